import { addMonths, type Day, dayIn } from '../../exact/day.ts'
import type {
  Decision,
  Honour,
  Recognition,
  Recorded,
  RuledRecognition,
  Ruling,
  RulingKind,
  Status,
} from '../model.ts'

type Spell = Pick<Recognition, 'validFrom' | 'validTo'>

/** A term in months ends on the same day number, else on the last day of that month (semantics.md, Values). */
export const termEnd = (from: Day, months: number): Day => addMonths(from, months)

/** How a recognition stands on a day. It holds while from ≤ day < to, unless a ruling of that day or before says else. */
export const statusOn = (
  { validFrom, validTo }: Spell,
  rulings: readonly Pick<Ruling, 'kind' | 'effectiveOn'>[],
  day: Day,
): Status => {
  const ruled = lastRuling(rulings.filter(ruling => ruling.effectiveOn <= day))
  if (ruled?.kind === 'revoked') return 'revoked'
  if (day < validFrom) return 'not-yet'
  if (day >= validTo) return 'expired'
  return ruled?.kind === 'suspended' ? 'suspended' : 'in-force'
}

/** Whether it is a title on a day: a recognition in force. */
export const isTitle = (
  recognition: Spell,
  rulings: readonly Pick<Ruling, 'kind' | 'effectiveOn'>[],
  day: Day,
): boolean => statusOn(recognition, rulings, day) === 'in-force'

/** What was known at the end of a day: what was recorded later is left out; null: the recognition itself was not known. */
export const asKnownOn = <Known extends RuledRecognition>(recognition: Known, day: Day): Known | null => {
  const isKnown = ({ recordedAt }: Recorded) => dayIn(Date.parse(recordedAt)) <= day
  if (!isKnown(recognition)) return null
  const { rulings, transfers, honours } = recognition
  return {
    ...recognition,
    rulings: rulings.filter(isKnown),
    transfers: transfers.filter(isKnown),
    honours: honours.filter(isKnown),
  }
}

/** Whether the product was recognised anew and that recognition is in force; `others`: of the same product, or following it. */
export const supersededOn = (
  recognition: Pick<RuledRecognition, 'id' | 'validFrom'>,
  others: readonly RuledRecognition[],
  day: Day,
): boolean =>
  others.some(
    other =>
      other.id !== recognition.id &&
      (other.follows === recognition.id || other.validFrom > recognition.validFrom) &&
      isTitle(other, other.rulings, day),
  )

export type RulingProblem =
  | { readonly code: 'ruling-before-grant'; readonly decidedOn: Day }
  | { readonly code: 'ruling-out-of-order'; readonly after: Day }
  | { readonly code: 'ruling-does-not-fit'; readonly status: Status }

const rulingsThatFit: Readonly<Record<Status, readonly RulingKind[]>> = {
  'not-yet': ['revoked'],
  'in-force': ['suspended', 'revoked'],
  suspended: ['reinstated', 'revoked'],
  revoked: [],
  expired: [],
}

/** Which rulings can be made of a recognition that stands so. */
export const rulingsFor = (status: Status): readonly RulingKind[] => rulingsThatFit[status]

/** Why a ruling cannot be made; null when it can. Rulings follow each other by day; none follows a revocation. */
export const rulingProblem = (
  recognition: Spell & { readonly decision: Pick<Decision, 'decidedOn'> },
  rulings: readonly Pick<Ruling, 'kind' | 'effectiveOn'>[],
  { kind, effectiveOn }: Pick<Ruling, 'kind' | 'effectiveOn'>,
): RulingProblem | null => {
  const { decidedOn } = recognition.decision
  if (effectiveOn < decidedOn) return { code: 'ruling-before-grant', decidedOn }
  const last = lastRuling(rulings)
  if (last !== undefined && effectiveOn <= last.effectiveOn)
    return { code: 'ruling-out-of-order', after: last.effectiveOn }
  const status = statusOn(recognition, rulings, effectiveOn)
  return rulingsThatFit[status].includes(kind) ? null : { code: 'ruling-does-not-fit', status }
}

const lastRuling = <Given extends Pick<Ruling, 'effectiveOn'>>(
  rulings: readonly Given[],
): Given | undefined =>
  rulings.reduce<Given | undefined>(
    (last, ruling) => (last === undefined || ruling.effectiveOn > last.effectiveOn ? ruling : last),
    undefined,
  )

/** In the order of the list; who has no rank there comes last. */
export const byRank = (a: Pick<Honour, 'rank'>, b: Pick<Honour, 'rank'>): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)

/** Changes with everything that is ruled about it: whoever decides says what they saw. */
export const versionOf = ({ rulings, transfers }: Pick<RuledRecognition, 'rulings' | 'transfers'>): string =>
  `${rulings.length}.${transfers.length}`
