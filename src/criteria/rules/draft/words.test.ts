import { expect, it } from 'vitest'
import { sentencesIn } from '../../../platform/testing-sentences.ts'
import { inVietnamese, translated } from './words.ts'

const SOURCES = [
  'src/criteria/rules/tree.ts',
  'src/criteria/rules/bands.ts',
  'src/criteria/rules/panels.ts',
  'src/criteria/rules/references.ts',
  'src/criteria/rules/read.ts',
  'src/criteria/rules/variables.ts',
  'src/reasoning/bands.ts',
  'src/reasoning/typing.ts',
  'src/reasoning/parse.ts',
  'src/exact/json.ts',
  'src/exact/json-tokens.ts',
]

/** Words that are put into sentences, and what only a bug would say. */
const PARTS =
  /^(?:a (?:number|plain number|condition|text|choice|date|yes-or-no condition)|a number or money|a number, money or a date|money|kind of applicant|criterion or gate|gates and criteria|money in X|line X, column X)$|^up to X$|^no operator X$|^the parser gave something|^"X" wants one X$/

it('every sentence with which reading a set refuses has Vietnamese words', () => {
  const sentences = SOURCES.flatMap(path => sentencesIn(path).filter(text => !PARTS.test(text)))
  const asMessage = (text: string) =>
    text
      .replace(/^the bands X overlap$/, 'the bands (X) and (X) overlap')
      .replace(/^there is a gap between the bands X$/, 'there is a gap between the bands (X) and (X)')
      .replace(/^the band X holds/, 'the band (X) holds')
      .replace(/characters|\bX (levels|parts)/, found => found.replace('X', '9'))
      .replace(/at most X /, 'at most 9 ')
  expect(sentences.map(asMessage).filter(text => translated(text) === null)).toEqual([])
  expect(sentences.length).toBeGreaterThan(80)
})

it.each([
  [
    'there is a gap between the bands (from 0 below 5) and (from 6 …)',
    'giữa hai mức (từ 0 dưới 5) và (từ 6 …) còn khoảng trống',
  ],
  [
    'this gives a number, wanted is a yes-or-no condition',
    'biểu thức này cho ra số, ở đây cần một điều kiện có hoặc không',
  ],
  [
    'VND and USD do not go together; convert with a rate ("converts")',
    'VND và USD không dùng chung được; hãy quy đổi bằng tỷ giá',
  ],
  ['there is no kind of applicant "farm"', 'trong bộ tiêu chí không có loại chủ thể "farm"'],
  ['nobody knows this sentence', 'nobody knows this sentence'],
])('%s', (english, vietnamese) => {
  expect(inVietnamese(english)).toBe(vietnamese)
})
