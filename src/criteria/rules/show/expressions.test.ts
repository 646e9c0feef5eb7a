import { describe, expect, it } from 'vitest'
import type { Variable } from '../../model.ts'
import { codesIn, inWords } from './expressions.ts'

const variables = new Map<string, Variable>([
  [
    'revenue',
    { name: { vi: 'Doanh thu', en: 'Revenue' }, type: 'money', currency: 'VND', periodicity: 'year' },
  ],
  ['exports', { name: { vi: 'Xuất khẩu', en: 'Exports' }, type: 'money', currency: 'USD' }],
  ['rate', { name: { vi: 'Tỷ giá' }, type: 'number', converts: { from: 'USD', to: 'VND' } }],
  ['workers', { name: { vi: 'Lao động', en: 'Workers' }, type: 'integer', unit: 'người' }],
  ['trained', { name: { vi: 'Lao động qua đào tạo' }, type: 'integer', unit: 'người' }],
  ['energy', { name: { vi: 'Năng lượng' }, type: 'number', unit: 'TOE', periodicity: 'quarter' }],
  ['share', { name: { vi: 'Tỷ lệ trong tỉnh' }, type: 'number', unit: '%' }],
  ['plain', { name: { vi: 'Điểm thưởng' }, type: 'number' }],
  ['listed', { name: { vi: 'Thuộc danh mục' }, type: 'boolean' }],
  ['signed', { name: { vi: 'Đã cam kết' }, type: 'boolean' }],
  ['founded', { name: { vi: 'Ngày thành lập' }, type: 'date' }],
  [
    'form',
    {
      name: { vi: 'Loại hình' },
      type: 'choice',
      choices: [{ code: 'htx', name: { vi: 'hợp tác xã' } }, { code: 'cp' }],
    },
  ],
])
const say = (text: string) => inWords(text, variables, 'vi')?.words ?? null

describe('an expression in words', () => {
  it.each([
    ['revenue >= 100000000000', 'Doanh thu ≥ 100 tỷ đồng'],
    ['1000000 <= exports', '1 triệu USD ≤ Xuất khẩu'],
    ['revenue > 1234567', 'Doanh thu > 1.234.567 đồng'],
    ['revenue > 1234567891', 'Doanh thu > 1.234.567.891 đồng'],
    ['share < 12.5', 'Tỷ lệ trong tỉnh < 12,5%'],
    ['workers == 1500', 'Lao động = 1.500 người'],
    [
      '(revenue - revenue@-1) / revenue@-1 >= 0.1',
      '(Doanh thu − Doanh thu (năm trước)) / Doanh thu (năm trước) ≥ 10%',
    ],
    [
      'energy@-1 + energy@-2 + energy@2024',
      'Năng lượng (kỳ trước) + Năng lượng (2 kỳ trước) + Năng lượng (2024)',
    ],
    ['exports * rate / revenue', 'Xuất khẩu × Tỷ giá / Doanh thu'],
    ['revenue - (revenue@-1 - revenue@-2)', 'Doanh thu − (Doanh thu (năm trước) − Doanh thu (2 năm trước))'],
    ['listed && signed', 'Thuộc danh mục và Đã cam kết'],
    ['listed && signed && workers > 10', 'Thuộc danh mục; Đã cam kết và Lao động > 10 người'],
    ['(listed || signed) && workers > 10', '(Thuộc danh mục hoặc Đã cam kết) và Lao động > 10 người'],
    ['!listed', 'không «Thuộc danh mục»'],
    ['listed ? 1 : 0.5', 'nếu Thuộc danh mục thì 1, nếu không thì 0,5'],
    ['form == "htx"', 'Loại hình = «hợp tác xã»'],
    ['form in ["htx", "cp"]', 'Loại hình là một trong: «hợp tác xã», «cp»'],
    ['founded < "2020-07-01"', 'Ngày thành lập < 01/07/2020'],
    ['listed == true', 'Thuộc danh mục = có'],
    ['has(revenue)', '«Doanh thu» có áp dụng'],
    ['min(workers, trained)', 'số nhỏ nhất trong (Lao động; Lao động qua đào tạo)'],
    ['round(-plain, 2)', 'làm tròn (−Điểm thưởng; 2)'],
  ])('%s', (text, words) => {
    expect(say(text)).toBe(words)
  })

  it('is English where the name has English', () => {
    expect(inWords('revenue@-1 >= 100000000000 || workers > 1500', variables, 'en')?.words).toBe(
      'Revenue (the year before) ≥ VND 100 billion or Workers > 1,500 người',
    )
  })

  it('is left out where the expression cannot be read', () => {
    expect(['revenue +', 'nothing > 1', 'revenue * revenue'].map(say)).toEqual([null, null, null])
  })

  it('names its variables', () => {
    expect(codesIn('exports * rate / revenue@-1 > 0.5', variables)).toEqual(['exports', 'rate', 'revenue'])
  })
})

describe('what an expression measures', () => {
  it.each([
    ['revenue', { kind: 'money', unit: 'VND', per: null }],
    ['revenue * 3 / 2', { kind: 'money', unit: 'VND', per: null }],
    ['exports * rate', { kind: 'money', unit: 'VND', per: null }],
    ['revenue / workers', { kind: 'money', unit: 'VND', per: 'người' }],
    ['energy / workers', { kind: 'unit', unit: 'TOE', per: 'người' }],
    ['share', { kind: 'unit', unit: '%', per: null }],
    ['trained / workers', { kind: 'share' }],
    ['exports * rate / revenue', { kind: 'share' }],
    ['1 - (energy * revenue@-1) / (energy@-1 * revenue)', { kind: 'share' }],
    ['plain / plain@-1', { kind: 'share' }],
    ['trained / workers * 100', { kind: 'plain' }],
    ['listed ? 1 : 0', { kind: 'plain' }],
    ['plain', { kind: 'plain' }],
    ['workers * workers', { kind: 'plain' }],
    ['energy * 1000', { kind: 'plain' }],
  ] as const)('%s', (text, measure) => {
    expect(inWords(text, variables, 'vi')?.measure).toEqual(measure)
  })
})
