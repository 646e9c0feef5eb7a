import type { Spread } from '../../model/progress.ts'

/** Between which eight in ten lie, and the middle one. */
export const spreadOf = (values: readonly number[]): Spread<number> => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (tenths: number): number =>
    sorted[Math.min(sorted.length - 1, Math.trunc((sorted.length * tenths) / 10))] ?? 0
  return { low: at(1), middle: at(5), high: at(9) }
}

export const share = (values: readonly number[], holds: (value: number) => boolean): number =>
  values.filter(holds).length / values.length
