import type { Band, Criterion } from '../../../criteria/model.ts'
import { readCriteriaSet, type SetReading } from '../../../criteria/rules/read.ts'
import type { ReadSet } from '../../../criteria/rules/set.ts'
import { type Exact, equals, exactOf, formatExact, larger, smaller } from '../../../exact/number.ts'

/** Exact texts by the name of the number that is another; what is not named stays. */
export type BandChanges = ReadonlyMap<string, string>

/** A list of bands of one criterion, and the numbers in it that may be others. */
export interface ChangeableList {
  readonly leaf: Criterion
  /** The kind of applicant whose list it is; null: the one that serves everyone else. */
  readonly of: string | null
  readonly bands: readonly ChangeableBand[]
}

export interface ChangeableBand {
  readonly band: Band
  /** Its name, such as "points.C1.2", of a kind of applicant "points.C1@household.2": bands count from 1, as written. */
  readonly points: string
  /** Where the band begins, as "from.C1.2"; null: it has no lower end, or that of the domain. */
  readonly begins: { readonly name: string; readonly at: string } | null
}

export const changeableLists = ({ file }: ReadSet): readonly ChangeableList[] =>
  leavesOf(file.criteria).flatMap(leaf =>
    listsOf(leaf).map(([of, bands]) => ({ leaf, of, bands: changeable(leaf, of, bands) })),
  )

const leavesOf = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(each => (each.criteria ? leavesOf(each.criteria) : [each]))

const listsOf = ({
  bands,
  bandsFor = {},
}: Criterion): readonly (readonly [string | null, readonly Band[]])[] =>
  bands === undefined ? [] : [[null, bands], ...Object.entries(bandsFor)]

const changeable = (leaf: Criterion, of: string | null, bands: readonly Band[]): readonly ChangeableBand[] =>
  bands.map((band, at) => {
    const place = `${leaf.code}${of === null ? '' : `@${of}`}.${at + 1}`
    const low = lowEndOf(band)
    const isJoint = low !== null && bands.some(each => endsWhere(each, low))
    return {
      band,
      points: `points.${place}`,
      begins: isJoint ? { name: `${low.key}.${place}`, at: formatExact(low.at) } : null,
    }
  })

/** One band ends where the next begins, and holds the number itself when the next does not. */
const BENEATH = { from: 'below', above: 'upTo' } as const

interface LowEnd {
  readonly key: keyof typeof BENEATH
  readonly at: Exact
}

const lowEndOf = ({ from, above }: Band): LowEnd | null => {
  if (from !== undefined) return { key: 'from', at: exactOf(from) }
  return above === undefined ? null : { key: 'above', at: exactOf(above) }
}

const endsWhere = (band: Band, { key, at }: LowEnd): boolean => {
  const end = band[BENEATH[key]]
  return end !== undefined && equals(exactOf(end), at)
}

/**
 * The same set with other bands, read like every set: what leaves a number without a band, or in two, or gives more than the
 * maximum is refused there. Where the bands give less than the maximum, it comes down to what they give.
 */
export const rebanded = (set: ReadSet, changes: BandChanges): SetReading => {
  if (changes.size === 0) return { ok: true, set }
  const { file } = set
  return readCriteriaSet({
    ...file,
    max: file.overflow === 'clip' ? file.max : undefined,
    criteria: file.criteria.map(each => changed(each, changes)),
  })
}

const changed = (criterion: Criterion, changes: BandChanges): Criterion => {
  const { criteria, overflow, max, bands, bandsFor } = criterion
  if (criteria !== undefined) {
    const below = criteria.map(each => changed(each, changes))
    return { ...criterion, max: overflow === 'clip' ? max : undefined, criteria: below }
  }
  if (bands === undefined) return criterion
  const lists = listsOf(criterion).map(
    ([of, list]) => [of ?? '', changedList(changeable(criterion, of, list), changes)] as const,
  )
  const [common, ...own] = lists
  return {
    ...criterion,
    max: formatExact(smaller(mostOf(listsOf(criterion)), mostOf(lists))),
    bands: [...(common?.[1] ?? [])],
    ...(bandsFor === undefined
      ? {}
      : { bandsFor: Object.fromEntries(own.map(([of, list]) => [of, [...list]])) }),
  }
}

const mostOf = (lists: readonly (readonly [string | null, readonly Band[]])[]): Exact =>
  lists.flatMap(([, bands]) => bands.map(({ points }) => exactOf(points))).reduce(larger)

/** Where a band begins elsewhere, the one beneath ends there. */
const changedList = (list: readonly ChangeableBand[], changes: BandChanges): readonly Band[] => {
  const moves = list.flatMap(({ band, begins }) => {
    const low = lowEndOf(band)
    const to = begins === null ? undefined : changes.get(begins.name)
    return low === null || to === undefined ? [] : [{ band, low, to }]
  })
  return list.map(({ band, points }) => {
    const own = moves.find(move => move.band === band)
    const next = moves.find(({ low }) => endsWhere(band, low))
    return {
      ...band,
      points: changes.get(points) ?? band.points,
      ...(own && { [own.low.key]: own.to }),
      ...(next && { [BENEATH[next.low.key]]: next.to }),
    }
  })
}
