import type { Work } from '../platform/work.ts'
import { ensureSound } from './actions/ensure.ts'
import { seeFile } from './document-file.ts'
import type { Document } from './model.ts'
import { fileWordsOf } from './texts/documents.ts'
import type { Upload } from './upload.ts'

/** A file that was scanned and is kept, and nobody's document yet. */
export type KeptFile = Pick<Document, 'file' | 'fileName' | 'mediaType' | 'size'>

/** For whoever has asked who may. Takes as long as the scanner does: not to be called inside a transaction. */
export const keepUpload = async (work: Work, upload: Upload): Promise<KeptFile> => {
  const seen = await seeFile(upload.bytes)
  if (!seen.ok) ensureSound(work, [fileWordsOf(seen.fault, upload.name)])
  const { hash, size } = await work.files.put(upload.bytes)
  return { file: hash, size, fileName: plainName(upload.name), mediaType: seen.ok ? seen.mediaType : '' }
}

/** Without folders, control characters, and more than a file system keeps. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .slice(-150) || 'tai-lieu'
