import { recusalOf } from '../conflicts/index.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../platform/listing.ts'
import type { Work } from '../platform/work.ts'
import {
  type CertificateRow,
  listRows,
  type RowQuery,
  type RowState,
  rowSortings,
  rowStates,
} from './store/rows.ts'

export interface AskedRows extends Asked<(typeof rowSortings)[number]> {
  readonly state: RowState | null
}

export const askedRowsIn = (query: URLSearchParams): AskedRows => ({
  ...askedIn(query, rowSortings),
  state: rowStates.find(state => state === query.get('state')) ?? null,
})

/** More is not taken away, or done, at once. */
export const MOST = 1000

type Wanted = Omit<RowQuery, 'day' | 'limit' | 'offset'>

/** A page of what was asked; without what is about an enterprise over which the reader is in conflict. */
export const pageOfRows = async (
  work: Work,
  asked: AskedRows,
): Promise<{ readonly rows: readonly CertificateRow[]; readonly total: number }> => {
  const offset = (asked.page - 1) * PAGE_SIZE
  if (!(await recusalOf(work)).isAny)
    return listRows(work.db, { ...asked, day: work.today, limit: PAGE_SIZE, offset })
  const rows = await rowsFor(work, asked)
  return { rows: rows.slice(offset, offset + PAGE_SIZE), total: rows.length }
}

export const rowsFor = async (work: Work, wanted: Wanted): Promise<readonly CertificateRow[]> => {
  const { isFrom } = await recusalOf(work)
  const { rows } = await listRows(work.db, { ...wanted, day: work.today, limit: MOST + 1, offset: 0 })
  return rows.filter(({ holderId }) => !isFrom(holderId))
}
