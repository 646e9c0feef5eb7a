import { VIETNAMESE } from '../exact/text.ts'
import type { Work } from '../platform/work.ts'
import { haveTwoCodes, type Identity, type Likeness, likeness, likenesses } from './rules/duplicates.ts'
import { listCandidatePairs, listIdentities } from './store/duplicates.ts'

/** Two records that may be one enterprise, and why. */
export interface DuplicatePair {
  readonly one: Identity
  readonly other: Identity
  readonly why: readonly Likeness[]
}

/** The pairs that look most like one enterprise, in as many statements however many records. */
export const findDuplicates = async (
  { db, today }: Pick<Work, 'db' | 'today'>,
  most: number,
): Promise<readonly DuplicatePair[]> => {
  const candidates = await listCandidatePairs(db, today)
  const ids = [...new Set(candidates.flatMap(({ one, other }) => [one, other]))]
  const identities = new Map((await listIdentities(db, ids, today)).map(each => [each.id, each]))
  const pairs = candidates.flatMap(candidate => {
    const [one, other] = [identities.get(candidate.one), identities.get(candidate.other)]
    return one === undefined || other === undefined ? [] : [{ one, other, why: likenesses(one, other) }]
  })
  return pairs
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || VIETNAMESE.compare(a.one.name, b.one.name))
    .slice(0, most)
}

const weightOf = ({ one, other, why }: DuplicatePair): number => likeness(why, haveTwoCodes(one, other))
