import type { Wrong } from '../../platform/workbook/cell.ts'
import { readWorkbook, type Sheet, type SheetRow } from '../../platform/workbook/spreadsheet.ts'

/** What reading a workbook gives: what the workbook holds, then the rows of its dossiers, then the end. */
export type Message =
  | { readonly part: 'refused'; readonly wrong: Wrong }
  | Opened
  | { readonly part: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly part: 'end' }

export interface Opened {
  readonly part: 'opened'
  readonly names: readonly string[]
  /** The sheet of the dossiers; null where none can be it. */
  readonly sheet: string | null
  readonly merges: Sheet['merges']
  readonly guide: readonly SheetRow[]
}

export interface Order {
  readonly bytes: Uint8Array
  /** The names of the sheets that are read. */
  readonly dossiers: string
  readonly guide: string
  /** Whether some cell may show a percent sign. */
  readonly percents: boolean
}

const ROWS_AT_A_TIME = 500
/** The guide of a template is shorter. */
const MOST_GUIDE_ROWS = 2000

/** Reads a workbook here and now; see `readInThread`. */
export async function* readMessages({ bytes, percents, ...wanted }: Order): AsyncGenerator<Message> {
  const workbook = await readWorkbook(bytes, [wanted.dossiers, wanted.guide], { styles: percents })
  if ('reason' in workbook) return yield { part: 'refused', wrong: workbook }
  const { names, sheets } = workbook
  const guide = sheets.find(({ name }) => name === wanted.guide)?.rows.slice(0, MOST_GUIDE_ROWS) ?? []
  const sheet =
    sheets.find(({ name }) => name === wanted.dossiers) ?? sheets.find(({ name }) => name !== wanted.guide)
  yield { part: 'opened', names, sheet: sheet?.name ?? null, merges: sheet?.merges ?? [], guide }
  const rows = sheet?.rows ?? []
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    yield { part: 'rows', rows: rows.slice(at, at + ROWS_AT_A_TIME) }
  }
  yield { part: 'end' }
}
