import { isUtf8 } from 'node:buffer'
import { streamCsvRows } from 'hucre/csv'
import type { CodeRow } from './rules/codes.ts'

export type FileProblem =
  | { readonly problem: 'not-utf-8'; readonly line: number }
  | { readonly problem: 'quotation-mark'; readonly line: number }

/** The rows of a CSV file (UTF-8, RFC 4180) with their lines, or the first place where it is no such file. */
export const readCodeRows = (bytes: Uint8Array): readonly CodeRow[] | FileProblem => {
  if (!isUtf8(bytes)) return { problem: 'not-utf-8', line: lineOfBadByte(bytes) }
  const text = new TextDecoder().decode(bytes)
  const fault = badQuote(text)
  if (fault !== null) return { problem: 'quotation-mark', line: lineAt(text, fault) }
  return numbered(streamCsvRows(text, { delimiter: ',' }))
}

/** The reader does not say on which line a row begins; it is one below the lines of the rows before. Blank lines go. */
const numbered = (read: Iterable<readonly unknown[]>): readonly CodeRow[] => {
  const rows: CodeRow[] = []
  let line = 1
  for (const row of read) {
    const cells = row.map(String)
    if (cells.join('') !== '' || cells.length > 1) rows.push({ line, cells })
    line += 1 + cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0)
  }
  return rows
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

const lineAt = (text: string, index: number): number => 1 + breaksIn(text.slice(0, index))

/** Where a quotation mark stands in a bare field, is not closed, or is followed by text. The reader would guess. */
const badQuote = (text: string): number | null => {
  let start = 0
  while (start < text.length) {
    const end = text[start] === '"' ? endOfQuoted(text, start) : endOfBare(text, start)
    if (end === null || (end < text.length && !/[,\r\n]/.test(text.charAt(end)))) return start
    start = end + 1
  }
  return null
}

const endOfBare = (text: string, start: number): number => {
  const end = /[",\r\n]/g
  end.lastIndex = start
  return end.exec(text)?.index ?? text.length
}

const endOfQuoted = (text: string, start: number): number | null => {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close < 0 ? null : close + 1
}

/** No character of UTF-8 spans a line feed, so each line can be asked by itself. */
const lineOfBadByte = (bytes: Uint8Array): number => {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
    line += 1
  }
  return line
}
