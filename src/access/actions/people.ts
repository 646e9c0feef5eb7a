import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Invalid, NotAllowed, type Problem, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Language } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import {
  type endRoleInput,
  type GrantId,
  grantIdOf,
  type grantInput,
  type PersonId,
  personIdOf,
  type personInput,
  type RoleGrant,
  type unitsInput,
} from '../model.ts'
import { mayManageAccess } from '../permissions.ts'
import {
  changedUnits,
  type GrantProblem,
  grantProblem,
  isHeldTwice,
  type UnitProblem,
  unitProblems,
} from '../rules.ts'
import {
  getPerson,
  listGrants,
  listUnits,
  lockGrant,
  saveGrant,
  saveGrantEnd,
  savePerson,
  saveUnits,
} from '../store/people.ts'
import { grantWords, texts, unitWords } from '../texts/people.ts'

export const addPerson = async (work: Work, input: z.output<typeof personInput>): Promise<PersonId> => {
  ensureMayManage(work)
  return inTransaction(work, async work => {
    const person = { ...input, id: personIdOf(input.id ?? randomUUID()) }
    await savePerson(work.db, person)
    record(work, { action: 'add person', subject: { kind: 'access.person', id: person.id }, after: person })
    return person.id
  })
}

/** Saves the units of a file over what is stored; units that the file does not name stay. */
export const loadUnits = async (work: Work, { units }: z.output<typeof unitsInput>): Promise<void> => {
  ensureMayManage(work)
  return inTransaction(work, async work => {
    const { before, after, all } = changedUnits(await listUnits(work.db), units)
    const problems = unitProblems(all)
    if (problems.length > 0) throw new Invalid(problems.map(problem => unitProblemOf(problem, work.language)))
    if (after.length === 0) return
    await saveUnits(work.db, after)
    record(work, { action: 'load units', subject: { kind: 'access.unit', id: 'file' }, before, after })
  })
}

export const grantRole = async (work: Work, input: z.output<typeof grantInput>): Promise<GrantId> => {
  ensureMayManage(work)
  return inTransaction(work, async work => {
    const grant = { ...input, id: grantIdOf(input.id ?? randomUUID()) }
    await getPerson(work.db, grant.person)
    ensureGrantable(work, grant)
    const twice = (await listGrants(work.db, grant.person)).find(other => isHeldTwice(other, grant))
    if (twice !== undefined) throw new Refused('role-held-already', { grant: twice.id }, texts.grantTwice)
    await saveGrant(work.db, grant)
    record(work, { action: 'grant role', subject: { kind: 'access.role', id: grant.id }, after: grant })
    return grant.id
  })
}

/** The role no longer holds from `validTo` on. */
export const endRole = async (work: Work, input: z.output<typeof endRoleInput>): Promise<void> => {
  ensureMayManage(work)
  return inTransaction(work, async work => {
    const before = await lockGrant(work.db, input.grant)
    if (before.validTo !== null && before.validTo <= input.validTo)
      throw new Refused(
        'role-ended',
        { grant: before.id, on: before.validTo },
        texts.grantEnded(before.validTo),
      )
    const after = { ...before, validTo: input.validTo }
    ensureGrantable(work, after)
    await saveGrantEnd(work.db, before.id, input.validTo)
    const subject = { kind: 'access.role', id: before.id }
    record(work, { action: 'end role', subject, before, after, reason: input.ground })
  })
}

const ensureMayManage = (work: Work): void => {
  if (!mayManageAccess(work.actor)) throw new NotAllowed(texts.mayNotManage[work.language])
}

const ensureGrantable = (work: Work, grant: RoleGrant): void => {
  const problem = grantProblem(grant)
  if (problem !== null) throw new Invalid([grantProblemOf(problem, grant, work.language)])
}

const grantProblemOf = (problem: GrantProblem, grant: RoleGrant, language: Language): Problem => {
  const { reason, remedy } = grantWords(problem)
  const [place, value] = problem === 'period' ? ['validTo', grant.validTo ?? ''] : ['unit', grant.unit ?? '']
  return { place, value, reason: reason[language], remedy: remedy[language] }
}

const unitProblemOf = (problem: UnitProblem, language: Language): Problem => {
  const { reason, remedy } = unitWords(problem)
  return { place: `units ${problem.code}`, value: '', reason: reason[language], remedy: remedy[language] }
}
