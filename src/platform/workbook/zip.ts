import { inflateRawSync } from 'node:zlib'
import type { Wrong } from './cell.ts'

/** A part of a ZIP as its directory states it. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  /** Where its own header begins. */
  readonly at: number
}

const MB = 1024 * 1024
const MOST_UNPACKED = 256 * MB
const MOST_PARTS = 2000

/**
 * Looks into the directory of a ZIP before anything is unpacked. The library that unpacks holds each part to the size
 * that the directory states, so what is refused here is what would fill the memory.
 */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | Wrong => {
  const entries = readDirectory(bytes)
  if (entries === null) return BROKEN
  const total = entries.reduce((sum, { packed, unpacked }) => sum + Math.max(packed, unpacked), 0)
  if (total <= MOST_UNPACKED && entries.length <= MOST_PARTS) return entries
  return {
    value: `${entries.length} parts, ${Math.round(total / MB)} MB`,
    reason: `unpacked, the workbook is larger than ${MOST_UNPACKED / MB} MB or ${MOST_PARTS} parts`,
    remedy: 'delete what does not belong to the dossiers, or split the file',
    kind: 'too-large',
  }
}

const BROKEN: Wrong = {
  value: '',
  reason: 'this is no whole workbook',
  remedy: 'open it in Excel or LibreOffice and save it as .xlsx again',
  kind: 'broken',
}

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
/** Sizes of 4 GB and more are written elsewhere: no workbook needs them. */
const ELSEWHERE = 0xffffffff

/** Null where the directory is broken. */
const readDirectory = (bytes: Uint8Array): readonly ZipEntry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let rest = view.getUint16(end + 10, true); rest > 0; rest--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    if (packed === ELSEWHERE || unpacked === ELSEWHERE || statesNoSize(view, at)) return null
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))
    entries.push({ name, packed, unpacked, at: view.getUint32(at + 42, true) })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** An entry that hides its size from the directory, and says it only beside the data. */
const statesNoSize = (view: DataView, at: number): boolean => {
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const saysLater = (view.getUint16(at + 8, true) & 8) !== 0
  return unpacked === 0 && (packed > 2 || (packed === 0 && saysLater))
}

const endOfDirectory = (view: DataView): number | null => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

const DEFLATED = 8

/** The content of a part; null where it is not what the directory says. */
export const unpack = (bytes: Uint8Array, { at, packed, unpacked }: ZipEntry): Buffer | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (view.getUint16(at + 8, true) !== DEFLATED) return Buffer.from(content)
  try {
    const size = Math.max(64, unpacked)
    return inflateRawSync(content, { maxOutputLength: size, chunkSize: size })
  } catch {
    return null
  }
}
