import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { addMember, registerMany } from '../enterprises/index.ts'
import { batchInput, memberInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { outcomeOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { answerContest, answerInput, type ManyReviews, reviewMany } from './actions/answers.ts'
import { loadDictionary } from './actions/dictionaries.ts'
import { correctFact, declareFact } from './actions/facts.ts'
import { correctInput, declareInput, dictionaryInput, factIdOf, type Subject } from './model.ts'
import { listAnswers } from './store/answers.ts'
import { listReviews, listVersionsOf } from './store/facts.ts'
import { countUnsettled } from './store/unsettled.ts'

const person = (id: string, ...roles: readonly string[]): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: roles.map(role => ({ role, unit: 'so-cong-thuong' })),
})
const [huy, lan, mai] = [person('huy', 'enterprise'), person('lan', 'office'), person('mai', 'scorer')]
const den: Subject = { kind: 'enterprise', id: enterpriseIdOf('den') }
const f1 = factIdOf('f1')
const explanation = answerInput.parse({ words: 'Số đã kiểm toán' })

let work: Work
beforeEach(async () => {
  const system = await testWork()
  await addPerson(system, personInput.parse({ id: 'huy', name: 'Huy' }))
  await registerMany(
    system,
    batchInput.parse({ enterprises: [{ id: 'den', kind: 'company', nameVi: 'Công ty Đèn' }] }),
  )
  await addMember(system, memberInput.parse({ person: 'huy', enterprise: 'den', validFrom: '2026-01-01' }))
  const staff = { name: { vi: 'Lao động' }, type: 'integer', subject: 'enterprise', periodicity: 'year' }
  await loadDictionary(
    system,
    dictionaryInput.parse({
      format: 'chuluc-dictionary-1',
      code: 'test',
      name: { vi: 'Thử' },
      variables: { 'enterprise.staff': staff, 'enterprise.women': staff },
    }),
  )
  work = { ...system, actor: huy }
  for (const [id, variable] of [
    ['f1', 'enterprise.staff'],
    ['f2', 'enterprise.women'],
  ])
    await declareFact(
      work,
      declareInput.parse({ id, subject: den, variable, period: '2025', given: { value: 12 } }),
    )
}, 60_000)

const at = (minute: number) => ({ now: `2026-11-21T04:${String(minute).padStart(2, '0')}:00.000Z` })
const review = async (
  actor: Actor,
  reviews: ManyReviews['reviews'],
  { scores = () => true, minute = 1 }: { scores?: ManyReviews['scores']; minute?: number } = {},
) =>
  reviewMany(
    { ...work, actor, ...at(minute) },
    { facts: await listVersionsOf(work.db, [den], '2025'), reviews, belongs: false, scores },
  )
const verified = (fact: string) => ({ fact, verdict: 'verified', ground: '' }) as const
const contested = (fact: string, ground = 'bảng lương ghi khác') =>
  ({ fact, verdict: 'contested', ground }) as const
const waiting = async () =>
  (await countUnsettled(work.db, [{ variables: null, subjects: [den.id] }])).map(each => [
    each.year,
    each.declared,
    each.contested,
    each.answered,
  ])

describe('figures looked at together', () => {
  test('are kept all, or none; the next official finds what is left', async () => {
    expect(await waiting()).toEqual([['2025', 2, 0, 0]])
    expect(await outcomeOf(review(lan, [verified('f1'), contested('f2', '')]))).toBe(
      'f2:ground: Nêu nghi vấn phải có căn cứ. Hãy ghi căn cứ, tài liệu và trang.',
    )
    expect(await waiting()).toEqual([['2025', 2, 0, 0]])
    expect(await outcomeOf(review(lan, [verified('f1'), contested('f2')]))).toBe('done')
    expect(await waiting()).toEqual([['2025', 0, 1, 0]])
    expect(
      (await listReviews(work.db, [f1])).map(({ verdict, reviewedBy }) => [verdict, reviewedBy]),
    ).toEqual([['verified', 'person:lan']])
  })

  test('are those a scorer’s unit scores with, never of the enterprise itself, never of another', async () => {
    const scores = (variable: string) => variable === 'enterprise.staff'
    expect(await outcomeOf(review(mai, [verified('f1')], { scores }))).toBe('done')
    expect(await outcomeOf(review(mai, [verified('f2')], { scores }))).toBe('403')
    expect(await outcomeOf(review(huy, [verified('f1')]))).toBe('403')
    expect(await outcomeOf(review(lan, [verified('of-nobody')]))).toBe('403')
  })

  test('that were corrected meanwhile are refused', async () => {
    await correctFact(
      work,
      correctInput.parse({ id: 'f3', fact: 'f1', given: { value: 13 }, reason: 'nhầm' }),
    )
    expect(await outcomeOf(review(lan, [verified('f1')]))).toBe('not-the-latest')
    expect(await waiting()).toEqual([['2025', 2, 0, 0]])
  })
})

describe('an answer to a doubt', () => {
  test('waits for the official, who verifies or upholds', async () => {
    await review(lan, [contested('f1'), verified('f2')])
    await answerContest({ ...work, ...at(2) }, f1, explanation)
    expect(await waiting()).toEqual([['2025', 0, 0, 1]])
    await review(lan, [contested('f1', 'vẫn chưa khớp')], { minute: 3 })
    expect(await waiting()).toEqual([['2025', 0, 1, 0]])
    await answerContest({ ...work, ...at(4) }, f1, explanation)
    await review(lan, [verified('f1')], { minute: 5 })
    expect(await waiting()).toEqual([])
    expect((await listAnswers(work.db, [f1])).map(({ words, answeredBy }) => [words, answeredBy])).toEqual([
      ['Số đã kiểm toán', 'person:huy'],
      ['Số đã kiểm toán', 'person:huy'],
    ])
  })

  test('is the enterprise’s to give, and only to a doubt about the latest version', async () => {
    expect(await outcomeOf(answerContest(work, f1, explanation))).toBe('not-contested')
    await review(lan, [contested('f1')])
    expect(await outcomeOf(answerContest({ ...work, actor: mai }, f1, explanation))).toBe('403')
    await correctFact(
      work,
      correctInput.parse({ id: 'f3', fact: 'f1', given: { value: 13 }, reason: 'nhầm' }),
    )
    expect(await outcomeOf(answerContest(work, f1, explanation))).toBe('not-the-latest')
  })

  test.each(['', '   ', 'x'.repeat(2001), 'a\u0000b'])('is words that can be kept, not %j', words => {
    expect(answerInput.safeParse({ words }).success).toBe(false)
  })
})
