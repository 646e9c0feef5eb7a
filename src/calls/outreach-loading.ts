import { within } from '../access/permissions.ts'
import { recusalOf } from '../conflicts/index.ts'
import {
  listAliases,
  listCaretakers,
  listEnterpriseNames,
  listProducts,
  officePeople,
} from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import { currentIds } from '../enterprises/rules/merges.ts'
import { type Day, dayIn } from '../exact/day.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { type Asked, askedIn } from '../platform/listing.ts'
import type { Work } from '../platform/work.ts'
import {
  getRound,
  listDossiers,
  loadRound,
  type Round,
  type RoundHead,
  type Terms,
} from '../selection/index.ts'
import { mayReachOut } from './permissions.ts'
import { matching, nextOf, type Reached, type ReachedQuery } from './rules/outreach.ts'
import { getSurveyed, listContacts, type Survey } from './store/outreach.ts'

/** Everything a round knows of those it reaches out to. */
export interface Outreach {
  readonly round: Round
  readonly head: RoundHead
  readonly terms: Omit<Terms, 'language'>
  readonly survey: Survey | null
  /** By name. */
  readonly rows: readonly Reached[]
  readonly productNames: ReadonlyMap<string, string>
  /** When each enterprise first applied. */
  readonly applied: ReadonlyMap<EnterpriseId, Day>
  /** Names of those of the office, by id. */
  readonly office: ReadonlyMap<string, string>
  readonly mayWrite: boolean
}

/**
 * As many statements for a thousand enterprises as for one. Whether an enterprise applied is kept from who is in conflict
 * over it, so it is not in the list.
 */
export const loadOutreach = async (work: Work, id: string): Promise<Outreach> => {
  const { db, today } = work
  const round = await getRound(db, id)
  const { head, set } = await loadRound(work, round)
  const current = currentIds(await listAliases(db), today)
  const currently = (enterprise: string): EnterpriseId =>
    current.get(enterpriseIdOf(enterprise)) ?? enterpriseIdOf(enterprise)
  const { survey, candidates } = await getSurveyed(db, round.id)
  const contacts = Map.groupBy(await listContacts(db, [round.id]), each => currently(each.enterprise))
  const { isFrom } = await recusalOf(work)
  const dossiers = (await listDossiers(db, round.id)).filter(({ enterprise }) => !isFrom(enterprise))
  const applied = firstOf(dossiers, currently)
  const known = new Map(candidates.map(candidate => [currently(candidate.enterprise), candidate]))
  const ids = [...new Set([...known.keys(), ...contacts.keys()])].filter(each => !isFrom(each))
  const names = new Map((await listEnterpriseNames(db, ids)).map(each => [each.id, each.nameVi]))
  const owners = new Map((await listCaretakers(db, ids)).map(each => [each.enterprise, each.person]))
  const rows = ids.map(enterprise => ({
    enterprise,
    name: names.get(enterprise) ?? enterprise,
    candidate: known.get(enterprise) ?? null,
    owner: owners.get(enterprise) ?? null,
    contacts: contacts.get(enterprise) ?? [],
    appliedAt: applied.get(enterprise) ?? null,
  }))
  return {
    round,
    head,
    terms: { set: set.file, period: round.period },
    survey,
    rows: rows.sort((a, b) => VIETNAMESE.compare(a.name, b.name)),
    productNames: new Map((await listProducts(db)).map(({ id, nameVi }) => [id, nameVi])),
    applied,
    office: await officePeople(work),
    mayWrite: mayReachOut(within(work, round.programme).actor) && head.course.state !== 'closed',
  }
}

const firstOf = (
  dossiers: Awaited<ReturnType<typeof listDossiers>>,
  currently: (enterprise: string) => EnterpriseId,
): ReadonlyMap<EnterpriseId, Day> => {
  const first = new Map<EnterpriseId, Day>()
  for (const { enterprise, receivedAt } of dossiers) {
    const [id, day] = [currently(enterprise), dayIn(Date.parse(receivedAt))]
    const known = first.get(id)
    if (known === undefined || day < known) first.set(id, day)
  }
  return first
}

export const outreachSortings = ['name', 'last', 'next'] as const
export type OutreachAsked = Asked<(typeof outreachSortings)[number]>

/** What is asked of the list by its address; what makes no sense counts as not asked. */
export const outreachQuery = (
  { actor }: Work,
  query: URLSearchParams,
): { readonly asked: OutreachAsked; readonly where: ReachedQuery } => {
  const asked = askedIn(query, outreachSortings)
  const eligibility = query.get('eligibility')
  const owner = query.get('owner') || null
  const contacted = query.get('contacted')
  return {
    asked,
    where: {
      words: asked.words,
      eligibility:
        (['eligible', 'possible', 'judged', 'not'] as const).find(each => each === eligibility) ?? null,
      owner: owner === 'me' && actor.kind === 'person' ? actor.id : owner,
      contacted: contacted === 'yes' ? true : contacted === 'no' ? false : null,
      applied: query.get('applied') === 'yes',
      isDue: query.get('due') === 'yes',
    },
  }
}

export const listed = (
  { rows }: Outreach,
  { today }: Work,
  { asked, where }: ReturnType<typeof outreachQuery>,
): readonly Reached[] => {
  const found = matching(rows, where, today)
  if (asked.sorting === 'name') return asked.isDescending ? found.toReversed() : found
  const day = (row: Reached) =>
    (asked.sorting === 'last' ? row.contacts.at(-1)?.contactedOn : nextOf(row)?.nextOn) ?? null
  const [without, withDay] = [found.filter(row => day(row) === null), found.filter(row => day(row) !== null)]
  const sorted = withDay.toSorted((a, b) => (String(day(a)) < String(day(b)) ? -1 : 1))
  return [...(asked.isDescending ? sorted.toReversed() : sorted), ...without]
}

/** Those left to reach: by their figures they may apply, or a step was agreed, and they have not applied. */
export const leftToReach = ({ rows }: Outreach, { today }: Work): readonly Reached[] =>
  matching(rows, NOBODY_ASKED, today)

/** How many of them may apply by their figures. */
export const leftIn = (outreach: Outreach, work: Work): number =>
  leftToReach(outreach, work).filter(({ candidate }) => candidate !== null).length

const NOBODY_ASKED: ReachedQuery = {
  words: '',
  eligibility: null,
  owner: null,
  contacted: null,
  applied: false,
  isDue: false,
}
