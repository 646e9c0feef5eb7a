import type { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { contestInput, Fact, Review, verifyInput } from '../model.ts'
import { type Grounds, mayContest, mayVerify } from '../permissions.ts'
import { contestProblem, type ReviewProblem, verifyProblem } from '../rules/reviews.ts'
import { getFact, listReviews, saveReviews } from '../store/facts.ts'
import { groundMissing } from '../texts/declarations.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, groundsOf, invalid } from './ensure.ts'
import { isLatest } from './facts.ts'

/** What a later room knows about the actor: that its unit scores with this variable. */
type MoreGrounds = Omit<Grounds, 'belongs'>

/** Someone else than its declarer found the figure true. */
export const verifyFact = async (
  work: Work,
  input: z.output<typeof verifyInput>,
  more: MoreGrounds = {},
): Promise<void> =>
  inTransaction(work, async work => {
    const fact = await getFact(work.db, input.fact)
    const grounds = { ...more, ...(await groundsOf(work, fact.subject)) }
    ensureMay(mayVerify(work.actor, grounds), work, refusals.mayNotVerify)
    ensureReviewable(work, fact, verifyProblem(fact, actorName(work.actor), await isLatest(work, fact)))
    await saveReview(work, { ...input, verdict: 'verified' })
  })

/** The figure is in doubt on this ground: from now on it counts as unknown until it is verified or corrected. */
export const contestFact = async (
  work: Work,
  input: z.output<typeof contestInput>,
  more: MoreGrounds = {},
): Promise<void> =>
  inTransaction(work, async work => {
    const fact = await getFact(work.db, input.fact)
    const grounds = { ...more, ...(await groundsOf(work, fact.subject)) }
    ensureMay(mayContest(work.actor, grounds), work, refusals.mayNotContest)
    ensureReviewable(work, fact, contestProblem(input.ground, await isLatest(work, fact)))
    await saveReview(work, { ...input, verdict: 'contested' })
  })

const ensureReviewable = (work: Work, fact: Fact, problem: ReviewProblem | null): void => {
  if (problem === null) return
  if (problem === 'ground-missing') throw invalid(work, [groundMissing])
  throw new Refused(problem, { fact: fact.id }, refusals[problem])
}

const saveReview = async (work: Work, input: Omit<Review, 'reviewedBy' | 'reviewedAt'>): Promise<void> => {
  const review = { ...input, reviewedBy: actorName(work.actor), reviewedAt: work.now }
  const before = (await listReviews(work.db, [input.fact])).at(-1) ?? null
  await saveReviews(work.db, [review])
  const action = input.verdict === 'verified' ? 'verify fact' : 'contest fact'
  record(work, { action, subject: { kind: 'facts.fact', id: input.fact }, before, after: review })
}
