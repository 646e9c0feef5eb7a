import type { BandedLeaf, JudgedLeaf, ReadCriterion, ReadGate, ReadSet } from '../../criteria/rules/set.ts'
import { equals } from '../../exact/number.ts'
import { missingSlots } from '../../reasoning/missing.ts'
import { UNKNOWN } from '../../reasoning/value.ts'
import type { Dossier } from './dossier.ts'
import { isPanelOpen } from './panel-points.ts'
import type { Prepared } from './prepare.ts'
import { all, gateHolds, type Score, type Standing } from './score.ts'

/** What the ranking leaves open. */
interface Left {
  readonly outcome: Standing
  readonly isPlaceOpen: boolean
}

/** What can still change this dossier's outcome, class or points, sorted (semantics.md, Outcome). */
export const missingOf = (
  prepared: Prepared,
  dossier: Dossier,
  score: Score,
  left: Left,
): readonly string[] => {
  const found = new Set<string>()
  if (left.outcome === 'unknown' && score.gates.holds === null) missingInGates(prepared, dossier, found)
  if (left.outcome === 'unknown' && left.isPlaceOpen) missingInTies(prepared, dossier, found)
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
  if (leaf.kind !== 'judged' && leaf.bands.differ && dossier.applicant === null) found.add('applicant')
  if (leaf.kind === 'computed') addFacts(prepared, missingSlots(leaf.rule.expression, dossier.facts), found)
  else if (isOpen(leaf, dossier)) found.add(leaf.code)
}

/** Whether somebody has still to judge it. */
export const isOpen = (leaf: JudgedLeaf | BandedLeaf, dossier: Dossier): boolean =>
  leaf.panel === null ? !dossier.judged.has(leaf.code) : isPanelOpen(leaf, leaf.panel, dossier)

const missingInGates = (prepared: Prepared, dossier: Dossier, found: Set<string>): void => {
  for (const gate of openGates(prepared.set, dossier)) {
    if (gate.rule === null) found.add(gate.code)
    else if (gate.rule.evaluate(dossier.facts) === UNKNOWN)
      addFacts(prepared, missingSlots(gate.rule.expression, dossier.facts), found)
  }
  if (prepared.set.tracks?.choose === 'declared' && dossier.track === null) found.add('track')
}

/** Unless all equal totals enter, the tie keys can decide about the seat. */
const missingInTies = (prepared: Prepared, dossier: Dossier, found: Set<string>): void => {
  const { seats } = prepared.set.file
  if (seats?.atCut === 'all' && seats.perEnterprise === undefined) return
  for (const { by } of prepared.set.ties)
    if ('rule' in by) addFacts(prepared, missingSlots(by.rule.expression, dossier.facts), found)
}

const openGates = (set: ReadSet, dossier: Dossier): readonly ReadGate[] => {
  const open = (gates: readonly ReadGate[]) => gates.filter(gate => gateHolds(gate, dossier) === null)
  return [...open(set.gates), ...openTracks(set, dossier).flatMap(open)]
}

/** The gates of the tracks that can still turn out to hold; none when the first to hold counts and one holds. */
const openTracks = ({ tracks }: ReadSet, dossier: Dossier): readonly (readonly ReadGate[])[] => {
  if (tracks === null) return []
  const holds = tracks.list.map(({ gates }) => all(gates.map(gate => gateHolds(gate, dossier))))
  if (tracks.choose === 'first' && holds.includes(true)) return []
  const mayCount = (code: string) =>
    tracks.choose === 'first' || dossier.track === null || code === dossier.track
  return tracks.list
    .filter(({ code }, index) => holds[index] === null && mayCount(code))
    .map(({ gates }) => gates)
}

const addFacts = (prepared: Prepared, slots: readonly number[], found: Set<string>): void => {
  for (const slot of slots) found.add(prepared.keys[slot] ?? '')
}
