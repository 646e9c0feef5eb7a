import { join } from 'node:path'
import { type Clock, clockOf } from './clock.ts'
import type { Database } from './database.ts'
import { type FileStore, openFiles } from './files.ts'
import { openDatabase } from './open-database.ts'
import { projectRoot, storeDirectory } from './root.ts'
import { isSampleCity } from './settings.ts'
import type { Language } from './texts.ts'
import type { Actor, Work } from './work.ts'

/** What one running program stands on: opened once, closed once. */
export interface City {
  readonly database: Database
  readonly files: FileStore
  readonly clock: Clock
  readonly kind: CityKind
}

/** `sample`: what it holds is invented, and every page says so. */
export type CityKind = 'sample' | 'empty'

/** `DATABASE_URL` chooses PostgreSQL; otherwise the trial store of `CHULUC_STORE`, or `var/sample-city`. */
export async function openCity(directory = storeDirectory()): Promise<City> {
  const database = await openDatabase({ url: process.env.DATABASE_URL, directory })
  const files = openFiles(join(projectRoot, 'var', 'files'))
  return {
    database,
    files,
    clock: await clockOf(database.db),
    kind: (await isSampleCity(database.db)) ? 'sample' : 'empty',
  }
}

export function startWork(city: City, actor: Actor, language: Language): Work {
  return {
    db: city.database.db,
    actor,
    today: city.clock.today(),
    now: city.clock.now(),
    files: city.files,
    language,
  }
}
