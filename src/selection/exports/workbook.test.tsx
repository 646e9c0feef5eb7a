import { expect, it } from 'vitest'
import { formatRange } from '../../design/format.ts'
import { readSheetsHere } from '../../platform/workbook/sheets.ts'
import { resultsFor, rowOf, smallDossiers, smallSet } from '../pages/testing.ts'
import { resultWorkbook } from './workbook.tsx'

const rowsIn = async (sheet: string) => {
  const { results } = resultsFor(smallSet, smallDossiers)
  const terms = { set: smallSet, period: '2025', language: 'vi' } as const
  const bytes = await resultWorkbook(results.map(rowOf), terms)
  const read = await readSheetsHere({ bytes, names: [sheet] })
  if ('reason' in read) throw new Error(read.reason)
  return read.sheets.flatMap(({ name, rows }) => (name === sheet ? rows.map(({ cells }) => [...cells]) : []))
}

it('the first sheet is the list as the page has it, numbers as numbers', async () => {
  expect(await rowsIn('Kết quả')).toEqual([
    ['Hạng', 'Sản phẩm', 'Doanh nghiệp', 'Nhóm ngành', 'Điểm thấp nhất', 'Điểm cao nhất', 'Kết quả', 'Lý do'],
    ['1', 'Sản phẩm D-pass', 'Công ty thử', null, 100, 100, 'Đạt · TOP1'],
    ['2–3', 'Sản phẩm D-open', 'Công ty thử', null, 55, 95, 'Chưa xác định', 'còn thiếu: Xuất khẩu 2025'],
    ['2–3', 'Sản phẩm D-short', 'Công ty thử', null, 59.5, 59.5, 'Chưa đạt', 'thiếu 0,50 điểm'],
    [null, 'Sản phẩm D-gate', 'Công ty thử', null, 100, 100, 'Chưa đạt', 'không đáp ứng điều kiện G1'],
  ])
})

it('the second has the points of every criterion, what is open as a range', async () => {
  const [head, ...rows] = await rowsIn('Điểm theo tiêu chí')
  expect(head).toEqual(['Hạng', 'Sản phẩm', 'A Kinh tế', 'A1 Tỷ lệ xuất khẩu', 'A2 Quy mô', 'B Mẫu mã'])
  expect(rows.slice(0, 3)).toEqual([
    ['1', 'Sản phẩm D-pass', 50, 30, 20, 50],
    [
      '2–3',
      'Sản phẩm D-open',
      formatRange(['5.00', '45.00'], 'vi'),
      formatRange(['0.00', '40.00'], 'vi'),
      5,
      50,
    ],
    ['2–3', 'Sản phẩm D-short', 39.5, 30, 9.5, 20],
  ])
})

it('the third says why, criterion by criterion, in words', async () => {
  const [head, ...rows] = await rowsIn('Giải thích')
  expect(head?.at(-1)).toBe('Lý do')
  expect(rows.map(cells => cells.slice(0, 2).join(' '))).toEqual(
    ['D-pass', 'D-open', 'D-short', 'D-gate'].flatMap(id =>
      ['A', 'A1', 'A2', 'B'].map(code => `Sản phẩm ${id} ${code}`),
    ),
  )
  expect(rows.every(cells => !/[<>]/.test(String(cells.at(-1))))).toBe(true)
})
