import { z } from 'zod'
import { defineOperation, named, nothingAsked } from '../platform/api.ts'
import { parts } from './model.ts'
import { loadCouncil } from './pages/council.tsx'
import { mayReadCouncil } from './permissions.ts'
import { loadMinutes } from './seen-minutes.ts'

const member = named(
  'CouncilMember',
  z.object({
    person: z.string(),
    name: z.string(),
    part: z.enum(parts),
    unit: z.string().nullable(),
    votes: z.boolean(),
    from: z.string(),
    to: z.string().nullable().describe('The first day on which they sit no longer.'),
  }),
)
const decree = z.object({
  number: z.string(),
  symbol: z.string(),
  issuer: z.string(),
  issuedOn: z.string(),
})
const phase = z.enum(['convened', 'open', 'closed'])

const council = defineOperation({
  id: 'getCouncil',
  path: '/api/office/rounds/:round/council',
  tag: 'office',
  title: { vi: 'Hội đồng của một đợt', en: 'The council of a round' },
  about: 'Who sits in it, by which decisions, how it works, and its sittings. Null while none is composed.',
  may: mayReadCouncil,
  scope: 'read:office',
  shows: ['/rounds/:round/council'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: nothingAsked,
  answer: z.object({
    council: z
      .object({
        decrees: z.array(decree),
        rules: z.unknown().describe('Quorum, majority, ballot, casting vote and days of notice.'),
        members: z.array(member),
        sittings: z.array(
          z.object({
            number: z.int(),
            day: z.string(),
            begins: z.string(),
            place: z.string(),
            phase,
            dossiers: z.int(),
            points: z.int(),
          }),
        ),
      })
      .nullable(),
  }),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params }) => {
    const { council, names } = await loadCouncil(work, params.round)
    if (council === null) return { council }
    const members = council.sitting.map(each => ({ ...each, name: names.person(each.person) }))
    return { council: { ...council, members } }
  },
})

const minutes = defineOperation({
  id: 'getMinutes',
  path: '/api/office/rounds/:round/council/sittings/:sitting',
  tag: 'office',
  title: { vi: 'Biên bản một phiên họp', en: 'The minutes of a sitting' },
  about:
    'Where the sitting stands, who is there, its agenda, and its minutes line by line. What is about a dossier from which the reader is recused is left out, and counted.',
  may: mayReadCouncil,
  scope: 'read:office',
  shows: ['/rounds/:round/council/sittings/:sitting', '/rounds/:round/council/sittings/:sitting/minutes'],
  params: z.strictObject({
    round: z.string().max(80),
    sitting: z.coerce.number().int().min(1).max(999_999),
  }),
  query: nothingAsked,
  answer: z.object({
    number: z.int(),
    day: z.string(),
    place: z.string(),
    phase,
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    present: z.array(z.string()).describe('Names of those in the room now.'),
    agenda: z.array(
      z.object({
        position: z.int(),
        dossier: z.string().nullable(),
        title: z.string(),
        phase: z.enum(['waiting', 'open', 'closed', 'put-off']),
        quorum: z.object({
          entitled: z.int(),
          present: z.int(),
          needed: z.int(),
          missing: z.int(),
          holds: z.boolean(),
        }),
      }),
    ),
    lines: z.array(z.object({ at: z.string(), words: z.string(), struck: z.string().nullable() })),
    results: z
      .array(
        z.object({
          dossier: z.string().nullable(),
          code: z.string(),
          counted: z.int().describe('How many judged.'),
          entitled: z.int().nullable().describe('How many might, after recusals. Null: not known.'),
          needed: z.int().nullable().describe('How many had to.'),
          points: z
            .string()
            .nullable()
            .describe('Of sheets, combined by the published way. Null: not decided.'),
          vote: z
            .object({
              for: z.int(),
              against: z.int(),
              abstain: z.int(),
              holds: z.boolean().nullable(),
              isByChair: z.boolean(),
            })
            .nullable(),
        }),
      )
      .describe('What the council came to, of each dossier that was closed.'),
    hiddenLines: z.int(),
  }),
  example: { round: 'mh-2026', sitting: '1' },
  answers: async ({ work }, { params }) => {
    const seen = await loadMinutes(work, params)
    const { number, day, place } = seen.room.sitting
    const { phase, openedAt, closedAt } = seen.room.state
    return {
      number,
      day,
      place,
      phase,
      openedAt,
      closedAt,
      present: seen.people.flatMap(({ name, since }) => (since === null ? [] : [name])),
      agenda: seen.items
        .filter(({ isHidden }) => !isHidden)
        .map(({ words, ...item }) => ({ ...item, title: words })),
      lines: seen.minutes,
      results: seen.outcomes.flatMap(({ item: { dossier }, together }) =>
        together.map(each => ({ dossier, ...each })),
      ),
      hiddenLines: seen.hiddenLines,
    }
  },
})

export const operations = [council, minutes]
