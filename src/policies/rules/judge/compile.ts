import type { Day } from '../../../exact/day.ts'
import type { Condition, Facts, Leaf, ReadPolicy } from '../../model.ts'
import type { Answer } from './judge.ts'
import { type Holds, leafHolds } from './leaf.ts'
import { type Knowledge, type Known, leavesIn, type Truth } from './prepare.ts'
import { madeOfSize, type SizeRule, sizeFacts, withSize } from './size.ts'
import { standingOn } from './standing.ts'

/** Answers alone, for many enterprises, in the order of the policies. */
export interface Judge {
  readonly judgeAll: (facts: Facts) => readonly Answer[]
  /** The places of the policies whose answer can hang on a fact, also through the size class. */
  readonly affectedBy: (fact: string) => readonly number[]
  /** The same answers as `judgeAll`, when one fact alone is otherwise than before: only what hangs on it is judged. */
  readonly judgeAgain: (before: readonly Answer[], facts: Facts, changed: string) => readonly Answer[]
}

export const compilePolicies = (policies: readonly ReadPolicy[], on: Day, rule: SizeRule): Judge => {
  const questions: Question[] = []
  const judges = policies.map(policy => answering(policy, on, questions))
  const asking = askingByFact(policies)
  const affectedBy = (fact: string): readonly number[] => {
    const own = asking.get(fact) ?? []
    const bySize = madeOfSize.includes(fact) ? (asking.get(sizeFacts.class) ?? []) : []
    return bySize.length === 0 ? own : [...new Set([...own, ...bySize])].toSorted((a, b) => a - b)
  }
  return {
    judgeAll: facts => {
      const ask = asker(questions, withSize(rule, facts))
      return judges.map(judge => judge(ask))
    },
    affectedBy,
    judgeAgain: (before, facts, changed) => {
      const ask = asker(questions, withSize(rule, facts))
      return affectedBy(changed).reduce(
        (answers, at) => answers.with(at, judges[at]?.(ask) ?? 'unknown'),
        [...before],
      )
    },
  }
}

const askingByFact = (policies: readonly ReadPolicy[]): ReadonlyMap<string, readonly number[]> => {
  const pairs = policies.flatMap(({ eligibility }, at) =>
    [...new Set(leavesIn(eligibility).map(({ fact }) => fact))].map(fact => ({ fact, at })),
  )
  return new Map(
    [...Map.groupBy(pairs, ({ fact }) => fact)].map(([fact, own]) => [fact, own.map(({ at }) => at)]),
  )
}

/** What policies ask in the same words is asked once. */
interface Question {
  readonly key: string
  readonly fact: string
  readonly holds: Holds
}
type Ask = (question: number) => Truth

const asker = (questions: readonly Question[], knowledge: Knowledge): Ask => {
  const told: (Truth | undefined)[] = new Array(questions.length)
  return at => {
    const before = told[at]
    if (before !== undefined) return before
    const question = questions[at]
    const truth = question === undefined ? null : truthOf(question.holds, knowledge.get(question.fact))
    told[at] = truth
    return truth
  }
}

const truthOf = (holds: Holds, known: Known | undefined): Truth => {
  if (known === undefined || typeof known === 'string') return null
  if ('value' in known) return holds(known.value)
  const inside = known.oneOf.filter(holds).length
  return inside === known.oneOf.length ? true : inside === 0 ? false : null
}

const answering = (policy: ReadPolicy, on: Day, questions: Question[]): ((ask: Ask) => Answer) => {
  const { kind } = standingOn(policy, on)
  if (kind === 'closed') return () => 'no'
  const test = testOf(policy.eligibility, questions)
  const best: Answer = kind === 'awaiting' ? 'unknown' : 'yes'
  return ask => {
    const truth = test(ask)
    return truth === null ? 'unknown' : truth ? best : 'no'
  }
}

const testOf = (condition: Condition, questions: Question[]): ((ask: Ask) => Truth) => {
  if (condition.kind === 'leaf') {
    const at = placeOf(condition, questions)
    return ask => ask(at)
  }
  const parts = condition.of.map(part => testOf(part, questions))
  const decides = condition.kind === 'any'
  return ask => {
    let isOpen = false
    for (const part of parts) {
      const truth = part(ask)
      if (truth === decides) return decides
      if (truth === null) isOpen = true
    }
    return isOpen ? null : !decides
  }
}

const placeOf = (leaf: Leaf, questions: Question[]): number => {
  const key = JSON.stringify([leaf.fact, leaf.op, leaf.value], (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  )
  const found = questions.findIndex(question => question.key === key)
  return found >= 0 ? found : questions.push({ key, fact: leaf.fact, holds: leafHolds(leaf) }) - 1
}
