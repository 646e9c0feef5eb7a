import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Database, dbOver } from './database.ts'
import { extensions } from './embedded.ts'
import { migrate } from './migrations.ts'
import { embeddedPool } from './pool.ts'

export async function openTrialStore(directory: string): Promise<Database> {
  await mkdir(directory, { recursive: true })
  const pglite = await PGlite.create({ dataDir: join(directory, 'database'), extensions })
  const db = dbOver(embeddedPool(pglite))
  await migrate(db)
  return { db, storeKind: 'trial', close: () => db.destroy().then(() => pglite.close()) }
}
