import { addDays, type Day } from '../../exact/day.ts'
import type { Cause, HeldStanding, Profile, Standing, StandingChange } from '../model.ts'

/** Before its end an entitlement is said to lapse so many days ahead. */
export const LAPSING_DAYS = 90

/** What was known of one enterprise, and what is now. */
export interface Compared {
  readonly before: readonly HeldStanding[]
  readonly after: readonly Standing[]
  readonly profileBefore: Profile | null
  readonly profile: Profile
  /** The version of each policy in force on the day, by code. */
  readonly inForce: ReadonlyMap<string, string>
  /** `CODE 2026-12-31` of what was said to lapse already. */
  readonly toldToLapse: ReadonlySet<string>
  readonly today: Day
}

export interface Difference {
  /** As they are to be kept, all of them. */
  readonly standings: readonly HeldStanding[]
  readonly changes: readonly StandingChange[]
}

/** What is new, different, about to lapse or lost for one enterprise, in the order of the policies. */
export const differenceOf = (compared: Compared): Difference => {
  const { before, after, today } = compared
  const held = new Map(before.map(each => [each.policy, each]))
  const standings = after.map(each => {
    const was = held.get(each.policy)
    return { ...each, since: was?.answer === each.answer ? was.since : today }
  })
  const changes = [
    ...after.flatMap(each => arrived(compared, held.get(each.policy), each)),
    ...after.flatMap(each => lapsing(compared, each)),
    ...lost(compared),
  ]
  return { standings, changes }
}

const arrived = (
  compared: Compared,
  was: HeldStanding | undefined,
  { policy, answer, version }: Standing,
): readonly StandingChange[] => {
  if (was?.answer === answer) return []
  const cause = was !== undefined && was.version !== version ? 'policy' : causeOf(compared)
  return [{ policy, kind: was === undefined ? 'new' : 'changed', cause, answer, endsOn: null }]
}

export const lapseKey = (policy: string, endsOn: Day): string => `${policy} ${endsOn}`

const lapsing = (
  { toldToLapse, today }: Compared,
  { policy, answer, endsOn }: Standing,
): readonly StandingChange[] => {
  const isNear = endsOn !== null && endsOn <= addDays(today, LAPSING_DAYS)
  if (!isNear || toldToLapse.has(lapseKey(policy, endsOn))) return []
  return [{ policy, kind: 'lapsing', cause: 'days', answer, endsOn }]
}

const lost = (compared: Compared): readonly StandingChange[] => {
  const still = new Set(compared.after.map(({ policy }) => policy))
  return compared.before
    .filter(({ policy }) => !still.has(policy))
    .map(was => ({
      policy: was.policy,
      kind: 'lost',
      cause: lossOf(compared, was),
      answer: null,
      endsOn: null,
    }))
}

const lossOf = (compared: Compared, { policy, version, endsOn }: HeldStanding): Cause => {
  if (endsOn !== null && endsOn < compared.today) return 'days'
  return compared.inForce.get(policy) === version ? causeOf(compared) : 'policy'
}

const causeOf = ({ profileBefore, profile }: Compared): Cause => {
  if (profileBefore !== null && profileBefore.size !== profile.size) return 'size'
  return profileBefore !== null && profileBefore.titles !== profile.titles ? 'title' : 'fact'
}
