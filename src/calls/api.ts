import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import type { Operation } from '../platform/api.ts'
import { defineOperation, localized, named, nothingAsked } from '../platform/api.ts'
import { inLanguage } from '../selection/index.ts'
import type { CallVersion } from './model.ts'
import { loadCall } from './pages/loading.ts'

const span = z.object({ from: z.int(), to: z.int().nullable() }).nullable()
const condition = z.object({
  code: z.string(),
  name: localized,
  isJudged: z.boolean().describe('A person decides it, not a figure.'),
  isAssumed: z.boolean(),
  clause: z.string().nullable(),
})

const call = named(
  'Call',
  z.object({
    round: z.string(),
    announcedOn: z.string().nullable().describe('Null: not announced; then text, target and desk are null.'),
    number: z.int().nullable(),
    text: localized.nullable(),
    products: span,
    enterprises: span,
    targetSource: z.string().nullable().describe('Null: the target is assumed (giả định).'),
    procedureCode: z.string().nullable().describe('Mã thủ tục; null: not known.'),
    desk: z.string().nullable(),
    graceDays: z.int().nullable().describe('Null: not known.'),
    graceSource: z.string().nullable().describe('Null: the grace is assumed (giả định).'),
    calendar: z.record(z.string(), z.string()),
    criteriaSet: z.object({ code: z.string(), version: z.string() }),
    conditions: z.object({
      common: z.array(condition),
      tracks: z.array(z.object({ code: z.string(), name: localized, conditions: z.array(condition) })),
    }),
    criteria: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        max: z.string(),
        kind: z.enum(['computed', 'judged', 'sum']),
        scorer: z.string().nullable(),
      }),
    ),
    figures: z.array(z.string()).describe('Codes of the variables that a dossier is judged on.'),
    announced: z
      .array(z.object({ number: z.int(), announcedOn: z.string().nullable(), reason: z.string().nullable() }))
      .describe('Every version that was announced, latest first.'),
  }),
)

const both = (name: { readonly vi: string; readonly en?: string | undefined }) => ({
  vi: name.vi,
  en: inLanguage(name, 'en'),
})

const partsOf = (version: CallVersion | null) => ({
  announcedOn: version?.announcedOn ?? null,
  number: version?.number ?? null,
  text: version?.text ?? null,
  products: version?.products ?? null,
  enterprises: version?.enterprises ?? null,
  targetSource: version?.targetSource ?? null,
  procedureCode: version?.procedureCode ?? null,
  desk: version?.desk ?? null,
  graceDays: version?.graceDays ?? null,
  graceSource: version?.graceSource ?? null,
})

const callOperation = defineOperation({
  id: 'getCall',
  path: '/api/rounds/:round/call',
  tag: 'rounds',
  title: { vi: 'Thông báo của một đợt', en: 'The call of a round' },
  about:
    'What the round asks for: who may apply and by what they are judged, as its criteria set says it; text, target, desk and grace as announced.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds/:round/call'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: nothingAsked,
  answer: call,
  example: { round: 'mh-2027' },
  answers: async ({ work }, { params }) => {
    const shown = await loadCall(work, params.round)
    const { common, tracks } = shown.conditions
    const conditions = (list: typeof common) => list.map(each => ({ ...each, name: both(each.name) }))
    return {
      round: shown.round.id,
      ...partsOf(shown.call),
      calendar: shown.round.calendar,
      criteriaSet: shown.round.criteriaSet,
      conditions: {
        common: conditions(common),
        tracks: tracks.map(track => ({
          code: track.code,
          name: both(track.name),
          conditions: conditions(track.conditions),
        })),
      },
      criteria: shown.criteria,
      figures: shown.figures,
      announced: shown.announced.map(({ number, announcedOn, reason }) => ({ number, announcedOn, reason })),
    }
  },
})

export const operations: readonly Operation[] = [callOperation]
