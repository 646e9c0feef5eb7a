/** A row as it is kept: its number is no part of what it says. */
export type Kept<Row> = Row & { readonly id: bigint }

/** What a file of cited rows changes: a row said again, or said twice, is no change. */
export const changesBetween = <Row extends object>(
  kept: readonly Kept<Row>[],
  said: readonly Row[],
): { readonly added: readonly Row[]; readonly removed: readonly Kept<Row>[] } => {
  const stays = new Set(said.map(wording))
  const known = new Set(kept.map(wording))
  const added = new Map(said.map(row => [wording(row), row]))
  return {
    added: [...added].filter(([words]) => !known.has(words)).map(([, row]) => row),
    removed: kept.filter(row => !stays.has(wording(row))),
  }
}

const wording = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== 'id')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
