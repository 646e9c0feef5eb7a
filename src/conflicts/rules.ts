import { addMonths, type Day } from '../exact/day.ts'
import { foldedText } from '../exact/text.ts'
import type { ConflictRule, Interest, InterestId, InterestKind, InterestSource } from './model.ts'

/** Where an interest stands: `taken-back` still counts until the office has ruled on it. */
export type InterestState = 'counts' | 'taken-back' | 'dismissed'

export const stateOf = ({ ruling }: Pick<Interest, 'ruling'>): InterestState => {
  if (ruling?.ruling === 'dismissed') return 'dismissed'
  return ruling?.ruling === 'taken-back' ? 'taken-back' : 'counts'
}

/** The rule in force on a day; undefined: none is set. */
export const ruleOn = (rules: readonly ConflictRule[], day: Day): ConflictRule | undefined =>
  rules
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]

/** One reason why a person is in conflict over an enterprise. */
export interface Reason {
  readonly kind: InterestKind
  /** `membership`: they act, or acted, for it in this very system. */
  readonly source: InterestSource | 'membership'
  readonly interest: InterestId | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
  /** Over that day, and still within the years in which it counts. */
  readonly isPast: boolean
}

/** Who acts for an enterprise, and when. */
export interface Membership {
  readonly person: string
  readonly enterprise: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

export interface ConflictGrounds {
  readonly interests: readonly Interest[]
  readonly memberships: readonly Membership[]
  readonly rules: readonly ConflictRule[]
  /** The enterprise that an id stands for: a duplicate that was merged is the one it was merged into. */
  readonly current: (enterprise: string) => string
}

/** Why a person may not judge, read or count what is about this enterprise on a day; empty where they may. */
export const conflictsOn = (
  grounds: ConflictGrounds,
  person: string,
  enterprise: string,
  day: Day,
): readonly Reason[] => {
  const same = grounds.current(enterprise)
  const rule = ruleOn(grounds.rules, day)
  return reasonsOf(grounds, person)
    .filter(({ about }) => grounds.current(about) === same)
    .flatMap(({ about: _, ...reason }) => (countsOn(reason, rule, day) ? [pastOn(reason, day)] : []))
}

/** Every enterprise, by what it stands for, over which a person is in conflict on a day. */
export const conflictedOver = (grounds: ConflictGrounds, person: string, day: Day): ReadonlySet<string> => {
  const rule = ruleOn(grounds.rules, day)
  return new Set(
    reasonsOf(grounds, person)
      .filter(reason => countsOn(reason, rule, day))
      .map(({ about }) => grounds.current(about)),
  )
}

type Period = Pick<Reason, 'kind' | 'validFrom' | 'validTo'>

const reasonsOf = (
  { interests, memberships }: ConflictGrounds,
  person: string,
): readonly (Omit<Reason, 'isPast'> & { readonly about: string })[] => [
  ...memberships
    .filter(each => each.person === person)
    .map(({ enterprise, validFrom, validTo }) => ({
      about: enterprise,
      kind: 'own' as const,
      source: 'membership' as const,
      interest: null,
      validFrom,
      validTo,
    })),
  ...interests
    .filter(each => each.person === person && stateOf(each) !== 'dismissed')
    .map(({ id, enterprise, kind, source, validFrom, validTo }) => ({
      about: enterprise,
      kind,
      source,
      interest: id,
      validFrom,
      validTo,
    })),
]

/** It has begun, and is not over, or not for longer than the rule says. */
export const countsOn = (
  { kind, validFrom, validTo }: Period,
  rule: ConflictRule | undefined,
  day: Day,
): boolean =>
  (validFrom === null || validFrom <= day) &&
  (validTo === null || day < addMonths(validTo, 12 * (rule?.yearsAfter[kind] ?? 0)))

const pastOn = (reason: Omit<Reason, 'isPast'>, day: Day): Reason => ({
  ...reason,
  isPast: reason.validTo !== null && reason.validTo <= day,
})

/** A person's name as a register writes it: in any case, and without marks where the register has none. */
export const isNamedAlike = (person: string, registered: string): boolean => {
  const [one, other] = [plain(person), plain(registered)]
  return one === other || (isBare(other) && bare(one) === other) || (isBare(one) && bare(other) === one)
}

const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
const bare = (name: string): string => foldedText(name)
const isBare = (name: string): boolean => bare(name) === name
