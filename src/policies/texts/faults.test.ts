import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sentencesIn } from '../../platform/testing-sentences.ts'
import { readPolicyText } from '../files.ts'
import { policyOf, shippedFacts } from '../testing.ts'
import { faultIn, inVietnamese } from './faults.ts'

/** What the JSON Schema says of a field, and what is put into sentences. */
const NOT_REFUSALS =
  /^(?:A civil day|A share of 1|All of these|Codes of policies|Facts of its own|For interest|As the document|The |VND; |What of this file|Where the office|below zero|over 100 %|A support policy|A condition: |An exact decimal|Words for people|Read in the source|For a choice|What it is about|How near|in X|no money)/

test('every sentence with which reading a policy refuses has Vietnamese words', () => {
  const sources = ['src/policies/rules/facts.ts', ...globSync('src/policies/rules/read{.ts,/*.ts}')]
  const sentences = sources
    .concat('src/policies/rules/file.ts')
    .flatMap(path => sentencesIn(path))
    .filter(text => !NOT_REFUSALS.test(text))
    .map(text => text.replace(/gives X: X$/, 'gives X: below zero'))
  expect(sentences.filter(text => inVietnamese(text) === null)).toEqual([])
  expect(sentences.length).toBeGreaterThan(80)
})

test('a fault is told by line and place in the language of the reader', () => {
  const text = JSON.stringify(policyOf({}, { rate: 1.5 }), null, 2)
  const line = text.split('\n').findIndex(each => each.includes('"rate"')) + 1
  const problems = (sent: string) => {
    try {
      readPolicyText(sent, shippedFacts)
      return []
    } catch (error) {
      return Reflect.get(Object(error), 'problems')
    }
  }
  const [found] = problems(text)
  expect(found).toEqual({
    place: `line ${line}, benefit.rate`,
    value: '1.5',
    reason: 'a rate over 100 %',
    remedy: 'write a share of 1: 0.5 is 50 %',
  })
  expect(faultIn(found, 'en')).toEqual(found)
  expect(faultIn(found, 'vi')).toEqual({
    place: `dòng ${line}, benefit.rate`,
    value: '1.5',
    reason: 'tỷ lệ trên 100%',
    remedy: 'viết phần của 1: 0.5 là 50%',
  })
  const [broken] = problems('{"code": "A" "asOf": 1}')
  expect(faultIn(broken, 'vi')).toMatchObject({
    place: 'dòng 1, cột 14',
    reason: 'ở đây cần dấu phẩy hoặc "}"',
  })
})
