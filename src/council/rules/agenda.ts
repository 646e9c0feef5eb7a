import type { ItemState } from './sitting.ts'

/** What has not been begun, or was put off, can still be moved. */
export const isMovable = (phase: ItemState['phase']): boolean => phase === 'waiting' || phase === 'put-off'

/** Taken out of its place and put at another, counted from 1; past an end means that end. */
export const movedTo = <T>(ordered: readonly T[], one: T, place: number): readonly T[] => {
  const others = ordered.filter(each => each !== one)
  const at = Math.min(Math.max(place, 1), ordered.length) - 1
  return [...others.slice(0, at), one, ...others.slice(at)]
}
