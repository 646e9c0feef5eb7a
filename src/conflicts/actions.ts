import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { getPerson } from '../access/index.ts'
import { type PersonId, personIdOf } from '../access/model.ts'
import { getEnterprise } from '../enterprises/index.ts'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { groundsOfOne } from './grounds.ts'
import {
  type foundInput,
  type Interest,
  type InterestId,
  interestIdOf,
  type interestInput,
  type Ruling,
  type recordedInput,
  type rulesInput,
  type rulingInput,
  type takeBackInput,
} from './model.ts'
import { mayRule, maySetRules, mayState } from './permissions.ts'
import { refusals } from './refusals.ts'
import { stateOf } from './rules.ts'
import { listInterestsOf, lockInterest, saveInterest, saveRules, saveRuling, saveStatement } from './store.ts'

/** A person names an interest of their own; it counts at once. */
export const declareInterest = async (
  work: Work,
  input: z.output<typeof interestInput>,
): Promise<InterestId> => {
  const person = ensureMayState(work)
  return inTransaction(work, async work => {
    await ensureNew(work, person, input)
    return saved(work, { ...input, person, source: 'declared' }, null)
  })
}

/** A person says that they named it wrongly; it counts until the office has ruled on it. */
export const takeBackInterest = async (
  work: Work,
  { interest, ground }: z.output<typeof takeBackInput>,
): Promise<void> => {
  const person = ensureMayState(work)
  return inTransaction(work, async work => {
    const found = await lockInterest(work.db, interest)
    if (found === undefined || found.person !== person) throw new NotFound('interest', interest)
    if (stateOf(found) !== 'counts')
      throw new Refused('interest-ruled', { interest }, refusals.alreadyDecided)
    await ruled(work, found, 'taken-back', ground)
  })
}

/** That beside these interests a person has none: they may then open the dossiers of the round. */
export const giveStatement = async (work: Work, round: string): Promise<void> => {
  const person = ensureMayState(work)
  return inTransaction(work, async work => {
    const own = (await groundsOfOne(work, person)).interests.filter(each => stateOf(each) !== 'dismissed')
    const interests = own.map(({ id }) => id)
    await saveStatement(work.db, { person, round, interests, at: work.now })
    record(work, {
      action: 'state interests',
      subject: { kind: 'conflicts.statement', id: `${round} ${person}` },
      after: { round, interests },
    })
  })
}

/** The office records an interest of somebody that it learned of, with its ground. */
export const recordInterest = async (
  work: Work,
  { ground, ...input }: z.output<typeof recordedInput>,
): Promise<InterestId> => {
  ensureMayRule(work, input.person)
  return inTransaction(work, async work => {
    await ensureNew(work, input.person, input)
    return saved(work, { ...input, source: 'recorded' }, { ruling: 'confirmed', ground })
  })
}

/** Whether somebody whom a register names is the official of that name. */
export const decideFound = async (
  work: Work,
  { person, enterprise, ruling, ground }: z.output<typeof foundInput>,
): Promise<InterestId> => {
  ensureMayRule(work, person)
  return inTransaction(work, async work => {
    await ensureThere(work, person, enterprise)
    const grounds = await groundsOfOne(work, person)
    const isDecided = grounds.interests.some(
      each => grounds.current(each.enterprise) === grounds.current(enterprise),
    )
    if (isDecided) throw new Refused('interest-ruled', { person, enterprise }, refusals.alreadyDecided)
    const found = { kind: 'own', note: null, validFrom: null, validTo: null, source: 'found' } as const
    return saved(work, { ...found, person, enterprise }, { ruling, ground })
  })
}

/** The office decides whether an interest that was named or recorded counts. */
export const ruleOnInterest = async (
  work: Work,
  { interest, ruling, ground }: z.output<typeof rulingInput>,
): Promise<void> => {
  if (!mayRule(work.actor, { isOwn: false })) throw new NotAllowed('rule on an interest')
  return inTransaction(work, async work => {
    const found = await lockInterest(work.db, interest)
    if (found === undefined) throw new NotFound('interest', interest)
    ensureMayRule(work, found.person)
    if (found.ruling?.ruling === ruling)
      throw new Refused('interest-ruled', { interest }, refusals.alreadyDecided)
    await ruled(work, found, ruling, ground)
  })
}

/** What counts as a conflict, from which day on: data of the city. */
export const loadConflictRules = async (work: Work, input: z.output<typeof rulesInput>): Promise<void> => {
  if (!maySetRules(work.actor)) throw new NotAllowed('set what counts as a conflict')
  return inTransaction(work, async work => {
    await saveRules(work.db, input.rules)
    record(work, {
      action: 'set rules of conflicts',
      subject: { kind: 'conflicts.rule', id: input.rules.map(({ validFrom }) => validFrom).join(' ') },
      after: input.rules,
    })
  })
}

const ensureMayState = ({ actor }: Work): PersonId => {
  if (actor.kind !== 'person' || !mayState(actor)) throw new NotAllowed('state interests')
  return personIdOf(actor.id)
}

const ensureMayRule = ({ actor }: Work, person: PersonId): void => {
  const isOwn = actor.kind === 'person' && actor.id === person
  if (!mayRule(actor, { isOwn: false })) throw new NotAllowed('rule on an interest')
  if (!mayRule(actor, { isOwn })) throw new Refused('own-interest', { person }, refusals.ownRuling)
}

const ensureThere = async (
  { db }: Work,
  person: PersonId,
  enterprise: Interest['enterprise'],
): Promise<void> => {
  await getPerson(db, person)
  await getEnterprise(db, enterprise)
}

/** The same said twice, as by a form sent twice, is said once. */
const ensureNew = async (
  work: Work,
  person: PersonId,
  input: Pick<Interest, 'enterprise' | 'kind' | 'validFrom' | 'validTo'>,
): Promise<void> => {
  await ensureThere(work, person, input.enterprise)
  const isSame = (each: Interest) =>
    each.enterprise === input.enterprise &&
    each.kind === input.kind &&
    each.validFrom === input.validFrom &&
    each.validTo === input.validTo &&
    stateOf(each) === 'counts'
  if ((await listInterestsOf(work.db, person)).some(isSame))
    throw new Refused('interest-stated', { person, enterprise: input.enterprise }, refusals.alreadyStated)
}

type New = Omit<Interest, 'id' | 'byWhom' | 'at' | 'ruling'>

const saved = async (
  work: Work,
  input: New,
  first: { readonly ruling: Ruling; readonly ground: string } | null,
): Promise<InterestId> => {
  const id = interestIdOf(randomUUID())
  const by = { byWhom: actorName(work), at: work.now }
  await saveInterest(work.db, { id, ...input, ...by, ruling: null })
  if (first !== null) await saveRuling(work.db, id, { ...first, ...by })
  record(work, {
    action: 'record interest',
    subject: { kind: 'conflicts.interest', id },
    after: { ...input, ruling: first?.ruling ?? null },
    ...(first === null ? {} : { reason: first.ground }),
  })
  return id
}

const ruled = async (work: Work, interest: Interest, ruling: Ruling, ground: string): Promise<void> => {
  await saveRuling(work.db, interest.id, { ruling, ground, byWhom: actorName(work), at: work.now })
  record(work, {
    action: 'rule on interest',
    subject: { kind: 'conflicts.interest', id: interest.id },
    before: interest.ruling?.ruling ?? null,
    after: ruling,
    reason: ground,
  })
}

const actorName = ({ actor }: Work): string => (actor.kind === 'person' ? actor.id : actor.kind)
