import { expect, test } from 'vitest'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { loadPublished } from './actions.ts'
import { readPublished } from './files.ts'
import { applySeries, dropSeries, planOf, receiveSeries, undoSeries } from './series-actions.ts'
import { loadSeries, seriesOf } from './series-loading.ts'
import { templateOf } from './series-template.ts'
import { getImport } from './store/series.ts'

const CSV = `series,period,value,unit,growth,published_on,source,note
exports-city,2024,18500000000,USD,10.1,2025-01-14,https://example.test/2024,
exports-city,2023,16800000000,USD,,2025-01-14,https://example.test/2024,công bố chính thức
`
const send = (work: Work, text: string, name = 'xuat-khau.csv') =>
  receiveSeries(work, { name, bytes: new TextEncoder().encode(text) })
const exportsOf = async (work: Work) =>
  (await seriesOf(work, 'exports-city'))?.values.map(({ period, value, before }) => [
    period,
    value,
    before.length,
  ])

test('numbers are entered beside the earlier ones, and undone to what was known', async () => {
  const work = await testWork()
  await loadPublished(work, await readPublished())
  const before = await exportsOf(work)
  expect(before).toContainEqual(['2023', '16700000000', 0])
  const id = await send(work, CSV)
  expect(await exportsOf(work)).toEqual(before)
  await applySeries(work, id)
  expect(await exportsOf(work)).toContainEqual(['2023', '16800000000', 1])
  expect(await exportsOf(work)).toContainEqual(['2024', '18500000000', 0])
  await expect(applySeries(work, id)).rejects.toThrow(Refused)
  await undoSeries(work, id, 'nhầm tệp')
  expect(await exportsOf(work)).toEqual(before)
  await expect(undoSeries(work, id, 'lần nữa')).rejects.toThrow(Refused)
})

test('nothing of a file with a single problem is entered', async () => {
  const work = await testWork()
  const id = await send(work, `${CSV}exports-city,2022,nhiều,USD,,2025-01-14,https://example.test/2024,\n`)
  expect((await planOf(work, await getImport(work.db, id))).problems).toHaveLength(1)
  await expect(applySeries(work, id)).rejects.toThrow(Refused)
  expect(await exportsOf(work)).toEqual([])
  await dropSeries(work, id)
  await expect(dropSeries(work, id)).rejects.toThrow(Refused)
})

test('the shipped rows come in once, and a row said otherwise is one more vintage', async () => {
  const work = await testWork()
  const published = await readPublished()
  const { series } = await loadPublished(work, published)
  expect(series.added).toBe(
    (await loadSeries(work)).flatMap(({ vintages }) => vintages.flatMap(each => each.observations)).length,
  )
  expect(await loadPublished(work, published)).toMatchObject({ series: { added: 0 } })
  const figures = published.figures.map(each =>
    each.figure === 'GRDP growth' && each.period === '2023' ? { ...each, value: '6.28' } : each,
  )
  expect(await loadPublished(work, { ...published, figures })).toMatchObject({ series: { added: 1 } })
  const growth = await seriesOf(work, 'grdp-growth')
  expect(growth?.values.find(({ period }) => period === '2023')).toMatchObject({
    value: '6.28',
    before: [{ value: '6.27' }],
  })
})

test('as it was known at an earlier moment', async () => {
  const work = await testWork()
  await loadPublished(work, await readPublished())
  expect((await seriesOf(work, 'iip-growth', '2020-01-01T00:00:00.000Z'))?.values).toEqual([])
  expect(await seriesOf(work, 'share-exports')).toBeNull()
})

test('the template is read again, and asks for rows', async () => {
  const work = await testWork()
  const bytes = await templateOf(await loadSeries(work), 'vi')
  const id = await receiveSeries(work, { name: 'mau.xlsx', bytes })
  const { problems } = await planOf(work, await getImport(work.db, id))
  expect(problems.map(({ words }) => words.en)).toEqual(['The file has no row of numbers.'])
})

test('who may not, an empty file and one that is no table', async () => {
  const work = await testWork()
  const visitor = { ...work, actor: { kind: 'visitor' } as const }
  await expect(send(visitor, CSV)).rejects.toThrow(NotAllowed)
  await expect(send(work, '')).rejects.toThrow(Invalid)
  const id = await receiveSeries(work, { name: 'a.csv', bytes: new Uint8Array([0xff, 0xfe, 0x00]) })
  expect((await planOf(work, await getImport(work.db, id))).problems).toHaveLength(1)
})

test('what was published is never changed', async () => {
  const work = await testWork()
  await loadPublished(work, await readPublished())
  const { sql } = await import('kysely')
  await expect(sql`update indicators.observation set value = 0`.execute(work.db)).rejects.toThrow(
    /stays as it was/,
  )
})
