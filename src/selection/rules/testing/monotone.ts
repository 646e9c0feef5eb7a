import { compare, exactOf } from '../../../exact/number.ts'
import type { Result } from '../../model.ts'

type Range = readonly [string, string]

/** What a result took back although more became known: decided things that changed, ranges that grew. */
export const takenBack = (before: Result, after: Result): readonly string[] => [
  ...decided('outcome', before.outcome === 'unknown' ? null : before.outcome, after.outcome),
  ...decided('class', before.class, after.class),
  ...decided('track', before.track, after.track),
  ...decided('total', before.total, after.total),
  ...decided('seat', before.seat, after.seat),
  ...outside('totalRange', before.totalRange, after.totalRange),
  ...before.gates.flatMap(gate => decided(gate.code, gate.holds, holdsIn(after, gate.code))),
  ...before.criteria.flatMap((criterion, index) => criterionTakenBack(criterion, after.criteria[index])),
  ...before.honours.filter(code => !after.honours.includes(code)).map(code => `${code} was given`),
  ...after.missing.filter(item => !before.missing.includes(item)).map(item => `${item} was not missing`),
]

/** Ranks follow from all dossiers whose gates do not fail; so this holds as long as none of them drops out. */
export const rankTakenBack = (before: Result, after: Result): readonly string[] => {
  const [was, is] = [ranksOf(before), ranksOf(after)]
  if (was === null || is === null) return was === is || is === null ? [] : ['had no rank']
  return was[0] <= is[0] && is[1] <= was[1] ? [] : [`rank was ${was.join(' to ')}, is ${is.join(' to ')}`]
}

export const isOutOfRanking = ({ rank, rankRange }: Result): boolean => rank === null && rankRange === null

const ranksOf = ({ rank, rankRange }: Result): readonly [number, number] | null =>
  rankRange ?? (rank === null ? null : [rank, rank])

type Plain = string | boolean | null

const decided = (what: string, before: Plain, after: Plain): readonly string[] =>
  before === null || before === after ? [] : [`${what} was ${before}, is ${after}`]

const outside = (what: string, before: Range, after: Range): readonly string[] =>
  compare(exactOf(after[0]), exactOf(before[0])) >= 0 && compare(exactOf(after[1]), exactOf(before[1])) <= 0
    ? []
    : [`${what} was ${before.join(' to ')}, is ${after.join(' to ')}`]

type Criterion = Result['criteria'][number]

const criterionTakenBack = (before: Criterion, after: Criterion | undefined): readonly string[] =>
  after === undefined
    ? [`${before.code} is gone`]
    : [
        ...decided(before.code, before.points, after.points),
        ...decided(`minimum of ${before.code}`, before.minimum?.met ?? null, after.minimum?.met ?? null),
        ...outside(before.code, before.range, after.range),
      ]

const holdsIn = ({ gates }: Result, code: string): boolean | null =>
  gates.find(gate => gate.code === code)?.holds ?? null
