import { type BandList, bandHolding, isSameBand, type ReadBand } from './bands.ts'
import { readFigure } from './figures.ts'
import {
  add,
  compare,
  divide,
  type Fraction,
  greater,
  lesser,
  roundTo,
  subtract,
  whole,
} from './fractions.ts'
import type { DossierJson, JudgementJson, PanelJson, RoundingJson, SheetJson } from './json.ts'
import { combine, dropOf, isPanels, leftOut, type Sat, satOf, sheetsOf } from './panels.ts'
import type { BandedLeaf, ComputedLeaf, Criterion, JudgedLeaf, SumNode } from './prepared.ts'
import { NOT_APPLICABLE, UNKNOWN, type Value } from './values.ts'

/** The points of a leaf, a node or the whole, from least to most, and what its explanation shows of them. */
export interface Scored {
  readonly low: Fraction
  readonly high: Fraction
  /** The sum before clipping and rounding. */
  readonly sumLow: Fraction
  readonly sumHigh: Fraction
  readonly bandsOf: string | null
  readonly band: ReadBand | null
  /** The points a person gave. */
  readonly given: Fraction | null
  /** What a panel gave; null: no panel judges this. */
  readonly panel: Combined | null
  /** Which lists were still possible. */
  readonly lists: number
  /** What is wrong with the dossier itself, so that no result could be right. */
  readonly refusal: string | null
}

/** What one dossier brings to its criteria. */
export interface Brought {
  readonly dossier: DossierJson
  readonly values: readonly Value[]
}

export const scoreLeaf = (leaf: Exclude<Criterion, SumNode>, brought: Brought): Scored => {
  const { judged } = brought.dossier
  const judgement =
    judged !== undefined && Object.hasOwn(judged, leaf.code) ? (judged[leaf.code] ?? null) : null
  if (leaf.by === 'judged' && leaf.panel !== null) return scorePanel(leaf, leaf.panel, [], judgement)
  if (leaf.by === 'judged') return scoreJudged(leaf, judgement)
  const lists = listsFor(leaf, brought.dossier.applicant ?? null)
  if (leaf.by === 'banded' && leaf.panel !== null) return scorePanel(leaf, leaf.panel, lists, judgement)
  if (leaf.by === 'banded') return scoreBanded(leaf, lists, judgement)
  return scoreComputed(leaf, lists, brought.values[leaf.rule.id] ?? UNKNOWN)
}

/** The sum of the children: added, then clipped, then rounded, at both ends. */
export const scoreSum = (node: SumNode, scored: readonly (Scored | undefined)[]): Scored => {
  let low = ZERO
  let high = ZERO
  for (const index of node.children) {
    const child = scored[index]
    if (child === undefined) continue
    const isOne = low === high && child.low === child.high
    low = add(low, child.low)
    high = isOne ? low : add(high, child.high)
  }
  const { cutAt, rounding } = node
  const cutLow = cutAt === null ? low : lesser(low, cutAt)
  const cutHigh = low === high ? cutLow : cutAt === null ? high : lesser(high, cutAt)
  return { ...scoredAs(rounding, cutLow, cutHigh), sumLow: low, sumHigh: high }
}

const ZERO = whole(0)

const scoreComputed = (leaf: ComputedLeaf, lists: readonly BandList[], value: Value): Scored => {
  const spare = leaf.whenNotApplicable
  if (value === UNKNOWN) return scoredOver(leaf, lists, spare)
  if (value === NOT_APPLICABLE)
    return spare === null ? scoredOver(leaf, lists, null) : scoredIn(leaf, lists, null, spare, spare)
  if (typeof value !== 'object') return refused(leaf, lists, 'the value is not a number')
  const bands: ReadBand[] = []
  for (const list of lists) {
    const band = bandHolding(list, value)
    if (band === undefined) return refused(leaf, lists, 'the value lies in no band')
    bands.push(band)
  }
  return scoredOf(leaf, lists, bands)
}

const scoreBanded = (leaf: BandedLeaf, lists: readonly BandList[], judgement: JudgementJson): Scored => {
  if (judgement === null) return scoredOver(leaf, lists, null)
  if (typeof judgement !== 'object' || !('band' in judgement))
    return refused(leaf, lists, 'the judgement names no band')
  const bands: ReadBand[] = []
  const open: BandList[] = []
  for (const list of lists) {
    const band = list.bands.find(candidate => candidate.code === judgement.band)
    if (band === undefined) continue
    bands.push(band)
    open.push(list)
  }
  return bands.length === 0
    ? refused(leaf, lists, 'no band has the code judged')
    : scoredOf(leaf, open, bands)
}

const scoreJudged = (leaf: JudgedLeaf, judgement: JudgementJson): Scored => {
  if (judgement === null) return scoredAs(leaf.rounding, leaf.min, leaf.max)
  const given = readFigure(judgement)
  if (given === null)
    return { ...scoredAs(leaf.rounding, leaf.min, leaf.max), refusal: 'the judgement gives no points' }
  const scored = { ...scoredAs(leaf.rounding, given, given), given }
  const isOutside = compare(given, leaf.min) < 0 || compare(given, leaf.max) > 0
  if (isOutside) return { ...scored, refusal: 'the points given lie outside their range' }
  const steps = leaf.step === null ? null : divide(subtract(given, leaf.min), leaf.step)
  const isOffStep = steps !== null && (steps.big ? steps.d !== 1n : steps.d !== 1)
  return isOffStep ? { ...scored, refusal: 'the points given are off the step' } : scored
}

/** The sheets of a panel, and what they come to before rounding. */
export interface Combined extends Sat {
  readonly sheets: readonly ScoredSheet[]
  /** Null: not decided, or different for different applicants. */
  readonly exactly: Fraction | null
}
interface ScoredSheet {
  readonly by: string
  readonly band: string | undefined
  readonly low: Fraction
  readonly high: Fraction
  readonly isLeftOut: boolean
}

/** The whole range until the panel is over; each sheet must be right as if that person judged alone. */
const scorePanel = (
  leaf: JudgedLeaf | BandedLeaf,
  panel: PanelJson,
  lists: readonly BandList[],
  judgement: JudgementJson,
): Scored => {
  const sat = satOf(panel, judgement, 2 * dropOf(panel) + 1)
  const alone = sheetsOf(judgement).map(sheet => ({ sheet, scored: scoreSheet(leaf, lists, sheet) }))
  const lows = alone.map(({ scored }) => scored.sumLow)
  const highs = alone.map(({ scored }) => scored.sumHigh)
  const isOne = lows.every((low, at) => compare(low, highs[at] ?? low) === 0)
  const out = sat.isOver && isOne ? leftOut(lows, dropOf(panel)) : new Set<number>()
  const whole =
    leaf.by === 'judged' ? scoredAs(leaf.rounding, leaf.min, leaf.max) : scoredOver(leaf, lists, null)
  const low = sat.isOver ? combine(panel, lows) : whole.sumLow
  const high = sat.isOver ? combine(panel, highs) : whole.sumHigh
  const sheets = alone.map(({ sheet, scored }, at) => ({
    by: sheet.by,
    band: 'band' in sheet ? sheet.band : undefined,
    low: scored.sumLow,
    high: scored.sumHigh,
    isLeftOut: out.has(at),
  }))
  const exactly = sat.isOver && compare(low, high) === 0 ? low : null
  const refusal =
    refusalOf(judgement, sat) ?? alone.find(({ scored }) => scored.refusal)?.scored.refusal ?? null
  return {
    ...scoredAs(leaf.rounding, low, high),
    panel: { ...sat, sheets, exactly },
    lists: Math.max(1, lists.length),
    refusal,
  }
}

const scoreSheet = (leaf: JudgedLeaf | BandedLeaf, lists: readonly BandList[], sheet: SheetJson): Scored => {
  if (leaf.by === 'judged') return scoreJudged(leaf, 'points' in sheet ? sheet.points : '')
  return scoreBanded(leaf, lists, 'band' in sheet ? { band: sheet.band } : '')
}

const refusalOf = (judgement: JudgementJson, { counted, entitled }: Sat): string | null => {
  if (judgement === null) return null
  if (!isPanels(judgement) || 'votes' in judgement) return 'the judgement has no sheets'
  const names = new Set(judgement.sheets.map(({ by }) => by))
  if (names.size < judgement.sheets.length) return 'somebody has two sheets'
  return entitled !== null && counted > entitled ? 'more have judged than may' : null
}

/** An unknown kind of applicant leaves every list possible; a kind without a list of its own has the first. */
const listsFor = (leaf: ComputedLeaf | BandedLeaf, applicant: string | null): readonly BandList[] => {
  const { lists } = leaf
  if (lists.length === 1 || applicant === null) return lists
  const own = lists.find(list => list.of === applicant)
  return own === undefined ? lists.slice(0, 1) : [own]
}

const scoredOver = (leaf: Criterion, lists: readonly BandList[], spare: Fraction | null): Scored => {
  let low = spare
  let high = spare
  for (const list of lists) {
    low = low === null ? list.least : lesser(low, list.least)
    high = high === null ? list.most : greater(high, list.most)
  }
  return scoredIn(leaf, lists, null, low ?? ZERO, high ?? ZERO)
}

const scoredOf = (leaf: Criterion, lists: readonly BandList[], bands: readonly ReadBand[]): Scored => {
  const [first, ...others] = bands
  if (first === undefined) return scoredIn(leaf, lists, null, ZERO, ZERO)
  let low = first.points
  let high = first.points
  for (const band of others) {
    low = lesser(low, band.points)
    high = greater(high, band.points)
  }
  const isOne = others.every(band => isSameBand(first.shown, band.shown))
  return scoredIn(leaf, lists, isOne ? first : null, low, high)
}

const scoredIn = (
  leaf: Criterion,
  lists: readonly BandList[],
  band: ReadBand | null,
  low: Fraction,
  high: Fraction,
): Scored => {
  const [list] = lists
  const bandsOf = lists.length === 1 && list !== undefined ? list.of : null
  return { ...scoredAs(leaf.rounding, low, high), band, bandsOf, lists: lists.length }
}

const refused = (leaf: Criterion, lists: readonly BandList[], refusal: string): Scored => ({
  ...scoredOver(leaf, lists, null),
  refusal,
})

const scoredAs = (rounding: RoundingJson | undefined, low: Fraction, high: Fraction): Scored => {
  const least = rounding === undefined ? low : roundTo(low, rounding.decimals, rounding.mode)
  const most =
    low === high ? least : rounding === undefined ? high : roundTo(high, rounding.decimals, rounding.mode)
  return {
    low: least,
    high: most,
    sumLow: low,
    sumHigh: high,
    bandsOf: null,
    band: null,
    given: null,
    panel: null,
    lists: 1,
    refusal: null,
  }
}
