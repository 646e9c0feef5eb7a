type Aligned = readonly [number | null, number | null]

/**
 * Puts two lists side by side: what both have stands together (the longest common part, in order); between, what only one
 * has is paired in its order, so that a text that was rewritten stands beside what it became.
 */
export const aligned = (a: readonly string[], b: readonly string[]): readonly Aligned[] => {
  const rows: Aligned[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(a, b), [a.length, b.length] as const]) {
    rows.push(...beside(i, x, j, y))
    if (x < a.length) rows.push([x, y])
    ;[i, j] = [x + 1, y + 1]
  }
  return rows
}

const beside = (i: number, x: number, j: number, y: number): readonly Aligned[] =>
  Array.from(
    { length: Math.max(x - i, y - j) },
    (_, at): Aligned => [i + at < x ? i + at : null, j + at < y ? j + at : null],
  )

const common = (a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] => {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i]
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
