import type { Json, JsonPath } from '../../../exact/json.ts'
import { isMembers, isSame, listOf, valueAt, withAt } from './json.ts'

/** What a field of a form holds, and how it goes back into the set. */
export interface Field {
  readonly at: JsonPath
  readonly kind: 'text' | 'long' | 'expression' | 'decimal' | 'whole' | 'day' | 'choice' | 'truth' | 'codes'
  /** For a choice, a truth, or codes chosen together; as they stand in the form. */
  readonly options?: readonly string[]
  /** Cleared, it says "not known" where the set says so by null. */
  readonly isNullable?: boolean
}

/** A list of things with the same fields, one row each. */
export interface Rows {
  readonly at: JsonPath
  readonly fields: readonly Field[]
  /** The set wants the list even when nothing is in it. */
  readonly isRequired?: boolean
}

export interface Form {
  readonly fields: readonly Field[]
  readonly rows: readonly Rows[]
}

/** What was typed, by the name of its input. */
export type Typed = Readonly<Record<string, readonly string[]>>

export interface ShownRow {
  /** Its place in the list as saved; null: a row that is new. */
  readonly was: number | null
  readonly value: Json
}

/** A thing as its form gives it back; rows remember where they stood. */
export interface Filled {
  readonly value: Json
  readonly rows: ReadonlyMap<Rows, readonly ShownRow[]>
}

export const nameOf = ({ at }: Pick<Field, 'at'>): string => at.join('.')
export const rowName = (rows: Rows, nth: number, what: string): string =>
  `${rows.at.join('.')}.${nth}.${what}`

/** A value as its input shows it. */
export const shownText = (value: Json | undefined, { at }: Pick<Field, 'at'>): string => {
  const found = valueAt(value, at)
  if (found === undefined || found === null) return ''
  if (Array.isArray(found)) return found.map(String).join(', ')
  return typeof found === 'object' ? '' : String(found)
}

export const shownRows = (value: Json | undefined, { at }: Rows): readonly ShownRow[] =>
  listOf(valueAt(value, at)).map((row, was) => ({ was, value: row }))

/** All that a form shows of a thing: two savers disagree only where this differs. */
export const shownForm = (
  value: Json | undefined,
  { fields, rows }: Form,
): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...fields.map(field => [nameOf(field), shownText(value, field)] as const),
    ...rows.flatMap(each =>
      shownRows(value, each).flatMap((row, nth) =>
        each.fields.map(field => [rowName(each, nth, nameOf(field)), shownText(row.value, field)] as const),
      ),
    ),
  ])

/** Puts what was typed into a thing. What the form does not show, and what was not changed, stays as it was written. */
export const filledIn = (old: Json | undefined, form: Form, typed: Typed): Filled => {
  const read = form.rows.map(rows => [rows, readRows(old, rows, typed)] as const)
  const withFields = form.fields.reduce<Json | undefined>(
    (value, field) => withField(value, old, field, typed[nameOf(field)]?.[0]),
    old,
  )
  const value = read.reduce<Json | undefined>(
    (value, [rows, found]) =>
      withList(
        value,
        rows,
        found.map(row => row.value),
      ),
    withFields,
  )
  return { value: value ?? {}, rows: new Map(read) }
}

const withField = (
  value: Json | undefined,
  was: Json | undefined,
  field: Field,
  given: string | undefined,
): Json | undefined => {
  if (given === undefined || isUnchanged(shownText(was, field), given)) return value
  const text = plain(given)
  const old = valueAt(was, field.at)
  if (text !== '') return withAt(value, field.at, storedAs(field, text, old))
  if (field.isNullable && old !== undefined) return withAt(value, field.at, null)
  return cleared(withAt(value, field.at, undefined), field.at.slice(0, -1))
}

/** Browsers write line ends their own way. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim()
/** A field of one line gives back a text of several without its line ends. */
const isUnchanged = (shown: string, given: string): boolean =>
  plain(shown) === plain(given) || plain(shown.replace(/[\r\n]/g, '')) === plain(given)

const SAFE_WHOLE = /^-?\d{1,15}$/

const storedAs = ({ kind }: Field, text: string, old: Json | undefined): Json => {
  switch (kind) {
    case 'whole':
      return SAFE_WHOLE.test(text) ? Number(text) : text
    case 'decimal':
      return typeof old !== 'string' && SAFE_WHOLE.test(text) ? Number(text) : text
    case 'truth':
      return text === 'true'
    case 'codes':
      return text
        .split(/[,;\s]+/)
        .map(code => code.trim())
        .filter(code => code !== '')
    default:
      return text
  }
}

const PROVENANCE = ['clause', 'status', 'source', 'note']

/** A thing of which only the sources are left says nothing more: it goes with what it held. */
const cleared = (value: Json, path: JsonPath): Json => {
  const holder = valueAt(value, path)
  if (path.length === 0 || !isMembers(holder)) return value
  const holds = Object.keys(holder).filter(key => !PROVENANCE.includes(key))
  return holds.length > 0 ? value : cleared(withAt(value, path, undefined), path.slice(0, -1))
}

/** So many rows a form may send. */
const MOST_ROWS = 600

const readRows = (old: Json | undefined, rows: Rows, typed: Typed): readonly ShownRow[] => {
  const known = listOf(valueAt(old, rows.at))
  const found: { readonly row: ShownRow; readonly order: number }[] = []
  for (let nth = 0; nth < MOST_ROWS && typed[rowName(rows, nth, 'was')] !== undefined; nth++) {
    const given = (what: string) => typed[rowName(rows, nth, what)]?.[0]
    const was = given('was') ?? ''
    const before = was === '' ? undefined : known[Number(was)]
    const value = rows.fields.reduce<Json | undefined>(
      (value, field) => withField(value, before, field, given(nameOf(field))),
      before,
    )
    if (value === undefined || given('drop') !== undefined) continue
    const order = Number(given('order') || 'NaN')
    found.push({
      row: { was: before === undefined ? null : Number(was), value },
      order: Number.isNaN(order) ? MOST_ROWS + nth : order,
    })
  }
  return found.toSorted((a, b) => a.order - b.order).map(({ row }) => row)
}

const withList = (value: Json | undefined, rows: Rows, list: readonly Json[]): Json | undefined => {
  const old = valueAt(value, rows.at)
  if (isSame(old, list) || (old === undefined && list.length === 0)) return value
  if (list.length > 0 || rows.isRequired) return withAt(value, rows.at, list)
  return cleared(withAt(value, rows.at, undefined), rows.at.slice(0, -1))
}

/** What a browser would send of a form that nobody touched; tests and the first showing use it. */
export const untouched = (value: Json | undefined, form: Form): Typed =>
  Object.fromEntries([
    ...form.fields.map(field => [nameOf(field), [shownText(value, field)]] as const),
    ...form.rows.flatMap(rows =>
      shownRows(value, rows).flatMap((row, nth) => [
        [rowName(rows, nth, 'was'), [String(row.was ?? '')]] as const,
        [rowName(rows, nth, 'order'), [String(nth + 1)]] as const,
        ...rows.fields.map(
          field => [rowName(rows, nth, nameOf(field)), [shownText(row.value, field)]] as const,
        ),
      ]),
    ),
  ])
