import { BAND_KEYS, isSameBand } from './bands.ts'
import { examineSheets, examineVote } from './examine-panel.ts'
import { compareStep, type Worked } from './explained.ts'
import { differs, fault, placeOf, type Report, same, sameList } from './faults.ts'
import { pointsText } from './figures.ts'
import { compare } from './fractions.ts'
import type { CriterionResultJson, GateResultJson, RangeJson, ResultJson, ShownBandJson } from './json.ts'
import type { GateJudged, Judged } from './judge.ts'
import type { Scored } from './points.ts'
import type { Criterion, PreparedCheck, SumNode } from './prepared.ts'

/** Compares the gates, criteria and total of a result with what the checker made of the dossier. */
export const examine = (
  report: Report,
  prepared: PreparedCheck,
  result: ResultJson,
  judged: Judged,
  worked: Worked,
): void => {
  examineGates(report, result.gates, judged.gates.list, worked)
  examineCriteria({ report, prepared, worked }, result.criteria, judged.scored)
  const { total, totalRange } = result
  examinePoints(report, '', [TOTAL, total, totalRange], judged.total, prepared.decimals)
  same(report, '', 'track', result.track, judged.gates.track)
  if (judged.gates.refusal !== null) fault(report, 'track', judged.gates.refusal)
}

const TOTAL = ['total', 'totalRange'] as const
const POINTS = ['points', 'range'] as const

const examineGates = (
  report: Report,
  found: readonly GateResultJson[],
  expected: readonly GateJudged[],
  worked: Worked,
): void => {
  examineCodes(report, 'gates', found, expected.map(codeOfGate))
  expected.forEach((judged, i) => {
    const entry = found[i]
    if (entry?.code === judged.gate.code) examineGate(report, entry, judged, worked)
  })
}

const codeOfGate = ({ gate }: GateJudged): string => gate.code

const examineGate = (
  report: Report,
  found: GateResultJson,
  { gate, holds, voted }: GateJudged,
  worked: Worked,
): void => {
  const { place } = gate
  same(report, place, 'track', found.track, gate.track)
  same(report, place, 'holds', found.holds, holds)
  const by = gate.rule !== null ? 'rule' : voted === null ? 'judgement' : 'vote'
  same(report, place, 'why.by', found.why.by, by)
  same(report, place, 'why.clause', found.why.clause, gate.clause)
  if (found.why.by === 'judgement') same(report, place, 'why.judged', found.why.judged, holds)
  else if (found.why.by === 'vote') examineVote(report, gate, found.why, voted)
  else if (gate.rule !== null) compareStep(report, gate.rule, found.why.step, worked)
}

/** Nothing dropped, nothing added, nothing out of order. */
const examineCodes = (
  report: Report,
  place: string,
  found: readonly { readonly code: string }[],
  expected: readonly string[],
): void => {
  const isRight = found.length === expected.length && found.every(({ code }, i) => code === expected[i])
  if (!isRight)
    sameList(
      report,
      place,
      found.map(({ code }) => code),
      expected,
    )
}

interface Examination {
  readonly report: Report
  readonly prepared: PreparedCheck
  readonly worked: Worked
}

const examineCriteria = (
  examination: Examination,
  found: readonly CriterionResultJson[],
  scored: readonly Scored[],
): void => {
  const { criteria } = examination.prepared
  examineCodes(
    examination.report,
    'criteria',
    found,
    criteria.map(({ code }) => code),
  )
  for (let i = 0; i < criteria.length; i++) {
    const criterion = criteria[i]
    const entry = found[i]
    const points = scored[i]
    if (criterion === undefined || points === undefined || entry?.code !== criterion.code) continue
    examineCriterion(examination, entry, criterion, points)
  }
}

const examineCriterion = (
  { report, prepared, worked }: Examination,
  found: CriterionResultJson,
  criterion: Criterion,
  scored: Scored,
): void => {
  const { place } = criterion
  if (scored.refusal !== null) fault(report, place, scored.refusal)
  examinePoints(report, place, [POINTS, found.points, found.range], scored, prepared.decimals)
  same(report, place, 'max', found.max, criterion.maxText)
  same(report, place, 'minimum.needs', found.minimum?.needs, criterion.minimum?.text)
  same(report, place, 'minimum.met', found.minimum?.met, isMet(criterion, scored))
  same(report, place, 'why.by', found.why.by, scored.panel === null ? criterion.by : 'panel')
  same(report, place, 'why.clause', found.why.clause, criterion.clause)
  examineWhy(report, found, criterion, scored, { ...worked, decimals: prepared.decimals })
}

const isMet = ({ minimum }: Criterion, { low, high }: Scored): boolean | null | undefined => {
  if (minimum === undefined) return undefined
  if (compare(low, minimum.needs) >= 0) return true
  return compare(high, minimum.needs) < 0 ? false : null
}

const examineWhy = (
  report: Report,
  { why }: CriterionResultJson,
  criterion: Criterion,
  scored: Scored,
  worked: Worked & { readonly decimals: number },
): void => {
  const { place } = criterion
  if (why.by === 'sum' && criterion.by === 'sum') examineSum(report, why, criterion, scored, worked.decimals)
  if (why.by === 'judged') {
    const given = scored.given === null ? null : pointsText(scored.given, worked.decimals)
    same(report, place, 'why.points', why.points, given)
  }
  if (why.by === 'panel' && scored.panel !== null)
    examineSheets({ report, place }, criterion, why, { ...scored.panel, decimals: worked.decimals })
  if (why.by === 'computed' || why.by === 'banded') {
    same(report, place, 'why.bandsOf', why.bandsOf, scored.bandsOf)
    examineBand(report, placeOf(place, 'why.band'), why.band, scored.band?.shown ?? null)
  }
  if (why.by === 'computed' && criterion.by === 'computed')
    compareStep(report, criterion.rule, why.step, worked)
}

const examineSum = (
  report: Report,
  why: Extract<CriterionResultJson['why'], { by: 'sum' }>,
  node: SumNode,
  { sumLow, sumHigh }: Scored,
  decimals: number,
): void => {
  const { place, childCodes, cutAt } = node
  sameList(report, placeOf(place, 'why.of'), why.of, childCodes)
  const most = pointsText(sumHigh, decimals)
  examineRange(report, placeOf(place, 'why.sum'), why.sum, pointsText(sumLow, decimals), most)
  same(report, place, 'why.clipped', why.clipped, cutAt !== null && compare(sumHigh, cutAt) > 0)
}

const examineBand = (
  report: Report,
  place: string,
  found: ShownBandJson | null,
  expected: ShownBandJson | null,
): void => {
  if (found === null || expected === null) {
    if (found !== expected) differs(report, place, found, expected)
  } else if (!isSameBand(found, expected))
    for (const key of BAND_KEYS) same(report, place, key, found[key], expected[key])
}

/** The points where they are decided, and their range from least to most. */
const examinePoints = (
  report: Report,
  place: string,
  [fields, points, range]: readonly [readonly [string, string], string | null, RangeJson],
  { low, high }: Scored,
  decimals: number,
): void => {
  const least = pointsText(low, decimals)
  const most = low === high ? least : pointsText(high, decimals)
  same(report, place, fields[0], points, least === most ? least : null)
  examineRange(report, placeOf(place, fields[1]), range, least, most)
}

const examineRange = (report: Report, place: string, found: RangeJson, least: string, most: string): void => {
  if (found[0] !== least || found[1] !== most) differs(report, place, found, [least, most])
}
