import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWorkbook } from '../src/platform/workbook/spreadsheet.ts'
import { median } from './measure.ts'
import type { BenchRow } from './row.ts'
import { FACTS } from './workbook/set.ts'
import type { WorkbookUsage } from './workbook/usage.ts'

const ROWS = 10_000
const ROUNDS = 5
const FOLDER = join(import.meta.dirname, '..', 'var', 'bench-workbook')
const WORKBOOK = join(FOLDER, 'dossiers.xlsx')
const USAGE = join(FOLDER, 'usage.json')

/** A workbook of 10,000 dossiers in 20 columns, read and checked, beside the library that only reads it. */
export const run = async (): Promise<readonly BenchRow[]> => {
  mkdirSync(FOLDER, { recursive: true })
  try {
    writeFileSync(WORKBOOK, await makeWorkbook())
    return rowsOf(await measureBoth())
  } finally {
    rmSync(FOLDER, { recursive: true, force: true })
  }
}

const makeWorkbook = (): Promise<Uint8Array> => {
  const header = ['id', 'enterprise', ...FACTS.map(({ code }) => code)]
  const rows = Array.from({ length: ROWS }, (_, row) => [
    `D${row}`,
    `DN${row % 3000}`,
    ...FACTS.map(({ type }, column) => VALUES[type](row, column)),
  ])
  return writeWorkbook([{ name: 'Hồ sơ', rows: [header, ...rows] }])
}

type MakeValue = (row: number, column: number) => string | number | boolean | Date

const VALUES: Readonly<Record<(typeof FACTS)[number]['type'], MakeValue>> = {
  money: (row, column) => 1_000_000_000 + row * 1_234_567 + column,
  number: (row, column) => (row * 7 + column) / 8,
  integer: (row, column) => row + column,
  boolean: row => row % 2 === 0,
  date: row => new Date(Date.UTC(2000, 0, 1 + (row % 9000))),
  text: (row, column) => `Sản phẩm ${row % 500} loại ${column}`,
}

interface Run extends WorkbookUsage {
  readonly seconds: number
}

/** In turn, each time in a process of its own, so that what else the machine does falls on both alike. */
const measureBoth = async (): Promise<{
  readonly alone: readonly Run[]
  readonly checked: readonly Run[]
}> => {
  const [alone, checked]: [Run[], Run[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await measure('alone.ts'))
    checked.push(await measure('validated.ts'))
  }
  return { alone, checked }
}

const measure = async (program: string): Promise<Run> => {
  const start = performance.now()
  const script = join(import.meta.dirname, 'workbook', program)
  const child = spawn(process.execPath, [script, WORKBOOK, USAGE], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  const usage: WorkbookUsage = JSON.parse(readFileSync(USAGE, 'utf8'))
  if (usage.rows !== ROWS) throw new Error(`${program} read ${usage.rows} rows of ${ROWS}`)
  return { ...usage, seconds }
}

const rowsOf = ({ alone, checked }: Awaited<ReturnType<typeof measureBoth>>): readonly BenchRow[] => {
  const ratios = checked.map(({ cpuSeconds }, round) => cpuSeconds / (alone[round]?.cpuSeconds ?? Number.NaN))
  const megabytes = median(checked.map(({ peakMegabytes }) => peakMegabytes))
  return [
    {
      name: '10,000-row workbook, read and checked against the library reading it alone, CPU',
      ratio: median(ratios),
      goal: { atMost: 1.5 },
      detail: `${figures(checked)} against ${figures(alone)}, the processor's time without the start of the programs, the clock's with it`,
    },
    {
      name: '10,000-row workbook, peak memory, of 300 MB',
      ratio: megabytes / 300,
      goal: { atMost: 1 },
      detail: `${Math.round(megabytes)} MB; the library alone ${Math.round(median(alone.map(each => each.peakMegabytes)))} MB`,
    },
  ]
}

const figures = (runs: readonly Run[]): string => {
  const [cpu, wall] = [median(runs.map(each => each.cpuSeconds)), median(runs.map(each => each.seconds))]
  return `${cpu.toFixed(2)} s CPU, ${wall.toFixed(2)} s wall`
}
