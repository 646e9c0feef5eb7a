import type { Day } from '../../exact/day.ts'
import type { RecognitionId, RuledRecognition } from '../model.ts'
import { statusOn } from './status.ts'

/** What a recognition is to those that the product had before. */
export type Relation =
  | { readonly kind: 'first' }
  /** Without a gap, before the earlier one ends or on that very day: recognised anew. */
  | { readonly kind: 'anew'; readonly follows: RecognitionId; readonly until: Day }
  /** After an end: a recognition like a first one, and said so. */
  | {
      readonly kind: 'after-end'
      readonly earlier: RecognitionId
      readonly how: 'expired' | 'revoked'
      readonly on: Day
    }
  /** Beside another one for a time, without renewing it: there is no such thing. */
  | { readonly kind: 'overlaps'; readonly earlier: RecognitionId; readonly from: Day; readonly to: Day }

/**
 * Two recognitions of one product may hold at the same time only where the later one renews the earlier one early: it
 * begins and ends later. `earlier`: all of the same product, in any order.
 */
export const relationTo = (
  earlier: readonly RuledRecognition[],
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day },
): Relation => {
  const standing = earlier.filter(each => statusOn(each, each.rulings, validFrom) !== 'revoked')
  const beside = standing.find(
    each =>
      each.validFrom < validTo &&
      validFrom < each.validTo &&
      !(each.validFrom < validFrom && each.validTo < validTo),
  )
  if (beside !== undefined)
    return { kind: 'overlaps', earlier: beside.id, from: beside.validFrom, to: beside.validTo }
  const before = standing.filter(each => each.validFrom < validFrom)
  const last = before.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1))[0]
  if (last !== undefined && validFrom <= last.validTo)
    return { kind: 'anew', follows: last.id, until: last.validTo }
  return afterEnd(earlier, validFrom) ?? { kind: 'first' }
}

/** The end that came last before the day. */
const afterEnd = (earlier: readonly RuledRecognition[], day: Day): Relation | null => {
  const ends = earlier.map(each => endBy(each, day)).filter(end => end !== null)
  return ends.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null
}

const endBy = (
  { id, validTo, rulings }: RuledRecognition,
  day: Day,
): Extract<Relation, { readonly kind: 'after-end' }> | null => {
  const revoked = rulings.find(({ kind, effectiveOn }) => kind === 'revoked' && effectiveOn <= day)
  if (revoked !== undefined)
    return { kind: 'after-end', earlier: id, how: 'revoked', on: revoked.effectiveOn }
  return validTo > day ? null : { kind: 'after-end', earlier: id, how: 'expired', on: validTo }
}

export type GrantProblem =
  | { readonly code: 'unknown-dossier' }
  | { readonly code: 'not-passed' }
  | { readonly code: 'recognised-already'; readonly recognition: RecognitionId; readonly decidedOn: Day }
  | { readonly code: 'overlaps'; readonly from: Day; readonly to: Day }

/** Why a dossier of a decided round cannot be granted; null when it can. */
export const grantProblem = (
  dossier: { readonly passed: boolean; readonly recognised: RuledRecognition | null } | undefined,
  relation: Relation | null,
): GrantProblem | null => {
  if (dossier === undefined) return { code: 'unknown-dossier' }
  const { recognised } = dossier
  if (recognised !== null)
    return {
      code: 'recognised-already',
      recognition: recognised.id,
      decidedOn: recognised.decision.decidedOn,
    }
  if (!dossier.passed) return { code: 'not-passed' }
  if (relation?.kind === 'overlaps') return { code: 'overlaps', from: relation.from, to: relation.to }
  return null
}
