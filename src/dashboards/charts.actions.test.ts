import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { loadPublished, readPublished } from '../indicators/index.ts'
import { testWork } from '../platform/testing.ts'
import { loadCharts } from './charts.ts'
import * as chart from './pages/chart.tsx'
import * as dashboards from './pages/dashboards.tsx'

test('of the published rows each picture says what was found, and a year nobody printed stays open', async () => {
  const work = await testWork()
  expect(await loadCharts(work)).toEqual([])
  await loadPublished(work, await readPublished())
  const charts = await loadCharts({ ...work, actor: { kind: 'visitor' } })
  expect(charts.map(({ code, title }) => [code, title.vi.replaceAll('\u00a0', ' ')])).toEqual([
    ['recognised-by-year', 'Năm 2025 công nhận 35 sản phẩm, ít hơn 1 so với năm 2024'],
    [
      'recognised-against-target',
      'Đến nay 183 lần công nhận trong giai đoạn 2021–2025, chỉ tiêu 150 – 180: cao hơn mức trên 3',
    ],
    [
      'industrial-growth',
      'Chỉ số sản xuất công nghiệp năm 2023 tăng 3%, thấp hơn 5,8 điểm phần trăm so với năm 2022',
    ],
    ['exports', 'Xuất khẩu hàng hóa năm 2023 đạt 16,7 tỷ USD, thấp hơn 0,4 tỷ USD so với năm 2022'],
    ['clusters-started', '24 trong 43 cụm thành lập 2018–2020 đã khởi công đến tháng 6/2024'],
  ])
  const growth = charts.find(({ code }) => code === 'industrial-growth')
  expect(growth?.series[0]?.values).toEqual(['7.1', null, null, null, '4.7', null, '8.8', '3'])
})

test('a picture stands alone with its definition and its file; one that is not there is not found', async () => {
  const work = await testWork({ actor: { kind: 'visitor' } })
  const site = pagesOf(work, {
    'GET /dashboards': dashboards.get([]),
    'GET /dashboards/:chart': chart.get([]),
  })
  expect((await site.read('/dashboards')).seen).toContain('Chưa có số liệu nào để vẽ.')
  expect((await site.read('/dashboards/exports')).status).toBe(404)
  await loadPublished({ ...work, actor: { kind: 'system', name: 'test' } }, await readPublished())
  const alone = (await site.read('/dashboards/exports')).seen
  expect(alone).toContain('Định nghĩa Toàn thành phố, cả doanh nghiệp ngoài chương trình.')
  const file = await site.read('/dashboards/exports?format=csv')
  expect(file.seen).toContain('2020,16,tỷ USD')
})
