import type { Finding, Target } from '../model.ts'
import {
  bySubject,
  hasOtherBase,
  isLowerRange,
  isOfSameLength,
  isOfSamePeriod,
  isOtherRange,
  isReplaced,
  isYearWithin,
} from './meeting.ts'

/** One indicator, scope and period; different ranges, different documents. All are listed, none is averaged or chosen. */
export const conflicts = (targets: readonly Target[]): readonly Finding[] =>
  bySubject(targets).flatMap(group => {
    const listed = new Set<Target>()
    return group.flatMap((target): Finding[] => {
      const against = group.filter(other => isOfSamePeriod(target, other) && isContradicted(target, other))
      if (listed.has(target) || against.length === 0) return []
      const all = group.filter(
        other =>
          isOfSamePeriod(target, other) &&
          group.some(each => isOfSamePeriod(other, each) && isContradicted(other, each)),
      )
      for (const each of all) listed.add(each)
      return [{ kind: 'conflict', targets: all }]
    })
  })

const isContradicted = (a: Target, b: Target): boolean =>
  a.file !== b.file && isOtherRange(a.range, b.range) && isOfOneTimeAndBase(a, b)

const isOfOneTimeAndBase = (a: Target, b: Target): boolean =>
  !isReplaced(a, b) && !isReplaced(b, a) && !hasOtherBase(a, b)

/** A year asked for one number, and each of several years with it for another: two targets, both shown. */
export const twoTargets = (targets: readonly Target[]): readonly Finding[] =>
  bySubject(targets).flatMap(group =>
    group.flatMap(year =>
      group.flatMap((years): Finding[] =>
        isYearWithin(year, years) && isOtherRange(year.range, years.range) && isOfOneTimeAndBase(year, years)
          ? [{ kind: 'two-targets', targets: [year, years] }]
          : [],
      ),
    ),
  )

/**
 * Less than everything that was asked for the nearest earlier period, or than what it stands in the place of; with a reason
 * it is a new version, and no finding.
 */
export const lowered = (targets: readonly Target[]): readonly Finding[] =>
  bySubject(targets).flatMap(group =>
    group.flatMap((target): Finding[] => {
      const earlier = group.filter(other => isBefore(other, target))
      const last = earlier.at(-1)
      const nearest = earlier.filter(({ period }) => period.to === last?.period.to)
      const isLower = nearest.every(other => isLowerRange(target.range, other.range))
      return last === undefined || !isLower || target.reason !== null
        ? []
        : [{ kind: 'lowered', targets: [target, last] }]
    }),
  )

const isBefore = (earlier: Target, later: Target): boolean =>
  isOfSameLength(later, earlier) &&
  !hasOtherBase(later, earlier) &&
  !isYearWithin(earlier, later) &&
  (earlier.period.to < later.period.to || (isOfSamePeriod(earlier, later) && isReplaced(earlier, later)))
