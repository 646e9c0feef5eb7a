import type { SampleFact } from './model.ts'
import { momentOf } from './past.ts'

/** The first scorer of the sample city. */
const REVIEWER = 'person:mh-nguoi-02'

/** Declared in March of the next year, reviewed in August; what is stated once was declared in January 2022. */
export const factBatch = (facts: readonly SampleFact[], prefix = 'mh-sl') => {
  const numbered = facts.map((fact, index) => ({
    fact,
    id: `${prefix}-${String(index + 1).padStart(5, '0')}`,
  }))
  return {
    facts: numbered.map(({ fact, id }) => ({
      id,
      subject: fact.subject,
      variable: fact.variable,
      period: fact.period,
      given: typeof fact.value === 'object' ? fact.value : { value: fact.value },
      document: fact.document,
      page: fact.page,
      declaredBy: 'system:rehearsal',
      recordedAt: momentOf(fact.period === null ? '2022-01-15' : `${Number(fact.period) + 1}-03-20`),
    })),
    reviews: numbered.flatMap(({ fact, id }) => {
      if (fact.status === 'declared') return []
      const contested =
        fact.status === 'contested' ? { ground: 'Số liệu lệch với tờ khai hải quan (minh họa)' } : {}
      const reviewedAt = momentOf(fact.period === null ? '2022-02-15' : `${Number(fact.period) + 1}-08-20`)
      return [{ fact: id, verdict: fact.status, ...contested, reviewedBy: REVIEWER, reviewedAt }]
    }),
  }
}
