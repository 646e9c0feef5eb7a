import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { RuledRecognition, Status } from '../../recognition/model.ts'
import { holderOn } from '../../recognition/rules/holders.ts'
import { statusOn } from '../../recognition/rules/status.ts'
import type { Licence, Standing } from '../model.ts'

/**
 * What each enterprise that ever held a recognition may do with the logo on a day: the holder of a title may use it for
 * that product, nobody else. `current`: the enterprise that counts for one that was merged as a duplicate.
 */
export const licencesOn = (
  recognition: RuledRecognition,
  day: Day,
  current: (id: EnterpriseId) => EnterpriseId = id => id,
): readonly Licence[] => {
  const { enterprise, transfers } = recognition
  const holder = current(holderOn(recognition, transfers, day))
  const received = transfers.filter(({ effectiveOn }) => effectiveOn <= day).map(({ to }) => current(to))
  return [...new Set([holder, current(enterprise), ...received])].map(each =>
    each === holder ? heldOn(recognition, holder, day) : leftOn(recognition, each, { day, current }),
  )
}

const heldOn = (recognition: RuledRecognition, enterprise: EnterpriseId, day: Day): Licence => {
  const { id, product, validFrom, validTo, rulings } = recognition
  const status = statusOn(recognition, rulings, day)
  const ruledOn = rulings.findLast(({ effectiveOn }) => effectiveOn <= day)?.effectiveOn ?? null
  const since: Readonly<Record<Status, Day | null>> = {
    'in-force': null,
    'not-yet': validFrom,
    suspended: ruledOn,
    revoked: ruledOn,
    expired: validTo,
  }
  return {
    recognition: id,
    product,
    enterprise,
    standing: STANDINGS[status],
    since: since[status],
    until: status === 'in-force' ? endAfter(recognition, day) : null,
  }
}

const STANDINGS: Readonly<Record<Status, Standing>> = {
  'in-force': 'may',
  'not-yet': 'not-yet',
  suspended: 'suspended',
  revoked: 'revoked',
  expired: 'expired',
}

/** The end of its term, or what was already ruled or passed on for a day before it. */
const endAfter = ({ validTo, rulings, transfers }: RuledRecognition, day: Day): Day => {
  const ends = [
    ...rulings.filter(({ kind }) => kind !== 'reinstated'),
    ...transfers.filter(({ from, to }) => from !== to),
  ]
  const [first = validTo] = ends
    .map(({ effectiveOn }) => effectiveOn)
    .filter(effectiveOn => effectiveOn > day)
    .sort()
  return first < validTo ? first : validTo
}

const leftOn = (
  { id, product, transfers, validFrom }: RuledRecognition,
  enterprise: EnterpriseId,
  { day, current }: { readonly day: Day; readonly current: (id: EnterpriseId) => EnterpriseId },
): Licence => {
  const away = transfers.findLast(
    ({ from, effectiveOn }) => effectiveOn <= day && current(from) === enterprise,
  )
  const since = away?.effectiveOn ?? validFrom
  return { recognition: id, product, enterprise, standing: 'transferred', since, until: null }
}

/** Of several recognitions of one product the one that says most for an enterprise: one in force, else the latest. */
export const bestOfEach = (licences: readonly Licence[]): readonly Licence[] =>
  [
    ...Map.groupBy(licences, ({ enterprise, product }) => JSON.stringify([enterprise, product])).values(),
  ].flatMap(
    own =>
      own.reduce<Licence | null>((best, each) => (best === null ? each : better(best, each)), null) ?? [],
  )

const better = (one: Licence, other: Licence): Licence => {
  const [first, second] = [ORDER.indexOf(one.standing), ORDER.indexOf(other.standing)]
  if (first !== second && Math.min(first, second) < ENDED) return first < second ? one : other
  return (one.until ?? one.since ?? '') >= (other.until ?? other.since ?? '') ? one : other
}

const ORDER: readonly Standing[] = ['may', 'suspended', 'not-yet', 'transferred', 'revoked', 'expired']
/** From here on it is over: what ended last is said. */
const ENDED = 3

export const mayUse = ({ standing }: Pick<Licence, 'standing'>): boolean => standing === 'may'

/** Held once, and not to be used now: use has to stop. */
export const isOver = ({ standing }: Pick<Licence, 'standing'>): boolean =>
  standing !== 'may' && standing !== 'not-yet'
