import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { nearest } from '../../exact/problem.ts'
import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { batchInput, Fact, Variable } from '../model.ts'
import { mayTakeOver } from '../permissions.ts'
import { judgeDeclaration } from '../rules/declarations.ts'
import { batchReviewProblems } from '../rules/reviews.ts'
import { saveFacts, saveReviews } from '../store/facts.ts'
import { listVariables } from '../store/variables.ts'
import { batchReviewWords, declarationWords, reasonMissing, unknownVariable } from '../texts/declarations.ts'
import { refusals } from '../texts/refusals.ts'
import { type Words, within } from '../texts/words.ts'
import { ensureMay, invalid } from './ensure.ts'

export type FactBatch = z.output<typeof batchInput>
type BatchFact = FactBatch['facts'][number]

/** Many facts with their past: the same rules as one by one, and one journal entry with their digest. */
export const saveManyFacts = async (work: Work, batch: FactBatch): Promise<void> => {
  ensureMay(mayTakeOver(work.actor), work, refusals.mayNotTakeOver)
  return inTransaction(work, async work => {
    const facts = await soundFacts(work, batch)
    if ((await saveFacts(work.db, facts)) < facts.length)
      throw new Refused('declared-already', {}, refusals.declaredAlready)
    await saveReviews(work.db, batch.reviews)
    const after = { facts: facts.length, reviews: batch.reviews.length, sha256: digestOf(batch) }
    record(work, { action: 'save many facts', subject: { kind: 'facts.fact', id: 'batch' }, after })
  })
}

/** The facts of the batch as they will be kept; throws Invalid with every problem of every one. */
const soundFacts = async (work: Work, { facts, reviews }: FactBatch): Promise<readonly Fact[]> => {
  const variables = new Map((await listVariables(work.db)).map(variable => [variable.code, variable]))
  const read = facts.map((fact, index) => readFact(fact, `facts[${index}]`, variables))
  const words = [
    ...read.flatMap(each => ('words' in each ? each.words : [])),
    ...batchReviewProblems(facts, reviews).map(batchReviewWords),
  ]
  if (words.length > 0) throw invalid(work, words)
  return read.flatMap(each => ('fact' in each ? [each.fact] : []))
}

const readFact = (
  { given, ...rest }: BatchFact,
  place: string,
  variables: ReadonlyMap<string, Variable>,
): { readonly fact: Fact } | { readonly words: readonly Words[] } => {
  const variable = variables.get(rest.variable)
  if (variable === undefined)
    return {
      words: [within(place, unknownVariable(rest.variable, nearest(rest.variable, variables.keys())))],
    }
  if (rest.version > 1 && rest.reason === null) return { words: [within(place, reasonMissing)] }
  const judged = judgeDeclaration(variable, { ...rest, given })
  return judged.ok
    ? { fact: { ...rest, ...judged.statement } }
    : { words: judged.problems.map(each => within(place, declarationWords(each))) }
}

const digestOf = (batch: FactBatch): string =>
  createHash('sha256').update(JSON.stringify(batch)).digest('hex')
