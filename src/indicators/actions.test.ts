import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listPublishedClusters } from '../clusters/index.ts'
import { Invalid } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import { listPublishedRecognitions } from '../recognition/index.ts'
import { loadPublished } from './actions.ts'
import { publishedFolder, readPublished, readSums } from './files.ts'
import type { Reconciled } from './model.ts'
import { reconcile } from './rules/sums.ts'
import { listPublishedFigures } from './store.ts'

test('everything that ships is loaded, and loaded again it changes nothing', async () => {
  const work = await testWork()
  const published = await readPublished()
  expect(await loadPublished(work, published)).toEqual({
    recognitions: { added: 18, removed: 0 },
    events: { added: 19, removed: 0 },
    clusters: { added: 53, removed: 0 },
    figures: { added: 282, removed: 0 },
    series: { added: 83, removed: 0 },
  })
  expect(await loadPublished(work, published)).toMatchObject({ figures: { added: 0, removed: 0 } })
  const kept = (await listPublishedFigures(work.db)).map(({ id: _, ...figure }) => figure)
  expect(new Set(kept)).toEqual(new Set(published.figures))
  expect((await listPublishedRecognitions(work.db)).filter(row => row.source === '')).toEqual([])
})

const inNumbers = (found: Reconciled): string => {
  if (found.outcome === 'unknown') return 'unknown'
  const sum = `${found.parts.join(' + ')} = ${found.outcome === 'adds-up' ? found.whole : found.total}`
  return found.outcome === 'adds-up' ? sum : `${sum}, published ${found.whole}, ${found.gap} unexplained`
}

test('the loaded figures reconcile as the worked examples of published-figures say', async () => {
  const work = await testWork()
  await loadPublished(work, await readPublished())
  const found = reconcile(await listPublishedFigures(work.db), await readSums())
  expect(Object.fromEntries(found.map(each => [each.sum.code, inNumbers(each)]))).toEqual({
    'products-2018-2021': '117 + 46 = 163',
    'products-2018-2022': '117 + 46 + 33 = 196',
    'enterprises-2018-2022': '77 + 30 + 25 = 132',
    'products-2018-2023': '196 + 33 = 229',
    'products-289': '117 + 172 = 289',
    'products-2018-2024': '117 + 46 + 33 + 33 + 36 = 265, published 289, 24 unexplained',
    'products-2021-2024': '46 + 33 + 33 + 36 = 148, published 172, 24 unexplained',
    'enterprises-2021-2024': '30 + 25 + 24 + 25 = 104, published 114, 10 unexplained',
    'fdi-2023-nine-months': '270000000 + 215000000 + 2041000000 = 2526000000',
  })
  expect(found.find(each => each.sum.code === 'enterprises-2018-2022')?.sum.counts).toBe('enterprise-years')
})

const folderWith = (file: string, change: (text: string) => string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'published-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(publishedFolder, folder, { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  return folder
}
const problemsOf = async (folder: string) => {
  const error = await readPublished(folder).catch((thrown: unknown) => thrown)
  return error instanceof Invalid ? error.problems.map(({ place, value }) => [place, value]) : error
}

test('what is wrong in a file is said with row, column and value', async () => {
  const wrongValue = folderWith('indicators.csv', text =>
    text.replace('IIP growth,7.1,%', 'IIP growth,"7,1",%'),
  )
  expect(await problemsOf(wrongValue)).toEqual([['indicators.csv, row 2, column value', '7,1']])
  const noSource = folderWith('programme-figures.csv', text => text.replace(',seed 000,25,', ',,25,'))
  expect(await problemsOf(noSource)).toEqual([['programme-figures.csv, row 2, column source', '']])
  const heading = folderWith('events.csv', text => text.replace('name_vi,', 'name,'))
  expect(await problemsOf(heading)).toMatchObject([
    ['events.csv, row 1', expect.stringContaining('name,name_en')],
  ])
  const shortRow = folderWith('clusters.csv', text => `${text}CCN Mới,CCN Mới\r\n`)
  expect(await problemsOf(shortRow)).toEqual([['clusters.csv, row 55', 'CCN Mới,CCN Mới']])
})

test('a folder without the files is said to be none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'published-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(await problemsOf(folder)).toEqual([[join(folder, 'recognised-products.csv'), '']])
})

test('a row that the files no longer hold is taken out everywhere', async () => {
  const work = await testWork()
  const published = await readPublished()
  await loadPublished(work, published)
  const fewer = { ...published, clusters: published.clusters.slice(1) }
  expect(await loadPublished(work, fewer)).toMatchObject({
    clusters: { added: 0, removed: 1 },
    events: { removed: 0 },
  })
  expect(await listPublishedClusters(work.db)).toHaveLength(52)
})
