import { type Problem, problem } from '../../exact/problem.ts'
import type { DossierInput, FactInput } from '../model.ts'
import {
  type Cell,
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
  type Detail,
  type Field,
  type HeadField,
  type JudgedField,
  placeIn,
} from './columns.ts'
import type { Found } from './entries.ts'
import type { Reading, Wrong } from './numbers.ts'

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
    yield { entry: { dossier, place, locate } }
  }
}

type Judgement = NonNullable<DossierInput['judged']>[string]

interface Draft {
  id?: string
  enterprise?: string
  applicant?: string
  track?: string
  lot?: number
  readonly facts: Map<string, FactDraft>
  readonly judged: Map<string, Judgement>
  readonly problems: Problem[]
}

interface FactDraft {
  value?: string | boolean
  open?: 'unknown' | 'notApplicable'
  readonly details: Details
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
  const draft: Draft = { facts: new Map(), judged: new Map(), problems: [] }
  const tell = (place: string, { value, reason, remedy }: Wrong) =>
    draft.problems.push(problem(place, value, reason, remedy))
  for (const column of table.columns.list) {
    const cell = row.cells[column.index] ?? null
    const wrong = cell === null ? absence(column) : readCell(draft, column.field, cell)
    if (wrong !== null) tell(table.placeOf(row.number, column), wrong)
  }
  for (const [index, cell] of row.cells.entries()) {
    if (cell !== null && !table.columns.named.has(index))
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
      return readFact(factDraft(draft, field.key), readFactCell(cell, field.variable))
    case 'detail':
      return readDetail(factDraft(draft, field.key).details, field.detail, cell)
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

const factDraft = (draft: Draft, key: string): FactDraft => {
  const known = draft.facts.get(key)
  if (known !== undefined) return known
  const fresh: FactDraft = { details: {} }
  draft.facts.set(key, fresh)
  return fresh
}

const readFact = (fact: FactDraft, reading: FactReading): Wrong | null => {
  if ('reason' in reading) return reading
  if ('open' in reading) fact.open = reading.open
  else fact.value = reading.read
  return null
}

const readDetail = (details: Details, detail: Detail, cell: Cell): Wrong | null => {
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
  const keep = (judgement: Judgement) => draft.judged.set(field.code, judgement)
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
const dossierOf = ({ id, enterprise, applicant, track, facts, judged }: Draft): DossierInput | null => {
  if (id === undefined) return null
  const given = [...facts].flatMap(([key, fact]): [string, FactInput][] => {
    const input = factOf(fact)
    return input === null ? [] : [[key, input]]
  })
  return {
    id,
    ...(enterprise === undefined ? {} : { enterprise }),
    ...(applicant === undefined ? {} : { applicant }),
    ...(track === undefined ? {} : { track }),
    facts: Object.fromEntries(given),
    judged: Object.fromEntries(judged),
  }
}

/** A fact whose value is left out, but not where it comes from, is an unknown fact; null: nothing is said of it. */
const factOf = ({ value, open, details }: FactDraft): FactInput | null => {
  const { currency, ...others } = details
  const plain = Object.keys(details).length === 0
  if (value !== undefined) return plain ? value : { value, ...details }
  if (open === 'notApplicable') return { notApplicable: true, ...others }
  return open === 'unknown' || !plain ? { unknown: true, ...others } : null
}

/** The column that `.facts.revenue@2024.value` or `.judged.B` speaks of. */
const columnAt = ({ list }: Columns, place: string): Column | undefined => {
  const forms = list.flatMap(column => {
    const form = placeIn(column.field)
    return place.startsWith(form) && /^($|[.[])/.test(place.slice(form.length)) ? [{ column, form }] : []
  })
  return forms.toSorted((a, b) => b.form.length - a.form.length)[0]?.column
}
