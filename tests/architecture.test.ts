import type { PGlite } from '@electric-sql/pglite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openInMemory } from '../src/platform/embedded.ts'
import { templateImage } from '../src/platform/template.ts'
import { floor, rooms } from '../src/rooms.ts'
import { readCatalogue } from './architecture/catalogue.ts'
import { habitFaults, presenceFaults } from './architecture/faults/habits.ts'
import { importFaults } from './architecture/faults/imports.ts'
import { databaseFaults, tableFaults } from './architecture/faults/tables.ts'
import { brokenHabits } from './architecture/habits.ts'
import { brokenImports } from './architecture/laws.ts'
import type { Order } from './architecture/place.ts'
import { smallHouse, soundTables, withHouse } from './architecture/planted.ts'
import {
  foldersWithMigrations,
  missingPages,
  readmes,
  strayFolders,
  unread,
  versionsInNames,
} from './architecture/presence.ts'
import { readSources } from './architecture/source.ts'
import { brokenMigrations, brokenStores, brokenTables } from './architecture/tables.ts'

const root = new URL('..', import.meta.url).pathname
const order: Order = { floor, rooms }
const catalogueOf = (database: PGlite) =>
  readCatalogue(async <Row>(text: string) => (await database.query<Row>(text)).rows)
const codeFolders = ['src', 'tests', 'scripts', 'bench']

describe('the house', () => {
  const sources = readSources(root)

  test('its folders are the floor and the rooms of rooms.ts', () => {
    expect(strayFolders(root, order)).toEqual([])
  })

  test('every file with code was read and understood', () => {
    expect(unread(root, sources)).toEqual([])
  })

  test('laws 1 to 4: order, door, published law, purity; a room does not lean on its pages', () => {
    expect(brokenImports(sources, order)).toEqual([])
  })

  test('law 5: stores and migrations name their own tables', () => {
    expect([...brokenStores(sources, order), ...brokenMigrations(root, order)]).toEqual([])
  })

  test('law 5: tables lie in their room and lean on earlier rooms only', async () => {
    const database = await openInMemory(await templateImage())
    const catalogue = await catalogueOf(database)
    await database.close()
    expect(brokenTables(catalogue, order)).toEqual([])
    expect([...new Set(catalogue.relations.map(({ schema }) => schema))].sort()).toEqual(
      foldersWithMigrations(root, order),
    )
  })

  test('SQL lives in stores, rooms read no clock, the checker borrows nothing', () => {
    expect(brokenHabits(sources, order)).toEqual([])
  })

  test('every room with more than tables says in 25 lines what it is', () => {
    expect(readmes(root, order)).toEqual([])
  })

  test('routes.ts points to pages that are there', () => {
    expect(missingPages(sources)).toEqual([])
  })

  test('no file name carries a version', () => {
    expect(versionsInNames(root, codeFolders)).toEqual([])
  })
})

describe('the guards', () => {
  const guards = (root: string) => {
    const sources = readSources(root)
    return [
      ...strayFolders(root, smallHouse),
      ...unread(root, sources),
      ...brokenImports(sources, smallHouse),
      ...brokenHabits(sources, smallHouse),
      ...brokenStores(sources, smallHouse),
      ...brokenMigrations(root, smallHouse),
      ...readmes(root, smallHouse),
      ...missingPages(sources),
      ...versionsInNames(root, codeFolders),
    ].sort()
  }

  test('say nothing about a sound house', () => {
    expect(withHouse({}, guards)).toEqual([])
  })

  test.each([...importFaults, ...tableFaults, ...habitFaults, ...presenceFaults])(
    'catch ($law): $fault',
    ({ files, caught }) => {
      expect(withHouse(files, guards)).toEqual(caught)
    },
  )
})

describe('the guard of the tables', () => {
  let database: PGlite
  beforeAll(async () => {
    database = await openInMemory()
    await database.exec(soundTables)
  }, 60_000)
  afterAll(() => database.close())
  beforeEach(() => database.exec('begin'))
  afterEach(() => database.exec('rollback'))

  test('says nothing about sound tables', async () => {
    expect(brokenTables(await catalogueOf(database), smallHouse)).toEqual([])
  })

  test.each(databaseFaults)('catches (5 own tables): $fault', async ({ does, caught }) => {
    await database.exec(does)
    expect(brokenTables(await catalogueOf(database), smallHouse)).toEqual(caught)
  })
})
