import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { City } from './city.ts'
import { journalHead } from './journal.ts'
import { projectRoot } from './root.ts'

const PATIENCE_MS = 5_000

/** For the watchman: 200 while the database answers, else 503. The journal's head is worth noting elsewhere. */
export async function healthAnswer(city: City): Promise<Response> {
  const { storeKind, db } = city.database
  const about = { version, store: storeKind }
  try {
    const head = await withinPatience(journalHead(db))
    const journal = { sequence: Number(head.sequence), hash: head.hash }
    return Response.json({ status: 'ok', ...about, database: 'reachable', journal })
  } catch {
    return Response.json({ status: 'failing', ...about, database: 'unreachable' }, { status: 503 })
  }
}

const version = readVersion(readFileSync(join(projectRoot, 'package.json'), 'utf8'))

function readVersion(text: string): string {
  const { version } = JSON.parse(text)
  return String(version)
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time.')), PATIENCE_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
