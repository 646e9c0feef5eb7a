import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../scripts/postgres.ts'
import { dayOf } from '../src/exact/day.ts'
import type { Db } from '../src/platform/database.ts'
import { openFiles } from '../src/platform/files.ts'
import { openDatabase } from '../src/platform/open-database.ts'
import { inTransaction, type Work } from '../src/platform/work.ts'
import { listBudgetLines } from '../src/support/store/budgets.ts'
import { listDiscrepancies } from '../src/support/store/reconciling.ts'
import { withBudget, withCost, withProgrammes } from '../src/support/testing.ts'
import { type Ground, startWriter, type Writer } from '../src/support/testing-stress.ts'
import type { BenchRow } from './row.ts'

const ATTEMPTS = Number(process.env.COMMITMENTS ?? 100_000)
const WRITERS = 8
/** As many writers are killed in the middle, each followed by another that does the rest. */
const KILLED = 4
const COSTS = Math.ceil(ATTEMPTS / 2)

/** So many commitments tried at random; afterwards every sum is counted again from its rows. */
export async function run(): Promise<BenchRow[]> {
  return [...(await onServer()), ...(await embedded())]
}

async function onServer(): Promise<BenchRow[]> {
  const cluster = await startCluster()
  if (typeof cluster === 'string')
    return [
      { name: `Commitments on PostgreSQL: ${cluster}`, ratio: 1, goal: { atMost: 0 }, detail: 'not run' },
    ]
  const { db, close } = await openDatabase({ url: cluster.url, directory: '' })
  try {
    const ground = await groundOf(db)
    const start = performance.now()
    const told = await writeAll(cluster.url, ground)
    const seconds = (performance.now() - start) / 1000
    return [await rowOf(db, `${WRITERS} writers, ${KILLED} killed, ${cluster.version}`, told, seconds)]
  } finally {
    await close()
    cluster.stop()
  }
}

type Told = Writer['told']

async function writeAll(url: string, ground: Ground): Promise<Told> {
  const attempts = Math.ceil(ATTEMPTS / WRITERS)
  const all = Array.from({ length: WRITERS }, async (_, seed) => {
    const isKilled = seed < KILLED
    const first = startWriter({ url, directory: '' }, ground, { seed, attempts })
    // Nobody is killed before it has written, nor after it is done.
    if (isKilled) killAfter(first, Math.min(50 * (seed + 1), Math.ceil(attempts / 20)))
    const ended = await first.ended
    if (ended !== (isKilled ? 'SIGKILL' : 0)) throw new Error(`a writer ended with ${ended}`)
    if (!isKilled) return first.told
    const next = startWriter({ url, directory: '' }, ground, { seed: seed + WRITERS, attempts })
    if ((await next.ended) !== 0) throw new Error('the writer that followed did not end well')
    return [...first.told, ...next.told]
  })
  return (await Promise.all(all)).flat()
}

function killAfter({ process, told }: Writer, commitments: number): void {
  const watch = setInterval(() => told.length >= commitments && process.kill('SIGKILL'), 1)
  process.once('exit', () => clearInterval(watch))
}

async function embedded(): Promise<BenchRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-bench-commitments-'))
  try {
    const first = await openDatabase({ directory })
    const ground = await groundOf(first.db)
    await first.close()
    const start = performance.now()
    const told: Told = []
    for (let seed = 0; seed <= KILLED; seed++) told.push(...(await writeAlone(directory, ground, seed)))
    const seconds = (performance.now() - start) / 1000
    const { db, close } = await openDatabase({ directory })
    const row = await rowOf(db, `one writer at a time, ${KILLED} killed, embedded`, told, seconds)
    await close()
    return [row]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** The last tries all; those before it are killed in the middle, and the store is opened again as they left it. */
async function writeAlone(directory: string, ground: Ground, seed: number): Promise<Told> {
  const isKilled = seed < KILLED
  const writer = startWriter({ directory }, ground, { seed, attempts: ATTEMPTS })
  if (isKilled) killAfter(writer, Math.min(50 * (seed + 1), Math.ceil(ATTEMPTS / 20)))
  const ended = await writer.ended
  if (ended !== (isKilled ? 'SIGKILL' : 0)) throw new Error(`a writer ended with ${ended}`)
  return writer.told
}

const workOver = (db: Db): Work => ({
  db,
  actor: { kind: 'system', name: 'bench' },
  today: dayOf('2026-11-21'),
  now: '2026-11-21T03:00:00.000Z',
  files: openFiles(tmpdir()),
  language: 'vi',
})

/** One budget that runs out and one that does not. */
async function groundOf(db: Db): Promise<Ground> {
  return inTransaction(workOver(db), async of => {
    const work = await withProgrammes(of)
    const first = await withCost(work, 1_000n)
    for (let left = COSTS; left > 1; left--) await withCost(work, 1_000n)
    return {
      costs: { first, count: COSTS },
      most: 600,
      cycles: [
        { id: 'kc-1', budgetLine: await withBudget(work, 'so-a', BigInt(ATTEMPTS) * 10n) },
        { id: 'cd-1', budgetLine: await withBudget(work, 'so-b', 1_000_000_000n) },
      ],
    }
  })
}

async function rowOf(db: Db, how: string, told: Told, seconds: number): Promise<BenchRow> {
  const broken = await listDiscrepancies(db)
  const kept = (await listBudgetLines(db)).reduce((sum, line) => sum + line.committedVnd, 0n)
  const sum = told.reduce((sum, [, amount]) => sum + amount, 0n)
  const lost = kept < sum ? 1 : 0
  return {
    name: `${ATTEMPTS.toLocaleString('en')} commitments at random: laws broken, updates lost (${how})`,
    ratio: broken.length + lost,
    goal: { atMost: 0 },
    detail: `${told.length} taken, ${kept} đồng in budgets, ${sum} told of; ${(ATTEMPTS / seconds).toFixed(0)} tries a second by the clock`,
  }
}
