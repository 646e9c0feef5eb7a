import { getEnterprise } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import { Invalid } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound } from '../../selection/index.ts'
import type { Contact, ContactInput } from '../model.ts'
import { listContacts, saveContact } from '../store/outreach.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayReachOut, lockOpen } from './ensure.ts'

/** Notes that somebody of the office spoke with an enterprise; the same form sent twice is noted once. */
export const noteContact = async (
  work: Work,
  {
    round: id,
    enterprise,
    input,
  }: { readonly round: string; readonly enterprise: string; readonly input: ContactInput },
): Promise<void> => {
  ensureMayReachOut(work, (await getRound(work.db, id)).programme)
  return inTransaction(work, async work => {
    const round = await lockOpen(work, id)
    const { id: known } = await getEnterprise(work.db, enterpriseIdOf(enterprise))
    if (input.contactedOn > work.today) throw notYet(work)
    const contact = contactOf(work, known, input)
    const last = (await listContacts(work.db, [round.id])).findLast(each => each.enterprise === known)
    if (last !== undefined && isSame(last, contact)) return
    await saveContact(work.db, round.id, contact)
    record(work, {
      action: 'note contact',
      subject: { kind: 'enterprises.enterprise', id: known },
      after: { round: id, ...contact },
    })
  })
}

const notYet = ({ language }: Work): Invalid =>
  new Invalid([{ place: 'contactedOn', value: '', reason: refusals.contactAhead[language], remedy: '' }])

const contactOf = (
  { actor, now }: Work,
  enterprise: Contact['enterprise'],
  input: ContactInput,
): Contact => ({
  enterprise,
  contactedOn: dayOf(input.contactedOn),
  way: input.way,
  withWhom: input.withWhom ?? null,
  outcome: input.outcome,
  note: input.note ?? null,
  nextStep: input.nextStep ?? null,
  nextOn: input.nextOn === undefined ? null : dayOf(input.nextOn),
  notedBy: actorName(actor),
  notedAt: now,
})

const SAME = ['contactedOn', 'way', 'withWhom', 'outcome', 'note', 'nextStep', 'nextOn', 'notedBy'] as const

const isSame = (one: Contact, other: Contact): boolean => SAME.every(part => one[part] === other[part])
