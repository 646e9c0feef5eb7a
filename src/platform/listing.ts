/** What a list is asked for by its address: words, a sorting, a page. Filters of its own a list reads itself. */
export interface Asked<Sorting extends string> {
  /** What was searched for; empty: everything. */
  readonly words: string
  readonly sorting: Sorting
  readonly isDescending: boolean
  /** From 1. */
  readonly page: number
}

export const PAGE_SIZE = 50

/** Reads `?q=…&sort=-name&page=2`; what makes no sense counts as not asked. */
export function askedIn<Sorting extends string>(
  query: URLSearchParams,
  sortings: readonly [Sorting, ...Sorting[]],
): Asked<Sorting> {
  const sort = query.get('sort') ?? ''
  const name = sort.replace(/^-/, '')
  const known = sortings.find(each => each === name)
  const page = Number(query.get('page') ?? '1')
  return {
    words: (query.get('q') ?? '').trim().slice(0, 200),
    sorting: known ?? sortings[0],
    isDescending: known !== undefined && sort.startsWith('-'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/**
 * The address of the same list, asked otherwise; null takes something away. A change begins at the first page; what was
 * done is told once.
 */
export function askedAgain(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(query)
  for (const beside of ['lang', 'format', 'done']) next.delete(beside)
  if (!('page' in changes)) next.delete('page')
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(key)
    else next.set(key, value)
  }
  const text = next.toString()
  return text === '' ? path : `${path}?${text}`
}
