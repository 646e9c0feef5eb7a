import type { Condition, Facts, PolicyFact } from '../../model.ts'
import { type Change, type ChangeSet, changesOf, nearestFirst, setOf } from './changes.ts'
import { leafHolds } from './leaf.ts'
import { missingOf } from './missing.ts'
import { type Prepared, prepare, stateOf } from './prepare.ts'
import { classesOf, type SizeRule, sizeCondition, sizeFacts, sizeOf } from './size.ts'

/** The size class, and the facts of which it is made: a change of the one is changes of the others. */
export interface Sizes {
  readonly rule: SizeRule
  readonly facts: ReadonlyMap<string, PolicyFact>
}

interface Around {
  readonly prepared: Prepared
  readonly sizes: Sizes
  readonly facts: Facts
}

/** Each change of the size class with the changes of employees, revenue and capital that make it, where any is known. */
export const carriedThrough = (around: Around, sets: readonly ChangeSet[]): readonly ChangeSet[] => {
  if (!isMadeOfFacts(around.facts)) return sets
  return nearestFirst(
    sets.map(({ changes }) =>
      setOf(
        changes.map(change => (change.fact === sizeFacts.class ? made(around, change, changes) : change)),
      ),
    ),
  )
}

const parts: readonly string[] = [sizeFacts.employees, sizeFacts.revenue, sizeFacts.capital]

const isMadeOfFacts = (facts: Facts): boolean => parts.some(code => typeof facts.get(code) === 'object')

/** Where no figures can make it, together with what else the policy asks of them, it is out of reach. */
const made = ({ prepared, sizes, facts }: Around, change: Change, all: readonly Change[]): Change => {
  const others = all.filter(({ fact }) => parts.includes(fact))
  const held = prepared.asked.map(({ fact }) => fact.code)
  const isFree = (each: Change) => !held.includes(each.fact) || others.some(({ fact }) => fact === each.fact)
  const wanted = classesOf(sizes.rule).filter(leafHolds(change))
  const condition: Condition = {
    kind: 'all',
    of: [sizeCondition(sizes.rule, wanted, facts), ...others.map(asLeaf)],
  }
  const making = prepare(condition, sizes.facts)
  const through = changesOf(making, stateOf(making, facts))
    .sets.filter(set => set.reach !== 'never' && set.changes.every(isFree))
    .map(set => set.changes)
  return { ...change, reach: through.length === 0 ? 'never' : change.reach, through }
}

const asLeaf = ({ fact, op, value }: Change): Condition => ({
  kind: 'leaf',
  fact,
  op,
  value,
  ground: { status: 'inferred', source: null, note: null },
})

/** The facts that can still tell the size class, where some of them are known. */
export const sizeMissing = ({ rule, facts: declared }: Sizes, facts: Facts): readonly string[] => {
  if (!isMadeOfFacts(facts)) return []
  const missing = sizeOf(rule, facts).classes.flatMap(own => {
    const prepared = prepare(sizeCondition(rule, [own], facts), declared)
    return missingOf(prepared, stateOf(prepared, facts))
  })
  return [...new Set(missing)]
}
