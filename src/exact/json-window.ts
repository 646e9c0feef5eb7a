import { passValue, type Scan, scanFrom } from './json-scan.ts'
import type { JsonPlace } from './json-tokens.ts'

/** The part of a file of JSON that is held at one time, and where in the file it stands. */
export interface ByteWindow {
  readonly source: AsyncIterator<Uint8Array>
  bytes: Uint8Array
  at: number
  /** Of the byte at `at`. */
  line: number
  column: number
  ended: boolean
}

/** The text of one value, with what the scan found. */
export interface ValueText {
  readonly text: string
  readonly origin: JsonPlace
  readonly scan: Scan
  readonly end: 'found' | 'file ended' | 'too long'
  readonly utf8: boolean
}

/** No dossier, and no list of lots, is longer. */
export const longestValue = 32 * 1024 * 1024

export const openWindow = (chunks: AsyncIterable<Uint8Array>): ByteWindow => ({
  source: chunks[Symbol.asyncIterator](),
  bytes: new Uint8Array(0),
  at: 0,
  line: 1,
  column: 1,
  ended: false,
})

/** Adds bytes to the window and drops those before `at`; at the end of the file, marks the window as ended. */
export const refill = async (w: ByteWindow): Promise<void> => {
  const { done, value } = await w.source.next()
  if (done) {
    w.ended = true
    return
  }
  const rest = w.bytes.subarray(w.at)
  const bytes = new Uint8Array(rest.length + value.length)
  bytes.set(rest)
  bytes.set(value, rest.length)
  w.bytes = bytes
  w.at = 0
}

/** The next character that is no white space; empty at the end of the file. */
export const nextCharacter = async (w: ByteWindow): Promise<string> => {
  while (!skipSpace(w)) {
    if (w.ended) return ''
    await refill(w)
  }
  return String.fromCharCode(w.bytes[w.at] ?? 0)
}

/** False where the bytes in the window end. */
const skipSpace = (w: ByteWindow): boolean => {
  for (; w.at < w.bytes.length; w.at++) {
    const byte = w.bytes[w.at]
    if (byte === 0x0a) {
      w.line++
      w.column = 1
    } else if (byte === 0x20 || byte === 0x0d || byte === 0x09) w.column++
    else return true
  }
  return false
}

/** Passes one character that is not white space. */
export const pass = (w: ByteWindow): void => {
  w.at++
  w.column++
}

/** Takes the value that begins at `at`, and passes it. */
export const takeValue = async (w: ByteWindow): Promise<ValueText> => {
  const origin = { line: w.line, column: w.column }
  const scan = scanFrom(w.at)
  let found = passValue(scan, w.bytes)
  while (!found && !w.ended && scan.at - w.at <= longestValue) {
    const passed = scan.at - w.at
    await refill(w)
    scan.start = w.at
    scan.at = w.at + passed
    found = passValue(scan, w.bytes)
  }
  // A comma or bracket that stands where a value should is shown, and not passed.
  const length = Math.max(scan.at - w.at, Math.min(1, w.bytes.length - w.at))
  const taken = decode(w.bytes.subarray(w.at, w.at + length))
  if (scan.at > w.at) passText(w, taken.text, scan)
  return { ...taken, origin, scan, end: found ? 'found' : w.ended ? 'file ended' : 'too long' }
}

const passText = (w: ByteWindow, text: string, scan: Scan): void => {
  w.at = scan.at
  w.line += scan.lines
  // A line end inside a text is a fault that ends the reading, so `lines` is right where it matters.
  w.column = scan.lines > 0 ? text.length - text.lastIndexOf('\n') : w.column + text.length
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

const decode = (bytes: Uint8Array): { text: string; utf8: boolean } => {
  try {
    return { text: strict.decode(bytes), utf8: true }
  } catch {
    return { text: lenient.decode(bytes), utf8: false }
  }
}

/** Passes the mark that some programs put before UTF-8; true where the mark is that of UTF-16. */
export const isUtf16 = async (w: ByteWindow): Promise<boolean> => {
  while (w.bytes.length < 3 && !w.ended) await refill(w)
  const [first, second, third] = w.bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) w.at = 3
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
