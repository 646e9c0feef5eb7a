import { z } from 'zod'
import { listAliases } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { currentId } from '../../enterprises/rules/merges.ts'
import {
  actsForEnterprise,
  defineOperation,
  named,
  nothingAsked,
  paged,
  pageOf,
  pageQuery,
} from '../../platform/api.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { loadContent } from '../loading/content.ts'
import { type DossierNames, loadNames } from '../loading/names.ts'
import { groundsOf, previewOf, settledOf } from '../loading/own.ts'
import { type Result, resultSchema } from '../model.ts'
import { maySeeOwnDossier } from '../permissions.ts'
import { stateOn } from '../rules/round.ts'
import { withSheetsSeen } from '../rules/sheet-sight.ts'
import { getRound, listRounds, type Round } from '../store/rounds.ts'
import { names, ofDossier } from './words.ts'

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

export const operations = [ownOperation, ownOneOperation]
