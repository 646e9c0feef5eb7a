import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { pino } from 'pino'
import { adoptCriteriaSet } from '../../src/criteria/index.ts'
import { readCriteriaSet } from '../../src/criteria/rules/read.ts'
import { registerMany } from '../../src/enterprises/index.ts'
import { batchInput } from '../../src/enterprises/model/inputs.ts'
import { dayOf } from '../../src/exact/day.ts'
import { openCity, startWork } from '../../src/platform/city.ts'
import { pinnedClock } from '../../src/platform/clock.ts'
import type { Db } from '../../src/platform/database.ts'
import { buildServer } from '../../src/platform/server.ts'
import type { Actor } from '../../src/platform/work.ts'
import { failures, routes } from '../../src/routes.ts'
import { openRound, receiveDossiers, seatPanel } from '../../src/selection/index.ts'
import { roundIdOf, roundInput } from '../../src/selection/model.ts'
import { saveJudgements } from '../../src/selection/store/judgements.ts'
import { bareSite, withoutNonce } from './bare.ts'
import { listenToQueries } from './heard.ts'

const ROUND = roundIdOf('ma-tran')
const CRITERIA = 25
const SCORERS = 30
const TODAY = '2026-10-20'
const NOW = `${TODAY}T03:00:00.000Z`

const codes = Array.from({ length: CRITERIA }, (_, at) => `C${at + 1}`)
const scorers = Array.from({ length: SCORERS }, (_, at) => `nguoi-${at + 1}`)
const name = (vi: string) => ({ vi })

/** Every criterion is judged by all thirty, each on a sheet of their own. */
const set = {
  format: 'chuluc-criteria-1',
  code: 'ma-tran',
  version: '1',
  name: name('Bộ đo tốc độ'),
  legalBasis: [],
  variables: {},
  gates: [],
  criteria: codes.map(code => ({ code, name: name(`Tiêu chí ${code}`), max: 4, step: '0.5' })),
  passMark: { points: 50 },
  units: [{ code: 'so', name: name('Sở') }],
  assignments: [{ criteria: codes, unit: 'so' }],
  panels: [
    {
      code: 'P',
      name: name('Tổ chấm'),
      unit: 'so',
      criteria: codes,
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
      quorum: { share: '2/3' },
    },
  ],
}

const scorer: Actor = {
  kind: 'person',
  id: 'nguoi-1',
  name: 'Người chấm',
  roles: [{ role: 'scorer', unit: 'so' }],
}

/** A round of so many dossiers, judged by all but the last criterion of each, in a store of its own. */
export const openMatrix = async (dossiers: number) => {
  const heard: pg.QueryConfig[] = []
  listenToQueries(heard)
  const city = {
    ...(await openCity(mkdtempSync(join(tmpdir(), 'chuluc-bench-matrix-')))),
    clock: pinnedClock(dayOf(TODAY)),
    kind: 'sample' as const,
  }
  const work = startWork(city, { kind: 'system', name: 'bench' }, 'vi')
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await adoptCriteriaSet(work, read.set)
  const numbers = Array.from({ length: dossiers }, (_, at) => at)
  const enterprises = numbers.map(at => ({
    id: `e${at}`,
    kind: 'company',
    nameVi: `Công ty ${at}`,
    isSample: true,
  }))
  const products = numbers.map(at => ({ id: `p${at}`, enterprise: `e${at}`, nameVi: `Sản phẩm ${at}` }))
  await registerMany(work, batchInput.parse({ enterprises, products }))
  const [code, version] = [set.code, set.version]
  await openRound(
    work,
    roundInput.parse({
      id: ROUND,
      name: { vi: 'Đợt đo tốc độ', en: 'Round of the bench' },
      criteriaSet: { code, version },
      period: '2025',
      legalDocument: null,
      isSample: true,
      calendar: { closes: '2026-12-30', verification: '2026-12-31' },
    }),
  )
  await receiveDossiers(
    work,
    ROUND,
    numbers.map(at => ({
      id: `d${at}`,
      round: ROUND,
      enterprise: `e${at}`,
      product: `p${at}`,
      applicant: null,
      track: null,
      receivedAt: '2026-06-30T03:00:00.000Z',
      facts: [],
    })),
  )
  await seatPanel(work, ROUND, 'P', { members: scorers, chair: null })
  const judge = (by: string, code: string, dossier: number, points: number) => ({
    dossier: `d${dossier}`,
    code,
    given: String(points),
    unit: 'so',
    byWhom: by,
    at: NOW,
    reason: null,
    note: null,
  })
  await fill(work.db, dossiers)
  const app = buildServer({
    city,
    routes,
    log: pino({ level: 'silent' }),
    failurePage: failures,
    identify: async () => ({ actor: scorer, account: null }),
  })
  const ours = async () => (await app.request(`http://localhost/rounds/${ROUND}/scores`)).text()
  return {
    ours,
    statements: async () => {
      heard.length = 0
      await ours()
      return heard.length
    },
    close: () => city.database.close(),
    bareOf: (html: string) => {
      const bare = bareSite(html)
      return async () => (await bare.request('http://localhost/')).text()
    },
    withoutNonce,
    /** One more judgement: what was kept of the round holds no more. */
    judgeAnew: (points: number) => saveJudgements(work.db, [judge('nguoi-2', 'C1', 0, points)]),
  }
}

/** All but the last criterion, by everybody, in one statement: sent row by row it takes the embedded engine minutes. */
const fill = async (db: Db, dossiers: number): Promise<void> => {
  await sql`
    insert into selection.judgement (dossier, code, given, unit, by_whom, at)
    select 'd' || dossier, 'C' || criterion, to_jsonb(((scorer + criterion + dossier) % 5)::text), 'so',
      'nguoi-' || scorer, ${NOW}::timestamptz
    from generate_series(1, ${SCORERS}::int) as scorer, generate_series(1, ${CRITERIA - 1}::int) as criterion,
      generate_series(0, ${dossiers - 1}::int) as dossier`.execute(db)
}
