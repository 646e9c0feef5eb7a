import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { pino } from 'pino'
import * as tus from 'tus-js-client'
import { expect, onTestFinished, test } from 'vitest'
import { everyone } from '../access/permissions.ts'
import { getDocument } from '../enterprises/index.ts'
import { dateOfMoment } from '../exact/day.ts'
import { Refused } from '../platform/errors.ts'
import { openFiles } from '../platform/files.ts'
import { buildServer } from '../platform/server.ts'
import { outcomeOf, testDatabase, workOver } from '../platform/testing.ts'
import { sweepUploads } from '../platform/uploads.ts'
import type { Actor, Work } from '../platform/work.ts'
import { excludeSubmission } from './actions/checking.ts'
import { attachUpload } from './actions/making.ts'
import { announceFile, findFile, receiveFile } from './actions/uploading.ts'
import { submissionAddress } from './addresses.ts'
import * as upload from './pages/upload.ts'
import { actors, as, load, on, prepared, ROUND, receivingRound, sentOne, started } from './testing.ts'

const KB = 1024
const PATH = '/rounds/:round/apply/:submission/papers/:paper/uploads'
/** A PDF of so many bytes, none of them like its neighbour: a piece out of place would be seen. */
const pdf = (size: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed * 7 + (at >> 8)) & 0xff)
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  bytes.set(new TextEncoder().encode('\n%%EOF'), size - 6)
  return bytes
}

const made = async () => {
  const work = as(await receivingRound(), actors.owner)
  const submission = await started(work)
  return { work, asked: { round: ROUND, submission, paper: 'registration' } }
}

/** The addresses of uploads over this work, asked by who is named in a header. */
const serverOver = (work: Work) =>
  buildServer({
    city: {
      database: { db: work.db, storeKind: 'memory', close: async () => {} },
      files: work.files,
      clock: { pinnedOn: null, today: () => work.today, now: () => work.now },
      kind: 'empty',
    },
    routes: [
      { method: 'POST', path: PATH, may: everyone, page: upload.create },
      { method: 'GET', path: `${PATH}/:upload`, may: everyone, page: upload.get },
      { method: 'PATCH', path: `${PATH}/:upload`, may: everyone, page: upload.patch },
    ],
    log: pino({ level: 'silent' }),
    identify: async request => {
      const who = Object.entries(actors).find(([name]) => name === request.headers.get('x-as'))
      const actor: Actor = who?.[1] ?? { kind: 'visitor' }
      return { actor, account: null }
    },
  })

const listening = async (work: Work) => {
  const server = createServer(getRequestListener(serverOver(work).fetch))
  await new Promise<void>(resolve => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  onTestFinished(close)
  return { origin: `http://localhost:${port}`, close }
}

/** Sends until it is done or, after so many pieces, the line is cut. Answers where it can be gone on with. */
const sendBy = (bytes: Uint8Array, options: tus.UploadOptions, pieces = Number.POSITIVE_INFINITY) =>
  new Promise<string>((resolve, reject) => {
    let left = pieces
    const sending: tus.Upload = new tus.Upload(Buffer.from(bytes), {
      chunkSize: 64 * KB,
      retryDelays: null,
      headers: { 'x-as': 'owner' },
      ...options,
      onError: reject,
      onSuccess: () => resolve(sending.url ?? ''),
      onChunkComplete: () => {
        left -= 1
        if (left === 0) void sending.abort().then(() => resolve(sending.url ?? ''))
      },
    })
    sending.start()
  })

const filesIn = async (work: Work, submission: string) =>
  Promise.all(
    (await load(work, submission)).files.map(async ({ document: { id } }) => {
      const { file, title, fileName, mediaType } = await getDocument(work.db, id)
      return { title, fileName, mediaType, bytes: new Uint8Array(await work.files.get(file)) }
    }),
  )
test('a file whose server went away goes on at another from where it was, and is whole', async () => {
  const { work, asked } = await made()
  const bytes = pdf(300 * KB)
  const path = submissionAddress({ id: asked.submission, round: ROUND }, 'papers', asked.paper, 'uploads')
  const first = await listening(work)
  const metadata = { filename: 'đăng ký.pdf', title: 'Giấy đăng ký' }
  const url = await sendBy(
    bytes,
    {
      endpoint: first.origin + path,
      metadata,
      headers: { 'x-as': 'owner', origin: first.origin },
    },
    2,
  )
  await first.close()
  expect(await filesIn(work, asked.submission)).toEqual([])
  const second = await listening(work)
  let from = -1
  await sendBy(bytes, {
    uploadUrl: url.replace(first.origin, second.origin),
    onProgress: sent => {
      if (from < 0) from = sent
    },
  })
  expect(from).toBeGreaterThanOrEqual(128 * KB)
  const [file, ...others] = await filesIn(work, asked.submission)
  expect(others).toEqual([])
  expect(file).toMatchObject({
    title: 'Giấy đăng ký',
    fileName: 'đăng ký.pdf',
    mediaType: 'application/pdf',
  })
  expect(Buffer.compare(Buffer.from(file?.bytes ?? []), Buffer.from(bytes))).toBe(0)
})

test('two tabs do not mix: each file is its own, and a piece that does not follow is refused', async () => {
  const { work, asked } = await made()
  const [one, two] = [pdf(100 * KB, 1), pdf(100 * KB, 2)]
  const announce = (name: string) => announceFile(work, asked, { name, title: name, size: 100 * KB })
  const [a, b] = [await announce('a.pdf'), await announce('b.pdf')]
  const half = 50 * KB
  const piece = (id: string, bytes: Uint8Array, offset: number) =>
    receiveFile(work, asked, { id, offset, bytes: bytes.subarray(offset, offset + half) })
  await piece(a.id, one, 0)
  await piece(b.id, two, 0)
  expect([await outcomeOf(piece(a.id, one, 0)), await outcomeOf(piece(b.id, two, 10))]).toEqual([
    'other-offset',
    'other-offset',
  ])
  await piece(b.id, two, half)
  await piece(a.id, one, half)
  const files = (await filesIn(work, asked.submission)).toSorted((x, y) => (x.fileName < y.fileName ? -1 : 1))
  expect(
    files.map(({ fileName, bytes }) => [fileName, Buffer.compare(bytes, fileName === 'a.pdf' ? one : two)]),
  ).toEqual([
    ['a.pdf', 0],
    ['b.pdf', 0],
  ])
})

test('is refused before a byte is sent where it is too large, too many come, or nothing is open', async () => {
  const { work, asked } = await made()
  const announce = (work: Work, size: number) => announceFile(work, asked, { name: 'a.pdf', title: '', size })
  expect(await outcomeOf(announce(work, 21 * KB * KB))).toBe('file-too-large')
  expect(await outcomeOf(announce(as(work, actors.stranger), 10))).toBe('404')
  expect(await outcomeOf(announce(as(work, actors.scorer), 10))).toBe('404')
  expect(await outcomeOf(announce(work, 0))).toBe('no-size')
  expect(await outcomeOf(announce(work, Number.NaN))).toBe('no-size')
  for (let at = 0; at < 20; at++) await announce(work, 10)
  expect(await outcomeOf(announce(work, 10))).toBe('too-many-coming')
  const { id } = await sentOne(work)
  expect(id).toBe(asked.submission)
  expect(await outcomeOf(announce(on(work, '2026-12-05'), 10))).toBe('not-open')
})

test('is refused while it comes: more than announced, by anyone else, of another paper, too late', async () => {
  const { work, asked } = await made()
  const { id } = await announceFile(work, asked, { name: 'a.pdf', title: '', size: 100 })
  const piece = { id, offset: 0, bytes: pdf(50) }
  const none = `There is no upload ${id}.`
  expect([
    await outcomeOf(receiveFile(work, asked, { ...piece, bytes: pdf(101) })),
    await outcomeOf(receiveFile(as(work, actors.colleague), asked, piece)),
    await outcomeOf(receiveFile(as(work, actors.stranger), asked, piece)),
    await outcomeOf(receiveFile(work, { ...asked, paper: 'pictures' }, piece)),
    await outcomeOf(receiveFile(on(work, '2026-12-31'), asked, piece)),
    await outcomeOf(receiveFile(work, asked, piece)),
  ]).toEqual(['other-offset', none, '404', none, none, 'done'])
})

test('what is no document is refused with its last piece, which then does not count', async () => {
  const { work, asked } = await made()
  const { id } = await announceFile(work, asked, { name: 'a.pdf', title: '', size: 8 })
  const bytes = new TextEncoder().encode('<script>')
  expect(await outcomeOf(receiveFile(work, asked, { id, offset: 0, bytes }))).toMatch(/tệp/i)
  expect(await filesIn(work, asked.submission)).toEqual([])
})

/** A dossier that is begun in a database that commits; a new file is held against `scan`. */
const scannedBy = async (scan: (work: Work) => Promise<void>) => {
  const { db } = await testDatabase()
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-scanned-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const work: Work = as(
    await prepared({ ...workOver(db), files: openFiles(directory, () => scan(work)) }),
    actors.owner,
  )
  return { work, asked: { round: ROUND, submission: await started(work), paper: 'registration' } }
}
const silent = () => new Refused('scanner-silent', {}, { vi: 'Không quét được', en: 'Not scanned' })

test('the scanner keeps nobody waiting, and a file it does not answer for loses its last piece alone', async () => {
  let isSilent = true
  const { work, asked } = await scannedBy(async ({ db }) => {
    // With one connection, and a transaction open, this would not come back.
    await sql`select 1`.execute(db)
    if (isSilent) throw silent()
  })
  const bytes = pdf(100 * KB)
  const half = 50 * KB
  const { id } = await announceFile(work, asked, { name: 'a.pdf', title: '', size: 100 * KB })
  const piece = (offset: number) =>
    receiveFile(work, asked, { id, offset, bytes: bytes.subarray(offset, offset + half) })
  expect([await outcomeOf(piece(0)), await outcomeOf(piece(half))]).toEqual(['done', 'scanner-silent'])
  expect((await findFile(work, asked, id)).received).toBe(half)
  isSilent = false
  expect(await outcomeOf(piece(half))).toBe('done')
  expect(
    (await filesIn(work, asked.submission)).map(({ bytes: found }) => Buffer.compare(found, bytes)),
  ).toEqual([0])
})

test('what changed while a file was scanned is asked again: sent twice it is there once, excluded it stays out', async () => {
  let meanwhile = async () => {}
  const { work, asked } = await scannedBy(async () => {
    const now = meanwhile
    meanwhile = async () => {}
    await now()
  })
  const announced = await announceFile(work, asked, { name: 'a.pdf', title: '', size: 100 })
  const send = () => receiveFile(work, asked, { id: announced.id, offset: 0, bytes: pdf(100) })
  meanwhile = async () => void (await send())
  expect(await outcomeOf(send())).toBe('other-offset')
  expect(await filesIn(work, asked.submission)).toHaveLength(1)
  meanwhile = async () => {
    await sentOne(work)
    await excludeSubmission(as(work, actors.office), { ...asked, reason: 'Thiếu điều kiện' })
  }
  const whole = { title: 'b', upload: { name: 'b.pdf', bytes: pdf(100, 2) } }
  expect(await outcomeOf(attachUpload(work, asked, whole))).toBe('not-open')
  expect(await filesIn(work, asked.submission)).toHaveLength(1)
})

test('pieces that nobody goes on with are swept after two days, and only those', async () => {
  const { work, asked } = await made()
  const { id } = await announceFile(work, asked, { name: 'a.pdf', title: '', size: 100 })
  await receiveFile(work, asked, { id, offset: 0, bytes: pdf(50) })
  const late = { ...work, now: dateOfMoment('2026-11-23T03:00:01.000Z').toISOString() }
  expect([await sweepUploads(work), await sweepUploads(late), await sweepUploads(late)]).toEqual([0, 1, 0])
  await expect(work.files.coming.read(id, 50)).rejects.toThrow('ENOENT')
  expect(await outcomeOf(receiveFile(work, asked, { id, offset: 50, bytes: pdf(50) }))).toBe(
    `There is no upload ${id}.`,
  )
})
