import { getVersion, type Version } from '../../criteria/index.ts'
import type { CriteriaSet } from '../../criteria/model.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { listCodes, listEnterprises, listProducts } from '../../enterprises/index.ts'
import type { Db } from '../../platform/database.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { roundContent } from '../actions.ts'
import type { FrozenRound } from '../model.ts'
import type { RankedRow } from '../parts/ranked-table.tsx'
import { maySeeWholeRound } from '../permissions.ts'
import { type Advice, adviceForGates, adviceForPoints } from '../rules/advice.ts'
import { readDossier } from '../rules/dossier.ts'
import { prepare } from '../rules/prepare.ts'
import { type PublicList, type PublicResult, publicList } from '../rules/publication.ts'
import { stateOn } from '../rules/round.ts'
import type { Round } from '../store.ts'
import { dossierAddress, type RoundCounts, type RoundHead, viewOf } from './round.ts'

/** A round with the set it is bound to. */
export interface LoadedRound {
  readonly head: RoundHead
  readonly set: ReadSet
}

export const loadRound = async (work: Work, round: Round): Promise<LoadedRound> => {
  const { code, version } = round.criteriaSet
  const set = adopted(await getVersion(work.db, code, version))
  const state = stateOn(round.turns, work.today)
  const closed = round.turns.filter(({ turn, turnedOn }) => turn === 'closed' && turnedOn <= work.today)
  const closedOn = state === 'closed' ? (closed.at(-1)?.turnedOn ?? null) : null
  const head = {
    id: round.id,
    name: round.name,
    course: { calendar: round.calendar, state, closedOn },
    criteriaSet: { code, version, name: set.file.name },
    isSample: round.isSample,
  }
  return { head, set }
}

/** Read once for each content: a version never changes, and every page of a round needs it. */
const adopted = ({ sha256, content }: Version): ReadSet => {
  const set = sets.get(sha256) ?? setFrom(JSON.parse(content))
  sets.set(sha256, set)
  return set
}
const sets = new Map<string, ReadSet>()

/** An adopted set was found whole before it was taken in. */
const setFrom = (content: unknown): ReadSet => {
  const read = readCriteriaSet(content)
  if (!read.ok) throw new Error(`an adopted criteria set cannot be read: ${read.problems[0]?.reason}`)
  return read.set
}

/** What the public may see of a closed round, from what was frozen when it closed. */
export interface Published {
  readonly content: FrozenRound
  readonly set: CriteriaSet
  readonly list: PublicList
}

/** Null while the round is not closed: nothing is published before. */
export const loadPublished = (work: Work, round: Round): Promise<Published> | null => {
  const closing = round.turns.filter(({ turnedOn }) => turnedOn <= work.today).at(-1)
  if (closing?.turn !== 'closed') return null
  const known = frozenOf(work.db)
  const key = `${round.id} ${closing.at}`
  const found = known.get(key) ?? publishedFrom(work, round)
  known.set(key, found)
  found.catch(() => known.delete(key))
  return found
}

const publishedFrom = async (work: Work, round: Round): Promise<Published> => {
  const content = await roundContent(work, round)
  const set = setFrom(content.criteriaSet).file
  return { content, set, list: publicList(content.results, set) }
}

/** What a visit sees of a round: what is public, or the whole where it asks for it and may. */
export interface Seen extends Published {
  readonly audience: 'public' | 'office'
}

export const loadSeen = async ({ work, query }: Visit, round: Round): Promise<Seen | null> => {
  if (query.get('view') !== 'all') {
    const published = await loadPublished(work, round)
    return published && { ...published, audience: 'public' }
  }
  if (!maySeeWholeRound(work.actor, round)) throw new NotAllowed('see every dossier of this round')
  const content = await roundContent(work, round)
  const set = setFrom(content.criteriaSet).file
  return { content, set, list: { published: true, results: content.results.results }, audience: 'office' }
}

/** What one change would give a dossier; the public does not see it, because it names business figures. */
export const adviceOf = ({ content, audience }: Seen, dossier: string): readonly Advice[] => {
  const input = content.dossiers.find(({ id }) => id === dossier)
  const prepared = prepare(setFrom(content.criteriaSet), { period: content.period })
  if (audience === 'public' || input === undefined || !prepared.ok) return []
  const { id, enterprise, applicant, track, facts, judged } = input
  const read = readDossier(prepared.prepared, { id, enterprise, applicant, track, facts, judged }, '')
  if (!read.ok) return []
  return [
    ...adviceForGates(prepared.prepared, read.dossier),
    ...adviceForPoints(prepared.prepared, read.dossier),
  ]
}

/** A freeze never changes: what was read of it once need not be read again as long as the database is open. */
const frozen = new WeakMap<Db, Map<string, Promise<Published>>>()

const frozenOf = (db: Db): Map<string, Promise<Published>> => {
  const known = frozen.get(db) ?? new Map<string, Promise<Published>>()
  frozen.set(db, known)
  return known
}

/** How many dossiers of how many enterprises, how many pass, and for those who may know it how many are open. */
export const countsOf = ({ content, list, audience = 'public' }: Published & Partial<Seen>): RoundCounts => {
  const having = (wanted: string) =>
    content.results.results.filter(({ outcome }) => outcome === wanted).length
  return {
    dossiers: content.dossiers.length,
    enterprises: new Set(content.dossiers.map(({ enterprise }) => enterprise)).size,
    passed: audience === 'office' ? having('pass') : list.published ? list.results.length : null,
    undecided: audience === 'office' ? having('unknown') : null,
  }
}

/** The rows of a list, with the names of products, enterprises and sectors. */
export const rowsOf = async (
  work: Work,
  round: Round,
  { content: { dossiers }, audience }: Pick<Seen, 'content' | 'audience'>,
  results: readonly PublicResult[],
): Promise<readonly RankedRow[]> => {
  const { language } = work
  const [products, enterprises, sectors] = await namesOf(work)
  const byId = new Map(dossiers.map(dossier => [dossier.id, dossier]))
  return results.map(result => {
    const dossier = byId.get(result.id)
    const product = products.get(dossier?.product ?? '')
    return {
      result,
      product: nameIn(product, language) ?? result.id,
      enterprise: nameIn(enterprises.get(dossier?.enterprise ?? ''), language) ?? '',
      sector: nameIn(sectors.get(product?.sectorGroup ?? ''), language),
      href: dossierAddress(round, result.id) + viewOf(audience),
    }
  })
}

const namesOf = async ({ db }: Work) => {
  const [products, enterprises, sectors] = await Promise.all([
    listProducts(db),
    listEnterprises(db),
    listCodes(db, 'sector-groups'),
  ])
  return [
    new Map<string, (typeof products)[number]>(products.map(product => [product.id, product])),
    new Map<string, (typeof enterprises)[number]>(enterprises.map(each => [each.id, each])),
    new Map(sectors.map(sector => [sector.code, sector])),
  ] as const
}

interface Named {
  readonly nameVi: string
  readonly nameEn: string | null
}

const nameIn = (named: Named | undefined, language: Language): string | null => {
  if (named === undefined) return null
  return language === 'en' ? (named.nameEn ?? named.nameVi) : named.nameVi
}
