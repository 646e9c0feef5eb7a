import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { registerMany } from '../enterprises/index.ts'
import { batchInput as enterpriseBatch } from '../enterprises/model/inputs.ts'
import { productIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import type { Period } from '../exact/period.ts'
import type { Db } from '../platform/database.ts'
import { testWork } from '../platform/testing.ts'
import { loadDictionary } from './actions/dictionaries.ts'
import { dictionaryInput, type Fact, factIdOf, type Review, type Subject } from './model.ts'
import { factHistory, factsAsKnownOn, saveFacts, saveReviews } from './store/facts.ts'

/** What the database itself says to a statement, whatever the actions would have said. */
const answer = async (db: Db, statement: () => Promise<unknown>): Promise<string> => {
  await sql`savepoint try`.execute(db)
  try {
    await statement()
    return 'taken'
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint !== undefined)
      return String(error.constraint)
    return error instanceof Error ? error.message : String(error)
  } finally {
    await sql`rollback to savepoint try`.execute(db)
  }
}

const products = ['p0', 'p1', 'p2']
const subjectOf = (id: string): Subject => ({ kind: 'product', id: productIdOf(id) })

const prepared = async () => {
  const work = await testWork()
  await registerMany(
    work,
    enterpriseBatch.parse({
      enterprises: [{ id: 'e', kind: 'company', nameVi: 'E' }],
      sites: [{ id: 's', enterprise: 'e', kind: 'factory', places: [{ address: 'A' }] }],
      products: products.map(id => ({ id, enterprise: 'e', nameVi: id })),
    }),
  )
  const number = { type: 'number', periodicity: 'year', name: { vi: 'x' } }
  await loadDictionary(
    work,
    dictionaryInput.parse({
      format: 'chuluc-dictionary-1',
      code: 'd',
      name: { vi: 'D' },
      variables: { a: { ...number, subject: 'product' }, b: { ...number, subject: 'product' } },
    }),
  )
  return work.db
}

const fact = (change: Partial<Fact> = {}): Fact => ({
  id: factIdOf('f1'),
  subject: subjectOf('p0'),
  variable: 'a',
  period: '2025' as Period,
  validFrom: null,
  validTo: null,
  version: 1,
  value: { kind: 'value', text: '0' },
  currency: null,
  unit: null,
  document: null,
  page: null,
  source: null,
  reason: null,
  declaredBy: 'person:huy',
  recordedAt: '2026-01-01T00:00:00.000Z',
  ...change,
})

test('what the database itself refuses', async () => {
  const db = await prepared()
  await saveFacts(db, [fact()])
  const second = (change: Partial<Fact>) =>
    answer(db, () => saveFacts(db, [fact({ id: factIdOf('f2'), period: '2024' as Period, ...change })]))
  expect(await second({})).toBe('taken')
  expect(await second({ version: 2 })).toBe('fact_reason')
  expect(await second({ reason: 'x' })).toBe('fact_reason')
  const days = { period: null, validFrom: dayOf('2025-01-01') }
  expect(await second({ ...days, validTo: dayOf('2025-01-01') })).toBe('fact_validity')
  expect(await second({ ...days, period: '2024' as Period })).toBe('fact_period_or_days')
  expect(await second({ variable: 'c' })).toBe('fact_variable_fkey')
  expect(await second({ subject: subjectOf('p9') })).toBe('fact_product_fkey')
  const contest: Review = {
    fact: factIdOf('f1'),
    verdict: 'contested',
    ground: null,
    document: null,
    page: null,
    reviewedBy: 'x',
    reviewedAt: '2026-01-01T00:00:00.000Z',
  }
  expect(await answer(db, () => saveReviews(db, [contest]))).toBe('review_ground')
  expect(await answer(db, () => saveReviews(db, [{ ...contest, ground: 'g' }]))).toBe('taken')
})

test('a fact and a review are never changed and never deleted', async () => {
  const db = await prepared()
  await saveFacts(db, [fact()])
  const refused = 'facts are only added to: a correction is a new row'
  expect(await answer(db, () => sql`update facts.fact set value = '1'`.execute(db))).toBe(refused)
  expect(await answer(db, () => sql`delete from facts.fact`.execute(db))).toBe(refused)
  expect(await answer(db, () => sql`truncate facts.fact, facts.review, facts.answer`.execute(db))).toBe(
    refused,
  )
  expect(await answer(db, () => sql`update facts.review set ground = 'x'`.execute(db))).toBe(refused)
  expect(await answer(db, () => sql`delete from facts.review`.execute(db))).toBe(refused)
})

test('the same version of a figure is saved once, and the second time is told', async () => {
  const db = await prepared()
  expect(await saveFacts(db, [fact()])).toBe(1)
  expect(
    await saveFacts(db, [fact({ id: factIdOf('f2') }), fact({ id: factIdOf('f3'), variable: 'b' })]),
  ).toBe(1)
})

test('facts of many subjects come in one answer, and of no other subject', async () => {
  const db = await prepared()
  await saveFacts(db, [
    fact(),
    fact({ id: factIdOf('f2'), subject: subjectOf('p1') }),
    fact({ id: factIdOf('f3'), subject: subjectOf('p2') }),
    fact({ id: factIdOf('f4'), subject: { kind: 'city' } }),
    fact({ id: factIdOf('f5'), subject: { kind: 'site', id: 's' } as Subject }),
    fact({ id: factIdOf('f6'), subject: { kind: 'enterprise', id: 'e' } as Subject }),
  ])
  const of = async (...subjects: readonly Subject[]) =>
    (await factsAsKnownOn(db, subjects, '2026-12-31T00:00:00.000Z')).map(each => each.id)
  expect(await of(subjectOf('p0'), subjectOf('p2'))).toEqual(['f1', 'f3'])
  expect(await of({ kind: 'city' })).toEqual(['f4'])
  expect(await of({ kind: 'site', id: 's' } as Subject, { kind: 'enterprise', id: 'e' } as Subject)).toEqual([
    'f5',
    'f6',
  ])
  expect(await of()).toEqual([])
})

test('the history of a figure is that of no other subject, variable, period or first day', async () => {
  const db = await prepared()
  const once = { period: null, validFrom: dayOf('2025-01-01') }
  await saveFacts(db, [
    fact(),
    fact({ id: factIdOf('f2'), version: 2, reason: 'x' }),
    fact({ id: factIdOf('f3'), period: '2024' as Period }),
    fact({ id: factIdOf('f4'), variable: 'b' }),
    fact({ id: factIdOf('f5'), subject: subjectOf('p1') }),
    fact({ id: factIdOf('f6'), ...once }),
    fact({ id: factIdOf('f7'), ...once, validFrom: null }),
  ])
  const ids = async (change: Partial<Fact>) => (await factHistory(db, fact(change))).map(each => each.id)
  expect(await ids({})).toEqual(['f1', 'f2'])
  expect(await ids({ period: '2024' as Period })).toEqual(['f3'])
  expect(await ids(once)).toEqual(['f6'])
  expect(await ids({ ...once, validFrom: null })).toEqual(['f7'])
})

const moment = fc
  .integer({ min: 0, max: 30 })
  .map(minute => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString())

/** One figure: versions in the order of their moments, each with reviews from then on. */
const lifeOf = fc.array(
  fc.record({
    at: moment,
    reviews: fc.array(fc.record({ at: moment, isContest: fc.boolean() }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
)
const lives = fc.array(
  fc.record({ product: fc.constantFrom(...products), variable: fc.constantFrom('a', 'b'), life: lifeOf }),
  {
    maxLength: 5,
  },
)

test('what was known at any moment is, of each figure, the latest version by then with its latest review by then', async () => {
  const db = await prepared()
  await fc.assert(
    fc.asyncProperty(lives, moment, async (figures, asked) => {
      await sql`savepoint run`.execute(db)
      const facts: Fact[] = []
      const reviews: Review[] = []
      const expected = new Map<string, string>()
      for (const [index, { product, variable, life }] of figures.entries()) {
        const period = String(2000 + index) as Period
        for (const [number, { at, reviews: marks }] of life
          .toSorted((a, b) => (a.at < b.at ? -1 : 1))
          .entries()) {
          const id = factIdOf(`${index}-${number}`)
          const reason = number === 0 ? null : 'x'
          facts.push(
            fact({
              id,
              subject: subjectOf(product),
              variable,
              period,
              version: number + 1,
              reason,
              recordedAt: at,
            }),
          )
          const later = marks
            .map(mark => (mark.at < at ? { ...mark, at } : mark))
            .toSorted((a, b) => (a.at < b.at ? -1 : 1))
          for (const mark of later)
            reviews.push({
              fact: id,
              verdict: mark.isContest ? 'contested' : 'verified',
              ground: 'g',
              document: null,
              page: null,
              reviewedBy: 'y',
              reviewedAt: mark.at,
            })
          const last = later.filter(mark => mark.at <= asked).at(-1)
          const status = last === undefined ? 'declared' : last.isContest ? 'contested' : 'verified'
          if (at <= asked) expected.set(String(index), `${id} ${status}`)
        }
      }
      await saveFacts(db, facts)
      await saveReviews(db, reviews)
      const known = await factsAsKnownOn(db, products.map(subjectOf), asked)
      expect(known.map(each => `${each.id} ${each.status}`).sort()).toEqual([...expected.values()].sort())
      await sql`rollback to savepoint run`.execute(db)
    }),
    { numRuns: 40 },
  )
})
