import { describe, expect, test } from 'vitest'
import { addMember } from '../enterprises/index.ts'
import { memberInput } from '../enterprises/model/inputs.ts'
import { outcomeOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { contentOf } from './actions/content.ts'
import type { ReceivedDossier } from './actions/dossiers.ts'
import { excludeDossier, receiveDossier, reinstateDossier, withdrawDossier } from './actions/received.ts'
import * as explanation from './pages/explanation.tsx'
import { findDossier } from './store/dossiers.ts'
import { getRound } from './store/rounds.ts'
import { listDossierTurns } from './store/turns.ts'
import { actors, answerOf, as, scoredRound, trialRound } from './testing.ts'

const prepared = async (): Promise<Work> => {
  const work = await scoredRound(2)
  const members = [
    ['chu', 'e1'],
    ['la', 'e2'],
  ] as const
  for (const [person, enterprise] of members)
    await addMember(work, memberInput.parse({ person, enterprise, validFrom: '2026-01-01' }))
  return work
}

const sent = (change: Partial<ReceivedDossier> = {}): ReceivedDossier => ({
  id: 'd1',
  round: trialRound,
  enterprise: 'e1',
  product: 'p1',
  applicant: 'company',
  track: null,
  receivedAt: '2026-11-21T03:00:00.000Z',
  facts: [{ key: 'revenue', given: { value: '500', status: 'verified' }, fact: 'f9' }],
  ...change,
})

const standing = async (work: Work): Promise<readonly string[]> =>
  (await contentOf(work, await getRound(work.db, trialRound))).dossiers.map(({ id }) => id)

const input = { dossier: 'd1', ground: 'Chưa đủ điều kiện' }

describe('a dossier that is sent', () => {
  test('again takes the place of the first and keeps its day of receipt', async () => {
    const work = await prepared()
    await receiveDossier(as(work, actors.owner), sent())
    expect(await findDossier(work.db, 'd1')).toMatchObject({
      applicant: 'company',
      receivedAt: '2026-06-30T03:00:00.000Z',
    })
    const { dossiers } = await contentOf(work, await getRound(work.db, trialRound))
    expect(dossiers.find(({ id }) => id === 'd1')?.facts).toEqual({
      revenue: { value: '500', status: 'verified' },
    })
  })

  test('is sent by its own people and the office; to others it does not exist', async () => {
    const work = await prepared()
    const tries = [actors.stranger, actors.visitor, actors.scorer, actors.auditor, actors.office]
    const found = []
    for (const actor of tries) found.push(await outcomeOf(receiveDossier(as(work, actor), sent())))
    expect(found).toEqual(['404', '404', '404', '404', 'done'])
  })

  test('takes nobody else’s place', async () => {
    const work = await prepared()
    expect(await outcomeOf(receiveDossier(work, sent({ id: 'd2' })))).toBe('There is no dossier d2.')
  })

  test('counts on the day of its postmark, where that is said', async () => {
    const work = await prepared()
    const late = { receivedAt: '2027-01-04T03:00:00.000Z' }
    await receiveDossier(work, sent({ ...late, id: 'd3', product: 'p3', enterprise: 'e3' })).catch(() => {})
    const inTime = async (countsOn: string | null) => {
      const { db } = work
      await db
        .updateTable('selection.dossier' as never)
        .set({ received_at: late.receivedAt, counts_on: countsOn } as never)
        .execute()
      return (await standing(work)).length
    }
    expect([await inTime(null), await inTime('2026-12-30')]).toEqual([0, 2])
  })
})

describe('a dossier that is withdrawn, excluded, reinstated', () => {
  test('leaves the round and comes back, each with who, when and why', async () => {
    const work = await prepared()
    await withdrawDossier(as(work, actors.owner), { dossier: 'd1', ground: 'Đổi sản phẩm' })
    expect(await standing(work)).toEqual(['d2'])
    await receiveDossier(as(work, actors.owner), sent())
    expect(await standing(work)).toEqual(['d1', 'd2'])
    await excludeDossier(as(work, actors.office), input)
    expect(await outcomeOf(receiveDossier(as(work, actors.owner), sent()))).toBe('dossier-excluded')
    await reinstateDossier(as(work, actors.office), input)
    expect(await standing(work)).toEqual(['d1', 'd2'])
    const turns = await listDossierTurns(work.db, [trialRound])
    expect(turns.map(({ turn, byWhom, ground }) => [turn, byWhom, ground])).toEqual([
      ['withdrawn', 'chu', 'Đổi sản phẩm'],
      ['reinstated', 'chu', 'Doanh nghiệp nộp lại hồ sơ'],
      ['excluded', 'van-phong', 'Chưa đủ điều kiện'],
      ['reinstated', 'van-phong', 'Chưa đủ điều kiện'],
    ])
  })

  test.each([
    [excludeDossier, actors.owner, '403'],
    [reinstateDossier, actors.owner, '403'],
    [excludeDossier, actors.scorer, '403'],
    [withdrawDossier, actors.stranger, '404'],
    [reinstateDossier, actors.office, 'dossier-turned'],
    [excludeDossier, actors.office, 'done'],
  ] as const)('%o by %o: %s', async (turn, actor, expected) => {
    const work = await prepared()
    expect(await outcomeOf(turn(as(work, actor), input))).toBe(expected)
  })

  test('twice is refused, also by another way out', async () => {
    const work = await prepared()
    await withdrawDossier(work, input)
    expect([
      await outcomeOf(withdrawDossier(work, input)),
      await outcomeOf(excludeDossier(work, input)),
    ]).toEqual(['dossier-turned', 'dossier-turned'])
  })

  test('is still explained to its enterprise and the office, and to nobody else', async () => {
    const work = await prepared()
    await excludeDossier(work, input)
    const page = explanation.get([])
    const seen = []
    for (const actor of [actors.office, actors.owner, actors.stranger, actors.scorer, actors.visitor])
      seen.push(
        await answerOf(page, as(work, actor), { params: { dossier: 'd1' } }).then(
          ({ status }) => status,
          error => String(error),
        ),
      )
    const nowhere = 'NotFound: There is no dossier d1.'
    expect(seen).toEqual([200, 200, nowhere, nowhere, nowhere])
  })
})
