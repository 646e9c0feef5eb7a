import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Tag, type Tone } from '../../design/tag.tsx'
import { type Column, type Filter, filterBy, type View, WorkList } from '../../design/work-list.tsx'
import { listCodes } from '../../enterprises/index.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Understood, understood } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { recognitionAddress } from '../addresses.ts'
import { type ListedRecognition, listRegister } from '../listed.ts'
import { type Status, statuses } from '../model.ts'
import { writtenNumber } from '../rules/decisions.ts'
import { registerVocabulary } from '../search.ts'
import { registerTexts as texts } from '../texts/register.ts'
import { statusWords } from '../texts/words.ts'

/** The office's register: found by the words of the domain, filtered by its address, exported as shown. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language, today } = work
    const [all, codes] = await Promise.all([listRegister(work), listCodes(work.db, 'sector-groups')])
    const sectors = codes.map(({ code, nameVi, nameEn }) => ({
      value: code,
      label: language === 'en' ? (nameEn ?? nameVi) : nameVi,
    }))
    const vocabulary = registerVocabulary({ all, sectors, today, language })
    const search = understood(query, vocabulary)
    const asked = askedIn(query, sortings)
    const shown = shownOf(all, query, asked, search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(shown, language))
    const page: RegisterPage = {
      all,
      asked,
      query,
      search,
      filters: vocabulary.filters.map(filterBy),
      rows: shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE),
      total: shown.length,
    }
    return html(<RegisterView shell={shellOf(visit, menu)} page={page} />)
  }

const sortings = ['recognised', 'product', 'enterprise', 'until', 'status'] as const
type Sorting = (typeof sortings)[number]

/** The newest first, unless they are sorted otherwise. */
const shownOf = (
  all: readonly ListedRecognition[],
  query: URLSearchParams,
  { sorting, isDescending }: Asked<Sorting>,
  isFound: (each: ListedRecognition) => boolean,
): readonly ListedRecognition[] => {
  const sorted = all.filter(isFound).toSorted((a, b) => inOrder(sorting, a, b))
  return isDescending || query.get('sort') === null ? sorted.toReversed() : sorted
}

const inOrder = (sorting: Sorting, a: ListedRecognition, b: ListedRecognition): number => {
  switch (sorting) {
    case 'product':
      return VIETNAMESE.compare(a.product.vi, b.product.vi)
    case 'enterprise':
      return VIETNAMESE.compare(a.holderName.vi, b.holderName.vi)
    case 'status':
      return statuses.indexOf(a.status) - statuses.indexOf(b.status)
    case 'until':
      return byText(a.recognition.validTo, b.recognition.validTo)
    case 'recognised':
      return byText(a.recognition.decision.decidedOn, b.recognition.decision.decidedOn)
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface RegisterPage {
  readonly all: readonly ListedRecognition[]
  readonly asked: Asked<Sorting>
  readonly query: URLSearchParams
  readonly search: Understood<ListedRecognition>
  readonly filters: readonly Filter[]
  readonly rows: readonly ListedRecognition[]
  readonly total: number
}

const RegisterView = ({ shell, page }: { readonly shell: Shell; readonly page: RegisterPage }) => {
  const { language } = shell
  const { all } = page
  const number = (count: number) => formatNumber(String(count), language)
  const titles = new Set(
    all.flatMap(({ status, recognition }) => (status === 'in-force' ? [recognition.product] : [])),
  ).size
  const title = texts.title(number(titles), number(all.length))[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ul class="ways">
        <li>
          <a href="/how-we-count">{texts.howWeCount[language]}</a>
        </li>
        <li>
          <a href="/recognitions">{texts.publicList[language]}</a>
        </li>
      </ul>
      <WorkList
        language={language}
        path="/register"
        query={page.query}
        asked={page.asked}
        caption={texts.register[language]}
        columns={columnsOf(language)}
        rows={page.rows}
        total={page.total}
        filters={page.filters}
        search={page.search}
        views={viewsOf(all, shell)}
        searchHint={texts.searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{(all.length === 0 ? texts.empty : texts.nothingFound)[language]}</p>}
      />
    </Page>
  )
}

const viewsOf = (all: readonly ListedRecognition[], { language }: Shell): readonly View[] => {
  const count = (status: Status) => all.filter(each => each.status === status).length
  return [
    { label: texts.viewAll[language], asks: {}, count: all.length },
    { label: texts.inForceRows[language], asks: { status: 'in-force' } },
    { label: texts.viewEnds[language], asks: { ends: '90' } },
    { label: texts.viewSuspended[language], asks: { status: 'suspended' }, count: count('suspended') },
    { label: texts.viewRevoked[language], asks: { status: 'revoked' }, count: count('revoked') },
  ]
}

export const statusTones: Readonly<Record<Status, Tone>> = {
  'not-yet': 'plain',
  'in-force': 'done',
  suspended: 'wait',
  revoked: 'no',
  expired: 'plain',
}

const columnsOf = (language: Language): readonly Column<ListedRecognition>[] => [
  {
    sorting: 'product',
    heading: texts.product[language],
    cell: ({ recognition, product }) => <a href={recognitionAddress(recognition.id)}>{product[language]}</a>,
  },
  {
    sorting: 'enterprise',
    heading: texts.enterprise[language],
    cell: ({ holder, holderName }) => (
      <a href={`/enterprises/${encodeURIComponent(holder)}`}>{holderName[language]}</a>
    ),
  },
  {
    sorting: 'recognised',
    heading: texts.decision[language],
    cell: ({ recognition: { decision, follows } }) => (
      <>
        <span class="number">{writtenNumber(decision)}</span>{' '}
        <span class="quiet">{formatDay(decision.decidedOn, language)}</span>
        {follows !== null && <span class="quiet"> · {texts.anew[language]}</span>}
      </>
    ),
  },
  {
    heading: texts.honour[language],
    cell: ({ recognition: { honours } }) => honours.map(({ name }) => name[language]).join(', '),
  },
  {
    sorting: 'until',
    heading: texts.validTo[language],
    cell: ({ recognition: { validTo, term } }) => (
      <>
        <span class="number">{formatDay(validTo, language)}</span>{' '}
        {term?.isAssumed && <Assumed language={language} />}
      </>
    ),
  },
  {
    sorting: 'status',
    heading: texts.status[language],
    cell: ({ status }) => <Tag tone={statusTones[status]}>{statusWords[status][language]}</Tag>,
  },
]

const tableOf = (rows: readonly ListedRecognition[], language: Language) => ({
  name: texts.file[language],
  columns: [
    { code: 'id', heading: texts.register[language] },
    { code: 'product', heading: texts.product[language] },
    { code: 'holder', heading: texts.enterprise[language] },
    { code: 'decision', heading: texts.decision[language] },
    { code: 'decidedOn', heading: texts.decision[language] },
    { code: 'validFrom', heading: texts.validFrom[language] },
    { code: 'validTo', heading: texts.validTo[language] },
    { code: 'status', heading: texts.status[language] },
    { code: 'sectorGroup', heading: texts.sector[language] },
    { code: 'commune', heading: texts.commune[language] },
    { code: 'honours', heading: texts.honour[language] },
    { code: 'follows', heading: texts.anew[language] },
  ],
  rows: rows.map(({ recognition, product, holderName, status }) => [
    recognition.id,
    product[language],
    holderName[language],
    writtenNumber(recognition.decision),
    recognition.decision.decidedOn,
    recognition.validFrom,
    recognition.validTo,
    statusWords[status][language],
    recognition.sectorGroup,
    recognition.commune,
    recognition.honours.map(({ name }) => name[language]).join(', '),
    recognition.follows,
  ]),
})
