import type { Day } from '../../exact/day.ts'

/** In force while from ≤ day < to; an open end is null. */
export interface Period {
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

export const isEmpty = ({ validFrom, validTo }: Period): boolean =>
  validFrom !== null && validTo !== null && validFrom >= validTo

export const isInside = (inner: Period, outer: Period): boolean =>
  (outer.validFrom === null || (inner.validFrom !== null && inner.validFrom >= outer.validFrom)) &&
  (outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo))

/** The same period, where an open end is taken from what it lies in. */
export const clipped = (inner: Period, outer: Period): Period => ({
  validFrom: inner.validFrom ?? outer.validFrom,
  validTo: inner.validTo ?? outer.validTo,
})

/** Whether there is a day in both. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.validFrom === null || b.validTo === null || a.validFrom < b.validTo) &&
  (b.validFrom === null || a.validTo === null || b.validFrom < a.validTo)
