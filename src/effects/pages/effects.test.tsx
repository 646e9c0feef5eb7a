import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import type { Compared, Effects, NamedPair } from '../loading.ts'
import { type Difference, eventTimes } from '../model.ts'
import { EffectsView } from './effects.tsx'

const few: Difference = { kind: 'too-few', pairs: 7 }
const more: Difference = {
  ...{ kind: 'found', pairs: 24, treated: '12.5', others: '9.3', by: '3.2' },
  ...{ low: '-1', high: '7.4' },
}
const compared = (difference: Difference): Compared => ({
  matched: { asked: 40, pairs: 24, unknown: 6, unmatched: 10 },
  revenue: eventTimes.map(time => ({ time, difference })),
  employees: eventTimes.map(time => ({ time, difference: few })),
  placebo: few,
})
const effects: Effects = {
  recognised: compared(more),
  supported: compared(few),
  contributions: [
    {
      ...{
        year: 2022,
        cohort: 'exports of the 33 products',
        name: { vi: 'xuất khẩu của 33 sản phẩm', en: 'x' },
      },
      ...{ value: '3600000000', unit: 'USD', city: '17100000000', share: '21.1' },
    },
    {
      ...{
        year: 2021,
        cohort: 'exports of the 30 enterprises',
        name: { vi: 'xuất khẩu của 30 doanh nghiệp', en: 'y' },
      },
      ...{ value: '1000000000', unit: 'USD', city: null, share: null },
    },
  ],
}
const pairs: readonly NamedPair[] = [
  { year: 2024, treated: { id: 'a', name: 'Công ty Một' }, other: { id: 'b', name: 'Công ty Hai' } },
]
const page = (seen: readonly NamedPair[] | null) =>
  wordsOf(String(<EffectsView shell={plainShell('vi')} effects={effects} pairs={seen} />))

test('a difference stands with its pairs and interval; too few pairs show no number', () => {
  const words = page(null)
  expect(words).toContain(
    '40 doanh nghiệp: 24 ghép được, 10 không có doanh nghiệp tương tự, 6 chưa đủ số liệu',
  )
  expect(words).toContain('năm đó 24 12,5 9,3 3,2 −1 … 7,4')
  expect(words).toContain('chưa phân biệt được với không')
  expect(words).toContain('Lao động: 7 cặp, quá ít')
  expect(words).toContain('Một năm sau công nhận, doanh thu chưa khác nhóm tương tự')
  expect(words).toContain('Khác biệt không phải là bằng chứng về nguyên nhân')
})

test('a share names both scopes, or says that it is not computable', () => {
  const words = page(null)
  expect(words).toContain('2022 xuất khẩu của 33 sản phẩm 3,6 tỷ USD 17,1 tỷ USD 21,1 %')
  expect(words).toContain('2021 xuất khẩu của 30 doanh nghiệp 1 tỷ USD chưa biết không tính được')
})

test('no enterprise is named to the public; the office reads who stands beside whom', () => {
  expect(page(null)).not.toContain('Công ty')
  expect(page(pairs)).toContain('2024 Công ty Một Công ty Hai')
})
