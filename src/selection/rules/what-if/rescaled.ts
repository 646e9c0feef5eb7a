import type { BandLists, ComputedBand, ReadCriterion, ReadSet } from '../../../criteria/rules/set.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  exactOf,
  formatExact,
  isZero,
  multiply,
  round,
  ZERO,
} from '../../../exact/number.ts'
import type { Dossier } from '../dossier.ts'
import type { Judgement } from '../judgements.ts'
import type { Variant } from './model.ts'

/**
 * What a variant means, in full: the same set with other maxima, where every band, judgement, sheet and minimum grows with
 * its maximum. The engine runs on it as on any set; the recount must come to the same.
 */
export const rescaledSet = (set: ReadSet, variant: Variant): ReadSet => {
  const maxima = newMaxima(set, variant)
  const [total, ...rest] = set.criteria.map((criterion, at) =>
    rescaled(criterion, maxima[at] ?? criterion.max),
  )
  if (total === undefined) throw new Error('a set has a total')
  const passMark =
    set.passMark === null || variant.passMark === undefined ? set.passMark : exactOf(variant.passMark)
  return { ...set, criteria: [total, ...rest], passMark }
}

export const rescaledDossier = (set: ReadSet, variant: Variant, dossier: Dossier): Dossier => {
  const maxima = newMaxima(set, variant)
  const factors = new Map(
    set.criteria.map((each, at) => [each.code, factorOf(each.max, maxima[at] ?? each.max)] as const),
  )
  const judged = [...dossier.judged].map(([code, given]) => {
    const factor = factors.get(code)
    return [code, factor === undefined ? given : weighed(given, factor)] as const
  })
  return { ...dossier, judged: new Map(judged) }
}

const weighed = (given: Judgement, factor: Exact): Judgement => {
  if ('points' in given) return { points: multiply(given.points, factor) }
  if (!('tally' in given)) return given
  const sheets = given.sheets.map(sheet =>
    'points' in sheet ? { ...sheet, points: multiply(sheet.points, factor) } : sheet,
  )
  return { ...given, sheets }
}

const newMaxima = ({ criteria }: ReadSet, { maxima }: Variant): readonly Exact[] => {
  const found: Exact[] = criteria.map(() => ZERO)
  for (let at = criteria.length - 1; at >= 0; at--) {
    const criterion = criteria[at]
    if (criterion === undefined) continue
    const { kind, code, max, parent } = criterion
    const written = maxima[code]
    // What can only take points away has no maximum to change.
    if (kind !== 'node') found[at] = written === undefined || compare(max, ZERO) <= 0 ? max : exactOf(written)
    else if (criterion.clip) found[at] = max
    if (at > 0) found[parent] = add(found[parent] ?? ZERO, found[at] ?? ZERO)
  }
  return found
}

const factorOf = (before: Exact, after: Exact): Exact => divide(after, before) ?? { n: 1, d: 1 }

const rescaled = (criterion: ReadCriterion, max: Exact): ReadCriterion => {
  const factor = isZero(criterion.max) ? { n: 1, d: 1 } : factorOf(criterion.max, max)
  const by = (points: Exact): Exact => multiply(points, factor)
  const head = {
    max,
    maxText: formatExact(max),
    lowest: by(criterion.lowest),
    minimum: criterion.minimum === null ? null : by(criterion.minimum),
  }
  const { rounding } = criterion
  const closed = (points: Exact): Exact =>
    rounding === null ? by(points) : round(by(points), rounding.decimals, rounding.mode)
  switch (criterion.kind) {
    case 'computed': {
      const { notApplicable } = criterion
      const bands = weighedLists(criterion.bands, closed, (band: ComputedBand, points) => ({
        ...band,
        points,
        range: { low: points, high: points },
      }))
      return {
        ...criterion,
        ...head,
        bands,
        notApplicable: notApplicable === null ? null : closed(notApplicable),
      }
    }
    case 'banded': {
      // Sheets of a panel are combined first and rounded then.
      const own = criterion.panel === null ? closed : by
      return {
        ...criterion,
        ...head,
        bands: weighedLists(criterion.bands, own, (band, points) => ({ ...band, points })),
      }
    }
    case 'judged':
      return { ...criterion, ...head, step: criterion.step === null ? null : by(criterion.step) }
    case 'node':
    case 'unscored':
      return { ...criterion, ...head }
  }
}

const weighedLists = <B extends { readonly points: Exact }>(
  lists: BandLists<B>,
  by: (points: Exact) => Exact,
  withPoints: (band: B, points: Exact) => B,
): BandLists<B> => {
  const list = (each: BandLists<B>['common']) => ({
    ...each,
    bands: each.bands.map(band => withPoints(band, by(band.points))),
    low: by(each.low),
    high: by(each.high),
  })
  return {
    ...lists,
    common: list(lists.common),
    byApplicant: new Map([...lists.byApplicant].map(([of, each]) => [of, list(each)])),
    all: lists.all.map(list),
  }
}
