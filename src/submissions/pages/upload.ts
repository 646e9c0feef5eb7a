import { dateOfMoment } from '../../exact/day.ts'
import type { Page as PageOf, Visit } from '../../platform/pages.ts'
import type { Upload } from '../../platform/uploads.ts'
import { announceFile, findFile, receiveFile } from '../actions/uploading.ts'
import { submissionAddress } from '../addresses.ts'

/** The protocol tus 1.0.0 (creation, expiration); every client of it can send a paper of a dossier, and go on later. */

const VERSION = '1.0.0'

export const create: PageOf = async visit => {
  const asked = paperOf(visit)
  const described = describedIn(headerOf(visit, 'upload-metadata'))
  const size = numberIn(visit, 'upload-length')
  const [name, title] = [described.get('filename') ?? '', described.get('title') ?? '']
  const upload = await announceFile(visit.work, asked, { name: plain(name), title: plain(title), size })
  const whose = { id: asked.submission, round: asked.round }
  const location = submissionAddress(whose, 'papers', asked.paper, 'uploads', upload.id)
  return answer(201, upload, { location })
}

/** How far it is; asked with HEAD. */
export const get: PageOf = async visit =>
  answer(200, await findFile(visit.work, paperOf(visit), visit.params.upload ?? ''))

export const patch: PageOf = async visit => {
  const bytes = await visit.bytes()
  const offset = numberIn(visit, 'upload-offset')
  const piece = { id: visit.params.upload ?? '', offset, bytes }
  return answer(204, await receiveFile(visit.work, paperOf(visit), piece))
}

const answer = (status: number, upload: Upload, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, {
    status,
    headers: {
      'tus-resumable': VERSION,
      'cache-control': 'no-store',
      'upload-offset': String(upload.received),
      'upload-length': String(upload.size),
      'upload-expires': dateOfMoment(upload.expiresAt).toUTCString(),
      ...more,
    },
  })

const paperOf = ({ params }: Visit) => ({
  round: params.round ?? '',
  submission: params.submission ?? '',
  paper: params.paper ?? '',
})

const headerOf = ({ caller }: Visit, name: string): string => caller.headers.get(name) ?? ''

/** NaN where it is none: first it is asked who may. */
const numberIn = (visit: Visit, name: string): number => {
  const text = headerOf(visit, name)
  return /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
}

/** `filename YS5wZGY=,title …`: the values in base64. */
const describedIn = (header: string): ReadonlyMap<string, string> =>
  new Map(
    header.split(',').map(pair => {
      const [key = '', value = ''] = pair.trim().split(' ')
      return [key, Buffer.from(value, 'base64').toString('utf8')]
    }),
  )

const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, 300)
