import { beginUpload, dropPieces, getUpload, receivePiece, type Upload } from '../../platform/uploads.ts'
import type { Work } from '../../platform/work.ts'
import { paperItem } from '../rules/asking.ts'
import { ensureRoomFor, keepUpload, openItem, type PaperOf } from './making.ts'

/** Files that come in pieces with a paper of a dossier; who may is asked for every piece. */

const purposeOf = ({ submission, paper }: PaperOf): string => `submissions:${submission}:${paper}`

interface Announced {
  readonly name: string
  readonly title: string
  readonly size: number
}

/** Says that a file comes; one that is too large, or too many, is refused before a byte of it is sent. */
export const announceFile = async (work: Work, asked: PaperOf, file: Announced): Promise<Upload> => {
  const paper = await ensureRoomFor(work, asked, file.size)
  const title = file.title === '' ? paper.name.vi : file.title
  return beginUpload(work, { ...file, title, purpose: purposeOf(asked) })
}

export const findFile = async (work: Work, asked: PaperOf, id: string): Promise<Upload> => {
  await openItem(work, asked, paperItem(asked.paper))
  return getUpload(work, purposeOf(asked), id)
}

interface Piece {
  readonly id: string
  readonly offset: number
  readonly bytes: Uint8Array
}

/** Takes the next piece; with the last one the file is scanned and goes with its paper, or is refused like every other. */
export const receiveFile = async (work: Work, asked: PaperOf, piece: Piece): Promise<Upload> => {
  await openItem(work, asked, paperItem(asked.paper))
  const upload = await receivePiece(work, { ...piece, purpose: purposeOf(asked) }, ({ name, title, bytes }) =>
    keepUpload(work, asked, { title, upload: { name, bytes } }),
  )
  if (upload.received === upload.size) await dropPieces(work, upload)
  return upload
}
