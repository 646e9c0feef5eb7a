import type { CriteriaSet } from '../../criteria/model.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { listDocuments, noteReadings } from '../../enterprises/index.ts'
import { type Document, enterpriseIdOf } from '../../enterprises/model.ts'
import { getFact, listReviews } from '../../facts/index.ts'
import { type Fact, factIdOf, type Review } from '../../facts/model.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { listEverGiven } from '../../selection/index.ts'
import type { Result } from '../../selection/model.ts'
import { explanationLines } from '../../selection/rules/lines.ts'
import { getStarted, loadSubmission } from '../../submissions/index.ts'
import type { LoadedDraw, SampledDossier } from '../loading.ts'
import { bundleTexts as texts } from '../texts/bundle.ts'
import { jsonPart, type Part, textPart } from './part.ts'

/** Everything about the dossiers of a sample, one after the other, and after them the documents that they name. */
export async function* evidenceOf(
  work: Work,
  { draw, content, sample }: LoadedDraw,
  leftOut: LeftOut,
): AsyncGenerator<Part> {
  const judged = Map.groupBy(await listEverGiven(work.db, draw.round), ({ dossier }) => dossier)
  const read = readCriteriaSet(content.criteriaSet)
  for (const each of sample) {
    const at = `dossiers/${each.dossier}`
    const facts = await factsOf(work, each)
    const name = each.product
    yield jsonPart(`${at}/explanation.json`, texts.explanation(name), each.result)
    if (read.ok)
      yield textPart(`${at}/explanation.txt`, texts.explanation(name), explained(read.set.file, each.result))
    yield jsonPart(`${at}/facts.json`, texts.facts(name), { given: each.frozen.facts ?? {}, ...facts })
    yield jsonPart(`${at}/score-sheets.json`, texts.sheets(name), {
      frozen: each.frozen.judged ?? {},
      given: judged.get(each.dossier) ?? [],
    })
    yield* documentsOf(work, { each, told: facts, round: draw.round }, leftOut)
  }
}

/** In Vietnamese, and below a line the same in English. */
const explained = (set: CriteriaSet, result: Result): string =>
  (['vi', 'en'] as const)
    .map(language => `${explanationLines(set, result, language).join('\n')}\n`)
    .join(`\n${'-'.repeat(98)}\n\n`)

/** What could not be put in, and why; filled while the parts are made. */
export type LeftOut = { readonly what: string; readonly why: { readonly vi: string; readonly en: string } }[]

interface Naming {
  readonly each: SampledDossier
  readonly told: Told
  readonly round: string
}

interface Told {
  readonly facts: readonly Fact[]
  readonly reviews: readonly Review[]
}

/** The versions that were frozen, with who declared and who verified them. */
const factsOf = async ({ db }: Work, { frozen }: SampledDossier): Promise<Told> => {
  const ids = [...new Set(Object.values(frozen.versions))].map(factIdOf)
  const facts: Fact[] = []
  for (const id of ids) {
    const fact = await orNothing(getFact(db, id))
    if (fact !== null) facts.push(fact)
  }
  return { facts, reviews: await listReviews(db, ids) }
}

const orNothing = async <T>(wanted: Promise<T>): Promise<T | null> => {
  try {
    return await wanted
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** The files that figures and reviews name, and those handed in with the dossier. */
async function* documentsOf(
  work: Work,
  { each, told: { facts, reviews }, round }: Naming,
  leftOut: LeftOut,
): AsyncGenerator<Part> {
  const enterprise = enterpriseIdOf(each.frozen.enterprise ?? '')
  await noteReadings(work, [enterprise], 'documents')
  const named = new Set([...facts, ...reviews].map(({ document }) => document))
  const own = (await listDocuments(work.db, [enterprise])).filter(({ title }) => named.has(title))
  const recorded = new Set(own.map(({ title }) => title))
  for (const title of named)
    if (title !== null && !recorded.has(title))
      leftOut.push({ what: `${each.dossier} ${title}`, why: texts.neverTaken })
  const documents = new Map(
    [...own, ...(await handedIn(work, round, each.dossier))].map(document => [document.id, document]),
  )
  for (const document of documents.values()) {
    const bytes = await work.files.get(document.file).catch(() => null)
    if (bytes !== null)
      yield { path: pathOf(each.dossier, document), what: texts.document(document.title), chunks: [bytes] }
    else leftOut.push({ what: `${each.dossier} ${document.id}`, why: texts.fileGone })
  }
}

const handedIn = async (work: Work, round: string, dossier: string): Promise<readonly Document[]> => {
  const started = await orNothing(getStarted(work, round, dossier))
  return started === null ? [] : (await loadSubmission(work, started)).files.map(({ document }) => document)
}

/** Plain letters and never a name twice: two documents may be called the same. */
const pathOf = (dossier: string, { id, fileName }: Document): string => {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase() ?? ''
  return `dossiers/${dossier}/documents/${id.replace(/[^\w-]/g, '_')}${ending}`
}
