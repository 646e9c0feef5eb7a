import type { Slot } from './facts.ts'
import { equal } from './fractions.ts'
import type { DossierJson } from './json.ts'
import type { Judged } from './judge.ts'
import type { Scored } from './points.ts'
import type { Criterion, PreparedCheck } from './prepared.ts'
import { type Part, workOut } from './rule.ts'
import { UNKNOWN } from './values.ts'
import type { Final } from './verdict.ts'

/** What is needed to say what is missing from one dossier. */
export interface Wanting {
  readonly prepared: PreparedCheck
  readonly dossier: DossierJson
  readonly judged: Judged
  readonly slots: readonly Slot[]
}

/** What is missing while a place is open, and once it is sure to whoever passes. */
export interface MissingLists {
  readonly whileOpen: readonly string[]
  readonly onceSure: readonly string[]
}

/** The two differ only where the seat claimed is open for want of a verdict, or of a place, or both. */
export const missingLists = (wanting: Wanting, final: Final): MissingLists => {
  const whileOpen = missingFrom(wanting, final)
  const isOne = !final.isSeatOpen || wanting.judged.verdict !== 'unknown'
  return { whileOpen, onceSure: isOne ? whileOpen : missingFrom(wanting, { ...final, isSeatOpen: false }) }
}

/** What can still change a dossier's outcome, class or points: sorted by UTF-16 code units, each once. */
const missingFrom = (wanting: Wanting, final: Final): readonly string[] => {
  const missing = new Set<string>()
  if (final.verdict === 'unknown' && wanting.judged.gates.all === null) gatherGates(wanting, missing)
  if (final.verdict === 'unknown' && final.isSeatOpen) gatherTies(wanting, missing)
  const { criteria } = wanting.prepared
  for (let i = 0; i < criteria.length; i++) {
    const criterion = criteria[i]
    const scored = wanting.judged.scored[i]
    if (criterion === undefined || scored === undefined || scored.low === scored.high) continue
    if (!equal(scored.low, scored.high)) gatherLeaf(wanting, criterion, scored, missing)
  }
  return missing.size === 0 ? NOTHING : [...missing].sort()
}

const NOTHING: readonly string[] = []

const gatherGates = (wanting: Wanting, missing: Set<string>): void => {
  const { gates } = wanting.judged
  if (gates.isTrackMissing) missing.add('track')
  for (const gate of gates.open) {
    if (gate.rule === null) missing.add(gate.code)
    else gatherUnknown(gate.rule, wanting, missing)
  }
}

/** Tie keys decide about a seat, except where all equal totals enter, however many are of one enterprise. */
const gatherTies = (wanting: Wanting, missing: Set<string>): void => {
  const { set, ties } = wanting.prepared
  if (set.seats?.atCut === 'all' && set.seats.perEnterprise === undefined) return
  for (const { by } of ties) {
    if (typeof by === 'number') continue
    workOut(by, wanting.judged.cells, wanting.judged.values)
    gatherUnknown(by, wanting, missing)
  }
}

const gatherLeaf = (wanting: Wanting, leaf: Criterion, scored: Scored, missing: Set<string>): void => {
  if (leaf.by === 'sum') return
  if (leaf.by === 'computed') gatherUnknown(leaf.rule, wanting, missing)
  else if (scored.panel !== null ? !scored.panel.isOver : !isJudged(leaf, wanting.dossier))
    missing.add(leaf.code)
  if (leaf.by !== 'judged' && scored.lists > 1 && leaf.listsDiffer) missing.add('applicant')
}

const isJudged = ({ code }: Criterion, { judged }: DossierJson): boolean =>
  judged !== undefined && Object.hasOwn(judged, code) && judged[code] !== null

/** The unknown facts under the parts that are themselves unknown: what is decided contributes nothing. */
const gatherUnknown = (part: Part, wanting: Wanting, missing: Set<string>): void => {
  const { judged, slots } = wanting
  if (judged.values[part.id] !== UNKNOWN || part.is === 'literal') return
  if (part.is === 'fact') {
    const slot = slots[part.reference]
    if (slot !== undefined) missing.add(slot.key)
  } else
    for (const operand of operandsThatCount(part.op, part.of, judged))
      gatherUnknown(operand, wanting, missing)
}

/** With a decided condition only the chosen branch counts. */
const operandsThatCount = (op: string, of: readonly Part[], { values }: Judged): readonly Part[] => {
  const [condition, yes, no] = of
  if (op !== '?:' || condition === undefined || yes === undefined || no === undefined) return of
  const decided = values[condition.id]
  return decided === true ? [yes] : decided === false ? [no] : of
}
