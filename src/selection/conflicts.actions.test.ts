import { expect, it } from 'vitest'
import { declareInterest, ruleOnInterest } from '../conflicts/index.ts'
import { interestInput, rulingInput } from '../conflicts/model.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { settleConflicts } from './actions/conflicts.ts'
import { roundContent } from './actions/content.ts'
import { enterJudgements } from './actions/judgements.ts'
import { closeRound } from './actions/rounds.ts'
import { listJudgements } from './store/judgements.ts'
import { findRecalculation, listRecalculations, listVoidings } from './store/recalculations.ts'
import { getRound } from './store/rounds.ts'
import { actors, as, scoredRound, trialRound } from './testing.ts'

const entry = (dossier: string, given: string) => ({
  dossier,
  code: 'B',
  given,
  note: null,
  reason: null,
  version: '',
})
const worked = interestInput.parse({ enterprise: 'e1', kind: 'employment' })

/** Lan has judged both dossiers before it became known that she works at e1. */
const late = async () => {
  const work = await scoredRound()
  await enterJudgements(as(work, actors.scorer), trialRound, [entry('d1', '20'), entry('d2', '10')])
  const before = await roundContent(work, await getRound(work.db, trialRound))
  const interest = await declareInterest(as(work, actors.scorer), worked)
  await settleConflicts(work, 'lan')
  return { work, before, interest }
}
const judged = async (work: Awaited<ReturnType<typeof scoredRound>>) =>
  (await listJudgements(work.db, trialRound)).map(({ dossier, given }) => [dossier, given])

it('a late conflict voids the judgements over that enterprise alone, and keeps both results', async () => {
  const { work, before } = await late()
  expect(await judged(work)).toEqual([['d2', '10']])
  const [kept, ...more] = await listRecalculations(work.db, trialRound)
  expect([kept?.byWhom, more]).toEqual(['lan', []])
  const both = await findRecalculation(work.db, trialRound, kept?.id ?? '')
  expect(JSON.parse(both?.before.content ?? '').content.results).toEqual(before.results)
  expect(both?.before.sha256).not.toBe(both?.after.sha256)
  expect(
    (await listVoidings(work.db, trialRound)).map(({ dossier, turn, judge }) => [dossier, turn, judge]),
  ).toEqual([['d1', 'voided', 'lan']])
})

it('settling again changes nothing', async () => {
  const { work } = await late()
  await settleConflicts(work, 'lan')
  expect(await listRecalculations(work.db, trialRound)).toHaveLength(1)
})

it('a conflict that was none gives the judgement its force back, and that is on record too', async () => {
  const { work, interest } = await late()
  await ruleOnInterest(
    as(work, actors.office),
    rulingInput.parse({ interest, ruling: 'dismissed', ground: 'Nhầm' }),
  )
  await settleConflicts(work, 'van-phong')
  expect(await judged(work)).toEqual([
    ['d1', '20'],
    ['d2', '10'],
  ])
  expect(await listRecalculations(work.db, trialRound)).toHaveLength(2)
})

it('an interest that began after the judgement leaves it in force', async () => {
  const work = await scoredRound()
  await enterJudgements(as(work, actors.scorer), trialRound, [entry('d1', '20')])
  await declareInterest(as(work, actors.scorer), interestInput.parse({ ...worked, validFrom: '2099-01-01' }))
  await settleConflicts(work, 'lan')
  expect(await judged(work)).toEqual([['d1', '20']])
})

it('who is in conflict judges no dossier of that enterprise: it is as if it were not there', async () => {
  const { work } = await late()
  await expect(enterJudgements(as(work, actors.scorer), trialRound, [entry('d1', '20')])).rejects.toThrow(
    NotFound,
  )
})

it('who has an interest anywhere closes no round', async () => {
  const work = await scoredRound()
  const roles = [{ role: 'leader', unit: null }]
  const leader: Work = { ...work, actor: { kind: 'person', id: 'van-phong', name: 'x', roles } }
  await declareInterest(leader, worked)
  await expect(closeRound(leader, trialRound)).rejects.toMatchObject({ code: 'in-conflict' })
})
