import { z } from 'zod'
import { defineOperation, nothingAsked } from '../../platform/api.ts'
import { shareText } from '../exports/scorers.ts'
import { loadScorers } from '../loading/scorers.ts'
import { mayCompareScorers } from '../permissions.ts'
import { ensureStated } from '../recusal.ts'
import type { Finding } from '../rules/scorers/compare.ts'
import { getRound } from '../store/rounds.ts'
import { ofRound } from './words.ts'

const share = z.string().describe('A share of the maximum, exact text on a ten-thousandth.')
const finding = z
  .union([
    z.object({ mean: share, low: share, high: share, side: z.enum(['above', 'below', 'both']) }),
    z.object({ onlyDossiers: z.int() }),
  ])
  .describe('A mean with its interval of 95 %, or of how few dossiers there is too little to say.')

const scorers = defineOperation({
  id: 'compareScorers',
  path: '/api/office/rounds/:round/scorers',
  tag: 'office',
  title: { vi: 'Người chấm cạnh nhau', en: 'Scorers side by side' },
  about:
    'For those who see the sheets of all, and the leader once the round is closed: of each who judges with others, how strict, how spread, how leaning to their own sector. Applied to nothing; dossiers over which the reader is in conflict are left out.',
  may: mayCompareScorers,
  scope: 'read:office',
  shows: ['/rounds/:round/scorers'],
  params: ofRound,
  query: nothingAsked,
  answer: z.object({
    panels: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        scorers: z.array(
          z.object({
            by: z.string(),
            name: z.string(),
            dossiers: z.int(),
            severity: finding,
            spread: finding,
            leaning: finding.nullable().describe('Null: no sector of theirs is recorded.'),
          }),
        ),
      }),
    ),
  }),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params }) => {
    await ensureStated(work, await getRound(work.db, params.round))
    const { panels } = await loadScorers(work, params.round)
    return {
      panels: panels.map(panel => ({
        code: panel.code,
        name: panel.name,
        scorers: panel.scorers.map(({ by, name, dossiers, severity, spread, leaning }) => ({
          by,
          name,
          dossiers,
          severity: textsOf(severity),
          spread: textsOf(spread),
          leaning: leaning && textsOf(leaning),
        })),
      })),
    }
  },
})

const textsOf = (found: Finding) =>
  'onlyDossiers' in found
    ? found
    : {
        mean: shareText(found.mean),
        low: shareText(found.low),
        high: shareText(found.high),
        side: found.side,
      }

export const operations = [scorers]
