import { DoneNotice } from '../../design/bulk-done.tsx'
import { formatDay } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import {
  type Choosing,
  type Column,
  type Filter,
  filterBy,
  type View,
  WorkList,
} from '../../design/work-list.tsx'
import { noteReadings } from '../../enterprises/index.ts'
import { dayIn } from '../../exact/day.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { type Asked, askedIn as listAsked, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Understood, understood } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { checkAddress, checksAddress, roundAddress } from '../addresses.ts'
import { type ListedSubmission, listOf } from '../listing.ts'
import type { Asked as AskedForm } from '../model.ts'
import { itemName } from '../parts/words.ts'
import { mayCheck } from '../permissions.ts'
import { bulkVerbs } from '../rules/bulk.ts'
import { type ListedState, listedStates } from '../rules/checking.ts'
import { listedNames, submissionVocabulary } from '../search.ts'
import { askedIn } from '../standing.ts'
import { bulkTexts } from '../texts/bulk.ts'
import { texts } from '../texts/checking.ts'

/** The office's work list of completeness: filtered by its address, counted, exported as shown. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const all = await listOf(work, { round: round.id })
    await noteReadings(work, [...new Set(all.map(({ enterprise }) => enterprise))], 'dossier')
    const asked = listAsked(query, sortings)
    const form = await askedIn(work, round)
    const vocabulary = submissionVocabulary(form, all, work.language)
    const search = understood(query, vocabulary)
    const shown = shownOf(all, asked, search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(round, shown, form, work.language))
    const page: ChecksPage = {
      round,
      asked,
      query,
      search,
      filters: vocabulary.filters.map(filterBy),
      form,
      all,
      rows: shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE),
      total: shown.length,
      mayCheck: mayCheck(work.actor),
    }
    return html(<ChecksView shell={shellOf(visit, menu)} page={page} />)
  }

const sortings = ['sent', 'product', 'enterprise', 'state', 'due'] as const
type Sorting = (typeof sortings)[number]

const shownOf = (
  all: readonly ListedSubmission[],
  { sorting, isDescending }: Asked<Sorting>,
  isFound: (each: ListedSubmission) => boolean,
): readonly ListedSubmission[] => {
  const sorted = all.filter(isFound).toSorted((a, b) => byName(sorting, a, b) || (a.id < b.id ? -1 : 1))
  return isDescending ? sorted.toReversed() : sorted
}

const byName = (sorting: Sorting, a: ListedSubmission, b: ListedSubmission): number => {
  switch (sorting) {
    case 'product':
    case 'enterprise':
      return VIETNAMESE.compare(a.names[sorting], b.names[sorting])
    case 'state':
      return listedStates.indexOf(a.listed) - listedStates.indexOf(b.listed)
    case 'due':
      return byText(a.supplement?.dueOn, b.supplement?.dueOn)
    case 'sent':
      return byText(a.last?.sentAt, b.last?.sentAt)
  }
}

/** What is not there comes last. */
const byText = (a = '￿', b = '￿'): number => (a < b ? -1 : a > b ? 1 : 0)

export interface ChecksPage {
  readonly round: Round
  readonly asked: Asked<Sorting>
  readonly query: URLSearchParams
  readonly search: Understood<ListedSubmission>
  readonly filters: readonly Filter[]
  readonly form: AskedForm
  readonly all: readonly ListedSubmission[]
  readonly rows: readonly ListedSubmission[]
  readonly total: number
  readonly mayCheck: boolean
}

export const ChecksView = ({ shell, page }: { readonly shell: Shell; readonly page: ChecksPage }) => {
  const { language } = shell
  const { round, all, mayCheck } = page
  const number = (count: number) => formatNumber(String(count), language)
  const sent = all.filter(({ last }) => last !== null).length
  const title = texts.checksTitle(number(sent), number(countOf(all, 'unchecked')))[language]
  return (
    <Page shell={shell} title={title} path={[{ href: roundAddress(round.id), label: round.name[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.checksLead[language]}</p>
      <DoneNotice query={page.query} says={count => bulkTexts.done(number(count))[language]} />
      {mayCheck && (
        <ul class="ways">
          <li>
            <a href={`${checksAddress(round.id)}/paper`}>{texts.enterPaper[language]}</a>
          </li>
          <li>
            <a href={`${checksAddress(round.id)}/receiving`}>{texts.receiving[language]}</a>
          </li>
        </ul>
      )}
      <WorkList
        language={language}
        path={checksAddress(round.id)}
        query={page.query}
        asked={page.asked}
        caption={texts.checks[language]}
        columns={columnsOf(shell, page.form)}
        rows={page.rows}
        total={page.total}
        filters={page.filters}
        search={page.search}
        views={viewsOf(all, language)}
        searchHint={texts.searchHint[language]}
        choosing={mayCheck ? choosingIn(round, language) : null}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{(all.length === 0 ? texts.empty : texts.nothingFound)[language]}</p>}
      />
    </Page>
  )
}

const choosingIn = ({ id }: Round, language: Language): Choosing<ListedSubmission> => ({
  action: `${checksAddress(id)}/chosen`,
  idOf: row => row.id,
  nameOf: ({ names }) => names.product,
  verbs: bulkVerbs.map(value => ({ value, label: bulkTexts[value][language] })),
})

const countOf = (all: readonly ListedSubmission[], state: ListedState): number =>
  all.filter(({ listed }) => listed === state).length

const TONES: Readonly<Record<ListedState, Tone>> = {
  making: 'plain',
  unchecked: 'wait',
  wanting: 'no',
  complete: 'done',
  returned: 'now',
  overdue: 'no',
  withdrawn: 'plain',
  excluded: 'no',
}

const viewsOf = (all: readonly ListedSubmission[], language: Language): readonly View[] => [
  { label: texts.everything[language], asks: {}, count: all.length },
  { label: texts.toCheck[language], asks: { state: 'unchecked' }, count: countOf(all, 'unchecked') },
  { label: texts.toReturn[language], asks: { state: 'wanting' }, count: countOf(all, 'wanting') },
  { label: texts.returnedView[language], asks: { state: 'returned' }, count: countOf(all, 'returned') },
  { label: texts.overdueView[language], asks: { state: 'overdue' }, count: countOf(all, 'overdue') },
]

const sentOn = ({ last }: ListedSubmission, language: Language): string =>
  last === null ? '–' : formatDay(dayIn(Date.parse(last.sentAt)), language)

const columnsOf = ({ language, today }: Shell, form: AskedForm): readonly Column<ListedSubmission>[] => [
  {
    sorting: 'product',
    heading: texts.product[language],
    cell: row => <a href={checkAddress(row)}>{row.names.product}</a>,
  },
  { sorting: 'enterprise', heading: texts.enterprise[language], cell: ({ names }) => names.enterprise },
  {
    sorting: 'state',
    heading: texts.state[language],
    cell: ({ listed, last }) => (
      <>
        <Tag tone={TONES[listed]}>{listedNames[listed][language]}</Tag>{' '}
        {last?.isLate && <Tag tone="no">{texts.late[language]}</Tag>}
      </>
    ),
  },
  {
    heading: texts.checked[language],
    isNumber: true,
    cell: ({ checked: { done, of }, last }) => (last === null ? '–' : `${done}/${of}`),
  },
  {
    heading: texts.wanting[language],
    cell: ({ checked }) =>
      checked.wanting.map(item => itemName({ asked: form }, item)[language]).join('; ') || '–',
  },
  {
    sorting: 'due',
    heading: texts.due[language],
    cell: ({ supplement }) =>
      supplement === null ? '–' : <Due on={supplement.dueOn} today={today} language={language} />,
  },
  {
    heading: texts.way[language],
    cell: ({ paper }) => (paper === null ? texts.online : texts.paper)[language],
  },
  { sorting: 'sent', heading: texts.sentOn[language], isNumber: true, cell: row => sentOn(row, language) },
]

const tableOf = ({ id }: Round, rows: readonly ListedSubmission[], form: AskedForm, language: Language) => {
  const columns = [
    'code',
    'product',
    'enterprise',
    'state',
    'lateness',
    'checked',
    'wanting',
    'lacked',
    'due',
    'way',
    'receipt',
    'version',
    'sentOn',
  ] as const
  const named = (items: readonly string[]) =>
    items.map(item => itemName({ asked: form }, item)[language]).join('; ') || null
  return {
    name: `${id}-${texts.fileName[language]}`,
    columns: columns.map(code => ({ code, heading: texts[code][language] })),
    rows: rows.map(({ names, listed, last, checked, supplement, paper, ...row }) => [
      row.id,
      names.product,
      names.enterprise,
      listedNames[listed][language],
      last === null ? null : (last.isLate ? texts.late : texts.inTime)[language],
      last === null ? null : `${checked.done}/${checked.of}`,
      named(checked.wanting),
      named(last?.lacking ?? []),
      supplement?.dueOn ?? null,
      (paper === null ? texts.online : texts.paper)[language],
      last?.receipt ?? null,
      last?.version ?? null,
      last === null ? null : dayIn(Date.parse(last.sentAt)),
    ]),
  }
}
