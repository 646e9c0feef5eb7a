import { describe, expect, test } from 'vitest'
import { shippedDefinitions } from '../../definitions.ts'
import { readPublished } from '../../files.ts'
import type { Vintage } from '../../model/series.ts'
import { judgeSeries } from './judge.ts'
import { typedNumber } from './numbers.ts'
import { byTime, seriesPeriodOf } from './periods.ts'
import type { CellIn } from './table.ts'
import { inForce, shippedRows, vintagesOf } from './vintages.ts'

const { indicators } = await shippedDefinitions()
const { figures } = await readPublished()
const series = [...indicators.values()].flatMap(each => (each.series === null ? [] : [each.series]))
const shipped: readonly Vintage[] = vintagesOf(shippedRows(series, figures)).map((vintage, at) => ({
  ...vintage,
  ...{ id: String(at), import: null, recordedAt: '2026-01-01T00:00:00.000Z' },
}))
const known = inForce(shipped)

const HEADING = ['series', 'period', 'value', 'unit', 'base', 'growth', 'published_on', 'source', 'note']
type Cells = Partial<Record<(typeof HEADING)[number], CellIn>>
const exports: Cells = {
  ...{ series: 'exports-city', period: '2024', value: '18500000000', unit: 'USD' },
  ...{ published_on: '2025-01-14', source: 'https://example.test/' },
}
const judged = (...rows: readonly Cells[]) =>
  judgeSeries(
    [
      { number: 1, cells: HEADING },
      ...rows.map((row, at) => ({
        number: at + 2,
        cells: HEADING.map(column => ({ ...exports, ...row })[column] ?? null),
      })),
    ],
    { indicators, today: '2026-11-21' },
    known,
  )
const problems = (...rows: readonly Cells[]) =>
  judged(...rows).problems.map(({ row, column, words }) => `${row} ${column}: ${words.en}`)

test('a sound row is entered, beside what was known before', () => {
  expect(
    judged({}, { period: '2023', value: '16700000000.0' }, { period: 'năm 2022', value: 17150000000 }).rows,
  ).toMatchObject([
    { series: 'exports-city', period: '2024', value: '18500000000', effect: 'new', before: null },
    { period: '2023', effect: 'same' },
    { period: '2022', effect: 'revised', before: '17100000000' },
  ])
})

describe('what is wrong is said with row and column', () => {
  const IIP = { series: 'iip-growth', unit: '%' }
  test.each<[string, Cells, string]>([
    [
      'an unknown series',
      { series: 'exports-citi' },
      'There is no such series. Did you mean "exports-city"?',
    ],
    [
      'an indicator that is computed',
      { series: 'share-exports' },
      'This indicator is not imported: its value is computed, or printed by public sources.',
    ],
    [
      'another unit',
      { unit: 'triệu USD' },
      'The series exports-city is in USD. Convert the value (a million is 1000000), and write "USD".',
    ],
    [
      'no period',
      { period: '2024-M13' },
      'This is no period. Write 2025, 2025-H1, 2025-Q2, 2025-M07 or 2025-M01..M09.',
    ],
    ['a period that is not over', { period: '2026' }, 'This period is not over.'],
    [
      'a number with two readings',
      { value: '18.500' },
      'This can be read in two ways: 18500 or 18.500. Type it without separators, such as 18500.',
    ],
    ['words for a number', { value: 'gần 18 tỷ' }, 'This is no number. Type digits only, no unit.'],
    ['no source', { source: '' }, '"Source" is missing.'],
    ['a day to come', { published_on: '2027-01-01' }, 'This day is still to come.'],
    ['an amount below zero', { series: 'imports-city', value: '-1' }, 'This cannot be below zero.'],
    [
      'another order of magnitude',
      { series: 'imports-city', value: '18500000' },
      'Wrong by orders of magnitude beside 2023 (37700000000): a factor of 2037.84. Probably another unit.',
    ],
    [
      'an index for a growth',
      { ...IIP, value: '105.4' },
      'An increase of 105.4% looks like an index (a year before = 100): the growth is 5.4%. If the source says so, say why under "Note".',
    ],
    [
      'an index without its base',
      { series: 'iip', unit: '%', value: '105.4' },
      'An index states its base: the period that is 100.',
    ],
    [
      'a growth for an index',
      { series: 'iip', unit: '%', value: '5.4', base: '2023' },
      'An index has its base at 100; 5.4 looks like a growth: write 105.4.',
    ],
    [
      'a running total that falls',
      { period: '2022-M01..M11', value: '15000000000', note: 'x', series: 'exports-city' },
      '',
    ],
    [
      'a printed growth that its numbers do not make',
      { growth: '30' },
      'The source says 30%, from 16700000000 it is 10.78%. If the source says so, say why under "Note".',
    ],
    [
      'a break',
      { value: '60000000000' },
      'A break in the series: a factor of 3.59 beside 2023 (16700000000). If the source says so, say why under "Note".',
    ],
  ])('%s', (_, row, expected) => {
    expect(problems(row).map(line => line.replace(/^2 \w+: /, ''))).toEqual(expected === '' ? [] : [expected])
  })

  test('a running total that falls within the year', () => {
    expect(
      problems(
        { period: '2022-M01..M11', value: '15400000000' },
        { period: '9 tháng 2022', value: '15500000000' },
      ),
    ).toEqual(['2 value: A running total cannot fall: it was 15500000000 in 2022-M01..M09.'])
  })

  test('one period twice, by another spelling', () => {
    expect(
      problems(
        { period: '2024-H1', value: '9000000000' },
        { period: '6 tháng đầu năm 2024', value: '9000000000' },
      ),
    ).toEqual(['3 period: Row 2 has this period already. A series has one row for each.'])
  })

  test('decimal commas among decimal points', () => {
    const row = { series: 'iip-growth', unit: '%' }
    expect(
      problems(
        { ...row, period: '2018', value: '7.1' },
        { ...row, period: '2017', value: '7,3' },
        { ...row, period: '2015', value: '8.5' },
      ),
    ).toEqual([
      '3 value: The file has decimal commas and decimal points: a comma here, not so in row 2. Use one of them throughout.',
    ])
  })

  test('a decimal comma that cut a row of CSV in two', () => {
    const { problems: found } = judgeSeries(
      [
        { number: 1, cells: HEADING },
        { number: 2, cells: [...HEADING.map(() => 'a'), '1'] },
      ],
      { indicators, today: '2026-11-21' },
      known,
    )
    expect(found.map(({ row, words }) => `${row}: ${words.en}`)).toEqual([
      '2: The row has 10 cells, the heading 9. Put a number with a decimal comma in quotation marks, or write a point.',
    ])
  })

  test('parts that do not make the whole', () => {
    const of = (code: string, value: string) => ({ series: code, period: '2023-M01..M06', value })
    const parts = [
      of('fdi-new-capital', '270'),
      of('fdi-added-capital', '215'),
      of('fdi-share-value', '2041'),
    ]
    expect(problems(...parts, of('fdi-attracted', '2526'))).toEqual([])
    expect(problems(...parts, of('fdi-attracted', '2527')).at(-1)).toBe(
      '5 value: The parts make 2526, the whole fdi-attracted is 2527. If the source says so, say why under "Note".',
    )
  })

  test('growth of a series against the series of growths', () => {
    const growth = { series: 'exports-city-growth', unit: '%', value: '30' }
    expect(problems({}, growth)).toEqual([
      '3 value: From the series exports-city it is 10.78%. If the source says so, say why under "Note".',
    ])
    expect(problems({}, { ...growth, note: 'nguồn nêu như vậy' })).toEqual([])
  })

  test('a heading that is not known, and one that is missing', () => {
    const found = judgeSeries(
      [
        { number: 1, cells: ['Mã chuỗi', 'Kỳ', 'Giá trị', 'Đơn vị', 'Nguồn', 'Màu'] },
        { number: 2, cells: ['a', 'b', 'c', 'd', 'e', 'f'] },
      ],
      { indicators, today: '2026-11-21' },
      known,
    )
    expect(found.problems.map(({ words }) => words.en)).toEqual([
      'The column "Published on" (published_on) is missing.',
      'No column is called "Màu".',
    ])
  })
})

describe('the shipped rows as first vintages', () => {
  test('every measured row of the city’s economy that an office publishes is there', () => {
    const measured = figures.filter(({ about, kind }) => about === 'city' && kind === 'actual')
    const imported = new Set(series.flatMap(({ rows }) => rows.map(({ figure }) => figure)))
    const others = new Set(measured.filter(({ figure }) => !imported.has(figure)).map(({ figure }) => figure))
    expect(
      [...others].filter(figure => !figure.includes('cluster') && !figure.startsWith('of them')),
    ).toEqual([])
    expect(known.get('iip-growth')?.size).toBe(14)
  })

  test('a later vintage stands beside the earlier one', () => {
    const again: Vintage = {
      ...{
        id: 'x',
        series: 'iip-growth',
        publishedOn: '2024-02-01',
        source: 'https://example.test/',
        import: null,
      },
      recordedAt: '2026-02-01T00:00:00.000Z',
      observations: [
        {
          period: seriesPeriodOf('2023') ?? ('' as never),
          value: '3.1',
          base: null,
          growth: null,
          note: null,
        },
      ],
    }
    const of = inForce([...shipped, again])
      .get('iip-growth')
      ?.get('2023')
    expect(of).toMatchObject({ value: '3.1', before: [{ value: '3' }] })
  })
})

test.each<[string, string | null]>([
  ['2025', '2025'],
  ['2025-H1', '2025-H1'],
  ['2025-M01..M06', '2025-H1'],
  ['2024-09', '2024-M09'],
  ['quý II/2025', '2025-Q2'],
  ['tháng 7/2025', '2025-M07'],
  ['9 tháng 2025', '2025-M01..M09'],
  ['2025-Q5', null],
  ['2025-M09..M01', null],
  ['', null],
])('the period %s is %s', (text, expected) => {
  expect(seriesPeriodOf(text)).toBe(expected)
})

test('periods by time: what ends earlier first', () => {
  const all = ['2024', '2024-H1', '2023', '2024-M01..M07', '2024-Q2'].flatMap(
    text => seriesPeriodOf(text) ?? [],
  )
  expect(all.toSorted(byTime)).toEqual(['2023', '2024-Q2', '2024-H1', '2024-M01..M07', '2024'])
})

test.each<[string, object]>([
  ['7.1', { kind: 'number', text: '7.1', style: 'point' }],
  ['7,1', { kind: 'number', text: '7.1', style: 'comma' }],
  ['1.234.567,8', { kind: 'number', text: '1234567.8', style: 'comma' }],
  ['−8,2%', { kind: 'number', text: '-8.2', style: 'comma' }],
  ['1,234', { kind: 'ambiguous', readings: ['1234', '1.234'] }],
  ['', { kind: 'unreadable' }],
  ['1e5', { kind: 'unreadable' }],
])('the number %s is read as it was typed', (typed, expected) => {
  expect(typedNumber(typed)).toEqual(expected)
})
