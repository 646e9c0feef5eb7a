import { readCriteriaSet } from '../../src/criteria/rules/read.ts'
import type { ReadSet } from '../../src/criteria/rules/set.ts'

/** Facts of every type, as often as a set of criteria asks for them; with id and enterprise, twenty columns. */
const TYPES = [
  ...(['money', 'money', 'number', 'money', 'integer', 'money', 'boolean', 'number', 'boolean'] as const),
  ...(['money', 'money', 'number', 'integer', 'number', 'boolean', 'boolean', 'date', 'text'] as const),
]
export const FACTS = TYPES.map((type, at) => ({ code: `f${at}`, type }))

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
    criteria: [{ code: 'A', name: { vi: 'A' }, value: 'f2', bands: [{ points: 1 }], notApplicable: 0 }],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.set
}
