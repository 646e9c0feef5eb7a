import { meetingOf } from './period.ts'
import type { Found, Reading } from './reading.ts'
import { isWithin } from './tree.ts'
import type { Apart, Facet, FieldWords } from './words.ts'

/**
 * How alike two tasks are by their words, from 0 to 1:
 *   0.6 × purpose + 0.25 × words + 0.15 × pairs of words
 * where purpose is 1 for one purpose, 0.8 where one lies within the other, else 0; words and pairs are shared parts (Dice).
 * Where either names no purpose, words and pairs count alone, 0.6 and 0.4. Tasks that say different beneficiaries, places
 * or days are not alike, however much else they share.
 */
export interface Similarity {
  readonly score: number
  /** Null: nothing said keeps them apart. */
  readonly apart: Apart | null
  readonly purposes: readonly { readonly a: Found; readonly b: Found }[]
  readonly words: readonly string[]
}

/** Chosen on the training half of data/plans/labelled-overlaps.json; `labelled.test.ts` chooses it again. */
export const THRESHOLD = 0.4

const WEIGHTS = { purpose: 0.6, words: 0.25, pairs: 0.15 }
const WITHIN = 0.8

export const similarityOf = (a: Reading, b: Reading, field: FieldWords): Similarity => {
  const words = sharedOf(a.words, b.words)
  const purposes = purposesOf(a, b, field)
  const apart = apartBy(a, b, field)
  if (apart !== null) return { score: 0, apart, purposes, words }
  const ofWords = dice(words.length, a.words.length, b.words.length)
  const ofPairs = dice(sharedOf(a.pairs, b.pairs).length, a.pairs.length, b.pairs.length)
  if (a.purposes.length === 0 || b.purposes.length === 0)
    return { score: 0.6 * ofWords + 0.4 * ofPairs, apart: null, purposes, words }
  const ofPurpose = purposes.length === 0 ? 0 : purposes.some(({ a, b }) => a.code === b.code) ? 1 : WITHIN
  const score = WEIGHTS.purpose * ofPurpose + WEIGHTS.words * ofWords + WEIGHTS.pairs * ofPairs
  return { score, apart: purposes.length === 0 ? 'purpose' : null, purposes, words }
}

const dice = (shared: number, a: number, b: number): number => (a + b === 0 ? 0 : (2 * shared) / (a + b))

/** Of two sorted lists. */
const sharedOf = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const shared: string[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = '', y = ''] = [a[i], b[j]]
    if (x === y) shared.push(x)
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}

const purposesOf = (a: Reading, b: Reading, { purposes }: FieldWords) =>
  a.purposes.flatMap(one =>
    b.purposes
      .filter(other => isWithin(one.code, other.code, purposes) || isWithin(other.code, one.code, purposes))
      .map(other => ({ a: one, b: other })),
  )

const apartBy = (a: Reading, b: Reading, field: FieldWords): Apart | null => {
  if (a.span !== null && b.span !== null && meetingOf(a.span, b.span) === null) return 'period'
  return field.facets.find(facet => isApartIn(facet, a, b))?.reason ?? null
}

const isApartIn = (facet: Facet, a: Reading, b: Reading): boolean => {
  const [ofA, ofB] = [a.groups.get(facet.code) ?? [], b.groups.get(facet.code) ?? []]
  if (ofA.length === 0 || ofB.length === 0) return false
  return !ofA.some(({ code: one }) => ofB.some(({ code: other }) => mayShare(facet, one, other)))
}

const mayShare = ({ groups }: Facet, a: string, b: string): boolean =>
  isWithin(a, b, groups) ||
  isWithin(b, a, groups) ||
  groups.get(a)?.meets.includes(b) === true ||
  groups.get(b)?.meets.includes(a) === true
