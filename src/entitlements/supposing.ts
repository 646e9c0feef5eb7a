import { exactOf } from '../exact/number.ts'
import { readTypedNumber } from '../facts/rules/declaring/numbers.ts'
import type { PolicyFact } from '../policies/model.ts'
import { type Amount, readAmount } from '../policies/rules/judge/amount.ts'
import type { Known } from '../policies/rules/judge/prepare.ts'
import type { LookedAt } from './rules/looking.ts'

/** What an amount still needs to be worked out, and what the reader supposes of it; nothing of it is kept. */
export interface Supposing {
  readonly facts: readonly PolicyFact[]
  readonly typed: Readonly<Record<string, string>>
  readonly unreadable: readonly string[]
  /** Null: nothing readable was typed. */
  readonly amount: Amount | null
}

const LONGEST = 60

export const supposingOf = (
  { policy, judged, knowledge, group }: LookedAt,
  query: URLSearchParams,
): Supposing => {
  const facts = judged.amount.missing
    .flatMap(code => policy.facts.get(code) ?? [])
    .filter(({ type }) => type.kind === 'money')
  if (group !== 'yes' && group !== 'case') return { facts: [], typed: {}, unreadable: [], amount: null }
  const typed = Object.fromEntries(
    facts.flatMap(({ code }) => {
      const text = (query.get(code) ?? '').trim().slice(0, LONGEST)
      return text === '' ? [] : [[code, text] as const]
    }),
  )
  const read = Object.entries(typed).map(([code, text]) => ({ code, number: readTypedNumber(VND, text) }))
  const supposed = read.flatMap(({ code, number }): readonly (readonly [string, Known])[] =>
    number.kind === 'number' && !number.text.startsWith('-') ? [[code, { value: exactOf(number.text) }]] : [],
  )
  return {
    facts,
    typed,
    unreadable: read.flatMap(({ code }) => (supposed.some(([known]) => known === code) ? [] : [code])),
    amount: supposed.length === 0 ? null : readAmount(policy)(new Map([...knowledge, ...supposed])),
  }
}

const VND = { type: 'money', currency: 'VND', decimals: 0 } as const
