import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import type { Session } from '../../platform/pages.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { type Newcomer, type PersonId, personIdOf } from '../model.ts'
import { mayInvite } from '../permissions.ts'
import {
  findInvitation,
  getOwner,
  type Invitation,
  isEmailFree,
  lockInvitation,
  saveAcceptance,
  saveInvitation,
  saveLoginPerson,
  saveNewcomer,
  saveWithdrawal,
} from '../store/invitations.ts'
import { getPerson, savePerson } from '../store/people.ts'
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

/** An invitation that was just made: its number, and the secret part of its link, which is kept nowhere. */
export interface Made {
  readonly id: string
  readonly secret: string
}

/** The same for somebody whom the city does not know yet: they become a person when they accept. */
export const inviteNewcomer = async (
  work: Work,
  newcomer: Newcomer,
  grounds: { readonly isColleague: boolean },
): Promise<Made> => {
  if (!mayInvite(work.actor, grounds)) throw new NotAllowed(texts.mayNotInvite[work.language])
  const madeBy = actorName(work.actor)
  await ensureMayTry(work, 'invitationsBy', madeBy)
  const [id, secret] = [randomUUID(), randomBytes(24).toString('base64url')]
  const invitation = { id, madeBy, days: DAYS_OF_INVITATION, ...newcomer }
  await inTransaction(work, async work => {
    await saveNewcomer(work.db, { ...invitation, hash: hashOf(secret) })
    record(work, { action: 'invite', subject: { kind: 'access.invitation', id }, after: invitation })
  })
  return { id, secret }
}

/** Its link works no longer. */
export const withdrawInvitation = async (
  work: Work,
  id: string,
  grounds: { readonly isColleague: boolean } = { isColleague: false },
): Promise<void> => {
  if (!mayInvite(work.actor, grounds)) throw new NotAllowed(texts.mayNotInvite[work.language])
  return inTransaction(work, async work => {
    if (!(await saveWithdrawal(work.db, id))) throw new Refused('invitation-over', { id }, texts.over)
    record(work, { action: 'withdraw invitation', subject: { kind: 'access.invitation', id } })
  })
}

/** For whom a link is; one that was used, withdrawn, made up or is too old is for nobody. */
export const openInvitation = async (work: Work, secret: string, address: string): Promise<Invitation> => {
  await ensureMayTry(work, 'invitationsFrom', address)
  const found = await findInvitation(work.db, hashOf(secret))
  if (found === undefined) throw new NotFound('invitation', 'link')
  return found
}

/** What a later room does when an invitation that it made is accepted, in the same transaction. */
export type Follow = (
  work: Work,
  accepted: { readonly invitation: string; readonly person: PersonId },
) => Promise<void>

interface Accepting {
  readonly secret: string
  readonly address: string
  readonly follow?: Follow
}

/** Once: the login of this session becomes the invited person's, or its person is given what the invitation brings. */
export const acceptInvitation = async (
  work: Work,
  session: Session | null,
  { secret, address, follow }: Accepting,
): Promise<void> => {
  await ensureMayTry(work, 'invitationsFrom', address)
  if (session === null) throw new NotAllowed('accept an invitation without signing in')
  return inTransaction(work, async work => {
    const found = await lockInvitation(work.db, hashOf(secret))
    if (found === undefined) throw new NotFound('invitation', 'link')
    const person = await acceptedBy(work, found, session.login)
    const joined: Work = { ...work, actor: { kind: 'person', id: person, name: found.name, roles: [] } }
    await saveAcceptance(work.db, found.id, person)
    await follow?.(joined, { invitation: found.id, person })
    const after = { invitation: found.id, login: session.login }
    record(joined, { action: 'accept invitation', subject: { kind: 'access.person', id: person }, after })
  })
}

/** Who is known already stays who they are; a newcomer becomes a person. */
const acceptedBy = async (work: Work, found: Invitation, login: string): Promise<PersonId> => {
  const owner = await getOwner(work.db, login)
  if (found.contactKind === 'identity' && !owner.identities.includes(found.contact ?? ''))
    throw new Refused('other-identity', {}, texts.otherIdentity)
  if (found.person === null && owner.person !== null) return owner.person
  const person = found.person ?? (await newPerson(work, found))
  if (!(await saveLoginPerson(work.db, login, person)))
    throw new Refused('login-taken', { person }, texts.loginTaken)
  return person
}

const newPerson = async (work: Work, { name, contactKind, contact }: Invitation): Promise<PersonId> => {
  const isFree = contactKind === 'email' && contact !== null && (await isEmailFree(work.db, contact))
  const person = { id: personIdOf(randomUUID()), name, email: isFree ? contact : null }
  await savePerson(work.db, person)
  record(work, { action: 'add person', subject: { kind: 'access.person', id: person.id }, after: person })
  return person.id
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
