import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { type Db, dbOver } from '../platform/database.ts'
import { openDatabase } from '../platform/open-database.ts'
import { postgresPool } from '../platform/pool.ts'
import { testDatabase, workOver } from '../platform/testing.ts'
import { copyTestDatabase } from '../platform/testing-postgres.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { listBudgetLines } from './store/budgets.ts'
import { listDiscrepancies } from './store/reconciling.ts'
import { committed, withBudget, withCost, withProgrammes } from './testing.ts'
import { commitAtRandom, type Ground, startWriter } from './testing-stress.ts'

const COSTS = 400

/** Two budgets that run out, and costs that several writers want. */
const groundOf = (of: Work): Promise<Ground> =>
  inTransaction(of, async of => {
    const work = await withProgrammes(of)
    const first = await withCost(work, 1_000n)
    for (let left = COSTS; left > 1; left--) await withCost(work, 1_000n)
    const cycles = [
      { id: 'kc-1', budgetLine: await withBudget(work, 'so-a', 30_000n) },
      { id: 'cd-1', budgetLine: await withBudget(work, 'so-b', 30_000n) },
    ]
    return { cycles, costs: { first, count: COSTS }, most: 600 }
  })

/** What stands in the tables: commitments with their sums, and whether every kept sum is what its rows come to. */
const standing = async (db: Db) => {
  const { rows } = await sql<{ readonly id: bigint; readonly amount: bigint }>`
    select commitment as id, sum(amount_vnd)::bigint as amount from support.funding group by commitment`.execute(
    db,
  )
  const kept = (await listBudgetLines(db)).reduce((sum, { committedVnd }) => sum + committedVnd, 0n)
  return {
    commitments: new Map(rows.map(({ id, amount }) => [id, amount])),
    isExact: kept === rows.reduce((sum, { amount }) => sum + amount, 0n),
    discrepancies: await listDiscrepancies(db),
  }
}

test('one writer at random breaks no law, and every commitment it was told of is there', async () => {
  const { db } = await testDatabase()
  const work = workOver(db)
  const told = new Map<bigint, bigint>()
  const ground = await groundOf(work)
  await commitAtRandom(work, committed, { ...ground, seed: 1, attempts: 250 }, (id, amount) =>
    told.set(id, amount),
  )
  const { commitments, ...sums } = await standing(db)
  expect(told.size).toBeGreaterThan(30)
  expect([commitments, sums]).toEqual([told, { isExact: true, discrepancies: [] }])
})

test('a sum that is not what its rows come to would be found', async () => {
  const { db } = await testDatabase()
  const work = workOver(db)
  const { cycles, costs } = await groundOf(work)
  const [cycle] = cycles
  if (cycle === undefined) throw new Error('no cycle')
  await inTransaction(work, work =>
    committed(work, { cycle: cycle.id, budgetLine: cycle.budgetLine, costs: [[costs.first, 10n]] }),
  )
  await sql`alter table support.budget_line disable trigger budget_line_by_rows`.execute(db)
  await sql`update support.budget_line set committed_vnd = 9 where committed_vnd = 10`.execute(db)
  expect(await listDiscrepancies(db)).toEqual([
    { what: 'budget-committed', id: cycle.budgetLine, kept: 9n, counted: 10n },
  ])
})

const url = process.env.TEST_DATABASE_URL
if (url === undefined)
  test('an embedded store whose writer is killed keeps what it told of, and the next writer goes on', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'stress-'))
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
    const first = await openDatabase({ directory })
    const ground = await groundOf(workOver(first.db))
    await first.close()
    const killed = startWriter({ directory }, ground, { seed: 1, attempts: 10_000 })
    const watch = setInterval(() => killed.told.length > 20 && killed.process.kill('SIGKILL'), 1)
    expect(await killed.ended).toBe('SIGKILL')
    clearInterval(watch)
    const next = startWriter({ directory }, ground, { seed: 2, attempts: 100 })
    expect(await next.ended).toBe(0)
    const { db, close } = await openDatabase({ directory })
    onTestFinished(close)
    const { commitments, ...sums } = await standing(db)
    expect(sums).toEqual({ isExact: true, discrepancies: [] })
    const told = [...killed.told, ...next.told]
    expect(told.filter(([id, amount]) => commitments.get(id) !== amount)).toEqual([])
    expect(next.told.length).toBeGreaterThan(10)
    // At most the one that the killed was about to be told of.
    expect(commitments.size - told.length).toBeLessThanOrEqual(1)
  })

// The embedded engine belongs to one process at a time.
if (url !== undefined) {
  const city = async () => {
    const place = await copyTestDatabase(url)
    const db = dbOver(postgresPool(place, 4))
    onTestFinished(() => db.destroy())
    return { place, db, work: workOver(db) }
  }

  test('two who fund one cost at the same moment: one does, and the budget holds one', async () => {
    const { db, work } = await city()
    const { cycles, costs } = await groundOf(work)
    const both = cycles.map(({ id: cycle, budgetLine }) =>
      inTransaction(work, work => committed(work, { cycle, budgetLine, costs: [[costs.first, 400n]] })),
    )
    const ends = (await Promise.allSettled(both)).map(each =>
      each.status === 'fulfilled' ? 'done' : (each.reason as { constraint?: string }).constraint,
    )
    expect(ends.toSorted()).toEqual(['done', 'funded_once'])
    expect(await standing(db)).toMatchObject({ isExact: true, discrepancies: [] })
  })

  test('eight processes, three of them killed: no law broken, nothing lost, budgets exact', async () => {
    const { place, db, work } = await city()
    const ground = await groundOf(work)
    const writers = Array.from({ length: 8 }, (_, seed) =>
      startWriter({ url: place, directory: '' }, ground, { seed, attempts: 250 }),
    )
    onTestFinished(() => {
      for (const { process } of writers) process.kill('SIGKILL')
    })
    for (const [at, { process, told }] of writers.entries()) {
      if (at >= 3) continue
      const watch = setInterval(() => told.length > at * 3 && process.kill('SIGKILL'), 1)
      process.once('exit', () => clearInterval(watch))
    }
    const ends = await Promise.all(writers.map(({ ended }) => ended))
    expect(ends.slice(0, 3)).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL'])
    expect(ends.slice(3)).toEqual([0, 0, 0, 0, 0])
    const { commitments, ...sums } = await standing(db)
    expect(sums).toEqual({ isExact: true, discrepancies: [] })
    const told = writers.flatMap(({ told }) => told)
    expect(told.filter(([id, amount]) => commitments.get(id) !== amount)).toEqual([])
    expect(told.length).toBeGreaterThan(80)
    // At most the one that each of the killed was about to be told of.
    expect(commitments.size - told.length).toBeLessThanOrEqual(3)
  })
}
