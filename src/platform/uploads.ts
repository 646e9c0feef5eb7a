import { randomBytes } from 'node:crypto'
import { NotFound, Refused } from './errors.ts'
import { actorName } from './journal.ts'
import { defineTexts } from './texts.ts'
import {
  countComing,
  deleteExpired,
  findUpload,
  lockUpload,
  saveReceived,
  saveUpload,
  type Upload,
} from './upload-store.ts'
import { inTransaction, type Work } from './work.ts'

export type { Upload }

/**
 * Files that come in pieces and go on after a broken line or a killed server. Ask first who may send; a piece counts once
 * it is on the disk and its row says so, the last one once the whole file was kept and is where it belongs.
 */

const texts = defineTexts({
  otherOffset: {
    vi: 'Phần tệp này không nối tiếp phần đã nhận. Hãy hỏi lại đã nhận đến đâu rồi gửi tiếp.',
    en: 'This piece does not follow what was received. Ask how far it is, and go on from there.',
  },
  noSize: {
    vi: 'Tệp trống hoặc chưa báo kích thước.',
    en: 'The file is empty, or its size was not told.',
  },
  tooMany: {
    vi: 'Có quá nhiều tệp đang gửi dở cho mục này. Hãy gửi tiếp các tệp đó hoặc thử lại sau.',
    en: 'Too many files are under way here. Go on with those, or try again later.',
  },
})

const DAYS_KEPT = 2
const MOST_COMING = 20

interface Announced {
  readonly purpose: string
  readonly name: string
  readonly title: string
  readonly size: number
}

/** Announces a file. What others left behind is swept first, so that abandoned pieces never pile up. */
export const beginUpload = async (work: Work, announced: Announced): Promise<Upload> => {
  if (!(announced.size > 0)) throw new Refused('no-size', {}, texts.noSize)
  await sweepUploads(work)
  const sender = actorName(work.actor)
  if ((await countComing(work.db, sender, announced.purpose)) >= MOST_COMING)
    throw new Refused('too-many-coming', { most: MOST_COMING }, texts.tooMany)
  const id = randomBytes(18).toString('base64url')
  const upload = { ...announced, id, sender, received: 0, expiresAt: expiryOf(work) }
  await saveUpload(work.db, upload)
  return upload
}

/** How far it is; to all but its sender, and at any other purpose, there is none. */
export const getUpload = async (work: Work, purpose: string, id: string): Promise<Upload> =>
  ownUpload(work, purpose, id, await findUpload(work.db, id))

interface Piece {
  readonly purpose: string
  readonly id: string
  readonly offset: number
  readonly bytes: Uint8Array
}

export interface WholeFile {
  readonly name: string
  readonly title: string
  readonly bytes: Uint8Array
}

/** What is done with a whole file in the transaction in which its last piece counts. */
export type Placing = (work: Work) => Promise<void>

/** Scans and keeps a whole file, which may take long: no transaction is open. */
export type Keep = (file: WholeFile) => Promise<Placing>

/** Takes the next piece. One that is refused does not count: it can be sent again. Answers how far it is. */
export const receivePiece = async (work: Work, piece: Piece, keep: Keep): Promise<Upload> => {
  const { id, purpose, offset, bytes } = piece
  const upload = ownUpload(work, purpose, id, await findUpload(work.db, id))
  ensureFollows(upload, piece)
  if (offset + bytes.byteLength < upload.size)
    return counted(work, piece, work => work.files.coming.write(id, offset, bytes))
  const before = offset === 0 ? [] : [await work.files.coming.read(id, offset)]
  return counted(work, piece, await keep({ ...upload, bytes: Buffer.concat([...before, bytes]) }))
}

/** Of two who send the same piece at once, one counts. */
const counted = (work: Work, piece: Piece, placing: Placing): Promise<Upload> =>
  inTransaction(work, async work => {
    const upload = ownUpload(work, piece.purpose, piece.id, await lockUpload(work.db, piece.id))
    ensureFollows(upload, piece)
    await placing(work)
    const now = { ...upload, received: piece.offset + piece.bytes.byteLength, expiresAt: expiryOf(work) }
    await saveReceived(work.db, now)
    return now
  })

const ensureFollows = ({ received, size }: Upload, { offset, bytes }: Piece): void => {
  if (offset !== received || offset + bytes.byteLength > size)
    throw new Refused('other-offset', { received }, texts.otherOffset)
}

/** The pieces of a file that arrived, or will not, are of no more use. */
export const dropPieces = (work: Work, { id }: Pick<Upload, 'id'>): Promise<void> =>
  work.files.coming.drop(id)

export const sweepUploads = async (work: Work): Promise<number> => {
  const expired = await deleteExpired(work.db, work.now)
  for (const id of expired) await work.files.coming.drop(id)
  return expired.length
}

const ownUpload = (work: Work, purpose: string, id: string, upload: Upload | undefined): Upload => {
  const isOwn = upload?.sender === actorName(work.actor) && upload.purpose === purpose
  if (upload === undefined || !isOwn || upload.expiresAt <= work.now) throw new NotFound('upload', id)
  return upload
}

const expiryOf = ({ now }: Work): string => new Date(Date.parse(now) + DAYS_KEPT * 86_400_000).toISOString()
