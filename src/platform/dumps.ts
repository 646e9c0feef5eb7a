import { mkdir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { Pool } from 'pg'
import { imageOf, saveImage } from './embedded.ts'
import { absent } from './files.ts'

const EVERY_MS = 5 * 60_000
const KEPT = 5

export interface Dumps {
  /** Writes a dump unless nothing changed since the last one; answers its path or null. */
  dump(): Promise<string | null>
  stop(): void
}

/** Whole images of the trial store under `dumps/`, every few minutes and at shutdown; the last five are kept. */
export function startDumps(directory: string, pglite: PGlite, pool: Pool): Dumps {
  let dumpedAt = ''
  const dump = async () => {
    const client = await pool.connect()
    try {
      const position = await client.query('select pg_current_wal_insert_lsn()::text as at')
      if (position.rows[0].at === dumpedAt) return null
      await client.query('checkpoint')
      const after = await client.query('select pg_current_wal_insert_lsn()::text as at')
      const path = await writeDump(directory, await imageOf(pglite))
      dumpedAt = after.rows[0].at
      return path
    } finally {
      client.release()
    }
  }
  const timer = setInterval(() => void dump().catch(complain), EVERY_MS)
  timer.unref()
  return { dump, stop: () => clearInterval(timer) }
}

async function writeDump(directory: string, image: Buffer): Promise<string> {
  await mkdir(directory, { recursive: true })
  const moment = new Date().toISOString().replaceAll(':', '-')
  const path = join(directory, `${moment}.tar.gz`)
  await saveImage(path, image)
  await forgetOld(directory)
  return path
}

async function forgetOld(directory: string): Promise<void> {
  const dumps = (await readdir(directory)).filter(file => file.endsWith('.tar.gz')).sort()
  for (const file of dumps.slice(0, -KEPT)) await unlink(join(directory, file)).catch(absent)
}

function complain(error: unknown): void {
  process.stderr.write(`The trial store could not be dumped: ${String(error)}\n`)
}
