import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { type correctInput, type declareInput, type Fact, type FactId, factIdOf } from '../model.ts'
import { mayDeclare } from '../permissions.ts'
import { judgeDeclaration, judgeStatement, type Statement } from '../rules/declarations.ts'
import { correctionProblem } from '../rules/reviews.ts'
import { getFact, listVersions, saveFacts } from '../store/facts.ts'
import { listVariables } from '../store/variables.ts'
import { reasonMissing } from '../texts/declarations.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, groundsOf, invalid, statementOf, variableOf } from './ensure.ts'

type Declaration = z.output<typeof declareInput>
type Correction = z.output<typeof correctInput>

/** Declares a figure for the first time; what is already declared is corrected instead. */
export const declareFact = async (work: Work, input: Declaration): Promise<FactId> =>
  inTransaction(work, async work => {
    ensureMay(mayDeclare(work.actor, await groundsOf(work, input.subject)), work, refusals.mayNotDeclare)
    const variable = variableOf(work, await listVariables(work.db), input.variable)
    const fact = firstVersion(work, input, statementOf(work, judgeDeclaration(variable, input)))
    await ensureFirst(work, fact)
    record(work, { action: 'declare fact', subject: { kind: 'facts.fact', id: fact.id }, after: fact })
    return fact.id
  })

/** Corrects the latest version of a figure by a new one, with a reason; the earlier version stays as it is. */
export const correctFact = async (work: Work, input: Correction): Promise<FactId> =>
  inTransaction(work, async work => {
    const before = await getFact(work.db, input.fact)
    ensureMay(mayDeclare(work.actor, await groundsOf(work, before.subject)), work, refusals.mayNotDeclare)
    await ensureCorrectable(work, before, input.reason)
    const variable = variableOf(work, await listVariables(work.db), before.variable)
    const after = nextVersion(work, before, input, statementOf(work, judgeStatement(variable, input)))
    if ((await saveFacts(work.db, [after])) === 0) throw correctedAlready(before)
    const subject = { kind: 'facts.fact', id: after.id }
    record(work, { action: 'correct fact', subject, before, after, reason: input.reason })
    return after.id
  })

/** Whether no later version of the figure is known. */
export const isLatest = async (work: Work, fact: Fact): Promise<boolean> =>
  (await listVersions(work.db, fact)).at(-1)?.id === fact.id

/** Saves the first version of a figure, unless there is one already: also when two declare it at the same moment. */
const ensureFirst = async (work: Work, fact: Fact): Promise<void> => {
  if ((await saveFacts(work.db, [fact])) > 0) return
  const [first] = await listVersions(work.db, fact)
  throw new Refused('declared-already', { fact: first?.id ?? null }, refusals.declaredAlready)
}

const ensureCorrectable = async (work: Work, fact: Fact, reason: string): Promise<void> => {
  const problem = correctionProblem(reason, await isLatest(work, fact))
  if (problem === 'reason-missing') throw invalid(work, [reasonMissing])
  if (problem === 'not-the-latest') throw correctedAlready(fact)
}

const correctedAlready = ({ id }: Fact): Refused =>
  new Refused('corrected-already', { fact: id }, refusals.correctedAlready)

const firstVersion = (work: Work, input: Declaration, statement: Statement): Fact => {
  const { subject, variable, period, validFrom, validTo } = input
  const figure = { subject, variable, period, validFrom, validTo }
  return { ...figure, ...statement, ...evidenceOf(work, input), version: 1, reason: null }
}

const nextVersion = (work: Work, before: Fact, input: Correction, statement: Statement): Fact => ({
  ...before,
  ...statement,
  ...evidenceOf(work, input),
  version: before.version + 1,
  reason: input.reason,
})

const evidenceOf = (work: Work, { id, document, page, source }: Declaration | Correction) => ({
  id: id ?? factIdOf(randomUUID()),
  document,
  page,
  source,
  declaredBy: actorName(work.actor),
  recordedAt: work.now,
})
