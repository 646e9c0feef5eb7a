import { expect, test } from 'vitest'
import { readPublished } from '../indicators/files.ts'
import { testWork } from '../platform/testing.ts'
import { loadPublishedClusters } from './actions.ts'
import { publishedClusterRow } from './model.ts'
import { listPublishedClusters } from './store.ts'

const cells = {
  name: 'Vong Xuyen Industrial Cluster',
  name_vi: 'CCN Võng Xuyên',
  commune: 'xã Võng Xuyên',
  district: 'huyện Phúc Thọ',
  area_ha: '5.92',
  investor: '',
  status: 'under construction',
  founding_date: '',
  founding_decision: '',
  groundbreaking: '2022-07-21',
  total_investment_vnd: '160200000000',
  expected_completion: '2022-Q2',
  published_on: '2022-07-22',
  source: 'https://example.vn/cum',
  note: '',
}

test.each<[string, object, readonly string[]]>([
  ['an area with a comma', { area_ha: '5,92' }, ['area_ha']],
  ['a status that is no word of the list', { status: 'opened' }, ['status']],
  ['a quarter that does not exist', { expected_completion: '2022-Q5' }, ['expected_completion']],
  ['a cluster without a Vietnamese name', { name_vi: '' }, ['name_vi']],
])('%s is refused with its place', (_, change, places) => {
  const { error } = publishedClusterRow.safeParse({ ...cells, ...change })
  expect(error?.issues.map(issue => issue.path.join('.'))).toEqual(places)
})

test('the shipped clusters are loaded as they stand, exact and only once', async () => {
  const work = await testWork()
  const { clusters } = await readPublished()
  expect(await loadPublishedClusters(work, clusters)).toEqual({ added: 53, removed: 0 })
  expect(await loadPublishedClusters(work, clusters)).toEqual({ added: 0, removed: 0 })
  const listed = await listPublishedClusters(work.db)
  expect(listed.map(({ id: _, ...cluster }) => cluster)).toEqual(clusters)
  expect(listed.find(({ nameVi }) => nameVi === 'CCN Phú Thịnh')).toMatchObject({
    areaHa: '8.522',
    investor: null,
  })
})
