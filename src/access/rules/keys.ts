import type { Actor } from '../model.ts'

/** The most keys of one person that work at a time. */
export const MOST_KEYS = 10

export const perMinutes = [60, 300, 1200] as const
export const lifetimes = [30, 90, 365] as const

/** What the keys of this actor may be made for: nobody gives a program more than they have. */
export const scopesOf = (actor: Actor): readonly string[] => {
  if (actor.kind !== 'person') return []
  const isOfficial = actor.roles.some(({ role }) => role !== 'enterprise' && role !== 'buyer')
  return ['read:public', 'read:own', ...(isOfficial ? ['read:office'] : [])]
}
