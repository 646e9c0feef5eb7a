import { type Day, isWithin } from '../../exact/day.ts'
import type { Alias, EnterpriseId, Member } from '../model.ts'

/** The enterprise that this id stands for on a day: itself, or the one its duplicates were merged into. */
export const currentId = (aliases: readonly Alias[], id: EnterpriseId, day: Day): EnterpriseId => {
  const kept = new Map(
    aliases
      .filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo))
      .map(alias => [alias.duplicate, alias.kept]),
  )
  return follow(kept, id, kept.size)
}

/** `left` bounds the walk: the table cannot hold a circle, and were it to, this would still end. */
const follow = (
  kept: ReadonlyMap<EnterpriseId, EnterpriseId>,
  id: EnterpriseId,
  left: number,
): EnterpriseId => {
  const next = kept.get(id)
  return next === undefined || left === 0 ? id : follow(kept, next, left - 1)
}

/** From every duplicate to the enterprise it counts as on a day. */
export const currentIds = (aliases: readonly Alias[], day: Day): ReadonlyMap<EnterpriseId, EnterpriseId> =>
  new Map(
    aliases
      .map(({ duplicate }) => [duplicate, currentId(aliases, duplicate, day)] as const)
      .filter(([duplicate, current]) => duplicate !== current),
  )

/** Every id whose rows belong to this enterprise on a day, its own first. */
export const idsOf = (aliases: readonly Alias[], id: EnterpriseId, day: Day): readonly EnterpriseId[] => {
  const current = currentId(aliases, id, day)
  const duplicates = new Set(aliases.map(alias => alias.duplicate).filter(other => other !== current))
  return [current, ...[...duplicates].filter(other => currentId(aliases, other, day) === current)]
}

export type MergeProblem = 'itself' | 'already-merged' | 'kept-is-merged'

/** Whether a duplicate can be merged; null when it can. What was undone counts no more. A circle cannot arise: only what is not merged may be kept. */
export const mergeProblem = (
  aliases: readonly Alias[],
  duplicate: EnterpriseId,
  kept: EnterpriseId,
): MergeProblem | null => {
  if (duplicate === kept) return 'itself'
  const open = aliases.filter(alias => alias.validTo === null)
  if (open.some(alias => alias.duplicate === duplicate)) return 'already-merged'
  return open.some(alias => alias.duplicate === kept) ? 'kept-is-merged' : null
}

/** Whether a person with these memberships acts for the enterprise that day; a merged duplicate is the same enterprise. */
export const isMember = (
  memberships: readonly Member[],
  aliases: readonly Alias[],
  enterprise: EnterpriseId,
  day: Day,
): boolean => {
  const ids = idsOf(aliases, enterprise, day)
  return memberships.some(
    member => ids.includes(member.enterprise) && isWithin(day, member.validFrom, member.validTo),
  )
}
