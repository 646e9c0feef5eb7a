import { hasRole } from '../../access/permissions.ts'
import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { VIETNAMESE } from '../../exact/text.ts'
import { nameIn } from '../../facts/index.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { texts } from './texts.ts'
import { rowsOf, type Scope, scopeOf, type WaitingRow } from './verification-rows.ts'

/** What waits to be verified, by enterprise and year: of a scorer only what their unit scores with. An auditor reads. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const scope = await scopeOf(work)
    const all = await rowsOf(work, scope, query)
    const asked = askedIn(query, ['since', 'name', 'declared', 'answered', 'contested'])
    const rows = arranged(all, asked, query.get('year') ?? '')
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, tableOf(rows, work.language))
    const page = { scope, query, asked, rows, years: yearsIn(all), isReading: !mayReview(work.actor) }
    return html(<ListView shell={shellOf(visit, menu)} page={page} />)
  }

const yearsIn = (rows: readonly WaitingRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ year }) => year ?? []))].sort().reverse()

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

const arranged = (rows: readonly WaitingRow[], asked: Asked<string>, year: string): readonly WaitingRow[] => {
  const found = rows.filter(
    row =>
      (year === '' || (row.year ?? 'once') === year) &&
      plain(row.enterprise.nameVi).includes(plain(asked.words)),
  )
  const order: Record<string, (a: WaitingRow, b: WaitingRow) => number> = {
    since: (a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
    declared: (a, b) => a.declared - b.declared,
    answered: (a, b) => a.answered - b.answered,
    contested: (a, b) => a.contested - b.contested,
    name: () => 0,
  }
  const sorted = found
    .toSorted((a, b) => VIETNAMESE.compare(a.enterprise.nameVi, b.enterprise.nameVi))
    .toSorted(order[asked.sorting] ?? (() => 0))
  return asked.isDescending ? sorted.toReversed() : sorted
}

interface ListPage {
  readonly scope: Scope
  readonly query: URLSearchParams
  readonly asked: Asked<string>
  readonly rows: readonly WaitingRow[]
  readonly years: readonly string[]
  readonly isReading: boolean
}

const mayReview = (actor: Work['actor']): boolean => !hasRole(actor, 'auditor')

/** As it is shown, every page of it. */
const tableOf = (rows: readonly WaitingRow[], language: Language): TableFile => ({
  name: 'tham-tra',
  columns: [
    { code: 'enterprise', heading: texts.enterprise[language] },
    { code: 'year', heading: texts.year[language] },
    { code: 'declared', heading: texts.waiting[language] },
    { code: 'answered', heading: texts.answered[language] },
    { code: 'contested', heading: texts.contested[language] },
    { code: 'since', heading: texts.since[language] },
  ],
  rows: rows.map(({ enterprise, year, declared, answered, contested, since }) => [
    nameIn(enterprise, language),
    year ?? texts.once[language],
    declared,
    answered,
    contested,
    formatMoment(since, language).slice(7),
  ]),
})

export const ListView = ({ shell, page }: { readonly shell: Shell; readonly page: ListPage }) => {
  const { language } = shell
  const { scope, query, asked, rows } = page
  return (
    <Page shell={shell} title={texts.verification[language]}>
      <h1>{texts.verification[language]}</h1>
      <p class="lead">
        {texts[page.isReading ? 'listLeadReading' : 'listLead'][language]}{' '}
        {scope.own !== null && texts.listLeadScorer[language]}
      </p>
      <WorkList
        language={language}
        path="/verification"
        query={query}
        asked={asked}
        caption={texts.verification[language]}
        columns={columnsOf(language)}
        rows={rows.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={rows.length}
        searchHint={texts.searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        filters={filtersOf(page, language)}
        empty={texts.nothingWaits[language]}
      />
    </Page>
  )
}

const filtersOf = ({ scope, years }: ListPage, language: Language): readonly Filter[] => {
  const owning = new Set(
    scope.scoring.flatMap(({ units }) => [...units.values()]).flatMap(units => [...units]),
  )
  const units = scope.units.filter(({ code }) => owning.has(code))
  return [
    {
      name: 'year',
      label: texts.year[language],
      options: [
        ...years.map(year => ({ value: year, label: year })),
        { value: 'once', label: texts.once[language] },
      ],
    },
    {
      name: 'variable',
      label: texts.variable[language],
      options: scope.variables
        .map(variable => ({ value: variable.code, label: nameIn(variable, language) }))
        .toSorted((a, b) => VIETNAMESE.compare(a.label, b.label)),
    },
    ...(scope.own === null
      ? [
          {
            name: 'unit',
            label: texts.unit[language],
            options: units.map(unit => ({ value: unit.code, label: nameIn(unit, language) })),
          },
        ]
      : []),
  ]
}

const columnsOf = (language: Language): readonly Column<WaitingRow>[] => {
  const count = (number: number) => (number === 0 ? '–' : formatNumber(String(number), language))
  return [
    {
      sorting: 'name',
      heading: texts.enterprise[language],
      cell: ({ enterprise, year }) => (
        <a href={`/verification/${encodeURIComponent(enterprise.id)}/${year ?? 'once'}`}>
          {nameIn(enterprise, language)}
        </a>
      ),
    },
    { heading: texts.year[language], cell: ({ year }) => year ?? texts.once[language] },
    {
      sorting: 'declared',
      heading: texts.waiting[language],
      isNumber: true,
      cell: row => count(row.declared),
    },
    {
      sorting: 'answered',
      heading: texts.answered[language],
      isNumber: true,
      cell: row => count(row.answered),
    },
    {
      sorting: 'contested',
      heading: texts.contested[language],
      isNumber: true,
      cell: row => count(row.contested),
    },
    {
      sorting: 'since',
      heading: texts.since[language],
      cell: ({ since }) => formatMoment(since, language).slice(7),
    },
  ]
}
