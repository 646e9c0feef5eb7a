import { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { type Fact, type FactId, factIdOf, type Review } from '../model.ts'
import { mayContest, mayDeclare, mayVerify } from '../permissions.ts'
import { contestProblem, verifyProblem } from '../rules/reviews.ts'
import { saveAnswers } from '../store/answers.ts'
import { getFact, listReviews, saveReviews } from '../store/facts.ts'
import { groundMissing } from '../texts/declarations.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, groundsOf, invalid } from './ensure.ts'
import { isLatest } from './facts.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)

export const answerInput = z.object({
  words: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .refine(text => !/(?![\n\r\t])[\p{Cc}\p{Cs}]/u.test(text), {
      params: {
        vi: 'Nội dung có ký tự hỏng: hãy gõ lại.',
        en: 'There is a broken character: type it again.',
      },
    }),
  document: line(500).optional(),
  page: line(80).optional(),
})

/** The enterprise holds to a contested figure and says why; the official then verifies it or upholds the doubt. */
export const answerContest = async (
  work: Work,
  id: FactId,
  { words, document, page }: z.output<typeof answerInput>,
): Promise<void> =>
  inTransaction(work, async work => {
    const fact = await getFact(work.db, id)
    ensureMay(mayDeclare(work.actor, await groundsOf(work, fact.subject)), work, refusals.mayNotDeclare)
    const last = (await listReviews(work.db, [id])).at(-1)
    if (last?.verdict !== 'contested') throw new Refused('not-contested', { fact: id }, refusals.notContested)
    if (!(await isLatest(work, fact)))
      throw new Refused('not-the-latest', { fact: id }, refusals['not-the-latest'])
    const answer = {
      fact: id,
      words,
      document: document ?? null,
      page: page ?? null,
      answeredBy: actorName(work.actor),
      answeredAt: work.now,
    }
    await saveAnswers(work.db, [answer])
    record(work, { action: 'answer doubt', subject: { kind: 'facts.fact', id }, before: last, after: answer })
  })

export interface ManyReviews {
  /** All of one subject's enterprise and year; ids of others are refused as unknown. */
  readonly facts: readonly Fact[]
  readonly reviews: readonly {
    readonly fact: string
    readonly verdict: Review['verdict']
    readonly ground: string
  }[]
  readonly belongs: boolean
  /** Whether the actor's unit scores with a variable. */
  readonly scores: (variable: string) => boolean
}

/** Several figures looked at together: all are kept, or none. `facts` are every version of the figures in question. */
export const reviewMany = async (work: Work, many: ManyReviews): Promise<void> =>
  inTransaction(work, async work => {
    const reviews = many.reviews.map(review => reviewOf(work, many, review))
    await saveReviews(work.db, reviews)
    for (const review of reviews) {
      const action = review.verdict === 'verified' ? 'verify fact' : 'contest fact'
      record(work, { action, subject: { kind: 'facts.fact', id: review.fact }, after: review })
    }
  })

const reviewOf = (work: Work, many: ManyReviews, asked: ManyReviews['reviews'][number]): Review => {
  const fact = many.facts.find(({ id }) => id === asked.fact)
  const grounds = { belongs: many.belongs, scores: fact !== undefined && many.scores(fact.variable) }
  const may = asked.verdict === 'verified' ? mayVerify(work.actor, grounds) : mayContest(work.actor, grounds)
  ensureMay(
    may && fact !== undefined,
    work,
    refusals[asked.verdict === 'verified' ? 'mayNotVerify' : 'mayNotContest'],
  )
  if (fact === undefined) throw new Error('no such fact')
  const latest = many.facts.findLast(each => sameFigure(each, fact))?.id === fact.id
  const problem =
    asked.verdict === 'verified'
      ? verifyProblem(fact, actorName(work.actor), latest)
      : contestProblem(asked.ground, latest)
  if (problem === 'ground-missing') throw invalid(work, [{ ...groundMissing, place: `${fact.id}:ground` }])
  if (problem !== null) throw new Refused(problem, { fact: fact.id }, refusals[problem])
  return {
    fact: factIdOf(asked.fact),
    verdict: asked.verdict,
    ground: asked.ground === '' ? null : asked.ground.slice(0, 1000),
    document: null,
    page: null,
    reviewedBy: actorName(work.actor),
    reviewedAt: work.now,
  }
}

export const sameFigure = (a: Fact, b: Fact): boolean =>
  a.variable === b.variable &&
  a.period === b.period &&
  a.validFrom === b.validFrom &&
  JSON.stringify(a.subject) === JSON.stringify(b.subject)
