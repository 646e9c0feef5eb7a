import { z } from 'zod'
import { everyone, within } from '../access/permissions.ts'
import { enterpriseKinds } from '../enterprises/model.ts'
import type { Operation } from '../platform/api.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { getRound, inLanguage } from '../selection/index.ts'
import { roundIdOf } from '../selection/model.ts'
import { type CallVersion, contactOutcomes, ways } from './model.ts'
import type { Taking } from './offer.ts'
import { loadOutreach } from './outreach-loading.ts'
import { loadCall } from './pages/loading.ts'
import { maySeeOutreach } from './permissions.ts'
import type { Reached } from './rules/outreach.ts'
import { listGuests, listSessions } from './store/sessions.ts'

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
    papers: z.array(
      z.object({
        code: z.string(),
        name: localized,
        isRequired: z.boolean(),
        tracks: z.array(z.string()).nullable().describe('Asked in these tracks alone; null: in all.'),
        applicants: z
          .array(z.enum(enterpriseKinds))
          .nullable()
          .describe('Asked of these alone; null: of all.'),
        elsewhere: localized
          .nullable()
          .describe('Where the office can have it without asking; null: only the enterprise has it.'),
        isAssumed: z.boolean(),
      }),
    ),
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

const callOperation = (taking: Taking) =>
  defineOperation({
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
      const shown = await loadCall(work, params.round, taking)
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
        papers: shown.papers.map(paper => ({
          ...paper,
          tracks: paper.tracks && [...paper.tracks],
          applicants: paper.applicants && [...paper.applicants],
        })),
        announced: shown.announced.map(({ number, announcedOn, reason }) => ({
          number,
          announcedOn,
          reason,
        })),
      }
    },
  })

const ofRound = z.strictObject({ round: z.string().max(80) })

const contact = z.object({
  contactedOn: z.string(),
  way: z.enum(ways),
  withWhom: z.string().nullable(),
  outcome: z.enum(contactOutcomes),
  note: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextOn: z.string().nullable(),
  notedBy: z.string(),
})

const reached = named(
  'Reached',
  z.object({
    enterprise: z.string(),
    name: z.string(),
    eligibility: z
      .enum(['eligible', 'possible', 'judged', 'not'])
      .describe('By the figures known when the list was made.'),
    product: z.string().nullable(),
    track: z.string().nullable(),
    missing: z.array(z.string()),
    owner: z.string().nullable(),
    appliedOn: z.string().nullable(),
    contacts: z.array(contact),
  }),
)

const outreachOperation = defineOperation({
  id: 'listOutreach',
  path: '/api/office/rounds/:round/outreach',
  tag: 'rounds',
  title: { vi: 'Vận động tham gia một đợt', en: 'Outreach of a round' },
  about:
    'Enterprises that appear eligible, or were contacted, by name, with their contact log and whether they applied.',
  may: maySeeOutreach,
  scope: 'read:office',
  shows: ['/rounds/:round/outreach', '/rounds/:round/outreach/enterprises/:enterprise'],
  params: ofRound,
  query: pageQuery,
  answer: pageOf(reached),
  example: { round: 'mh-2027' },
  answers: async ({ work }, { params, query }) => {
    const { rows } = await loadOutreach(within(work, await programmeOf(work, params.round)), params.round)
    const list = paged(rows, query)
    return { ...list, items: list.items.map(reachedOf) }
  },
})

const reachedOf = ({ enterprise, name, candidate, owner, contacts, appliedAt }: Reached) => ({
  enterprise,
  name,
  eligibility: candidate?.eligibility ?? 'not',
  product: candidate?.product ?? null,
  track: candidate?.track ?? null,
  missing: candidate?.missing ?? [],
  owner,
  appliedOn: appliedAt,
  contacts,
})

/** Whoever holds no role in the programme of the round is refused as at its page. */
const programmeOf = async (work: Work, id: string): Promise<string | null> => {
  const { programme } = await getRound(work.db, id)
  if (!maySeeOutreach(within(work, programme).actor)) throw new NotAllowed('see the outreach of a round')
  return programme
}

const sessionsOperation = defineOperation({
  id: 'listGuidanceSessions',
  path: '/api/office/rounds/:round/guidance-sessions',
  tag: 'rounds',
  title: { vi: 'Các buổi hướng dẫn', en: 'Guidance sessions' },
  about: 'The sessions of a round, latest first, each with who was invited and who came.',
  may: maySeeOutreach,
  scope: 'read:office',
  shows: ['/rounds/:round/outreach/sessions', '/rounds/:round/outreach/sessions/:session'],
  params: ofRound,
  query: nothingAsked,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        heldOn: z.string(),
        place: z.string(),
        commune: z.string().nullable(),
        topic: z.string().nullable(),
        guests: z.array(
          z.object({ enterprise: z.string(), isInvited: z.boolean(), attended: z.boolean().nullable() }),
        ),
      }),
    ),
  }),
  example: { round: 'mh-2027' },
  answers: async ({ work }, { params }) => {
    await programmeOf(work, params.round)
    const round = roundIdOf(params.round)
    const guests = await listGuests(work.db, round)
    const sessions = await listSessions(work.db, round)
    return {
      items: sessions.map(session => ({
        ...session,
        guests: guests.filter(guest => guest.session === session.id),
      })),
    }
  },
})

/** With what the room that takes dossiers says of itself. */
export const operationsWith = (taking: Taking): readonly Operation[] => [
  callOperation(taking),
  outreachOperation,
  sessionsOperation,
]
