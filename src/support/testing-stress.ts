import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { DatabasePlace } from '../platform/open-database.ts'
import { inTransaction, type Work } from '../platform/work.ts'

/** Proposes and approves straight into the tables: what the kit of the tests does. */
export type Commit = (
  work: Work,
  funded: {
    readonly cycle: string
    readonly budgetLine: bigint
    readonly costs: readonly (readonly [costLine: bigint, amountVnd: bigint])[]
  },
) => Promise<bigint>

interface Plan {
  readonly seed: number
  readonly attempts: number
}

/** What writers choose among at random. */
export interface Ground {
  readonly cycles: readonly { readonly id: string; readonly budgetLine: bigint }[]
  /** Numbers of cost lines that follow each other. */
  readonly costs: { readonly first: bigint; readonly count: number }
  /** At most so much for one funding. */
  readonly most: number
}

/** The same row of numbers for a seed, between 0 and 1. */
export const numbersFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Tries so many commitments at random, some for two costs, and tells each that the database took. */
export const commitAtRandom = async (
  work: Work,
  commit: Commit,
  { seed, attempts, ...ground }: Ground & Plan,
  told: (commitment: bigint, amountVnd: bigint) => void,
): Promise<void> => {
  const next = numbersFrom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  for (let left = attempts; left > 0; left--) {
    const { id: cycle, budgetLine } = pick(ground.cycles)
    const cost = () => ground.costs.first + BigInt(Math.floor(next() * ground.costs.count))
    const costs = [...new Set(next() < 0.2 ? [cost(), cost()] : [cost()])]
    const funded = costs.map(cost => [cost, BigInt(1 + Math.floor(next() * ground.most))] as const)
    try {
      const id = await inTransaction(work, work => commit(work, { cycle, budgetLine, costs: funded }))
      told(
        id,
        funded.reduce((sum, [, amount]) => sum + amount, 0n),
      )
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
}

/** The laws of money; a deadlock is broken by the server, and its transaction undone. */
const REFUSALS = ['23505', '23514', '40P01']
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && REFUSALS.includes(String(error.code))

export interface Writer {
  readonly process: ChildProcess
  /** What it was told by the database to be there, in its order. */
  readonly told: (readonly [commitment: bigint, amountVnd: bigint])[]
  /** How it ended: the code, or the signal. */
  readonly ended: Promise<number | string | null>
}

/** A process of its own that commits at random: over the network, or alone in an embedded store. */
export const startWriter = (place: DatabasePlace, ground: Ground, plan: Plan): Writer => {
  const from = (path: string) => JSON.stringify(join(import.meta.dirname, path))
  const said = JSON.stringify(ground, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  const work = { actor: { kind: 'system', name: 'stress' }, today: '2026-11-21', language: 'vi' }
  const script = `
    const { openDatabase } = await import(${from('../platform/open-database.ts')})
    const { commitAtRandom } = await import(${from('testing-stress.ts')})
    const { committed } = await import(${from('testing.ts')})
    const { db, close } = await openDatabase(${JSON.stringify(place)})
    const isNumber = name => name === 'first' || name === 'budgetLine'
    const ground = JSON.parse(${JSON.stringify(said)}, (name, value) => (isNumber(name) ? BigInt(value) : value))
    const work = { db, now: '2026-11-21T03:00:00.000Z', ...${JSON.stringify(work)} }
    const tell = (commitment, amount) => process.stdout.write(commitment + ' ' + amount + ' .\\n')
    await commitAtRandom(work, committed, { ...ground, ...${JSON.stringify(plan)} }, tell)
    await close()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told: [bigint, bigint][] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', line => {
    const [commitment = '', amount = '', isWhole] = line.split(' ')
    if (isWhole !== undefined) told.push([BigInt(commitment), BigInt(amount)])
  })
  const ended = new Promise<number | string | null>(resolve =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  )
  return { process: child, told, ended }
}
