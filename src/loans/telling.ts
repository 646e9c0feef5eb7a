import { holdersIn } from '../access/index.ts'
import { peopleOf } from '../enterprises/index.ts'
import type { Day } from '../exact/day.ts'
import { tell } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import { loanAddress, needAddress } from './addresses.ts'
import type { Answer, Loan, Need } from './model.ts'
import { needNotices, notices } from './texts/notices.ts'

type Named = Pick<Loan, 'id' | 'contract'>

/** The people of a bank learn that a schedule waits for them. */
export const tellBank = async (
  work: Work,
  loan: Named & Pick<Loan, 'bank'>,
  schedule: bigint,
  what: 'entered' | 'sent-anew',
): Promise<void> => {
  const people = await holdersIn(work, 'bank', { unit: loan.bank, programme: null })
  await tell(
    work,
    people.map(person => ({ person, ...noticeOf(loan, String(schedule), what) })),
  )
}

/** The people of the enterprise learn what its bank said. */
export const tellBorrower = async (
  work: Work,
  loan: Named & Pick<Loan, 'enterprise'>,
  key: string,
  what: 'confirmed' | 'rejected' | 'quarter',
): Promise<void> => {
  const people = (await peopleOf(work, [loan.enterprise]))(loan.enterprise)
  await tell(
    work,
    people.map(person => ({ person, ...noticeOf(loan, key, what) })),
  )
}

const noticeOf = ({ id, contract }: Named, key: string, what: keyof typeof notices) => ({
  kind: `loan-${what}`,
  key: `${id} ${key}`,
  says: notices[what](contract),
  href: loanAddress(id),
  dueOn: null,
})

/** The people of banks that an enterprise lets see its need. */
export const tellBanksOfNeed = async (work: Work, id: bigint, banks: readonly string[]): Promise<void> => {
  const people = await Promise.all(banks.map(unit => holdersIn(work, 'bank', { unit, programme: null })))
  const about = { says: needNotices.shown, href: needAddress(id), dueOn: null }
  await tell(
    work,
    people.flat().map(person => ({ person, kind: 'need-shown', key: `${id} ${work.now}`, ...about })),
  )
}

/** The people of the enterprise learn that a bank answered; what it said stands on the page. */
export const tellSeeker = async (
  work: Work,
  { id, enterprise }: Pick<Need, 'id' | 'enterprise'>,
  { bank }: Pick<Answer, 'bank'>,
): Promise<void> => {
  const people = (await peopleOf(work, [enterprise]))(enterprise)
  const about = { says: needNotices.answered, href: needAddress(id), dueOn: null }
  await tell(
    work,
    people.map(person => ({ person, kind: 'need-answered', key: `${id} ${bank} ${work.now}`, ...about })),
  )
}

/** Of a need that waits for long: banks that have not answered, once for each. */
export const tellBanksWait = async (
  work: Work,
  { id }: Pick<Need, 'id'>,
  banks: readonly string[],
  dueOn: Day,
): Promise<void> => {
  const people = await Promise.all(banks.map(unit => holdersIn(work, 'bank', { unit, programme: null })))
  const about = { says: needNotices.bankLate, href: needAddress(id), dueOn }
  await tell(
    work,
    people.flat().map(person => ({ person, kind: 'need-late', key: String(id), ...about })),
  )
}

export const tellSeekerWaits = async (
  work: Work,
  { id, enterprise }: Pick<Need, 'id' | 'enterprise'>,
): Promise<void> => {
  const people = (await peopleOf(work, [enterprise]))(enterprise)
  const about = { says: needNotices.seekerLate, href: needAddress(id), dueOn: null }
  await tell(
    work,
    people.map(person => ({ person, kind: 'need-late', key: String(id), ...about })),
  )
}
