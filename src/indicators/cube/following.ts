import type { EnterpriseId } from '../../enterprises/model.ts'
import { touchedBy } from '../../entitlements/index.ts'
import { listVariables, listYearlyReviews, listYearlyVersions } from '../../facts/index.ts'
import type { Db } from '../../platform/database.ts'
import { journalHead } from '../../platform/journal.ts'
import { entriesFrom } from '../../platform/journal-reading.ts'
import { openTransactionOf } from '../../platform/transaction.ts'
import type { Work } from '../../platform/work.ts'
import { shippedSizes } from '../../policies/index.ts'
import { followRegister } from '../../recognition/index.ts'
import { priorityLists } from '../../sectors/index.ts'
import { shippedDefinitions } from '../definitions.ts'
import type { Formula, IndicatorSource } from '../model/indicators.ts'
import type { Vintage } from '../model/series.ts'
import type { EnterpriseRecord } from '../rules/cohorts.ts'
import { type Prepared, prepareFormula } from '../rules/formula/prepare.ts'
import { listVintages } from '../store/series.ts'
import { applyChange } from './change.ts'
import { addVariable, type Cube, dayOfMoment, emptyCube, type SeriesValue } from './columns.ts'
import { correct, type Keeping, keep, type Moved, type Watch } from './kept.ts'
import { type CityWide, loadCityWide, loadRecords } from './records.ts'
import { toldApartBy } from './standing.ts'
import { figuresFrom } from './states.ts'

/** The figures of the city as this process keeps them, up to a place in the journal. */
export interface Followed {
  readonly sequence: bigint
  readonly revision: bigint
  readonly keeping: Keeping
  readonly city: CityWide
  /** After this place in the journal it is known what moved. */
  readonly since: bigint
  /** The earlier first. */
  readonly moved: readonly { readonly sequence: bigint; readonly moved: readonly Moved[] }[]
}

const following = new WeakMap<Db, Promise<Followed>>()

/**
 * The figures with all that was committed until now. Whoever writes records it in the journal under one lock, so its
 * sequence says in which order things became visible: what came after the known place is read, and nothing else. Inside a
 * transaction nothing kept is used, because what is written there may be taken back.
 */
export const followFigures = async (work: Work): Promise<Followed> => {
  const { db } = work
  if (openTransactionOf(db) !== undefined) return readWhole(work)
  const before = following.get(db)
  const now =
    before === undefined
      ? readWhole(work)
      : before.then(
          known => caughtUp(work, known),
          () => readWhole(work),
        )
  following.set(db, now)
  return now
}

/** More entries than these are not looked at one by one. */
const MOST_ENTRIES = 200

const caughtUp = async (work: Work, known: Followed): Promise<Followed> => {
  const { sequence } = await journalHead(work.db)
  if (sequence === known.sequence && known.keeping.cube.today === work.today) return known
  if (sequence < known.sequence || known.keeping.cube.today !== work.today) return readWhole(work)
  const entries = await entriesFrom(work.db, known.sequence + 1n, MOST_ENTRIES + 1)
  const isOther =
    entries.length > MOST_ENTRIES || entries.some(({ subject_kind: kind }) => kind.startsWith('indicators.'))
  const touched = isOther ? 'all' : await touchedBy(work, entries)
  if (touched === 'all') return readWhole(work)
  return withChanges(work, { ...known, sequence: entries.at(-1)?.sequence ?? sequence }, touched)
}

const MOST_KEPT_MOVES = 500

/** Reads anew the enterprises that the journal names, and those whose recognitions or support are other ones. */
const withChanges = async (
  work: Work,
  known: Followed,
  touched: readonly EnterpriseId[],
): Promise<Followed> => {
  const city = await loadCityWide(work)
  const { columns, revision } = await followRegister(work)
  const { keeping } = known
  const others = otherwise(known.city, city)
  const ids = [...new Set([...touched, ...others])]
  keeping.cube.register = columns
  keeping.cube.sameAs = city.sameAs
  const moved =
    ids.length === 0
      ? []
      : await correctAll(work, { ...known, city }, { ids, register: revision !== known.revision })
  const log = [...known.moved, { sequence: known.sequence, moved }]
  const forgotten = log.length > MOST_KEPT_MOVES ? log[0] : undefined
  const since = forgotten?.sequence ?? known.since
  return { ...known, city, revision, since, moved: log.slice(-MOST_KEPT_MOVES) }
}

interface Touched {
  readonly ids: readonly EnterpriseId[]
  readonly register: boolean
}

const correctAll = async (
  work: Work,
  { keeping, city }: Followed,
  { ids, register }: Touched,
): Promise<readonly Moved[]> => {
  const records = await loadRecords(work, city, ids)
  const subjects = records.flatMap(({ id, products }) => [id, ...products.map(product => product.id)])
  const figures = await loadFigures(work.db, keeping.cube, subjects)
  return records.flatMap(record =>
    correct(keeping, { enterprise: record.id, record, figures: figures(record) }, register),
  )
}

/** The enterprises of which the recognitions or the support are not those that were known. */
const otherwise = (before: CityWide, after: CityWide): readonly EnterpriseId[] => {
  const differing = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) =>
    [...new Set([...a.keys(), ...b.keys()])].filter(
      id => JSON.stringify(a.get(id)) !== JSON.stringify(b.get(id)),
    )
  const ids = [
    ...differing(before.payments, after.payments),
    ...differing(before.recognitions, after.recognitions),
    ...differing(before.sameAs, after.sameAs),
  ]
  return ids.map(id => id as EnterpriseId)
}

const readWhole = async (work: Work): Promise<Followed> => {
  const { sequence } = await journalHead(work.db)
  const cube = emptyCube(work.today, shippedSizes, await priorityLists())
  const { columns, revision } = await followRegister(work)
  const city = await loadCityWide(work)
  cube.register = columns
  cube.sameAs = city.sameAs
  await addVariables(work.db, cube)
  for (const [code, values] of seriesFrom(await listVintages(work.db))) cube.series.set(code, values)
  const figures = await loadFigures(work.db, cube, null)
  for (const record of await loadRecords(work, city, null))
    applyChange(cube, { enterprise: record.id, record, figures: figures(record) })
  return { sequence, revision, keeping: keep(cube, await watchesFor(work)), city, since: sequence, moved: [] }
}

/** Those that a formula names, and those by which enterprises are told apart. */
const addVariables = async (db: Db, cube: Cube): Promise<void> => {
  const prepared = await preparedFormulas()
  const named = [...prepared.values()].flatMap(({ leaves }) =>
    leaves.flatMap(leaf => ('variable' in leaf && leaf.variable !== null ? [leaf.variable] : [])),
  )
  const wanted = new Set<string>([...named, ...Object.values(toldApartBy)])
  for (const { code, subject, decimals, type } of await listVariables(db))
    if (wanted.has(code))
      addVariable(cube, {
        code,
        isOfProducts: subject === 'product',
        decimals: decimals ?? (type === 'number' ? 3 : 0),
      })
}

type FiguresOf = (record: EnterpriseRecord) => ReturnType<typeof figuresFrom>

const loadFigures = async (db: Db, cube: Cube, subjects: readonly string[] | null): Promise<FiguresOf> => {
  const asked = { variables: [...cube.variables.keys()], subjects }
  const figures = figuresFrom(await listYearlyVersions(db, asked), await listYearlyReviews(db, asked))
  const bySubject = Map.groupBy(figures, ({ subject }) => subject)
  return ({ id, products }) =>
    [id, ...products.map(product => product.id)].flatMap(each => bySubject.get(each) ?? [])
}

/** From this year on every indicator is kept added up. */
const KEPT_FROM = 2018

const watchesFor = async ({ today }: Work): Promise<readonly Watch[]> => {
  const cut = { by: [], filter: {}, from: KEPT_FROM, to: Number(today.slice(0, 4)) }
  return [...(await preparedFormulas())].map(([id, prepared]) => ({ id, kind: 'indicator', prepared, cut }))
}

let prepared: Promise<ReadonlyMap<string, Prepared>> | undefined

/** Every indicator that ships with a formula or a series. */
export const preparedFormulas = (): Promise<ReadonlyMap<string, Prepared>> => (prepared ??= prepareShipped())

const prepareShipped = async (): Promise<ReadonlyMap<string, Prepared>> => {
  const { indicators } = await shippedDefinitions()
  const formulas = new Map(
    [...indicators].flatMap(([code, { from }]): [string, Formula][] => formulaOf(code, from)),
  )
  return new Map([...formulas].map(([code, formula]) => [code, prepareFormula(formula, formulas)]))
}

/** What is imported is a formula of one term. */
const formulaOf = (code: string, from: IndicatorSource): [string, Formula][] => {
  if (from.kind === 'published') return []
  const at = { line: 1, column: 1 }
  return [[code, from.kind === 'formula' ? from.formula : { kind: 'series', code: from.code, at }]]
}

/** The whole years of each series, the later vintage after the earlier. */
const seriesFrom = (vintages: readonly Vintage[]): ReadonlyMap<string, readonly SeriesValue[]> => {
  const values = vintages.flatMap(({ series, recordedAt, observations }) =>
    observations
      .filter(({ period }) => /^\d{4}$/.test(period))
      .map(({ period, value }) => ({
        series,
        value: { year: Number(period), text: value, knownFrom: dayOfMoment(recordedAt) },
      })),
  )
  const byCode = Map.groupBy(values, ({ series }) => series)
  return new Map([...byCode].map(([code, own]) => [code, own.map(({ value }) => value)]))
}
