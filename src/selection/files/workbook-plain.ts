import { faultOf, type SheetRow, streamRows } from '../../platform/workbook/spreadsheet.ts'
import { unpack, type ZipEntry } from '../../platform/workbook/zip.ts'
import type { Message, Order } from './workbook-messages.ts'

const MB = 1024 * 1024

/**
 * Whether a workbook may be read here and now, row by row, which takes the least time and memory: it is small, has a
 * sheet of dossiers by name, and holds no formulas, merged cells or percent signs, which only the full reading sees.
 */
export const isPlain = ({ bytes, dossiers, percents }: Order, entries: readonly ZipEntry[]): boolean =>
  !percents &&
  entries.every(({ name, unpacked }) => unpacked <= mostFor(name)) &&
  bookOf(bytes, entries).includes(`name="${dossiers}"`) &&
  entries.every(entry => !mayBeSheet(entry) || isFree(bytes, entry))

const mostFor = (name: string): number => {
  if (/worksheets\/[^/]*\.xml$/i.test(name)) return 64 * MB
  if (/sharedStrings\.xml$/i.test(name)) return 4 * MB
  return /\.(xml|rels)$/i.test(name) ? MB : 64 * MB
}

/** Whether a format that is in use shows percent signs: one of the two built in, or one of the workbook's own. */
export const holdsPercents = (bytes: Uint8Array, entries: readonly ZipEntry[]): boolean => {
  const entry = entries.find(({ name }) => /styles\.xml$/i.test(name))
  const content = entry === undefined ? '' : (unpack(bytes, entry)?.toString() ?? '%')
  const used = content.slice(content.indexOf('cellXfs'), content.lastIndexOf('cellXfs'))
  return content.includes('%') || /numFmtId\s*=\s*["'](9|10)["']/.test(used)
}

/** The list of sheets; empty where it may hide a name, with letters written as numbers. */
const bookOf = (bytes: Uint8Array, entries: readonly ZipEntry[]): Buffer => {
  const entry = entries.find(({ name }) => /(^|\/)workbook\.xml$/.test(name))
  const content = entry === undefined ? null : unpack(bytes, entry)
  return content === null || content.includes('&#') ? Buffer.alloc(0) : content
}

/** Any part but the texts of cells. */
const mayBeSheet = ({ name }: ZipEntry): boolean => /\.xml$/i.test(name) && !/sharedStrings\.xml$/i.test(name)

const isFree = (bytes: Uint8Array, entry: ZipEntry): boolean => {
  const content = unpack(bytes, entry)
  if (content === null) return false
  const root = content.toString('latin1', 0, 2000)
  if (!/<(\w+:)?worksheet\b/.test(root)) return true
  // Where names carry a prefix, formulas do as well: that is left to the full reading.
  return (
    root.includes('<worksheet') && !holdsFormula(content) && !content.includes(MERGED, endOfRows(content))
  )
}

/** `<f>`, `<f t="shared">` or `<f/>`, but not `<formula1>`. */
const holdsFormula = (content: Buffer): boolean => {
  for (let at = content.indexOf('<f'); at >= 0; at = content.indexOf('<f', at + 2)) {
    if (/[\s/>]/.test(String.fromCharCode(content[at + 2] ?? 0))) return true
  }
  return false
}

const MERGED = '<mergeCell'
const endOfRows = (content: Buffer): number => Math.max(0, content.lastIndexOf('</sheetData>'))

const ROWS_AT_A_TIME = 500
const MOST_GUIDE_ROWS = 100

/** Reads a plain workbook: the same messages as the reading of whole sheets gives. */
export async function* readPlain(order: Order, entries: readonly ZipEntry[]): AsyncGenerator<Message> {
  try {
    yield {
      part: 'opened',
      names: [order.dossiers],
      sheet: order.dossiers,
      merges: [],
      guide: await guideRows(order, entries),
    }
    let rows: SheetRow[] = []
    for await (const row of streamRows(order.bytes, order.dossiers)) {
      rows.push(row)
      if (rows.length < ROWS_AT_A_TIME) continue
      yield { part: 'rows', rows }
      rows = []
    }
    yield { part: 'rows', rows }
    yield { part: 'end' }
  } catch (error) {
    yield { part: 'refused', wrong: faultOf(error) }
  }
}

const guideRows = async ({ bytes, guide }: Order, entries: readonly ZipEntry[]): Promise<SheetRow[]> => {
  const rows: SheetRow[] = []
  if (!bookOf(bytes, entries).includes(guide)) return rows
  for await (const row of streamRows(bytes, guide)) {
    if (rows.push(row) === MOST_GUIDE_ROWS) break
  }
  return rows
}
