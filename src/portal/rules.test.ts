import { expect, test } from 'vitest'
import type { PublishedRow } from './model.ts'
import { chosenRows } from './rules.ts'

const row = (name: string, area: string | null, note: string | null = null): PublishedRow => ({
  cells: { name: { vi: name, en: name }, area: area === null ? null : { vi: area, en: area } },
  source: 'https://example.vn/bai',
  publishedOn: null,
  note,
})
const rows = [
  row('Đồ gỗ Vạn Điểm', '12'),
  row('Cụm công nghiệp Phú Thị', '9'),
  row('Cơ khí', null, 'about half'),
]
const namesOf = (found: readonly PublishedRow[]) => found.map(({ cells }) => cells.name?.vi)
const asked = (words: string, sorting = '', isDescending = false) =>
  namesOf(chosenRows(rows, { words, sorting, isDescending }, 'vi'))

test.each([
  ['do go', ['Đồ gỗ Vạn Điểm']],
  ['đồ GỖ', ['Đồ gỗ Vạn Điểm']],
  ['co', ['Cụm công nghiệp Phú Thị', 'Cơ khí']],
  ['ong', []],
  ['cong phu', ['Cụm công nghiệp Phú Thị']],
  ['half', ['Cơ khí']],
  ['', ['Đồ gỗ Vạn Điểm', 'Cụm công nghiệp Phú Thị', 'Cơ khí']],
])('"%s" finds what has words that begin so, with or without marks', (words, found) => {
  expect(asked(words)).toEqual(found)
})

test('numbers sort as numbers, names the Vietnamese way, what is not known last', () => {
  expect(asked('', 'area')).toEqual(['Cụm công nghiệp Phú Thị', 'Đồ gỗ Vạn Điểm', 'Cơ khí'])
  expect(asked('', 'name')).toEqual(['Cơ khí', 'Cụm công nghiệp Phú Thị', 'Đồ gỗ Vạn Điểm'])
})
