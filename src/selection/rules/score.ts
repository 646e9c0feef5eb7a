import type {
  BandedLeaf,
  ComputedBand,
  ComputedLeaf,
  JudgedLeaf,
  ReadCriterion,
  ReadGate,
  ReadNode,
  ReadRule,
  ReadSet,
} from '../../criteria/rules/set.ts'
import { bandListFor } from '../../criteria/rules/set.ts'
import { add, compare, type Exact, larger, round, smaller, ZERO } from '../../exact/number.ts'
import { bandAt } from '../../reasoning/bands.ts'
import type { Explained, Fact } from '../../reasoning/evaluate.ts'
import { isNumber, NOT_APPLICABLE, UNKNOWN, type Value } from '../../reasoning/value.ts'
import type { Dossier } from './dossier.ts'
import { bandSpan, panelHolds, panelRange, spanOf } from './panel-points.ts'

/** What one dossier comes to by itself, before it is ranked among others. Points by index of the criterion. */
export interface Score {
  readonly low: readonly Exact[]
  readonly high: readonly Exact[]
  readonly gates: GatesScore
  /** The outcome before seats; without a pass mark it says whether gates and minimums hold. */
  readonly standing: Standing
  /** Null while the total lies in more than one class, or in none. */
  readonly class: string | null
}

export type Standing = 'pass' | 'fail' | 'unknown'
/** True, false, or not yet known. */
export type Truth = boolean | null

export interface GatesScore {
  readonly holds: Truth
  readonly track: string | null
}

/** How a rule is asked for its value: plainly, or keeping the tree that explains it. */
type Ask = (rule: ReadRule, facts: readonly Fact[]) => Value
const plainly: Ask = (rule, facts) => rule.evaluate(facts)

/** Scores one dossier (semantics.md, Points and Outcome). */
export const score = (set: ReadSet, dossier: Dossier, ask: Ask = plainly): Score => {
  const { low, high } = scorePoints(set, dossier, ask)
  const gates = scoreGates(set, dossier, ask)
  const standing = standingOf(set, gates.holds, low, high)
  return { low, high, gates, standing, class: classOf(set, at(low, 0), at(high, 0)) }
}

/** The same score with the explanation tree of every rule that was asked, by the index of the rule. */
export const scoreExplained = (set: ReadSet, dossier: Dossier): ExplainedScore => {
  const trees: Explained[] = []
  const own = score(set, dossier, (rule, facts) => {
    const explained = rule.explain(facts)
    trees[rule.index] = explained
    return explained.value
  })
  return { score: own, trees }
}

export interface ExplainedScore {
  readonly score: Score
  readonly trees: readonly Explained[]
}

const at = (points: readonly Exact[], index: number): Exact => points[index] ?? ZERO

/** From the last criterion to the first: a node comes before its children, so their sum is complete when it is met. */
const scorePoints = (set: ReadSet, dossier: Dossier, ask: Ask) => {
  const { criteria } = set
  const low: Exact[] = new Array(criteria.length)
  const high: Exact[] = new Array(criteria.length)
  for (let index = criteria.length - 1; index >= 0; index--) {
    const criterion = criteria[index]
    if (criterion === undefined) continue
    const range =
      criterion.kind === 'node'
        ? closeNode(criterion, at(low, index), at(high, index))
        : leafRange(criterion, dossier, ask)
    low[index] = range.low
    high[index] = range.high
    if (index === 0) break
    const { parent } = criterion
    const isOne = range.low === range.high && at(low, parent) === at(high, parent)
    const sum = add(at(low, parent), range.low)
    high[parent] = isOne ? sum : add(at(high, parent), range.high)
    low[parent] = sum
  }
  return { low, high }
}

export interface Range {
  readonly low: Exact
  readonly high: Exact
}

/** Sum, clip, round: each keeps order, so both ends of a range may go through it. */
const closeNode = (node: ReadNode, low: Exact, high: Exact): Range => {
  if (!node.clip && node.rounding === null) return { low, high }
  const cut = (sum: Exact) => (node.clip ? smaller(sum, node.max) : sum)
  return { low: closed(node, cut(low)), high: closed(node, cut(high)) }
}

const closed = ({ rounding }: ReadCriterion, points: Exact): Exact =>
  rounding === null ? points : round(points, rounding.decimals, rounding.mode)

/** The points of a leaf: its whole range where it is not decided. */
const leafRange = (leaf: ReadCriterion, dossier: Dossier, ask: Ask): Range => {
  switch (leaf.kind) {
    case 'computed':
      return computedRange(leaf, ask(leaf.rule, dossier.facts), dossier.applicant)
    case 'banded':
      return bandedRange(leaf, dossier)
    case 'judged':
      return judgedRange(leaf, dossier)
    case 'node':
    case 'unscored':
      return { low: leaf.lowest, high: leaf.max }
  }
}

const computedRange = (leaf: ComputedLeaf, value: Value, applicant: string | null): Range => {
  const list = bandListFor(leaf.bands, applicant)
  if (isNumber(value) && list !== null) return bandOf(leaf, list, value).range
  if (value === NOT_APPLICABLE && leaf.notApplicable !== null)
    return { low: leaf.notApplicable, high: leaf.notApplicable }
  const lists = list === null ? leaf.bands.all : [list]
  if (isNumber(value)) return spanOf(lists.map(each => bandOf(leaf, each, value).points))
  return openRange(leaf, lists, value)
}

/** All that a leaf without a value can still give. */
const openRange = (leaf: ComputedLeaf, lists: ComputedLeaf['bands']['all'], value: Value): Range => {
  const low = lists.map(each => each.low).reduce(smaller)
  const high = lists.map(each => each.high).reduce(larger)
  if (value !== UNKNOWN || leaf.notApplicable === null) return { low, high }
  return { low: smaller(low, leaf.notApplicable), high: larger(high, leaf.notApplicable) }
}

const bandOf = (leaf: ComputedLeaf, list: ComputedLeaf['bands']['common'], value: Exact): ComputedBand => {
  const band = bandAt(list.bands, value)
  if (band === undefined) throw new Error(`the bands of ${leaf.code} do not hold a value of its domain`)
  return band
}

const bandedRange = (leaf: BandedLeaf, dossier: Dossier): Range => {
  const judgement = dossier.judged.get(leaf.code)
  if (judgement !== undefined && 'band' in judgement) return bandSpan(leaf, dossier.applicant, judgement.band)
  const list = bandListFor(leaf.bands, dossier.applicant)
  const lists = list === null ? leaf.bands.all : [list]
  const open = {
    low: lists.map(each => each.low).reduce(smaller),
    high: lists.map(each => each.high).reduce(larger),
  }
  return leaf.panel === null ? open : closedRange(leaf, panelRange(leaf, leaf.panel, dossier) ?? open)
}

const judgedRange = (leaf: JudgedLeaf, dossier: Dossier): Range => {
  const open = { low: leaf.lowest, high: leaf.max }
  if (leaf.panel !== null) return closedRange(leaf, panelRange(leaf, leaf.panel, dossier) ?? open)
  const judgement = dossier.judged.get(leaf.code)
  if (judgement === undefined || !('points' in judgement)) return closedRange(leaf, open)
  return closedRange(leaf, { low: judgement.points, high: judgement.points })
}

const closedRange = (leaf: ReadCriterion, { low, high }: Range): Range => {
  const points = closed(leaf, low)
  return { low: points, high: low === high ? points : closed(leaf, high) }
}

/** A gate by its rule, or by the person who judges it. */
export const gateHolds = (gate: ReadGate, dossier: Dossier, ask: Ask = plainly): Truth => {
  if (gate.rule !== null) return gateTruth(gate, ask(gate.rule, dossier.facts))
  if (gate.panel !== null) return panelHolds(gate, gate.panel, dossier)
  const judgement = dossier.judged.get(gate.code)
  return judgement !== undefined && 'holds' in judgement ? judgement.holds : null
}

export const gateTruth = (gate: ReadGate, value: Value): Truth =>
  value === NOT_APPLICABLE ? gate.notApplicable : typeof value === 'boolean' ? value : null

export const all = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true

const scoreGates = (set: ReadSet, dossier: Dossier, ask: Ask): GatesScore => {
  const common = all(set.gates.map(gate => gateHolds(gate, dossier, ask)))
  if (set.tracks === null) return { holds: common, track: null }
  const tracks = set.tracks.list.map(track => ({
    code: track.code,
    holds: all(track.gates.map(gate => gateHolds(gate, dossier, ask))),
  }))
  const chosen = set.tracks.choose === 'declared' ? declaredTrack(tracks, dossier.track) : firstTrack(tracks)
  return { holds: all([common, chosen.holds]), track: chosen.track }
}

interface TrackScore {
  readonly code: string
  readonly holds: Truth
}

const declaredTrack = (tracks: readonly TrackScore[], track: string | null): GatesScore => ({
  holds: tracks.find(({ code }) => code === track)?.holds ?? null,
  track,
})

/** The first whose gates hold; while an earlier one is not known to fail, it is not known which. */
const firstTrack = (tracks: readonly TrackScore[]): GatesScore => {
  const first = tracks.findIndex(({ holds }) => holds === true)
  if (first < 0) return { holds: tracks.some(({ holds }) => holds === null) ? null : false, track: null }
  const earlierOpen = tracks.slice(0, first).some(({ holds }) => holds === null)
  return { holds: true, track: earlierOpen ? null : (tracks[first]?.code ?? null) }
}

/** Whether a mark is reached by all values of a range, by none, or is open. */
export const reaches = (mark: Exact, low: Exact, high: Exact): Truth => {
  if (compare(low, mark) >= 0) return true
  return compare(high, mark) < 0 ? false : null
}

const standingOf = (set: ReadSet, gates: Truth, low: readonly Exact[], high: readonly Exact[]): Standing => {
  let open = gates === null
  if (gates === false) return 'fail'
  if (set.passMark !== null) {
    const passed = reaches(set.passMark, at(low, 0), at(high, 0))
    if (passed === false) return 'fail'
    if (passed === null) open = true
  }
  for (const { minimum, index } of set.criteria) {
    if (minimum === null) continue
    const met = reaches(minimum, at(low, index), at(high, index))
    if (met === false) return 'fail'
    if (met === null) open = true
  }
  return open ? 'unknown' : 'pass'
}

const classOf = (set: ReadSet, low: Exact, high: Exact): string | null => {
  const found = classAt(set, low)
  return found !== null && found === classAt(set, high) ? found : null
}

const classAt = (set: ReadSet, total: Exact): string | null =>
  set.classes.find(({ from }) => from === null || compare(total, from) >= 0)?.code ?? null
