import { type Problem, problem } from '../../exact/problem.ts'
import type { Cell, Wrong } from '../../platform/workbook/cell.ts'
import type { DossierInput, FactInput } from '../model.ts'
import {
  type FactReading,
  readFactCell,
  readName,
  readNumberCell,
  readPage,
  readText,
  readWhole,
  readWord,
  readYesNo,
} from './cells.ts'
import {
  type Column,
  type Columns,
  type DetailField,
  type Field,
  type HeadField,
  type JudgedField,
  placeIn,
} from './columns.ts'
import type { Found } from './entries.ts'
import type { Reading } from './numbers.ts'

/** A row of a table; a cell that is empty, or holds only space, is null. */
export interface Row {
  /** The line of a CSV file, the row of a sheet. */
  readonly number: number
  readonly cells: readonly (Cell | null)[]
}

export interface Table {
  readonly columns: Columns
  /** The place of a cell, or of the row where no column is meant. */
  placeOf(row: number, column?: { readonly index: number; readonly name: string }): string
}

/** The row of column names is among the first: above it names for people may stand. */
export const HEADER_WITHIN = 10

/** The dossiers of a table. A cell that is wrong is told, and its dossier goes on without it. */
export async function* readRows(
  rows: AsyncIterable<Row | { readonly problem: Problem }>,
  table: Table,
  lots: Map<string, number>,
): AsyncGenerator<Found> {
  let index = 0
  for await (const row of rows) {
    if ('problem' in row) yield row
    if ('problem' in row || row.cells.every(cell => cell === null)) continue
    const draft = readRow(row, table)
    for (const each of draft.problems) yield { problem: each }
    const dossier = dossierOf(draft)
    if (dossier === null) continue
    if (draft.lot !== undefined) lots.set(dossier.id, draft.lot)
    const place = `dossiers[${index++}]`
    const locate = (within: string) =>
      table.placeOf(row.number, columnAt(table.columns, within.slice(place.length)))
    yield { entry: { dossier, place, line: row.number, locate } }
  }
}

type Judgement = NonNullable<DossierInput['judged']>[string]

interface Draft {
  id?: string
  enterprise?: string
  applicant?: string
  track?: string
  lot?: number
  readonly facts: Record<string, FactInput>
  /** By the key of a fact, where it comes from. */
  readonly details: Map<string, Details>
  readonly judged: Record<string, Judgement>
  readonly problems: Problem[]
}

interface Details {
  status?: 'declared' | 'verified' | 'contested'
  document?: string
  page?: string | number
  source?: string
  currency?: string
  period?: string
}

const readRow = (row: Row, table: Table): Draft => {
  const draft: Draft = { facts: {}, details: new Map(), judged: {}, problems: [] }
  const tell = (place: string, { value, reason, remedy }: Wrong) =>
    draft.problems.push(problem(place, value, reason, remedy))
  for (const column of table.columns.list) {
    const cell = row.cells[column.index] ?? null
    const wrong = cell === null ? absence(column) : readCell(draft, column.field, cell)
    if (wrong !== null) tell(table.placeOf(row.number, column), wrong)
  }
  for (let index = 0; index < row.cells.length; index++) {
    if (row.cells[index] === null || table.columns.named.has(index)) continue
    tell(table.placeOf(row.number, { index, name: '' }), STRAY)
  }
  return draft
}

const STRAY: Wrong = {
  value: '',
  reason: 'this cell stands under no column name',
  remedy: 'name its column, or clear the cell',
}

const absence = ({ field }: Column): Wrong | null =>
  field.is === 'id'
    ? { value: '', reason: 'this row has no id', remedy: 'give each dossier its own id, or clear the row' }
    : null

/** Puts a cell into the draft; null when it fits. */
const readCell = (draft: Draft, field: Field, cell: Cell): Wrong | null => {
  switch (field.is) {
    case 'fact':
      return keepFact(draft, field.key, readFactCell(cell, field.variable))
    case 'detail':
      return readDetail(draft, field, cell)
    case 'points':
    case 'band':
    case 'holds':
      return cell === '?' ? null : readJudgement(draft, field, cell)
    default:
      return readHead(draft, field.is, cell)
  }
}

/** Hands on what was read; null when there was nothing wrong. */
const put = <T>(reading: Reading<T>, use: (read: T) => void): Wrong | null => {
  if ('reason' in reading) return reading
  use(reading.read)
  return null
}

const readHead = (draft: Draft, field: HeadField, cell: Cell): Wrong | null => {
  if (field === 'lot') return put(readWhole(cell), lot => Object.assign(draft, { lot }))
  const isName = field === 'id' || field === 'enterprise'
  if (cell === '?' && !isName) return null
  return put(isName ? readName(cell) : readText(cell), text => {
    draft[field] = text
  })
}

const keepFact = (draft: Draft, key: string, reading: FactReading): Wrong | null => {
  if ('reason' in reading) return reading
  draft.facts[key] = 'open' in reading ? OPEN[reading.open] : reading.read
  return null
}

const OPEN = { unknown: { unknown: true }, notApplicable: { notApplicable: true } } as const

const readDetail = (draft: Draft, { key, detail }: DetailField, cell: Cell): Wrong | null => {
  const details = draft.details.get(key) ?? {}
  draft.details.set(key, details)
  if (detail === 'status') {
    return put(readWord(cell, STATUSES), status => {
      details.status = status
    })
  }
  if (detail === 'page') {
    return put(readPage(cell), page => {
      details.page = page
    })
  }
  return put(readText(cell), text => {
    details[detail] = text
  })
}

const STATUSES = ['declared', 'verified', 'contested'] as const

const readJudgement = (draft: Draft, field: JudgedField, cell: Cell): Wrong | null => {
  const keep = (judgement: Judgement) => {
    draft.judged[field.code] = judgement
  }
  switch (field.is) {
    case 'points':
      return put(readNumberCell(cell, false), keep)
    case 'band':
      return put(readText(cell), band => keep({ band }))
    case 'holds':
      return put(readYesNo(cell), keep)
  }
}

/** Null for a row that has no id. */
const dossierOf = (draft: Draft): DossierInput | null => {
  const { id, enterprise, applicant, track, facts, judged } = draft
  if (id === undefined) return null
  for (const [key, details] of draft.details) {
    const fact = factWith(details, facts[key])
    if (fact !== undefined) facts[key] = fact
  }
  const dossier: DossierInput = { id, facts, judged }
  if (enterprise !== undefined) dossier.enterprise = enterprise
  if (applicant !== undefined) dossier.applicant = applicant
  if (track !== undefined) dossier.track = track
  return dossier
}

/** A fact whose value is left out, but not where it comes from, is an unknown fact. */
const factWith = (details: Details, fact: FactInput | undefined): FactInput | undefined => {
  if (Object.keys(details).length === 0) return fact
  const { currency, ...others } = details
  if (fact === undefined) return { unknown: true, ...others }
  return typeof fact === 'object' ? { ...fact, ...others } : { value: fact, ...details }
}

/** The column that `.facts.revenue@2024.value` or `.judged.B` speaks of. */
const columnAt = ({ list }: Columns, place: string): Column | undefined => {
  if (place === '') return undefined
  const forms = list.flatMap(column => {
    const form = placeIn(column.field)
    return place.startsWith(form) && /^($|[.[])/.test(place.slice(form.length)) ? [{ column, form }] : []
  })
  return forms.toSorted((a, b) => b.form.length - a.form.length)[0]?.column
}
