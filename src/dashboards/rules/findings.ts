import { compare, exactOf, formatExact, subtract } from '../../exact/number.ts'

/** How a value stands to the one before: exact, so that the sentence above a picture is never rounded into being wrong. */
export type Movement =
  | { readonly kind: 'more' | 'less'; readonly by: string }
  | { readonly kind: 'same' }
  | { readonly kind: 'unknown' }

export const movementOf = (before: string | null, after: string | null): Movement => {
  if (before === null || after === null) return { kind: 'unknown' }
  const [old, now] = [exactOf(before), exactOf(after)]
  const order = compare(now, old)
  if (order === 0) return { kind: 'same' }
  return order > 0
    ? { kind: 'more', by: formatExact(subtract(now, old)) }
    : { kind: 'less', by: formatExact(subtract(old, now)) }
}

export interface Dated {
  readonly label: string
  readonly value: string | null
}

/** The last value that is known and, for comparison, what stands just before it: a gap is not skipped over. */
export const lastKnown = (
  rows: readonly Dated[],
): { readonly label: string; readonly value: string; readonly before: Dated | null } | null => {
  const at = rows.findLastIndex(({ value }) => value !== null)
  const last = rows[at]
  return last === undefined || last.value === null
    ? null
    : { label: last.label, value: last.value, before: rows[at - 1] ?? null }
}
