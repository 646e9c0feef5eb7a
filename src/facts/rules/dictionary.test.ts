import { describe, expect, test } from 'vitest'
import type { Variable } from '../model.ts'
import { dictionaryInput } from '../model.ts'
import { changedVariables, variableProblems, variablesOf } from './dictionary.ts'

const file = (variables: Record<string, object>) =>
  dictionaryInput.parse({ format: 'chuluc-dictionary-1', code: 'd', name: { vi: 'D' }, variables })
const shape = { name: { vi: 'Tên' }, type: 'number', subject: 'product', periodicity: 'year' }
const variable = (change: object = {}): Variable => {
  const [first] = variablesOf(file({ v: { ...shape, ...change } }))
  if (first === undefined) throw new Error('no variable')
  return first
}

describe('a variable of a dictionary', () => {
  test('keeps what the file says; what it leaves out is not known, published as points only, of the city', () => {
    expect(variablesOf(file({ v: { name: { vi: 'Tỷ giá' }, type: 'number', periodicity: 'year' } }))).toEqual(
      [
        {
          code: 'v',
          dictionary: 'd',
          nameVi: 'Tỷ giá',
          nameEn: null,
          type: 'number',
          currency: null,
          unit: null,
          decimals: null,
          choices: null,
          converts: null,
          subject: 'city',
          periodicity: 'year',
          publication: 'points-only',
          definition: null,
          definitionEn: null,
          clause: null,
          knowledge: null,
          source: null,
          note: null,
        },
      ],
    )
  })

  test.each<[string, object, object[]]>([
    ['a number', {}, []],
    ['money in đồng', { type: 'money', currency: 'VND', decimals: 0 }, []],
    ['money in cents', { type: 'money', currency: 'USD', decimals: 2 }, []],
    ['money of no currency', { type: 'money' }, [{ problem: 'currency-missing', code: 'v' }]],
    ['a number in đồng', { currency: 'VND' }, [{ problem: 'currency-unwanted', code: 'v', value: 'VND' }]],
    ['a choice of nothing', { type: 'choice' }, [{ problem: 'choices-missing', code: 'v' }]],
    ['a number with choices', { choices: [{ code: 'a' }] }, [{ problem: 'choices-unwanted', code: 'v' }]],
    [
      'a choice that stands twice',
      { type: 'choice', choices: [{ code: 'a' }, { code: 'b' }, { code: 'a' }] },
      [{ problem: 'choice-twice', code: 'v', value: 'a' }],
    ],
    [
      'a rate that is money',
      { type: 'money', currency: 'VND', converts: { from: 'USD', to: 'VND' } },
      [{ problem: 'converts-unwanted', code: 'v' }],
    ],
    [
      'parts of a đồng',
      { type: 'money', currency: 'VND', decimals: 2 },
      [{ problem: 'decimals-unwanted', code: 'v', value: 2 }],
    ],
    [
      'parts of a whole',
      { type: 'integer', decimals: 1 },
      [{ problem: 'decimals-unwanted', code: 'v', value: 1 }],
    ],
    ['a whole said twice', { type: 'integer', decimals: 0 }, []],
    [
      'a text with decimals',
      { type: 'text', decimals: 0 },
      [{ problem: 'decimals-unwanted', code: 'v', value: 0 }],
    ],
  ])('%s', (_, change, problems) => {
    expect(variableProblems([variable(change)], [], new Set())).toEqual(problems)
  })
})

describe('a variable that changes', () => {
  const choice = (...codes: string[]) => ({ type: 'choice', choices: codes.map(code => ({ code })) })
  const parts = (before: object, after: object, declared = ['v']) =>
    variableProblems([variable(after)], [variable(before)], new Set(declared)).map(each =>
      each.problem === 'changed-meaning' ? each.part : each.problem,
    )

  test.each<[string, object, object, string[]]>([
    ['its name and definition may change', {}, { name: { vi: 'Khác' }, definition: 'x' }, []],
    ['its type may not', {}, { type: 'integer' }, ['type']],
    ['its unit may not', { unit: 'TOE' }, { unit: 'kWh' }, ['unit']],
    ['its subject may not', {}, { subject: 'site' }, ['subject']],
    ['its periodicity may not', {}, { periodicity: 'month' }, ['periodicity']],
    [
      'its currency may not',
      { type: 'money', currency: 'USD' },
      { type: 'money', currency: 'EUR' },
      ['currency'],
    ],
    ['choices may be added', choice('a'), choice('a', 'b'), []],
    ['choices may not be taken away', choice('a', 'b'), choice('a'), ['choices']],
    ['a choice may not be exchanged', choice('a'), choice('b'), ['choices']],
    ['its decimals may stay', { decimals: 2 }, { decimals: 2 }, []],
    ['more decimals may be allowed', { decimals: 1 }, { decimals: 2 }, []],
    ['any decimals may be allowed', { decimals: 1 }, {}, []],
    ['fewer decimals may not', { decimals: 2 }, { decimals: 1 }, ['decimals']],
    ['a limit may not come late', {}, { decimals: 5 }, ['decimals']],
  ])('once figures were declared by it: %s', (_, before, after, expected) => {
    expect(parts(before, after)).toEqual(expected)
  })

  test('may change in every way while nobody declared by it', () => {
    expect(parts({}, { type: 'integer', subject: 'site' }, ['other'])).toEqual([])
  })

  test('does not move to another dictionary', () => {
    const stored = { ...variable(), dictionary: 'e' }
    expect(variableProblems([variable()], [stored], new Set())).toEqual([
      { problem: 'elsewhere', code: 'v', dictionary: 'e' },
    ])
  })

  test('is told from one that does not, whatever the order of its parts', () => {
    const stored = variable({ definition: 'x' })
    const same = Object.fromEntries(Object.entries(stored).toReversed()) as unknown as Variable
    expect(changedVariables([stored], [same])).toEqual({ before: [], after: [] })
    const other = variable({ definition: 'y' })
    expect(changedVariables([stored], [other])).toEqual({ before: [stored], after: [other] })
  })
})
