import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { run as certificates } from './certificates.ts'
import { run as commitments } from './commitments.ts'
import { run as deadline } from './deadline.ts'
import { run as decision } from './decision.ts'
import { run as entitlements } from './entitlements.ts'
import { run as figures } from './figures.ts'
import { run as file } from './file.ts'
import { run as lighthouse } from './lighthouse.ts'
import { run as matrix } from './matrix.ts'
import { run as overlaps } from './overlaps.ts'
import { run as pages } from './pages.ts'
import { run as people } from './people.ts'
import { run as register } from './register.ts'
import { run as round } from './round.ts'
import { type BenchRow, type Goal, isMet } from './row.ts'
import { run as search } from './search.ts'
import { run as standing } from './standing.ts'
import { run as whatIf } from './what-if.ts'
import { run as workbook } from './workbook.ts'

/** `npm run bench` measures all; `npm run bench -- round file` these two; `--json` prints the same as JSON. */
const BENCHES = {
  decision,
  round,
  file,
  workbook,
  pages,
  people,
  search,
  register,
  deadline,
  lighthouse,
  matrix,
  'what-if': whatIf,
  certificates,
  standing,
  commitments,
  entitlements,
  figures,
  overlaps,
}

type BenchName = keyof typeof BENCHES
const isBench = (name: string): name is BenchName => Object.hasOwn(BENCHES, name)

interface Report {
  readonly node: string
  readonly processors: string
  /** Before and after: figures of one processor suffer when others work on the machine, ratios hardly. */
  readonly load: readonly [number, number]
  readonly rows: readonly BenchRow[]
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const strange = positionals.find(name => !isBench(name))
if (strange !== undefined) {
  process.stderr.write(`There is no bench "${strange}": ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
} else {
  const report = await measureAll(positionals.filter(isBench))
  process.stdout.write(values.json === true ? `${JSON.stringify(report, null, 2)}\n` : tableOf(report))
}

async function measureAll(names: readonly BenchName[]): Promise<Report> {
  const before = loadNow()
  const rows: BenchRow[] = []
  for (const name of names.length > 0 ? names : Object.keys(BENCHES).filter(isBench)) {
    process.stderr.write(`${name} …\n`)
    rows.push(...(await BENCHES[name]()))
  }
  const processors = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`
  return { node: process.version, processors, load: [before, loadNow()], rows }
}

function loadNow(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1))
}

function tableOf({ node, processors, load, rows }: Report): string {
  const lines = rows.flatMap(row => [
    `${ratioText(row.ratio)}  ${goalText(row.goal)}  ${isMet(row) ? '  ' : '✗ '}${row.name}`,
    `${' '.repeat(30)}${row.detail}`,
  ])
  const missed = rows.filter(row => !isMet(row)).length
  return [
    `Node ${node}, ${processors}, load ${load.join(' to ')}; medians of five, CPU time, answers compared first`,
    '',
    '   ratio  goal',
    ...lines,
    '',
    missed === 0 ? 'Every goal is met.' : `${missed} of ${rows.length} goals are missed (✗).`,
    '',
  ].join('\n')
}

function ratioText(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`.padStart(8)
}

function goalText(goal: Goal | null): string {
  const text =
    goal === null ? '' : 'atLeast' in goal ? `at least ${goal.atLeast} ×` : `at most ${goal.atMost} ×`
  return text.padEnd(16)
}
