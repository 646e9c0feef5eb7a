import type {
  BandedLeaf,
  ComputedLeaf,
  JudgedLeaf,
  ReadCriterion,
  ReadGate,
  ReadNode,
  ReadRule,
} from '../../criteria/rules/set.ts'
import { bandListFor } from '../../criteria/rules/set.ts'
import { add, equals, formatExact, smaller, ZERO } from '../../exact/number.ts'
import { bandAt } from '../../reasoning/bands.ts'
import type { Step } from '../../reasoning/step.ts'
import { stepOf } from '../../reasoning/steps.ts'
import { isNumber, type Value } from '../../reasoning/value.ts'
import type { Result } from '../model.ts'
import type { Dossier } from './dossier.ts'
import { whyPanel, whyVote } from './explain-panel.ts'
import type { Prepared } from './prepare.ts'
import { type ExplainedScore, gateHolds, gateTruth, reaches, type Score } from './score.ts'

type ShownGate = Result['gates'][number]
type ShownCriterion = Result['criteria'][number]
type Why = ShownCriterion['why']

type Trees = ExplainedScore['trees']

const shownTree = ({ index }: ReadRule, trees: Trees): { readonly value: Value; readonly step: Step } => {
  const explained = trees[index]
  if (explained === undefined) throw new Error(`rule ${index} was not asked`)
  return { value: explained.value, step: stepOf(explained) }
}

/** Every gate that applies, with its rule's tree or who judged; gates of a track name it. */
export const explainGates = ({ set }: Prepared, dossier: Dossier, trees: Trees): ShownGate[] => {
  const common = set.gates.map(gate => explainGate(gate, dossier, trees))
  const tracks = (set.tracks?.list ?? []).filter(
    ({ code }) => set.tracks?.choose === 'first' || code === dossier.track,
  )
  return [
    ...common,
    ...tracks.flatMap(({ code, gates }) => gates.map(gate => explainGate(gate, dossier, trees, code))),
  ]
}

const explainGate = (gate: ReadGate, dossier: Dossier, trees: Trees, track?: string): ShownGate => {
  const head = track === undefined ? { code: gate.code } : { code: gate.code, track }
  if (gate.panel !== null && gate.rule === null) {
    const holds = gateHolds(gate, dossier)
    return { ...head, holds, why: whyVote(gate, gate.panel, dossier) }
  }
  if (gate.rule === null) {
    const holds = gateHolds(gate, dossier)
    return { ...head, holds, why: { by: 'judgement', ...clauseOf(gate), judged: holds } }
  }
  const { value, step } = shownTree(gate.rule, trees)
  return { ...head, holds: gateTruth(gate, value), why: { by: 'rule', ...clauseOf(gate), step } }
}

/** Every criterion, a node before its children, with its points and where they come from. */
export const explainCriteria = (
  prepared: Prepared,
  dossier: Dossier,
  explained: ExplainedScore,
): ShownCriterion[] => {
  const { score } = explained
  const shown: ShownCriterion[] = []
  const decimals = prepared.set.file.decimals ?? 2
  for (const criterion of prepared.set.criteria) {
    if (criterion.index === 0) continue
    const low = score.low[criterion.index] ?? ZERO
    const high = score.high[criterion.index] ?? ZERO
    const lowText = formatExact(low, decimals)
    const highText = low === high ? lowText : formatExact(high, decimals)
    const points = lowText === highText ? lowText : null
    const range: [string, string] = [lowText, highText]
    const { code, maxText: max, minimum } = criterion
    const why = whyOf(prepared, criterion, dossier, explained)
    if (minimum === null) shown.push({ code, points, range, max, why })
    else {
      const needs = formatExact(minimum, decimals)
      shown.push({ code, points, range, max, minimum: { needs, met: reaches(minimum, low, high) }, why })
    }
  }
  return shown
}

const whyOf = (
  prepared: Prepared,
  criterion: ReadCriterion,
  dossier: Dossier,
  explained: ExplainedScore,
): Why => {
  switch (criterion.kind) {
    case 'computed':
      return whyComputed(criterion, dossier, explained.trees)
    case 'banded':
      return criterion.panel === null
        ? whyBanded(criterion, dossier)
        : whyPanel(prepared, criterion, criterion.panel, dossier)
    case 'judged':
      return criterion.panel === null
        ? whyJudged(prepared, criterion, dossier)
        : whyPanel(prepared, criterion, criterion.panel, dossier)
    case 'node':
      return whySum(prepared, criterion, explained.score)
    case 'unscored':
      throw new Error(`${criterion.code} has no points; a skeleton is not scored`)
  }
}

const NO_CLAUSE = {}
const clauseOf = ({ clause }: { readonly clause: string | undefined }) =>
  clause === undefined ? NO_CLAUSE : { clause }

const whyJudged = (prepared: Prepared, leaf: JudgedLeaf, dossier: Dossier): Why => {
  const judgement = dossier.judged.get(leaf.code)
  const points = judgement !== undefined && 'points' in judgement ? judgement.points : null
  const text = points === null ? null : formatExact(points, prepared.set.file.decimals ?? 2)
  return { by: 'judged', ...clauseOf(leaf), points: text }
}

const whyComputed = (leaf: ComputedLeaf, dossier: Dossier, trees: Trees): Why => {
  const { value, step } = shownTree(leaf.rule, trees)
  const list = bandListFor(leaf.bands, dossier.applicant)
  const bandsOf = list === null ? null : list.of
  const band = computedBand(leaf, list, value)
  if (leaf.clause === undefined) return { by: 'computed', bandsOf, band, step }
  return { by: 'computed', clause: leaf.clause, bandsOf, band, step }
}

/** The band that gave the points; while the kind of applicant is open, the one on which all lists agree. */
const computedBand = (leaf: ComputedLeaf, list: ComputedLeaf['bands']['common'] | null, value: Value) => {
  if (!isNumber(value)) return null
  if (list !== null) return bandAt(list.bands, value)?.shown ?? null
  const [first, ...others] = leaf.bands.all.map(({ bands }) => bandAt(bands, value)?.shown)
  const agreed = others.every(other => JSON.stringify(other) === JSON.stringify(first))
  return agreed ? (first ?? null) : null
}

const whyBanded = (leaf: BandedLeaf, dossier: Dossier): Why => {
  const list = bandListFor(leaf.bands, dossier.applicant)
  const judgement = dossier.judged.get(leaf.code)
  const code = judgement !== undefined && 'band' in judgement ? judgement.band : null
  const found = (list === null ? leaf.bands.all : [list]).flatMap(({ bands }) =>
    bands.filter(band => band.code === code),
  )
  const [first, ...others] = found.map(({ shown }) => shown)
  const agreed = others.every(other => JSON.stringify(other) === JSON.stringify(first))
  return {
    by: 'banded',
    ...clauseOf(leaf),
    bandsOf: list === null ? null : list.of,
    band: agreed ? (first ?? null) : null,
  }
}

const whySum = ({ set }: Prepared, node: ReadNode, score: Score): Why => {
  const decimals = set.file.decimals ?? 2
  const children = set.criteria.filter(child => child.parent === node.index && child.index !== node.index)
  const low = children.map(child => score.low[child.index] ?? ZERO).reduce(add, ZERO)
  const high = children.map(child => score.high[child.index] ?? ZERO).reduce(add, ZERO)
  const clipped = node.clip && !(equals(smaller(low, node.max), low) && equals(smaller(high, node.max), high))
  return {
    by: 'sum',
    ...clauseOf(node),
    of: [...node.children],
    sum: [formatExact(low, decimals), formatExact(high, decimals)],
    clipped,
  }
}
