import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addDays, type Day, dayOf } from '../src/exact/day.ts'
import type { Db } from '../src/platform/database.ts'
import { openDatabase } from '../src/platform/open-database.ts'
import { registerFiles } from '../src/portal/register-file.ts'
import { listRegisterPart } from '../src/portal/store/held.ts'
import { countRegister } from '../src/recognition/register.ts'
import { type Counted, type CountQuestion, recount } from '../src/recognition/rules/counting.ts'
import { listGranted, listRuled } from '../src/recognition/store/register.ts'
import { contender, median, takeTurns, timesAsLong } from './measure.ts'
import type { BenchRow } from './row.ts'
import { randomFrom } from './search/names.ts'

const TITLES = 100_000
const PRODUCTS = 40_000
const MAKERS = 8_000
const RULED = 5_000
const TODAY = dayOf('2026-11-21')

/** The four counters over 100,000 recognitions of twenty years, against the same counts in plain SQL. */
export async function run(): Promise<BenchRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-bench-register-'))
  const { db, close } = await openDatabase({ directory })
  await fill(db)
  const byYear: CountQuestion = { by: ['year', 'sector'], asOf: TODAY, knownOn: null }
  await compare(db, byYear)
  const days = randomFrom(7)
  const known = contender(1, () =>
    countRegister({ db }, { ...byYear, knownOn: addDays(dayOf('2010-01-01'), Math.floor(days() * 6000)) }),
  )
  const counted = contender(1, () => countRegister({ db }, byYear))
  const inSql = contender(1, () => plainSql(db, TODAY))
  await takeTurns([counted, known, inSql])
  const file = await fileRow(db)
  await close()
  rmSync(directory, { recursive: true, force: true })
  const [ms, knownMs] = [median(counted.seconds) * 1000, median(known.seconds) * 1000]
  return [
    {
      name: 'Register of 100,000: four counters by year and sector, of 50 ms',
      ratio: ms / 50,
      goal: { atMost: 1 },
      detail: `${ms.toFixed(1)} ms CPU; equal to a plain recount by year, and to SQL by year and sector`,
    },
    {
      name: 'Register of 100,000: the same as known on any day, of 100 ms',
      ratio: knownMs / 100,
      goal: { atMost: 1 },
      detail: `${knownMs.toFixed(1)} ms CPU, another day each time`,
    },
    {
      name: 'Register, counted in plain SQL (embedded)',
      ratio: timesAsLong(inSql, counted),
      goal: null,
      detail: `${(median(inSql.seconds) * 1000).toFixed(0)} ms CPU, as it stands today, without titles`,
    },
    file,
  ]
}

/** All three files with their digests, written once, against the same rows only read. */
const fileRow = async (db: Db): Promise<BenchRow> => {
  const asked = { on: TODAY, known: TODAY, today: TODAY }
  const read = async (): Promise<number> => {
    let [count, after] = [0, '']
    for (;;) {
      const part = await listRegisterPart(db, { on: TODAY, known: null, after, limit: 2_000 })
      if (part.length === 0) return count
      count += part.length
      after = part.at(-1)?.id ?? ''
    }
  }
  const [bare, rows] = await cpuOf(read)
  const [whole, { manifest }] = await cpuOf(() => registerFiles(db, asked))
  if (rows !== TITLES || manifest.recognitions !== TITLES) throw new Error('the file lacks recognitions')
  const size = manifest.files.reduce((sum, each) => sum + each.size, 0)
  return {
    name: 'Register of 100,000 as signed files (JSON, CSV, Excel), against reading its rows',
    ratio: whole / bare,
    goal: null,
    detail: `${whole.toFixed(1)} s CPU, of which reading ${bare.toFixed(1)} s; ${(size / 1e6).toFixed(0)} MB of files`,
  }
}

const cpuOf = async <T>(body: () => Promise<T>): Promise<readonly [seconds: number, T]> => {
  const start = process.cpuUsage()
  const done = await body()
  const { user, system } = process.cpuUsage(start)
  return [(user + system) / 1e6, done]
}

const fill = async (db: Db): Promise<void> => {
  await sql`insert into enterprises.enterprise (id, kind, name_vi, is_sample)
    select 'e' || n, 'company', 'Công ty ' || n, true from generate_series(0, ${MAKERS - 1}) as n`.execute(db)
  await sql`insert into enterprises.product (id, enterprise, name_vi, supporting_areas)
    select 'p' || n, 'e' || n % ${MAKERS}, 'Sản phẩm ' || n, '{}' from generate_series(0, ${PRODUCTS - 1}) as n`.execute(
    db,
  )
  await sql`insert into recognition.recognition (id, product, enterprise, decision_number, decision_symbol, decision_issuer,
      decided_on, numbered_at, valid_from, valid_to, sector_group, commune, recorded_at, revision)
    select 'r' || n, 'p' || n % ${PRODUCTS}, 'e' || (n % ${PRODUCTS}) % ${MAKERS}, n, 'QĐ-UBND', 'UBND', day, day, day,
      day + interval '3 years', 's' || n * 31 % 8, 'x' || n * 17 % 126, day + make_interval(days => n % 90), 1 + n / 40
    from generate_series(0, ${TITLES - 1}) as n,
      lateral (select date '2006-01-15' + (n / 5000) * 365 + n * 7919 % 300 as day) as of`.execute(db)
  await sql`insert into recognition.ruling (recognition, kind, effective_on, ground, document, recorded_at, revision)
    select 'r' || n * 20, case when n % 3 = 0 then 'revoked' else 'suspended' end, valid_from + 200 + n % 300, 'Điều 9', '1/QĐ',
      valid_from + 260 + n % 300, 1 + n / 40
    from generate_series(0, ${RULED - 1}) as n join recognition.recognition on id = 'r' || n * 20`.execute(db)
  await sql`update recognition.revision set number = ${1 + TITLES / 40}`.execute(db)
  await sql`analyze`.execute(db)
}

/** By year with a plain recount, titles too; by year and sector with SQL. */
const compare = async (db: Db, question: CountQuestion): Promise<void> => {
  const upTo = BigInt(1 + TITLES / 40)
  const ruled = Map.groupBy(await listRuled(db, { after: 0n, upTo }), ({ recognition }) => recognition)
  const register = (await listGranted(db, { after: 0n, upTo })).map(
    (each): Counted => ({ ...each, rulings: ruled.get(each.id) ?? [] }),
  )
  const whole = await countRegister({ db }, question)
  const naive = recount(register, new Map(), { ...question, by: ['year'] })
  const ours = await countRegister({ db }, { ...question, by: ['year'] })
  if (JSON.stringify(ours) !== JSON.stringify(naive)) throw new Error('the columns and a recount differ')
  const inSql = await plainSql(db, question.asOf)
  const rows = whole.map(({ year, sector, events, products, enterprises }) => ({
    year,
    sector,
    events,
    products,
    enterprises,
  }))
  if (JSON.stringify(rows) !== JSON.stringify(inSql)) throw new Error('the columns and SQL differ')
}

const plainSql = async (db: Db, day: Day) => {
  const { rows } = await sql<Record<string, unknown>>`
    select extract(year from decided_on)::text as year, sector_group as sector, count(*)::int as events,
      count(distinct product)::int as products, count(distinct enterprise)::int as enterprises
    from recognition.recognition where decided_on <= ${day}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
