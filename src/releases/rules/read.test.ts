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
    ['releases[0].value: "46,5": Write a decimal such as "0.5". Write a decimal such as "0.5".'],
  ],
  [
    'a row that is not there',
    withRelease({ rows: ['of-2012'] }),
    [
      'releases[0].rows[0]: "of-2012": No row has this code. Did you mean "of-2021"?',
      'releases[0].value: "46": Its rows make 0. Look for the missing row, or call it a claim.',
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
