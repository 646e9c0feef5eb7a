import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CriteriaSet, criteriaSetSchema } from '../model.ts'
import { readDictionary } from './dictionary.ts'
import type { Article, Row } from './show/shape.ts'
import { decree, decreeText } from './show.ts'

const loom: CriteriaSet = criteriaSetSchema.parse({
  format: 'chuluc-criteria-1',
  code: 'loom-prize',
  version: '2026',
  name: { vi: 'Giải Khung cửi', en: 'Loom Prize' },
  legalBasis: [
    { number: '12/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-03-01', source: 'Công báo 7' },
    { number: '9/HD-SCT', date: '2026-04', source: 'Công báo 7' },
  ],
  effectiveFrom: { day: '2026-03-15', status: 'inferred', note: 'Ngày ký.' },
  status: 'assumed',
  applicants: [
    { code: 'household', name: { vi: 'hộ kinh doanh', en: 'household' } },
    { code: 'company', name: { vi: 'công ty', en: 'company' } },
  ],
  variables: {
    revenue: {
      name: { vi: 'Doanh thu', en: 'Revenue' },
      type: 'money',
      currency: 'VND',
      periodicity: 'year',
    },
    unused: { name: { vi: 'Không dùng' }, type: 'text' },
  },
  gates: [
    {
      code: 'G1',
      name: { vi: 'Doanh thu từ 1 tỷ đồng' },
      rule: 'revenue >= 1000000000',
      clause: 'Điều 3',
      notApplicable: 'fails',
    },
    { code: 'G2', name: { vi: 'Ý tưởng' }, judged: true, scoredBy: 'Hội đồng' },
  ],
  criteria: [
    {
      code: 'A',
      name: { vi: 'Sản xuất', en: 'Production' },
      max: 30,
      overflow: 'clip',
      criteria: [
        {
          code: 'A1',
          name: { vi: 'Tăng trưởng', en: 'Growth' },
          status: 'assumed',
          note: 'giả định',
          value: '(revenue - revenue@-1) / revenue@-1',
          bands: [
            { below: '0', points: 0 },
            { from: '0', upTo: '0.125', points: '12.5' },
            { above: '0.125', points: 35 },
          ],
          notApplicable: 0,
          minimum: { share: '0.6' },
        },
      ],
    },
    {
      code: 'B',
      name: { vi: 'Mẫu mã', en: 'Design' },
      max: 5,
      scoredBy: 'Hội đồng',
      bands: [
        { code: 'plain', name: { vi: 'đơn giản', en: 'plain' }, points: 1 },
        { code: 'fine', points: 5 },
      ],
      bandsFor: { household: [{ code: 'any', name: { vi: 'bất kỳ' }, points: 2 }] },
    },
    {
      code: 'C',
      name: { vi: 'Ý nghĩa' },
      max: 15,
      step: '0.5',
      rounding: { mode: 'half-even', decimals: 1 },
    },
  ],
  max: 50,
  passMark: { points: 30, status: 'assumed', note: 'giả định' },
  classes: {
    bindToPass: true,
    list: [{ code: 'gold', name: { vi: 'Vàng', en: 'Gold' }, from: '40.5' }, { code: 'none' }],
  },
  ties: [{ points: 'A1' }, { value: 'revenue', prefer: 'lower' }],
  honours: [{ code: 'TOP3', name: { vi: 'Top 3' }, count: 3, atCut: 'lot', perEnterprise: 1 }],
  term: { months: null, status: 'unknown', note: 'Nguồn không nêu.' },
  units: [
    { code: 'S1', name: { vi: 'Sở Một', en: 'Department One' }, to: '2025-03-01', successor: 'S2' },
    { code: 'S2', name: { vi: 'Sở Hai', en: 'Department Two' }, from: '2025-03-01' },
  ],
  assignments: [{ criteria: ['C'], unit: 'S1', from: '2023-04-07' }],
  notes: [{ about: 'Xếp hạng', text: 'Điểm bình quân.', status: 'unknown' }],
})

const shown = decree(loom, 'vi')
const article = (heading: string): Article => {
  const found = shown.articles.find(each => each.heading === heading)
  if (found === undefined) throw new Error(`no article ${heading}`)
  return found
}
const texts = (heading: string) => {
  const found = article(heading)
  return found.kind === 'lines' ? found.lines.map(line => [line.label, line.text, ...line.details]) : []
}
const rows = (): readonly Row[] => {
  const table = article('Tiêu chí và điểm')
  return table.kind === 'table' ? table.rows : []
}

describe('a set as a decree', () => {
  it('begins with what it is, its validity and its legal basis', () => {
    expect([shown.title, shown.programme, shown.mark, shown.remark]).toEqual([
      'Giải Khung cửi',
      null,
      { status: 'assumed', text: 'giả định' },
      null,
    ])
    expect(shown.head.map(line => [line.text, line.mark?.text, line.footnote])).toEqual([
      ['Có hiệu lực: từ ngày 15/03/2026', 'suy luận', 1],
      ['Số liệu được tính: đã khai và đã thẩm tra', undefined, null],
      ['Loại chủ thể: hộ kinh doanh; công ty', undefined, null],
    ])
    expect(shown.legalBasis.map(line => line.text)).toEqual([
      '12/QĐ-UBND ngày 01/03/2026 của UBND tỉnh',
      '9/HD-SCT tháng 4/2026',
    ])
  })

  it('has an article for each thing the set says, and none for what it does not say', () => {
    expect(shown.articles.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['lines', 'Điều kiện xét chọn'],
      ['table', 'Tiêu chí và điểm'],
      ['lines', 'Kết quả xét'],
      ['lines', 'Thời hạn công nhận'],
      ['lines', 'Đơn vị và phân công chấm điểm'],
      ['lines', 'Số liệu dùng để xét'],
      ['lines', 'Ghi chú'],
    ])
  })

  it('gives a condition in words beside its expression', () => {
    const conditions = article('Điều kiện xét chọn')
    expect(conditions.kind === 'lines' && conditions.lines).toEqual([
      {
        label: 'G1',
        text: 'Doanh thu từ 1 tỷ đồng',
        words: 'Doanh thu ≥ 1 tỷ đồng',
        formula: 'revenue >= 1000000000',
        details: ['Không áp dụng thì coi là không đáp ứng'],
        clause: 'Điều 3',
        mark: null,
        footnote: null,
      },
      {
        label: 'G2',
        text: 'Ý tưởng',
        words: null,
        formula: null,
        details: ['Hội đồng xem xét, kết luận'],
        clause: null,
        mark: null,
        footnote: null,
      },
    ])
  })

  it('lays out the criteria with depth, maxima, bands in words, scorers and limits', () => {
    expect(
      rows().map(row => [row.depth, row.label, row.kind, row.max, row.mark?.text, row.scorer, row.details]),
    ).toEqual([
      [0, 'A', 'node', '30', undefined, null, ['Tổng vượt 30 điểm thì tính 30 điểm']],
      [
        1,
        'A1',
        'computed',
        null,
        'giả định',
        null,
        ['Không áp dụng: 0 điểm', 'Phải đạt ít nhất 60% điểm tối đa'],
      ],
      [0, 'B', 'banded', '5', undefined, 'Hội đồng', []],
      [
        0,
        'C',
        'judged',
        '15',
        undefined,
        'Sở Một; từ ngày 01/03/2025: Sở Hai',
        ['Chấm từ 0 đến 15 điểm, mỗi bậc 0,5 điểm', 'Làm tròn đến 1 chữ số thập phân, nửa thì về số chẵn'],
      ],
    ])
    const lists = rows().flatMap(row => row.bandLists)
    expect(
      lists.map(({ applicant, bands }) => [
        applicant,
        bands.map(band => [band.code, band.text, band.ends, band.points]),
      ]),
    ).toEqual([
      [
        null,
        [
          [null, 'dưới 0%', 'dưới 0%', '0'],
          [null, 'từ 0% đến 12,5%', 'từ 0% đến 12,5%', '12,5'],
          [null, 'trên 12,5%', 'trên 12,5%', '35'],
        ],
      ],
      [
        'công ty',
        [
          ['plain', 'đơn giản', null, '1'],
          ['fine', 'fine', null, '5'],
        ],
      ],
      ['hộ kinh doanh', [['any', 'bất kỳ', null, '2']]],
    ])
  })

  it('says what the points lead to', () => {
    expect(texts('Kết quả xét')).toEqual([
      [null, 'Tổng điểm tối đa: 50'],
      [null, 'Đạt khi đáp ứng mọi điều kiện và được từ 30 điểm trở lên'],
      ['gold', 'Vàng: từ 40,5 điểm'],
      ['none', 'none: các mức điểm còn lại'],
      [null, 'Chỉ xếp hạng cho hồ sơ đạt'],
      [null, 'Bằng điểm, xét thứ 1: điểm A1, cao hơn xếp trước'],
      [null, 'Bằng điểm, xét thứ 2: Doanh thu, thấp hơn xếp trước'],
      [
        'TOP3',
        'Top 3: 3 hồ sơ đạt có điểm cao nhất',
        'Mỗi doanh nghiệp nhiều nhất 1; bằng điểm ở vị trí cuối thì xét thứ tự ưu tiên, rồi bốc thăm',
      ],
    ])
    expect(texts('Thời hạn công nhận')).toEqual([[null, 'Chưa biết']])
  })

  it('names units with their successors, and only the figures that are used', () => {
    expect(texts('Đơn vị và phân công chấm điểm')).toEqual([
      ['S1', 'Sở Một', 'đến trước ngày 01/03/2025; đơn vị kế thừa: Sở Hai'],
      ['S2', 'Sở Hai', 'từ ngày 01/03/2025'],
      [null, 'Sở Một chấm C, từ ngày 07/04/2023'],
    ])
    expect(texts('Số liệu dùng để xét')).toEqual([['revenue', 'Doanh thu (VND)']])
  })

  it('keeps each remark and source once', () => {
    expect(shown.footnotes).toEqual([
      { note: 'Ngày ký.', source: null },
      { note: null, source: 'Công báo 7' },
      { note: 'giả định', source: null },
      { note: 'Nguồn không nêu.', source: null },
    ])
  })

  it('says of a set without points that it is a skeleton', () => {
    const skeleton = decree(
      {
        ...loom,
        criteria: [],
        max: undefined,
        passMark: undefined,
        classes: undefined,
        ties: [],
        honours: [],
      },
      'en',
    )
    const outcome = skeleton.articles.find(each => each.heading === 'Outcome')
    expect(outcome?.kind === 'lines' && outcome.lines.map(line => line.text)).toEqual([
      'A skeleton: it can be read and compared, not scored.',
      'No pass mark: neither pass nor fail is said',
    ])
  })
})

describe('the decree for a terminal', () => {
  it('reads from top to bottom', () => {
    const small = {
      ...loom,
      legalBasis: loom.legalBasis.slice(0, 1),
      gates: [],
      criteria: loom.criteria.slice(0, 1),
    }
    const {
      applicants: _a,
      classes: _c,
      ties: _t,
      honours: _h,
      units: _u,
      assignments: _s,
      notes: _n,
      ...rest
    } = small
    expect(decreeText(decree(rest, 'en')).split('\n')).toEqual([
      'LOOM PRIZE',
      'Criteria set loom-prize, version 2026 (assumed)',
      'In force: since 15 March 2026 (inferred) [1]',
      'Facts that count: declared and verified',
      '',
      'Legal basis',
      '-  12/QĐ-UBND of 1 March 2026, UBND tỉnh [2]',
      '',
      '1. Criteria and points',
      '  A. Production                                                                at most 30 points',
      '      A sum above 30 points counts as 30',
      '    A1. Growth (assumed) [3]',
      '        Computed as: (Revenue − Revenue (the year before)) / Revenue (the year before)',
      '        (revenue - revenue@-1) / revenue@-1',
      '        Not applicable: 0 points',
      '        Needs at least 60% of the maximum',
      '        - under 0%                                                                      0 points',
      '        - 0% to 12.5%                                                                12.5 points',
      '        - over 12.5%                                                                   35 points',
      '',
      '2. Outcome',
      '  At most 50 points in all',
      '  Passes with every condition met and at least 30 points (assumed) [3]',
      '',
      '3. Term of the recognition',
      '  Not known [4]',
      '',
      '4. Figures used',
      '  revenue  Revenue (VND)',
      '',
      'Remarks and sources',
      '[1]  Ngày ký.',
      '[2]  Source: Công báo 7',
      '[3]  giả định.',
      '[4]  Nguồn không nêu.',
      '',
    ])
  })

  const read = (path: string): object =>
    Object(JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8')))
  const shipped = readdirSync(new URL('../../../data/criteria', import.meta.url))
  const shared = readDictionary(read('dictionaries/hanoi.json'))
  const dictionary = shared.ok ? shared.variables : {}
  const cases = shipped.flatMap(file => [[file, 'vi'] as const, [file, 'en'] as const])

  it.each(cases)('stays within 96 columns, addresses apart: %s, %s', (file, language) => {
    const set = criteriaSetSchema.parse(read(`criteria/${file}`))
    const text = decreeText(decree({ ...set, variables: { ...dictionary, ...set.variables } }, language))
    const lines = text.split('\n')
    expect(lines.filter(line => line.length > 96 && !line.includes('://'))).toEqual([])
    expect(lines.filter(line => /\b(null|undefined|NaN)\b|\[object/.test(line))).toEqual([])
    expect([shared.ok, lines.length > 20]).toEqual([true, true])
  })

  it('was tried on the sets that ship', () => {
    expect(shipped).toContain('hanoi-spcncl-working.json')
  })
})
