import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import { declarableYears, listThemes } from '../facts/index.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { keptUntilChange, type Reading } from '../platform/kept.ts'
import type { Work } from '../platform/work.ts'
import type { Name, PolicyFact } from '../policies/model.ts'
import { type SizeTest, sizeFacts, sizeOf } from '../policies/rules/judge/size.ts'
import { type Known, loadKnown, loadTerms, lookAt, type Terms } from './judging.ts'
import { mayOpenOwnEntitlements } from './permissions.ts'
import { placesFor, type SayingPlace } from './places.ts'
import { behindOf } from './rules/asking.ts'
import { valuesOf } from './rules/holdings.ts'
import type { LookedAt } from './rules/looking.ts'
import { listChanges, type ToldChange } from './store/changes.ts'
import { listStandings } from './store/standings.ts'
import { type Supposing, supposingOf } from './supposing.ts'

/** A fact somebody may still say, and where. */
export interface Asked {
  readonly fact: PolicyFact
  readonly places: readonly SayingPlace[]
}

export interface OwnPolicy extends LookedAt {
  /** What can still change an open answer, the most informative first; of a case what the case will say. */
  readonly asked: readonly Asked[]
  /** From when it has been open; null: it is not, or was not judged yet. */
  readonly since: string | null
}

export interface OwnEntitlements {
  readonly known: Known
  readonly policies: readonly OwnPolicy[]
  /** What to say first: the facts that most open answers hang on. */
  readonly first: readonly (Asked & { readonly opens: number })[]
  readonly changes: readonly ToldChange[]
  readonly size: OwnSize
  readonly facts: ReadonlyMap<string, PolicyFact>
}

/** The size class by which most policies go; null: not settled. */
export interface OwnSize {
  readonly class: string | null
  /** What is no enterprise of the law on enterprises has none. */
  readonly isNone: boolean
  readonly isAssumed: boolean
  readonly article: Name
  /** Each class held against the figures, from the smallest. */
  readonly tests: readonly SizeTest[]
}

const MOST_CHANGES = 12

/** What every policy means for the enterprise for which the actor acts, as its records stand now. */
export const ownEntitlements = async (work: Work): Promise<OwnEntitlements> => {
  const judged = await judgedNow(work, ownEnterprise(work))
  const { id } = judged.known.records.enterprise
  const [standings, changes] = [
    await listStandings(work.db, [id]),
    await listChanges(work.db, [id], { since: '1900-01-01', most: MOST_CHANGES }),
  ]
  const since = new Map(standings.map(each => [each.policy, each.since]))
  return {
    ...judged,
    policies: judged.policies.map(each => ({ ...each, since: since.get(each.policy.code) ?? null })),
    changes,
  }
}

/** All that follows from its records and the policies of the day. */
const judgedNow = keptUntilChange(async (reading, id: EnterpriseId) => {
  const terms = await loadTerms(reading)
  const known = await knownNow(reading, id, terms)
  const places = await placesOf(reading, known, terms)
  const policies = terms.policies
    .flatMap(policy => lookAt(policy, known.holdings, terms) ?? [])
    .map(looked => ({ ...looked, asked: askedBy(looked, { known, terms, places }) }))
  return { known, policies, first: mostAsked(policies), size: sizeIn(known, terms), facts: factsIn(terms) }
})

/** One policy, with an amount for costs that the reader supposes. */
export interface OnePolicy extends OwnEntitlements {
  readonly policy: OwnPolicy
  readonly supposing: Supposing
}

export const onePolicy = async (work: Work, code: string, query: URLSearchParams): Promise<OnePolicy> => {
  const own = await ownEntitlements(work)
  const policy = own.policies.find(each => each.policy.code === code)
  if (policy === undefined) throw new NotFound('policy', code)
  return { ...own, policy, supposing: supposingOf(policy, query) }
}

/** The own enterprise as its records know it, for its own people. */
export const ownKnown = (work: Work, terms: Terms): Promise<Known> =>
  knownNow(work, ownEnterprise(work), terms)

const ownEnterprise = ({ actor }: Work): EnterpriseId => {
  if (!mayOpenOwnEntitlements(actor) || actor.kind !== 'person' || actor.enterprise === undefined)
    throw new NotAllowed('open the entitlements of an enterprise')
  return enterpriseIdOf(actor.enterprise)
}

const knownNow = async (reading: Reading, id: EnterpriseId, terms: Terms): Promise<Known> => {
  const [known] = await loadKnown(reading, id, terms)
  if (known === undefined) throw new NotFound('enterprise', id)
  return known
}

const placesOf = async (reading: Reading, known: Known, terms: Terms) =>
  placesFor({
    records: known.records,
    themes: await listThemes(reading.db),
    variables: terms.variables,
    year: declarableYears(reading)[0] ?? '',
  })

interface Around {
  readonly known: Known
  readonly terms: Terms
  readonly places: ReturnType<typeof placesFor>
}

const askedBy = (
  { judged, policy }: LookedAt,
  { known: { holdings }, terms: { sizes }, places }: Around,
): readonly Asked[] => {
  const isKnown = (code: string) => typeof holdings.facts.get(code)?.value === 'object'
  const codes = judged.missing.flatMap(code =>
    code === sizeFacts.class && judged.missingOfSize.length > 0
      ? judged.missingOfSize
      : behindOf(code, isKnown),
  )
  return [...new Set(codes)].flatMap(code => {
    const fact = policy.facts.get(code) ?? sizes.facts.get(code)
    return fact === undefined ? [] : [{ fact, places: places(code) }]
  })
}

const MOST_FIRST = 5

/** Of what the enterprise itself can say: what opens most answers stands first, then the order of the policies. */
const mostAsked = (policies: readonly Omit<OwnPolicy, 'since'>[]): OwnEntitlements['first'] => {
  const open = policies.filter(({ group }) => group === 'unknown')
  const asked = open.flatMap(each => each.asked.filter(({ places }) => places.length > 0))
  return [...Map.groupBy(asked, ({ fact }) => fact.code).values()]
    .flatMap(([one, ...others]) => (one === undefined ? [] : [{ ...one, opens: others.length + 1 }]))
    .toSorted((a, b) => b.opens - a.opens)
    .slice(0, MOST_FIRST)
}

export const sizeIn = ({ holdings: { facts } }: Known, { sizes: { rule } }: Terms): OwnSize => {
  const { classes, tests } = sizeOf(rule, valuesOf(facts))
  const [only, ...others] = classes
  return {
    class: only !== undefined && others.length === 0 ? only : null,
    isNone: facts.get(sizeFacts.class)?.value === 'not-applicable',
    isAssumed: Object.values(sizeFacts).some(code => facts.get(code)?.isAssumed === true),
    article: rule.article,
    tests,
  }
}

const factsIn = ({ policies, sizes }: Terms): ReadonlyMap<string, PolicyFact> =>
  new Map([...sizes.facts, ...policies.flatMap(({ facts }) => [...facts])])
