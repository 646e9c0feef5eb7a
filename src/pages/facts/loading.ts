import { listPeople } from '../../access/index.ts'
import { recusalOf } from '../../conflicts/index.ts'
import {
  getEnterprise,
  getProduct,
  getSite,
  groundsFor,
  listAliases,
  listDocuments,
  listEnterpriseNames,
  listProducts,
  listSites,
  noteReadings,
} from '../../enterprises/index.ts'
import type { Document, Enterprise, EnterpriseId } from '../../enterprises/model.ts'
import { idsOf } from '../../enterprises/rules/merges.ts'
import {
  type Answer,
  getFact,
  listAnswers,
  listReviews,
  listVariables,
  listVersionsOf,
  sameFigure,
} from '../../facts/index.ts'
import {
  type Fact,
  type FactStatus,
  factIdOf,
  type Review,
  type Subject,
  type Variable,
} from '../../facts/model.ts'
import { type Grounds, mayOpenEvidence, maySeeFigure } from '../../facts/permissions.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { scoredByActor, scoringNow } from '../../selection/index.ts'

/** Everything that was ever said of one figure, in the order in which it was said. */
export interface Told {
  readonly versions: readonly Fact[]
  readonly latest: Fact
  readonly reviews: readonly Review[]
  readonly answers: readonly Answer[]
  readonly status: FactStatus
  /** A doubt was answered, and nobody looked at it since. */
  readonly isAnswered: boolean
}

/** The versions of many figures, put together with what was said about them: two statements, however many. */
export const toldOf = async (work: Work, facts: readonly Fact[]): Promise<readonly Told[]> => {
  const ids = facts.map(({ id }) => id)
  const reviews = Map.groupBy(await listReviews(work.db, ids), review => review.fact)
  const answers = Map.groupBy(await listAnswers(work.db, ids), answer => answer.fact)
  return figuresIn(facts).flatMap(versions => {
    const latest = versions.at(-1)
    if (latest === undefined) return []
    const last = reviews.get(latest.id)?.at(-1)
    const answered = answers.get(latest.id)?.at(-1)?.answeredAt ?? ''
    return {
      versions,
      latest,
      reviews: versions.flatMap(({ id }) => reviews.get(id) ?? []),
      answers: versions.flatMap(({ id }) => answers.get(id) ?? []),
      status: last?.verdict ?? 'declared',
      isAnswered: last?.verdict === 'contested' && answered >= last.reviewedAt,
    }
  })
}

/** Versions stand one after the other, oldest first. */
const figuresIn = (facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const figures: Fact[][] = []
  for (const fact of facts) {
    const last = figures.at(-1)
    if (last?.[0] !== undefined && sameFigure(last[0], fact)) last.push(fact)
    else figures.push([fact])
  }
  return figures
}

/** An enterprise whose figures are looked at, with those of the duplicates merged into it, and what the actor may know of it. */
export interface Looking {
  readonly enterprise: Enterprise
  readonly subjects: readonly Subject[]
  /** Names of its products and of the duplicates merged into it, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly documents: readonly Document[]
  readonly belongs: boolean
  readonly scores: (variable: string) => boolean
  /** Of a variable, what every permission about its figures asks. */
  readonly grounds: (variable: string) => Grounds
  readonly maySee: (variable: Variable) => boolean
  /** Whether the documents behind the figures of a variable may be opened. */
  readonly mayOpen: (variable: string) => boolean
}

export const lookAt = async (work: Work, asked: EnterpriseId): Promise<Looking> => {
  const ids = idsOf(await listAliases(work.db), asked, work.today)
  const [id = asked, ...duplicates] = ids
  if ((await recusalOf(work)).isFrom(id)) throw new NotFound('enterprise', asked)
  const enterprise = await getEnterprise(work.db, id)
  const merged = await listEnterpriseNames(work.db, duplicates)
  const { belongs } = await groundsFor(work, id)
  const scored = scoredByActor(work, await scoringNow(work), id)
  const scores = (variable: string) => scored.has(variable)
  const grounds = (variable: string) => ({ belongs, scores: scores(variable) })
  const products = await listProducts(work.db, ids)
  const sites = await listSites(work.db, ids)
  return {
    enterprise,
    subjects: [
      ...ids.map((id): Subject => ({ kind: 'enterprise', id })),
      ...products.map((product): Subject => ({ kind: 'product', id: product.id })),
      ...sites.map((site): Subject => ({ kind: 'site', id: site.id })),
    ],
    names: new Map<string, string>(
      [...products, ...merged].map(({ id, nameVi, nameEn }) => [
        id,
        work.language === 'en' ? (nameEn ?? nameVi) : nameVi,
      ]),
    ),
    documents: await listDocuments(work.db, ids),
    belongs,
    scores,
    grounds,
    maySee: ({ code, publication }) => maySeeFigure(work.actor, publication, grounds(code)),
    mayOpen: variable => mayOpenEvidence(work.actor, grounds(variable)),
  }
}

export const enterpriseOf = async (work: Work, subject: Subject): Promise<EnterpriseId> => {
  switch (subject.kind) {
    case 'enterprise':
      return subject.id
    case 'product':
      return (await getProduct(work.db, subject.id)).enterprise
    case 'site':
      return (await getSite(work.db, subject.id)).enterprise
    case 'city':
      throw new NotFound('figure', 'city')
  }
}

/** One figure with its story, shown to a reader, which is noted. */
export const loadFigure = async (work: Work, id: string) => {
  const figure = await findFigure(work, id)
  await noteReadings(work, [figure.looking.enterprise.id], 'figures')
  return figure
}

/** One figure with its story, not yet shown; to those who may not see it, it does not exist. */
export const findFigure = async (work: Work, id: string) => {
  const fact = await getFact(work.db, factIdOf(id))
  const variable = (await listVariables(work.db)).find(({ code }) => code === fact.variable)
  const looking = await lookAt(work, await enterpriseOf(work, fact.subject))
  if (variable === undefined || !looking.maySee(variable)) throw new NotFound('fact', fact.id)
  const versions = await listVersionsOf(work.db, [fact.subject], fact.period?.slice(0, 4) ?? null)
  const [told] = await toldOf(
    work,
    versions.filter(each => sameFigure(each, fact)),
  )
  if (told === undefined) throw new NotFound('fact', fact.id)
  return { fact, variable, looking, told }
}

/** Names of persons as the journal writes them. */
export const namesOf = async (work: Work): Promise<(actor: string) => string | null> => {
  const people = new Map((await listPeople(work.db)).map(({ id, name }) => [`person:${id}`, name]))
  return actor => people.get(actor) ?? null
}
