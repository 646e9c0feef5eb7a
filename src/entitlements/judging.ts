import { addDays, type Day } from '../exact/day.ts'
import { listVariables } from '../facts/index.ts'
import type { Variable } from '../facts/model.ts'
import { derived } from '../platform/derived.ts'
import type { Reading } from '../platform/kept.ts'
import type { Facts, ReadPolicy } from '../policies/model.ts'
import { sizeOf } from '../policies/rules/judge/size.ts'
import type { Sizes } from '../policies/rules/judge/through.ts'
import { priorityLists } from '../sectors/index.ts'
import type { PriorityList } from '../sectors/model.ts'
import { loadRecords, type Wanted } from './loading.ts'
import type { EnterpriseRecords, Holdings, Profile, Standing } from './model.ts'
import { currentPolicies } from './policies.ts'
import { derivations } from './procedures.ts'
import type { Alternative } from './rules/alternatives.ts'
import { recordVariables } from './rules/asking.ts'
import { holdingsOf, valuesOf } from './rules/holdings.ts'
import { type LookedAt, lookerOf } from './rules/looking.ts'
import { compileOpen, standingsOf } from './rules/standings.ts'

/** Everything by which enterprises are judged today. */
export interface Terms {
  readonly policies: readonly ReadPolicy[]
  readonly sizes: Sizes
  readonly variables: ReadonlyMap<string, Variable>
  readonly today: Day
  readonly priorities: readonly PriorityList[]
}

export const loadTerms = async (work: Reading): Promise<Terms> => {
  const { policies, sizes } = await currentPolicies(work)
  const variables = new Map((await listVariables(work.db)).map(variable => [variable.code, variable]))
  return { policies, sizes, variables, today: work.today, priorities: await priorityLists() }
}

/** What the rooms know of an enterprise, in its own words and in those of policies. */
export interface Known {
  readonly records: EnterpriseRecords
  readonly holdings: Holdings
}

export const loadKnown = async (work: Reading, wanted: Wanted, terms: Terms): Promise<readonly Known[]> => {
  const { variables } = terms
  const asked = terms.policies.flatMap(({ facts }) => [...facts.keys()])
  const codes = [...new Set([...recordVariables, ...asked])].filter(code => variables.has(code))
  return (await loadRecords(work, wanted, codes)).map(records => knownOf(records, terms))
}

export const knownOf = (
  records: EnterpriseRecords,
  { variables, sizes, today, priorities }: Terms,
): Known => ({
  records,
  holdings: holdingsOf(records, {
    ...{ derivations, variables, today, priorities },
    // The figures that count are those of the year before.
    year: Number(today.slice(0, 4)) - 1,
    sizesOf: (facts: Facts) => sizeOf(sizes.rule, facts).classes,
  }),
})

const lookers = derived((sizes: Sizes) => derived((policy: ReadPolicy) => lookerOf(policy, sizes)))

/** The best answer of one policy to an enterprise, with all that explains it; null: there is no way to look at it. */
export const lookAt = (
  policy: ReadPolicy,
  holdings: Holdings,
  { sizes, today }: Pick<Terms, 'sizes' | 'today'>,
): LookedAt | null => lookers(sizes)(policy)(holdings, today)

export interface Answered {
  readonly standings: readonly Standing[]
  readonly profile: Profile
}

/** How each enterprise stands today to every policy that is open. */
export const answerer = ({ policies, sizes, today }: Terms): ((known: Known) => Answered) => {
  const compiled = compileOpen(policies, today)
  return ({ records, holdings }) => ({
    standings: standingsOf(holdings, compiled, { sizes: sizes.rule, titleEnd: titleEndOf(records) }),
    profile: { size: sizeNow(holdings, sizes), titles: records.titles.length },
  })
}

const sizeNow = ({ facts }: Holdings, { rule }: Sizes): string | null => {
  const [only, ...others] = sizeOf(rule, valuesOf(facts)).classes
  return only !== undefined && others.length === 0 ? only : null
}

/** Where an enterprise counts as the maker of a key product, until the last day of its last title. */
const titleEndOf =
  ({ titles }: EnterpriseRecords) =>
  ({ taken }: Alternative): Day | null => {
    const isByTitle = [...taken.values()].includes(derivations.sectorOfTitles)
    const last = titles
      .map(({ validTo }) => validTo)
      .sort()
      .at(-1)
    return isByTitle && last !== undefined ? addDays(last, -1) : null
  }
