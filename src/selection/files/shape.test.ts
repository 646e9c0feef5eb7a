import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dossierSchema } from '../model.ts'
import { isDossier, shapeProblems } from './shape.ts'

/** Mostly what a dossier asks for, and now and then something else. */
const mostly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: odd })
const odd = fc.oneof(fc.constantFrom<unknown>('', 0, true, null, [], {}), fc.jsonValue({ maxDepth: 1 }))
const optional = (fields: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  mostly(fc.record(fields, { requiredKeys }))

const text = mostly(fc.constantFrom('x', '2025'))
const scalar = mostly(fc.constantFrom<unknown>('12.5', 7, true))
const details = {
  period: text,
  status: mostly(fc.constantFrom('declared', 'verified', 'contested')),
  document: text,
  page: mostly(fc.constantFrom<unknown>('12', 12)),
  source: text,
}
const fact = fc.oneof(
  scalar,
  optional({ value: scalar, currency: text, ...details }, ['value']),
  optional({ unknown: mostly(fc.constant(true)), ...details }, ['unknown']),
  optional({ notApplicable: mostly(fc.constant(true)), ...details }, ['notApplicable']),
  optional({ value: scalar, unknown: fc.constant(true), ...details }, []),
)
const judgement = fc.oneof(scalar, fc.constant(null), optional({ band: text }, ['band']))
const name = mostly(fc.constantFrom('D1', 'x'.repeat(200), 'x'.repeat(201)))
const maybe = fc.oneof(text, fc.constant(null))
const dictionary = (of: fc.Arbitrary<unknown>) => mostly(fc.dictionary(fc.string(), of, { maxKeys: 3 }))
const almost = optional(
  {
    id: name,
    applicant: maybe,
    enterprise: fc.oneof(name, fc.constant(null)),
    track: maybe,
    facts: dictionary(fact),
    judged: dictionary(judgement),
  },
  ['id'],
)

describe('the quick check', () => {
  test('says of every value what the schema says', () => {
    let accepted = 0
    fc.assert(
      fc.property(almost, value => {
        const valid = dossierSchema.safeParse(value).success
        if (valid) accepted++
        expect(isDossier(value)).toBe(valid)
        expect(shapeProblems(value, 'dossiers[0]').length === 0).toBe(valid)
      }),
      { numRuns: 2000 },
    )
    expect(accepted).toBeGreaterThan(400)
  })
})

describe('what keeps a value from being a dossier is told', () => {
  const forms =
    'write a value, or {"value": …}, {"unknown": true} or {"notApplicable": true}, with period, status, document, page, source where wanted'
  test.each([
    [{ a: null }, 'd.facts.a', 'null', 'leave the fact out, or write {"unknown": true}'],
    [{ a: [] }, 'd.facts.a', '[]', forms],
    [{ a: {} }, 'd.facts.a', '{}', forms],
    [{ 'a b': { valu: 1 } }, 'd.facts["a b"]', '{"valu":1}', forms],
    [
      { 'a@2024': { value: 1, unknown: true } },
      'd.facts.a@2024',
      '{"value":1,"unknown":true}',
      'keep one of value, unknown',
    ],
    [
      { a: { value: 1, status: 'sure' } },
      'd.facts.a',
      '{"value":1,"status":"sure"}',
      'the status is declared, verified or contested',
    ],
    [
      { a: { value: 1, pages: 3 } },
      'd.facts.a',
      '{"value":1,"pages":3}',
      '"pages" is not known here: leave it out',
    ],
  ])('%j', (facts, place, value, remedy) => {
    expect(shapeProblems({ id: 'D1', facts }, 'd')).toEqual([
      { place, value, reason: 'this is no fact', remedy },
    ])
  })

  test('what stands beside the facts is told by the schema', () => {
    expect(shapeProblems({ facts: { a: null }, tracks: 'x' }, 'd').map(({ place }) => place)).toEqual([
      'd.facts.a',
      'd.id',
      'd.tracks',
    ])
    expect(shapeProblems(7, 'd').map(({ place }) => place)).toEqual(['d'])
  })
})
