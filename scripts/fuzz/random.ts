/** Chance that can be had again from its seed. */
export interface Random {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  /** True once in `times`. */
  oneIn(times: number): boolean
}

export const randomFrom = (seed: number, turn: number): Random => {
  const next = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b))
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: from => {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
    oneIn: times => below(times) === 0,
  }
}

/** Tommy Ettinger's generator: small, and good enough to hit strange places. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
