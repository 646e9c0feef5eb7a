import { keepFile, type Upload } from '../../enterprises/index.ts'
import { productIdOf } from '../../enterprises/model.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { UseFile, UseReportInput } from '../model/reports.ts'
import { type NamedDuty, ownDuties } from '../reporting.ts'
import { reportFaults } from '../rules/reports.ts'
import { lockReports, saveReport } from '../store/reports.ts'
import { reportRefusals } from '../texts/reports.ts'

const MOST_FILES = 6

/** Says how the logo was used in a year, once more or again; what was sent before is kept. Answers the number of the receipt. */
export const reportUse = async (
  work: Work,
  year: number,
  input: UseReportInput,
  uploads: readonly Upload[] = [],
): Promise<number> => {
  const duty = await ensureMayReport(work, year)
  ensureSound(work, duty, input, uploads.length)
  const files = await keptFiles(work, duty, uploads)
  return inTransaction(work, async work => {
    await lockReports(work.db)
    const { enterprise, reports } = await ensureMayReport(work, year)
    const before = reports.at(-1) ?? null
    if ((before?.number ?? 0) !== input.seen)
      throw new Refused('stale', { seen: input.seen }, reportRefusals.stale)
    const report = {
      ...{ enterprise, year, files },
      ...saidIn(input),
      ...{ receivedOn: work.today, at: work.now, byWhom: actorName(work.actor) },
    }
    const number = await saveReport(work.db, report)
    record(work, {
      action: 'report use of logo',
      subject: { kind: 'enterprises.enterprise', id: enterprise },
      before,
      after: { number, ...report },
    })
    return number
  })
}

/** Who owes the report of that year: of every other year there is none to be sent. */
const ensureMayReport = async (work: Work, year: number): Promise<NamedDuty> => {
  const duty = (await ownDuties(work)).find(each => each.year === year)
  if (duty === undefined) throw new NotFound('report on the logo', String(year))
  return duty
}

const ensureSound = ({ language }: Work, duty: NamedDuty, input: UseReportInput, files: number): void => {
  const faults = reportFaults(duty, input).map(({ field, code }) => ({ field, words: reportRefusals[code] }))
  const tooMany = files > MOST_FILES ? [{ field: 'file', words: reportRefusals.tooManyFiles }] : []
  const problems = [...faults, ...tooMany]
  if (problems.length > 0)
    throw new Invalid(
      problems.map(({ field, words }) => ({ place: field, value: '', reason: words[language], remedy: '' })),
    )
}

/** Takes as long as the scanner does: not to be called inside a transaction. */
const keptFiles = async (
  work: Work,
  { enterprise }: NamedDuty,
  uploads: readonly Upload[],
): Promise<readonly UseFile[]> => {
  const kept: UseFile[] = []
  for (const upload of uploads)
    kept.push({ position: kept.length + 1, ...(await keepFile(work, enterprise, upload)) })
  return kept
}

/** Of a logo that was not used nothing but that is kept. */
const saidIn = ({ isUsed, places, products, quantities, details, changes }: UseReportInput) => ({
  isUsed,
  places: isUsed ? places : [],
  lines: isUsed
    ? products.map(product => ({ product: productIdOf(product), quantity: quantities[product] ?? null }))
    : [],
  details: isUsed ? (details ?? null) : null,
  changes: changes ?? null,
})
