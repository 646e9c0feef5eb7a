import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../root.ts'
import type { Wrong } from './cell.ts'
import { readWorkbook, type Sheet, type Workbook } from './spreadsheet.ts'
import { zipEntries } from './zip.ts'

export interface SheetsWanted {
  readonly bytes: Uint8Array
  readonly names: readonly [string, ...string[]]
}

/** Bounds within which a workbook is read; beyond them the thread ends, and the program goes on. */
const HEAP_MB = 768
const LONGEST_MS = 60_000

/** Reads sheets by their names in a thread of their own: a hostile file cannot bring the program down. */
export async function readSheets(wanted: SheetsWanted): Promise<Workbook | Wrong> {
  const entries = zipEntries(wanted.bytes)
  if ('reason' in entries) return entries
  return new Promise(resolve => {
    const worker = new Worker(join(projectRoot, 'src/platform/workbook/sheets-worker.ts'), {
      workerData: wanted,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    const end = (answer: Workbook | Wrong) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(tooHeavy), LONGEST_MS)
    worker.once('message', end)
    worker.once('error', () => end(tooHeavy))
    worker.once('exit', () => end(tooHeavy))
  })
}

export async function readSheetsHere({ bytes, names }: SheetsWanted): Promise<Workbook | Wrong> {
  const workbook = await readWorkbook(bytes, names, { styles: true })
  if ('reason' in workbook) return workbook
  return { ...workbook, sheets: workbook.sheets.map(withoutEmptyEnd) }
}

/** Rows below the last that holds something are only in the way. */
function withoutEmptyEnd(sheet: Sheet): Sheet {
  const last = sheet.rows.findLastIndex(({ cells }) => cells.length > 0)
  return { ...sheet, rows: sheet.rows.slice(0, last + 1) }
}

const tooHeavy: Wrong = {
  value: '',
  reason: 'the workbook takes too much memory or time',
  remedy: 'delete empty rows and columns, or split the file',
  kind: 'too-heavy',
}
