import type { Day } from '../../exact/day.ts'
import { formatExact } from '../../exact/number.ts'
import type { ReadPolicy } from '../../policies/model.ts'
import { type Amount, type Reckon, readAmount } from '../../policies/rules/judge/amount.ts'
import {
  type Knowledge,
  type Known,
  type Prepared,
  prepare,
  stateOf,
  truthOf,
} from '../../policies/rules/judge/prepare.ts'
import { type SizeRule, withSize } from '../../policies/rules/judge/size.ts'
import { standingOn } from '../../policies/rules/judge/standing.ts'
import type { Holdings, OpenAnswer, Standing } from '../model.ts'
import { type Alternative, type Asking, alternativesOf, askingOf } from './alternatives.ts'
import { valuesOf } from './holdings.ts'
import { isOpenByCase } from './open.ts'

/** A policy read once, to judge every enterprise by it. */
interface Compiled {
  readonly policy: ReadPolicy
  readonly prepared: Prepared
  readonly asking: Asking
  /** All that it asks. */
  readonly codes: readonly string[]
  readonly reckon: Reckon
}

/** The policies that can be open on a day: what is closed or waits for its decree promises nothing. */
export const compileOpen = (policies: readonly ReadPolicy[], day: Day): readonly Compiled[] =>
  policies
    .filter(policy => standingOn(policy, day).kind === 'open')
    .map(policy => ({
      policy,
      prepared: prepare(policy.eligibility, policy.facts),
      asking: askingOf(policy),
      codes: [...policy.facts.keys()],
      reckon: remembered(policy),
    }))

/** Amounts follow from few facts: each case of them is worked out once. */
const remembered = (policy: ReadPolicy): Reckon => {
  const reckon = readAmount(policy)
  const codes = [...policy.facts.keys()]
  const known = new Map<string, Amount>()
  return knowledge => {
    const key = JSON.stringify(
      codes.map(code => knowledge.get(code)),
      asText,
    )
    const found = known.get(key) ?? reckon(knowledge)
    known.set(key, found)
    return found
  }
}

const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

/** What is open to an enterprise, of each policy its best answer with the plant and product for which it is. */
export const standingsOf = (
  holdings: Holdings,
  compiled: readonly Compiled[],
  { sizes, titleEnd }: { readonly sizes: SizeRule; readonly titleEnd: TitleEnd },
): readonly Standing[] => {
  const base = withSize(sizes, valuesOf(holdings.facts))
  return compiled.flatMap(each => {
    const best = bestOf(alternativesOf(holdings, narrowed(base, each.codes), each.asking), each)
    if (best === null) return []
    const { answer, alternative } = best
    const { rate, ceilingVnd } = each.reckon(alternative.knowledge)
    return [
      {
        policy: each.policy.code,
        version: each.policy.version,
        answer,
        plant: alternative.plant,
        product: alternative.product,
        rate: rate === null ? null : formatExact(rate),
        ceilingVnd: ceilingVnd === null ? null : formatExact(ceilingVnd),
        endsOn: earlier(each.policy.effectiveTo, titleEnd(alternative)),
      },
    ]
  })
}

/** What one policy asks of all that is known: little to copy where an enterprise is looked at in several ways. */
const narrowed = (base: Knowledge, codes: readonly string[]): Knowledge => {
  const own = new Map<string, Known>()
  for (const code of codes) {
    const known = base.get(code)
    if (known !== undefined) own.set(code, known)
  }
  return own
}

/** The last day of the titles by which an enterprise counts as what an alternative takes it for; null: by none. */
export type TitleEnd = (alternative: Alternative) => Day | null

const bestOf = (
  alternatives: readonly Alternative[],
  { prepared }: Compiled,
): { readonly answer: OpenAnswer; readonly alternative: Alternative } | null => {
  let byCase: Alternative | null = null
  for (const alternative of alternatives) {
    const state = stateOf(prepared, alternative.knowledge)
    if (truthOf(prepared.root, state) === true) return { answer: 'yes', alternative }
    if (byCase === null && isOpenByCase(prepared, state)) byCase = alternative
  }
  return byCase === null ? null : { answer: 'case', alternative: byCase }
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)
