import { Zip, ZipPassThrough } from 'fflate'
import { dateOfMoment } from '../../exact/day.ts'

/** A file of a bundle while it is written. */
export interface Packed {
  /** Plain letters: `round/round.json`. */
  readonly path: string
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Every entry bears the same day, so that a ZIP follows from its files and nothing else. */
const MOMENT = dateOfMoment('1980-01-01T00:00:00')
const END = new Uint8Array()

/**
 * The bytes of a ZIP, part by part. Nothing in it is compressed: each byte of it is then one of a file or of a header that
 * follows from the files, and no other ZIP holds the same, which is what a check compares.
 */
export async function* zipOf(files: AsyncIterable<Packed> | Iterable<Packed>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { path, chunks } of files) {
    const entry = new ZipPassThrough(path)
    entry.mtime = MOMENT
    zip.add(entry)
    for await (const chunk of chunks) {
      entry.push(chunk)
      yield* ready.splice(0)
    }
    entry.push(END, true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
