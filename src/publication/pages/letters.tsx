import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { type Letter, listLetters } from '../store/comments.ts'
import { texts } from '../texts/lists.ts'

const MOST = 100

/** Until mail is connected, the links that verify addresses stand here. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(<LettersView shell={shellOf(visit, menu)} letters={await listLetters(visit.work.db, MOST)} />)

interface ViewProps {
  readonly shell: Shell
  readonly letters: readonly Letter[]
}

export const LettersView = ({ shell, letters }: ViewProps) => {
  const { language } = shell
  const title = texts.letters[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.lettersLead[language]}</p>
      <Rows
        language={language}
        caption={title}
        headings={[texts.address, texts.writtenAt, texts.link].map(each => each[language])}
        rows={letters}
        cells={({ address, at, link }) => [address, formatMoment(at, language), <a href={link}>{link}</a>]}
        empty={texts.noLetters[language]}
      />
    </Page>
  )
}
