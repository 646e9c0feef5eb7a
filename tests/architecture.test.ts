import { describe, expect, test } from 'vitest'
import { floor, rooms } from '../src/rooms.ts'
import { habitFaults, importFaults, presenceFaults, tableFaults } from './architecture/faults.ts'
import { brokenHabits } from './architecture/habits.ts'
import { brokenImports } from './architecture/laws.ts'
import type { Order } from './architecture/place.ts'
import { smallHouse, withHouse } from './architecture/planted.ts'
import { missingPages, readmes, strayFolders, unread, versionsInNames } from './architecture/presence.ts'
import { readSources } from './architecture/source.ts'
import { brokenMigrations, brokenStores } from './architecture/tables.ts'

const root = new URL('..', import.meta.url).pathname
const order: Order = { floor, rooms }
const codeFolders = ['src', 'tests', 'scripts', 'bench']

describe('the house', () => {
  const sources = readSources(root)

  test('its folders are the floor and the rooms of rooms.ts', () => {
    expect(strayFolders(root, order)).toEqual([])
  })

  test('every file with code was read and understood', () => {
    expect(unread(root, sources)).toEqual([])
  })

  test('laws 1 to 4: order, door, published law, purity', () => {
    expect(brokenImports(sources, order)).toEqual([])
  })

  test('law 5: stores and migrations name their own tables', () => {
    expect([...brokenStores(sources, order), ...brokenMigrations(root, order)]).toEqual([])
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
