import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, dbAlone } from './database.ts'
import { startDumps } from './dumps.ts'
import { loadImage, openOnDisk, unpackOnDisk } from './embedded.ts'
import { type Lock, lockDirectory } from './lock.ts'
import { migrate } from './migrations.ts'
import { embeddedPool } from './pool.ts'
import { prepareQueue } from './queue.ts'
import { templateImage } from './template.ts'

export interface TrialStore extends Database {
  /** Writes a dump now unless nothing changed since the last; answers its path or null. */
  dump(): Promise<string | null>
}

/** PGlite on this machine's disk. It does no fsync: hence the lock, the dumps and the notice on every page. */
export async function openTrialStore(directory: string): Promise<TrialStore> {
  const lock = await lockDirectory(directory)
  try {
    return await openLocked(directory, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Puts a dump in the place of the store; what was there is kept beside it, and its path is the answer. */
export async function restoreTrialStore(directory: string, dump: string): Promise<string | null> {
  const lock = await lockDirectory(directory)
  try {
    const prepared = await prepare(directory, await loadImage(dump))
    const kept = await setAside(directory)
    await rename(prepared, join(directory, 'database'))
    return kept
  } finally {
    await lock.release()
  }
}

async function openLocked(directory: string, lock: Lock): Promise<TrialStore> {
  const dataDirectory = join(directory, 'database')
  if (!existsSync(dataDirectory)) await rename(await prepare(directory, await templateImage()), dataDirectory)
  const pglite = await openOnDisk(dataDirectory)
  const pool = embeddedPool(pglite)
  const db = dbAlone(pool)
  try {
    await migrate(db)
    await prepareQueue(db)
  } catch (error) {
    await pglite.close()
    throw error
  }
  const dumps = startDumps(join(directory, 'dumps'), pglite, pool)
  const close = async () => {
    dumps.stop()
    await dumps.dump()
    await db.destroy()
    await pglite.close()
    await lock.release()
  }
  return { db, storeKind: 'trial', dump: dumps.dump, close }
}

/** Filled beside its place and renamed by the caller: a store is there whole or not at all. */
async function prepare(directory: string, image: Blob): Promise<string> {
  const preparing = join(directory, 'database.preparing')
  await rm(preparing, { recursive: true, force: true })
  await unpackOnDisk(preparing, image)
  return preparing
}

async function setAside(directory: string): Promise<string | null> {
  const current = join(directory, 'database')
  if (!existsSync(current)) return null
  const kept = join(directory, `database.before-${new Date().toISOString().replaceAll(':', '-')}`)
  await rename(current, kept)
  return kept
}
