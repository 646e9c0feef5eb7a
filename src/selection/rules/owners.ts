import type { Unit } from '../../access/model.ts'
import { unitOn } from '../../access/rules.ts'
import { scorerOn } from '../../criteria/rules/scorers.ts'
import type { ReadCriterion, ReadGate, ReadPanel, ReadSet } from '../../criteria/rules/set.ts'
import type { Day } from '../../exact/day.ts'
import type { Expression } from '../../reasoning/expression.ts'

/** What is looked at one by one in a round: the leaves of the tree, and the gates that a person decides. */
export type Scored =
  | { readonly leaf: ReadCriterion }
  | { readonly gate: ReadGate; readonly track: string | null }

/** In reading order, gates first. */
export const scoredOf = (set: ReadSet): readonly Scored[] => [
  ...judgedGates(set.gates, null),
  ...(set.tracks?.list ?? []).flatMap(({ code, gates }) => judgedGates(gates, code)),
  ...set.criteria
    .filter(({ kind, index }) => index > 0 && kind !== 'node' && kind !== 'unscored')
    .map(leaf => ({ leaf })),
]

const judgedGates = (gates: readonly ReadGate[], track: string | null): readonly Scored[] =>
  gates.filter(({ rule }) => rule === null).map(gate => ({ gate, track }))

export const codeOf = (scored: Scored): string => ('leaf' in scored ? scored.leaf.code : scored.gate.code)

/** Several people who judge it, each on a sheet of their own; null: one judges for all. */
export const panelOf = (scored: Scored): ReadPanel | null => {
  if (!('leaf' in scored)) return scored.gate.panel
  return scored.leaf.kind === 'judged' || scored.leaf.kind === 'banded' ? scored.leaf.panel : null
}

/** Whether the scorers of a department judge together; every other panel is the council's. */
export const isOfDepartment = ({ unit }: Pick<ReadPanel, 'unit'>, units: readonly Unit[]): boolean =>
  units.some(({ code, kind }) => kind === 'department' && code === unit)

/** Whether a person gives it; the other leaves follow from facts. */
export const isGiven = (scored: Scored): boolean => !('leaf' in scored) || scored.leaf.kind !== 'computed'

/**
 * The unit that owns a criterion or judged gate on a day: as the set assigns it, and where the city knows that the unit
 * has ended since, its successor. A body that the city keeps no unit for (a council) stands as the set names it. Null:
 * nobody owns it, which is a fault that the office must mend.
 */
export const ownerOn = (set: ReadSet, units: readonly Unit[], code: string, day: Day): string | null => {
  const assigned = scorerOn(set.file, code, day)
  if (assigned === null) return null
  const duty = unitOn(units, assigned, day)
  if (duty.held) return duty.unit.code
  return duty.why === 'unknown' && duty.at === assigned ? assigned : null
}

export interface Owned {
  readonly scored: Scored
  readonly unit: string | null
}

export const ownersOn = (set: ReadSet, units: readonly Unit[], day: Day): readonly Owned[] =>
  scoredOf(set).map(scored => ({ scored, unit: ownerOn(set, units, codeOf(scored), day) }))

/** The codes of what no unit owns on a day: in a round opened then, nobody would look at it. */
export const unownedOn = (set: ReadSet, units: readonly Unit[], day: Day): readonly string[] =>
  ownersOn(set, units, day).flatMap(({ scored, unit }) => (unit === null ? [codeOf(scored)] : []))

/** Whether a dossier is asked about it: the gate of a track only by those who may be on that track. */
export const concerns = (
  scored: Scored,
  { track }: { readonly track?: string | null | undefined },
): boolean => 'leaf' in scored || scored.track === null || track == null || scored.track === track

/** The facts that stand behind a leaf, by the codes of their variables. */
export const variablesBehind = (scored: Scored): readonly string[] => {
  if (!('leaf' in scored) || scored.leaf.kind !== 'computed') return []
  return [...new Set(namesIn(scored.leaf.rule.expression))]
}

const namesIn = (expression: Expression): readonly string[] => {
  if (expression.kind === 'fact') return [expression.name.code]
  return expression.kind === 'operation' ? expression.of.flatMap(namesIn) : []
}
