import { expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import { isPriorityOn, priorityLists, prioritySectorsOn } from '../index.ts'
import type { AskedOf, PriorityList } from '../model.ts'
import { changed, isPriority, stretchesOf } from './on.ts'
import { readPriorityList, readSectors } from './read.ts'

const name = { vi: 'Tên', en: 'Name' }
const written = {
  format: 'chuluc-priority-sector-codes-1',
  note: name,
  sectors: {
    'co-khi': { name, groups: ['co-khi-che-tao'], industries: ['28'], status: 'assumed' },
    'chinh-xac': { name, within: ['co-khi-che-tao'], status: 'assumed' },
    'linh-kien': { name, areas: ['linh-kien-phu-tung'], status: 'sourced' },
    'sinh-hoc': { name, status: 'assumed' },
  },
}
const read = readSectors(written)
const sectors = read.ok ? read.value : new Map()

const period = { from: '2021-01-01', to: '2026-01-01', sectors: ['co-khi'], isWhole: true, status: 'sourced' }
const file = (...periods: readonly object[]) => ({
  format: 'chuluc-priority-sectors-1',
  code: 'x',
  scope: 'city',
  document: { number: '1/KH', issuer: 'UBND', issuedOn: '2020-12-01', name, clause: null },
  source: 'https://example.test',
  periods,
})
const listOf = (...periods: readonly object[]): PriorityList => {
  const list = readPriorityList(file(...periods), sectors)
  if (!list.ok) throw new Error(JSON.stringify(list.problems))
  return list.value
}
const of = (asked: Partial<AskedOf>): AskedOf => ({ groups: [], areas: [], industries: [], ...asked })
const day = dayOf('2025-12-31')

test.each<[string, Partial<AskedOf>, readonly object[], string]>([
  ['its group lies within the sector', { groups: ['co-khi-che-tao'] }, [period], 'yes'],
  ['its VSIC code begins so', { industries: ['2816'] }, [period], 'yes'],
  [
    'a part of the named area',
    { areas: ['linh-kien-phu-tung.kim-loai'] },
    [{ ...period, sectors: ['linh-kien'] }],
    'yes',
  ],
  ['another group', { groups: ['det-may-da-giay'] }, [period], 'no'],
  [
    'the sector is only a part of its group',
    { groups: ['co-khi-che-tao'] },
    [{ ...period, sectors: ['chinh-xac'] }],
    'unknown',
  ],
  [
    'the sector is tied to nothing',
    { groups: ['det-may-da-giay'] },
    [{ ...period, sectors: ['sinh-hoc'] }],
    'unknown',
  ],
  ['the source names only some', { groups: ['det-may-da-giay'] }, [{ ...period, isWhole: false }], 'unknown'],
  [
    'the document tells no sectors',
    { groups: ['det-may-da-giay'] },
    [{ ...period, sectors: null, isWhole: false }],
    'unknown',
  ],
  [
    'no document speaks of the day',
    { groups: ['co-khi-che-tao'] },
    [{ ...period, to: '2025-12-31' }],
    'unknown',
  ],
])('%s', (_, asked, periods, verdict) =>
  expect(isPriority([listOf(...periods)], of(asked), day).verdict).toBe(verdict),
)

test('time is cut where a period ends, and the change between two stretches is said', () => {
  const later = { ...period, from: '2026-01-01', to: '2031-01-01', sectors: ['sinh-hoc', 'linh-kien'] }
  const [first, second, third] = stretchesOf([
    listOf(period, later),
    listOf({ ...later, sectors: ['linh-kien'] }),
  ])
  if (first === undefined || second === undefined || third === undefined) throw new Error('three')
  expect([first.to, second.from, second.to, third.from]).toEqual([
    '2026-01-01',
    '2026-01-01',
    '2031-01-01',
    '2031-01-01',
  ])
  const { added, gone } = changed(first, second)
  expect([added.map(({ code }) => code), gone.map(({ code }) => code)]).toEqual([
    ['sinh-hoc', 'linh-kien'],
    ['co-khi'],
  ])
  expect(third.named.size).toBe(0)
})

test.each<[string, readonly object[], string]>([
  ['a sector that nobody knows', [{ ...period, sectors: ['co-khí'] }], 'periods[0].sectors[0]'],
  ['a mistyped sector', [{ ...period, sectors: ['co-kih'] }], 'periods[0].sectors[0]'],
  ['one that stands twice', [{ ...period, sectors: ['co-khi', 'co-khi'] }], 'periods[0].sectors[1]'],
  ['an end before the beginning', [{ ...period, to: '2020-01-01' }], 'periods[0].to'],
  ['a day that is none', [{ ...period, to: '2026-02-30' }], 'periods[0].to'],
  ['periods that overlap', [period, { ...period, from: '2025-01-01' }], 'periods[1].from'],
  ['unknown sectors as a whole list', [{ ...period, sectors: null }], 'periods[0].isWhole'],
  ['no periods', [], 'periods'],
  ['a missing status', [{ ...period, status: undefined }], 'periods[0].status'],
])('%s is refused with its place', (_, periods, place) => {
  const list = readPriorityList(file(...periods), sectors)
  expect(list.ok ? [] : list.problems.map(each => each.place)).toEqual([place])
})

test('a VSIC code is digits', () => {
  const bad = { ...written, sectors: { a: { name, industries: ['C28'], status: 'assumed' } } }
  const list = readSectors(bad)
  expect(list.ok ? [] : list.problems.map(each => each.place)).toEqual(['sectors.a.industries[0]'])
})

test('what ships is read; electronics is put first on both sides of 2026, after 2030 nobody knows', async () => {
  expect((await priorityLists()).map(({ code }) => code)).toEqual([
    '879-qd-ttg-2014',
    '68-qd-ttg-2017',
    '23-nq-tw-2018',
    '6126-qd-ubnd-2025',
  ])
  const electronics = of({ industries: ['2610'] })
  const verdicts = ['2025-06-30', '2026-06-30', '2031-06-30'].map(async on => {
    const { verdict, grounds } = await isPriorityOn(electronics, dayOf(on))
    return [verdict, grounds.map(({ list }) => list.document.number)]
  })
  expect(await Promise.all(verdicts)).toEqual([
    ['yes', ['879/QĐ-TTg', '23-NQ/TW']],
    ['yes', ['23-NQ/TW', '6126/QĐ-UBND']],
    ['unknown', []],
  ])
  const on2026 = (await prioritySectorsOn(dayOf('2026-06-30'))).map(({ list }) => list.code)
  expect(on2026).toEqual(['879-qd-ttg-2014', '23-nq-tw-2018', '6126-qd-ubnd-2025'])
})
