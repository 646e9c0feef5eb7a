import { expect, test } from 'vitest'
import { askedIn } from '../platform/listing.ts'
import { ColumnChart, LineChart } from './charts.tsx'
import { ChoiceField, ErrorSummary, type Filling } from './forms.tsx'
import { CommuneMap } from './map.tsx'
import { Target } from './target.tsx'
import { wordsOf } from './testing.ts'
import { WorkList } from './work-list.tsx'

const htmlOf = async (view: { toString(): string | Promise<string> }): Promise<string> => view.toString()

const chart = {
  language: 'vi',
  title: 'Xuất khẩu tăng',
  unit: 'tỷ đồng',
  source: 'Cục Thống kê',
  labels: ['2024', '2025'],
} as const

test('a chart says its finding, unit and source, and its table has every number; unknown is no zero', async () => {
  const series = [{ name: 'Năm nay', kind: 'main', values: ['1234.5', null] }] as const
  const html = await htmlOf(<ColumnChart {...chart} series={series} />)
  expect(wordsOf(html.replace(/<svg.*?<\/svg>/gs, ''))).toBe(
    'Xuất khẩu tăng Đơn vị: tỷ đồng Năm nay Nguồn: Cục Thống kê Số liệu của hình ' +
      'Xuất khẩu tăng (tỷ đồng) Năm nay 2024 1.234,5 2025 chưa biết',
  )
  expect(html.match(/<rect class="column main" x/g)).toHaveLength(1)
})

test('what is not known leaves a gap in a line', async () => {
  const series = [{ name: 'Năm nay', kind: 'main', values: ['1', null, '3'] }] as const
  const html = await htmlOf(<LineChart {...chart} labels={['2023', '2024', '2025']} series={series} />)
  const path = /<path class="line main" d="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(path.match(/M/g)).toHaveLength(2)
  expect(html.match(/<circle/g)).toHaveLength(2)
})

test('a target is drawn exactly, and nothing is drawn of what is not known', async () => {
  const of = (reached: string | null) =>
    htmlOf(<Target name="Xuất khẩu" words="chưa biết" reached={reached} low="1/3" high="1" />)
  expect(await of('0.5')).toContain('<rect class="reached" y="7" width="145.45"')
  expect(await of(null)).not.toContain('reached"')
})

const communes = [
  { code: 'a', name: 'Phùng Xá', count: 12 },
  { code: 'b', name: 'Bát Tràng', count: 5 },
  { code: 'c', name: 'La Phù', count: 0 },
]
const map = { language: 'vi', title: 'Tập trung ở Phùng Xá', counted: 'Doanh nghiệp', communes } as const

test('every commune has a tile, and its table stands beside', async () => {
  const html = await htmlOf(<CommuneMap {...map} />)
  expect([...html.matchAll(/class="tile (\w+)"/g)].map(match => match[1])).toEqual(['many', 'some', 'none'])
  expect(wordsOf(html.replace(/^.*<table class="map-counts">/s, ''))).toBe(
    'Tập trung ở Phùng Xá Xã, phường Doanh nghiệp Phùng Xá 12 Bát Tràng 5 1 xã, phường khác 0',
  )
  expect(wordsOf(/<ul class="levels">.*?<\/ul>/s.exec(html)?.[0] ?? '')).toBe('0 5 12')
})

test('where borders are known they are drawn, with the same table', async () => {
  const square = (x: number): GeoJSON.Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, 21],
        [x, 21.1],
        [x + 0.1, 21.1],
        [x + 0.1, 21],
        [x, 21],
      ],
    ],
  })
  const borders = [
    { code: 'a', geometry: square(105) },
    { code: 'unlisted', geometry: square(105.2) },
  ]
  const html = await htmlOf(<CommuneMap {...map} borders={borders} />)
  expect([...html.matchAll(/<path class="(\w+)" d="M[^"]+Z"/g)].map(match => match[1])).toEqual([
    'many',
    'none',
  ])
  expect(html).toContain('<title>Phùng Xá: 12</title>')
  expect(html).toContain('<table class="map-counts">')
})

test('a number leads to the list behind it, from a tile, from an area and from the table; a zero to none', async () => {
  const linked = communes.map(commune => ({ ...commune, href: `/list?commune=${commune.code}` }))
  const html = await htmlOf(<CommuneMap {...map} communes={linked} />)
  expect([...html.matchAll(/href="([^"]+)"/g)].map(match => match[1])).toEqual([
    '/list?commune=a',
    '/list?commune=b',
    '/list?commune=a',
    '/list?commune=b',
  ])
})

test('a problem leads to its field, also where the field is a choice', async () => {
  const filling: Filling = {
    typed: {},
    problems: [{ field: 'exports', words: 'Cần chọn.' }],
    language: 'vi',
  }
  const html = await htmlOf(
    <div>
      <ErrorSummary filling={filling} />
      <ChoiceField
        filling={filling}
        name="exports"
        label="Xuất khẩu"
        options={[{ value: 'yes', label: 'Có' }]}
      />
    </div>,
  )
  expect(html).toContain('<a href="#field-exports">Cần chọn.</a>')
  expect(html).toContain('<input id="field-exports" type="radio"')
  expect(html).toMatch(/<section class="problems"[^>]*autofocus/)
})

const listOf = (search: string, found: Partial<Parameters<typeof WorkList<string>>[0]> = {}) => {
  const query = new URLSearchParams(search)
  return htmlOf(
    <WorkList
      language="vi"
      path="/list"
      query={query}
      asked={askedIn(query, ['name'])}
      caption="Doanh nghiệp"
      columns={[{ heading: 'Tên', sorting: 'name', cell: (name: string) => name }]}
      rows={['A']}
      total={1}
      searchHint="tên"
      views={[
        { label: 'Tất cả', asks: {} },
        { label: 'Chờ thẩm tra', asks: { status: 'waiting' }, count: 1200 },
      ]}
      empty=""
      {...found}
    />,
  )
}

test('a list that nobody counted to its end says so, and goes on while its pages are full', async () => {
  const full = Array.from({ length: 50 }, () => 'A')
  const open = { total: 1_000, isMore: true }
  const html = await listOf('page=20', { rows: full, ...open })
  expect(html).toContain('Hơn 1.000 dòng')
  expect(html).toContain('<span>Trang 20</span><a rel="next" href="/list?page=21">')
  expect(await listOf('page=21', { rows: ['A'], ...open })).not.toContain('rel="next"')
  expect(await listOf('page=20', { rows: full, total: 1_000 })).not.toContain('rel="next"')
})

test('a view is the current one whatever the order and the page, and never together with another question', async () => {
  const current = async (search: string) =>
    [...(await listOf(search)).matchAll(/aria-current="true">([^<]+)</g)].map(match => match[1])
  expect(await current('sort=-name&page=2&lang=en')).toEqual(['Tất cả'])
  expect(await current('status=waiting')).toEqual(['Chờ thẩm tra (1.200)'])
  expect(await current('status=waiting&q=x')).toEqual([])
})

test('the order asked for goes along with the next question', async () => {
  const html = await listOf('sort=-name')
  expect(html).toContain('<option value="-name" selected="">Tên ↓</option>')
  expect(html).toContain('aria-sort="descending"')
})
