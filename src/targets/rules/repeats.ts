import type { Finding, Target } from '../model.ts'
import { bySubject, isOfSameLength, isSameRange, saidIn } from './meeting.ts'

/**
 * What a source without a document of its own says again of a target whose time was over, for more years than that was set
 * for: no second target. What each repeats.
 */
export const repetitions = (targets: readonly Target[]): ReadonlyMap<Target, Target> =>
  new Map(
    bySubject(targets).flatMap(group =>
      group.flatMap((target): [Target, Target][] => {
        const first =
          target.document === null ? group.findLast(other => isSaidAgain(target, other)) : undefined
        return first === undefined ? [] : [[target, first]]
      }),
    ),
  )

const isSaidAgain = (target: Target, first: Target): boolean => {
  const begins = target.period.from
  const said = saidIn(target)
  return (
    isSameNumber(target, first) &&
    first.period.to < target.period.to &&
    begins !== null &&
    begins <= first.period.to &&
    said !== null &&
    said > first.period.to
  )
}

const isSameNumber = (a: Target, b: Target): boolean =>
  isSameRange(a.range, b.range) && a.base?.year === b.base?.year

/** Quoted when its time was over: by itself, or as a repetition. */
export const quotedLate = (targets: readonly Target[]): readonly Finding[] => {
  const repeats = repetitions(targets)
  return targets.flatMap((target): Finding[] => {
    const said = saidIn(target)
    if (said === null) return []
    const first = repeats.get(target)
    if (first !== undefined) return [{ kind: 'quoted-late', targets: [target, first], saidIn: said }]
    return said > target.period.to ? [{ kind: 'quoted-late', targets: [target], saidIn: said }] : []
  })
}

/** The number of the nearest earlier period again for a later one: either was missed, or nothing more is asked. */
export const reused = (targets: readonly Target[]): readonly Finding[] =>
  bySubject(targets).flatMap(group =>
    group.flatMap((target): Finding[] => {
      const first = group.findLast(
        other =>
          other.period.to < (target.period.from ?? target.period.to) &&
          isSameNumber(target, other) &&
          isOfSameLength(target, other),
      )
      return first === undefined ? [] : [{ kind: 'reused', targets: [target, first] }]
    }),
  )

/** Growth is measured from the year before; years later it is still said with the base of then. */
export const staleBases = (targets: readonly Target[]): readonly Finding[] =>
  targets.flatMap((target): Finding[] => {
    const [baseYear, said] = [target.base?.year ?? null, saidIn(target)]
    if (target.indicator.measure !== 'growth' || baseYear === null || said === null || said <= baseYear + 1)
      return []
    return [{ kind: 'stale-base', targets: [target], baseYear, saidIn: said }]
  })
