/** What is wrong at one place of a file, and what to do about it. */
export interface Problem {
  /** A path such as `criteria[0].bands[2].points`; a reader of files adds the line or the cell. */
  readonly place: string
  /** The offending value as it was written, shortened if long; empty where something is absent. */
  readonly value: string
  readonly reason: string
  readonly remedy: string
}

export const problem = (place: string, value: unknown, reason: string, remedy: string): Problem => ({
  place,
  value: shortText(value),
  reason,
  remedy,
})

const LONGEST = 80

const shortText = (value: unknown): string => {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** The known word nearest to a mistyped one, when it is near enough to be meant: at most so many letters off. */
export const nearest = (
  word: string,
  known: Iterable<string>,
  most = Math.max(2, Math.floor(word.length / 3)),
): string | null => {
  let best: string | null = null
  let least = most + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
