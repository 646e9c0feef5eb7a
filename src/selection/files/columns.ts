import type { Variable } from '../../criteria/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { parsePeriod } from '../../exact/period.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'

/**
 * The columns of a table of dossiers, one row a dossier. The names:
 *
 * - `id` (required), `enterprise`, `applicant`, `track`, `lot` (a lot drawn, a whole number);
 * - a fact: the code of a variable, `revenue`, or with a period, `revenue@2024`;
 * - where a fact comes from: `revenue#status`, `#document`, `#page`, `#source`, `#currency`, `#period`;
 * - a judgement: the code of a judged or banded criterion, or of a judged gate;
 * - a name that begins with `#` is for people: the column is not read.
 *
 * Where one code means a fact and a judgement, write `fact:code` or `judged:code`; so, too, for a code that is one of
 * the five first names, which alone always means what is said here.
 */
export type Field =
  | { readonly is: HeadField }
  | { readonly is: 'fact'; readonly key: string; readonly variable: Variable }
  | DetailField
  | JudgedField

export interface DetailField {
  readonly is: 'detail'
  readonly key: string
  readonly detail: Detail
}

export interface JudgedField {
  readonly is: 'points' | 'band' | 'holds'
  readonly code: string
}

const HEAD = ['id', 'enterprise', 'applicant', 'track', 'lot'] as const
export type HeadField = (typeof HEAD)[number]

const DETAILS = ['status', 'document', 'page', 'source', 'currency', 'period'] as const
type Detail = (typeof DETAILS)[number]

export interface Column {
  readonly index: number
  /** As the file writes it. */
  readonly name: string
  readonly field: Field
}

export interface Columns {
  readonly list: readonly Column[]
  /** Every column that has a name, those for people too. */
  readonly named: ReadonlySet<number>
  readonly problems: readonly Problem[]
}

/** Reads the row of column names; `placeOf` says where the name of a column stands. */
export const readColumns = (
  names: readonly string[],
  set: ReadSet,
  placeOf: (index: number) => string,
): Columns => {
  const known = knownFields(set)
  const list: Column[] = []
  const named = new Set<number>()
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, written] of names.entries()) {
    const name = written.trim().normalize('NFC')
    if (name !== '') named.add(index)
    if (name === '' || name.startsWith('#')) continue
    const field = once(fieldOf(name, known), seen)
    if ('is' in field) list.push({ index, name, field })
    else problems.push(problem(placeOf(index), written, field.reason, field.remedy))
  }
  if (!list.some(({ field }) => field.is === 'id')) problems.push(noId(placeOf(0)))
  return { list, named, problems }
}

interface Fault {
  readonly reason: string
  readonly remedy: string
}

/** `revenue` and `fact:revenue` are one column. */
const once = (field: Field | Fault, seen: Set<string>): Field | Fault => {
  if ('reason' in field) return field
  const place = placeIn(field)
  if (seen.has(place)) return TWICE
  seen.add(place)
  return field
}

/** Where in a dossier a column puts its cells: `.facts.revenue@2024`, `.judged.B`, `.track`. */
export const placeIn = (field: Field): string => {
  switch (field.is) {
    case 'fact':
      return `.facts.${field.key}`
    case 'detail':
      return `.facts.${field.key}.${field.detail}`
    case 'points':
    case 'band':
    case 'holds':
      return `.judged.${field.code}`
    default:
      return `.${field.is}`
  }
}

const TWICE: Fault = { reason: 'this column is there twice', remedy: 'keep one of the two' }

const noId = (place: string): Problem =>
  problem(place, '', 'there is no column "id"', 'name the column that tells dossiers apart "id"')

interface Known {
  readonly variables: ReadSet['variables']
  readonly judged: ReadonlyMap<string, JudgedField>
  readonly words: readonly string[]
}

const knownFields = (set: ReadSet): Known => {
  const judged = judgedFields(set)
  return { variables: set.variables, judged, words: [...HEAD, ...set.variables.keys(), ...judged.keys()] }
}

/** Leaves and gates that one person judges, by code: the sheets of a panel stand in no one cell. */
export const judgedFields = (set: ReadSet): ReadonlyMap<string, JudgedField> => {
  const fields = new Map<string, JudgedField>()
  const together = new Set(set.panels.flatMap(({ criteria }) => criteria))
  for (const { kind, code } of set.criteria.slice(1)) {
    if (together.has(code)) continue
    if (kind === 'judged') fields.set(code.normalize('NFC'), { is: 'points', code })
    if (kind === 'banded') fields.set(code.normalize('NFC'), { is: 'band', code })
  }
  for (const gate of [...set.gates, ...(set.tracks?.list ?? []).flatMap(({ gates }) => gates)]) {
    if (gate.rule === null && gate.panel === null)
      fields.set(gate.code.normalize('NFC'), { is: 'holds', code: gate.code })
  }
  return fields
}

const fieldOf = (name: string, known: Known): Field | Fault => {
  const head = HEAD.find(word => word === name)
  if (head !== undefined) return { is: head }
  const [prefix, rest] = /^(?:fact|judged):/.test(name) ? split(name, ':') : ['', name]
  const fact = prefix === 'judged' ? null : factField(rest, known)
  const judged = prefix === 'fact' ? null : (known.judged.get(rest) ?? null)
  if (fact !== null && judged !== null) return ambiguous(name)
  return fact ?? judged ?? unknownColumn(name, known)
}

/** The name under which a column for a fact, or for a judgement, is read back: the key or code, unless it is taken. */
export const columnName = (is: 'fact' | 'judged', key: string, set: ReadSet): string => {
  const [code] = split(key, '@')
  const taken =
    HEAD.some(word => word === key) ||
    (is === 'fact' ? judgedFields(set).has(key.normalize('NFC')) : set.variables.has(code))
  return taken ? `${is}:${key}` : key
}

const split = (text: string, sign: string): [string, string] => {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const factField = (name: string, { variables }: Known): Field | Fault | null => {
  const [key, detailName] = split(name, '#')
  const [code] = split(key, '@')
  const variable = variables.get(code)
  if (variable === undefined) return null
  if (key.includes('@') && parsePeriod(key.slice(code.length + 1)) === null) return NO_PERIOD
  if (!name.includes('#')) return { is: 'fact', key, variable }
  const detail = DETAILS.find(each => each === detailName)
  return detail === undefined ? NO_DETAIL : { is: 'detail', key, detail }
}

const NO_PERIOD: Fault = {
  reason: 'what follows the "@" is no period',
  remedy: 'write the column as code@2025, code@2025-H1, code@2025-Q3 or code@2025-09',
}
const NO_DETAIL: Fault = {
  reason: 'what follows the "#" is not known',
  remedy: `write the column as ${DETAILS.map(detail => `code#${detail}`).join(', ')}`,
}

const ambiguous = (name: string): Fault => ({
  reason: 'this name has two meanings in the criteria set',
  remedy: `write "fact:${name}" for the fact, "judged:${name}" for the judgement`,
})

const unknownColumn = (name: string, { words }: Known): Fault => {
  const [code, rest] = [name.replace(/[@#].*$/, ''), /[@#].*$/.exec(name)?.[0] ?? '']
  const meant = meantBy(code, words).map(word => `"${word}${rest}"`)
  return {
    reason: 'the criteria set has no fact and no judgement of this code',
    remedy:
      meant.length === 0
        ? 'leave the column out, or begin its name with #'
        : `did you mean ${meant.join(' or ')}?`,
  }
}

/** The code nearest to a mistyped one, or all those whose last part is: `revnue` may be `product.revenue`. */
const meantBy = (code: string, words: readonly string[]): readonly string[] => {
  const whole = nearest(code, words)
  if (whole !== null) return [whole]
  const lastPart = (word: string) => word.slice(word.lastIndexOf('.') + 1)
  const part = nearest(code, words.map(lastPart))
  return words.filter(word => lastPart(word) === part)
}
