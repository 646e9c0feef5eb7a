import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { loadSectors, type ShownSectors } from '../loading.ts'
import { Answer, QuestionForm } from '../parts/question.tsx'
import { Changes, Documents, SectorTable, Ties } from '../parts/tables.tsx'
import { texts } from '../texts.ts'

/** Which sectors documents put first, by period, and what changes; an answer to one sector. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const shown = await loadSectors(visit.work, visit.query)
    const status = shown.question.wrong.length > 0 ? 422 : 200
    return html(<SectorsView shell={{ ...shellOf(visit, menu), isSample: false }} shown={shown} />, status)
  }

export const SectorsView = ({ shell, shown }: { readonly shell: Shell; readonly shown: ShownSectors }) => {
  const { language, today } = shell
  const named = new Set(shown.inForce.flatMap(({ period }) => period.sectors ?? []))
  const of = { shown, language }
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">
        {texts.finding(formatDay(today, language), named.size, shown.inForce.length)[language]}{' '}
        {texts.lead[language]}
      </p>
      <Answer {...of} />
      <RecordParts
        language={language}
        parts={[
          { id: 'sectors', title: texts.sectors[language], body: <SectorTable {...of} /> },
          { id: 'changes', title: texts.changes[language], body: <Changes {...of} /> },
          { id: 'ask', title: texts.ask[language], body: <QuestionForm {...of} /> },
          { id: 'documents', title: texts.documents[language], body: <Documents {...of} /> },
          { id: 'ties', title: texts.ways[language], body: <Ties {...of} /> },
        ]}
      />
      <p class="ways">
        <a href="/api#listPrioritySectors">{texts.json[language]}</a>
      </p>
    </Page>
  )
}
