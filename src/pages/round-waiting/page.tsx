import { formatDay } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, filterBy, type View, WorkList } from '../../design/work-list.tsx'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type SearchKey, type Understood, understood } from '../../platform/vocabulary.ts'
import { type Pending, turnOf } from '../../platform/waiting.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { getRound, inLanguage, type Round, roundAddress } from '../../selection/index.ts'
import { isLate, shownOf, sortings, vocabularyOf, waitingInRound } from './content.ts'
import { texts } from './texts.ts'

/** Everything that waits in a round, whoever's turn it is: searched, filtered, exported as shown. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    const all = await waitingInRound(work, round)
    const asked = askedIn(query, sortings)
    const vocabulary = vocabularyOf(all, work)
    const search = understood(query, vocabulary)
    const shown = shownOf(all, asked, search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(round, shown, work.language))
    const page = { round, all, asked, query, search, shown, keys: vocabulary.keys }
    return html(<RoundWaitingView shell={shellOf(visit, menu)} page={page} />)
  }

interface RoundWaitingPage {
  readonly round: Round
  readonly all: readonly Pending[]
  /** As filtered, on every page of the list. */
  readonly shown: readonly Pending[]
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly search: Understood<Pending>
  readonly keys: readonly SearchKey<Pending>[]
}

export const RoundWaitingView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: RoundWaitingPage
}) => {
  const { language, today } = shell
  const { round, all, shown, asked, keys } = page
  const late = all.filter(pending => isLate(pending, today)).length
  const title = texts.title(all.length, late)[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[{ href: roundAddress(round), label: inLanguage(round.name, language) }]}
    >
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <WorkList
        language={language}
        path={`${roundAddress(round)}/waiting`}
        query={page.query}
        asked={asked}
        caption={texts.waiting[language]}
        columns={columnsOf(shell)}
        rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={shown.length}
        filters={keys.map(filterBy)}
        views={viewsOf(all, late, language)}
        search={page.search}
        searchHint={texts.searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{(all.length === 0 ? texts.empty : texts.nothingFound)[language]}</p>}
      />
    </Page>
  )
}

/** Everything, what is late, and on which side it lies; of a unit the filter knows. */
const viewsOf = (all: readonly Pending[], late: number, language: Language): readonly View[] => [
  { label: texts.all[language], asks: {}, count: all.length },
  { label: texts.late[language], asks: { late: 'yes' }, count: late },
  ...(['office', 'enterprise', 'council'] as const).flatMap(unit => {
    const count = all.filter(({ turn }) => turn.code === unit).length
    return count === 0 ? [] : [{ label: turnOf(unit, language).name, asks: { unit }, count }]
  }),
]

const columnsOf = ({ language, today }: Shell): readonly Column<Pending>[] => [
  {
    sorting: 'kind',
    heading: texts.kind[language],
    cell: ({ kind, href, about }) => (
      <a href={href} aria-label={`${kind.name}: ${about}`}>
        {kind.name}
      </a>
    ),
  },
  {
    sorting: 'about',
    heading: texts.about[language],
    cell: ({ about, note }) => (
      <div>
        {about}
        {note !== null && <span class="quiet small"> {note}</span>}
      </div>
    ),
  },
  { sorting: 'unit', heading: texts.turn[language], cell: ({ turn }) => turn.name },
  {
    sorting: 'since',
    heading: texts.since[language],
    isNumber: true,
    cell: ({ since }) => (since === null ? <span class="quiet">–</span> : formatDay(since, language)),
  },
  {
    sorting: 'due',
    heading: texts.due[language],
    cell: ({ dueOn }) => <Due on={dueOn} today={today} language={language} />,
  },
]

const tableOf = ({ id }: Round, rows: readonly Pending[], language: Language) => ({
  name: `${id}-${texts.fileName[language]}`,
  columns: (['kind', 'about', 'note', 'turn', 'since', 'due'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(({ kind, about, note, turn, since, dueOn }) => [
    kind.name,
    about,
    note,
    turn.name,
    since,
    dueOn,
  ]),
})
