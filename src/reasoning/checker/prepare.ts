import { differByCode, differByEnds, figure, readBands } from './bands.ts'
import { type Counts, type Slot, slotsOf } from './facts.ts'
import { pointsText } from './figures.ts'
import { add, compare, type Fraction, greater, multiply, whole } from './fractions.ts'
import type { CriteriaSetJson, CriterionJson, GateJson, MinimumJson } from './json.ts'
import { type PanelsByCode, panelsByCode } from './panels.ts'
import type {
  CheckOptions,
  Criterion,
  Entry,
  Gate,
  JudgedLeaf,
  PreparedCheck,
  SumNode,
  TieKey,
} from './prepared.ts'
import { placeRule, type Shelf } from './rule.ts'

/** Reads a set once. Throws when the set cannot be scored or a rule cannot be read. */
export const prepareCheck = (set: CriteriaSetJson, options: CheckOptions = {}): PreparedCheck => {
  const shelf: Shelf = { isVariable: code => Object.hasOwn(set.variables, code), references: [], parts: 0 }
  const decimals = set.decimals ?? 2
  const criteria: Criterion[] = []
  const panels = panelsByCode(set)
  const top = set.criteria.map(criterion => readCriterion({ shelf, decimals, criteria, panels }, criterion))
  return {
    set,
    options,
    counts: countsOf(set, options),
    decimals,
    shelf,
    gates: set.gates.map(gate => readGate({ shelf, panels }, gate, undefined)),
    trackGates: readTracks({ shelf, panels }, set),
    criteria,
    total: totalOf(set, criteria, top, decimals),
    passMark: set.passMark === undefined ? null : figure(set.passMark.points),
    classes: readClasses(set),
    ties: readTies(shelf, set, criteria),
    slots: new Map(),
  }
}

/** A contested fact never counts. */
const countsOf = ({ factsCount }: CriteriaSetJson, { preview }: CheckOptions): Counts => ({
  declared: factsCount?.includes('declared') !== false || preview === true,
  verified: factsCount?.includes('verified') !== false,
  contested: false,
})

/** The facts that the set's references mean in a reference period, looked up once for each period. */
export const slotsIn = (prepared: PreparedCheck, period: string | null): readonly Slot[] | null => {
  const known = prepared.slots.get(period)
  if (known !== undefined) return known
  const slots = slotsOf(prepared.shelf.references, prepared.set.variables, period)
  prepared.slots.set(period, slots)
  return slots
}

type GateReading = Pick<Reading, 'shelf' | 'panels'>

const readGate = ({ shelf, panels }: GateReading, gate: GateJson, track: string | undefined): Gate => ({
  code: gate.code,
  place: `gates.${gate.code}`,
  track,
  clause: gate.clause,
  rule: gate.rule === undefined ? null : placeRule(shelf, gate.rule, `gates.${gate.code}.why.step`),
  whenNotApplicable: gate.notApplicable === 'holds' ? true : gate.notApplicable === 'fails' ? false : null,
  panel: panels.get(gate.code) ?? null,
})

const readTracks = (reading: GateReading, set: CriteriaSetJson): ReadonlyMap<string, readonly Gate[]> =>
  new Map(
    set.tracks?.list.map(track => [track.code, track.gates.map(gate => readGate(reading, gate, track.code))]),
  )

interface Reading {
  readonly shelf: Shelf
  readonly decimals: number
  readonly criteria: Criterion[]
  readonly panels: PanelsByCode
}

/** Puts a criterion and what is below it on the list; gives its place there. */
const readCriterion = (reading: Reading, json: CriterionJson): number => {
  const { criteria } = reading
  const index = criteria.length
  if (json.criteria === undefined) {
    criteria.push(readLeaf(reading, json))
    return index
  }
  const held = sumOf(reading, json, [])
  criteria.push(held)
  const children = json.criteria.map(child => readCriterion(reading, child))
  criteria[index] = sumOf(reading, json, children)
  return index
}

const readLeaf = (reading: Reading, json: CriterionJson): Criterion => {
  if (json.bands !== undefined) return readBandedLeaf(reading, json, json.bands)
  if (json.value !== undefined || json.max === undefined)
    throw new Error(`${json.code}: a criterion without bands or maximum cannot be scored`)
  return {
    by: 'judged',
    ...entryOf(json, figure(json.max), reading.decimals),
    ...judgingOf(json, reading),
    min: figure(json.min ?? 0),
    step: json.step === undefined ? null : figure(json.step),
  }
}

/** A panel rounds in the place of the criterion. */
const judgingOf = (json: CriterionJson, { panels }: Reading): Pick<JudgedLeaf, 'panel' | 'rounding'> => {
  const panel = panels.get(json.code) ?? null
  return { panel, rounding: panel?.combine?.rounding ?? json.rounding }
}

const readBandedLeaf = (
  reading: Reading,
  json: CriterionJson,
  bands: NonNullable<CriterionJson['bands']>,
): Criterion => {
  const { shelf, decimals } = reading
  const others = Object.entries(json.bandsFor ?? {}).map(([kind, own]) => readBands(kind, own, decimals))
  const base = readBands(null, bands, decimals)
  const lists = [base, ...others]
  const entry = entryOf(json, lists.map(list => list.most).reduce(greater), decimals)
  if (json.value === undefined)
    return {
      by: 'banded',
      ...entry,
      ...judgingOf(json, reading),
      lists,
      listsDiffer: others.some(list => differByCode(base, list)),
    }
  const points = json.notApplicable
  return {
    by: 'computed',
    ...entry,
    lists,
    listsDiffer: others.some(list => differByEnds(base, list)),
    rule: placeRule(shelf, json.value, `criteria.${json.code}.why.step`),
    whenNotApplicable: points === undefined || points === 'unknown' ? null : figure(points),
  }
}

const sumOf = (
  { criteria, decimals }: Reading,
  json: CriterionJson,
  children: readonly number[],
): SumNode => {
  const kinds = children.map(child => criteria[child]).filter(child => child !== undefined)
  const max = json.max === undefined ? maxOf(kinds) : figure(json.max)
  return {
    by: 'sum',
    ...entryOf(json, max, decimals),
    children,
    childCodes: kinds.map(child => child.code),
    cutAt: json.overflow === 'clip' && json.max !== undefined ? max : null,
  }
}

const maxOf = (criteria: readonly Criterion[]): Fraction =>
  criteria.map(criterion => criterion.max).reduce(add, whole(0))

const entryOf = (json: CriterionJson, max: Fraction, decimals: number): Entry => ({
  code: json.code,
  place: `criteria.${json.code}`,
  clause: json.clause,
  max,
  maxText: pointsText(max, decimals),
  rounding: json.rounding,
  minimum: json.minimum === undefined ? undefined : minimumOf(json.minimum, max, decimals),
})

const minimumOf = (minimum: MinimumJson, max: Fraction, decimals: number): Entry['minimum'] => {
  const needs = 'points' in minimum ? figure(minimum.points) : multiply(figure(minimum.share), max)
  return { needs, text: pointsText(needs, decimals) }
}

/** The set itself adds up its topmost criteria as a node does. */
const totalOf = (
  set: CriteriaSetJson,
  criteria: Criterion[],
  top: readonly number[],
  decimals: number,
): SumNode => {
  const { max, overflow, rounding } = set
  return sumOf(
    { shelf: NO_SHELF, criteria, decimals, panels: new Map() },
    { code: '', max, overflow, rounding },
    top,
  )
}

const NO_SHELF: Shelf = { isVariable: () => false, references: [], parts: 0 }

const readClasses = ({ classes }: CriteriaSetJson): PreparedCheck['classes'] => {
  const read = (classes?.list ?? []).map(({ code, from }) => ({
    code,
    from: from === undefined ? null : figure(from),
  }))
  return read.sort((a, b) => (a.from === null ? 1 : b.from === null ? -1 : compare(b.from, a.from)))
}

const readTies = (
  shelf: Shelf,
  { ties }: CriteriaSetJson,
  criteria: readonly Criterion[],
): readonly TieKey[] =>
  (ties ?? []).map((key, i) => {
    const isLowerBetter = key.prefer === 'lower'
    if (key.value !== undefined) return { by: placeRule(shelf, key.value, `ties[${i}]`), isLowerBetter }
    const by = criteria.findIndex(criterion => criterion.code === key.points)
    if (by < 0) throw new Error(`ties[${i}]: the set has no criterion "${key.points}"`)
    return { by, isLowerBetter }
  })
