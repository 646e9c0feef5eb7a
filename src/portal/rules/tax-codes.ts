import { isPersonalNumber, taxCodeProblem } from '../../enterprises/rules/tax-code.ts'
import type { Status } from '../../recognition/model.ts'

/** A tax code as it was typed, with the place where it stood. */
export interface TypedCode {
  /** From 1: of the text, or of the table. */
  readonly line: number
  readonly typed: string
}

/** What can be said of a typed tax code before anything is looked up. */
export type ReadCode =
  | { readonly kind: 'tax-code'; readonly taxCode: string }
  /** A person's number: nobody learns whose it is, so nothing can be said of it. */
  | { readonly kind: 'personal-number' }
  | { readonly kind: 'not-a-tax-code'; readonly expected: string | null }

/** What is said of a code: how the best of its recognitions stands. Nobody learns whether a code without any exists. */
export const codeAnswers = [
  'in-force',
  'suspended',
  'not-yet',
  'ended',
  'none',
  'personal-number',
  'not-a-tax-code',
] as const
export type CodeAnswer = (typeof codeAnswers)[number]

/** Spaces, dots and dashes do not count; the zero that a spreadsheet took from the front is put back. */
export const readCode = (typed: string): ReadCode => {
  const digits = bare(typed)
  if (isPersonalNumber(digits)) return { kind: 'personal-number' }
  const taxCode = writtenCode(digits)
  const problem = taxCode === null ? null : taxCodeProblem(taxCode, 'company')
  if (taxCode !== null && problem === null) return { kind: 'tax-code', taxCode }
  return {
    kind: 'not-a-tax-code',
    expected: problem?.problem === 'check-digit' ? problem.expected : null,
  }
}

const bare = (typed: string): string => typed.replace(/[\s.\-\u2010-\u2015'"]/gu, '')

const writtenCode = (digits: string): string | null => {
  if (/^\d{10}$/.test(digits)) return digits
  if (/^\d{13}$/.test(digits)) return `${digits.slice(0, 10)}-${digits.slice(10)}`
  return /^\d{9}$/.test(digits) ? `0${digits}` : null
}

/** The codes of a text: on lines of their own, or with commas, semicolons or tabs between them. */
export const codesIn = (text: string): readonly TypedCode[] =>
  text
    .split(/\r\n|[\n\r]/)
    .flatMap((row, at) => row.split(/[,;\t]/).map(typed => ({ line: at + 1, typed: typed.trim() })))
    .filter(({ typed }) => typed !== '')

/** The codes of a table: its column in which most cells can be codes, without headings above that hold no digit. */
export const codesInRows = (rows: readonly (readonly string[])[]): readonly TypedCode[] => {
  const column = fullestColumn(rows)
  const codes = rows.map((row, at) => ({ line: at + 1, typed: (row[column] ?? '').trim() }))
  const first = codes.findIndex(({ typed }) => /\d/.test(typed))
  return codes.slice(Math.max(first, 0)).filter(({ typed }) => typed !== '')
}

/** A column of telephone numbers has as many digits, but few of them end as a code would. */
const fullestColumn = (rows: readonly (readonly string[])[]): number => {
  const weights: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) weights[at] = (weights[at] ?? 0) + weightOf(cell)
  return weights.reduce((best, weight, at) => (weight > (weights[best] ?? 0) ? at : best), 0)
}

const weightOf = (cell: string): number => {
  if (readCode(cell).kind === 'tax-code') return 3
  return /^\d{9,13}$/.test(bare(cell)) ? 1 : 0
}

const rank: readonly (readonly [CodeAnswer, readonly Status[]])[] = [
  ['in-force', ['in-force']],
  ['suspended', ['suspended']],
  ['not-yet', ['not-yet']],
  ['ended', ['expired', 'revoked']],
]

/** The best that can be said of several recognitions. */
export const bestOf = (held: readonly Status[]): CodeAnswer =>
  rank.find(([, among]) => held.some(status => among.includes(status)))?.[0] ?? 'none'
