import { listPeople } from '../access/index.ts'
import { listProducts, listSites } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import type { Localized } from '../platform/texts.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { declarableYears } from './declaration.ts'
import { nameIn } from './parts/words.ts'
import { listReviewed, type Reviewed } from './store/changes.ts'
import { listDraftCounts, listReceipts } from './store/declarations.ts'
import { countUnsettled } from './store/unsettled.ts'
import { listVariables } from './store/variables.ts'
import { waitingTexts as texts } from './texts/figures.ts'

/** For an enterprise: the year to declare, and the figures somebody doubts. Officials are told by the later room that knows what they score. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const enterprise = actingFor(work)
  return enterprise === null
    ? []
    : [...(await toAnswer(work, enterprise)), ...(await toDeclare(work, enterprise))]
}

const actingFor = ({ actor }: Work): EnterpriseId | null =>
  actor.kind === 'person' && actor.enterprise !== undefined ? enterpriseIdOf(actor.enterprise) : null

const toDeclare = async (work: Work, enterprise: EnterpriseId): Promise<readonly Waiting[]> => {
  const [year = ''] = declarableYears(work)
  const receipts = (await listReceipts(work.db, enterprise)).filter(each => each.year === year)
  const draft = (await listDraftCounts(work.db, enterprise)).find(each => each.year === year)
  if (receipts.length > 0 && draft === undefined) return []
  const { language } = work
  return [
    {
      words: texts.declare(year)[language],
      note: draft === undefined ? null : texts.begun[language],
      href: `/declarations/${encodeURIComponent(enterprise)}/${year}`,
      verb: texts[draft === undefined ? 'begin' : 'goOn'][language],
      dueOn: null,
    },
  ]
}

const toAnswer = async (work: Work, enterprise: EnterpriseId): Promise<readonly Waiting[]> => {
  const subjects = await subjectsOf(work, enterprise)
  const unsettled = await countUnsettled(work.db, [{ variables: null, subjects }])
  const contested = unsettled.reduce((sum, each) => sum + each.contested, 0)
  if (contested === 0) return []
  const { language } = work
  return [
    {
      words: texts.answer(contested)[language],
      note: texts.answerNote[language],
      href: `/enterprises/${encodeURIComponent(enterprise)}/figures?status=contested`,
      verb: texts.look[language],
      dueOn: null,
    },
  ]
}

const subjectsOf = async ({ db }: Work, enterprise: EnterpriseId): Promise<readonly string[]> => [
  enterprise,
  ...(await listProducts(db, [enterprise])).map(({ id }) => id),
  ...(await listSites(db, [enterprise])).map(({ id }) => id),
]

/** For an enterprise: what was sent in its name, and what officials found of its figures. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  const enterprise = actingFor(work)
  return enterprise === null
    ? []
    : [...(await sentBy(work, enterprise, since)), ...(await reviewsOf(work, enterprise, since))]
}

const sentBy = async (work: Work, enterprise: EnterpriseId, since: string): Promise<readonly Change[]> => {
  const receipts = await listReceipts(work.db, enterprise)
  return receipts
    .filter(({ sentAt }) => sentAt > since)
    .map(({ receipt, year, sentAt }) => ({
      words: texts.sent(year, receipt)[work.language],
      href: `/declarations/receipts/${encodeURIComponent(receipt)}`,
      at: sentAt,
    }))
}

const reviewsOf = async (work: Work, enterprise: EnterpriseId, since: string): Promise<readonly Change[]> => {
  const { db, language } = work
  const reviewed = await listReviewed(db, await subjectsOf(work, enterprise), since)
  if (reviewed.length === 0) return []
  const people = new Map((await listPeople(db)).map(({ id, name }) => [`person:${id}`, name]))
  const variables = new Map((await listVariables(db)).map(each => [each.code, each]))
  return reviewed.map(each => {
    const who = people.get(each.reviewedBy) ?? texts.official[language]
    const variable = variables.get(each.variable)
    const name = variable === undefined ? each.variable : nameIn(variable, language)
    const figure = `${name} ${each.period ?? ''}`.trim()
    return {
      words: wordsOf(each, who, figure)[language],
      href:
        each.count === 1
          ? `/facts/${encodeURIComponent(each.fact)}`
          : `/enterprises/${encodeURIComponent(enterprise)}/figures?status=verified`,
      at: each.at,
    }
  })
}

const wordsOf = ({ verdict, count }: Reviewed, who: string, figure: string): Localized => {
  if (verdict === 'contested') return texts.contestedBy(who, figure)
  return count === 1 ? texts.verifiedBy(who, figure) : texts.verifiedMany(who, count)
}
