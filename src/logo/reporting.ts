import { recusalOf } from '../conflicts/index.ts'
import { listAliases } from '../enterprises/index.ts'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import type { RuledRecognition } from '../recognition/model.ts'
import { licencesAmong, recognitionsHeldBy } from './licences.ts'
import type { Duty, DutyState, UseReport } from './model/reports.ts'
import { ownIds } from './owning.ts'
import { mayOpenReport, mayReadLicences } from './permissions.ts'
import { logoRules } from './procedures.ts'
import { dutiesOn, stateOf } from './rules/reports.ts'
import { listReports } from './store/reports.ts'
import { listTurns } from './store/versions.ts'

/** A report that is owed, with what was sent for it and the names by which people know it. */
export interface NamedDuty extends Duty {
  readonly name: Localized
  readonly isSample: boolean
  readonly productName: (id: ProductId) => Localized
  /** The first first; the last one holds. */
  readonly reports: readonly UseReport[]
  readonly state: DutyState
}

/** Of the enterprise for which the actor acts; the latest year first. */
export const ownDuties = async (work: Work): Promise<readonly NamedDuty[]> => {
  const ids = await ownIds(work)
  const held = await recognitionsHeldBy(work, ids)
  const duties = await dutiesAmong(work, held, await listReports(work.db, ids))
  return duties.filter(({ enterprise }) => enterprise === ids[0])
}

/** For the office, without those over which the reader is in conflict; who is late first, then the latest year, by name. */
export const dutiesFor = async (work: Work): Promise<readonly NamedDuty[]> => {
  if (!mayReadLicences(work.actor)) throw new NotAllowed('read reports on the use of the logo')
  const { isFrom } = await recusalOf(work)
  return (await allDuties(work))
    .filter(({ enterprise }) => !isFrom(enterprise))
    .toSorted(
      (a, b) => lateness(b) - lateness(a) || b.year - a.year || VIETNAMESE.compare(a.name.vi, b.name.vi),
    )
}

const lateness = ({ state }: NamedDuty): number => Number(state === 'late')

/** One that was sent, for those who read all of them and for its own enterprise; every other is as absent. */
export const readReport = async (
  work: Work,
  number: number,
): Promise<{ readonly duty: NamedDuty; readonly report: UseReport }> => {
  if (!mayOpenReport(work.actor)) throw new NotAllowed('read reports on the use of the logo')
  const duties = mayReadLicences(work.actor) ? await dutiesFor(work) : await ownDuties(work)
  for (const duty of duties)
    for (const report of duty.reports) if (report.number === number) return { duty, report }
  throw NotAllowed.secret(`read report ${number} on the logo`)
}

export const allDuties = async (work: Work): Promise<readonly NamedDuty[]> =>
  dutiesAmong(work, await listRecognitions(work.db), await listReports(work.db))

const dutiesAmong = async (
  work: Work,
  recognitions: readonly RuledRecognition[],
  reports: readonly UseReport[],
): Promise<readonly NamedDuty[]> => {
  const { db, today } = work
  const aliases = await listAliases(db)
  const current = (id: EnterpriseId) => currentId(aliases, id, today)
  const [turns, licences] = [await listTurns(db), await licencesAmong(work, recognitions)]
  const holders = new Map(licences.map(each => [each.enterprise, each]))
  const products = new Map(licences.map(each => [each.product, each.productName]))
  const given = Map.groupBy(reports, ({ enterprise, year }) => keyOf(current(enterprise), year))
  return dutiesOn({ recognitions, turns, today, rules: logoRules, current }).map(duty => {
    const own = given.get(keyOf(duty.enterprise, duty.year)) ?? []
    return {
      ...duty,
      name: holders.get(duty.enterprise)?.holderName ?? NAMELESS,
      isSample: holders.get(duty.enterprise)?.isSample ?? false,
      productName: id => products.get(id) ?? NAMELESS,
      reports: own,
      state: stateOf(duty, own, today),
    }
  })
}

const NAMELESS: Localized = { vi: '–', en: '–' }
const keyOf = (enterprise: EnterpriseId, year: number): string => JSON.stringify([enterprise, year])
