import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { startCluster } from './postgres.ts'

/** What one part of the run came to. */
interface Tally {
  readonly passed: number
  readonly failed: number
}

const root = join(import.meta.dirname, '..')
const mayNotSkip = process.env.CHULUC_NO_SKIP === '1'
const missing: string[] = []
const broken: string[] = []
const nothing: Tally = { passed: 0, failed: 0 }

process.chdir(root)
const tallies = [
  check('format and lint', 'biome', ['check', '--diagnostic-level=error']),
  check('types', 'tsc', []),
  check('unused code', 'knip', []),
  suite('unit, property, architecture; database tests on the embedded engine', ['plain', 'database']),
  await databaseTests(),
  journeys(),
]
report(tallies)

function check(title: string, tool: string, parameters: readonly string[]): Tally {
  heading(title)
  const ended = run(tool, parameters)
  process.stdout.write(ended === 0 ? 'nothing to complain about\n' : `${tool} ended with ${ended}\n`)
  if (ended !== 0) broken.push(title)
  return ended === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The database tests again, on a PostgreSQL of their own or the one that TEST_DATABASE_URL names. */
async function databaseTests(): Promise<Tally> {
  const title = 'database tests on PostgreSQL'
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined) return suite(title, ['database'], { TEST_DATABASE_URL: given })
  const cluster = await startCluster()
  if (typeof cluster === 'string') return skip(title, cluster)
  try {
    return suite(`${title}: ${cluster.version}`, ['database'], { TEST_DATABASE_URL: cluster.url })
  } finally {
    cluster.stop()
  }
}

function journeys(): Tally {
  const title = 'journeys in a browser'
  if (globSync('tests/journeys/*.journey.ts').length === 0) return nothing
  const chromium = findChromium()
  if (chromium === undefined) return skip(title, 'no Chromium: neither CHROMIUM nor PATH names one')
  return suite(title, ['journeys'], { CHROMIUM: chromium })
}

function suite(title: string, projects: readonly string[], environment: NodeJS.ProcessEnv = {}): Tally {
  heading(title)
  const file = join(root, 'var', 'test', `${projects.join('-')}.json`)
  mkdirSync(join(root, 'var', 'test'), { recursive: true })
  rmSync(file, { force: true })
  const chosen = projects.map(project => `--project=${project}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ended = run('vitest', ['run', ...chosen, ...reporters], {
    TEST_DATABASE_URL: undefined,
    ...environment,
  })
  const tally = existsSync(file) ? readTally(readFileSync(file, 'utf8'), title) : { passed: 0, failed: 1 }
  if (ended === 0 || tally.failed > 0) return tally
  broken.push(`${title}: an error outside of every test`)
  return { ...tally, failed: 1 }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** A file that could not even be loaded counts as one failure; so does a skipped test where nothing may be. */
function readTally(text: string, title: string): Tally {
  const found: VitestReport = JSON.parse(text)
  const unloaded = found.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  broken.push(...brokenIn(found, title))
  const skipped = found.numPendingTests
  if (skipped > 0) missing.push(`${title}: ${skipped} tests are marked as skipped`)
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded.length + (mayNotSkip ? skipped : 0),
  }
}

/** Each failed test with the first line of its reason, to be read at the end of a long run. */
function brokenIn({ testResults }: VitestReport, title: string): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = `${title}: ${relative(root, name)}`
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`]
    return failed.map(
      ({ fullName, failureMessages: [why = ''] }) => `${file}: ${fullName}: ${firstLine(why)}`,
    )
  })
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, 300)
}

function skip(title: string, reason: string): Tally {
  missing.push(`${title}: ${reason}`)
  return mayNotSkip ? { passed: 0, failed: 1 } : nothing
}

function report(parts: readonly Tally[]): void {
  const passed = parts.reduce((sum, part) => sum + part.passed, 0)
  const failed = parts.reduce((sum, part) => sum + part.failed, 0)
  heading('result')
  for (const line of broken) process.stdout.write(`Failed: ${line}\n`)
  for (const line of missing) process.stdout.write(`Not run: ${line}\n`)
  process.exitCode = failed === 0 ? 0 : 1
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
}

function heading(title: string): void {
  process.stdout.write(`\n== ${title}\n`)
}

function run(tool: string, parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`
  const ended = spawnSync(tool, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...environment, PATH: path },
  })
  return ended.status ?? 1
}

function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const places = (process.env.PATH ?? '').split(delimiter)
  const candidates = places.flatMap(place => names.map(name => join(place, name)))
  return [process.env.CHROMIUM ?? '', ...candidates].find(path => path !== '' && existsSync(path))
}
