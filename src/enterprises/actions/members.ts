import type { z } from 'zod'
import { type Follow, inviteNewcomer, listOpenAmong, withdrawInvitation } from '../../access/index.ts'
import { type PersonId, personIdOf } from '../../access/model.ts'
import { isWithin } from '../../exact/day.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { endMemberInput, invitedInput } from '../model/inputs.ts'
import type { EnterpriseId, Member } from '../model.ts'
import { mayKeepPeople } from '../permissions.ts'
import { idsOf, isMember } from '../rules/merges.ts'
import { getEnterprise } from '../store/enterprises.ts'
import { findInvitedMember, listInvitedMembers, saveInvitedMember, saveMemberEnd } from '../store/members.ts'
import { listMembers, saveMembers } from '../store/memberships.ts'
import { listAliases } from '../store/merges.ts'
import { texts } from '../texts/people.ts'

/** More than any firm needs at once. */
const MOST_OPEN = 20

export const mayKeepPeopleOf = async (work: Work, enterprise: EnterpriseId): Promise<boolean> => {
  const { db, actor, today } = work
  if (actor.kind !== 'person') return mayKeepPeople(actor, { belongs: false, isRepresentative: false })
  const aliases = await listAliases(db)
  const own = (await listMembers(db, idsOf(aliases, enterprise, today))).filter(
    ({ person }) => person === actor.id,
  )
  const representing = own.filter(({ duty }) => duty === 'representative')
  return mayKeepPeople(actor, {
    belongs: isMember(own, aliases, enterprise, today),
    isRepresentative: isMember(representing, aliases, enterprise, today),
  })
}

/** Answers the secret part of the link, which is kept nowhere. */
export const inviteMember = async (
  work: Work,
  enterprise: EnterpriseId,
  { duty, ...newcomer }: z.output<typeof invitedInput>,
): Promise<string> => {
  await ensureMayKeepPeople(work, enterprise)
  return inTransaction(work, async work => {
    const { length } = await openInvitations(work, enterprise)
    if (length >= MOST_OPEN) throw new Refused('invitations-open', { open: length }, texts.tooMany(length))
    const made = await inviteNewcomer(work, newcomer, { isColleague: true })
    await saveInvitedMember(work.db, { invitation: made.id, enterprise, duty })
    const after = { name: newcomer.name, duty, invitation: made.id }
    record(work, { action: 'invite member', subject: subjectOf(enterprise), after })
    return made.secret
  })
}

export const withdrawMemberInvitation = async (
  work: Work,
  enterprise: EnterpriseId,
  invitation: string,
): Promise<void> => {
  await ensureMayKeepPeople(work, enterprise)
  const invited = await findInvitedMember(work.db, invitation)
  if (invited?.enterprise !== enterprise) throw new NotFound('invitation', invitation)
  return withdrawInvitation(work, invitation, { isColleague: true })
}

/** The person acts for it no longer, from today on. Its last representative cannot leave it without one. */
export const endMember = async (
  work: Work,
  enterprise: EnterpriseId,
  { person, reason }: z.output<typeof endMemberInput>,
): Promise<void> => {
  await ensureMayKeepPeople(work, enterprise)
  return inTransaction(work, async work => {
    const acting = await actingFor(work, enterprise)
    const before = acting.find(member => member.person === person)
    if (before === undefined) throw new NotFound('member', person)
    const stay = acting.filter(member => member !== before)
    if (!stay.some(({ duty }) => duty === 'representative'))
      throw new Refused('last-representative', { person }, texts.lastRepresentative)
    await saveMemberEnd(work.db, { person, enterprise, on: work.today })
    const after = { ...before, validTo: work.today }
    record(work, { action: 'end member', subject: subjectOf(enterprise), before, after, reason })
  })
}

/** Whoever accepts an invitation of an enterprise acts for it from that day on. */
export const joinEnterprise: Follow = async (work, { invitation, person }) => {
  const invited = await findInvitedMember(work.db, invitation)
  if (invited === undefined) return
  const { enterprise, duty } = invited
  await ensureMayJoin(work, enterprise, person)
  const member = { person, enterprise, duty, validFrom: work.today, validTo: null }
  await saveMembers(work.db, [member])
  record(work, { action: 'add member', subject: subjectOf(enterprise), after: member })
}

/** Of an enterprise: who may still come. */
export const openInvitations = async (work: Work, enterprise: EnterpriseId) => {
  const invited = await listInvitedMembers(work.db, enterprise)
  const duties = new Map(invited.map(({ invitation, duty }) => [invitation, duty]))
  const open = await listOpenAmong(work.db, [...duties.keys()])
  return open.flatMap(each => {
    const duty = duties.get(each.id)
    return duty === undefined ? [] : [{ ...each, duty }]
  })
}

export const actingFor = async (work: Work, enterprise: EnterpriseId): Promise<readonly Member[]> =>
  (await listMembers(work.db, [enterprise])).filter(({ validFrom, validTo }) =>
    isWithin(work.today, validFrom, validTo),
  )

/** Who holds the link may join, once. */
const ensureMayJoin = async (work: Work, enterprise: EnterpriseId, person: PersonId): Promise<void> => {
  const acting = await actingFor(work, enterprise)
  if (acting.some(member => member.person === personIdOf(person)))
    throw new Refused('member-already', { enterprise }, texts.alreadyMember)
}

const ensureMayKeepPeople = async (work: Work, enterprise: EnterpriseId): Promise<void> => {
  await getEnterprise(work.db, enterprise)
  if (!(await mayKeepPeopleOf(work, enterprise))) throw new NotAllowed(texts.mayNotKeep[work.language])
}

const subjectOf = (id: EnterpriseId) => ({ kind: 'enterprises.enterprise', id })
