import { readCriteriaSet } from '../../src/criteria/rules/read.ts'
import type { ReadSet } from '../../src/criteria/rules/set.ts'

/** Twenty columns of a table: id, enterprise, and facts of every type. */
const TYPES = ['money', 'number', 'integer', 'boolean', 'date', 'text'] as const
export const FACTS = Array.from({ length: 18 }, (_, at) => ({
  code: `f${at}`,
  type: TYPES[at % TYPES.length] ?? 'text',
}))

export const setOfColumns = (): ReadSet => {
  const read = readCriteriaSet({
    format: 'chuluc-criteria-1',
    code: 'columns',
    version: '1',
    name: { vi: 'Hai mươi cột' },
    legalBasis: [],
    variables: Object.fromEntries(
      FACTS.map(({ code, type }) => [
        code,
        { name: { vi: code }, type, ...(type === 'money' ? { currency: 'VND' } : {}) },
      ]),
    ),
    gates: [],
    criteria: [{ code: 'A', name: { vi: 'A' }, value: 'f1', bands: [{ points: 1 }], notApplicable: 0 }],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.set
}
