import { CALIPER, type Matched, type Pair, type SizeStep, type Subject } from '../model.ts'

interface Before {
  readonly sector: string
  readonly size: string
  readonly revenue: number
  readonly growth: number
}

/**
 * Each enterprise asked about beside one that was not, until two years later: of the same sector group and size class, with
 * nearest revenue and growth in the year before, within the caliper. The nearest pairs come first; nobody stands in two.
 * `shift` pretends another year, for the test that must find nothing.
 */
export const matched = (subjects: readonly Subject[], sizes: readonly SizeStep[], shift = 0): Matched => {
  const asked = subjects.flatMap(subject =>
    subject.first === null ? [] : [{ subject, year: subject.first + shift }],
  )
  const known = asked.flatMap(({ subject, year }) => {
    const before = beforeIn(subject, year, sizes)
    return before === null ? [] : [{ subject, year, before }]
  })
  const near = known
    .flatMap(({ subject, year, before }) =>
      subjects
        .filter(other => other.first === null || other.first > year + 2 - shift)
        .flatMap(other => {
          const distance = distanceOf(before, beforeIn(other, year, sizes))
          return distance === null || other === subject ? [] : [{ treated: subject, other, year, distance }]
        }),
    )
    .toSorted(
      (a, b) => a.distance - b.distance || order(a.treated.id, b.treated.id) || order(a.other.id, b.other.id),
    )
  const pairs = nearestFirst(near)
  return {
    pairs,
    asked: asked.length,
    unknown: asked.length - known.length,
    unmatched: known.length - pairs.length,
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const nearestFirst = (near: readonly Pair[]): readonly Pair[] => {
  const taken = new Set<string>()
  const pairs: Pair[] = []
  for (const { treated, other, year } of near) {
    if (taken.has(treated.id) || taken.has(other.id)) continue
    taken.add(treated.id).add(other.id)
    pairs.push({ treated, other, year })
  }
  return pairs
}

const beforeIn = (
  { sector, revenue, employees }: Subject,
  year: number,
  sizes: readonly SizeStep[],
): Before | null => {
  const [earlier, last, people] = [revenue.get(year - 2), revenue.get(year - 1), employees.get(year - 1)]
  if (sector === null || earlier === undefined || last === undefined || people === undefined) return null
  if (earlier <= 0 || last <= 0) return null
  const size =
    sizes.find(step => people <= step.maxEmployees && last <= step.maxRevenueVnd)?.class ?? 'largest'
  return { sector, size, revenue: last, growth: last / earlier - 1 }
}

/** Null: not comparable. */
const distanceOf = (one: Before, other: Before | null): number | null => {
  if (other === null || one.sector !== other.sector || one.size !== other.size) return null
  const times = Math.max(one.revenue, other.revenue) / Math.min(one.revenue, other.revenue)
  const growth = Math.abs(one.growth - other.growth)
  return times > CALIPER.times || growth > CALIPER.growth ? null : times - 1 + growth / CALIPER.growth
}
