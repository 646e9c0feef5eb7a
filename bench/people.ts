import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { startCluster } from '../scripts/postgres.ts'
import type { BenchRow } from './row.ts'
import { builtEntry } from './site/build.ts'

const PEOPLE = 50
const EVERY_MS = 5_000
const LASTS_MS = 40_000
const GOAL_MS = 250

/** 50 people, each a request every five seconds, four of five of them reading; by the clock, as people feel it. */
export async function run(): Promise<BenchRow[]> {
  const entry = await builtEntry()
  const rows = [await measured('the embedded database', entry, {})]
  const cluster = await startCluster()
  if (typeof cluster === 'string') process.stderr.write(`${cluster}\n`)
  else {
    rows.push(await measured('PostgreSQL', entry, { DATABASE_URL: cluster.url }))
    cluster.stop()
  }
  return rows
}

async function measured(engine: string, entry: string, env: Record<string, string>): Promise<BenchRow> {
  const { child, address } = await startServer(entry, env)
  await Promise.all(people.slice(0, 6).map(person => request(address, person, 0)))
  const times: number[] = []
  await Promise.all(people.map(person => dayOf(address, person, times)))
  child.kill('SIGTERM')
  await once(child, 'exit')
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return {
    name: `${PEOPLE} people at work on ${engine}: 95th percentile, against ${GOAL_MS} ms`,
    ratio: at(0.95) / GOAL_MS,
    goal: { atMost: 1 },
    detail: `${times.length} requests: median ${at(0.5).toFixed(0)} ms, 95 % ${at(0.95).toFixed(0)} ms, longest ${at(1 - 1 / times.length).toFixed(0)} ms; without looking up sessions`,
  }
}

async function startServer(
  entry: string,
  env: Record<string, string>,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const script = `const { listenAlone } = await import(${JSON.stringify(entry)}); await listenAlone()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: 'production', ...env },
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, address: `http://127.0.0.1:${String((await lines.next()).value)}` }
}

interface Person {
  readonly id: string
  readonly number: number
  /** The fifth is a form. */
  readonly pages: readonly [string, string, string, string]
}

/** Ten officials and forty enterprises. */
const people: readonly Person[] = Array.from({ length: PEOPLE }, (_, number) =>
  number < 10
    ? {
        id: `mh-nguoi-0${(number % 7) + 1}`,
        number,
        pages: ['/home', '/enterprises', '/rounds/mh-2025', '/rounds/mh-2026'],
      }
    : {
        id: `mh-dn-nguoi-${String(number).padStart(3, '0')}`,
        number,
        pages: ['/home', '/declarations', '/rounds/mh-2025', '/products'],
      },
)

async function dayOf(address: string, person: Person, times: number[]): Promise<void> {
  await wait((person.number / PEOPLE) * EVERY_MS)
  for (let step = 0; step * EVERY_MS < LASTS_MS; step++) {
    const next = performance.now() + EVERY_MS
    times.push(await request(address, person, step + person.number))
    await wait(Math.max(0, next - performance.now()))
  }
}

/** Writes make a key and so one transaction with its journal entry; who has ten of them is refused, which costs as much. */
async function request(address: string, { id, pages }: Person, step: number): Promise<number> {
  const start = performance.now()
  const page = pages[step % 5]
  const headers = { 'x-as': id, origin: address }
  const answer =
    page === undefined
      ? await fetch(`${address}/account/keys`, { method: 'POST', headers, body: keyForm() })
      : await fetch(address + page, { headers })
  await answer.text()
  if (answer.status >= 500) throw new Error(`${id} got ${answer.status} at step ${step}`)
  return performance.now() - start
}

const keyForm = (): URLSearchParams =>
  new URLSearchParams({ label: 'bench', scopes: 'read:public', perMinute: '60', days: '30' })
