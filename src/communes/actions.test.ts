import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { importCodes } from '../enterprises/index.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import { historyOf } from '../platform/journal.ts'
import { projectRoot } from '../platform/root.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { type BorderFile, importBorders, previewBorders, takeBackBorders } from './actions.ts'
import { findBorderSet, listBorders } from './store.ts'

const CODES = Array.from({ length: 127 }, (_, at) => `mh-xa-${String(at + 1).padStart(3, '0')}`)
const heading = 'list,code,name_vi,name_en,parent,valid_from,valid_to,source'

let work: Work
beforeEach(async () => {
  work = await testWork()
  const rows = CODES.map(code => `communes,${code},xã ${code},,,2025-07-01,,minh họa`)
  await importCodes(work, Buffer.from([heading, ...rows].join('\n')))
}, 60_000)

const text = readFileSync(join(projectRoot, 'data/samples/communes.geojson'), 'utf8')
const file: BorderFile = { name: 'communes.geojson', text, source: 'dữ liệu minh họa', codeProperty: 'code' }

test('a file is drawn, a second one replaces it, and taking that back draws the first again', async () => {
  const imported = await importBorders(work, file)
  expect([imported.borders.length, imported.points < imported.pointsBefore, imported.turned]).toEqual([
    126,
    true,
    0,
  ])
  expect([imported.left, imported.replaces]).toEqual([['mh-xa-127'], null])
  const [one] = JSON.parse(text).features
  const small = JSON.stringify({ type: 'FeatureCollection', features: [one] })
  await importBorders(work, { ...file, name: 'one.geojson', text: small })
  const set = await findBorderSet(work.db)
  expect(set?.fileName).toBe('one.geojson')
  expect((await listBorders(work.db, set?.id ?? 0n)).map(({ code }) => code)).toEqual(['mh-xa-001'])
  expect((await takeBackBorders(work, 'Nhầm tệp')).fileName).toBe('one.geojson')
  const first = await findBorderSet(work.db)
  expect(await listBorders(work.db, first?.id ?? 0n)).toEqual(imported.borders)
  expect((await takeBackBorders(work, 'Thử xong')).fileName).toBe('communes.geojson')
  expect(await findBorderSet(work.db)).toBeNull()
  await expect(takeBackBorders(work, 'Nữa')).rejects.toMatchObject({ code: 'no-borders' })
  await settleJournal(work)
  const entries = await historyOf(work.db, { kind: 'communes.border_set', id: String(set?.id) })
  expect(entries.map(({ action }) => action)).toEqual(['import borders', 'take back borders'])
})

test('a trial says the same and writes nothing', async () => {
  const trial = await previewBorders(work, file)
  expect(await findBorderSet(work.db)).toBeNull()
  expect(await importBorders(work, file)).toEqual(trial)
})

test('a file with faults is refused with each of them, in words, and nothing is written', async () => {
  const broken = text.replace('mh-xa-005', 'mh-xa-5').replace('mh-xa-007', 'mh-xa-008')
  const refused = await importBorders({ ...work, language: 'en' }, { ...file, text: broken }).catch(
    error => error,
  )
  expect(refused).toBeInstanceOf(Invalid)
  expect(refused.problems).toEqual([
    {
      place: 'features[4].properties.code',
      value: 'mh-xa-5',
      reason: 'The list of communes has no such code.',
      remedy: expect.stringMatching(/^Is "mh-xa-\d+" meant\?$/),
    },
    {
      place: 'features[7].properties.code',
      value: 'mh-xa-008',
      reason: 'This code stands at features[6] already.',
      remedy: 'Join the parts of one commune into one MultiPolygon.',
    },
  ])
  expect(await findBorderSet(work.db)).toBeNull()
})

test('the office may not import or take back; an administrator may', async () => {
  const as = (role: 'office' | 'administrator'): Work => ({
    ...work,
    actor: { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role, unit: null }] },
  })
  expect(() => importBorders(as('office'), file)).toThrow(NotAllowed)
  await expect(previewBorders(as('office'), file)).rejects.toMatchObject({ status: 403 })
  expect(() => takeBackBorders(as('office'), 'x')).toThrow(NotAllowed)
  await expect(previewBorders(as('administrator'), file)).resolves.toMatchObject({ replaces: null })
})
