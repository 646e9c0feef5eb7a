/** The written order: the floor, then the rooms, each allowed to know what stands before it. */
export interface Order {
  readonly floor: readonly string[]
  readonly rooms: readonly string[]
}

export type Place =
  | { readonly kind: 'floor'; readonly name: string; readonly rank: number; readonly part: string }
  | { readonly kind: 'room'; readonly name: string; readonly rank: number; readonly part: string }
  | { readonly kind: 'top'; readonly name: string }
  | { readonly kind: 'stray' }

/** Where a file stands. Its part is the first name below the folder: `rules/scoring.ts` and `rules.ts` are both `rules`. */
export function placeOf(path: string, order: Order): Place {
  const [src, folder = '', below] = path.split('/')
  if (src !== 'src') return { kind: 'stray' }
  if (below === undefined) return { kind: 'top', name: folder }
  const part = isTest(path) ? 'test' : below.replace(/\.tsx?$/, '')
  const floorRank = order.floor.indexOf(folder)
  if (floorRank >= 0) return { kind: 'floor', name: folder, rank: floorRank, part }
  const rank = order.rooms.indexOf(folder)
  return rank >= 0 ? { kind: 'room', name: folder, rank, part } : { kind: 'stray' }
}

/** A test, or the kit that the tests of a room share: what no page or action may lean on. */
export function isTest(path: string): boolean {
  return /(?:\.test\.tsx?|^src\/\w+\/testing\.ts)$/.test(path)
}
