import type { FileHandle } from 'node:fs/promises'

/** Where the bytes of a file of a ZIP lie. */
export interface ZipPart {
  readonly path: string
  readonly from: number
  readonly size: number
}

const LOCAL_HEADER = 30
const ENTRY = 0x02014b50
const ENTRY_HEADER = 46
const END_OF_DIRECTORY = 0x06054b50
const END_SIZE = 22
const LONGEST_DIRECTORY = 64 * 1024 * 1024
const AT_ONCE = 1024 * 1024

/** What its directory says, of a ZIP as we write it; null: it is none. What it says wrongly, comparing the bytes finds. */
export const partsIn = async (file: FileHandle): Promise<readonly ZipPart[] | null> => {
  const { size } = await file.stat()
  if (size < END_SIZE) return null
  const end = await bytesAt(file, size - END_SIZE, END_SIZE)
  const [length, from] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  const isOurs = end.readUInt32LE(0) === END_OF_DIRECTORY && from + length + END_SIZE === size
  return isOurs && length <= LONGEST_DIRECTORY ? partsAmong(await bytesAt(file, from, length), from) : null
}

const partsAmong = (directory: Buffer, before: number): readonly ZipPart[] | null => {
  const parts: ZipPart[] = []
  for (let at = 0; at < directory.length; ) {
    if (at + ENTRY_HEADER > directory.length || directory.readUInt32LE(at) !== ENTRY) return null
    const name = directory.readUInt16LE(at + 28)
    const size = directory.readUInt32LE(at + 20)
    const from = directory.readUInt32LE(at + 42) + LOCAL_HEADER + name
    if (from + size > before) return null
    const path = directory.toString('utf8', at + ENTRY_HEADER, at + ENTRY_HEADER + name)
    parts.push({ path, from, size })
    at += ENTRY_HEADER + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return parts
}

/** The bytes of a part, never more than a megabyte at once. */
export async function* chunksOf(
  file: FileHandle,
  { from, size }: Omit<ZipPart, 'path'>,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += AT_ONCE) yield bytesAt(file, from + at, Math.min(AT_ONCE, size - at))
}

export const bytesAt = async (file: FileHandle, from: number, size: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, from)
  return buffer.subarray(0, bytesRead)
}
