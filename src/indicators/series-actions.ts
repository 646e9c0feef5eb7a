import { randomUUID } from 'node:crypto'
import { parseCsv } from 'hucre/csv'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { actorName, record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { readSheets } from '../platform/workbook/sheets.ts'
import { shippedDefinitions } from './definitions.ts'
import type { SeriesEvent, SeriesImport, SeriesPlan } from './model/series.ts'
import type { PublishedFigure } from './model.ts'
import { mayImportSeries } from './permissions.ts'
import { judgeSeries } from './rules/series/judge.ts'
import { ofFile, type TableRow } from './rules/series/table.ts'
import { inForce, shippedRows, vintagesOf } from './rules/series/vintages.ts'
import { listVintages, lockImport, saveImport, saveSeriesEvent, saveVintages } from './store/series.ts'
import { seriesRefusals } from './texts/series.ts'

const LARGEST = 2 * 1024 * 1024
export const SHEET = 'So lieu'

/** Takes a file of numbers; what it would do is read again whenever it is looked at. */
export const receiveSeries = async (
  work: Work,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string> => {
  ensureMayImport(work)
  const fault =
    bytes.byteLength === 0
      ? seriesRefusals.empty
      : bytes.byteLength > LARGEST
        ? seriesRefusals.tooLarge
        : null
  if (fault !== null)
    throw new Invalid([{ place: 'file', value: name, reason: fault[work.language], remedy: '' }])
  const { hash } = await work.files.put(bytes)
  const id = randomUUID()
  const fileName =
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      .slice(-150) || 'chuoi-so-lieu.csv'
  const received = { id, file: hash, fileName, sentBy: actorName(work.actor), sentAt: work.now }
  await inTransaction(work, async work => {
    await saveImport(work.db, received)
    record(work, { action: 'receive series', subject: subjectOf(id), after: received })
  })
  return id
}

const ensureMayImport = ({ actor, language }: Work): void => {
  if (!mayImportSeries(actor)) throw new NotAllowed(seriesRefusals.mayNotImport[language])
}

const subjectOf = (id: string) => ({ kind: 'indicators.series_import', id })

/** What a file would do now: every problem, or every number with what it would change. */
export const planOf = async (work: Work, { file }: Pick<SeriesImport, 'file'>): Promise<SeriesPlan> => {
  const table = await tableIn(await work.files.get(file))
  if (table === null)
    return { problems: [ofFile(seriesRefusals.unreadable.vi, seriesRefusals.unreadable.en)], rows: [] }
  const { indicators } = await shippedDefinitions()
  return judgeSeries(table, { indicators, today: work.today }, inForce(await listVintages(work.db)))
}

/** CSV with commas, semicolons or tabs, or the first sheet of a workbook; null: neither. */
const tableIn = async (bytes: Uint8Array): Promise<readonly TableRow[] | null> => {
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === '504b0304') {
    const workbook = await readSheets({ bytes, names: [SHEET] })
    return 'reason' in workbook ? null : (workbook.sheets[0]?.rows ?? null)
  }
  const text = decoded(bytes)
  if (text === null) return null
  const [heading = ''] = text.split(/\r?\n/, 1)
  const delimiter = ([';', '\t', ','] as const).find(sign => heading.includes(sign)) ?? ','
  return parseCsv(text, { delimiter }).map((cells, at) => ({ number: at + 1, cells: cells.map(String) }))
}

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Does what the preview showed, all of it or nothing: judged once more, for others may have entered numbers since. */
export const applySeries = async (work: Work, id: string): Promise<void> => {
  ensureMayImport(work)
  await inTransaction(work, async work => {
    const found = await lockImport(work.db, id)
    ensureOpen(found)
    const { problems, rows } = await planOf(work, found)
    if (problems.length > 0)
      throw new Refused('has-problems', { problems: problems.length }, seriesRefusals.hasProblems)
    const own = { import: id, recordedBy: actorName(work.actor), recordedAt: work.now }
    await saveVintages(
      work.db,
      vintagesOf(rows).map(vintage => ({ ...vintage, ...own })),
    )
    await note(work, id, 'applied', null)
  })
}

export const dropSeries = async (work: Work, id: string): Promise<void> => {
  ensureMayImport(work)
  await inTransaction(work, async work => {
    ensureOpen(await lockImport(work.db, id))
    await note(work, id, 'dropped', null)
  })
}

/** Its vintages stay and count no longer: what was known before is in force again. */
export const undoSeries = async (work: Work, id: string, ground: string): Promise<void> => {
  ensureMayImport(work)
  await inTransaction(work, async work => {
    const { events } = await lockImport(work.db, id)
    if (stepOf({ events }) !== 'applied') throw new Refused('not-applied', {}, seriesRefusals.notApplied)
    await note(work, id, 'undone', ground)
  })
}

const note = async (work: Work, id: string, kind: SeriesEvent, ground: string | null): Promise<void> => {
  await saveSeriesEvent(work.db, id, { kind, by: actorName(work.actor), at: work.now, ground })
  const action = ({ applied: 'import series', dropped: 'drop series', undone: 'undo series' } as const)[kind]
  record(work, { action, subject: subjectOf(id), ...(ground === null ? {} : { reason: ground }) })
}

export type SeriesStep = 'read' | SeriesEvent

export const stepOf = ({ events }: Pick<SeriesImport, 'events'>): SeriesStep =>
  (['undone', 'dropped', 'applied'] as const).find(kind => events.some(each => each.kind === kind)) ?? 'read'

const ensureOpen = (found: SeriesImport): void => {
  if (stepOf(found) !== 'read') throw new Refused('not-open', {}, seriesRefusals.notOpen)
}

/** The shipped rows as first vintages. The same rows again change nothing; a row said otherwise is one more vintage. */
export const loadShippedSeries = async (work: Work, figures: readonly PublishedFigure[]): Promise<number> => {
  ensureMayImport(work)
  const { indicators } = await shippedDefinitions()
  const series = [...indicators.values()].flatMap(each => (each.series === null ? [] : [each.series]))
  return inTransaction(work, async work => {
    const kept = (await listVintages(work.db)).filter(vintage => vintage.import === null)
    const known = new Set(
      kept.flatMap(({ observations, ...of }) => observations.map(each => keyOf({ ...of, ...each }))),
    )
    const added = shippedRows(series, figures).filter(row => !known.has(keyOf(row)))
    const own = { import: null, recordedBy: actorName(work.actor), recordedAt: work.now }
    await saveVintages(
      work.db,
      vintagesOf(added).map(vintage => ({ ...vintage, ...own })),
    )
    if (added.length > 0)
      record(work, {
        action: 'load published rows',
        subject: { kind: 'indicators.vintage', id: 'file' },
        after: added,
      })
    return added.length
  })
}

const keyOf = (row: {
  readonly series: string
  readonly source: string
  readonly period: string
  readonly value: string
}) => JSON.stringify([row.series, row.source, row.period, row.value])
