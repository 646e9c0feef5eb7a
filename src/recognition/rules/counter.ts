import type { Columns } from './columns.ts'
import { dayNumber, numberOf, yearOf } from './columns.ts'
import {
  type CountedGroup,
  type CountQuestion,
  type Counts,
  type Group,
  type Grouping,
  inOrder,
  nothing,
  type SameAs,
} from './counting.ts'

interface Asked {
  readonly asOf: number
  readonly knownOn: number
}

/** The same answer as `recount`, in a few passes over the columns. */
export const countColumns = (
  columns: Columns,
  sameAs: SameAs,
  { by, asOf, knownOn }: CountQuestion,
): readonly CountedGroup[] => {
  const asked = { asOf: dayNumber(asOf), knownOn: knownOn === null ? Infinity : dayNumber(knownOn) }
  const events = eventsIn(columns, asked)
  const cells = cellsOf(columns, events, by)
  const counted = cells.groups.map(group => ({ ...group, ...nothing }))
  countDistinct(columns, cells, enterprisesAs(columns, sameAs), counted)
  for (const at of titlesAmong(columns, events, asked)) {
    const group = counted[cells.groupOf[at] ?? 0]
    if (group !== undefined) group.titles++
  }
  return counted.toSorted(inOrder)
}

/** Decided and known by then. */
const eventsIn = ({ count, decided, recorded }: Columns, { asOf, knownOn }: Asked): Int32Array => {
  const found = new Int32Array(count)
  let length = 0
  for (let at = 0; at < count; at++)
    if ((decided[at] ?? 0) <= asOf && (recorded[at] ?? 0) <= knownOn) found[length++] = at
  return found.subarray(0, length)
}

interface Cells {
  /** By number. */
  readonly groups: readonly Group[]
  /** The group of each event, by its place in the register. */
  readonly groupOf: Int32Array
  /** The events of one group stand together, in it those of one year. */
  readonly ordered: Int32Array
}

const cellsOf = (columns: Columns, events: Int32Array, by: readonly Grouping[]): Cells => {
  const { decided, sector, commune, sectors, communes } = columns
  const years = yearsOf(decided, events)
  const parts = { year: by.includes('year'), sector: by.includes('sector'), commune: by.includes('commune') }
  const [ofSector, ofCommune] = [
    parts.sector ? sectors.words.length : 1,
    parts.commune ? communes.words.length : 1,
  ]
  const cellOf = (at: number): number => {
    const place = parts.year ? yearOf(decided[at] ?? 0) - years.first : 0
    const bySector = place * ofSector + (parts.sector ? (sector[at] ?? 0) : 0)
    return bySector * ofCommune + (parts.commune ? (commune[at] ?? 0) : 0)
  }
  const numbers = new Int32Array((parts.year ? years.count : 1) * ofSector * ofCommune).fill(-1)
  const groups: Group[] = []
  const groupOf = new Int32Array(columns.count)
  for (const at of events) {
    const cell = cellOf(at)
    if (numbers[cell] === -1) numbers[cell] = groups.push(groupAt(columns, at, parts)) - 1
    groupOf[at] = numbers[cell] ?? 0
  }
  const byGroupAndYear = (at: number) =>
    (groupOf[at] ?? 0) * years.count + yearOf(decided[at] ?? 0) - years.first
  return { groups, groupOf, ordered: inCells(events, byGroupAndYear, groups.length * years.count) }
}

const groupAt = (
  { decided, sector, commune, sectors, communes }: Columns,
  at: number,
  parts: Readonly<Record<Grouping, boolean>>,
): Group => ({
  ...(parts.year ? { year: String(yearOf(decided[at] ?? 0)) } : {}),
  ...(parts.sector ? { sector: sectors.words[sector[at] ?? 0] ?? null } : {}),
  ...(parts.commune ? { commune: communes.words[commune[at] ?? 0] ?? null } : {}),
})

const yearsOf = (decided: Int32Array, events: Int32Array) => {
  let [first, last] = [Infinity, -Infinity]
  for (const at of events) {
    const year = yearOf(decided[at] ?? 0)
    if (year < first) first = year
    if (year > last) last = year
  }
  return events.length === 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 }
}

/** Sorted by cell, by counting. */
const inCells = (events: Int32Array, cellOf: (at: number) => number, cells: number): Int32Array => {
  const starts = new Int32Array(cells + 1)
  for (const at of events) starts[cellOf(at) + 1] = (starts[cellOf(at) + 1] ?? 0) + 1
  for (let cell = 0; cell < cells; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  const ordered = new Int32Array(events.length)
  for (const at of events) {
    const cell = cellOf(at)
    const place = starts[cell] ?? 0
    ordered[place] = at
    starts[cell] = place + 1
  }
  return ordered
}

type Counting = { -readonly [Name in keyof Counts]: number }

/** What was met last where: the cells follow each other, so a mark of the same cell says that it was counted. */
const countDistinct = (
  { decided, identity, identities, enterprises }: Columns,
  { ordered, groupOf }: Cells,
  as: Int32Array,
  counted: readonly Counting[],
): void => {
  const product = new Int32Array(identities.words.length).fill(-1)
  const maker = new Int32Array(enterprises.words.length).fill(-1)
  const inYear = new Int32Array(enterprises.words.length).fill(-1)
  for (const at of ordered) {
    const number = groupOf[at] ?? 0
    const group = counted[number]
    if (group === undefined) continue
    const [own, who] = [identity[at] ?? 0, as[at] ?? 0]
    const year = number * 10_000 + yearOf(decided[at] ?? 0)
    group.events++
    if (product[own] !== number) group.products++
    if (maker[who] !== number) group.enterprises++
    if (inYear[who] !== year) group.enterpriseYears++
    product[own] = number
    maker[who] = number
    inYear[who] = year
  }
}

/** The enterprise of each recognition as it counts today. */
const enterprisesAs = ({ count, enterprise, enterprises }: Columns, sameAs: SameAs): Int32Array => {
  if (sameAs.size === 0) return enterprise
  const current = Int32Array.from(enterprises.words, (_, at) => at)
  for (const [duplicate, kept] of sameAs) {
    const at = enterprises.numbers.get(duplicate)
    if (at !== undefined) current[at] = numberOf(enterprises, kept)
  }
  return Int32Array.from(enterprise.subarray(0, count), each => current[each] ?? each)
}

/** The recognitions in force; of one product the one that began last. */
const titlesAmong = (
  { from, to, rulings, identity, identities, ids }: Columns,
  events: Int32Array,
  { asOf, knownOn }: Asked,
): Int32Array => {
  const holds = (at: number): boolean => {
    if ((from[at] ?? 0) > asOf || (to[at] ?? 0) <= asOf) return false
    const own = rulings.get(at)
    const last = own?.findLast(({ effective, recorded }) => effective <= asOf && recorded <= knownOn)
    return last === undefined || last.kind === 'reinstated'
  }
  const beganLater = (at: number, than: number): boolean => {
    const days = (from[at] ?? 0) - (from[than] ?? 0)
    return days === 0 ? (ids[at] ?? '') > (ids[than] ?? '') : days > 0
  }
  const current = new Int32Array(identities.words.length).fill(-1)
  for (const at of events) {
    if (!holds(at)) continue
    const own = identity[at] ?? 0
    const known = current[own] ?? -1
    if (known === -1 || beganLater(at, known)) current[own] = at
  }
  return current.filter(at => at !== -1)
}
