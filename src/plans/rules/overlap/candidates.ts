import type { Reading } from './reading.ts'
import type { FieldWords } from './words.ts'

/**
 * Pairs that can overlap at all, by their places: one purpose lies within the other, or one names no purpose and they
 * share a word. All others are below the threshold, for words alone give at most 0.4 where both name purposes.
 */
export const candidatesIn = (
  readings: readonly Reading[],
  field: FieldWords,
): readonly (readonly [number, number])[] => {
  const byPurpose = indexOf(readings, ({ purposes }) => purposes.map(({ code }) => code))
  const byWord = indexOf(readings, ({ words }) => words)
  const pairs = new Set<number>()
  readings.forEach((reading, at) => {
    const found =
      reading.purposes.length === 0
        ? reading.words.flatMap(word => byWord.get(word) ?? [])
        : reading.purposes
            .flatMap(({ code }) => pathOf(code, field))
            .flatMap(code => byPurpose.get(code) ?? [])
    for (const other of found)
      if (other !== at) pairs.add(Math.min(at, other) * readings.length + Math.max(at, other))
  })
  return [...pairs].map(pair => [Math.floor(pair / readings.length), pair % readings.length] as const)
}

const indexOf = (
  readings: readonly Reading[],
  keysOf: (reading: Reading) => readonly string[],
): ReadonlyMap<string, readonly number[]> => {
  const index = new Map<string, number[]>()
  readings.forEach((reading, at) => {
    for (const key of keysOf(reading)) index.get(key)?.push(at) ?? index.set(key, [at])
  })
  return index
}

const pathOf = (code: string, { purposes }: FieldWords): readonly string[] => {
  const path: string[] = []
  for (let at: string | null = code; at !== null; at = purposes.get(at)?.under ?? null) path.push(at)
  return path
}
