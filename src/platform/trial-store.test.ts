import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findSetting, saveSetting } from './settings.ts'
import { openTrialStore, restoreTrialStore } from './trial-store.ts'

test('what was written is there when the store is opened again', async () => {
  const directory = blankDirectory()
  const first = await openTrialStore(directory)
  await saveSetting(first.db, 'kept', 1)
  await first.close()
  const second = await openTrialStore(directory)
  expect(await findSetting(second.db, 'kept')).toBe(1)
  expect(second.storeKind).toBe('trial')
  await second.close()
})

test('a second opening is refused while the first is open', async () => {
  const directory = blankDirectory()
  const store = await openTrialStore(directory)
  await expect(openTrialStore(directory)).rejects.toThrow('only one process can have it open')
  await store.close()
  expect(readdirSync(directory).sort()).toEqual(['database', 'dumps'])
})

test('an opening that fails leaves no lock behind', async () => {
  const directory = blankDirectory()
  writeFileSync(join(directory, 'database'), 'no database')
  await expect(openTrialStore(directory)).rejects.toThrow()
  expect(readdirSync(directory)).toEqual(['database'])
})

test('a dump is written at shutdown and when something changed, and the last five are kept', async () => {
  const directory = blankDirectory()
  const dumps = () => readdirSync(join(directory, 'dumps'))
  const store = await openTrialStore(directory)
  for (let count = 1; count <= 6; count++) {
    await saveSetting(store.db, 'count', count)
    expect(await store.dump()).not.toBeNull()
  }
  const before = dumps()
  expect(before).toHaveLength(5)
  expect(await store.dump()).toBeNull()
  await saveSetting(store.db, 'count', 7)
  await store.close()
  expect(dumps()).toHaveLength(5)
  expect(dumps().at(-1)).not.toBe(before.at(-1))
})

test('a dump can be restored; what it replaces is kept', async () => {
  const directory = blankDirectory()
  const store = await openTrialStore(directory)
  await saveSetting(store.db, 'state', 'good')
  const dump = await store.dump()
  await saveSetting(store.db, 'state', 'spoiled')
  await store.close()
  const kept = await restoreTrialStore(directory, dump ?? '')
  const restored = await openTrialStore(directory)
  expect(await findSetting(restored.db, 'state')).toBe('good')
  await restored.close()
  expect(readdirSync(kept ?? '')).toContain('PG_VERSION')
})

test('a damaged dump is refused and the store stays as it was', async () => {
  const directory = blankDirectory()
  const store = await openTrialStore(directory)
  await saveSetting(store.db, 'state', 'good')
  const dump = await store.dump()
  await store.close()
  const damaged = join(directory, 'damaged.tar.gz')
  writeFileSync(damaged, readFileSync(dump ?? '').subarray(0, 100_000))
  await expect(restoreTrialStore(directory, damaged)).rejects.toThrow()
  const same = await openTrialStore(directory)
  expect(await findSetting(same.db, 'state')).toBe('good')
  await same.close()
})

function blankDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-store-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return directory
}
