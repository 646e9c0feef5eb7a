import { z } from 'zod'
import { defineOperation, nothingAsked } from '../../platform/api.ts'
import { loadUnitPanels } from '../loading/unit-panels.ts'
import { maySeeWholeRound } from '../permissions.ts'
import { ensureStated } from '../recusal.ts'
import { getRound } from '../store/rounds.ts'
import { ofRound } from './words.ts'

const panels = defineOperation({
  id: 'listPanels',
  path: '/api/office/rounds/:round/panels',
  tag: 'office',
  title: { vi: 'Nhóm cùng chấm', en: 'Panels' },
  about:
    'For the office and the auditor: who judges together by the criteria set of a round, from how many dossiers each is recused, and the dossiers without a result, with how many sheets were given of how many. Dossiers over which the reader is in conflict are left out, of counts too.',
  may: maySeeWholeRound,
  scope: 'read:office',
  shows: ['/rounds/:round/panels'],
  params: ofRound,
  query: nothingAsked,
  answer: z.object({
    panels: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        isCouncil: z.boolean().describe('The council seats it, not the office.'),
        unit: z.string(),
        criteria: z.array(z.string()),
        members: z.array(z.object({ id: z.string(), name: z.string(), recusedFrom: z.int() })),
        chair: z.string().nullable(),
        decided: z.int().describe('So many dossiers have a result.'),
        waiting: z.array(
          z.object({
            dossier: z.string(),
            isClosed: z.boolean(),
            entitled: z.int().nullable().describe('Null: nobody is seated.'),
            criteria: z.array(z.object({ code: z.string(), given: z.int(), needed: z.int().nullable() })),
          }),
        ),
      }),
    ),
  }),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params }) => {
    await ensureStated(work, await getRound(work.db, params.round))
    const { panels } = await loadUnitPanels(work, params.round)
    return {
      panels: panels.map(({ code, name, isCouncil, unit, criteria, members, chair, decided, waiting }) => ({
        code,
        name,
        isCouncil,
        unit: unit.code,
        criteria: criteria.map(each => each.code),
        members,
        chair,
        decided,
        waiting: waiting.map(({ id, isClosed, entitled, open }) => ({
          dossier: id,
          isClosed,
          entitled,
          criteria: open.map(({ code, counted, needed }) => ({ code, given: counted, needed })),
        })),
      })),
    }
  },
})

export const operations = [panels]
