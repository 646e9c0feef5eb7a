import { type Cell, cellOf, type Slot } from './facts.ts'
import { compare } from './fractions.ts'
import type { DossierJson, JudgementJson, OutcomeJson } from './json.ts'
import { type Voted, voteOn } from './panels.ts'
import { type Scored, scoreLeaf, scoreSum } from './points.ts'
import type { Gate, PreparedCheck } from './prepared.ts'
import { workOut } from './rule.ts'
import { UNKNOWN, type Value } from './values.ts'

/** What the checker itself makes of one dossier. */
export interface Judged {
  readonly cells: readonly Cell[]
  /** By part; those of tie keys are worked out when they are asked for. */
  readonly values: Value[]
  readonly gates: GatesJudged
  /** Beside the prepared criteria. */
  readonly scored: readonly Scored[]
  readonly total: Scored
  /** As far as points and minimums go. */
  readonly byPoints: OutcomeJson
  /** Before seats; without a pass mark as if there were none to reach. */
  readonly verdict: OutcomeJson
}

export interface GatesJudged {
  readonly list: readonly GateJudged[]
  readonly all: boolean | null
  readonly track: string | null
  /** The gates that could still decide, while they are undecided. */
  readonly open: readonly Gate[]
  readonly isTrackMissing: boolean
  readonly refusal: string | null
}
export interface GateJudged {
  readonly gate: Gate
  readonly holds: boolean | null
  /** What came of a vote; null: no panel votes on it. */
  readonly voted: Voted | null
}

export const judge = (prepared: PreparedCheck, dossier: DossierJson, slots: readonly Slot[]): Judged => {
  const cells = slots.map(slot => cellOf(slot, dossier.facts, prepared.counts))
  const values = new Array<Value>(prepared.shelf.parts).fill(UNKNOWN)
  const gates = judgeGates(prepared, dossier, cells, values)
  for (const leaf of prepared.criteria) if (leaf.by === 'computed') workOut(leaf.rule, cells, values)
  const scored = scoreAll(prepared, { dossier, values })
  const total = scoreSum(prepared.total, scored)
  const byPoints = outcomeByPoints(prepared, scored, total)
  return { cells, values, gates, scored, total, byPoints, verdict: verdictOf(gates.all, byPoints) }
}

const scoreAll = (
  { criteria }: PreparedCheck,
  brought: { readonly dossier: DossierJson; readonly values: readonly Value[] },
): readonly Scored[] => {
  const scored = new Array<Scored>(criteria.length)
  // From the last to the first: what is summed stands after its sum.
  for (let i = criteria.length - 1; i >= 0; i--) {
    const criterion = criteria[i]
    if (criterion === undefined) continue
    scored[i] = criterion.by === 'sum' ? scoreSum(criterion, scored) : scoreLeaf(criterion, brought)
  }
  return scored
}

const outcomeByPoints = (prepared: PreparedCheck, scored: readonly Scored[], total: Scored): OutcomeJson => {
  const { passMark, criteria } = prepared
  let isSure = passMark === null || compare(total.low, passMark) >= 0
  if (passMark !== null && compare(total.high, passMark) < 0) return 'fail'
  for (let i = 0; i < criteria.length; i++) {
    const needs = criteria[i]?.minimum?.needs
    const points = scored[i]
    if (needs === undefined || points === undefined) continue
    if (compare(points.high, needs) < 0) return 'fail'
    if (compare(points.low, needs) < 0) isSure = false
  }
  return isSure ? 'pass' : 'unknown'
}

const verdictOf = (gates: boolean | null, byPoints: OutcomeJson): OutcomeJson => {
  if (gates === false || byPoints === 'fail') return 'fail'
  return gates === null ? 'unknown' : byPoints
}

const judgeGates = (
  prepared: PreparedCheck,
  dossier: DossierJson,
  cells: readonly Cell[],
  values: Value[],
): GatesJudged => {
  const judgeOne = (gate: Gate): GateJudged => {
    if (gate.panel === null) return { gate, holds: holdsFor(gate, dossier, cells, values), voted: null }
    const voted = voteOn(gate.panel, judgementOn(gate, dossier))
    return { gate, holds: voted.holds, voted }
  }
  const common = prepared.gates.map(judgeOne)
  const { tracks } = prepared.set
  if (tracks === undefined) return together(common, [], null)
  if (tracks.choose === 'first') return firstTrack(common, judgeTracks(prepared, judgeOne))
  const track = dossier.track ?? null
  const gates = track === null ? undefined : prepared.trackGates.get(track)
  if (gates !== undefined) return together(common, gates.map(judgeOne), track)
  const refusal = track === null ? null : `"${track}" is not a track of the set`
  return { ...withoutTrack(common, judgeTracks(prepared, judgeOne)), refusal }
}

const together = (
  common: readonly GateJudged[],
  own: readonly GateJudged[],
  track: string | null,
): GatesJudged => {
  const list = own.length === 0 ? common : [...common, ...own]
  const all = every(list)
  return { list, all, track, open: all === null ? undecided(list) : [], isTrackMissing: false, refusal: null }
}

const withoutTrack = (common: readonly GateJudged[], tracks: readonly TrackJudged[]): GatesJudged => {
  const all = every(common) === false ? false : null
  const open = all === null ? undecided([...common, ...openGates(tracks)]) : []
  return { list: common, all, track: null, open, isTrackMissing: all === null, refusal: null }
}

interface TrackJudged {
  readonly code: string
  readonly list: readonly GateJudged[]
  readonly holds: boolean | null
}

const judgeTracks = (
  { trackGates }: PreparedCheck,
  judgeOne: (gate: Gate) => GateJudged,
): readonly TrackJudged[] =>
  [...trackGates].map(([code, gates]) => {
    const list = gates.map(judgeOne)
    return { code, list, holds: every(list) }
  })

const firstTrack = (common: readonly GateJudged[], tracks: readonly TrackJudged[]): GatesJudged => {
  const first = tracks.find(track => track.holds !== false)
  const one = tracks.some(track => track.holds === true) ? true : first === undefined ? false : null
  const commonly = every(common)
  const all = commonly === false || one === false ? false : commonly === null ? null : one
  return {
    list: [...common, ...tracks.flatMap(track => track.list)],
    all,
    track: first?.holds === true ? first.code : null,
    open: all === null ? undecided([...common, ...(one === null ? openGates(tracks) : [])]) : [],
    isTrackMissing: false,
    refusal: null,
  }
}

/** The gates of the tracks that can still turn out to hold. */
const openGates = (tracks: readonly TrackJudged[]): readonly GateJudged[] =>
  tracks.filter(({ holds }) => holds === null).flatMap(({ list }) => list)

const judgementOn = ({ code }: Gate, { judged }: DossierJson): JudgementJson =>
  judged !== undefined && Object.hasOwn(judged, code) ? (judged[code] ?? null) : null

const holdsFor = (
  gate: Gate,
  dossier: DossierJson,
  cells: readonly Cell[],
  values: Value[],
): boolean | null => {
  if (gate.rule === null) {
    const judgement = judgementOn(gate, dossier)
    return typeof judgement === 'boolean' ? judgement : null
  }
  const value = workOut(gate.rule, cells, values)
  if (typeof value === 'boolean') return value
  return value === UNKNOWN ? null : gate.whenNotApplicable
}

const every = (list: readonly GateJudged[]): boolean | null => {
  let all: boolean | null = true
  for (const { holds } of list) {
    if (holds === false) return false
    if (holds === null) all = null
  }
  return all
}

const undecided = (list: readonly GateJudged[]): readonly Gate[] =>
  list.filter(({ holds }) => holds === null).map(({ gate }) => gate)
