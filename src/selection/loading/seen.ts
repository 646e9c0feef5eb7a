import type { CriteriaSet } from '../../criteria/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import type { Db } from '../../platform/database.ts'
import { askedAgain } from '../../platform/listing.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { type Audience, dossierAddress, viewOf } from '../addresses.ts'
import type { FrozenRound } from '../model.ts'
import type { Told } from '../parts/explanation/told.tsx'
import type { RankedRow } from '../parts/ranked-table.tsx'
import { mayReadDossiers } from '../permissions.ts'
import { mustState } from '../recusal.ts'
import { type Advice, adviceForGates, adviceForPoints } from '../rules/advice.ts'
import { readDossier } from '../rules/dossier.ts'
import { prepare } from '../rules/prepare.ts'
import { type PublicList, type PublicResult, publicList } from '../rules/publication.ts'
import type { Round } from '../store/rounds.ts'
import { type Content, loadContent, loadWhole } from './content.ts'
import { loadNames } from './names.ts'
import { loadSheetSight, resultsSeen } from './sheet-sight.ts'

/** What the public may see of a closed round, from what was frozen when it closed. */
export interface Published {
  readonly content: FrozenRound
  readonly set: CriteriaSet
  readonly read: ReadSet
  readonly list: PublicList
}

/** Null while the round is not closed: nothing is published before. */
export const loadPublished = (work: Work, round: Round): Promise<Published> | null => {
  const closing = round.turns.filter(({ turnedOn }) => turnedOn <= work.today).at(-1)
  if (closing?.turn !== 'closed') return null
  const known = publishedOf(work.db)
  const key = `${round.id} ${closing.at}`
  const found = known.get(key) ?? publishedFrom(work, round)
  known.set(key, found)
  found.catch(() => known.delete(key))
  return found
}

const publishedFrom = async (work: Work, round: Round): Promise<Published> => {
  const { content, set } = await loadWhole(work, round)
  return { content, set: set.file, read: set, list: publicList(content.results, set.file) }
}

/** A freeze never changes: what was read of it once need not be read again as long as the database is open. */
const frozen = new WeakMap<Db, Map<string, Promise<Published>>>()

const publishedOf = (db: Db): Map<string, Promise<Published>> => {
  const known = frozen.get(db) ?? new Map<string, Promise<Published>>()
  frozen.set(db, known)
  return known
}

/** What a visit sees of a round: the dossiers for those who read them, unless they ask for the public's view. */
export interface Seen extends Published {
  readonly audience: Audience
}

/** Whoever must still state their interests sees what the public sees. */
export const readsDossiers = async (work: Work, round: Round): Promise<boolean> =>
  mayReadDossiers(work.actor) && !(await mustState(work, round))

const audienceOf = async ({ work, query }: Visit, round: Round): Promise<Audience> =>
  query.get('view') !== 'public' && (await readsDossiers(work, round)) ? 'office' : 'public'

export const loadSeen = async (visit: Visit, round: Round): Promise<Seen | null> => {
  const audience = await audienceOf(visit, round)
  if (audience === 'public') {
    const published = await loadPublished(visit.work, round)
    return published && { ...published, audience }
  }
  const { content, set } = await loadContent(visit.work, round)
  const sight = await loadSheetSight(visit.work, round, set.file)
  const { results } = content.results
  const list = { published: true as const, results: sight === null ? results : resultsSeen(sight)(results) }
  return { content, set: set.file, read: set, list, audience }
}

/** What one change would give a dossier; the public does not see it, because it names business figures. */
export const adviceOf = ({ content, set }: Content, dossier: string): readonly Advice[] => {
  const input = content.dossiers.find(({ id }) => id === dossier)
  const prepared = prepare(set, { period: content.period })
  if (input === undefined || !prepared.ok) return []
  const { id, enterprise, applicant, track, facts, judged } = input
  const read = readDossier(prepared.prepared, { id, enterprise, applicant, track, facts, judged }, '')
  if (!read.ok) return []
  return [
    ...adviceForGates(prepared.prepared, read.dossier),
    ...adviceForPoints(prepared.prepared, read.dossier),
  ]
}

export interface RoundCounts {
  readonly dossiers: number
  readonly enterprises: number
  /** Null while no result is published. */
  readonly passed: number | null
  /** Null for the public: nothing is published while a dossier is undecided. */
  readonly undecided: number | null
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
  const names = await loadNames(work)
  const byId = new Map(dossiers.map(dossier => [dossier.id, dossier]))
  const view = mayReadDossiers(work.actor) ? viewOf(audience) : ''
  return results.flatMap(result => {
    const dossier = byId.get(result.id)
    if (dossier === undefined) return []
    return [{ result, ...names(dossier), href: dossierAddress(round, result.id) + view }]
  })
}

/** The list with a way to unfold each row where it stands; `open` is unfolded already. */
export const unfoldable = (
  rows: readonly RankedRow[],
  seen: Seen,
  { work, path, query }: Visit,
): readonly RankedRow[] =>
  rows.map(row => {
    const isOpen = query.get('open') === row.result.id
    const unfoldHref = `${askedAgain(path, query, { open: isOpen ? null : row.result.id, saved: null })}#${encodeURIComponent(row.result.id)}`
    return isOpen ? { ...row, unfoldHref, told: toldOf(work, seen, row.result) } : { ...row, unfoldHref }
  })

const toldOf = (work: Work, seen: Seen, result: PublicResult): Told => {
  const { content, read, audience } = seen
  return {
    terms: { set: read.file, period: content.period, language: work.language },
    byCode: new Map(result.criteria.map(found => [found.code, found])),
    advice: audience === 'office' ? adviceOf({ content, set: read }, result.id) : [],
  }
}
