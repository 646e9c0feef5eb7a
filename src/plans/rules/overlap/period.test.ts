import { expect, test } from 'vitest'
import { meetingOf, spanSaid } from './period.ts'

test.each([
  ['Hội chợ năm 2026', '2026-01-01', '2026-12-31'],
  ['to chuc trien lam 2026', '2026-01-01', '2026-12-31'],
  ['giai đoạn 2021-2025', '2021-01-01', '2025-12-31'],
  ['giai đoạn 2021–2025', '2021-01-01', '2025-12-31'],
  ['từ năm 2026 đến năm 2030', '2026-01-01', '2030-12-31'],
  ['đến năm 2030', null, '2030-12-31'],
  ['đến hết năm 2020', null, '2020-12-31'],
  ['trong quý II/2026', '2026-04-01', '2026-06-30'],
  ['quý 4 năm 2026', '2026-10-01', '2026-12-31'],
  ['tháng 9/2025', '2025-09-01', '2025-09-30'],
  ['từ tháng 3 đến tháng 6 năm 2026', '2026-03-01', '2026-06-30'],
  ['tháng 3–6/2026', '2026-03-01', '2026-06-30'],
  ['quý I và quý II/2026', '2026-01-01', '2026-06-30'],
  ['quý II - IV năm 2026', '2026-04-01', '2026-12-31'],
  ['từ tháng 11/2026 đến tháng 2/2027', '2026-11-01', '2027-02-28'],
  ['từ quý III/2026 đến quý II/2027', '2026-07-01', '2027-06-30'],
  ['tháng 11 đến tháng 2 năm 2027', '2027-01-01', '2027-12-31'],
  ['6 tháng cuối năm 2019', '2019-07-01', '2019-12-31'],
  ['trong các năm 2024, 2026', '2024-01-01', '2026-12-31'],
])('%s', (text, from, to) => expect(spanSaid(text)).toEqual({ from, to }))

test.each([
  ['Hỗ trợ lãi suất'],
  ['theo Nghị định 80/2021/NĐ-CP'],
  ['Quyết định 2023/QĐ-UBND'],
  ['ISO 14001:2015'],
  ['cho 1.2026 lao động, 20260 cơ sở'],
])('%s names no days', text => expect(spanSaid(text)).toBeNull())

test('periods meet on their last day; an open end meets what lies on its side', () => {
  const until = spanSaid('đến năm 2025')
  const [year, next] = [spanSaid('năm 2025'), spanSaid('năm 2026')]
  if (until === null || year === null || next === null) throw new Error('not read')
  expect(meetingOf(until, year)).toEqual(year)
  expect(meetingOf(until, next)).toBeNull()
  expect(meetingOf(year, { from: year.to, to: null })).toEqual({ from: year.to, to: year.to })
})
