import { type Day, isWithin, parseDay } from '../../exact/day.ts'
import type { Code, CodeList } from '../model.ts'
import { isEmpty, overlap } from './periods.ts'

/** The code in force on a day; null where there is none. */
export const codeOn = (codes: readonly Code[], list: string, code: string, day: Day): Code | null =>
  codes.find(row => row.list === list && row.code === code && isWithin(day, row.validFrom, row.validTo)) ??
  null

/** Whether a list knows a code at all. A partial list that lacks a code says nothing against it. */
export const isPossible = (list: CodeList, codes: readonly Code[], code: string): boolean =>
  !list.isComplete || codes.some(row => row.list === list.code && row.code === code)

export const codeColumns = [
  'list',
  'code',
  'name_vi',
  'name_en',
  'parent',
  'valid_from',
  'valid_to',
  'source',
] as const
export type CodeColumn = (typeof codeColumns)[number]

/** A row as it stands in a file; `line` counts from 1 at the heading. */
export interface CodeRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface ReadCode extends Code {
  readonly line: number
}

export type CodeProblem =
  | { readonly problem: 'heading'; readonly line: number; readonly found: string }
  | { readonly problem: 'cell-count'; readonly line: number; readonly found: number }
  | { readonly problem: 'empty'; readonly line: number; readonly column: CodeColumn }
  | {
      readonly problem: 'too-long'
      readonly line: number
      readonly column: CodeColumn
      readonly value: string
    }
  | {
      readonly problem: 'unreadable'
      readonly line: number
      readonly column: CodeColumn
      readonly value: string
    }
  | {
      readonly problem: 'code-shape'
      readonly line: number
      readonly column: CodeColumn
      readonly value: string
    }
  | { readonly problem: 'day'; readonly line: number; readonly column: CodeColumn; readonly value: string }
  | { readonly problem: 'period'; readonly line: number; readonly from: string; readonly to: string }
  | {
      readonly problem: 'list-unknown'
      readonly line: number
      readonly value: string
      readonly known: readonly string[]
    }
  | {
      readonly problem: 'parent-unknown'
      readonly line: number
      readonly value: string
      readonly list: string
    }
  | { readonly problem: 'twice'; readonly line: number; readonly value: string; readonly first: number }
  | {
      readonly problem: 'overlap'
      readonly line: number
      readonly value: string
      readonly from: Day | null
      readonly to: Day | null
    }

/** The rows as codes, or what is wrong with them; each row is judged by itself. */
export const readCodes = (
  rows: readonly CodeRow[],
  lists: readonly CodeList[],
): { readonly codes: readonly ReadCode[]; readonly problems: readonly CodeProblem[] } => {
  const [heading, ...body] = rows
  const found = (heading?.cells ?? []).join(',')
  if (found !== codeColumns.join(','))
    return { codes: [], problems: [{ problem: 'heading', line: heading?.line ?? 1, found }] }
  const read = body.map(row => readRow(row, lists))
  return {
    codes: read.flatMap(row => ('code' in row ? [row.code] : [])),
    problems: read.flatMap(row => ('problems' in row ? row.problems : [])),
  }
}

const readRow = (
  { line, cells }: CodeRow,
  lists: readonly CodeList[],
): { readonly code: ReadCode } | { readonly problems: readonly CodeProblem[] } => {
  if (cells.length !== codeColumns.length)
    return { problems: [{ problem: 'cell-count', line, found: cells.length }] }
  const texts = cells.map(cell => cell.trim().normalize('NFC'))
  const [list = '', code = '', nameVi = '', nameEn = '', parent = '', from = '', to = '', source = ''] = texts
  const [validFrom, validTo] = [parseDay(from), parseDay(to)]
  const problems = [
    ...cellProblems(line, texts),
    ...dayProblems(line, 'valid_from', from, validFrom),
    ...dayProblems(line, 'valid_to', to, validTo),
    ...(isEmpty({ validFrom, validTo }) ? [{ problem: 'period' as const, line, from, to }] : []),
    ...listProblems(line, list, lists),
  ]
  if (problems.length > 0) return { problems }
  return {
    code: {
      line,
      list,
      code,
      nameVi,
      nameEn: nameEn || null,
      parent: parent || null,
      validFrom,
      validTo,
      source,
    },
  }
}

const REQUIRED: readonly CodeColumn[] = ['list', 'code', 'name_vi', 'source']
const CODES: readonly CodeColumn[] = ['code', 'parent']
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u
/** Control characters and half characters have no place in a name, and the database could not store some. */
const UNREADABLE = /[\p{Cc}\p{Cs}\uFFFD]/u
const LONGEST = 500

const cellProblems = (line: number, texts: readonly string[]): readonly CodeProblem[] =>
  codeColumns.flatMap((column, index): readonly CodeProblem[] => {
    const value = texts[index] ?? ''
    if (value === '') return REQUIRED.includes(column) ? [{ problem: 'empty', line, column }] : []
    if (UNREADABLE.test(value)) return [{ problem: 'unreadable', line, column, value }]
    if (value.length > LONGEST) return [{ problem: 'too-long', line, column, value }]
    return CODES.includes(column) && !CODE.test(value) ? [{ problem: 'code-shape', line, column, value }] : []
  })

const dayProblems = (
  line: number,
  column: CodeColumn,
  value: string,
  day: Day | null,
): readonly CodeProblem[] => (value !== '' && day === null ? [{ problem: 'day', line, column, value }] : [])

const listProblems = (line: number, value: string, lists: readonly CodeList[]): readonly CodeProblem[] =>
  value === '' || lists.some(list => list.code === value)
    ? []
    : [{ problem: 'list-unknown', line, value, known: lists.map(list => list.code) }]

export interface CodeChanges {
  readonly added: readonly ReadCode[]
  readonly changed: readonly { readonly before: Code; readonly after: ReadCode }[]
  readonly unchanged: number
}

/** What an import would do to the stored codes: a row replaces the stored row of the same list, code and first day. */
export const codeChanges = (stored: readonly Code[], read: readonly ReadCode[]): CodeChanges => {
  const before = new Map(stored.map(code => [keyOf(code), code]))
  const added = read.filter(code => !before.has(keyOf(code)))
  const changed = read.flatMap(after => {
    const code = before.get(keyOf(after))
    return code === undefined || isSame(code, after) ? [] : [{ before: code, after }]
  })
  return { added, changed, unchanged: read.length - added.length - changed.length }
}

const keyOf = ({ list, code, validFrom }: Code): string => `${list}\n${code}\n${validFrom ?? ''}`

const isSame = (a: Code, b: Code): boolean =>
  a.nameVi === b.nameVi &&
  a.nameEn === b.nameEn &&
  a.parent === b.parent &&
  a.validTo === b.validTo &&
  a.source === b.source

/** What is wrong with the rows taken together, and with what is stored. */
export const jointProblems = (
  stored: readonly Code[],
  read: readonly ReadCode[],
  lists: readonly CodeList[],
): readonly CodeProblem[] => [
  ...repeated(read),
  ...overlapping(stored, read),
  ...orphans(stored, read, lists),
]

const repeated = (read: readonly ReadCode[]): readonly CodeProblem[] => {
  const first = new Map<string, number>()
  return read.flatMap((code): readonly CodeProblem[] => {
    const earlier = first.get(keyOf(code))
    first.set(keyOf(code), earlier ?? code.line)
    return earlier === undefined
      ? []
      : [{ problem: 'twice', line: code.line, value: code.code, first: earlier }]
  })
}

/** Two rows of one code must not be in force on the same day, else the code would be ambiguous. */
const overlapping = (stored: readonly Code[], read: readonly ReadCode[]): readonly CodeProblem[] => {
  const replaced = new Set(read.map(keyOf))
  const rows = [...stored.filter(code => !replaced.has(keyOf(code))), ...read]
  const groups = Map.groupBy(rows, code => `${code.list}\n${code.code}`)
  return read.flatMap((code): readonly CodeProblem[] => {
    const group = groups.get(`${code.list}\n${code.code}`) ?? []
    const other = group.find(row => keyOf(row) !== keyOf(code) && overlap(row, code))
    if (other === undefined) return []
    return [
      { problem: 'overlap', line: code.line, value: code.code, from: other.validFrom, to: other.validTo },
    ]
  })
}

const orphans = (
  stored: readonly Code[],
  read: readonly ReadCode[],
  lists: readonly CodeList[],
): readonly CodeProblem[] => {
  const known = new Set([...stored, ...read].map(code => `${code.list}\n${code.code}`))
  return read.flatMap((code): readonly CodeProblem[] => {
    const list = lists.find(({ code: name }) => name === code.list)?.parentList ?? code.list
    const isPartial = lists.find(({ code: name }) => name === list)?.isComplete !== true
    if (code.parent === null || isPartial || known.has(`${list}\n${code.parent}`)) return []
    return [{ problem: 'parent-unknown', line: code.line, value: code.parent, list }]
  })
}
