import type { EnterpriseId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import type { FactValue, ReadPolicy } from '../policies/model.ts'
import type { Judged } from '../policies/rules/judge/judge.ts'
import { loadKnown, loadTerms, lookAt } from './judging.ts'

/** What a case of an enterprise, such as a loan, says in the words of policies. */
export type Case = Readonly<Record<string, FactValue>>

/** Null: the enterprise has no way to be looked at by it. */
export type AnswerTo = (policy: ReadPolicy, said: Case, day: Day) => Judged | null

/**
 * How the records of one enterprise, as they stand now, with what a case of it says, answer to policies, which need not be
 * those of today: what was paid for is judged by the days for which it was paid.
 */
export const answersFor = async (
  work: Work,
  id: EnterpriseId,
  policies: readonly ReadPolicy[],
): Promise<AnswerTo> => {
  const terms = await loadTerms(work)
  const all = { ...terms, policies: [...terms.policies, ...policies] }
  const [known] = await loadKnown(work, id, all)
  return (policy, said, day) => {
    if (known === undefined) return null
    const facts = new Map(known.holdings.facts)
    for (const [code, value] of Object.entries(said))
      facts.set(code, { value: { value }, origins: [], isAssumed: false })
    return lookAt(policy, { ...known.holdings, facts }, { ...terms, today: day })?.judged ?? null
  }
}
