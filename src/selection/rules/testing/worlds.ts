/** The judgement of semantics.md where nothing is open, said a second time and as plainly as possible. */

/** All that counts of a dossier in one completion of what is open. */
export interface Complete {
  readonly total: number
  /** The value of the tie key, higher first; null: not applicable. */
  readonly key: number | null
  readonly passes: boolean
  readonly enterprise: string
  readonly lot: number
}

export interface Top {
  readonly count: number
  readonly perEnterprise?: number
  readonly atCut: 'all' | 'tieKeys' | 'lot'
}

/** Competition rank: one more than those ahead. */
export const rankIn = (world: readonly Complete[], one: Complete): number =>
  1 + world.filter(other => isAhead(other, one, 'tieKeys')).length

/** Whether one has a place: it passes, its enterprise leaves it room, and so do the others. */
export const hasPlace = (world: readonly Complete[], one: Complete, top: Top): boolean => {
  const passing = world.filter(({ passes }) => passes)
  const entering = passing.filter(candidate => {
    const own = passing.filter(other => other.enterprise === candidate.enterprise)
    const ahead = own.filter(other => isAhead(other, candidate, 'lot')).length
    return top.perEnterprise === undefined || ahead < top.perEnterprise
  })
  return entering.includes(one) && entering.filter(other => isAhead(other, one, top.atCut)).length < top.count
}

const isAhead = (a: Complete, b: Complete, until: Top['atCut']): boolean => {
  if (a.total !== b.total || until === 'all') return a.total > b.total
  if (a.key !== b.key) return (a.key ?? Number.NEGATIVE_INFINITY) > (b.key ?? Number.NEGATIVE_INFINITY)
  return until === 'lot' && a.lot < b.lot
}

/** Every way to take so many of the options, order aside. */
export const combinations = <T>(options: readonly T[], count: number): readonly (readonly T[])[] =>
  count === 0
    ? [[]]
    : options.flatMap((option, at) =>
        combinations(options.slice(at), count - 1).map(rest => [option, ...rest]),
      )

/** Every way to take one of each list. */
export const products = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (found, list) => found.flatMap(start => list.map(each => [...start, each])),
    [[]],
  )

/** Every order of the items. */
export const orders = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map(rest => [item, ...rest]))
