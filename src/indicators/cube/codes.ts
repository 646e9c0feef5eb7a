/** Words by number and back; null, not known, is a word, too. */
export interface Codes {
  readonly words: (string | null)[]
  readonly numbers: Map<string | null, number>
}

export const emptyCodes = (...words: readonly (string | null)[]): Codes => {
  const codes: Codes = { words: [], numbers: new Map() }
  for (const word of words) numberOf(codes, word)
  return codes
}

export const numberOf = ({ words, numbers }: Codes, word: string | null): number => {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, words.length)
  return words.push(word) - 1
}
