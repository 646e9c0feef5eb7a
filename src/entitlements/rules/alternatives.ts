import type { ProductId, SiteId } from '../../enterprises/model.ts'
import type { Condition, FactValue, HeldValue, ReadPolicy } from '../../policies/model.ts'
import { type Holds, leafHolds } from '../../policies/rules/judge/leaf.ts'
import { type Known, leavesIn } from '../../policies/rules/judge/prepare.ts'
import type { HoldingMap, Holdings } from '../model.ts'
import { valuesOf } from './holdings.ts'

/**
 * One way of looking at an enterprise: with this plant, this product, as one of the kinds and sectors it has. `K`: a held
 * value, or what is known where a size follows from figures.
 */
export interface Alternative<K extends Known = Known> {
  readonly plant: SiteId | null
  readonly product: ProductId | null
  readonly knowledge: ReadonlyMap<string, K>
  /** The values that were taken of facts of which it has several. */
  readonly taken: ReadonlyMap<string, FactValue>
}

/** What of a policy decides which ways there are to look at an enterprise. */
export interface Asking {
  readonly asksPlant: boolean
  readonly asksProduct: boolean
  /** Facts of one choice among several, of which an enterprise may hold more than one. */
  readonly choices: readonly ChoiceAsked[]
}

interface ChoiceAsked {
  readonly code: string
  readonly negative: readonly Holds[]
}

export const askingOf = ({ eligibility, benefit, facts }: ReadPolicy): Asking => {
  const conditions: readonly Condition[] = [
    eligibility,
    ...benefit.tiers.flatMap(({ when }) => (when === null ? [] : [when])),
  ]
  const leaves = conditions.flatMap(leavesIn)
  const asks = (subject: string) => leaves.some(({ fact }) => facts.get(fact)?.subject === subject)
  return {
    asksPlant: asks('plant'),
    asksProduct: asks('product'),
    choices: [...Map.groupBy(leaves, ({ fact }) => fact)]
      .filter(([code]) => facts.get(code)?.type.kind === 'choice')
      .map(([code, own]) => ({
        code,
        negative: own.filter(({ op }) => op === 'neq' || op === 'notIn').map(leafHolds),
      })),
  }
}

type Subject<Id> = { readonly id: Id | null; readonly facts: HoldingMap }
const NOBODY = { id: null, facts: new Map() } as const

/** Base: what is known of the enterprise itself, with its size. Where it has no plant, that of an unknown one is open. */
export const alternativesOf = <K extends Known>(
  { plants, products }: Pick<Holdings, 'plants' | 'products'>,
  base: ReadonlyMap<string, K | HeldValue>,
  asking: Asking,
): readonly Alternative<K | HeldValue>[] => {
  const ofPlants = among<SiteId>(plants, asking.asksPlant)
  const ofProducts = among<ProductId>(products, asking.asksProduct)
  return ofPlants.flatMap(plant =>
    ofProducts.flatMap(product => {
      const isBase = plant.id === null && product.id === null
      const knowledge = isBase ? base : new Map([...base, ...valuesOf(plant.facts, product.facts)])
      return singled({ plant: plant.id, product: product.id, knowledge, taken: new Map() }, asking.choices)
    }),
  )
}

const among = <Id>(all: readonly Subject<Id>[], isAsked: boolean): readonly Subject<Id>[] =>
  isAsked && all.length > 0 ? all : [NOBODY]

/** Of facts that hold several values each is taken in turn: every one of them counts. */
const singled = <K extends Known>(
  start: Alternative<K | HeldValue>,
  choices: readonly ChoiceAsked[],
): readonly Alternative<K | HeldValue>[] => {
  let found: readonly Alternative<K | HeldValue>[] = [start]
  for (const choice of choices) {
    const held = start.knowledge.get(choice.code)
    if (typeof held !== 'object' || !('value' in held) || !isList(held.value)) continue
    const values = valuesToTake(held.value, choice.negative)
    found = found.flatMap(each => values.map(value => taking(each, choice.code, value)))
  }
  return found
}

const taking = <K extends Known>(
  alternative: Alternative<K | HeldValue>,
  code: string,
  value: FactValue,
): Alternative<K | HeldValue> => ({
  ...alternative,
  knowledge: new Map(alternative.knowledge).set(code, { value }),
  taken: new Map(alternative.taken).set(code, value),
})

const isList = (value: FactValue): value is readonly string[] => Array.isArray(value)

/** "None of these" holds only where it holds of every value: then one of which it does not is taken. */
const valuesToTake = (values: readonly string[], negative: readonly Holds[]): readonly FactValue[] => {
  const against = values.filter(value => negative.some(holds => !holds(value)))
  const taken = against.length > 0 ? against.slice(0, 1) : values
  return taken.length > 0 ? taken : ['']
}
