/** A stream of numbers that a seed fixes: the same city comes out on every machine. Whole numbers only. */
export interface Random {
  /** A whole number from `from` to `to`, both inside. */
  between(from: number, to: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  /** True so many times in a hundred. */
  chance(percent: number): boolean
}

/** Counter and mixing by multiplication and shifts (the finaliser of MurmurHash3, public domain). */
export const randomFrom = (seed: number): Random => {
  let counter = seed >>> 0
  const next = (): number => {
    counter = (counter + 0x9e3779b9) >>> 0
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) >>> 0
  }
  const between = (from: number, to: number): number => from + (next() % (to - from + 1))
  return {
    between,
    pick: items => items[between(0, items.length - 1)] ?? items[0],
    chance: percent => between(1, 100) <= percent,
  }
}

/** A seed that a name fixes (FNV-1a). */
export const seedOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
