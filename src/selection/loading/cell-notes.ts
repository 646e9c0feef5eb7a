import type { Tone } from '../../design/tag.tsx'
import type { Work } from '../../platform/work.ts'
import type { Sheet } from '../parts/sheet.ts'
import type { Round } from '../store/rounds.ts'

/** What a later room says beside a score, and where more of it is asked. */
export interface CellNote {
  readonly notes: readonly {
    readonly words: string
    readonly tone: Tone
    /** In full, one below the other. */
    readonly lines: readonly string[]
    readonly href: string
  }[]
  readonly ask: { readonly href: string; readonly words: string } | null
}

/** Asked once for a sheet: as many statements whatever is on it. */
export type CellNotes = (work: Work, round: Round) => Promise<(dossier: string, code: string) => CellNote>

export const noNotes: CellNotes = async () => () => ({ notes: [], ask: null })

export const withNotes = async (work: Work, round: Round, sheet: Sheet, noted: CellNotes): Promise<Sheet> => {
  const noteOf = await noted(work, round)
  const rows = sheet.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell =>
      cell.isAsked ? { ...cell, beside: noteOf(cell.dossier, cell.code) } : cell,
    ),
  }))
  return { ...sheet, rows }
}
