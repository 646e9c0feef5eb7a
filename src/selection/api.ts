import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { listAliases } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import {
  actsForEnterprise,
  defineOperation,
  localized,
  named,
  nothingAsked,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import { NotFound } from '../platform/errors.ts'
import type { Visit } from '../platform/pages.ts'
import type { Work } from '../platform/work.ts'
import { step } from '../reasoning/step.ts'
import { operations as conflicts } from './api/conflicts.ts'
import { operations as scores } from './api/scores.ts'
import { loadContent } from './loading/content.ts'
import { type DossierNames, loadNames } from './loading/names.ts'
import { groundsOf, previewOf, settledOf } from './loading/own.ts'
import { loadRound } from './loading/round.ts'
import { countsOf, loadPublished, loadSeen, rowsOf, type Seen } from './loading/seen.ts'
import { frozenRoundSchema, type Result, resultSchema } from './model.ts'
import { mayReadDossiers, maySeeOwnDossier, maySeeWholeRound } from './permissions.ts'
import { noteDossiers } from './reading.ts'
import { ensureStated } from './recusal.ts'
import type { PublicResult } from './rules/publication.ts'
import { stateOn } from './rules/round.ts'
import { withSheetsSeen } from './rules/sheet-sight.ts'
import { getRound, listRounds, type Round } from './store/rounds.ts'

const round = named(
  'Round',
  z.object({
    id: z.string().describe('mh-2025'),
    name: localized,
    period: z.string().describe('The reference period of its figures.'),
    state: z.enum(['open', 'closed']),
    closedOn: z.string().nullable(),
    calendar: z.record(z.string(), z.string()).describe('Days by kind: opens, closes, sitting, …'),
    criteriaSet: z.object({ code: z.string(), version: z.string() }),
    legalDocument: z.string().nullable(),
    isSample: z.boolean().describe('Invented (dữ liệu minh họa).'),
    counts: z
      .object({ dossiers: z.int(), enterprises: z.int(), passed: z.int().nullable() })
      .nullable()
      .describe('Null while nothing of the round is published.'),
  }),
)

/** Steps hold steps: without a name of its own the document could not say so. */
named('Step', step)

const withheld = named(
  'Withheld',
  z.object({ withheld: z.literal(true) }).describe('A value that is not published.'),
)
const orWithheld = <Schema extends z.ZodType>(schema: Schema) => z.union([withheld, schema])
const points = z.string().describe('Exact decimal text.')
const why = z.looseObject({
  by: z.enum(['rule', 'judgement', 'vote', 'computed', 'banded', 'judged', 'panel', 'sum']),
})

const publishedResult = named(
  'PublishedResult',
  z.object({
    ...resultSchema.shape,
    total: orWithheld(points.nullable()),
    totalRange: orWithheld(z.array(points)),
    track: orWithheld(z.string().nullable()),
    gates: z.array(
      z.object({
        code: z.string(),
        track: z.string().optional(),
        holds: orWithheld(z.boolean().nullable()),
        why: orWithheld(why),
      }),
    ),
    criteria: z.array(
      z.object({
        code: z.string(),
        points: orWithheld(points.nullable()),
        range: orWithheld(z.array(points)),
        max: points,
        minimum: z.object({ needs: points, met: orWithheld(z.boolean().nullable()) }).optional(),
        why: orWithheld(why).describe('The tree of the explanation: clause, band, and steps down to facts.'),
      }),
    ),
  }),
)

const names = {
  product: z.string(),
  enterprise: z.string(),
  sector: z.string().nullable(),
}
const namedResult = named('NamedResult', z.object({ ...names, result: publishedResult }))

const ofRound = z.strictObject({ round: z.string().max(80) })
const ofDossier = z.strictObject({ round: z.string().max(80), dossier: z.string().max(200) })

const shownRound = async (work: Work, found: Round): Promise<unknown> => {
  const published = await loadPublished(work, found)
  const { course } = (await loadRound(work, found)).head
  const counts = published && countsOf(published)
  return { ...found, turns: undefined, state: course.state, closedOn: course.closedOn, counts }
}

const roundsOperation = defineOperation({
  id: 'listRounds',
  path: '/api/rounds',
  tag: 'rounds',
  title: { vi: 'Các đợt xét chọn', en: 'The rounds' },
  about:
    'Every round with its calendar, the criteria set it is bound to, and counts once its result is published.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(round),
  example: {},
  answers: async ({ work }, { query }) => {
    const list = paged(await listRounds(work.db), query)
    return { ...list, items: await Promise.all(list.items.map(each => shownRound(work, each))) }
  },
})

const roundOperation = defineOperation({
  id: 'getRound',
  path: '/api/rounds/:round',
  tag: 'rounds',
  title: { vi: 'Một đợt xét chọn', en: 'One round' },
  about: 'The round, as listRounds has it.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds/:round'],
  params: ofRound,
  query: nothingAsked,
  answer: round,
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params }) => shownRound(work, await getRound(work.db, params.round)),
})

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

const ownDossier = named(
  'OwnDossier',
  z.object({
    ...names,
    round: z.string(),
    dossier: z.string(),
    isPreview: z
      .boolean()
      .describe('The round still runs: what your own facts give, without judgements, rank or seat.'),
    result: z.object(resultSchema.shape).nullable(),
  }),
)

const ownOperation = defineOperation({
  id: 'listOwnDossiers',
  path: '/api/own/dossiers',
  tag: 'own',
  title: { vi: 'Hồ sơ của doanh nghiệp tôi', en: 'The dossiers of my enterprise' },
  about: 'Of every round, with the whole explanation: the key acts for an enterprise.',
  may: actsForEnterprise,
  scope: 'read:own',
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(ownDossier),
  example: {},
  answers: async ({ work }, { query }) => {
    const nameOf = await loadNames(work)
    const rounds = await listRounds(work.db)
    const isOwn = await ownness(work)
    const found = await Promise.all(rounds.map(each => ownDossiers(work, each, isOwn, nameOf)))
    return paged(found.flat(), query)
  },
})

type IsOwn = (enterprise: string | null | undefined) => boolean

/** By one reading of the merges, however many dossiers there are. */
const ownness = async ({ db, actor, today }: Work): Promise<IsOwn> => {
  const acting = actor.kind === 'person' ? actor.enterprise : undefined
  if (acting === undefined) return () => false
  const aliases = await listAliases(db)
  const current = (id: string) => currentId(aliases, enterpriseIdOf(id), today)
  return enterprise => enterprise != null && current(enterprise) === current(acting)
}

const ownDossiers = async (
  work: Work,
  found: Round,
  isOwn: IsOwn,
  nameOf: Awaited<ReturnType<typeof loadNames>>,
): Promise<readonly (DossierNames & { readonly round: string })[]> => {
  const content = await loadContent(work, found)
  const isPreview = stateOn(found.turns, work.today) !== 'closed'
  return content.content.dossiers
    .filter(({ enterprise }) => isOwn(enterprise))
    .filter(() => maySeeOwnDossier(work.actor, { belongs: true, isConflicted: false }))
    .map(dossier => ({
      ...nameOf(dossier),
      round: found.id,
      dossier: dossier.id,
      isPreview,
      result: isPreview ? previewOf(content, dossier) : withoutSheets(settledOf(content, dossier)),
    }))
}

const withoutSheets = (result: Result | null): Result | null => result && withSheetsSeen(result, null)

const ownOneOperation = defineOperation({
  id: 'getOwnDossier',
  path: '/api/own/dossiers/:round/:dossier',
  tag: 'own',
  title: { vi: 'Một hồ sơ của doanh nghiệp tôi', en: 'One dossier of my enterprise' },
  about: "One entry of listOwnDossiers. Another enterprise's dossier is not found.",
  may: actsForEnterprise,
  scope: 'read:own',
  params: ofDossier,
  query: nothingAsked,
  answer: ownDossier,
  example: {},
  answers: async ({ work }, { params }) => {
    const found = await getRound(work.db, params.round)
    const { content } = await loadContent(work, found)
    const dossier = content.dossiers.find(({ id }) => id === params.dossier)
    const { belongs } = dossier ? await groundsOf(work, found, dossier) : { belongs: false }
    const own = await ownDossiers(work, found, () => belongs, await loadNames(work))
    const one = own.find(each => 'dossier' in each && each.dossier === params.dossier)
    if (!belongs || one === undefined) throw new NotFound('dossier', params.dossier)
    return one
  },
})

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

export const operations = [
  roundsOperation,
  roundOperation,
  resultsOperation,
  resultOperation,
  ownOperation,
  ownOneOperation,
  officeOperation,
  contentOperation,
  ...scores,
  ...conflicts,
]
