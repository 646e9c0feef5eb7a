import { isSystem } from '../../access/permissions.ts'
import { addDays } from '../../exact/day.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { mayKeepBanks } from '../permissions.ts'
import { DAYS_TO_ANSWER, isOverdue, waitsFor } from '../rules/needs.ts'
import { listBanks } from '../store/loans.ts'
import { listNeeds } from '../store/needs.ts'
import { tellBanksWait, tellSeekerWaits } from '../telling.ts'
import { ensureMay } from './ensure.ts'

/**
 * A need that no bank answered for long: its banks are told again, the enterprise that it may let other banks see it. Each
 * once for each need; asked again it tells nobody anew.
 */
export const remindOfNeeds = async (work: Work): Promise<void> => {
  ensureMay(isSystem(work.actor) || mayKeepBanks(work.actor), work)
  await inTransaction(work, async work => {
    const late = (await listNeeds(work.db)).filter(need => isOverdue(need, work.today))
    if (late.length === 0) return
    const banks = (await listBanks(work.db)).map(({ unit }) => unit)
    for (const need of late) {
      const dueOn = addDays(need.statedOn, DAYS_TO_ANSWER)
      await tellBanksWait(
        work,
        need,
        banks.filter(bank => waitsFor(need, bank)),
        dueOn,
      )
      await tellSeekerWaits(work, need)
    }
  })
}
