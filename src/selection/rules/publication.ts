import type { CriteriaSet, Criterion, Gate } from '../../criteria/model.ts'
import { parseExpression, type Written } from '../../reasoning/parse.ts'
import type { FactStep, LiteralStep, ShownValue, Step } from '../../reasoning/step.ts'
import type { Result, Results } from '../model.ts'
import { withSheetsSeen } from './sheet-sight.ts'

/**
 * What the public may see of a result (semantics.md, Published or not). Business figures are `points-only` unless
 * their variable says otherwise: points and band, never the figure, nor anything calculated from it.
 */

/** Stands where a value is that is not published. It is the same for every value, also for one that is unknown. */
export const WITHHELD = { withheld: true } as const
export type Withheld = typeof WITHHELD

export type PublicStep = PublicOperation | PublicFact | LiteralStep
export interface PublicOperation {
  readonly op: string
  readonly value: ShownValue | Withheld
  readonly of: readonly PublicStep[]
}
export type PublicFact = Omit<FactStep, 'value'> & { readonly value: ShownValue | Withheld }

type GateResult = Result['gates'][number]
type CriterionResult = Result['criteria'][number]
type Concealed<Why> = Why extends { readonly step: Step }
  ? Omit<Why, 'step'> & { readonly step: PublicStep }
  : Why

export type GateWhy = Concealed<GateResult['why']>
export type CriterionWhy = Concealed<CriterionResult['why']>

export type PublicGate = Omit<GateResult, 'holds' | 'why'> & {
  readonly holds: boolean | null | Withheld
  readonly why: GateWhy | Withheld
}
export type PublicCriterion = Omit<CriterionResult, 'points' | 'range' | 'minimum' | 'why'> & {
  readonly points: string | null | Withheld
  readonly range: readonly [string, string] | Withheld
  readonly minimum?: { readonly needs: string; readonly met: boolean | null | Withheld } | undefined
  readonly why: CriterionWhy | Withheld
}
/** Every `Result` is one: the official's view and the public's are drawn by the same pages. */
export type PublicResult = Omit<Result, 'total' | 'totalRange' | 'track' | 'gates' | 'criteria'> & {
  readonly total: string | null | Withheld
  readonly totalRange: readonly [string, string] | Withheld
  readonly track: string | null | Withheld
  readonly gates: readonly PublicGate[]
  readonly criteria: readonly PublicCriterion[]
}

export const isWithheld = (value: unknown): value is Withheld =>
  typeof value === 'object' && value !== null && 'withheld' in value

export const publicView = (result: Result, set: CriteriaSet): PublicResult => seen(result, sightOf(set))

export type PublicList =
  | { readonly published: true; readonly results: readonly PublicResult[] }
  | { readonly published: false; readonly because: 'preview' | 'undecided'; readonly undecided: number }

/**
 * The public list: the products proposed or recognised. Those that failed learn their reasons privately, and nothing
 * is published while an outcome is unknown, nor what was reckoned with facts that do not count.
 */
export const publicList = (results: Results, set: CriteriaSet): PublicList => {
  const undecided = results.results.filter(isUndecided).length
  if (results.preview) return { published: false, because: 'preview', undecided }
  if (undecided > 0) return { published: false, because: 'undecided', undecided }
  const sight = sightOf(set)
  return { published: true, results: results.results.filter(isProposed).map(result => seen(result, sight)) }
}

/** Without a pass mark there is no outcome: then the rank must be decided. */
const isUndecided = ({ outcome, rankRange }: Result): boolean =>
  outcome === 'unknown' || (outcome === null && rankRange !== null)

const isProposed = ({ outcome, rank }: Result): boolean =>
  outcome === 'pass' || (outcome === null && rank !== null)

const seen = (whole: Result, sight: Sight): PublicResult => {
  const result = withSheetsSeen(whole, null)
  return {
    ...result,
    total: sight.showsTotal ? result.total : WITHHELD,
    totalRange: sight.showsTotal ? result.totalRange : WITHHELD,
    track: sight.showsTrack ? result.track : WITHHELD,
    gates: result.gates.map(gate => publicGate(gate, sight)),
    criteria: result.criteria.map(criterion => publicCriterion(criterion, sight)),
    missing: result.missing.filter(sight.mayName),
  }
}

const publicGate = (gate: GateResult, sight: Sight): PublicGate => {
  const found = sight.ofGate(gate.code)
  if (found === 'private') return { ...gate, holds: WITHHELD, why: WITHHELD }
  const { why } = gate
  return { ...gate, why: why.by === 'rule' ? { ...why, step: publicStep(why.step, found, sight) } : why }
}

const publicCriterion = (criterion: CriterionResult, sight: Sight): PublicCriterion => {
  const found = sight.ofCriterion(criterion.code)
  const { code, max, minimum, why } = criterion
  if (found === 'private' || found === 'sum') {
    const hidden = { code, max, points: WITHHELD, range: WITHHELD, why: WITHHELD }
    return minimum === undefined ? hidden : { ...hidden, minimum: { needs: minimum.needs, met: WITHHELD } }
  }
  return {
    ...criterion,
    why: why.by === 'computed' ? { ...why, step: publicStep(why.step, found, sight) } : why,
  }
}

/**
 * The shape of the tree follows from the rule alone (every operand is there, also where it did not decide), so it may
 * stay; the words beside a withheld figure, such as its document, may name it and go.
 */
const publicStep = (step: Step, found: Class, sight: Sight): PublicStep => {
  if ('literal' in step) return step
  if ('fact' in step)
    return found === 'figures' && sight.showsFigure(step.fact) ? step : { fact: step.fact, value: WITHHELD }
  const of = step.of.map(part => publicStep(part, found, sight))
  const hides = of.some(part => 'value' in part && isWithheld(part.value))
  return { op: step.op, value: hides ? WITHHELD : step.value, of }
}

/**
 * `figures`: values show where their variables are public. `points`: points and band, no value at all. `sum`: its
 * points would give away a private part to whoever takes off the other parts. `private`: nothing.
 */
type Class = 'figures' | 'points' | 'sum' | 'private'

interface Sight {
  readonly showsTotal: boolean
  readonly showsTrack: boolean
  readonly ofCriterion: (code: string) => Class
  readonly ofGate: (code: string) => Class
  readonly showsFigure: (fact: string) => boolean
  /** Whether a missing fact or judgement may be named. */
  readonly mayName: (missing: string) => boolean
}

const sightOf = (set: CriteriaSet): Sight => {
  const criteria = new Map(set.criteria.flatMap(criterion => classesOf(criterion, 'figures')))
  const gates = new Map(allGates(set).map(gate => [gate.code, classOf(gate.publication)]))
  const showsTotal = ![...criteria.values()].includes('private')
  const decidingGates = set.tracks?.choose === 'first' ? set.tracks.list.flatMap(track => track.gates) : []
  return {
    showsTotal,
    showsTrack: !decidingGates.some(gate => gate.publication === 'private'),
    ofCriterion: code => criteria.get(code) ?? (showsTotal ? 'figures' : 'sum'),
    ofGate: code => gates.get(code) ?? 'private',
    showsFigure: fact => set.variables[codeOf(fact)]?.publication === 'public',
    mayName: nameable(set, new Map([...criteria, ...gates])),
  }
}

const classOf = (publication: Gate['publication']): Class =>
  publication === 'private' ? 'private' : publication === 'points-only' ? 'points' : 'figures'

/** What is inside a private criterion is private; what is inside a points-only one is at most that. */
const classesOf = (criterion: Criterion, above: Class): readonly (readonly [string, Class])[] => {
  const declared = classOf(criterion.publication)
  const own = above === 'private' || declared === 'figures' ? above : declared
  const below = (criterion.criteria ?? []).flatMap(child => classesOf(child, own))
  const hides = own !== 'private' && below.some(([, found]) => found === 'private')
  return [[criterion.code, hides ? 'sum' : own], ...below]
}

const allGates = (set: CriteriaSet): readonly Gate[] => [
  ...set.gates,
  ...(set.tracks?.list ?? []).flatMap(track => track.gates),
]

/** "revenue@2024" → "revenue" */
const codeOf = (fact: string): string => fact.split('@')[0] ?? fact

/** A fact that only private parts use would tell which of them is undecided: it stays unnamed, as they do. */
const nameable = (set: CriteriaSet, classes: ReadonlyMap<string, Class>): ((missing: string) => boolean) => {
  const isSeen = (code: string) => classes.get(code) !== 'private'
  const used = new Set(rulesOf(set, isSeen).flatMap(codesIn))
  return missing => {
    if (!isSeen(missing)) return false
    const variable = set.variables[codeOf(missing)]
    return variable === undefined || (variable.publication !== 'private' && used.has(codeOf(missing)))
  }
}

const rulesOf = (set: CriteriaSet, isSeen: (code: string) => boolean): readonly string[] =>
  [...allGates(set), ...leavesOf(set.criteria)]
    .filter(part => isSeen(part.code))
    .flatMap(part => ('value' in part ? part.value : 'rule' in part ? part.rule : undefined) ?? [])

const leavesOf = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(criterion => (criterion.criteria ? leavesOf(criterion.criteria) : [criterion]))

const codesIn = (rule: string): readonly string[] => {
  const parsed = parseExpression(rule)
  return parsed.ok ? namesIn(parsed.written) : []
}

const namesIn = (written: Written): readonly string[] => {
  if (written.kind === 'name') return [written.name.code]
  return written.kind === 'literal' ? [] : written.of.flatMap(namesIn)
}
