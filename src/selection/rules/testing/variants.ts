import type { ReadSet } from '../../../criteria/rules/set.ts'
import { type Exact, formatExact, ZERO } from '../../../exact/number.ts'
import type { Dossier } from '../dossier.ts'
import type { Prepared } from '../prepare.ts'
import { entryOf, type Lots, placeAll } from '../result.ts'
import { score } from '../score.ts'
import type { Recount, Variant } from '../what-if/model.ts'
import { roundPoints } from '../what-if/points.ts'
import { recount } from '../what-if/recount.ts'
import { rescaledDossier, rescaledSet } from '../what-if/rescaled.ts'

/** A round as the engine runs it in full under a variant, in texts that can be compared. */
export const rerun = (
  prepared: Prepared,
  dossiers: readonly Dossier[],
  lots: Lots,
  variant: Variant,
): readonly string[] => {
  const set: ReadSet = rescaledSet(prepared.set, variant)
  const own = dossiers.map(dossier => rescaledDossier(prepared.set, variant, dossier))
  const scores = own.map(dossier => score(set, dossier))
  const again = { ...prepared, set }
  const entries = own.flatMap((dossier, at) => {
    const found = scores[at]
    return found === undefined ? [] : [entryOf(again, dossier, found, lots)]
  })
  return placeAll(again, entries).map(({ outcome, rank, range, seat, honours }, at) => {
    const [low = ZERO, high = ZERO] = [scores[at]?.low[0], scores[at]?.high[0]]
    const places = rank === null ? (range === null ? 'none' : range.join(' to ')) : String(rank)
    return told(low, high, [outcome, places, String(seat), honours.join(' ')])
  })
}

export const recounted = (
  { set }: Prepared,
  dossiers: readonly Dossier[],
  lots: Lots,
  variant: Variant,
): readonly string[] | null => {
  const points = roundPoints(set, dossiers, lots)
  const found = points === null ? null : recount(points, variant)
  return found && textsOf(found)
}

export const textsOf = ({ unit, dossiers }: Recount): readonly string[] =>
  dossiers.map(({ outcome, low, high, rank, last, seat, honours }) => {
    const places = rank === null ? 'none' : rank === last ? String(rank) : `${rank} to ${last}`
    return told({ n: low, d: unit }, { n: high, d: unit }, [outcome, places, String(seat), honours.join(' ')])
  })

const told = (low: Exact, high: Exact, rest: readonly string[]): string =>
  [formatExact(low), formatExact(high), ...rest].join(' | ')
