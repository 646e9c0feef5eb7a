import { fileTypeFromBuffer } from 'file-type'
import { zipEntries } from '../platform/workbook/zip.ts'

/** What is wrong with a file that was sent as a document. */
export type FileFault = 'empty' | 'too-large' | 'wrong-type' | 'old-office' | 'broken'

export type SeenFile =
  | { readonly ok: true; readonly mediaType: string }
  | { readonly ok: false; readonly fault: FileFault }

const MB = 1024 * 1024
export const LARGEST_DOCUMENT = 20 * MB

/** What a form's file field offers to choose. */
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx'

const OFFICE = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

/** What a file is by its content, whatever its name says; and whether all of it came. */
export const seeFile = async (bytes: Uint8Array): Promise<SeenFile> => {
  if (bytes.byteLength === 0) return { ok: false, fault: 'empty' }
  if (bytes.byteLength > LARGEST_DOCUMENT) return { ok: false, fault: 'too-large' }
  const mediaType = await mediaTypeOf(bytes)
  if (mediaType === 'application/x-cfb') return { ok: false, fault: 'old-office' }
  const isWhole = WHOLE[mediaType]
  if (isWhole === undefined) return { ok: false, fault: 'wrong-type' }
  return isWhole(bytes) ? { ok: true, mediaType } : { ok: false, fault: 'broken' }
}

const mediaTypeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? ''
  } catch {
    return ''
  }
}

/** What the end of a file must be, or for an office file its directory, which also tells a bomb. */
const WHOLE: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'application/pdf': bytes => endOf(bytes, 2048).includes('%%EOF'),
  'image/png': bytes => endOf(bytes, 64).includes('IEND'),
  'image/jpeg': bytes => endOf(bytes, 4096).includes('\xff\xd9'),
  ...Object.fromEntries(OFFICE.map(type => [type, (bytes: Uint8Array) => !('reason' in zipEntries(bytes))])),
}

const endOf = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(Math.max(0, bytes.byteLength - length))).toString('latin1')

/** Shown in the browser; everything else is only ever saved. */
export const isShownInBrowser = (mediaType: string): boolean =>
  ['application/pdf', 'image/png', 'image/jpeg'].includes(mediaType)
