import { createHash } from 'node:crypto'
import { listCodes } from '../enterprises/index.ts'
import type { Day } from '../exact/day.ts'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { actorName, record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import type { Border, BorderSet } from './model.ts'
import { mayImportBorders } from './permissions.ts'
import { readBorders } from './rules/geojson.ts'
import { simplified } from './rules/simplify.ts'
import { findBorderSet, saveBorderSet, saveBorderSetEnd } from './store.ts'
import { borderWords, texts } from './texts.ts'

export interface BorderFile {
  readonly name: string
  readonly text: string
  readonly source: string
  /** The property of a feature that holds the commune's code. */
  readonly codeProperty: string
}

export interface ImportedBorders {
  readonly borders: readonly Border[]
  readonly pointsBefore: number
  readonly points: number
  /** Rings that ran the other way than the standard says. */
  readonly turned: number
  /** Communes of today of which the file says nothing. */
  readonly left: readonly string[]
  /** The set that it replaces. */
  readonly replaces: BorderSet | null
}

/** In steps: less than half a pixel where a city fills a map of 480 pixels. */
const TOLERANCE = 8

/** What importing this file would draw; throws Invalid with every fault of the file. */
export const previewBorders = async (work: Work, file: BorderFile): Promise<ImportedBorders> => {
  ensureMayImport(work)
  return judged(work, file)
}

/** Draws these borders from now on, instead of those before. */
export const importBorders = (work: Work, file: BorderFile): Promise<ImportedBorders> => {
  ensureMayImport(work)
  return inTransaction(work, async work => {
    const imported = await judged(work, file)
    const digest = createHash('sha256').update(file.text).digest('hex')
    const id = await saveBorderSet(work.db, {
      source: file.source,
      fileName: file.name,
      file: digest,
      importedBy: actorName(work.actor),
      importedAt: work.now,
      borders: imported.borders,
    })
    record(work, {
      action: 'import borders',
      subject: subjectOf(id),
      after: { source: file.source, file: digest, borders: imported.borders.length },
    })
    return imported
  })
}

/** Takes the borders back that are drawn; those before them are drawn again. */
export const takeBackBorders = (work: Work, ground: string): Promise<BorderSet> => {
  ensureMayImport(work)
  return inTransaction(work, async work => {
    const set = await findBorderSet(work.db)
    if (set === null) throw new Refused('no-borders', {}, texts.noBorders)
    await saveBorderSetEnd(work.db, {
      set: set.id,
      ground,
      endedBy: actorName(work.actor),
      endedAt: work.now,
    })
    record(work, { action: 'take back borders', subject: subjectOf(set.id), before: set, reason: ground })
    return set
  })
}

const subjectOf = (id: bigint) => ({ kind: 'communes.border_set', id: String(id) })

const ensureMayImport = (work: Work): void => {
  if (!mayImportBorders(work.actor)) throw new NotAllowed(texts.mayNotImport[work.language])
}

const judged = async (work: Work, file: BorderFile): Promise<ImportedBorders> => {
  const codes = await listCodes(work.db, 'communes')
  const read = readBorders(file.text, new Set(codes.map(({ code }) => code)), file.codeProperty)
  if (!read.ok) throw new Invalid(read.problems.map(problem => borderWords(problem, work.language)))
  const borders = simplified(read.borders, TOLERANCE)
  const named = new Set(borders.map(({ code }) => code))
  return {
    borders,
    pointsBefore: pointsOf(read.borders),
    points: pointsOf(borders),
    turned: read.turned,
    left: codes.filter(code => holdsOn(code, work.today) && !named.has(code.code)).map(({ code }) => code),
    replaces: await findBorderSet(work.db),
  }
}

interface Held {
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

const holdsOn = ({ validFrom, validTo }: Held, day: Day): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo)

const pointsOf = (borders: readonly Border[]): number =>
  borders.reduce((sum, { shape }) => sum + shape.flat().reduce((all, ring) => all + ring.length, 0), 0)
