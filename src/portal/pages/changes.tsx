import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { writtenNumber } from '../../recognition/rules/decisions.ts'
import { changeKinds } from '../rules/changes.ts'
import { type Change, listLatestChanges } from '../store/changes.ts'
import { changeWords, texts } from '../texts/changes.ts'
import { texts as common } from '../texts.ts'

/** What became otherwise in the register, the newest first. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const asked = askedIn(query, ['recorded'])
    const kind = changeKinds.find(each => each === query.get('kind')) ?? null
    const found = await listLatestChanges(work.db, {
      today: work.today,
      kind,
      limit: PAGE_SIZE,
      offset: (asked.page - 1) * PAGE_SIZE,
    })
    return html(<ChangesView shell={shellOf(visit, menu)} found={{ ...found, asked, query }} />)
  }

interface Found {
  readonly rows: readonly Change[]
  readonly total: number
  readonly asked: Asked<string>
  readonly query: URLSearchParams
}

export const ChangesView = ({ shell, found }: { readonly shell: Shell; readonly found: Found }) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <p class="quiet">
        {texts.feeds[language]} <a href={`/changes.atom?lang=${language}`}>Atom</a> ·{' '}
        <a href="/changes.json">JSON</a>. {texts.guide[language]}
      </p>
      <WorkList
        language={language}
        path="/changes"
        query={found.query}
        asked={found.asked}
        caption={texts.title[language]}
        columns={columnsOf(language)}
        rows={found.rows}
        total={found.total}
        filters={[filterIn(language)]}
        empty={<p>{texts.nothing[language]}</p>}
      />
    </Page>
  )
}

const filterIn = (language: Language): Filter => ({
  name: 'kind',
  label: texts.change[language],
  options: changeKinds.map(kind => ({ value: kind, label: changeWords[kind][language] })),
})

const columnsOf = (language: Language): readonly Column<Change>[] => [
  { heading: texts.change[language], cell: ({ kind }) => changeWords[kind][language] },
  {
    heading: common.product[language],
    cell: row => (
      <a href={`/products/${encodeURIComponent(row.product)}`}>
        {language === 'en' ? (row.productEn ?? row.productVi) : row.productVi}
      </a>
    ),
  },
  {
    heading: common.enterprise[language],
    cell: row => (
      <a href={`/recognised-enterprises/${encodeURIComponent(row.holder)}`}>
        {language === 'en' ? (row.holderEn ?? row.holderVi) : row.holderVi}
      </a>
    ),
  },
  {
    heading: common.decision[language],
    cell: ({ decision }) => <span class="number">{writtenNumber(decision)}</span>,
  },
  {
    heading: texts.effectiveOn[language],
    cell: ({ effectiveOn }) => <span class="number">{formatDay(effectiveOn, language)}</span>,
  },
  {
    heading: texts.recordedOn[language],
    cell: ({ recordedOn }) =>
      recordedOn === null ? '–' : <span class="number">{formatDay(recordedOn, language)}</span>,
  },
]
