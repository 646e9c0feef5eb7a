import { isSystem } from '../../access/permissions.ts'
import { addDays } from '../../exact/day.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RuledRecognition } from '../model.ts'
import { mayKeepRegister } from '../permissions.ts'
import { reminders } from '../procedures.ts'
import { holderOn } from '../rules/holders.ts'
import { reminderOn } from '../rules/reminders.ts'
import { statusOn } from '../rules/status.ts'
import { listRecognitions } from '../store/recognitions.ts'
import { noticeTexts } from '../texts/notices.ts'
import { productName, type Saying, tellEnterprises, tellOffice } from './telling.ts'

/** Tells holders and the office that a recognition ends soon, once for each of the days before; asked again it tells nobody anew. */
export const remindOfEnds = (work: Work): Promise<void> => {
  if (!isSystem(work.actor) && !mayKeepRegister(work.actor)) throw new NotAllowed('remind of ends')
  return inTransaction(work, async work => {
    const latest = addDays(work.today, Math.max(...reminders.daysBefore))
    const all = await listRecognitions(work.db, { endingAfter: work.today })
    const followed = new Set(all.flatMap(({ follows }) => follows ?? []))
    const due = all.filter(each => each.validTo <= latest && !followed.has(each.id) && isHeld(each, work))
    for (const recognition of due) await remind(work, recognition)
  })
}

const isHeld = (recognition: RuledRecognition, { today }: Work): boolean =>
  ['in-force', 'suspended'].includes(statusOn(recognition, recognition.rulings, today))

const remind = async (work: Work, recognition: RuledRecognition): Promise<void> => {
  const days = reminderOn(recognition.validTo, work.today, reminders.daysBefore)
  if (days === null) return
  const saying: Saying = {
    recognition: recognition.id,
    kind: 'recognition-ends',
    key: String(days),
    says: noticeTexts.ends(await productName(work, recognition.product), recognition.validTo),
    dueOn: recognition.validTo,
  }
  const holder = holderOn(recognition, recognition.transfers, work.today)
  await tellEnterprises(work, [{ enterprises: [holder], saying }])
  await tellOffice(work, recognition, saying)
}
