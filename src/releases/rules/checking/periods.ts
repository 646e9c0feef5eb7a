/** The years that a number is said of. */
export interface Said {
  /** Null: until then, and nobody says since when. */
  readonly from: number | null
  /** Null: since then. */
  readonly to: number | null
  /** The year that it is measured from. */
  readonly base: number | null
  /** Whether a month, a quarter or "nine months" stands beside the year. */
  readonly isPart: boolean
}

interface Placed {
  readonly at: number
  readonly from: number | null
  readonly to: number | null
  readonly isBase: boolean
  readonly isPart: boolean
}

const YEARS =
  /(?<![\d/.,])(?<first>(?:19|20)\d{2})(?:\s?[-–—]\s?(?<last>(?:19|20)\d{2}|\d{2}))?(?![\d%]|[.,]\d)/g
const SINCE = /\b(?:tu|ke tu|since|from)(?: nam)?\s*$/
const UNTIL = /\b(?:den|toi|by|until)(?: (?:nam|het nam|cuoi nam|the end of))?\s*$/
const BASE = /\b(?:so voi|so cung ky|compared (?:with|to)|against|over|on)(?: nam)?\s*$/
const PART =
  /(?:\bthang dau nam|\bthang|\bquy|\bmonths? of|\bmonths?|\bhalf of|\bquarter of)[\s\d/ivx]*$|\d\/$/

/** Folded text. */
const periodsIn = (folded: string): readonly Placed[] =>
  [...folded.matchAll(YEARS)].map(({ index, groups = {} }) => {
    const before = folded.slice(Math.max(0, index - 28), index)
    const first = Number(groups.first)
    const last =
      groups.last === undefined ? first : Number(groups.last.length === 2 ? `20${groups.last}` : groups.last)
    const isSpan = groups.last !== undefined
    return {
      at: index,
      from: !isSpan && UNTIL.test(before) ? null : first,
      to: !isSpan && SINCE.test(before) ? null : last,
      isBase: !isSpan && BASE.test(before),
      isPart: PART.test(before),
    }
  })

/** Of the clause, else of the sentence before the number, then behind it; else what the sentences before it spoke of. */
export const periodAt = (folded: string, at: number): Said | null => {
  const sentence = stretch(folded, at, /[.!?;](?=\s|$)|\n/g)
  const clause = stretch(folded, at, /[,.!?;](?=\s|$)|\n|\bva\b(?=[^,.;]*\d)|\band\b(?=[^,.;]*\d)/g)
  const paragraph = { from: folded.lastIndexOf('\n', at) + 1, to: sentence.from }
  const all = periodsIn(folded)
  const base = nearest(
    all.filter(({ isBase }) => isBase),
    sentence,
    at,
  )
  const plain = all.filter(({ isBase }) => !isBase)
  const found = nearest(plain, clause, at) ?? nearest(plain, sentence, at) ?? last(plain, paragraph)
  if (found === null && base === null) return null
  return {
    from: found?.from ?? null,
    to: found?.to ?? null,
    base: base?.from ?? null,
    isPart: found?.isPart ?? false,
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Between the two breaks around a place. */
export const stretch = (folded: string, at: number, breaks: RegExp): Stretch => {
  const ends = [...folded.matchAll(breaks)].map(({ index, 0: found }) => index + found.length)
  return { from: ends.findLast(end => end <= at) ?? 0, to: ends.find(end => end > at) ?? folded.length }
}

export const sentenceAt = (folded: string, at: number): Stretch => stretch(folded, at, /[.!?;](?=\s|$)|\n/g)

const within = (found: readonly Placed[], { from, to }: Stretch) =>
  found.filter(({ at }) => from <= at && at < to)

/** The last one before the number, else the first behind it. */
const nearest = (found: readonly Placed[], range: Stretch, at: number): Placed | null => {
  const inside = within(found, range)
  return inside.findLast(each => each.at < at) ?? inside[0] ?? null
}

const last = (found: readonly Placed[], range: Stretch): Placed | null => within(found, range).at(-1) ?? null
