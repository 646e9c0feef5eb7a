import type { ReadGate } from '../../criteria/rules/set.ts'
import { missingSlots } from '../../reasoning/missing.ts'
import { UNKNOWN } from '../../reasoning/value.ts'
import type { Dossier } from './dossier.ts'
import type { Prepared } from './prepare.ts'
import { all, gateHolds, type Truth } from './score.ts'

/** How somebody stands to the conditions of one track, or of a set without tracks, whatever track they would name. */
export interface TrackStanding {
  readonly track: string | null
  /** The common gates and those of the track. */
  readonly holds: Truth
  readonly gates: readonly GateStanding[]
  /** The keys of the facts that can still change it; none once it is decided, or while it waits for judgement alone. */
  readonly missing: readonly string[]
}

export interface GateStanding {
  readonly code: string
  readonly holds: Truth
  readonly isJudged: boolean
}

/** One for each track in the order of the set; without tracks one. */
export const eligibilityOf = (prepared: Prepared, dossier: Dossier): readonly TrackStanding[] => {
  const { gates, tracks } = prepared.set
  return (tracks?.list ?? [{ code: null, gates: [] }]).map(track =>
    standingOn(prepared, dossier, track.code, [...gates, ...track.gates]),
  )
}

const standingOn = (
  prepared: Prepared,
  dossier: Dossier,
  track: string | null,
  gates: readonly ReadGate[],
): TrackStanding => {
  const standings = gates.map(gate => ({
    code: gate.code,
    holds: gateHolds(gate, dossier),
    isJudged: gate.rule === null,
  }))
  const holds = all(standings.map(gate => gate.holds))
  const missing = holds === null ? gates.flatMap(gate => missingIn(prepared, dossier, gate)) : []
  return { track, holds, gates: standings, missing: [...new Set(missing)] }
}

const missingIn = ({ keys }: Prepared, { facts }: Dossier, { rule }: ReadGate): readonly string[] =>
  rule === null || rule.evaluate(facts) !== UNKNOWN
    ? []
    : missingSlots(rule.expression, facts).map(slot => keys[slot] ?? '')

/** Those who may apply by some track; then those who still may, by figures or by judgement alone; then those who may not. */
export type Eligibility = 'eligible' | 'possible' | 'judged' | 'not'

export const eligibilityIn = ({ holds, missing }: TrackStanding): Eligibility => {
  if (holds === null) return missing.length > 0 ? 'possible' : 'judged'
  return holds ? 'eligible' : 'not'
}
