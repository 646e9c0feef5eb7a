import { VIETNAMESE } from '../../exact/text.ts'

export const groupings = ['unit', 'policy', 'year', 'sector', 'enterprise', 'source'] as const
/** By what a statement sums up. */
export type Grouping = (typeof groupings)[number]

export interface Counted {
  readonly enterprise: string
  readonly amountVnd: bigint
}

export interface Total {
  readonly key: string
  readonly entries: number
  readonly enterprises: number
  readonly amountVnd: bigint
}

/** One sum for each key, the greatest first, equal ones by their names; together they are the sum of all entries. */
export const totalsBy = <Entry extends Counted>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  nameOf: (key: string) => string = key => key,
): readonly Total[] =>
  [...Map.groupBy(entries, keyOf)]
    .map(([key, own]) => ({ key, ...totalOf(own) }))
    .toSorted((a, b) =>
      a.amountVnd === b.amountVnd
        ? VIETNAMESE.compare(nameOf(a.key), nameOf(b.key))
        : a.amountVnd < b.amountVnd
          ? 1
          : -1,
    )

export const totalOf = (entries: readonly Counted[]): Omit<Total, 'key'> => ({
  entries: entries.length,
  enterprises: new Set(entries.map(({ enterprise }) => enterprise)).size,
  amountVnd: entries.reduce((sum, { amountVnd }) => sum + amountVnd, 0n),
})

/** Distinct holders of a title whom the period gave nothing, and how many it did give: what was recovered was not given. */
export const unreachedAmong = <Id extends string>(
  holders: readonly Id[],
  entries: readonly { readonly enterprise: Id; readonly amountVnd: bigint }[],
): { readonly unreached: readonly Id[]; readonly reached: readonly Id[] } => {
  const given = reachedBy(entries)
  const all = [...new Set(holders)]
  return { unreached: all.filter(id => !given.has(id)), reached: all.filter(id => given.has(id)) }
}

/** Whom the entries of a period gave something, after what was recovered. */
export const reachedBy = <Id extends string>(
  entries: readonly { readonly enterprise: Id; readonly amountVnd: bigint }[],
): ReadonlySet<Id> =>
  new Set(
    [...Map.groupBy(entries, ({ enterprise }) => enterprise)].flatMap(([id, own]) =>
      totalOf(own).amountVnd > 0n ? [id] : [],
    ),
  )
