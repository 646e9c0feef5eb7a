import type { Code } from '../model.ts'

/** What is left of digits and capitals without those that are taken for each other: no 1, I, L; no O beside 0; no U beside V. */
const LETTERS = '023456789ABCDEFGHJKMNPQRSTVWXYZ'
const BODY = 9

/** Ten letters: nine drawn, the last follows from them. `draw(31)` gives a whole number from 0 to 30. */
export const newCode = (draw: (below: number) => number): Code => {
  const body = Array.from({ length: BODY }, () => draw(LETTERS.length))
  return codeOf([...body, checkOf(body)])
}

/**
 * As people type it: small letters, spaces and dashes do not matter, O is 0 and U is V. Null: no code, or one with a
 * mistake in it: one wrong letter, or two that changed places, are always noticed.
 */
export const readCode = (typed: string): Code | null => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll('U', 'V')
  if (letters.length !== BODY + 1) return null
  const values = [...letters].map(letter => LETTERS.indexOf(letter))
  if (values.includes(-1)) return null
  return values.at(-1) === checkOf(values.slice(0, BODY)) ? codeOf(values) : null
}

/** In two halves, as it is printed and read aloud: `7KQ2M-9TX4A`. */
export const shownCode = (code: Code): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** Weights from 1 to 10 modulo a prime: no mistake in one letter, and no exchange of two, leaves the sum as it was. */
const checkOf = (body: readonly number[]): number => {
  const sum = body.reduce((sum, value, at) => sum + value * (at + 1), 0)
  const inverseOfTen = 28
  return ((LETTERS.length - (sum % LETTERS.length)) * inverseOfTen) % LETTERS.length
}

const codeOf = (values: readonly number[]): Code => values.map(value => LETTERS[value]).join('') as Code
