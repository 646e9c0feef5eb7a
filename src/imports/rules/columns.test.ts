import { describe, expect, test } from 'vitest'
import type { Variable } from '../../facts/model.ts'
import { columnFor, columnsOf, isOfTheList } from './columns.ts'
import { readDrafts } from './rows.ts'

const revenue = {
  code: 'enterprise.revenue',
  nameVi: 'Doanh thu',
  nameEn: 'Revenue',
  subject: 'enterprise',
  periodicity: 'year',
  currency: 'VND',
  unit: null,
} as Variable

describe('a heading', () => {
  test.each([
    ['Mã số thuế *', 'taxCode'],
    ['MST', 'taxCode'],
    ['  mã  số\nthuế ', 'taxCode'],
    ['Tên DN', 'name'],
    ['Loại hình doanh nghiệp', 'kind'],
    ['Xã/Phường', 'commune'],
    ['Địa chỉ', 'address'],
    ['Điện thoại', null],
  ])('%j means %s', (heading, code) => {
    expect(columnFor(heading, columnsOf('enterprises', []))?.code ?? null).toBe(code)
  })

  test.each([
    ['Doanh thu (đồng)', 'enterprise.revenue'],
    ['Doanh thu, đồng', 'enterprise.revenue'],
    ['DOANH THU', 'enterprise.revenue'],
    ['Doanh thu (tỷ đồng)', null],
    ['Năm báo cáo', 'year'],
  ])('of a figure: %j means %s; another unit is another figure', (heading, code) => {
    expect(columnFor(heading, columnsOf('enterpriseFigures', [revenue]))?.code ?? null).toBe(code)
  })

  test.each([
    ['STT', true],
    ['Ghi chú', true],
    ['Số thuế', false],
  ])('%j is kept by people for themselves: %s', (heading, is) => {
    expect(isOfTheList(heading)).toBe(is)
  })
})

test('titles above, a running number, notes, blank rows and the sum below are passed over', () => {
  const cells = [
    ['DANH SÁCH DOANH NGHIỆP NĂM 2025'],
    [],
    ['STT', 'Tên DN', 'MST', 'Loại hình', 'Ghi chú'],
    [1, 'Công ty Đèn', '0100109106', 'Công ty cổ phần', 'gọi lại'],
    [2],
    ['Tổng cộng', null, null, 1],
  ]
  const rows = cells.map((each, at) => ({ number: at + 1, cells: each as (string | number | null)[] }))
  const { drafts, problems } = readDrafts('enterprises', { name: 'Doanh nghiệp', rows }, [])
  expect(problems).toEqual([])
  expect(drafts.map(({ row, cells }) => [row, [...cells.keys()]])).toEqual([[4, ['name', 'taxCode', 'kind']]])
})
