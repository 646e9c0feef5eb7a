/** A period: "2025", "2025-H1", "2025-Q3" or "2025-09". */
export type Period = string & { readonly period: unique symbol }

const PERIOD = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

export const parsePeriod = (text: string): Period | null => (PERIOD.test(text) ? (text as Period) : null)

/** The period of the same length `steps` earlier: 2025-Q1 minus 1 is 2024-Q4. */
export const earlierPeriod = (period: Period, steps: number): Period => {
  const [, year = '', half, quarter, month] = PERIOD.exec(period) ?? []
  const parts = half ? 2 : quarter ? 4 : month ? 12 : 1
  const within = Number(half ?? quarter ?? month ?? 1) - 1
  const index = Number(year) * parts + within - steps
  const number = (index % parts) + 1
  const head = String(Math.floor(index / parts)).padStart(4, '0')
  if (half) return `${head}-H${number}` as Period
  if (quarter) return `${head}-Q${number}` as Period
  return (month ? `${head}-${String(number).padStart(2, '0')}` : head) as Period
}
