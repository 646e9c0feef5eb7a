import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { resultsOf } from '../src/selection/rules/result.ts'
import { median } from './measure.ts'
import type { BenchRow } from './row.ts'
import type { Usage } from './usage.ts'
import { criteriaFile, dossierFrom, inputOf, preparedFor, workloadOf } from './workload.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'var', 'bench')
const SIZES = [1_000, 10_000, 100_000] as const
const ROUNDS = 5
/** Of 26 facts a dossier: revenue, workers, and two years of twelve figures. */
const WORKLOAD = workloadOf(12)

/** Dossiers files of three sizes through the command line, each run a process of its own. */
export const run = async (): Promise<readonly BenchRow[]> => {
  mkdirSync(FOLDER, { recursive: true })
  try {
    writeFileSync(fileAt('set'), JSON.stringify(criteriaFile(WORKLOAD)))
    for (const size of SIZES) await writeDossiers(size)
    await compareResults(SIZES[0])
    return rowsOf(await measureAll())
  } finally {
    rmSync(FOLDER, { recursive: true, force: true })
  }
}

const fileAt = (name: string | number): string => join(FOLDER, `${name}.json`)
const resultsAt = fileAt('results')

const writeDossiers = async (size: number): Promise<void> => {
  const file = createWriteStream(fileAt(size))
  file.write('{"dossiers":[\n')
  for (let index = 0; index < size; index++) {
    const text = JSON.stringify(inputOf(WORKLOAD, index))
    if (!file.write(index === 0 ? text : `,\n${text}`)) await once(file, 'drain')
  }
  file.end('\n]}\n')
  await once(file, 'finish')
}

interface Run extends Usage {
  readonly seconds: number
}

const usage = z.strictObject({ cpuSeconds: z.number(), peakMegabytes: z.number() })

const scoreFile = async (size: number): Promise<Run> => {
  const usageAt = fileAt('usage')
  const options = ['--criteria', fileAt('set'), '--dossiers', fileAt(size), '--json', '-o', resultsAt]
  const program = ['--import', join(ROOT, 'bench', 'usage.ts'), join(ROOT, 'src', 'cli.ts'), 'score']
  const start = performance.now()
  const child = spawn(process.execPath, [...program, ...options], {
    env: { ...process.env, BENCH_USAGE: usageAt },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`scoring ${size} dossiers ended with ${code}: ${said.join('')}`)
  return { seconds, ...usage.parse(JSON.parse(readFileSync(usageAt, 'utf8'))) }
}

/** What the command writes is what the rules make of the same dossiers. */
const compareResults = async (size: number): Promise<void> => {
  await scoreFile(size)
  const prepared = preparedFor(WORKLOAD)
  const inputs = Array.from({ length: size }, (_, index) => inputOf(WORKLOAD, index))
  const expected = resultsOf(
    prepared,
    inputs.map(input => dossierFrom(prepared, input)),
  )
  const found: unknown = JSON.parse(readFileSync(resultsAt, 'utf8'))
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error('the command line and the rules disagree')
}

/** Every size in every round, so that what else the machine does falls on all alike. */
const measureAll = async (): Promise<ReadonlyMap<number, readonly Run[]>> => {
  const runs = new Map<number, Run[]>(SIZES.map(size => [size, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [size, list] of runs) {
      list.push(await scoreFile(size))
      const written = round === 0 ? await countResults() : size
      if (written !== size) throw new Error(`${written} results for ${size} dossiers`)
    }
  return runs
}

/** The command writes a result a line. */
const countResults = async (): Promise<number> => {
  let count = 0
  for await (const line of createInterface({ input: createReadStream(resultsAt) }))
    if (line.startsWith('{"id":')) count++
  return count
}

const rowsOf = (runs: ReadonlyMap<number, readonly Run[]>): readonly BenchRow[] => {
  const [small, middle, large] = SIZES.map(size => summaryOf(size, runs.get(size) ?? []))
  if (small === undefined || middle === undefined || large === undefined) return []
  const all = [small, middle, large].map(({ text }) => text).join('; ')
  return [
    {
      name: '100,000 dossiers from a JSON file, CPU, of 20 s',
      ratio: large.cpuSeconds / 20,
      goal: { atMost: 1 },
      detail: all,
    },
    {
      name: '100,000 dossiers from a JSON file, peak memory, of 1 GB',
      ratio: large.peakMegabytes / 1024,
      goal: { atMost: 1 },
      detail: `${Math.round(large.peakMegabytes)} MB`,
    },
    {
      name: 'Time per dossier at 100,000 against 10,000, without the start of the program',
      ratio: growth(middle, large) / growth(small, middle),
      goal: { atMost: 1.25 },
      detail: `${micros(growth(small, middle))} from 1,000 to 10,000, ${micros(growth(middle, large))} from there to 100,000`,
    },
  ]
}

interface Summary {
  readonly size: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly text: string
}

const summaryOf = (size: number, runs: readonly Run[]): Summary => {
  const [cpuSeconds, seconds, peakMegabytes] = [
    median(runs.map(each => each.cpuSeconds)),
    median(runs.map(each => each.seconds)),
    median(runs.map(each => each.peakMegabytes)),
  ]
  const text = `${size.toLocaleString('en')}: ${cpuSeconds.toFixed(2)} s CPU, ${seconds.toFixed(2)} s wall, ${Math.round(peakMegabytes)} MB`
  return { size, cpuSeconds, peakMegabytes, text }
}

/** CPU seconds that each further dossier takes. */
const growth = (small: Summary, large: Summary): number =>
  (large.cpuSeconds - small.cpuSeconds) / (large.size - small.size)

const micros = (seconds: number): string => `${Math.round(seconds * 1e6)} µs a dossier`
