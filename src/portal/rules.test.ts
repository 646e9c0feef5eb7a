import { expect, test } from 'vitest'
import type { PublishedRow } from './model.ts'
import { chosenRows, clustersByCommune, partsOf } from './rules.ts'

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

const place = (vi: string | null): PublishedRow => ({
  ...row('Cụm', null),
  cells: { commune: vi === null ? null : { vi, en: vi } },
})

test('a cell that names two communes is found by either, one that names none by "-"', () => {
  const both = [place('xã Phú Thị và xã Dương Xá'), place('xã Phú Thị'), place(null)]
  const by = (value: string) =>
    chosenRows(both, { words: '', chosen: { commune: value }, sorting: '', isDescending: false }, 'vi').length
  expect(['xã Phú Thị', 'xã Dương Xá', '-', 'xã Phú'].map(by)).toEqual([2, 1, 1, 0])
  expect(partsOf(both[0] ?? place(null), 'commune')).toEqual(['xã Phú Thị', 'xã Dương Xá'])
})

test('a cluster that two sources report counts once, and a commune is told from one of another district', () => {
  const codes = [
    { list: 'districts', code: 'gia-lam', nameVi: 'huyện Gia Lâm', parent: null },
    { list: 'communes', code: 'phu-thi', nameVi: 'xã Phú Thị', parent: 'gia-lam' },
  ]
  const reported = [
    { nameVi: 'CCN Phú Thị', commune: 'xã Phú Thị và xã Dương Xá', district: 'huyện Gia Lâm' },
    { nameVi: 'CCN Phú Thị', commune: 'xã Phú Thị', district: 'huyện Gia Lâm' },
    { nameVi: 'CCN Mới', commune: 'xã Phú Thị', district: 'huyện Gia Lâm' },
    { nameVi: 'CCN Khác', commune: 'xã Phú Thị', district: 'huyện Khác' },
    { nameVi: 'CCN Xa', commune: null, district: 'huyện Gia Lâm' },
  ]
  expect(clustersByCommune(reported, codes).map(({ code, count }) => [code, count])).toEqual([
    ['phu-thi', 2],
    ['xã Dương Xá, huyện Gia Lâm', 1],
    ['xã Phú Thị, huyện Khác', 1],
  ])
})
