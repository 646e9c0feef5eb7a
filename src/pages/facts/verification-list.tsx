import { listUnits } from '../../access/index.ts'
import type { Unit } from '../../access/model.ts'
import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { listEnterprises, listProducts, listSites } from '../../enterprises/index.ts'
import type { Enterprise } from '../../enterprises/model.ts'
import { countUnsettled, listVariables, nameIn, type Unsettled } from '../../facts/index.ts'
import type { Variable } from '../../facts/model.ts'
import { mayVerify } from '../../facts/permissions.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { scoredByActor, scoringUnits } from '../../selection/index.ts'
import { texts } from './texts.ts'

/** What waits to be verified, by enterprise and year: of a scorer only what their unit scores with. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const scope = await scopeOf(work)
    const rows = await rowsOf(work, variablesAsked(scope, query))
    const asked = askedIn(query, ['since', 'name', 'declared', 'answered', 'contested'])
    const page = {
      scope,
      query,
      asked,
      rows: arranged(rows, asked, query.get('year') ?? ''),
      years: yearsIn(rows),
    }
    return html(<ListView shell={shellOf(visit, menu)} page={page} />)
  }

/** What the actor may verify at all. Null: everything. */
export interface Scope {
  readonly own: ReadonlySet<string> | null
  readonly scoring: ReadonlyMap<string, ReadonlySet<string>>
  readonly variables: readonly Variable[]
  readonly units: readonly Unit[]
}

export const scopeOf = async (work: Work): Promise<Scope> => {
  const scoring = await scoringUnits(work)
  const isAll = mayVerify(work.actor, { belongs: false })
  const own = isAll ? null : scoredByActor(work, scoring)
  const variables = await listVariables(work.db)
  return {
    own,
    scoring,
    variables: variables.filter(({ code, subject }) => subject !== 'city' && (own === null || own.has(code))),
    units: await listUnits(work.db),
  }
}

const variablesAsked = ({ own, scoring }: Scope, query: URLSearchParams): readonly string[] | null => {
  const [variable, unit] = [query.get('variable') ?? '', query.get('unit') ?? '']
  if (variable === '' && unit === '') return own === null ? null : [...own]
  const ofUnit = [...scoring].flatMap(([code, units]) => (units.has(unit) ? [code] : []))
  const asked = variable === '' ? ofUnit : unit === '' || ofUnit.includes(variable) ? [variable] : []
  return asked.filter(code => own === null || own.has(code))
}

export interface WaitingRow extends Omit<Unsettled, 'subject'> {
  readonly enterprise: Enterprise
}

/** The counts of an enterprise with those of its products and sites. */
export const rowsOf = async (
  work: Work,
  variables: readonly string[] | null,
): Promise<readonly WaitingRow[]> => {
  const counted = await countUnsettled(work.db, { variables, subjects: null })
  const enterprises = await listEnterprises(work.db)
  const byId = new Map<string, Enterprise>(enterprises.map(enterprise => [enterprise.id, enterprise]))
  const owner = new Map<string, string>(
    [
      ...(await listProducts(work.db)),
      ...(await listSites(
        work.db,
        enterprises.map(({ id }) => id),
      )),
    ].map(({ id, enterprise }) => [id, enterprise]),
  )
  const groups = Map.groupBy(counted, ({ subject, year }) => `${owner.get(subject.id) ?? subject.id} ${year}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group
    const enterprise = byId.get(owner.get(first?.subject.id ?? '') ?? first?.subject.id ?? '')
    return first === undefined || enterprise === undefined ? [] : [summed(enterprise, first.year, group)]
  })
}

const summed = (enterprise: Enterprise, year: string | null, group: readonly Unsettled[]): WaitingRow => {
  const sum = (count: (each: Unsettled) => number) => group.reduce((all, each) => all + count(each), 0)
  return {
    enterprise,
    year,
    declared: sum(({ declared }) => declared),
    contested: sum(({ contested }) => contested),
    answered: sum(({ answered }) => answered),
    since: group.map(({ since }) => since).sort()[0] ?? '',
  }
}

const yearsIn = (rows: readonly WaitingRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ year }) => year ?? []))].sort().reverse()

const VIETNAMESE = new Intl.Collator('vi')
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
}

export const ListView = ({ shell, page }: { readonly shell: Shell; readonly page: ListPage }) => {
  const { language } = shell
  const { scope, query, asked, rows } = page
  return (
    <Page shell={shell} title={texts.verification[language]}>
      <h1>{texts.verification[language]}</h1>
      <p class="lead">
        {texts.listLead[language]} {scope.own !== null && texts.listLeadScorer[language]}
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
        filters={filtersOf(page, language)}
        empty={texts.nothingWaits[language]}
      />
    </Page>
  )
}

const filtersOf = ({ scope, years }: ListPage, language: Language): readonly Filter[] => {
  const owning = new Set([...scope.scoring.values()].flatMap(units => [...units]))
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
