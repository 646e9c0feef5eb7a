/** Which dossiers a seed draws. Anyone repeats it with a list, a seed and SHA-256; nothing else goes into it. */

export interface Listed {
  readonly dossier: string
  /** The group it is drawn in; '' where nothing is grouped. */
  readonly group: string
}

export interface Sampled extends Listed {
  /** From 1, in the order in which they were drawn. */
  readonly position: number
}

interface Draw {
  readonly size: number
  readonly seed: string
}

type Digest = (text: string) => string

/**
 * Each dossier gets SHA-256 of the seed, a line end and its code; of each group those with the lowest are drawn. With one
 * seed a larger sample of an ungrouped list holds every smaller one.
 */
export const sampleOf = (
  list: readonly Listed[],
  { size, seed }: Draw,
  digest: Digest,
): readonly Sampled[] => {
  const shares = sharesOf(list, size)
  const keyed = list.map(each => ({ each, key: digest(`${seed}\n${each.dossier}`) }))
  const drawn = [...Map.groupBy(keyed, ({ each }) => each.group)].flatMap(([group, own]) =>
    own.toSorted(byKey).slice(0, shares.get(group) ?? 0),
  )
  return drawn.toSorted(byKey).map(({ each }, at) => ({ ...each, position: at + 1 }))
}

/**
 * One to each group, and the rest in proportion to what is left in each: whole parts first, then one to the largest
 * remainder, on a tie to the group whose name comes first.
 */
export const sharesOf = (list: readonly Listed[], size: number): ReadonlyMap<string, number> => {
  const groups = [...Map.groupBy(list, ({ group }) => group)]
    .map(([group, { length }]) => ({ group, left: length - 1 }))
    .toSorted((a, b) => byText(a.group, b.group))
  const left = list.length - groups.length
  const rest = Math.max(0, size - groups.length)
  const parts = groups.map(({ group, left: own }) => ({
    group,
    whole: left === 0 ? 0 : Math.floor((rest * own) / left),
    remainder: left === 0 ? 0 : (rest * own) % left,
  }))
  const over = rest - parts.reduce((sum, { whole }) => sum + whole, 0)
  const more = new Set(
    parts
      .toSorted((a, b) => b.remainder - a.remainder || byText(a.group, b.group))
      .slice(0, over)
      .map(({ group }) => group),
  )
  return new Map(parts.map(({ group, whole }) => [group, 1 + whole + (more.has(group) ? 1 : 0)]))
}

export type DrawFault = 'too-many' | 'fewer-than-groups'

/** Why so many cannot be drawn; null: they can. */
export const drawFault = (list: readonly Listed[], size: number): DrawFault | null => {
  if (size > list.length) return 'too-many'
  return size < new Set(list.map(({ group }) => group)).size ? 'fewer-than-groups' : null
}

/** By the units of the text, so that it is the same in every language and place. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => byText(a.key, b.key)
