import { expect, test } from 'vitest'
import { problemLine } from '../../platform/errors.ts'
import { readReleases } from './read.ts'

const name = { vi: 'Một', en: 'One' }
const good = {
  format: 'chuluc-releases-1',
  asOf: '2026-01',
  definitions: {
    counted: {
      name,
      text: name,
      formula: 'sum',
      counter: 'recognition-events',
      unit: name,
      measure: 'sum',
      variable: 'events',
    },
  },
  rows: {
    'of-2021': {
      variable: 'events',
      from: 2021,
      to: 2021,
      amount: '46',
      status: 'printed',
      label: name,
      source: 'seed 000',
    },
    'of-two-years': {
      variable: 'events',
      from: 2019,
      to: 2020,
      amount: '56',
      status: 'printed',
      label: name,
      source: 'seed 000',
    },
  },
  releases: [
    {
      code: 'one',
      name,
      definition: 'counted',
      scope: { from: 2021, to: null },
      asOf: '2021',
      value: '46',
      status: 'outcome',
      rows: ['of-2021'],
    },
  ],
}
const [only] = good.releases
const withRelease = (change: object) => ({ ...good, releases: [{ ...only, ...change }] })
const { counted } = good.definitions
const withRow = (code: string, row: object, change: object = {}) => ({
  ...withRelease(change),
  rows: { ...good.rows, [code]: { ...good.rows['of-2021'], ...row } },
})

test('a file that says what it counts is read', () => {
  expect(readReleases(good)).toMatchObject({
    ok: true,
    releases: [{ content: { code: 'one', value: '46' } }],
  })
})

test.each([
  [
    'another value than its rows make',
    withRelease({ value: '47' }),
    ['releases[0].value: "47": Its rows make 46. Look for the missing row, or call it a claim.'],
  ],
  [
    'a decimal comma',
    withRelease({ value: '46,5' }),
    ['releases[0].value: "46,5": This cannot be read. Write a decimal such as "0.5".'],
  ],
  [
    'a row that is not there',
    withRelease({ rows: ['of-2012'] }),
    ['releases[0].rows[0]: "of-2012": No row has this code. Did you mean "of-2021"?'],
  ],
  [
    'a row that names what every object has',
    withRelease({ rows: ['constructor'] }),
    ['releases[0].rows[0]: "constructor": No row has this code. Add it to the file.'],
  ],
  [
    'a row that counts twice',
    withRelease({ rows: ['of-2021', 'of-2021'], value: '92' }),
    ['releases[0].rows[1]: "of-2021": A row before it tells the same fact. Take one of them out.'],
  ],
  [
    'a fact that is told by two rows',
    withRow(
      'told-again',
      { fact: 'of-2021', amount: '47' },
      { rows: ['of-2021', 'told-again'], value: '93' },
    ),
    ['releases[0].rows[1]: "told-again": A row before it tells the same fact. Take one of them out.'],
  ],
  [
    'a sum of nothing that anybody told',
    withRelease({ rows: [], value: '0' }),
    ['releases[0].rows: None of its rows counts: it is unknown, not zero. Name the rows that tell it.'],
  ],
  [
    'a number of a moment of which the last row is of another year',
    {
      ...withRelease({ asOf: '2022', value: '0' }),
      definitions: { counted: { ...counted, measure: 'stock' } },
    },
    ['releases[0].rows: None of its rows counts: it is unknown, not zero. Name the rows that tell it.'],
  ],
  [
    'a share of nothing',
    { ...good, definitions: { counted: { ...counted, measure: 'share' } } },
    [
      'releases[0].scope: "{\\"from\\":2021,\\"to\\":null,\\"filter\\":{}}": Its denominator is zero, or no row tells it. Look for the missing row.',
    ],
  ],
  [
    'a day that no calendar has',
    withRelease({ asOf: '2021-02-30' }),
    [
      'releases[0].asOf: "2021-02-30": This cannot be read. Write a day of the calendar, such as "2026-03-31".',
    ],
  ],
  [
    'a row that ends before it begins',
    withRow('of-2021', { from: 2022 }, { status: 'claim' }),
    ['rows.of-2021.to: "2021": It ends before it begins in 2022. Change the years or the days.'],
  ],
  [
    'a row of a day in another year',
    withRow('of-2021', { on: '2020-12-31' }),
    ['rows.of-2021.on: "2020-12-31": Its row speaks of other years. Change the years or the days.'],
  ],
  [
    'a title that ended before it began',
    withRow('of-2021', { holds: [{ from: '2021-05-01', to: '2021-05-01' }] }),
    [
      'rows.of-2021.holds: "{\\"from\\":\\"2021-05-01\\",\\"to\\":\\"2021-05-01\\"}": It ends before it begins. Change the years or the days.',
    ],
  ],
  [
    'years known together, divided by the scope',
    withRelease({ scope: { from: 2020, to: null }, rows: ['of-two-years'] }),
    [
      'releases[0].scope: "{\\"from\\":2020,\\"to\\":null,\\"filter\\":{}}": Its rows tell several years together. Widen the scope to all of them.',
    ],
  ],
  [
    'an outcome of which nobody says what it counts',
    withRelease({ definition: null, unit: name }),
    ['releases[0].status: "outcome": Nobody says what it counts. Only a claim has no definition or scope.'],
  ],
  [
    'two with one code',
    { ...good, releases: [only, only] },
    ['releases[1].code: "one": Another release has this code. Give it a code of its own.'],
  ],
  [
    'a revision of nothing',
    withRelease({ revises: { code: 'none', reason: name } }),
    ['releases[0].revises: "none": No release before it has this code. Name one that stands above it.'],
  ],
  [
    'a key that is not known',
    withRelease({ valu: '46' }),
    ['releases[0].valu: "46": "valu" is not known here. Did you mean "value"?'],
  ],
])('%s is refused with its place', (_, input, lines) => {
  const read = readReleases(input)
  expect(read.ok ? [] : read.problems.map(problemLine)).toEqual(lines)
})

test('nothing at all is no file of releases', () => {
  expect(readReleases(null).ok).toBe(false)
})
