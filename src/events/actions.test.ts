import { expect, test } from 'vitest'
import { readPublished } from '../indicators/files.ts'
import { NotAllowed } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import { loadPublishedEvents } from './actions.ts'
import { type PublishedEvent, publishedEventRow } from './model.ts'
import { listPublishedEvents } from './store.ts'

const cells = {
  name_vi: 'Hội chợ Mùa Thu 2025',
  name_en: '',
  type: 'fair',
  organiser_level: 'national',
  start: '2025-10-26',
  end: '',
  place: '',
  booths: '3000',
  booths_max: '',
  enterprises: '',
  enterprises_max: '',
  countries: '',
  localities: '34',
  visitors: '',
  contracts_value_vnd: '',
  status: 'planned',
  published_on: '',
  source: 'https://example.vn/hoi-cho',
  note: '',
}
const wrong = (change: object) =>
  publishedEventRow.safeParse({ ...cells, ...change }).error?.issues.map(issue => issue.path.join('.'))

test('an empty cell is not known, and never zero', () => {
  expect(publishedEventRow.parse(cells)).toEqual<PublishedEvent>({
    nameVi: 'Hội chợ Mùa Thu 2025',
    nameEn: null,
    kind: 'fair',
    organiserLevel: 'national',
    starts: '2025-10-26',
    ends: null,
    place: null,
    booths: 3000,
    boothsMax: null,
    enterprises: null,
    enterprisesMax: null,
    countries: null,
    localities: 34,
    visitors: null,
    contractsValueVnd: null,
    status: 'planned',
    publishedOn: null,
    source: 'https://example.vn/hoi-cho',
    note: null,
  })
})

test.each<[string, object, readonly string[]]>([
  ['an event without a name', { name_vi: '' }, ['name_vi']],
  ['an end before the start', { end: '2025-10-25' }, ['end']],
  ['a range without a lower end', { booths: '', booths_max: '300' }, ['booths_max']],
  ['a range that does not rise', { enterprises: '300', enterprises_max: '300' }, ['enterprises_max']],
  ['a number in words', { booths: 'khoảng 3000' }, ['booths']],
  ['đồng with separators', { contracts_value_vnd: '1.000.000' }, ['contracts_value_vnd']],
  ['a row without a source', { source: ' ' }, ['source']],
])('%s is refused with its place', (_, change, places) => {
  expect(wrong(change)).toEqual(places)
})

test('the shipped events are loaded as they stand, and only once', async () => {
  const work = await testWork()
  const { events } = await readPublished()
  expect(await loadPublishedEvents(work, events)).toEqual({ added: 19, removed: 0 })
  expect(await loadPublishedEvents(work, events)).toEqual({ added: 0, removed: 0 })
  const listed = (await listPublishedEvents(work.db)).map(({ id: _, ...event }) => event)
  expect(new Set(listed)).toEqual(new Set(events))
  expect(listed.filter(event => event.contractsValueVnd !== null)).toEqual([])
})

test('a visitor loads nothing', async () => {
  const work = await testWork({ actor: { kind: 'visitor' } })
  expect(() => loadPublishedEvents(work, [])).toThrow(NotAllowed)
})
