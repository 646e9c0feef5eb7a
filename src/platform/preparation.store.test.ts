import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import type { City, CityKind } from './city.ts'
import { pinDay, systemClock } from './clock.ts'
import type { Database } from './database.ts'
import { type Preparation, prepareCity } from './preparation.ts'
import { findSetting, saveSetting } from './settings.ts'
import { testWork } from './testing.ts'

test('a sample city gets reference and sample data, once', async () => {
  const { prepare, ran } = await blankCity()
  const city = await prepare('sample')
  expect([city.kind, city.clock.pinnedOn]).toEqual(['sample', '2026-09-30'])
  await prepare('sample')
  expect(ran).toEqual(['codes 1', 'people 1'])
})

test('an empty city gets reference data alone, and invented data never comes into it later', async () => {
  const { prepare, ran } = await blankCity()
  expect((await prepare('empty')).kind).toBe('empty')
  expect((await prepare('sample')).kind).toBe('empty')
  expect(ran).toEqual(['codes 1'])
})

test('a sample city cannot be opened as an empty one', async () => {
  const { prepare } = await blankCity()
  await prepare('sample')
  await expect(prepare('empty')).rejects.toThrow('This database holds the sample city.')
})

test('reference data that changed is loaded again, the sample city is left as it is', async () => {
  const { prepare, ran } = await blankCity()
  await prepare('sample')
  await prepare('sample', '2')
  expect(ran).toEqual(['codes 1', 'people 1', 'codes 2'])
})

test('a preparation that fails leaves nothing and is tried again', async () => {
  const { prepare, ran, city } = await blankCity()
  const failing: Preparation = {
    name: 'failing',
    kind: 'reference',
    version: '1',
    run: async work => {
      await saveSetting(work.db, 'half', true)
      throw new Error('stop')
    },
  }
  await expect(prepareCity(city, [failing], 'empty', () => {})).rejects.toThrow('stop')
  expect(await findSetting(city.database.db, 'half')).toBeUndefined()
  await prepare('empty')
  expect(ran).toEqual(['codes 1'])
})

async function blankCity() {
  const { db, files } = await testWork()
  const database: Database = { db, storeKind: 'memory', close: async () => {} }
  const city: City = { database, files, clock: systemClock, kind: 'empty' }
  const ran: string[] = []
  const preparation = (name: string, kind: Preparation['kind'], version: string): Preparation => ({
    name,
    kind,
    version,
    run: async work => {
      ran.push(`${name} ${version}`)
      if (kind === 'sample') await pinDay(work.db, dayOf('2026-09-30'))
    },
  })
  const prepare = (wanted: CityKind, version = '1') => {
    const all = [preparation('codes', 'reference', version), preparation('people', 'sample', version)]
    return prepareCity(city, all, wanted, () => {})
  }
  return { prepare, ran, city }
}
