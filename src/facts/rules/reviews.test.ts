import { expect, test } from 'vitest'
import { type Fact, type FactValue, factIdOf, type Review } from '../model.ts'
import {
  batchReviewProblems,
  contestProblem,
  correctionProblem,
  historyOf,
  verifyProblem,
} from './reviews.ts'

const value: FactValue = { kind: 'value', text: '0' }

test.each<[string, FactValue, string, boolean, ReturnType<typeof verifyProblem>]>([
  ['another official, the latest version', value, 'person:lan', true, null],
  ['who declared it', value, 'person:huy', true, 'own-declaration'],
  ['a version corrected since', value, 'person:lan', false, 'not-the-latest'],
  ['what is declared unknown', { kind: 'unknown' }, 'person:lan', true, 'nothing-to-verify'],
  ['what is declared not applicable', { kind: 'not-applicable' }, 'person:lan', true, null],
])('verifying: %s', (_, value, reviewer, isLatest, problem) => {
  expect(verifyProblem({ value, declaredBy: 'person:huy' }, reviewer, isLatest)).toBe(problem)
})

test.each<[string, boolean, ReturnType<typeof contestProblem>]>([
  ['sổ kế toán trang 4', true, null],
  ['', true, 'ground-missing'],
  ['sổ kế toán trang 4', false, 'not-the-latest'],
])('contesting on the ground %j, latest %s', (ground, isLatest, problem) => {
  expect(contestProblem(ground, isLatest)).toBe(problem)
})

test.each<[string, boolean, ReturnType<typeof correctionProblem>]>([
  ['gõ nhầm', true, null],
  ['', true, 'reason-missing'],
  ['gõ nhầm', false, 'not-the-latest'],
])('correcting for the reason %j, latest %s', (reason, isLatest, problem) => {
  expect(correctionProblem(reason, isLatest)).toBe(problem)
})

const review = (change: Partial<Review> = {}): Review => ({
  fact: factIdOf('f1'),
  verdict: 'verified',
  ground: null,
  document: null,
  page: null,
  reviewedBy: 'person:lan',
  reviewedAt: '2026-02-01T00:00:00.000Z',
  ...change,
})

test.each<[string, Partial<Review>, object[]]>([
  ['a sound one', {}, []],
  ['of a fact elsewhere', { fact: factIdOf('f9') }, [{ problem: 'fact-unknown', at: 0, fact: 'f9' }]],
  [
    'by who declared the fact',
    { reviewedBy: 'person:huy' },
    [{ problem: 'own-declaration', at: 0, reviewer: 'person:huy' }],
  ],
  [
    'older than the fact',
    { reviewedAt: '2025-12-31T00:00:00.000Z' },
    [{ problem: 'before-the-fact', at: 0, reviewedAt: '2025-12-31T00:00:00.000Z' }],
  ],
  ['of the same moment', { reviewedAt: '2026-01-01T00:00:00.000Z' }, []],
  ['in doubt without a ground', { verdict: 'contested' }, [{ problem: 'ground-missing', at: 0 }]],
  ['in doubt by the declarer itself', { verdict: 'contested', reviewedBy: 'person:huy', ground: 'nhầm' }, []],
])('a review that comes with its fact: %s', (_, change, problems) => {
  const fact = { id: factIdOf('f1'), declaredBy: 'person:huy', recordedAt: '2026-01-01T00:00:00.000Z' }
  expect(batchReviewProblems([fact], [review(change)])).toEqual(problems)
})

test('the history of a figure says from when to when each version was known, and how it was reviewed', () => {
  const version = (id: string, recordedAt: string) => ({ id: factIdOf(id), recordedAt }) as Fact
  const history = historyOf(
    [version('f1', 'monday'), version('f2', 'friday')],
    [review(), review({ fact: factIdOf('f2') })],
  )
  expect(
    history.map(each => [each.id, each.recordedAt, each.recordedTo, each.reviews.map(({ fact }) => fact)]),
  ).toEqual([
    ['f1', 'monday', 'friday', ['f1']],
    ['f2', 'friday', null, ['f2']],
  ])
})
