import { createHash } from 'node:crypto'
import { ensureMayTry } from '../../access/index.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Misuse, MisuseInput, MisuseStepInput } from '../model.ts'
import { mayHandleReports, mayReadLicences } from '../permissions.ts'
import { findMisuse, listMisuse, lockMisuse, saveMisuse, saveMisuseStep } from '../store/misuse.ts'
import { refusals } from '../texts/refusals.ts'

/**
 * Anyone reports, as often as anyone comments. A form sent twice is one report; its own number, which the sender's browser
 * was given, opens the receipt. `address`: of the network.
 */
export const reportMisuse = async (
  work: Work,
  {
    form,
    sender = null,
    contact = null,
    ...said
  }: Omit<MisuseInput, 'sender' | 'contact'> & {
    readonly sender?: string | null | undefined
    readonly contact?: string | null | undefined
  },
  address: string,
): Promise<string> => {
  await ensureMayReport(work, address)
  return inTransaction(work, async work => {
    await lockMisuse(work.db)
    if ((await findMisuse(work.db, { form })) !== undefined) return form
    const report = { ...said, sender, contact, receivedOn: work.today, receivedAt: work.now }
    const number = await saveMisuse(work.db, { ...report, form, secretHash: hashOf(form) })
    record(work, { action: 'report misuse of logo', subject: subjectOf(number), after: report })
    return form
  })
}

/** Not on and on from one place. */
const ensureMayReport = (work: Work, address: string): Promise<void> =>
  ensureMayTry(work, 'commentsFrom', address)

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const subjectOf = (number: number) => ({ kind: 'logo.misuse', id: String(number) })

/** What a sender's link opens; made-up ones open nothing, and not often. */
export const openMisuse = async (work: Work, secret: string, address: string): Promise<Misuse> => {
  await ensureMayTry(work, 'commentLinks', address)
  const number = await findMisuse(work.db, { secretHash: hashOf(secret) })
  return getMisuse(work, number ?? 0)
}

const getMisuse = async ({ db }: Work, number: number): Promise<Misuse> => {
  const found = (await listMisuse(db)).find(each => each.number === number)
  if (found === undefined) throw new NotFound('report', 'misuse')
  return found
}

/** The latest first, for those who see what became of reports. */
export const misuseFor = async (work: Work): Promise<readonly Misuse[]> => {
  if (!mayReadLicences(work.actor)) throw new NotAllowed('read reports of misuse')
  return listMisuse(work.db)
}

/** What the office did, in words that the sender reads; `seen`: how many steps there were. */
export const answerMisuse = async (
  work: Work,
  number: number,
  { kind, words, seen }: MisuseStepInput,
): Promise<void> => {
  ensureMayHandle(work)
  return inTransaction(work, async work => {
    await lockMisuse(work.db)
    const { steps } = await getMisuse(work, number)
    if (steps.length !== seen) throw new Refused('stale', { steps: steps.length }, refusals.answered)
    const step = { kind, words, onDay: work.today, at: work.now, byWhom: actorName(work.actor) }
    await saveMisuseStep(work.db, number, step)
    record(work, { action: 'answer report of misuse', subject: subjectOf(number), after: step })
  })
}

const ensureMayHandle = ({ actor }: Work): void => {
  if (!mayHandleReports(actor)) throw new NotAllowed('answer reports of misuse')
}
