import {
  add,
  compare,
  divide,
  type Exact,
  exactOf,
  formatExact,
  isWhole,
  isZero,
  multiply,
  smaller,
  subtract,
  ZERO,
} from '../../exact/number.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import type { CriteriaSet, Criterion } from '../model.ts'
import { bandMaximum, pointsOf, readComputedBands, readDomain, readNamedBands } from './bands.ts'
import type { BandLists, JudgedLeaf, ReadCriterion, ReadLeaf, ReadNode, ReadPanel, ReadRule } from './set.ts'

export interface TreeReading {
  readonly decimals: number
  readonly problems: Problem[]
  readonly readRule: (text: string, path: string, wanted: 'number' | 'condition') => ReadRule
  /** The panel that judges a code. */
  readonly panels: ReadonlyMap<string, ReadPanel>
}

/** Reads the criteria into one list in reading order; the total comes first. */
export const readTree = (
  set: CriteriaSet,
  reading: TreeReading,
): readonly [ReadCriterion, ...ReadCriterion[]] => {
  const rest: ReadCriterion[] = []
  const top: Criterion = {
    code: 'total',
    name: set.name,
    criteria: set.criteria,
    ...(set.max === undefined ? {} : { max: set.max }),
    ...(set.overflow === undefined ? {} : { overflow: set.overflow }),
    ...(set.rounding === undefined ? {} : { rounding: set.rounding }),
  }
  const children = readChildren(set.criteria, { path: 'criteria', parent: 0, into: rest, reading })
  return [nodeOf(top, children, { index: 0, parent: 0, path: '', reading }), ...rest]
}

interface Spot {
  readonly path: string
  readonly parent: number
  readonly into: ReadCriterion[]
  readonly reading: TreeReading
}

const readChildren = (criteria: readonly Criterion[], spot: Spot): readonly ReadCriterion[] =>
  criteria.map((criterion, at) => readCriterion(criterion, { ...spot, path: `${spot.path}[${at}]` }))

const readCriterion = (criterion: Criterion, spot: Spot): ReadCriterion => {
  const index = spot.into.length + 1
  const place = { index, parent: spot.parent, path: spot.path, reading: spot.reading }
  refuseStrayKeys(criterion, place)
  if (!criterion.criteria) {
    const leaf = leafOf(criterion, place)
    spot.into.push(leaf)
    return leaf
  }
  const slot = spot.into.length
  const held = headOf(criterion, ZERO, ZERO, place)
  spot.into.push({ ...held, kind: 'unscored' })
  const children = readChildren(criterion.criteria, { ...spot, path: `${spot.path}.criteria`, parent: index })
  const node = nodeOf(criterion, children, place)
  spot.into[slot] = node
  return node
}

interface Place {
  readonly index: number
  readonly parent: number
  readonly path: string
  readonly reading: TreeReading
}

const headOf = (criterion: Criterion, lowest: Exact, max: Exact, place: Place) => ({
  index: place.index,
  parent: place.parent,
  path: place.path,
  code: criterion.code,
  clause: criterion.clause,
  lowest,
  max,
  maxText: formatExact(max, place.reading.decimals),
  rounding: criterion.rounding ?? null,
  minimum: minimumOf(criterion, max, place),
})

const minimumOf = (criterion: Criterion, max: Exact, place: Place): Exact | null => {
  const { minimum } = criterion
  if (minimum === undefined) return null
  const points = 'points' in minimum ? exactOf(minimum.points) : multiply(exactOf(minimum.share), max)
  if (!isZero(max) && compare(points, max) > 0)
    refuse(
      place,
      '.minimum',
      minimum,
      `the minimum ${formatExact(points)} is above the maximum ${formatExact(max)}`,
      'lower it',
    )
  return points
}

const nodeOf = (criterion: Criterion, children: readonly ReadCriterion[], place: Place): ReadNode => {
  const sum = children.map(child => child.max).reduce(add, ZERO)
  const max = criterion.max === undefined ? sum : exactOf(criterion.max)
  const known = !(criterion.criteria ?? []).some(isOpenEnded)
  const where = place.path === '' ? 'max' : '.max'
  if (known && children.length > 0 && compare(sum, max) < 0)
    refuse(
      place,
      where,
      criterion.max,
      `the criteria below add up to ${formatExact(sum)} only`,
      'raise them or lower "max"',
    )
  if (known && compare(sum, max) > 0 && criterion.overflow !== 'clip')
    refuse(
      place,
      where,
      criterion.max,
      `the criteria below add up to ${formatExact(sum)}`,
      'lower them, raise "max", or say "overflow": "clip"',
    )
  const lowest = smaller(children.map(child => child.lowest).reduce(add, ZERO), max)
  return {
    ...headOf(criterion, lowest, max, place),
    kind: 'node',
    clip: criterion.overflow === 'clip',
    children: children.map(child => child.code),
  }
}

/** Whether the maximum of a part is not known, because a leaf in it has no points. */
const isOpenEnded = ({ max, criteria, bands }: Criterion): boolean =>
  max === undefined && (criteria ? criteria.some(isOpenEnded) : bands === undefined)

const leafOf = (criterion: Criterion, place: Place): ReadLeaf => {
  if (criterion.value !== undefined) return computedLeaf(criterion, criterion.value, place)
  if (criterion.bands !== undefined) return bandedLeaf(criterion, place)
  if (criterion.max !== undefined) return judgedLeaf(criterion, criterion.max, place)
  return { ...headOf(criterion, ZERO, ZERO, place), kind: 'unscored' }
}

const bandPlace = (place: Place) => ({
  path: place.path,
  decimals: place.reading.decimals,
  problems: place.reading.problems,
})

const computedLeaf = (criterion: Criterion, value: string, place: Place): ReadLeaf => {
  if (criterion.bands === undefined)
    refuse(place, '.bands', '', 'a computed criterion needs bands', 'add "bands"')
  if (criterion.notApplicable === undefined)
    refuse(
      place,
      '.notApplicable',
      '',
      'it is not said what a value that is not applicable gives',
      'add "notApplicable": points, or "unknown"',
    )
  const open = criterion.notApplicable === undefined || criterion.notApplicable === 'unknown'
  const given = open ? null : (criterion.notApplicable ?? 0)
  const notApplicable = given === null ? null : pointsOf(criterion, given)
  const bands = readComputedBands(criterion, bandPlace(place))
  const high = bandMaximum(criterion, bandPlace(place))
  if (given !== null && compare(exactOf(given), high) > 0)
    refuse(
      place,
      '.notApplicable',
      criterion.notApplicable,
      `this is above the maximum ${formatExact(high)}`,
      'lower it',
    )
  const low = notApplicable === null ? lowestOf(bands) : smaller(lowestOf(bands), notApplicable)
  const rule = place.reading.readRule(value, `${place.path}.value`, 'number')
  const domain = readDomain(criterion, { ...bandPlace(place), problems: [] })
  return { ...headOf(criterion, low, high, place), kind: 'computed', rule, bands, domain, notApplicable }
}

const bandedLeaf = (criterion: Criterion, place: Place): ReadLeaf => {
  const bands = readNamedBands(criterion, bandPlace(place))
  const high = bandMaximum(criterion, bandPlace(place))
  const head = headOf(criterion, lowestOf(bands), high, place)
  return { ...head, ...judgesOf(criterion, place), kind: 'banded', bands }
}

/** What a panel hands on is rounded as the panel says. */
const judgesOf = (criterion: Criterion, place: Place): Pick<JudgedLeaf, 'panel' | 'rounding'> => {
  const panel = place.reading.panels.get(criterion.code) ?? null
  return { panel, rounding: panel?.combine?.rounding ?? criterion.rounding ?? null }
}

const lowestOf = <B>(bands: BandLists<B>): Exact => bands.all.map(list => list.low).reduce(smaller)

const judgedLeaf = (criterion: Criterion, most: string | number, place: Place): ReadLeaf => {
  const [min, max] = [exactOf(criterion.min ?? 0), exactOf(most)]
  const step = criterion.step === undefined ? null : exactOf(criterion.step)
  if (compare(min, max) >= 0)
    refuse(place, '.max', most, `"max" is not above "min" (${formatExact(min)})`, 'raise it')
  if (step !== null && compare(step, ZERO) <= 0)
    refuse(place, '.step', criterion.step, 'a step is above zero', 'write 0.5, 1, …')
  const steps = step === null ? null : divide(subtract(max, min), step)
  if (steps !== null && !isWhole(steps))
    refuse(place, '.step', criterion.step, '"max" is not reached from "min" in this step', 'change the step')
  const head = headOf(criterion, min, max, place)
  return { ...head, ...judgesOf(criterion, place), kind: 'judged', step }
}

const ONLY: Readonly<Record<string, readonly (keyof Criterion)[]>> = {
  node: ['value', 'bands', 'bandsFor', 'domain', 'notApplicable', 'min', 'step'],
  computed: ['min', 'step', 'overflow'],
  banded: ['domain', 'notApplicable', 'min', 'step', 'overflow'],
  judged: ['bandsFor', 'domain', 'notApplicable', 'overflow'],
  unscored: ['bandsFor', 'domain', 'notApplicable', 'min', 'step', 'overflow', 'minimum', 'rounding'],
}

const refuseStrayKeys = (criterion: Criterion, place: Place): void => {
  const kind = kindOf(criterion)
  for (const key of ONLY[kind] ?? [])
    if (criterion[key] !== undefined)
      refuse(
        place,
        `.${key}`,
        criterion[key],
        `"${key}" has no meaning for a ${kind} criterion`,
        'leave it out',
      )
}

const kindOf = (criterion: Criterion): string => {
  if (criterion.criteria) return 'node'
  if (criterion.value !== undefined) return 'computed'
  if (criterion.bands) return 'banded'
  return criterion.max === undefined ? 'unscored' : 'judged'
}

const refuse = (place: Place, key: string, value: unknown, reason: string, remedy: string): void => {
  place.reading.problems.push(problem(`${place.path}${key}`, value, reason, remedy))
}
