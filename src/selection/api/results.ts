import { everyone } from '../../access/permissions.ts'
import { defineOperation, nothingAsked, paged, pageOf, pageQuery } from '../../platform/api.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Visit } from '../../platform/pages.ts'
import { loadContent } from '../loading/content.ts'
import { loadSeen, rowsOf, type Seen } from '../loading/seen.ts'
import { frozenRoundSchema } from '../model.ts'
import { mayReadDossiers, maySeeWholeRound } from '../permissions.ts'
import { noteDossiers } from '../reading.ts'
import { ensureStated } from '../recusal.ts'
import type { PublicResult } from '../rules/publication.ts'
import { getRound, type Round } from '../store/rounds.ts'
import { namedResult, ofDossier, ofRound } from './words.ts'

/** What the page of the same round lists for the same visitor. */
const resultsSeen = async (visit: Visit, id: string) => {
  const found = await getRound(visit.work.db, id)
  return rowsIn(visit, found, await loadSeen(visit, found))
}

const rowsIn = async (visit: Visit, found: Round, seen: Seen | null) =>
  seen?.list.published ? rowsOf(visit.work, found, seen, seen.list.results) : []

const resultsOperation = defineOperation({
  id: 'listResults',
  path: '/api/rounds/:round/results',
  tag: 'rounds',
  title: { vi: 'Kết quả của một đợt', en: 'The results of a round' },
  about:
    'The published list in the order of rank, every point explained down to clause and band. Business figures are withheld. Empty until the result is published.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds/:round'],
  params: ofRound,
  query: pageQuery,
  answer: pageOf(namedResult),
  example: { round: 'mh-2025' },
  answers: async (visit, { params, query }) => paged(await resultsSeen(visit, params.round), query),
})

const resultOperation = defineOperation({
  id: 'getResult',
  path: '/api/rounds/:round/results/:dossier',
  tag: 'rounds',
  title: { vi: 'Kết quả của một hồ sơ', en: 'The result of one dossier' },
  about: 'One entry of listResults. What is not on the published list is not found.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds/:round/:dossier'],
  params: ofDossier,
  query: nothingAsked,
  answer: namedResult,
  example: { round: 'mh-2025' },
  answers: async (visit, { params }) => oneOf(await resultsSeen(visit, params.round), params.dossier),
})

const oneOf = <Row extends { readonly result: PublicResult }>(rows: readonly Row[], dossier: string): Row => {
  const found = rows.find(({ result }) => result.id === dossier)
  if (found === undefined) throw new NotFound('dossier', dossier)
  return found
}

const officeOperation = defineOperation({
  id: 'listRoundDossiers',
  path: '/api/office/rounds/:round/dossiers',
  tag: 'office',
  title: { vi: 'Mọi hồ sơ của một đợt', en: 'Every dossier of a round' },
  about:
    'For the office, auditors and the council: each dossier with its result as it stands, nothing withheld.',
  may: mayReadDossiers,
  scope: 'read:office',
  shows: ['/rounds/:round/dossiers'],
  params: ofRound,
  query: pageQuery,
  answer: pageOf(namedResult),
  example: { round: 'mh-2026' },
  answers: async (visit, { params, query }) => {
    const found = await getRound(visit.work.db, params.round)
    await ensureStated(visit.work, found)
    const seen = await loadSeen(visit, found)
    const page = paged(await rowsIn(visit, found, seen), query)
    const shown = new Set(page.items.map(({ result }) => result.id))
    const dossiers = seen?.content.dossiers.filter(({ id }) => shown.has(id)) ?? []
    await noteDossiers(visit.work, dossiers, 'api')
    return page
  },
})

const contentOperation = defineOperation({
  id: 'getRoundContent',
  path: '/api/office/rounds/:round/content',
  tag: 'office',
  title: { vi: 'Toàn bộ nội dung một đợt', en: 'The whole content of a round' },
  about:
    'For the office and auditors: criteria set, dossiers with their facts and judgements, lots and results; of a closed round what was frozen, enough to calculate the result again.',
  may: maySeeWholeRound,
  scope: 'read:office',
  params: ofRound,
  query: nothingAsked,
  answer: frozenRoundSchema,
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params }) => {
    const { content } = await loadContent(work, await getRound(work.db, params.round))
    await noteDossiers(work, content.dossiers, 'api')
    return content
  },
})

export const operations = [resultsOperation, resultOperation, officeOperation, contentOperation]
