import { listUnits } from '../../access/index.ts'
import type { Unit } from '../../access/model.ts'
import { recusalOf } from '../../conflicts/index.ts'
import { listAliases, listEnterprises, listProducts, listSites } from '../../enterprises/index.ts'
import type { Enterprise, EnterpriseId } from '../../enterprises/model.ts'
import { currentId } from '../../enterprises/rules/merges.ts'
import { countUnsettled, listVariables, type Unsettled } from '../../facts/index.ts'
import type { Variable } from '../../facts/model.ts'
import { mayReadVerification } from '../../facts/permissions.ts'
import type { Work } from '../../platform/work.ts'
import { type Scoring, scoredByActor, scoringNow } from '../../selection/index.ts'

/** Whose figures, and which of them, wait for the actor. */
export interface Scope {
  /** Null: every variable of every enterprise. */
  readonly own: ReadonlySet<string> | null
  readonly scoring: readonly Scoring[]
  readonly variables: readonly Variable[]
  readonly units: readonly Unit[]
}

export const scopeOf = async (work: Work): Promise<Scope> => {
  const scoring = await scoringNow(work)
  const isAll = mayReadVerification(work.actor, { belongs: false })
  const own = isAll ? null : scoredByActor(work, scoring)
  const variables = await listVariables(work.db)
  return {
    own,
    scoring,
    variables: variables.filter(({ code, subject }) => subject !== 'city' && (own === null || own.has(code))),
    units: await listUnits(work.db),
  }
}

export interface WaitingRow extends Omit<Unsettled, 'subject'> {
  readonly enterprise: Enterprise
}

/** Of all that waits, what is the actor's and what the list was asked for. */
const amongAsked = (work: Work, { own, scoring }: Scope, query: URLSearchParams): readonly Amongst[] => {
  const [variable, unit] = [query.get('variable') ?? '', query.get('unit') ?? '']
  const asked = (codes: readonly string[]) => codes.filter(code => variable === '' || code === variable)
  if (own === null && unit === '')
    return [{ variables: variable === '' ? null : [variable], enterprises: null }]
  return scoring.map(round => {
    const mine = own === null ? null : scoredByActor(work, [round])
    const codes = [...round.units].flatMap(([code, units]) =>
      (mine === null || mine.has(code)) && (unit === '' || units.has(unit)) ? [code] : [],
    )
    return { variables: asked(codes), enterprises: round.enterprises }
  })
}

interface Amongst {
  readonly variables: readonly string[] | null
  readonly enterprises: ReadonlySet<EnterpriseId> | null
}

/** The counts of an enterprise with those of its products, its sites, and the duplicates merged into it. */
export const rowsOf = async (
  work: Work,
  scope: Scope,
  query: URLSearchParams,
): Promise<readonly WaitingRow[]> => rowsAmong(work, amongAsked(work, scope, query))

export const rowsAmong = async (work: Work, asked: readonly Amongst[]): Promise<readonly WaitingRow[]> => {
  const enterprises = await listEnterprises(work.db)
  const byId = new Map<string, Enterprise>(enterprises.map(enterprise => [enterprise.id, enterprise]))
  const owners = await ownersOf(work, enterprises)
  const { isFrom } = await recusalOf(work)
  const among = asked.map(({ variables, enterprises: some }) => ({
    variables,
    subjects: some === null ? null : [...owners].flatMap(([id, owner]) => (some.has(owner) ? [id] : [])),
  }))
  const rows = (await countUnsettled(work.db, among)).flatMap(each => {
    const enterprise = byId.get(owners.get(each.subject.id) ?? '')
    return enterprise === undefined || isFrom(enterprise.id) ? [] : [{ ...each, enterprise }]
  })
  return [...Map.groupBy(rows, ({ enterprise, year }) => `${enterprise.id} ${year}`).values()].flatMap(summed)
}

/** By the id of an enterprise, product or site: whose figures it has today. */
export const ownersOf = async (
  work: Work,
  enterprises: readonly Enterprise[],
): Promise<ReadonlyMap<string, EnterpriseId>> => {
  const ids = enterprises.map(({ id }) => id)
  const aliases = await listAliases(work.db)
  const parts = [...(await listProducts(work.db)), ...(await listSites(work.db, ids))]
  const current = (id: EnterpriseId) => currentId(aliases, id, work.today)
  return new Map<string, EnterpriseId>([
    ...ids.map(id => [id, current(id)] as const),
    ...parts.map(({ id, enterprise }) => [id, current(enterprise)] as const),
  ])
}

const summed = (group: readonly WaitingRow[]): readonly WaitingRow[] => {
  const sum = (count: (each: WaitingRow) => number) => group.reduce((all, each) => all + count(each), 0)
  return group.slice(0, 1).map(first => ({
    ...first,
    declared: sum(({ declared }) => declared),
    contested: sum(({ contested }) => contested),
    answered: sum(({ answered }) => answered),
    since: group.map(({ since }) => since).sort()[0] ?? '',
  }))
}

/** The next of what waits for an official, in the order of the list: the longest waiting first. */
export const nextWaiting = async (
  work: Work,
  done: { readonly enterprise: EnterpriseId; readonly year: string | null },
): Promise<WaitingRow | null> => {
  const rows = await rowsOf(work, await scopeOf(work), new URLSearchParams())
  const [next] = rows
    .filter(row => row.declared + row.answered > 0)
    .filter(({ enterprise, year }) => enterprise.id !== done.enterprise || year !== done.year)
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  return next ?? null
}
