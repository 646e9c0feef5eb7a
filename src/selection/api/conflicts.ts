import { z } from 'zod'
import { reasonWords } from '../../conflicts/index.ts'
import { maySeeInterests } from '../../conflicts/permissions.ts'
import { defineOperation, localized, nothingAsked } from '../../platform/api.ts'
import { frozenIn } from '../actions/content.ts'
import { loadConflicts } from '../loading/conflicts.ts'
import { frozenRoundSchema } from '../model.ts'
import { seenResults } from '../pages/both-results.tsx'
import { getRound } from '../store/rounds.ts'

const ofRound = z.strictObject({ round: z.string().max(80) })

const conflicts = defineOperation({
  id: 'getRoundConflicts',
  path: '/api/office/rounds/:round/conflicts',
  tag: 'office',
  title: { vi: 'Xung đột lợi ích của một đợt', en: 'The conflicts of interest of a round' },
  about:
    'For the office and auditors: who has stated their interests, who is in conflict over what, names found in registers, and when the result was calculated again. What concerns an enterprise over which the reader is in conflict is left out.',
  may: maySeeInterests,
  scope: 'read:office',
  shows: ['/rounds/:round/conflicts'],
  params: ofRound,
  query: nothingAsked,
  answer: z.object({
    people: z.array(z.object({ id: z.string(), name: z.string(), statedAt: z.string().nullable() })),
    conflicts: z.array(z.object({ person: z.string(), enterprise: z.string(), reasons: z.array(localized) })),
    possible: z.array(
      z.object({
        person: z.string(),
        enterprise: z.string(),
        registered: z.string(),
        register: z.enum(['representative', 'member']),
      }),
    ),
    recalculations: z.array(z.object({ id: z.string(), at: z.string(), byWhom: z.string() })),
  }),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params }) => {
    const found = await loadConflicts(work, await getRound(work.db, params.round))
    const { people, possible, recalculations } = found
    return {
      people,
      possible,
      recalculations,
      conflicts: found.conflicts.map(each => ({ ...each, reasons: each.reasons.map(reasonWords) })),
    }
  },
})

const kept = z.object({ sha256: z.string(), content: frozenRoundSchema })

const results = defineOperation({
  id: 'getBothResults',
  path: '/api/office/rounds/:round/conflicts/results/:recalculation',
  tag: 'office',
  title: { vi: 'Kết quả trước và sau khi tính lại', en: 'The result before and after' },
  about: 'For the office and auditors who have no interest in any enterprise: both results, whole.',
  may: maySeeInterests,
  scope: 'read:office',
  shows: ['/rounds/:round/conflicts/results/:recalculation'],
  params: ofRound.extend({ recalculation: z.string().max(80) }),
  query: nothingAsked,
  answer: z.object({ id: z.string(), at: z.string(), byWhom: z.string(), before: kept, after: kept }),
  example: {},
  answers: async (visit, { params }) => {
    const both = await seenResults(visit, await getRound(visit.work.db, params.round))
    const read = ({ sha256, content }: typeof both.before) => ({ sha256, content: frozenIn(content) })
    return { ...both, before: read(both.before), after: read(both.after) }
  },
})

export const operations = [conflicts, results]
