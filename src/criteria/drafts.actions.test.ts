import { expect, test } from 'vitest'
import type { Json } from '../exact/json.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { adoptDraft } from './actions/adopt-draft.ts'
import {
  addToDraft,
  dropDraft,
  moveInDraft,
  saveDraftJson,
  saveDraftPart,
  startBlankDraft,
  startDraft,
} from './actions/drafts.ts'
import { adoptCriteriaSet } from './actions.ts'
import { untouched } from './rules/draft/fields.ts'
import { valueAt } from './rules/draft/json.ts'
import { partAt } from './rules/draft/parts.ts'
import { readCriteriaSet } from './rules/read.ts'
import { getDraft, listDrafts } from './store/drafts.ts'
import { getVersion } from './store.ts'

const loom = {
  format: 'chuluc-criteria-1',
  code: 'loom-prize',
  version: '2026',
  name: { vi: 'Giải Khung cửi' },
  legalBasis: [],
  variables: { revenue: { name: { vi: 'Doanh thu' }, type: 'money', currency: 'VND' } },
  gates: [],
  criteria: [
    {
      code: 'A',
      name: { vi: 'Quy mô' },
      value: 'revenue',
      notApplicable: 0,
      bands: [
        { below: '10', points: 1 },
        { from: '10', points: 5 },
      ],
      status: 'sourced',
      source: 'annex',
    },
    { code: 'B', name: { vi: 'Mẫu mã' }, max: 5 },
  ],
  passMark: { points: 6 },
}

const drafted = async (): Promise<{ readonly work: Work; readonly draft: string }> => {
  const work = await testWork()
  const read = readCriteriaSet(loom)
  if (!read.ok) throw new Error(read.problems[0]?.reason)
  await adoptCriteriaSet(work, read.set)
  return { work, draft: await startDraft(work, { code: 'loom-prize', version: '2026' }) }
}

const typedOver = (content: Json, place: string, change: Readonly<Record<string, string>>) => {
  const part = partAt(content, place)
  if (part === null) throw new Error(place)
  const typed = Object.entries(change).map(([field, value]) => [field, [value]] as const)
  return { ...untouched(valueAt(content, part.path), part.form), ...Object.fromEntries(typed) }
}

const save = async (
  work: Work,
  draft: string,
  place: string,
  change: Readonly<Record<string, string>>,
  { revision, even = false }: { readonly revision?: number; readonly even?: boolean } = {},
) => {
  const now = await getDraft(work.db, draft)
  const key = { draft, revision: revision ?? now.revision }
  const typed = typedOver(JSON.parse(now.content), place, change)
  return saveDraftPart(work, key, { place, typed, evenWithProblems: even })
}
const contentOf = async (work: Work, draft: string): Promise<Json> =>
  JSON.parse((await getDraft(work.db, draft)).content)
const refusedWith = async (body: Promise<unknown>): Promise<string> => {
  const error = await body.then(
    () => null,
    error => error,
  )
  return error instanceof Refused ? error.code : String(error)
}

test('a draft begins as the copy of a version, byte for byte', async () => {
  const { work, draft } = await drafted()
  const { content, revision, end } = await getDraft(work.db, draft)
  expect([content, revision, end]).toEqual([
    (await getVersion(work.db, 'loom-prize', '2026')).content,
    1,
    null,
  ])
})

test('a set is written from nothing to a version in force', async () => {
  const work = await testWork()
  const draft = await startBlankDraft(work, { code: 'lang-nghe', name: 'Làng nghề' })
  const begun = await getDraft(work.db, draft)
  expect([begun.code, begun.fromVersion, begun.revision]).toEqual(['lang-nghe', null, 1])
  const adoption = { draft, version: '2027', effectiveFrom: '2027-01-01', ground: 'Quyết định 1' }
  expect(await refusedWith(adoptDraft(work, { ...adoption, revision: 1 }))).toBe('draft-is-empty')
  await addToDraft(
    work,
    { draft, revision: 1 },
    { thing: 'judged', code: 'A', name: 'Mẫu mã', list: 'criteria' },
  )
  const version = await adoptDraft(work, { ...adoption, revision: 2 })
  expect([version.code, version.version, version.nameVi]).toEqual(['lang-nghe', '2027', 'Làng nghề'])
})

test('what has versions is not begun from nothing', async () => {
  const { work } = await drafted()
  expect(await refusedWith(startBlankDraft(work, { code: 'loom-prize', name: 'Giải' }))).toBe(
    'criteria-code-taken',
  )
  const visitor = { ...work, actor: { kind: 'visitor' } as const }
  await expect(startBlankDraft(visitor, { code: 'x', name: 'X' })).rejects.toThrow(NotAllowed)
})

test.each(['compare', 'Compare', ' new ', '..'])('no version is called %j: a page is', async version => {
  const { work, draft } = await drafted()
  const adoption = { draft, revision: 1, version, effectiveFrom: '2027-01-01', ground: 'Quyết định 1' }
  expect(await refusedWith(adoptDraft(work, adoption))).toBe('criteria-version-reserved')
})

test('a band with a mistake is not saved, and the message stands beside both rows; it may be put aside', async () => {
  const { work, draft } = await drafted()
  const refused = await save(work, draft, 'criteria[0]', { 'bands.0.below': '9' })
  expect(
    refused.kind === 'problems' && refused.problems.map(({ fields, problem }) => [fields, problem.reason]),
  ).toEqual([[['bands.0', 'bands.1'], 'there is a gap between the bands (… below 9) and (from 10 …)']])
  expect((await getDraft(work.db, draft)).revision).toBe(1)
  expect((await save(work, draft, 'criteria[0]', { 'bands.0.below': '9' }, { even: true })).kind).toBe(
    'saved',
  )
  expect((await getDraft(work.db, draft)).revision).toBe(2)
})

test('points changed by hand are assumed until a source is given for them', async () => {
  const { work, draft } = await drafted()
  await save(work, draft, 'criteria[0]', { 'bands.1.points': '6' })
  expect(valueAt(await contentOf(work, draft), ['criteria', 0, 'status'])).toBe('assumed')
  await save(work, draft, 'criteria[0]', { source: 'annex 2', status: 'sourced' })
  expect(valueAt(await contentOf(work, draft), ['criteria', 0, 'status'])).toBe('sourced')
  await save(work, draft, 'outcome', { 'passMark.points': '7' })
  expect(valueAt(await contentOf(work, draft), ['passMark'])).toEqual({ points: 7, status: 'assumed' })
})

test('two people write in two parts at once; of one part the second is told', async () => {
  const { work, draft } = await drafted()
  await save(work, draft, 'criteria[1]', { max: '6' })
  expect((await save(work, draft, 'criteria[0]', { 'name.vi': 'Cỡ' }, { revision: 1 })).kind).toBe('saved')
  expect((await save(work, draft, 'criteria[1]', { max: '7' }, { revision: 1 })).kind).toBe('stale')
  expect(valueAt(await contentOf(work, draft), ['criteria', 1, 'max'])).toBe(6)
})

test('criteria are added, moved and taken away; over an old revision nothing moves', async () => {
  const { work, draft } = await drafted()
  const codes = async () =>
    JSON.stringify((await contentOf(work, draft)) ?? null)
      .match(/"code":"[A-Z.0-9]+"/g)
      ?.join(' ')
  await addToDraft(work, { draft, revision: 1 }, { thing: 'node', code: 'N', name: 'Nhóm', list: 'criteria' })
  await moveInDraft(work, { draft, revision: 2 }, 'criteria[0]', { into: 'N' })
  await moveInDraft(work, { draft, revision: 3 }, 'criteria[0]', 'down')
  await moveInDraft(work, { draft, revision: 4 }, 'criteria[1]', 'remove')
  expect(await codes()).toBe('"code":"N" "code":"N.1" "code":"A"')
  expect(await refusedWith(moveInDraft(work, { draft, revision: 4 }, 'criteria[0]', 'remove'))).toBe(
    'draft-stale',
  )
  expect(await refusedWith(moveInDraft(work, { draft, revision: 5 }, 'criteria[0]', { into: 'N' }))).toBe(
    'draft-no-move',
  )
})

test('a draft is put in force with its days and its ground, and is closed; the journal tells both', async () => {
  const { work, draft } = await drafted()
  await save(work, draft, 'outcome', { 'passMark.points': '7' })
  const adoption = { draft, revision: 2, version: '2027', effectiveFrom: '2027-01-01', ground: 'QĐ 1' }
  const { version, effectiveFrom, content } = await adoptDraft(work, adoption)
  expect([version, effectiveFrom, JSON.parse(content).passMark.points]).toEqual(['2027', '2027-01-01', 7])
  expect((await getDraft(work.db, draft)).end).toMatchObject({ version: '2027', ground: 'QĐ 1' })
  expect(await refusedWith(save(work, draft, 'outcome', {}))).toBe('draft-ended')
  await settleJournal(work)
})

test.each([
  ['problems in it', { 'bands.0.below': '9' }, '2027', 'draft-has-problems'],
  ['the name of a version that is there', {}, '2026', 'criteria-version-taken'],
] as const)('a draft with %s is not put in force', async (_, change, version, code) => {
  const { work, draft } = await drafted()
  await save(work, draft, 'criteria[0]', change, { even: true })
  const { revision } = await getDraft(work.db, draft)
  const adoption = { draft, revision, version, effectiveFrom: '2027-01-01', ground: 'x' }
  expect(await refusedWith(adoptDraft(work, adoption))).toBe(code)
  expect(await refusedWith(adoptDraft(work, { ...adoption, revision: 9 }))).toBe('draft-stale')
})

test('a part may be written as JSON; a draft given up is closed', async () => {
  const { work, draft } = await drafted()
  await saveDraftJson(work, { draft, revision: 1 }, ['notes'], [{ about: 'x', text: 'y' }])
  expect(valueAt(await contentOf(work, draft), ['notes', 0, 'text'])).toBe('y')
  await dropDraft(work, draft, 'không cần nữa')
  expect((await listDrafts(work.db)).map(({ end }) => end?.version)).toEqual([null])
  expect(await refusedWith(saveDraftJson(work, { draft, revision: 2 }, ['notes'], []))).toBe('draft-ended')
})

test('whoever may not write drafts does not learn of them', async () => {
  const { work, draft } = await drafted()
  const stranger: Work = {
    ...work,
    actor: { kind: 'person', id: 'p', name: 'P', roles: [{ role: 'scorer', unit: 'u' }] },
  }
  const key = { draft, revision: 1 }
  const tries = [
    () => startDraft(stranger, { code: 'loom-prize', version: '2026' }),
    () => saveDraftPart(stranger, key, { place: 'head', typed: {}, evenWithProblems: false }),
    () => addToDraft(stranger, key, { thing: 'node', code: 'N', name: 'N', list: 'criteria' }),
    () => moveInDraft(stranger, key, 'criteria[0]', 'remove'),
    () => saveDraftJson(stranger, key, ['notes'], []),
    () => dropDraft(stranger, draft, 'x'),
    () => adoptDraft(stranger, { ...key, version: '1', effectiveFrom: '2027-01-01', ground: 'x' }),
  ]
  for (const each of tries) {
    const error = await each().then(
      () => null,
      error => error,
    )
    expect(error instanceof NotAllowed && error.status).toBe(404)
  }
})
