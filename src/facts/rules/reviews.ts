import type { Fact, FactVersion, Review } from '../model.ts'

export type ReviewProblem = 'own-declaration' | 'nothing-to-verify' | 'not-the-latest' | 'ground-missing'

/** Whether this reviewer may verify this version; null when so. Nobody verifies what they declared themselves. */
export const verifyProblem = (
  fact: Pick<Fact, 'value' | 'declaredBy'>,
  reviewer: string,
  isLatest: boolean,
): ReviewProblem | null => {
  if (!isLatest) return 'not-the-latest'
  if (fact.declaredBy === reviewer) return 'own-declaration'
  return fact.value.kind === 'unknown' ? 'nothing-to-verify' : null
}

/** Whether this version may be contested on this ground; null when so. */
export const contestProblem = (ground: string, isLatest: boolean): ReviewProblem | null => {
  if (!isLatest) return 'not-the-latest'
  return ground === '' ? 'ground-missing' : null
}

export type CorrectionProblem = 'not-the-latest' | 'reason-missing'

export const correctionProblem = (reason: string, isLatest: boolean): CorrectionProblem | null => {
  if (!isLatest) return 'not-the-latest'
  return reason === '' ? 'reason-missing' : null
}

export type BatchReviewProblem =
  | { readonly problem: 'fact-unknown'; readonly at: number; readonly fact: string }
  | { readonly problem: 'own-declaration'; readonly at: number; readonly reviewer: string }
  | { readonly problem: 'before-the-fact'; readonly at: number; readonly reviewedAt: string }
  | { readonly problem: 'ground-missing'; readonly at: number }

/** What is wrong with reviews that come together with their facts; `at` is the index of a review. */
export const batchReviewProblems = (
  facts: readonly Pick<Fact, 'id' | 'declaredBy' | 'recordedAt'>[],
  reviews: readonly Omit<Review, 'document' | 'page'>[],
): readonly BatchReviewProblem[] => {
  const known = new Map(facts.map(fact => [fact.id, fact]))
  return reviews.flatMap((review, at): readonly BatchReviewProblem[] => {
    const fact = known.get(review.fact)
    if (fact === undefined) return [{ problem: 'fact-unknown', at, fact: review.fact }]
    if (review.reviewedAt < fact.recordedAt)
      return [{ problem: 'before-the-fact', at, reviewedAt: review.reviewedAt }]
    if (review.verdict === 'verified' && review.reviewedBy === fact.declaredBy)
      return [{ problem: 'own-declaration', at, reviewer: review.reviewedBy }]
    return review.verdict === 'contested' && review.ground === null ? [{ problem: 'ground-missing', at }] : []
  })
}

/** The versions of one figure, oldest first, each with the moment at which the next one replaced it. */
export const historyOf = (versions: readonly Fact[], reviews: readonly Review[]): readonly FactVersion[] =>
  versions.map((fact, index) => ({
    ...fact,
    recordedTo: versions[index + 1]?.recordedAt ?? null,
    reviews: reviews.filter(review => review.fact === fact.id),
  }))
