import { expect, test } from 'vitest'
import { activities } from '../../../support/model.ts'
import { readShippedFieldWords } from '../../field-words.ts'
import { readProse } from './reading.ts'
import { readFieldWords } from './words.ts'

const field = await readShippedFieldWords()

test('every kind of support is a purpose', () => {
  expect(activities.filter(activity => !field.purposes.has(activity))).toEqual([])
})

test('the longest phrase is read: a database is no establishment', () => {
  const { purposes, groups } = readProse('Xây dựng cơ sở dữ liệu cụm công nghiệp', field)
  expect(purposes).toEqual([{ code: 'data', words: 'co so du lieu' }])
  expect(groups.get('recipient')).toEqual([{ code: 'cluster', words: 'cum cong nghiep' }])
})

const purpose = { words: ['hội chợ'], status: 'assumed' }
const file = (purposes: readonly object[]) => ({
  format: 'chuluc-overlap-words-1',
  note: { vi: '', en: '' },
  purposes,
  facets: [],
  stop: [],
})

test.each([
  [
    'a code that stands twice',
    [
      { code: 'a', ...purpose },
      { code: 'a', ...purpose },
    ],
    'purposes[1].code',
  ],
  ['one under another that is not there', [{ code: 'a', under: 'b', ...purpose }], 'purposes[0].under'],
  ['one within itself', [{ code: 'a', under: 'a', ...purpose }], 'purposes[0].under'],
  [
    'a phrase that is another one without marks',
    [
      { code: 'a', words: ['làng nghề'], status: 'assumed' },
      { code: 'b', words: ['lắng nghe'], status: 'assumed' },
    ],
    'purposes[1].words[0]',
  ],
  ['no words', [{ code: 'a', words: [], status: 'assumed' }], 'purposes[0].words'],
  ['a key that nobody knows', [{ code: 'a', ...purpose, wrods: [] }], 'purposes[0].wrods'],
])('%s is refused with its place', (_, purposes, place) => {
  const read = readFieldWords(file(purposes))
  expect(read.ok ? [] : read.problems.map(each => each.place)).toEqual([place])
})
