import { foldedText } from '../exact/text.ts'

/** More is not typed by a person. */
const MOST_WORDS = 12
/** The database keeps no longer word. */
const LONGEST_WORD = 500

export const wordsIn = (typed: string): readonly string[] =>
  foldedText(typed)
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS)
    .map(word => word.slice(0, LONGEST_WORD))

/** As a tsquery: each word begins a word, "co" finds "cơ khí", not "công". */
export const beginning = (word: string): string =>
  `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`

export const allBeginning = (words: readonly string[]): string => words.map(beginning).join(' & ')
