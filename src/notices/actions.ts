import { randomBytes } from 'node:crypto'
import { listPeopleAmong } from '../access/index.ts'
import { type PersonId, personIdOf } from '../access/model.ts'
import { addMinutes } from '../exact/moment.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import type { Letter, Notice, Wish } from './model.ts'
import { mayReadOwn, maySeeOutbox, maySend } from './permissions.ts'
import { isMailed, type Mail, mailOf, nextTryAt } from './rules.ts'
import { markFailed, markSent, saveMessages, takeDue, tryAgain } from './store/messages.ts'
import { markRead, saveNotices } from './store/notices.ts'
import { findByMailLink, listWishes, saveMailLinks, saveWish } from './store/wishes.ts'

/**
 * Tells people, each only what concerns them; call it inside the transaction of the deed, so that both are or neither
 * is. Who does the deed says whom it concerns: no permission of its own is asked here.
 */
export const tell = async (work: Work, notices: readonly Notice[]): Promise<void> => {
  const told = await saveNotices(work.db, notices, work.now)
  const people = [...new Set(told.map(({ person }) => person))]
  const wishes = await listWishes(work.db, people)
  const mailed = told.filter(notice => isMailed(notice, wishes.get(notice.person) ?? 'everything'))
  if (mailed.length === 0) return
  const addresses = new Map(
    (await listPeopleAmong(work.db, people)).flatMap(({ id, email }) =>
      email === null ? [] : [[id, email]],
    ),
  )
  await saveMailLinks(
    work.db,
    [...addresses.keys()].map(person => ({ person, secret: randomBytes(24).toString('base64url') })),
  )
  const messages = mailed.flatMap(({ id, person, says, href }) => {
    const address = addresses.get(person)
    return address === undefined ? [] : [{ notice: id, address, says, href }]
  })
  await saveMessages(work.db, messages, work.now)
}

/** Mail to an address alone, under the same terms as `tell`: whoever does the deed says to whom. */
export const sendLetters = (work: Work, letters: readonly Letter[]): Promise<void> =>
  saveMessages(
    work.db,
    letters.map(letter => ({ ...letter, notice: null })),
    work.now,
  )

export const readNotices = async (work: Work, upTo: string): Promise<void> => {
  const person = ensureOwn(work)
  if (/^\d{1,18}$/.test(upTo)) await markRead(work.db, person, upTo, work.now)
}

export const chooseMail = async (work: Work, wants: Wish): Promise<void> => {
  const person = ensureOwn(work)
  await inTransaction(work, async work => {
    await saveWish(work.db, { person, wants, at: work.now, by: 'person' })
    record(work, { action: 'choose mail', subject: { kind: 'access.person', id: person }, after: { wants } })
  })
}

/** By the link in a mail, without signing in: it can do nothing but this. */
export const endMail = async (work: Work, secret: string): Promise<void> => {
  const person = await ensureMayEndMail(work, secret)
  await inTransaction(work, async work => {
    await saveWish(work.db, { person, wants: 'deadlines', at: work.now, by: 'link' })
    record(work, {
      action: 'end mail',
      subject: { kind: 'access.person', id: person },
      after: { wants: 'deadlines' },
    })
  })
}

const ensureMayEndMail = async ({ db }: Work, secret: string): Promise<PersonId> => {
  const person = await findByMailLink(db, secret)
  if (person === undefined) throw new NotFound('mail link', 'unknown')
  return person
}

const ensureOwn = ({ actor }: Work): PersonId => {
  if (actor.kind !== 'person' || !mayReadOwn(actor)) throw new NotAllowed('read notices')
  return personIdOf(actor.id)
}

export const retryMessage = async (work: Work, id: string): Promise<void> => {
  if (!maySeeOutbox(work.actor)) throw new NotAllowed('send a message again')
  if (!/^\d{1,18}$/.test(id) || !(await tryAgain(work.db, id, work.now))) throw new NotFound('message', id)
}

/** Hands a mail to the mail server; throws when it does not take it. */
export type Post = (mail: Mail & { readonly id: string }) => Promise<void>

const AT_ONCE = 20
/** A process that took messages and died gives them back after this. */
const HOLD_MINUTES = 10

/** Sends what is due; how many were sent. What the server does not take is tried again later. */
export const sendDue = async (
  work: Work,
  { post, origin }: { readonly post: Post; readonly origin: string },
): Promise<number> => {
  if (!maySend(work.actor)) throw new NotAllowed('send mail')
  const until = addMinutes(work.now, HOLD_MINUTES)
  const due = await takeDue(work.db, { now: work.now, until, most: AT_ONCE })
  let sent = 0
  for (const { id, tries, secret, ...letter } of due) {
    const stopHref = secret === null ? null : `/notices/mail/${secret}`
    const problem = await problemOf(() => post({ ...mailOf(letter, { origin, stopHref }), id: String(id) }))
    if (problem === null) await markSent(work.db, id, work.now)
    else await markFailed(work.db, id, { problem, nextTryAt: nextTryAt(tries, work.now) })
    sent += problem === null ? 1 : 0
  }
  return sent
}

const LONGEST_PROBLEM = 500

const problemOf = async (body: () => Promise<void>): Promise<string | null> => {
  try {
    await body()
    return null
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, LONGEST_PROBLEM)
  }
}
