import { type Day, isWithin } from '../../exact/day.ts'
import type {
  AskedOf,
  Ground,
  PriorityList,
  PriorityPeriod,
  PrioritySector,
  PriorityVerdict,
} from '../model.ts'

export interface InForce {
  readonly list: PriorityList
  readonly period: PriorityPeriod
}

/** What documents say of one day. */
export const inForceOn = (lists: readonly PriorityList[], day: Day): readonly InForce[] =>
  lists.flatMap(list =>
    list.periods.filter(({ from, to }) => isWithin(day, from, to)).map(period => ({ list, period })),
  )

/** Whether any document puts it first on a day. Not named counts as no only where every list is known as a whole. */
export const isPriority = (lists: readonly PriorityList[], asked: AskedOf, day: Day): PriorityVerdict => {
  const inForce = inForceOn(lists, day)
  const covers = inForce.flatMap(({ list, period }) =>
    (period.sectors ?? []).map(sector => ({ list, period, sector, isCovered: covering(sector, asked) })),
  )
  const sure = covers.filter(({ isCovered }) => isCovered === true)
  if (sure.length > 0) return { verdict: 'yes', grounds: sure.map(groundOf) }
  const isOpen = inForce.length === 0 || inForce.some(({ period }) => !period.isWhole)
  const perhaps = covers.filter(({ isCovered }) => isCovered === null)
  return { verdict: isOpen || perhaps.length > 0 ? 'unknown' : 'no', grounds: perhaps.map(groundOf) }
}

const groundOf = ({ list, period, sector }: Ground): Ground => ({ list, period, sector })

/** Null: it may lie in the sector, or nothing ties the sector to codes. */
const covering = (sector: PrioritySector, { groups, areas, industries }: AskedOf): boolean | null => {
  const { groups: whole, within, areas: named, industries: beginnings } = sector
  const isIn =
    groups.some(each => whole.includes(each)) ||
    areas.some(each => named.some(area => each === area || each.startsWith(`${area}.`))) ||
    industries.some(each => beginnings.some(beginning => each.startsWith(beginning)))
  if (isIn) return true
  const isTied = whole.length + named.length + beginnings.length > 0
  if (!isTied && within.length === 0) return null
  const isPart = groups.some(each => within.includes(each))
  return isPart && (industries.length === 0 || beginnings.length === 0) ? null : false
}

/** A stretch of days between two ends of periods, and who names which sector in it. */
export interface Stretch {
  readonly from: Day | null
  readonly to: Day | null
  readonly named: ReadonlyMap<PrioritySector, readonly PriorityList[]>
  /** Documents that speak of these days without known sectors. */
  readonly silent: readonly PriorityList[]
}

/** Time cut where a period ends: to 2025, to 2030, after 2030. */
export const stretchesOf = (lists: readonly PriorityList[]): readonly Stretch[] => {
  const known = lists.flatMap(({ periods }) => periods.filter(({ sectors }) => sectors !== null))
  const ends = [...new Set(known.flatMap(({ to }) => to ?? []))].sort()
  return [null, ...ends].map((from, at) => stretch(lists, from, ends[at] ?? null))
}

const stretch = (lists: readonly PriorityList[], from: Day | null, to: Day | null): Stretch => {
  const named = new Map<PrioritySector, PriorityList[]>()
  const silent: PriorityList[] = []
  for (const list of lists)
    for (const period of list.periods.filter(each => isMeeting(each, from, to)))
      if (period.sectors === null) silent.push(list)
      else for (const sector of period.sectors) named.set(sector, [...(named.get(sector) ?? []), list])
  return { from, to, named, silent }
}

const isMeeting = (period: PriorityPeriod, from: Day | null, to: Day | null): boolean =>
  (period.to === null || from === null || from < period.to) &&
  (period.from === null || to === null || period.from < to)

/** What is named for the first time since the stretch before, and what no known document names any more. */
export const changed = (before: Stretch, after: Stretch) => ({
  added: [...after.named.keys()].filter(sector => !before.named.has(sector)),
  gone: [...before.named.keys()].filter(sector => !after.named.has(sector)),
})
