import type { Day } from '../../exact/day.ts'
import type { Finding, Standing, Target } from '../model.ts'
import { conflicts, lowered, twoTargets } from './conflicts.ts'
import { magnitudes } from './magnitude.ts'
import { nesting } from './nesting.ts'
import { quotedLate, repetitions, reused, staleBases } from './repeats.ts'

/** Everything that targets say against each other, found from them alone. Expectations bind nobody and are left aside. */
export const findings = (all: readonly Target[]): readonly Finding[] => {
  const targets = all.filter(({ nature }) => nature === 'target')
  const repeats = repetitions(targets)
  const set = targets.filter(target => !repeats.has(target))
  return [
    ...conflicts(set),
    ...twoTargets(set),
    ...lowered(set),
    ...reused(set),
    ...quotedLate(targets),
    ...staleBases(targets),
    ...nesting(set),
    ...magnitudes(set),
  ]
}

/** Of a day. A repetition is over with what it repeats. */
export const standingsOn = (day: Day, targets: readonly Target[]): ReadonlyMap<Target, Standing> => {
  const repeats = repetitions(targets)
  return new Map(targets.map(target => [target, standingOn(day, repeats.get(target) ?? target)]))
}

const standingOn = (day: Day, { period, validFrom, validTo }: Target): Standing => {
  const begins = validFrom ?? `${period.from ?? period.to}-01-01`
  const ends = validTo ?? `${period.to}-12-31`
  if (ends < day) return 'expired'
  return period.from !== null && day < begins ? 'to-come' : 'in-force'
}
