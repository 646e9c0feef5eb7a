import { listenForChanges } from './changes.ts'
import { type Database, dbOver } from './database.ts'
import { migrate } from './migrations.ts'
import { postgresPool } from './pool.ts'
import { prepareQueue } from './queue.ts'
import { openTrialStore } from './trial-store.ts'

export interface DatabasePlace {
  /** A PostgreSQL address; when given, `directory` is not used. */
  readonly url?: string | undefined
  /** Where the trial store lives. */
  readonly directory: string
}

/** Opens the store and brings its schema up to date. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if (place.url === undefined || place.url === '') return openTrialStore(place.directory)
  const db = dbOver(postgresPool(place.url))
  await migrate(db)
  await prepareQueue(db)
  const stopListening = listenForChanges(place.url, db)
  const close = async () => {
    await stopListening()
    await db.destroy()
  }
  return { db, storeKind: 'postgresql', close }
}
