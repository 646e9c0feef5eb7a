import { expect, test } from 'vitest'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { eligibilityIn } from '../../selection/rules/eligibility.ts'
import { prepare } from '../../selection/rules/prepare.ts'
import { type Answers, check, outcomeOf, pointQuestionsOf, questionsOf } from './self-check.ts'

const money = (vi: string) => ({
  name: { vi },
  type: 'money',
  currency: 'VND',
  decimals: 0,
  subject: 'product',
})
const yes = (vi: string) => ({ name: { vi }, type: 'boolean', subject: 'enterprise', periodicity: 'once' })

const read = readCriteriaSet({
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '1',
  name: { vi: 'Bộ thử' },
  legalBasis: [],
  variables: {
    here: yes('Trụ sở tại thành phố'),
    factory: yes('Nhà xưởng tại thành phố'),
    listed: yes('Thuộc danh mục'),
    revenue: money('Doanh thu'),
    growth: money('Doanh thu kỳ trước'),
    staff: { name: { vi: 'Lao động' }, type: 'integer', subject: 'enterprise' },
    rate: { name: { vi: 'Tỷ giá' }, type: 'number' },
  },
  gates: [{ code: 'G1', name: { vi: 'Tại thành phố' }, rule: 'here || factory' }],
  tracks: {
    choose: 'declared',
    list: [
      {
        code: 'TECH',
        name: { vi: 'Công nghệ' },
        gates: [
          { code: 'T1', name: { vi: 'Danh mục' }, rule: 'listed' },
          { code: 'T2', name: { vi: 'Doanh thu 10' }, rule: 'revenue >= 10' },
        ],
      },
      {
        code: 'BIG',
        name: { vi: 'Lớn' },
        gates: [{ code: 'B1', name: { vi: 'Doanh thu 100' }, rule: 'revenue >= 100' }],
      },
      { code: 'NEW', name: { vi: 'Mới' }, gates: [{ code: 'N1', name: { vi: 'Ý tưởng' }, judged: true }] },
    ],
  },
  criteria: [
    {
      code: 'A',
      name: { vi: 'Lao động' },
      value: 'staff * rate',
      bands: [
        { below: 1, points: 0 },
        { from: 1, points: 100 },
      ],
      notApplicable: 0,
    },
  ],
})
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const preparation = prepare(read.set, { period: '2025', preview: true })
if (!preparation.ok) throw new Error(preparation.problem.reason)
const { prepared } = preparation
const questions = questionsOf(prepared)

const checked = (answers: Answers) => {
  const { standings, open, answered, problems, odd } = check(prepared, questions, answers)
  return {
    outcome: outcomeOf(standings),
    tracks: standings.map(eligibilityIn),
    open: open.map(({ key }) => key),
    answered: answered.map(({ key }) => key),
    problems: problems.map(({ key, problem }) => [key, problem.problem]),
    odd: [...odd],
  }
}
const fine = { problems: [], odd: [] }

test('only figures of the applicant that a gate names are asked, in the order of the set', () => {
  expect(questions.map(({ key }) => key)).toEqual(['here', 'factory', 'listed', 'revenue'])
})

test('what gives points and is named by no gate is asked beside, but never what is the city’s', () => {
  expect(pointQuestionsOf(prepared).map(({ key }) => key)).toEqual(['staff'])
})

test.each<[string, Answers, Partial<ReturnType<typeof checked>>]>([
  [
    'nothing answered: everything can still decide, what most tracks wait for first',
    {},
    {
      outcome: 'possible',
      tracks: ['possible', 'possible', 'possible'],
      open: ['here', 'factory', 'revenue', 'listed'],
      answered: [],
    },
  ],
  [
    'one of two is enough: the other is not asked any more',
    { here: 'true' },
    { tracks: ['possible', 'possible', 'judged'], open: ['revenue', 'listed'], answered: ['here'] },
  ],
  [
    'a common gate that fails ends all',
    { here: 'false', factory: 'false', revenue: '500' },
    { outcome: 'not', tracks: ['not', 'not', 'not'], open: [] },
  ],
  [
    'a figure may decide one track against, and leave another open',
    { factory: 'true', revenue: '50' },
    { outcome: 'possible', tracks: ['possible', 'not', 'judged'], open: ['listed'] },
  ],
  [
    'in by one track: the other stays to be asked',
    { factory: 'true', revenue: '1.000.000' },
    { outcome: 'eligible', tracks: ['possible', 'eligible', 'judged'], open: ['listed'] },
  ],
  [
    'judgement alone is left',
    { here: 'true', revenue: '1', listed: 'false' },
    { outcome: 'judged', open: [] },
  ],
  ['an answer that is not known is none', { here: '' }, { answered: [], ...fine }],
  [
    'words are no number',
    { revenue: 'nhiều' },
    { answered: ['revenue'], problems: [['revenue', 'unreadable']] },
  ],
  ['what could be two numbers is asked again', { revenue: '12.5' }, { problems: [['revenue', 'value']] }],
  ['a number beyond all measure', { revenue: '9'.repeat(61) }, { problems: [['revenue', 'unreadable']] }],
  [
    'a number longer than those who judge take',
    { revenue: '9'.repeat(41) },
    { problems: [['revenue', 'value']] },
  ],
  [
    'a negative number counts, and is asked about',
    { here: 'true', revenue: '-5' },
    { odd: [['revenue', 'negative']] },
  ],
  ['neither yes nor no', { here: 'maybe' }, { problems: [['here', 'value']] }],
  [
    'what is not asked changes nothing',
    { staff: '5', other: 'x' },
    { answered: [], open: ['here', 'factory', 'revenue', 'listed'] },
  ],
])('%s', (_, answers, expected) => {
  expect(checked(answers)).toMatchObject(expected)
})
