import { formatMoment } from '../../design/dates.ts'
import { json } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { cellKey, isOpen, type Sheet } from '../parts/sheet.ts'
import { cellsIn, type ReadSheet } from './score-form.ts'

/** What the matrix is told after it saved by itself: of each cell it sent, the version it has now and what is wrong. */
export const savedJson = (saved: ReadSheet, now: Sheet, work: Work): Response => {
  const found = new Map(cellsIn(now).map(cell => [cellKey(cell), cell]))
  const cells = cellsIn(saved.sheet).flatMap(sent => {
    const key = cellKey(sent)
    const cell = found.get(key)
    if (sent.typed === undefined || cell === undefined) return []
    const { problem } = sent
    return [
      {
        cell: key,
        version: cell.now?.version ?? '',
        isOpen: isOpen(cell),
        problem: problem?.words ?? null,
        needsReason: problem?.kind === 'reason' || problem?.kind === 'stale',
      },
    ]
  })
  const whole = saved.problems.find(({ field }) => field === '')?.words ?? null
  const columns = now.columns.map(({ code, given, asked }) => ({ code, left: asked - given }))
  const body = { savedAt: formatMoment(work.now, work.language), cells, columns, problem: whole }
  return json(body, saved.problems.length === 0 ? 200 : saved.isStale ? 409 : 422)
}
