import type { z } from 'zod'
import { codeOfName } from '../../exact/text.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { findPolicyVersion, listPolicies } from '../../policies/index.ts'
import type {
  allotmentInput,
  budgetInput,
  combinationInput,
  cycleInput,
  programmeInput,
} from '../model/inputs.ts'
import { mayKeepBudget, mayKeepCombinations, mayKeepProgramme } from '../permissions.ts'
import { lockBudgetLine, saveAllotment, saveBudgetLine } from '../store/budgets.ts'
import {
  listCombinations,
  listCycles,
  listProgrammes,
  saveCombination,
  saveCombinationApproval,
  saveCycle,
  saveProgramme,
} from '../store/programmes.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, refuseIf } from './ensure.ts'

const stampOf = ({ now, actor }: Work) => ({ recordedAt: now, byWhom: actorName(actor) })

/** Answers its code. */
export const enterProgramme = async (
  work: Work,
  input: z.output<typeof programmeInput>,
  isSample = false,
): Promise<string> => {
  ensureMay(mayKeepProgramme(work.actor, input.unit), work)
  return inTransaction(work, async work => {
    const code = input.code ?? codeOfName(input.nameVi)
    const isThere = (await listProgrammes(work.db)).some(each => each.code === code)
    refuseIf(isThere, 'programme-there', refusals.programmeThere)
    const programme = { ...input, code, nameEn: input.nameEn ?? null, isSample }
    await saveProgramme(work.db, programme, stampOf(work))
    const subject = { kind: 'support.programme', id: code }
    record(work, { action: 'enter programme', subject, after: programme })
    return code
  })
}

/** A cycle is bound to the version of the policy it opened under. Answers its id. */
export const openCycle = async (work: Work, input: z.output<typeof cycleInput>): Promise<string> =>
  inTransaction(work, async work => {
    const programme = (await listProgrammes(work.db)).find(({ code }) => code === input.programme)
    if (programme === undefined) throw new NotFound('programme', input.programme)
    ensureMay(mayKeepProgramme(work.actor, programme.unit), work)
    const id = `${programme.code.slice(0, 60)}-${codeOfName(input.nameVi).slice(0, 38)}`
    const isThere = (await listCycles(work.db)).some(each => each.id === id)
    refuseIf(isThere, 'cycle-there', refusals.cycleThere)
    const policyVersion = await versionFor(work, input)
    const named = { nameEn: input.nameEn ?? null, ceilingVnd: input.ceilingVnd ?? null }
    const cycle = { ...input, ...named, id, policyVersion }
    await saveCycle(work.db, cycle, stampOf(work))
    record(work, { action: 'open cycle', subject: { kind: 'support.cycle', id }, after: cycle })
    return id
  })

/** The version of a policy that is kept here and is not another city's. Under one that waits for its decree nothing is given: that is said when something is asked for. */
const versionFor = async (
  { db, today }: Work,
  { policy: code, policyVersion }: Pick<z.output<typeof cycleInput>, 'policy' | 'policyVersion'>,
): Promise<string> => {
  const found =
    policyVersion === undefined
      ? (await listPolicies(db, today)).find(({ policy }) => policy.code === code)
      : await findPolicyVersion(db, code, policyVersion)
  if (found === undefined)
    throw new Refused('unknown-policy', { code }, refusals.unknownPolicy(code, policyVersion))
  const isElsewhere = found.policy.validity === 'other-city'
  refuseIf(isElsewhere, 'not-offered', refusals.notOffered(found.policy.name))
  return found.policy.version
}

export const openBudgetLine = async (
  work: Work,
  { amountVnd, ground, ...input }: z.output<typeof budgetInput>,
  isSample = false,
): Promise<bigint> => {
  ensureMay(mayKeepBudget(work.actor, input.unit), work)
  return inTransaction(work, async work => {
    const id = await saveBudgetLine(work.db, { ...input, policy: input.policy ?? null, isSample })
    refuseIf(id === null, 'line-there', refusals.lineThere)
    await allot(work, id ?? 0n, amountVnd, ground)
    return id ?? 0n
  })
}

const allot = async (work: Work, budgetLine: bigint, amountVnd: bigint, ground: string): Promise<void> => {
  const by = { onDay: work.today, at: work.now, byWhom: actorName(work.actor) }
  await saveAllotment(work.db, { budgetLine, amountVnd, ground, ...by })
  const subject = { kind: 'support.budget_line', id: String(budgetLine) }
  record(work, { action: 'allot budget', subject, after: { amountVnd, ground } })
}

/** Gives to a line or takes from it, never below what is committed. */
export const changeBudget = async (
  work: Work,
  { line, direction, amountVnd, ground }: z.output<typeof allotmentInput>,
): Promise<void> =>
  inTransaction(work, async work => {
    const found = await lockBudgetLine(work.db, line)
    if (found === undefined) throw new NotFound('budget line', String(line))
    ensureMay(mayKeepBudget(work.actor, found.unit), work)
    const change = direction === 'more' ? amountVnd : -amountVnd
    const isBelow = found.amountVnd + change < found.committedVnd
    refuseIf(isBelow, 'below-committed', refusals.belowCommitted)
    await allot(work, line, change, ground)
  })

/** Two policies that a document lets stand beside each other; it counts when a second person agrees. */
export const enterCombination = async (
  work: Work,
  { policy, otherPolicy, ground, validFrom }: z.output<typeof combinationInput>,
): Promise<void> => {
  ensureMay(mayKeepCombinations(work.actor), work)
  return inTransaction(work, async work => {
    const [one = '', other = ''] = [policy, otherPolicy].toSorted()
    const rule = { policy: one, otherPolicy: other, ground, validFrom, validTo: null }
    const id = await saveCombination(work.db, { ...rule, proposedBy: actorName(work.actor) }, work.now)
    const subject = { kind: 'support.combination', id: String(id) }
    record(work, { action: 'enter combination', subject, after: rule })
  })
}

export const allowCombination = async (work: Work, id: bigint): Promise<void> => {
  ensureMay(mayKeepCombinations(work.actor), work)
  return inTransaction(work, async work => {
    const rule = (await listCombinations(work.db)).find(each => each.id === id && each.approvedBy === null)
    if (rule === undefined) throw new NotFound('combination', String(id))
    const approvedBy = actorName(work.actor)
    refuseIf(rule.proposedBy === approvedBy, 'same-person', refusals.samePerson)
    await saveCombinationApproval(work.db, id, { approvedBy, at: work.now })
    record(work, { action: 'allow combination', subject: { kind: 'support.combination', id: String(id) } })
  })
}
