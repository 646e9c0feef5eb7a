import { type BandedLeaf, bandListFor, type JudgedLeaf, type ReadSet } from '../../../criteria/rules/set.ts'
import {
  add,
  compare,
  type Exact,
  equals,
  exactOf,
  formatExact,
  multiply,
  subtract,
  wholeNumber,
} from '../../../exact/number.ts'
import type { Dossier } from '../dossier.ts'
import { bandSpan, givenBy, isPanelOpen, sheetPoints } from '../panel-points.ts'
import { combined } from '../panels.ts'
import type { Lots } from '../result.ts'
import type { DossierPoints, Recount, Recounted, RoundPoints } from './model.ts'
import { roundPoints } from './points.ts'
import { recountOn } from './recount.ts'
import { termsOf } from './terms.ts'

/** How little would turn what a dossier comes to: whether it passes, and each list of honour. */
export interface Firmness {
  readonly id: string
  readonly now: Recounted
  /** By what is turned: 'outcome', or the code of a list of honour. */
  readonly turns: readonly Turn[]
}

export interface Turn {
  readonly of: string
  /** Of the maximum of one criterion, all other things equal; null: none does, from nothing to twice its maximum. */
  readonly maximum: MaximumTurn | null
  /** Of one person's points on one criterion of this dossier; null: none does, within what may be given. */
  readonly score: ScoreTurn | null
}

export interface MaximumTurn {
  readonly code: string
  readonly from: string
  readonly to: string
  /** How far, exact text; never negative. */
  readonly by: string
}

export interface ScoreTurn extends MaximumTurn {
  /** Whose sheet; null: the one who judges alone. */
  readonly who: string | null
}

/** Maxima are tried in steps of so many to the point: finer ones are not written into any set. */
const STEPS = 10

export const firmnessOf = (
  set: ReadSet,
  dossiers: readonly Dossier[],
  lots: Lots,
): readonly Firmness[] | null => {
  const round = roundPoints(set, dossiers, lots, denominatorsOf(set, dossiers))
  const terms = round === null ? null : termsOf(round, { maxima: {} })
  if (round === null || terms === null) return null
  const now = recountOn(round, terms)
  const maxima = maximumTurns(round, now)
  return dossiers.flatMap((dossier, at) => {
    const own = now.dossiers[at]
    if (own === undefined) return []
    const scores = scoreTurns(set, { round, dossier, at, now: own })
    const turns = thingsOf(round).map(of => ({
      of,
      maximum: maxima[at]?.get(of) ?? null,
      score: scores.get(of) ?? null,
    }))
    return [{ id: dossier.id, now: own, turns }]
  })
}

const OUTCOME = 'outcome'
const thingsOf = ({ honours }: RoundPoints): readonly string[] => [
  OUTCOME,
  ...honours.map(({ code }) => code),
]

/** What is turned: a decided outcome into the other one, a place on a list into none, or none into one. */
const isTurned = (of: string, before: Recounted, after: Recounted): boolean => {
  if (of !== OUTCOME) return before.honours.includes(of) !== after.honours.includes(of)
  if (before.outcome === 'unknown' || after.outcome === 'unknown') return false
  return before.outcome !== after.outcome
}

type Found<T> = Map<string, T>

/** Every maximum on every step from nothing to twice what it is, the nearest steps first: what is found is the smallest. */
const maximumTurns = (round: RoundPoints, now: Recount): readonly Found<MaximumTurn>[] => {
  const found = now.dossiers.map((): Found<MaximumTurn> => new Map())
  const things = thingsOf(round)
  for (const { code, isLeaf, max } of round.criteria) {
    if (!isLeaf || max <= 0) continue
    const from: Exact = { n: max, d: round.scale }
    for (const to of around(from)) {
      const terms = termsOf(round, { maxima: { [code]: formatExact(to) } })
      if (terms === null) continue
      const turn = turnTo(code, from, to)
      recountOn(round, terms).dossiers.forEach((after, at) => {
        const [before, own] = [now.dossiers[at], found[at]]
        if (before === undefined || own === undefined) return
        for (const of of things) if (isTurned(of, before, after)) keepSmaller(own, of, turn)
      })
    }
  }
  return found
}

const keepSmaller = <T extends MaximumTurn>(found: Found<T>, of: string, turn: T): void => {
  const known = found.get(of)
  if (known === undefined || compare(exactOf(turn.by), exactOf(known.by)) < 0) found.set(of, turn)
}

const turnTo = (code: string, from: Exact, to: Exact): MaximumTurn => {
  const by = compare(from, to) > 0 ? subtract(from, to) : subtract(to, from)
  return { code, from: formatExact(from), to: formatExact(to), by: formatExact(by) }
}

/** From 0 to twice as much. */
const around = (from: Exact): readonly Exact[] => {
  const most = multiply(from, wholeNumber(2 * STEPS))
  const count = Number(BigInt(most.n) / BigInt(most.d))
  return Array.from({ length: count + 1 }, (_, at) => ({ n: at, d: STEPS })).filter(
    each => compare(each, from) !== 0,
  )
}

interface OfDossier {
  readonly round: RoundPoints
  readonly dossier: Dossier
  readonly at: number
  readonly now: Recounted
}

/** Every score that one person could have given instead, on every criterion of the dossier. */
const scoreTurns = (set: ReadSet, own: OfDossier): Found<ScoreTurn> => {
  const found: Found<ScoreTurn> = new Map()
  const terms = termsOf(own.round, { maxima: {} })
  if (terms === null) return found
  set.criteria.forEach((leaf, index) => {
    if (leaf.kind !== 'judged' && leaf.kind !== 'banded') return
    const seen = new Map<string, Recounted | null>()
    const under = (points: Exact): Recounted | null => {
      const key = formatExact(points)
      const known = seen.get(key)
      if (known !== undefined) return known
      const changed = withPoints(own, index, points)
      const after = changed === null ? null : (recountOn(changed, terms).dossiers[own.at] ?? null)
      seen.set(key, after)
      return after
    }
    for (const { who, from, to, points } of otherScores(leaf, own.dossier)) {
      const after = under(points)
      if (after === null) continue
      const turn = { ...turnTo(leaf.code, from, to), who }
      for (const of of thingsOf(own.round)) if (isTurned(of, own.now, after)) keepSmaller(found, of, turn)
    }
  })
  return found
}

/** The round with other points of one dossier on one criterion; null where they are no whole number of its unit. */
const withPoints = ({ round, at }: OfDossier, index: number, points: Exact): RoundPoints | null => {
  const { n, d } = multiply(points, wholeNumber(round.scale))
  const dossier = round.dossiers[at]
  if (dossier === undefined || BigInt(n) % BigInt(d) !== 0n) return null
  const whole = Number(BigInt(n) / BigInt(d))
  const changed: DossierPoints = {
    ...dossier,
    low: dossier.low.with(index, whole),
    high: dossier.high.with(index, whole),
  }
  return { ...round, dossiers: round.dossiers.with(at, changed) }
}

interface OtherScore {
  readonly who: string | null
  readonly from: Exact
  readonly to: Exact
  /** What the criterion then gives, before rounding. */
  readonly points: Exact
}

const otherScores = (leaf: JudgedLeaf | BandedLeaf, dossier: Dossier): readonly OtherScore[] => {
  const values = valuesOf(leaf, dossier)
  if (leaf.panel === null) {
    const from = givenAlone(leaf, dossier)
    return from === null ? [] : others(values, from).map(to => ({ who: null, from, to, points: to }))
  }
  const { combine } = leaf.panel
  const sheets = sheetPoints(leaf, dossier)
  const isDecided = sheets.every(({ low, high }) => equals(low, high))
  if (combine === null || !isDecided || isPanelOpen(leaf, leaf.panel, dossier)) return []
  const given = sheets.map(({ low }) => low)
  return sheets.flatMap(({ sheet, low }, at) =>
    others(values, low).map(to => ({
      who: sheet.by,
      from: low,
      to,
      points: combined(combine, given.with(at, to)),
    })),
  )
}

const others = (values: readonly Exact[], from: Exact): readonly Exact[] =>
  values.filter(each => !equals(each, from))

const givenAlone = (leaf: JudgedLeaf | BandedLeaf, { judged, applicant }: Dossier): Exact | null => {
  const given = judged.get(leaf.code)
  if (given === undefined) return null
  if ('points' in given) return given.points
  if (leaf.kind !== 'banded' || !('band' in given)) return null
  const { low, high } = bandSpan(leaf, applicant, given.band)
  return equals(low, high) ? low : null
}

/** All that one person may give. */
const valuesOf = (leaf: JudgedLeaf | BandedLeaf, { applicant }: Dossier): readonly Exact[] => {
  if (leaf.kind === 'banded')
    return (bandListFor(leaf.bands, applicant)?.bands ?? []).map(({ points }) => points)
  const step = leaf.step ?? { n: 1, d: STEPS }
  const values: Exact[] = []
  for (let value = leaf.lowest; compare(value, leaf.max) <= 0; value = add(value, step)) values.push(value)
  return values
}

/** What points of sheets combined can be divided by. */
const denominatorsOf = (set: ReadSet, dossiers: readonly Dossier[]): readonly number[] =>
  set.criteria.flatMap(leaf => {
    if (leaf.kind !== 'judged' && leaf.kind !== 'banded') return []
    const step = leaf.kind === 'judged' ? Number(leaf.step?.d ?? STEPS) : 1
    const { panel } = leaf
    if (panel === null) return [step]
    const counts = dossiers.map(dossier => givenBy(leaf.code, dossier).sheets.length)
    const means = counts.map(count => count - 2 * (panel.combine?.drop ?? 0)).filter(count => count > 0)
    return [step * 2, ...new Set(means.map(count => count * step))]
  })
