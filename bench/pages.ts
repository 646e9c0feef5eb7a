import { contender, median, takeTurns } from './measure.ts'
import type { BenchRow } from './row.ts'
import { builtEntry } from './site/build.ts'
import type { PageContenders } from './site/site.ts'

interface Pages {
  contendersFor(path: string, as: string): Promise<PageContenders>
  close(): Promise<void>
}

const OFFICE = 'mh-nguoi-01'
const WARM = 100

/** Lists of 50 rows and a result, each with who it is for. */
const PAGES: readonly (readonly [name: string, path: string, as?: string, atMost?: number])[] = [
  ['the register, 50 rows', '/enterprises'],
  ['the dossiers of the open round', '/rounds/mh-2026/dossiers'],
  ['the result of a closed round', '/rounds/mh-2025'],
  ['the result of the open round', '/rounds/mh-2026'],
  ['what an enterprise is entitled to', '/entitlements', 'mh-dn-nguoi-002', 3],
]

/** A page may cost twice what the same HTML costs Hono alone with its data in memory, plus its SQL. */
export async function run(): Promise<BenchRow[]> {
  delete process.env.DATABASE_URL
  process.env.NODE_ENV = 'production'
  const entry: { openPages(): Promise<Pages> } = await import(await builtEntry())
  const pages = await entry.openPages()
  const rows: BenchRow[] = []
  for (const [name, path, as = OFFICE, atMost = 2] of PAGES)
    rows.push(await measured(name, await pages.contendersFor(path, as), atMost))
  await pages.close()
  return rows
}

async function measured(name: string, page: PageContenders, atMost: number): Promise<BenchRow> {
  const same = await page.bare()
  if (same !== page.html) throw new Error(`${name}: the bare page differs ${differenceOf(same, page.html)}`)
  const [ours, bare, sql] = [page.ours, page.bare, page.statements].map(each => contender(1, each))
  if (!ours || !bare || !sql) throw new Error('nothing to measure')
  // As in a server that has been up for a while: all three are compiled by then.
  for (const { run } of [ours, bare, sql]) for (let time = 0; time < WARM; time++) await run()
  await takeTurns([ours, bare, sql])
  const milliseconds = ({ seconds }: typeof ours) => (median(seconds) * 1000).toFixed(2)
  const ratios = ours.seconds.map(
    (seconds, round) => (seconds - (sql.seconds[round] ?? 0)) / (bare.seconds[round] ?? Number.NaN),
  )
  const kilobytes = Math.round(page.html.length / 1024)
  return {
    name: `${name}: page without its SQL, against the same HTML from bare Hono`,
    ratio: median(ratios),
    goal: { atMost },
    detail: `${milliseconds(ours)} ms of CPU, of which ${page.count} statements ${milliseconds(sql)} ms; bare ${milliseconds(bare)} ms; ${kilobytes} kB`,
  }
}

function differenceOf(one: string, other: string): string {
  const at = [...one].findIndex((letter, place) => letter !== other[place])
  return `at ${at}: ${JSON.stringify(one.slice(at - 40, at + 40))} and ${JSON.stringify(other.slice(at - 40, at + 40))}`
}
