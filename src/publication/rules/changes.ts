import type { Comment } from '../model.ts'

/** How a list differs from the one that was published. */

export interface Listed {
  readonly dossier: string
  readonly rank: string | null
  /** Null: withheld or none. */
  readonly total: string | null
  readonly honours: readonly string[]
  /** Of everything the public sees of it but its place among the others. */
  readonly own: string
}

export interface ListChange {
  readonly dossier: string
  /** `moved`: only its place among the others changed, which follows from another change. */
  readonly kind: 'entered' | 'left' | 'changed' | 'moved'
  readonly before: Omit<Listed, 'own'> | null
  readonly after: Omit<Listed, 'own'> | null
}

export const changesBetween = (
  before: readonly Listed[],
  after: readonly Listed[],
): readonly ListChange[] => {
  const now = new Map(after.map(each => [each.dossier, each]))
  const then = new Set(before.map(({ dossier }) => dossier))
  const gone = before.flatMap(each => changeOf(each, now.get(each.dossier)))
  const come = after
    .filter(({ dossier }) => !then.has(dossier))
    .map(each => ({ dossier: each.dossier, kind: 'entered' as const, before: null, after: shown(each) }))
  return [...gone, ...come]
}

const changeOf = (before: Listed, after: Listed | undefined): readonly ListChange[] => {
  const { dossier } = before
  if (after === undefined) return [{ dossier, kind: 'left', before: shown(before), after: null }]
  const both = { dossier, before: shown(before), after: shown(after) }
  if (before.own !== after.own) return [{ ...both, kind: 'changed' }]
  return JSON.stringify(both.before) === JSON.stringify(both.after) ? [] : [{ ...both, kind: 'moved' }]
}

const shown = ({ own: _, ...rest }: Listed): Omit<Listed, 'own'> => rest

/** A change of its own is explained by the answer to a comment on that product, or by a ground that was given. */
export const unexplainedAmong = (
  changes: readonly ListChange[],
  comments: readonly Pick<Comment, 'dossier' | 'steps'>[],
  grounds: readonly { readonly dossier: string }[],
): readonly ListChange[] => {
  const explained = new Set([
    ...grounds.map(({ dossier }) => dossier),
    ...comments.flatMap(({ dossier, steps }) => (dossier !== null && hadEffect(steps) ? [dossier] : [])),
  ])
  return changes.filter(({ kind, dossier }) => kind !== 'moved' && !explained.has(dossier))
}

export const hadEffect = (steps: Comment['steps']): boolean => {
  const last = steps.at(-1)
  return last?.kind === 'replied' && last.effect !== null && last.effect !== 'none'
}
