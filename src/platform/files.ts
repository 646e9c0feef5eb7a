import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type ComingFiles, openComing } from './coming.ts'
import { NotFound } from './errors.ts'
import { type Scan, scanBy } from './scan.ts'

export interface StoredFile {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string
  /** In bytes. */
  readonly size: number
}

/** Files by content. Whoever serves one checks the permission of the room that owns it. */
export interface FileStore {
  /** Throws Refused where a scanner is set and does not let it pass. */
  put(bytes: Uint8Array): Promise<StoredFile>
  /** The same of a file that is too large to be held. */
  putStream(chunks: AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** Read part by part; throws as `get` does before the first part comes. */
  read(hash: string): Promise<ReadableStream<Uint8Array>>
  /** Throws NotFound, or an error when the bytes on disk are no longer those that were stored. */
  get(hash: string): Promise<Uint8Array>
  /** What is not whole yet. */
  readonly coming: ComingFiles
}

export function openFiles(directory: string, scan: Scan = scanBy(process.env.CHULUC_SCAN)): FileStore {
  return {
    put: bytes => put(directory, bytes, scan),
    putStream: chunks => putStream(directory, chunks, scan),
    read: hash => read(directory, hash),
    get: hash => get(directory, hash),
    coming: openComing(join(directory, 'coming')),
  }
}

async function put(directory: string, bytes: Uint8Array, scan: Scan): Promise<StoredFile> {
  const hash = hashOf(bytes)
  const path = pathOf(directory, hash)
  if ((await sizeOnDisk(path)) !== bytes.byteLength) await writeWhole(path, bytes, scan)
  return { hash, size: bytes.byteLength }
}

async function get(directory: string, hash: string): Promise<Uint8Array> {
  const bytes = /^[0-9a-f]{64}$/.test(hash) ? await readIfThere(pathOf(directory, hash)) : null
  if (bytes === null) throw new NotFound('file', hash)
  if (hashOf(bytes) !== hash) throw new Error(`The file ${hash} was changed on disk.`)
  return bytes
}

async function putStream(
  directory: string,
  chunks: AsyncIterable<Uint8Array>,
  scan: Scan,
): Promise<StoredFile> {
  await mkdir(directory, { recursive: true })
  const temporary = join(directory, `${randomUUID()}.part`)
  try {
    const stored = await writeParts(temporary, chunks)
    await scan(temporary)
    const path = pathOf(directory, stored.hash)
    await mkdir(dirname(path), { recursive: true })
    await rename(temporary, path)
    return stored
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeParts(path: string, chunks: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const digest = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of chunks) {
      digest.update(chunk)
      size += chunk.byteLength
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: digest.digest('hex'), size }
}

async function read(directory: string, hash: string): Promise<ReadableStream<Uint8Array>> {
  const path = pathOf(directory, hash)
  if (!/^[0-9a-f]{64}$/.test(hash) || (await sizeOnDisk(path)) === null) throw new NotFound('file', hash)
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path)) digest.update(chunk)
  if (digest.digest('hex') !== hash) throw new Error(`The file ${hash} was changed on disk.`)
  return streamed(createReadStream(path))
}

function streamed(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const each = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async controller => {
      const { done, value } = await each.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await each.return?.()),
  })
}

/** Nobody ever sees half a file, nor one that was not scanned: only then it gets its name. */
async function writeWhole(path: string, bytes: Uint8Array, scan: Scan): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.part`
  const file = await open(temporary, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await scan(temporary)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function pathOf(directory: string, hash: string): string {
  return join(directory, hash.slice(0, 2), hash)
}

async function sizeOnDisk(path: string): Promise<number | null> {
  return (await stat(path).catch(absent))?.size ?? null
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch(absent)
}

export function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
