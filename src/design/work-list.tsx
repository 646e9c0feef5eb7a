import { type Asked, askedAgain, PAGE_SIZE } from '../platform/listing.ts'
import type { Language } from '../platform/texts.ts'
import { LONGEST_SEARCH, type SearchKey, type Understood } from '../platform/vocabulary.ts'
import { formatNumber } from './format.ts'
import type { Child } from './jsx.ts'
import { Scroll } from './scroll.tsx'
import { SearchSaid } from './search.tsx'
import { texts } from './texts.ts'

export interface Column<Row> {
  /** The name it is sorted by in the address; without one it is not sorted by. */
  readonly sorting?: string
  readonly heading: string
  readonly isNumber?: boolean
  readonly cell: (row: Row) => Child
}

export interface Filter {
  /** Its name in the address. */
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A filter that says the same as the word of the search. */
export function filterBy<Row, Part>({ name, label, values }: SearchKey<Row, Part>): Filter {
  return { name, label, options: values.map(({ value, label }) => ({ value, label })) }
}

/** A list that is asked for often, as a plain link: "Chờ thẩm tra". */
export interface View {
  readonly label: string
  /** What it asks: `{ status: 'waiting' }`; empty for everything. */
  readonly asks: Readonly<Record<string, string>>
  readonly count?: number
}

/** Several rows at once: what is chosen goes to a page that says what would happen, and changes nothing yet. */
export interface Choosing<Row> {
  readonly action: string
  readonly idOf: (row: Row) => string
  /** What the box of a row says to those who cannot see the row. */
  readonly nameOf: (row: Row) => string
  readonly verbs: readonly { readonly value: string; readonly label: string }[]
}

interface WorkListProps<Row> {
  readonly language: Language
  /** Where the list is, and what was asked of it. */
  readonly path: string
  readonly query: URLSearchParams
  readonly asked: Asked<string>
  /** What is listed, for readers who cannot see the headings: "Doanh nghiệp". */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  /** Of this page alone. */
  readonly rows: readonly Row[]
  /** Of the whole list as filtered. */
  readonly total: number
  /** Whether there are more than `total`, which nobody counted. */
  readonly isMore?: boolean
  readonly filters?: readonly Filter[]
  readonly views?: readonly View[]
  /** What the search field finds: "tên, mã số thuế". Without it there is no search. */
  readonly searchHint?: string
  /** Where the search knows the words of the list: how it was understood. */
  readonly search?: Pick<Understood<Row>, 'text' | 'problems' | 'conditions' | 'keys'>
  /** Sent as `id` of each, or `all` with what was `asked`; the verb as `verb`. */
  readonly choosing?: Choosing<Row> | null
  /** Exactly what is shown, in other forms: `?format=xlsx`. */
  readonly formats?: readonly ('xlsx' | 'csv' | 'json')[]
  /** What to do when there is nothing. */
  readonly empty: Child
}

/** A dense list: searched, filtered and sorted by its address, counted, exported as shown. */
export function WorkList<Row>(props: WorkListProps<Row>) {
  const { language, path, query, rows, total, isMore = false, formats = [], empty } = props
  const count = formatNumber(String(total), language)
  return (
    <div class="work-list">
      <Views {...props} />
      <Asking {...props} />
      {props.search !== undefined && <SearchSaid {...{ language, path, query }} search={props.search} />}
      <div class="list-head">
        <p class="count" role="status">
          {(isMore ? texts.moreRows(count) : texts.rows(count, total))[language]}
        </p>
        {formats.length > 0 && total > 0 && (
          <p class="formats">
            {texts.download[language]}{' '}
            {formats.map(format => (
              <a href={askedAgain(path, query, { format, page: null })}>{FORMATS[format]}</a>
            ))}
          </p>
        )}
      </div>
      {rows.length === 0 ? <div class="empty">{empty}</div> : <Listed {...props} />}
      <Pages {...props} />
    </div>
  )
}

function Listed<Row>(props: WorkListProps<Row>) {
  const { choosing } = props
  if (!choosing) return <Table {...props} />
  return (
    <form method="post" action={choosing.action}>
      <ChosenBar {...props} verbs={choosing.verbs} />
      <Table {...props} />
    </form>
  )
}

const ChosenBar = (props: Part & Pick<Choosing<never>, 'verbs'>) => {
  const { language, total, verbs } = props
  return (
    <div class="chosen">
      <input type="hidden" name="asked" value={understoodIn(props).toString()} />
      <span>{texts.withChosen[language]}</span>
      {verbs.map(({ value, label }) => (
        <button class="button quiet-button" type="submit" name="verb" value={value}>
          {label}
        </button>
      ))}
      {total > PAGE_SIZE && (
        <label class="choose">
          <input type="checkbox" name="all" value="1" />
          {texts.chooseAll(formatNumber(String(total), language))[language]}
        </label>
      )}
    </div>
  )
}

/** Of the address what the list asks by: the rest is nobody's business beyond this page. */
const understoodIn = ({ query, search }: Pick<Part, 'query' | 'search'>): URLSearchParams => {
  if (search === undefined) return query
  const known = new Set(['q', 'sort', ...search.keys.map(({ name }) => name)])
  return new URLSearchParams([...query].filter(([name]) => known.has(name)))
}

function Table<Row>(props: WorkListProps<Row>) {
  const { language, caption, columns, rows, choosing } = props
  return (
    <Scroll of={caption} language={language}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {choosing && (
              <th scope="col" class="choose">
                <span class="unseen">{texts.choose[language]}</span>
              </th>
            )}
            {columns.map(column => (
              <Heading column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              {choosing && (
                <td class="choose">
                  <input
                    type="checkbox"
                    name="id"
                    value={choosing.idOf(row)}
                    aria-label={texts.chooseOf(choosing.nameOf(row))[language]}
                  />
                </td>
              )}
              {columns.map(({ cell, heading, isNumber }) => (
                <td class={isNumber ? 'n' : undefined} data-label={heading}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const FORMATS = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const

type Part = Omit<WorkListProps<never>, 'columns' | 'rows' | 'choosing'>
type Paged = Part & { readonly rows: readonly unknown[] }

const Views = ({ language, path, query, views = [] }: Part) =>
  views.length === 0 ? null : (
    <nav aria-label={texts.views[language]}>
      <ul class="views">
        {views.map(({ label, asks, count }) => (
          <li>
            <a href={askedAgain(path, new URLSearchParams(), asks)} aria-current={isAsked(asks, query)}>
              {label}
              {count !== undefined && ` (${formatNumber(String(count), language)})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )

/** A view is the current one when the address asks what it asks, and nothing else but an order or a page. */
const isAsked = (asks: View['asks'], query: URLSearchParams): 'true' | undefined => {
  const asked = [...query].filter(([key, value]) => !BESIDE.has(key) && value !== '')
  const isSame =
    asked.length === Object.keys(asks).length && asked.every(([key, value]) => asks[key] === value)
  return isSame ? 'true' : undefined
}

const BESIDE: ReadonlySet<string> = new Set(['lang', 'sort', 'page', 'done'])

const Asking = ({ columns, language, path, query, asked, search, filters = [], searchHint }: AskingPart) =>
  filters.length === 0 && searchHint === undefined ? null : (
    <search>
      <form class="asking" method="get" action={path}>
        {searchHint !== undefined && (
          <label class="asking-words">
            <span>{texts.search[language]}</span>
            <input
              class="input"
              type="search"
              name="q"
              value={search?.text ?? asked.words}
              maxlength={LONGEST_SEARCH}
              placeholder={searchHint}
            />
          </label>
        )}
        {filters.map(({ name, label, options }) => (
          <label>
            <span>{label}</span>
            <select class="input" name={name}>
              <option value="">{texts.all[language]}</option>
              {options.map(option => (
                <option value={option.value} selected={option.value === query.get(name)}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Order {...{ columns, language, query }} />
        <button class="button quiet-button" type="submit">
          {texts.show[language]}
        </button>
        {(asked.words !== '' || filters.some(({ name }) => query.get(name))) && (
          <a href={path}>{texts.clear[language]}</a>
        )}
      </form>
    </search>
  )

type AskingPart = Part & { readonly columns: readonly Sortable[] }
type Sortable = Pick<Column<never>, 'sorting' | 'heading'>

/** Where the headings are out of sight, the order is chosen here; elsewhere it only goes along. */
const Order = ({ columns, language, query }: Pick<AskingPart, 'columns' | 'language' | 'query'>) => {
  const sortable = columns.filter(({ sorting }) => sorting !== undefined)
  const sort = query.get('sort') ?? ''
  if (sortable.length === 0) return null
  return (
    <label class="asking-sort">
      <span>{texts.order[language]}</span>
      <select class="input" name="sort">
        <option value="">{texts.usualOrder[language]}</option>
        {sortable.flatMap(({ sorting = '', heading }) =>
          [sorting, `-${sorting}`].map(value => (
            <option value={value} selected={value === sort}>
              {`${heading} ${value === sorting ? '↑' : '↓'}`}
            </option>
          )),
        )}
      </select>
    </label>
  )
}

interface HeadingProps<Row> extends Part {
  readonly column: Column<Row>
}

function Heading<Row>({ column, asked, path, query }: HeadingProps<Row>) {
  const { sorting, heading, isNumber } = column
  const isSorted = sorting !== undefined && sorting === asked.sorting
  const next = isSorted && !asked.isDescending ? `-${sorting}` : sorting
  return (
    <th
      scope="col"
      class={isNumber ? 'n' : undefined}
      aria-sort={isSorted ? (asked.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {next === undefined ? heading : <a href={askedAgain(path, query, { sort: next })}>{heading}</a>}
    </th>
  )
}

/** Where nobody counted to the end, a full page may be followed by another. */
const Pages = ({ language, path, query, asked, rows, total, isMore = false }: Paged) => {
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const isFollowed = isMore ? rows.length === PAGE_SIZE : asked.page < last
  if (last === 1) return null
  const to = (page: number) => askedAgain(path, query, { page: String(page) })
  return (
    <nav class="pages" aria-label={texts.pages[language]}>
      {asked.page > 1 && (
        <a rel="prev" href={to(asked.page - 1)}>
          {texts.previousPage[language]}
        </a>
      )}
      <span>{(isMore ? texts.page(asked.page) : texts.pageOf(asked.page, last))[language]}</span>
      {isFollowed && (
        <a rel="next" href={to(asked.page + 1)}>
          {texts.nextPage[language]}
        </a>
      )}
    </nav>
  )
}
