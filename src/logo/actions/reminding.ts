import { peopleOf } from '../../enterprises/index.ts'
import { addDays } from '../../exact/day.ts'
import { tell } from '../../notices/index.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { listRecognitions } from '../../recognition/index.ts'
import { LOGO, reportingAddress } from '../addresses.ts'
import { licencesAmong, type NamedLicence } from '../licences.ts'
import { mayTellOfEnds } from '../permissions.ts'
import { logoRules } from '../procedures.ts'
import { allDuties, type NamedDuty } from '../reporting.ts'
import { isOver } from '../rules/licence.ts'
import { isOpen, reminderOf } from '../rules/reports.ts'
import { texts } from '../texts/notices.ts'

/** What ended longer ago is known. */
const DAYS_BACK = 90

/** Tells each enterprise whose title ended by when it stops using the logo; once, however often this is asked. */
export const tellOfEnds = async (work: Work): Promise<void> => {
  if (!mayTellOfEnds(work.actor)) throw new NotAllowed('tell of the end of a licence')
  const { db, today } = work
  const since = addDays(today, -DAYS_BACK)
  const licences = await licencesAmong(work, await listRecognitions(db, { endingAfter: since }))
  const ended = licences.filter(each => isOver(each) && each.since !== null && each.since >= since)
  if (ended.length > 0) await inTransaction(work, work => tellHolders(work, ended))
}

const tellHolders = async (work: Work, ended: readonly NamedLicence[]): Promise<void> => {
  const people = await peopleOf(
    work,
    ended.map(({ enterprise }) => enterprise),
  )
  const notices = ended.flatMap(licence => {
    const { recognition, enterprise, standing, since, productName } = licence
    const dueOn = addDays(since ?? work.today, logoRules.stopDays)
    return [...new Set(people(enterprise))].map(person => ({
      person,
      kind: 'logo-licence-ended',
      key: `${recognition} ${enterprise} ${standing} ${since}`,
      says: texts.ended(productName, licence, dueOn),
      href: LOGO,
      dueOn,
    }))
  })
  await tell(work, notices)
}

/** Reminds each enterprise of the report it owes: before the due day and after it, once for each of the days named for that. */
export const remindOfReports = async (work: Work): Promise<void> => {
  if (!mayTellOfEnds(work.actor)) throw new NotAllowed('remind of a report on the logo')
  const owed = (await allDuties(work)).flatMap(duty => {
    const days = isOpen(duty.state) ? reminderOf(duty.dueOn, work.today, logoRules) : null
    return days === null ? [] : [{ duty, days }]
  })
  if (owed.length > 0) await inTransaction(work, work => remindHolders(work, owed))
}

const remindHolders = async (
  work: Work,
  owed: readonly { readonly duty: NamedDuty; readonly days: number }[],
): Promise<void> => {
  const people = await peopleOf(
    work,
    owed.map(({ duty }) => duty.enterprise),
  )
  const notices = owed.flatMap(({ duty: { enterprise, year, dueOn, state }, days }) =>
    [...new Set(people(enterprise))].map(person => ({
      person,
      kind: 'logo-report-due',
      key: `${enterprise} ${year} ${days}`,
      says: (state === 'late' ? texts.reportLate : texts.reportDue)(String(year), dueOn),
      href: reportingAddress(year),
      dueOn,
    })),
  )
  await tell(work, notices)
}
