import { sql } from 'kysely'
import { type City, type CityKind, startWork } from './city.ts'
import { clockOf } from './clock.ts'
import { CITY_KIND, findSetting, saveSetting } from './settings.ts'
import { inTransaction, type Work } from './work.ts'

/** What a city needs before it opens: reference data for every city, invented data for the sample city alone. */
export interface Preparation {
  readonly name: string
  readonly kind: 'reference' | 'sample'
  /** Reference data is loaded again when this changes (say, a digest of its files); it must bear that. */
  readonly version: string
  run(work: Work): Promise<void>
}

/**
 * Runs what is missing, each in a transaction of its own. The first start decides for good whether invented data
 * is here: it never gets into a city that began without it.
 */
export async function prepareCity(
  city: City,
  preparations: readonly Preparation[],
  wanted: CityKind,
  say: (text: string) => void,
): Promise<City> {
  const kind = await settleKind(city, wanted)
  for (const preparation of preparations) {
    if (preparation.kind === 'sample' && kind === 'empty') continue
    if (!(await isDone(city, preparation))) await prepare(city, preparation, say)
  }
  return { ...city, kind, clock: await clockOf(city.database.db) }
}

async function settleKind(city: City, wanted: CityKind): Promise<CityKind> {
  const { db } = city.database
  const settled = await findSetting(db, CITY_KIND)
  if (settled === undefined) await saveSetting(db, CITY_KIND, wanted)
  const kind = settled === 'empty' || settled === 'sample' ? settled : wanted
  if (kind === 'sample' && wanted === 'empty') {
    throw new Error('This database holds the sample city. For a city without it use another, new database.')
  }
  return kind
}

const keyOf = ({ name }: Preparation): string => `prepared:${name}`

async function isDone(city: City, preparation: Preparation): Promise<boolean> {
  const done = await findSetting(city.database.db, keyOf(preparation))
  return done === preparation.version || (done !== undefined && preparation.kind === 'sample')
}

async function prepare(city: City, preparation: Preparation, say: (text: string) => void): Promise<void> {
  say(`Preparing ${preparation.name} …`)
  const work = startWork(city, { kind: 'system', name: 'preparation' }, 'vi')
  await inTransaction(work, async inner => {
    await preparation.run(inner)
    await saveSetting(inner.db, keyOf(preparation), preparation.version)
  })
  // The embedded engine never counts its tables by itself, and plans as though they were empty.
  await sql`analyze`.execute(city.database.db)
}
