import type { ReadCriterion, ReadGate, ReadSet } from '../../criteria/rules/set.ts'
import { equals } from '../../exact/number.ts'
import { missingSlots } from '../../reasoning/missing.ts'
import { UNKNOWN } from '../../reasoning/value.ts'
import type { Dossier } from './dossier.ts'
import type { Prepared } from './prepare.ts'
import { all, gateHolds, type Score } from './score.ts'

/** What can still change this dossier's outcome, class or points, sorted (semantics.md, Outcome). */
export const missingOf = (prepared: Prepared, dossier: Dossier, score: Score): readonly string[] => {
  const found = new Set<string>()
  if (score.standing === 'unknown' && score.gates.holds === null) missingInGates(prepared, dossier, found)
  for (const criterion of prepared.set.criteria) {
    const low = score.low[criterion.index]
    const high = score.high[criterion.index]
    if (low !== undefined && high !== undefined && low !== high && !equals(low, high))
      missingInLeaf(prepared, dossier, criterion, found)
  }
  return found.size === 0 ? NOTHING : [...found].sort()
}
const NOTHING: readonly string[] = []

const missingInLeaf = (
  prepared: Prepared,
  dossier: Dossier,
  leaf: ReadCriterion,
  found: Set<string>,
): void => {
  if (leaf.kind === 'node' || leaf.kind === 'unscored') return
  if (leaf.kind !== 'judged' && leaf.bands.byApplicant.size > 0 && dossier.applicant === null)
    found.add('applicant')
  if (leaf.kind === 'computed') addFacts(prepared, missingSlots(leaf.rule.expression, dossier.facts), found)
  else if (!dossier.judged.has(leaf.code)) found.add(leaf.code)
}

const missingInGates = (prepared: Prepared, dossier: Dossier, found: Set<string>): void => {
  for (const gate of openGates(prepared.set, dossier)) {
    if (gate.rule === null) found.add(gate.code)
    else if (gate.rule.evaluate(dossier.facts) === UNKNOWN)
      addFacts(prepared, missingSlots(gate.rule.expression, dossier.facts), found)
  }
  if (prepared.set.tracks?.choose === 'declared' && dossier.track === null) found.add('track')
}

const openGates = (set: ReadSet, dossier: Dossier): readonly ReadGate[] => {
  const open = (gates: readonly ReadGate[]) => gates.filter(gate => gateHolds(gate, dossier) === null)
  return [...open(set.gates), ...openTracks(set, dossier).flatMap(open)]
}

/** The gates of the tracks that can still turn out to hold; none when one holds already. */
const openTracks = ({ tracks }: ReadSet, dossier: Dossier): readonly (readonly ReadGate[])[] => {
  if (tracks === null) return []
  if (tracks.choose === 'declared')
    return tracks.list.filter(({ code }) => code === dossier.track).map(({ gates }) => gates)
  const holds = tracks.list.map(({ gates }) => all(gates.map(gate => gateHolds(gate, dossier))))
  return holds.includes(true)
    ? []
    : tracks.list.filter((_, index) => holds[index] === null).map(({ gates }) => gates)
}

const addFacts = (prepared: Prepared, slots: readonly number[], found: Set<string>): void => {
  for (const slot of slots) found.add(prepared.keys[slot] ?? '')
}
