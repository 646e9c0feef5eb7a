import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { outcomeOf, settleJournal } from '../../platform/testing.ts'
import type { Work } from '../../platform/work.ts'
import { actors, as, trialRound } from '../../selection/testing.ts'
import { drawSample } from '../actions.ts'
import { drawInput } from '../model.ts'
import { getBundle } from '../store.ts'
import { administrator, auditor, closedRound } from '../testing.ts'
import { makeBundle } from './make.ts'
import { partsIn } from './unzip.ts'
import { verifyBundle } from './verify.ts'
import { type Packed, zipOf } from './zip.ts'

const nothing = async () => undefined

/** A bundle about both dossiers of a closed round, as a file. */
const bundled = async (): Promise<{ readonly work: Work; readonly path: string; readonly bytes: Buffer }> => {
  const work = as(await closedRound(), auditor)
  const draw = await drawSample(work, trialRound, drawInput.parse({ size: 2, by: 'outcome', seed: 's' }))
  await settleJournal(work)
  const told: number[] = []
  const { id, files, size } = await makeBundle(work, draw, async done => void told.push(done))
  expect(told.at(-1)).toBe(2)
  const bundle = await getBundle(work.db, id)
  expect([bundle.files, bundle.size]).toEqual([files, size])
  const bytes = Buffer.from(await new Response(await work.files.read(bundle.file)).arrayBuffer())
  const directory = mkdtempSync(join(tmpdir(), 'bundle-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'bundle.zip')
  writeFileSync(path, bytes)
  expect(await verifyBundle(path)).toMatchObject({
    problems: [],
    manifestSha256: bundle.manifestSha256,
    files,
  })
  return { work, path, bytes }
}

const problemsOf = async (path: string, bytes: Uint8Array): Promise<readonly string[]> => {
  writeFileSync(path, bytes)
  return (await verifyBundle(path)).problems
}

const packed = (path: string, content: Buffer): Packed => ({ path, chunks: [content] })

const zipped = async (files: readonly Packed[]): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipOf(files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('a bundle holds what it should, and says so', async () => {
  const { path, work } = await bundled()
  const { manifest } = await verifyBundle(path)
  expect(manifest?.files.map(file => file.path)).toEqual([
    'README.txt',
    'round/round.json',
    'round/criteria-set.json',
    'round/result.json',
    'draw/draw.json',
    'draw/findings.json',
    'published/comments.json',
    'published/decision.json',
    'recognitions.json',
    ...(manifest?.dossiers ?? []).flatMap(id =>
      ['explanation.json', 'explanation.txt', 'facts.json', 'score-sheets.json'].map(
        file => `dossiers/${id}/${file}`,
      ),
    ),
    'journal/entries.jsonl',
    'journal/chain.jsonl',
    'SHA256SUMS',
  ])
  expect(manifest?.leftOut).toEqual([])
  expect([manifest?.asOf, manifest?.round, [...(manifest?.dossiers ?? [])].sort()]).toEqual([
    work.now,
    trialRound,
    ['d1', 'd2'],
  ])
})

test('one altered byte is found wherever it stands', async () => {
  const { path, bytes } = await bundled()
  const step = Math.max(1, Math.floor(bytes.length / 150))
  const places = Array.from({ length: bytes.length }, (_, at) => at).filter(
    // Here and there inside, and every byte of the headers at the beginning and the end.
    at => at % step === 0 || at < 60 || at > bytes.length - 200,
  )
  for (const at of places) {
    const altered = Buffer.from(bytes)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect((await problemsOf(path, altered)).length, `byte ${at}`).toBeGreaterThan(0)
  }
})

test('a missing file, an added one, one that stands twice, and bytes behind the end are found', async () => {
  const { path, bytes } = await bundled()
  const file = await open(path)
  const parts = (await partsIn(file)) ?? []
  await file.close()
  const all = parts.map(part => packed(part.path, bytes.subarray(part.from, part.from + part.size)))
  expect((await zipped(all)).equals(bytes)).toBe(true)
  expect(await problemsOf(path, await zipped(all.filter(file => file.path !== 'recognitions.json')))).toEqual(
    ['recognitions.json: missing'],
  )
  expect(await problemsOf(path, await zipped([packed('more.txt', Buffer.from('x')), ...all]))).toEqual([
    'more.txt: added, the manifest does not name it',
  ])
  expect(await problemsOf(path, await zipped([...all.slice(0, 1), ...all]))).toEqual([
    'README.txt: added, the manifest does not name it',
  ])
  expect(await problemsOf(path, Buffer.concat([bytes, Buffer.from('x')]))).toEqual([
    'the file is no whole bundle of evidence',
  ])
  expect(await problemsOf(path, Buffer.from('no ZIP'))).toEqual(['the file is no whole bundle of evidence'])
})

test('a bundle whose journal was changed in the store does not hold, though its manifest does', async () => {
  const work = as(await closedRound(), auditor)
  const draw = await drawSample(work, trialRound, drawInput.parse({ size: 1, seed: 's' }))
  await settleJournal(work)
  await sql`alter table platform.journal_entry disable trigger user`.execute(work.db)
  await sql`update platform.journal_entry set actor = 'person:khac' where action = 'close round'`.execute(
    work.db,
  )
  const { id } = await makeBundle(work, draw, nothing)
  const { file } = await getBundle(work.db, id)
  const directory = mkdtempSync(join(tmpdir(), 'bundle-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  writeFileSync(join(directory, 'b.zip'), await work.files.get(file))
  expect((await verifyBundle(join(directory, 'b.zip'))).problems).toEqual([
    expect.stringContaining('the chain is broken at entry'),
  ])
})

test.each([
  ['office', actors.office],
  ['administrator', administrator],
  ['visitor', { kind: 'visitor' } as const],
])('%s makes none', async (_, actor) => {
  const work = await closedRound()
  const draw = await drawSample(as(work, auditor), trialRound, drawInput.parse({ size: 1 }))
  expect(await outcomeOf(makeBundle(as(work, actor), draw, nothing))).toBe('403')
})
