import { recusalOf } from '../../conflicts/index.ts'
import { json, type Visit } from '../../platform/pages.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { exportRound } from '../actions/content.ts'
import type { Seen } from '../loading/seen.ts'
import { rowsOf } from '../loading/seen.ts'
import { stateOn } from '../rules/round.ts'
import { findFreeze } from '../store/freezes.ts'
import type { Round } from '../store/rounds.ts'
import { resultWorkbook } from './workbook.tsx'

export type ResultFormat = 'xlsx' | 'json'

export const formatIn = (query: URLSearchParams): ResultFormat | null => {
  const format = query.get('format')
  return format === 'xlsx' || format === 'json' ? format : null
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const JSON_TYPE = 'application/json; charset=utf-8'

/** What this visit sees of the result, to be taken away. */
export const resultFile = async (
  visit: Visit,
  round: Round,
  seen: Seen,
  format: ResultFormat,
): Promise<Response> => {
  const { work } = visit
  const isClosed = stateOn(round.turns, work.today) === 'closed'
  if (format === 'json' && seen.audience === 'office')
    return isClosed && !(await recusalOf(work)).isAny
      ? fileResponse(Buffer.from(await exportRound(work, round.id)), JSON_TYPE, `${round.id}.json`)
      : json(seen.content)
  const results = seen.list.published ? seen.list.results : []
  if (format === 'json') return publicFile(visit, round, seen)
  const rows = await rowsOf(work, round, seen, results)
  const terms = { set: seen.set, period: round.period, language: work.language }
  return fileResponse(await resultWorkbook(rows, terms), XLSX, `${round.id}.xlsx`)
}

/** The list as it is published, and the digest by which the frozen whole is known. */
const publicFile = async ({ work }: Visit, round: Round, { content, list }: Seen): Promise<Response> => {
  const freeze = await findFreeze(work.db, round.id)
  const body = {
    round: content.round,
    criteriaSet: content.results.criteriaSet,
    period: content.period,
    sha256: freeze?.sha256 ?? null,
    results: list.published ? list.results : [],
  }
  return fileResponse(Buffer.from(JSON.stringify(body, null, 2)), JSON_TYPE, `${round.id}-public.json`)
}
