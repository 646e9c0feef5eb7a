import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import type { Session } from '../../platform/pages.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Person, PersonId } from '../model.ts'
import { mayInvite } from '../permissions.ts'
import {
  findInvitation,
  lockInvitation,
  saveAcceptance,
  saveInvitation,
  saveLoginPerson,
} from '../store/invitations.ts'
import { getPerson } from '../store/people.ts'
import { texts } from '../texts/invitations.ts'
import { ensureMayTry } from './limits.ts'

export const DAYS_OF_INVITATION = 14

/**
 * Makes the link by which a person's first login becomes theirs; answers its secret part, which is kept nowhere. A later
 * room says by `grounds` whether the actor may invite colleagues of the enterprise they act for.
 */
export const invite = async (
  work: Work,
  person: PersonId,
  grounds: { readonly isColleague: boolean } = { isColleague: false },
): Promise<string> => {
  if (!mayInvite(work.actor, grounds)) throw new NotAllowed(texts.mayNotInvite[work.language])
  const secret = randomBytes(24).toString('base64url')
  await inTransaction(work, async work => {
    await getPerson(work.db, person)
    const invitation = { id: randomUUID(), person, madeBy: actorName(work.actor), days: DAYS_OF_INVITATION }
    await saveInvitation(work.db, { ...invitation, hash: hashOf(secret) })
    record(work, { action: 'invite', subject: { kind: 'access.person', id: person }, after: invitation })
  })
  return secret
}

/** For whom a link is; one that was used, withdrawn, made up or is too old is for nobody. */
export const openInvitation = async (work: Work, secret: string, address: string): Promise<Person> => {
  await ensureMayTry(work, 'invitationsFrom', address)
  const found = await findInvitation(work.db, hashOf(secret))
  if (found === undefined) throw new NotFound('invitation', 'link')
  return getPerson(work.db, found.person)
}

/** The login of this session is the invited person's from now on. Once. */
export const acceptInvitation = async (
  work: Work,
  session: Session | null,
  { secret, address }: { readonly secret: string; readonly address: string },
): Promise<void> => {
  await ensureMayTry(work, 'invitationsFrom', address)
  if (session === null) throw new NotAllowed('accept an invitation without signing in')
  return inTransaction(work, async work => {
    const found = await lockInvitation(work.db, hashOf(secret))
    if (found === undefined) throw new NotFound('invitation', 'link')
    if (!(await saveLoginPerson(work.db, session.login, found.person)))
      throw new Refused('login-taken', { person: found.person }, texts.loginTaken)
    await saveAcceptance(work.db, found.id)
    const after = { invitation: found.id, login: session.login }
    record(work, { action: 'accept invitation', subject: { kind: 'access.person', id: found.person }, after })
  })
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
