import { randomUUID } from 'node:crypto'
import { listAllGrants, listPeople, listUnits, roleNames } from '../../access/index.ts'
import type { PersonId } from '../../access/model.ts'
import { within } from '../../access/permissions.ts'
import { rolesOn } from '../../access/rules.ts'
import type { Day } from '../../exact/day.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { stateOn } from '../../selection/rules/round.ts'
import { type ComposeInput, type Member, type MemberInput, memberIdOf, type ReplaceInput } from '../model.ts'
import { mayCompose } from '../permissions.ts'
import { getCouncil } from '../reading.ts'
import { compositionWords, refusals } from '../refusals.ts'
import { compositionProblems, membersOn, roleOf } from '../rules/composition.ts'
import {
  findCouncil,
  lockCouncil,
  saveCouncil,
  saveDecree,
  saveMemberEnd,
  saveMembers,
} from '../store/councils.ts'
import { tellAppointed } from './telling.ts'

/** Composes the council of a round by a decision: its people, their term, and how it works. */
export const composeCouncil = async (work: Work, id: string, input: ComposeInput): Promise<void> => {
  const round = await getRound(work.db, id)
  ensureMayCompose(work, round)
  return inTransaction(work, async work => {
    ensureOpen(work, round)
    if ((await findCouncil(work.db, round.id)) !== undefined)
      throw new Refused('council-composed', { round: id }, refusals.composed)
    const { from, to } = input
    if (to !== null && to <= from) throw new Refused('council-period', { from, to }, refusals.period)
    await ensureFit(work, round, input.members, from)
    const members = seated(input)
    await saveCouncil(work.db, round.id, input.rules)
    await saveMembers(work.db, round.id, await saveDecree(work.db, round.id, input.decree), members)
    await tellAppointed(work, round, members)
    record(work, { action: 'compose council', subject: { kind: 'council', id }, after: input })
  })
}

/** A member leaves by a decision, and somebody takes the same seat over, or nobody. */
export const replaceMember = async (work: Work, id: string, input: ReplaceInput): Promise<void> => {
  const round = await getRound(work.db, id)
  ensureMayCompose(work, round)
  return inTransaction(work, async work => {
    ensureOpen(work, round)
    const council = (await lockCouncil(work.db, round.id)) ?? (await getCouncil(work, round))
    const sitting = membersOn(council.members, input.on)
    const leaving = sitting.find(({ id, from }) => id === input.member && from < input.on)
    if (leaving === undefined) throw new Refused('not-sitting', { member: input.member }, refusals.notSitting)
    const coming = successors(sitting, leaving, input)
    const isNeeded = leaving.part === 'chair' || leaving.part === 'secretary'
    if (isNeeded && coming.length === 0)
      throw new Refused('needs-successor', { part: leaving.part }, refusals.needsSuccessor)
    const ending = sitting.filter(({ id, standsInFor }) => id === leaving.id || standsInFor === leaving.id)
    const staying = sitting.filter(member => !ending.includes(member))
    await ensureFit(work, round, asInput([...staying, ...coming]), input.on)
    const decree = await saveDecree(work.db, round.id, input.decree)
    const ids = ending.map(({ id }) => id)
    await saveMemberEnd(work.db, ids, { on: input.on, decree })
    if (coming.length > 0) await saveMembers(work.db, round.id, decree, coming)
    await tellAppointed(work, round, coming)
    record(work, {
      action: 'replace council member',
      subject: { kind: 'council', id },
      before: ending,
      after: { ...input, coming },
    })
  })
}

/** Who takes over, and the substitutes of the seat, who stay with it. */
const successors = (
  sitting: readonly Member[],
  leaving: Member,
  { person, unit, on }: ReplaceInput,
): readonly Member[] => {
  if (person === null) return []
  const heir = { ...leaving, id: memberIdOf(randomUUID()), person, unit, from: on }
  const substitutes = sitting
    .filter(each => each.standsInFor === leaving.id && each.person !== person)
    .map(each => ({ ...each, id: memberIdOf(randomUUID()), standsInFor: heir.id, from: on }))
  return [heir, ...substitutes]
}

const asInput = (members: readonly Member[]): readonly MemberInput[] => {
  const persons = new Map(members.map(({ id, person }) => [id, person]))
  return members.map(({ person, part, unit, votes, standsInFor }) => ({
    person,
    part,
    unit,
    votes,
    standsInFor: standsInFor === null ? null : (persons.get(standsInFor) ?? null),
  }))
}

const seated = ({ members, from, to }: ComposeInput): readonly Member[] => {
  const rows = members.map((member, at) => ({ ...member, id: memberIdOf(randomUUID()), position: at + 1 }))
  const ids = new Map(rows.map(({ person, id }) => [person, id]))
  return rows.map(({ standsInFor, votes, ...row }) => ({
    ...row,
    votes: row.part !== 'substitute' && votes,
    standsInFor: standsInFor === null ? null : (ids.get(standsInFor) ?? null),
    from,
    to,
  }))
}

const ensureMayCompose = (work: Work, { programme }: Round): void => {
  if (!mayCompose(within(work, programme).actor)) throw new NotAllowed('compose a council')
}

const ensureOpen = (work: Work, round: Round): void => {
  if (stateOn(round.turns, work.today) !== 'open')
    throw new Refused('round-not-open', { round: round.id }, refusals.roundClosed)
}

/** One chair and one secretary, nobody twice, and everybody with the role by which they come in. */
const ensureFit = async (
  work: Work,
  round: Round,
  members: readonly MemberInput[],
  from: Day,
): Promise<void> => {
  const names = new Map<string, string>((await listPeople(work.db)).map(({ id, name }) => [id, name]))
  const nameOf = (person: string) => names.get(person) ?? person
  const [problem] = compositionProblems(members)
  if (problem !== undefined) throw new Refused('council', { ...problem }, compositionWords(problem, nameOf))
  const holds = await rolesAt(work, round, from)
  const without = members.find(({ person, part }) => !holds(person).includes(roleOf(part)))
  if (without === undefined) return
  const { person, part } = without
  const role = roleOf(part)
  const says = (language: 'vi' | 'en') =>
    refusals.withoutRole(nameOf(person), roleNames[role][language])[language]
  throw new Refused('without-role', { person, role }, { vi: says('vi'), en: says('en') })
}

const rolesAt = async (work: Work, { programme }: Round, day: Day) => {
  const [grants, units] = await Promise.all([listAllGrants(work.db), listUnits(work.db)])
  const own = Map.groupBy(grants, ({ person }) => person)
  return (person: PersonId): readonly string[] =>
    rolesOn(own.get(person) ?? [], units, day)
      .filter(held => held.programme === null || held.programme === programme)
      .map(({ role }) => role)
}
