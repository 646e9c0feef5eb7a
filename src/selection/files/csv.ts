/** RFC 4180, strictly: columns parted by commas, semicolons or tabs; in double quotes what holds one of these. */

export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Where the text stops being CSV; nothing after it can be trusted. */
export interface CsvFault {
  readonly line: number
  readonly value: string
  readonly reason: string
  readonly remedy: string
}

interface State {
  text: string
  at: number
  line: number
  /** Found in the first record. */
  separator: string
  ended: boolean
}

/** In characters; no row of a table is longer. */
const LONGEST = 1024 * 1024

/** The records of bytes that come in pieces; at most one fault, and nothing after it. */
export async function* readCsv(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord | CsvFault> {
  const state: State = { text: '', at: 0, line: 1, separator: '', ended: false }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of pieces) {
    const more = decode(decoder, piece)
    state.text = state.text.slice(state.at) + (more ?? '')
    state.at = 0
    for (const record of takeRecords(state)) {
      yield record
      if ('reason' in record) return
    }
    if (more === null) return yield notUtf8(state, piece)
  }
  state.ended = true
  if (decode(decoder) === null) yield notUtf8(state, new Uint8Array())
  else yield* takeRecords(state)
}

/** Null where the bytes, or those held back from the piece before, are not UTF-8; without bytes: at the end. */
const decode = (decoder: TextDecoder, piece?: Uint8Array): string | null => {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
  } catch {
    return null
  }
}

const notUtf8 = ({ text, line }: State, piece: Uint8Array): CsvFault => {
  const seen = new TextDecoder().decode(piece)
  const at = Math.max(0, seen.indexOf('\uFFFD'))
  return {
    line: line + lineEnds(text) + lineEnds(seen.slice(0, at)),
    value: seen.slice(Math.max(0, at - 20), at + 20),
    reason: 'these characters are not UTF-8',
    remedy: 'save the file as UTF-8 (in Excel: "CSV UTF-8")',
  }
}

/** The records that are whole; a fault is the last. */
function* takeRecords(state: State): Generator<CsvRecord | CsvFault> {
  state.separator ||= separatorOf(state)
  while (state.separator !== '' && state.at < state.text.length) {
    const record = takeRecord(state)
    if (record === null) break
    yield record
    if ('reason' in record) return
  }
  if (state.text.length - state.at > LONGEST) yield fault(state, state.at, UNENDING)
}

/** The sign that is most frequent in the first line, quotes apart; empty while that line has not ended. */
const separatorOf = ({ text, ended }: State): string => {
  const end = text.search(/[\r\n]/)
  if (end < 0 && !ended) return ''
  const line = text.slice(0, end < 0 ? undefined : end).replace(/"[^"]*"/g, '')
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

interface Words {
  readonly reason: string
  readonly remedy: string
}

const UNENDING: Words = { reason: 'this row does not end', remedy: 'close the quotes that it opens' }
const UNCLOSED: Words = {
  reason: 'the quotes that open here are not closed',
  remedy: 'close them; write a quote inside quotes twice: ""',
}
const STRAY: Words = {
  reason: 'a quote stands inside a cell',
  remedy: 'put the whole cell in quotes, and write the quote inside twice: ""',
}

const fault = ({ text, line, at: start }: State, at: number, words: Words): CsvFault => ({
  line: line + lineEnds(text.slice(start, at)),
  value: text.slice(at, at + 40),
  ...words,
})

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** Null when more text is needed to know. */
const takeRecord = (state: State): CsvRecord | CsvFault | null => {
  const cells: string[] = []
  for (let at = state.at; ; at++) {
    const cell = state.text[at] === '"' ? quotedCell(state, at) : plainCell(state, at)
    if (cell === null || 'reason' in cell) return cell
    cells.push(cell.text)
    at = cell.end
    if (state.text[at] !== state.separator) return endRecord(state, at, cells)
  }
}

const endRecord = (state: State, at: number, cells: readonly string[]): CsvRecord | null => {
  const end = state.text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, state.text.length)
  // What follows a carriage return at the end of a piece may belong to the same line end.
  if (!state.ended && end === state.text.length && state.text[end - 1] !== '\n') return null
  const { line } = state
  state.line += lineEnds(state.text.slice(state.at, end))
  state.at = end
  return { line, cells }
}

type CellText = { readonly text: string; readonly end: number }

const plainCell = (state: State, start: number): CellText | CsvFault | null => {
  const { text, separator } = state
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
    if (text[end] === '"') return fault(state, end, STRAY)
    end++
  }
  return end === text.length && !state.ended ? null : { text: text.slice(start, end), end }
}

const quotedCell = (state: State, start: number): CellText | CsvFault | null => {
  const { text, ended } = state
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) return ended ? fault(state, start, UNCLOSED) : null
  const after = text[end + 1]
  if (after !== undefined && after !== state.separator && after !== '\n' && after !== '\r') {
    return fault(state, end, STRAY)
  }
  return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
}
