import { listAliases } from '../enterprises/index.ts'
import { currentIds } from '../enterprises/rules/merges.ts'
import { dayOf } from '../exact/day.ts'
import type { Db } from '../platform/database.ts'
import { openTransactionOf } from '../platform/transaction.ts'
import type { Work } from '../platform/work.ts'
import { addRecognition, addRuling, type Columns, emptyColumns, yearsIn } from './rules/columns.ts'
import { countColumns } from './rules/counter.ts'
import { type CountedGroup, type CountQuestion, nothing } from './rules/counting.ts'
import { currentRevision, listGranted, listRuled } from './store/register.ts'

/** What the four counters say, by group. */
export const countRegister = async (
  { db }: Pick<Work, 'db'>,
  question: CountQuestion,
): Promise<readonly CountedGroup[]> => {
  const [columns, aliases] = [await followedColumns(db), await listAliases(db)]
  return countColumns(columns, currentIds(aliases, question.asOf), question)
}

/** The whole register at the end of each year, the last at the day that is asked for: these add up, and titles fall. */
export const countYearEnds = async (
  { db }: Pick<Work, 'db'>,
  { asOf, knownOn }: Omit<CountQuestion, 'by'>,
): Promise<readonly (CountedGroup & { readonly year: string })[]> => {
  const [columns, aliases] = [await followedColumns(db), await listAliases(db)]
  return yearsIn(columns, asOf).map(year => {
    const end = dayOf(`${year}-12-31`)
    const day = end < asOf ? end : asOf
    const [counted] = countColumns(columns, currentIds(aliases, day), { by: [], asOf: day, knownOn })
    return { ...(counted ?? nothing), year }
  })
}

export interface Following {
  readonly columns: Columns
  readonly revision: bigint
}

const following = new WeakMap<Db, Promise<Following>>()

const followedColumns = async (db: Db): Promise<Columns> => (await followRegister({ db })).columns

/**
 * The columns of this process, with all that was committed until now: only what came after the revision they know is
 * read. One after the other, for each adds to what the one before left.
 */
export const followRegister = async ({ db }: Pick<Work, 'db'>): Promise<Following> => {
  if (openTransactionOf(db) !== undefined) return caughtUp(db, begun())
  const before = following.get(db) ?? Promise.resolve(begun())
  const now = before.catch(begun).then(known => caughtUp(db, known))
  following.set(db, now)
  return now
}

const begun = (): Following => ({ columns: emptyColumns(), revision: 0n })

/** A revision below the known one is that of another store, such as one that was restored. */
const caughtUp = async (db: Db, known: Following): Promise<Following> => {
  const upTo = await currentRevision(db)
  if (upTo === known.revision) return known
  const { columns, revision: after } = upTo < known.revision ? begun() : known
  const granted = await listGranted(db, { after, upTo })
  const ruled = await listRuled(db, { after, upTo })
  for (const each of granted) addRecognition(columns, each)
  for (const { recognition, ...ruling } of ruled) addRuling(columns, recognition, ruling)
  return { columns, revision: upTo }
}
