import { z } from 'zod'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../../platform/api.ts'
import type { SheetAsked } from '../loading/sheet.ts'
import { loadCompleteness } from '../pages/completeness.tsx'
import { pageOf as dossierPage } from '../pages/score-dossier.tsx'
import { sheetFor } from '../pages/scores.tsx'
import type { SheetCell, SheetRow } from '../parts/sheet.ts'
import { mayOpenScores, mayReadDossiers } from '../permissions.ts'
import { ensureStated } from '../recusal.ts'
import { getRound } from '../store/rounds.ts'

const completeness = defineOperation({
  id: 'getCompleteness',
  path: '/api/office/rounds/:round/completeness',
  tag: 'office',
  title: { vi: 'Đơn vị nào còn phải chấm', en: 'What is still to be scored' },
  about: 'For the office, auditors and the council: by unit and criterion, how many of how many are given.',
  may: mayReadDossiers,
  scope: 'read:office',
  shows: ['/rounds/:round/completeness'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: nothingAsked,
  answer: z.object({
    left: z.int().describe('Judgements still to be given.'),
    groups: z.array(
      z.object({
        code: z.string().nullable().describe('Of the unit; null: nobody owns these, which is a fault.'),
        name: z.string().nullable(),
        rows: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            kind: z.enum(['computed', 'judged', 'gate']),
            given: z.int(),
            asked: z.int(),
          }),
        ),
      }),
    ),
  }),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params }) => {
    await ensureStated(work, await getRound(work.db, params.round))
    return loadCompleteness(work, params.round)
  },
})

const given = z
  .union([z.string(), z.boolean(), z.object({ band: z.string() }), z.null()])
  .describe('Points as exact text, a band, or whether a gate holds; null: taken back.')

const cell = z.object({
  code: z.string(),
  isAsked: z.boolean(),
  isComputed: z.boolean(),
  points: z.unknown().describe('Exact text; null: not decided.'),
  judgement: z
    .object({ given, note: z.string().nullable(), version: z.string(), byWhom: z.string(), at: z.string() })
    .nullable(),
})
const row = named(
  'ScoreRow',
  z.object({ dossier: z.string(), product: z.string(), enterprise: z.string(), cells: z.array(cell) }),
)

const cellOf = ({ code, isAsked, allowed, criterion, now }: SheetCell) => ({
  code,
  isAsked,
  isComputed: allowed === null,
  points: criterion?.points ?? null,
  judgement: now ?? null,
})
const rowOf = ({ id, product, enterprise, cells }: SheetRow) => ({
  dossier: id,
  product,
  enterprise,
  cells: cells.map(cellOf),
})

const unitAsked = z.string().max(80).optional().describe('Without it, the first whose sheet may be opened.')
const sheetOf = (unit: string | undefined, dossiers: SheetAsked['dossiers'] = null): SheetAsked => ({
  words: '',
  page: null,
  unit: unit ?? null,
  onlyMissing: false,
  dossiers,
})

const sheet = defineOperation({
  id: 'listScores',
  path: '/api/office/rounds/:round/scores',
  tag: 'office',
  title: { vi: 'Phiếu chấm của một đơn vị', en: 'The score sheet of a unit' },
  about: 'A scorer reads the sheet of their own unit, the office and auditors any. Others’ are not found.',
  may: mayOpenScores,
  scope: 'read:office',
  shows: ['/rounds/:round/scores'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: pageQuery.extend({ unit: unitAsked }),
  answer: pageOf(row),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params, query }) => {
    const round = await getRound(work.db, params.round)
    await ensureStated(work, round)
    const found = await sheetFor(work, round, sheetOf(query.unit))
    return paged(found.rows.map(rowOf), query)
  },
})

const dossier = defineOperation({
  id: 'getScores',
  path: '/api/office/rounds/:round/:dossier/scores',
  tag: 'office',
  title: { vi: 'Điểm một hồ sơ theo phiếu của một đơn vị', en: 'One dossier of a score sheet' },
  about: 'With every judgement that was given before. Where figures stand beside it, the enterprise sees it.',
  may: mayOpenScores,
  scope: 'read:office',
  shows: ['/rounds/:round/:dossier/scores'],
  params: z.strictObject({ round: z.string().max(80), dossier: z.string().max(200) }),
  query: z.strictObject({ unit: unitAsked }),
  answer: z.object({
    row,
    history: z.array(
      z.object({
        code: z.string(),
        given,
        note: z.string().nullable(),
        reason: z.string().nullable(),
        byWhom: z.string(),
        at: z.string(),
      }),
    ),
  }),
  example: { round: 'mh-2026', dossier: 'mh-2026-001' },
  answers: async (visit, { params, query }) => {
    const round = await getRound(visit.work.db, params.round)
    await ensureStated(visit.work, round)
    const found = await sheetFor(visit.work, round, sheetOf(query.unit, new Set([params.dossier])))
    const page = await dossierPage(visit, round, { sheet: found, saved: null, problems: [] })
    return { row: rowOf(page.row), history: page.history }
  },
})

export const operations = [completeness, sheet, dossier]
