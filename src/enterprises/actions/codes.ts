import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { FileProblem } from '../code-file.ts'
import { readCodeRows } from '../code-file.ts'
import { mayImportCodes } from '../permissions.ts'
import { type CodeChanges, type CodeRow, codeChanges, jointProblems, readCodes } from '../rules/codes.ts'
import { listCodeLists, listCodes, replaceCodes } from '../store/codes.ts'
import { codeWords, fileWords } from '../texts/codes.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, ensureSound } from './ensure.ts'

/** What importing this file would change; throws Invalid with every problem of the file. */
export const previewCodes = async (work: Work, bytes: Uint8Array): Promise<CodeChanges> => {
  ensureMay(mayImportCodes(work.actor), work, refusals.mayNotImport)
  return judge(work, rowsOf(work, bytes))
}

/** Imports a file of codes, all of it or nothing. Codes that the file does not name stay. */
export const importCodes = async (work: Work, bytes: Uint8Array): Promise<CodeChanges> => {
  ensureMay(mayImportCodes(work.actor), work, refusals.mayNotImport)
  const rows = rowsOf(work, bytes)
  return inTransaction(work, async work => {
    const changes = await judge(work, rows)
    const before = changes.changed.map(change => change.before)
    const after = [...changes.changed.map(change => change.after), ...changes.added].map(
      ({ line, ...code }) => code,
    )
    if (after.length === 0) return changes
    await replaceCodes(work.db, before, after)
    const lists = [...new Set(after.map(code => code.list))].join(', ')
    record(work, {
      action: 'import codes',
      subject: { kind: 'enterprises.code_list', id: lists },
      before,
      after,
    })
    return changes
  })
}

const rowsOf = (work: Work, bytes: Uint8Array): readonly CodeRow[] => {
  const rows = readCodeRows(bytes)
  if (isProblem(rows)) ensureSound(work, [fileWords(rows)])
  return isProblem(rows) ? [] : rows
}

const isProblem = (rows: readonly CodeRow[] | FileProblem): rows is FileProblem => 'problem' in rows

const judge = async (work: Work, rows: readonly CodeRow[]): Promise<CodeChanges> => {
  const lists = await listCodeLists(work.db)
  const { codes, problems } = readCodes(rows, lists)
  ensureSound(work, problems.map(codeWords))
  const named = new Set(codes.map(code => code.list))
  const parents = lists.filter(list => named.has(list.code)).map(list => list.parentList)
  const stored = await listCodes(work.db, ...new Set([...named, ...parents]))
  ensureSound(work, jointProblems(stored, codes, lists).map(codeWords))
  return codeChanges(stored, codes)
}
