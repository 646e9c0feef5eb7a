import { absolute, type Exact, subtract } from '../../../exact/number.ts'
import { compareBytes } from '../../../exact/text.ts'
import { difference, type Estimate, estimate, meanOf } from './interval.ts'

/** What one person gave a dossier on a criterion that others judged too, as a share of the maximum. */
export interface GivenShare {
  readonly by: string
  readonly dossier: string
  readonly code: string
  readonly share: Exact
}

/** An estimate, or how many dossiers there are where that is too few to say anything. */
export type Finding = Estimate | { readonly onlyDossiers: number }

/**
 * One of several scorers beside the others; a dossier counts once, by the mean of its criteria, since what one person gives one
 * dossier is not independent. Shares of the maximum.
 */
export interface ScorerCompared {
  readonly by: string
  readonly dossiers: number
  /** Own points less the mean of the others on the same dossier and criterion. */
  readonly severity: Finding
  /** How far own points lie from their own mean, less the same of the others on the same dossier. */
  readonly spread: Finding
  /** The deviation on dossiers of the own sector less that on the others; null: no sector of theirs is recorded. */
  readonly leaning: Finding | null
}

/** Dossiers that are needed for an estimate, and on either side of a difference. */
export const LEAST_DOSSIERS = 8
export const LEAST_OF_SECTOR = 4

/** Whether a dossier is of the sector of the person; null: it is not recorded. */
export type OwnSector = (by: string, dossier: string) => boolean | null

export const compareScorers = (
  given: readonly GivenShare[],
  isOwnSector: OwnSector,
): readonly ScorerCompared[] => {
  const cells = [...Map.groupBy(given, ({ code, dossier }) => `${code}/${dossier}`).values()]
  const together = cells.filter(cell => cell.length > 1)
  const deviations = byScorer(together.flatMap(deviationsIn))
  const distances = distancesOf(byScorer(together.flat()))
  return [...deviations]
    .toSorted(([a], [b]) => compareBytes(a, b))
    .map(([by, own]) => ({
      by,
      dossiers: own.size,
      severity: findingOf([...own.values()]),
      spread: findingOf(spreadOf(by, distances)),
      leaning: leaningOf(by, own, isOwnSector),
    }))
}

/** Of one criterion of one dossier: what each gave, less the mean of the others. */
const deviationsIn = (cell: readonly GivenShare[]): readonly GivenShare[] =>
  cell.map(own => {
    const others = cell.filter(({ by }) => by !== own.by).map(({ share }) => share)
    return { ...own, share: subtract(own.share, meanOf(others)) }
  })

type ByDossier = ReadonlyMap<string, Exact>

const byScorer = (values: readonly GivenShare[]): ReadonlyMap<string, ByDossier> =>
  new Map(
    [...Map.groupBy(values, ({ by }) => by)].map(([by, own]) => [
      by,
      new Map(
        [...Map.groupBy(own, ({ dossier }) => dossier)].map(([dossier, each]) => [
          dossier,
          meanOf(each.map(({ share }) => share)),
        ]),
      ),
    ]),
  )

/** Of every scorer and dossier: how far from the mean of all that this scorer gave. */
const distancesOf = (shares: ReadonlyMap<string, ByDossier>): ReadonlyMap<string, ByDossier> =>
  new Map(
    [...shares].map(([by, own]) => {
      const mean = meanOf([...own.values()])
      return [by, new Map([...own].map(([dossier, share]) => [dossier, absolute(subtract(share, mean))]))]
    }),
  )

const spreadOf = (by: string, distances: ReadonlyMap<string, ByDossier>): readonly Exact[] =>
  [...(distances.get(by) ?? [])].map(([dossier, own]) => {
    const others = [...distances].flatMap(([other, each]) => {
      const theirs = other === by ? undefined : each.get(dossier)
      return theirs === undefined ? [] : [theirs]
    })
    return subtract(own, meanOf(others))
  })

const findingOf = (values: readonly Exact[]): Finding =>
  values.length < LEAST_DOSSIERS ? { onlyDossiers: values.length } : estimate(values)

const leaningOf = (by: string, own: ByDossier, isOwnSector: OwnSector): Finding | null => {
  const sides = Map.groupBy(own, ([dossier]) => isOwnSector(by, dossier))
  const [near = [], far = []] = [sides.get(true), sides.get(false)].map(each =>
    each?.map(([, deviation]) => deviation),
  )
  if (near.length + far.length === 0) return null
  if (near.length < LEAST_OF_SECTOR || far.length < LEAST_OF_SECTOR) return { onlyDossiers: near.length }
  return difference(near, far)
}
