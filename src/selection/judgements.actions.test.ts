import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../platform/testing.ts'
import { receiveDossiers } from './actions/dossiers.ts'
import { enterJudgements, takeOverJudgements } from './actions/judgements.ts'
import { closeRound, openRound } from './actions/rounds.ts'
import { roundInput } from './model.ts'
import type { Entry } from './rules/cells.ts'
import { latestJudgements, listJudgements } from './store/judgements.ts'
import { actors, as, scoredRound, trialRound } from './testing.ts'

const entry = (over: Partial<Entry> = {}): Entry => ({
  dossier: 'd1',
  code: 'B',
  given: '12.5',
  note: null,
  reason: null,
  version: '',
  ...over,
})

describe('a judgement', () => {
  it('is entered by the unit that carries the duty today, and by the office on its behalf', async () => {
    const work = await scoredRound()
    await enterJudgements(as(work, actors.scorer), trialRound, [entry()])
    await enterJudgements(as(work, actors.office), trialRound, [
      entry({ code: 'C', given: { band: 'filed' } }),
    ])
    expect(
      (await listJudgements(work.db, trialRound)).map(({ code, unit, byWhom }) => [code, unit, byWhom]),
    ).toEqual([
      ['B', 'moi', 'lan'],
      ['C', 'khac', 'van-phong'],
    ])
  })

  it.each([
    ['another unit', actors.other],
    ['the auditor', actors.auditor],
    ['a member of the council', actors.council],
    ['the enterprise itself', actors.owner],
    ['a buyer', actors.buyer],
    ['a visitor', actors.visitor],
  ])('is not entered by %s', async (_, actor) => {
    const work = await scoredRound()
    expect(await outcomeOf(enterJudgements(as(work, actor), trialRound, [entry()]))).toBe('403')
    expect(await outcomeOf(takeOverJudgements(as(work, actor), trialRound, []))).toBe('403')
    expect(await listJudgements(work.db, trialRound)).toEqual([])
  })

  it.each([
    ['points beyond the range', entry({ given: '30.5' }), 'cell'],
    ['points off the step', entry({ given: '1.2' }), 'cell'],
    ['a band for points', entry({ given: { band: 'filed' } }), 'cell'],
    ['a computed criterion', entry({ code: 'A', given: '10' }), 'cell'],
    ['a criterion that is not there', entry({ code: 'Z' }), '403'],
    ['a dossier that is not there', entry({ dossier: 'd9' }), 'There is no dossier d9.'],
    ['an older version than is there', entry({ version: '999' }), 'cell-stale'],
  ])('is refused for %s, and with it all that came beside', async (_, wrong, code) => {
    const work = await scoredRound()
    const both = [entry({ dossier: 'd2', given: '1' }), wrong]
    expect(await outcomeOf(enterJudgements(as(work, actors.scorer), trialRound, both))).toBe(code)
    expect(await listJudgements(work.db, trialRound)).toEqual([])
  })

  it('corrects an earlier one with a reason alone, and both are kept', async () => {
    const work = await scoredRound()
    const scorer = as(work, actors.scorer)
    await enterJudgements(scorer, trialRound, [entry()])
    const [first] = await latestJudgements(work.db, trialRound, ['B'])
    const again = entry({ given: '20', version: first?.version ?? '' })
    expect(await outcomeOf(enterJudgements(scorer, trialRound, [again]))).toBe('cell-reason')
    await enterJudgements(scorer, trialRound, [{ ...again, reason: 'cộng nhầm' }])
    expect((await listJudgements(work.db, trialRound)).map(({ given, reason }) => [given, reason])).toEqual([
      ['12.5', null],
      ['20', 'cộng nhầm'],
    ])
  })

  it('sent twice is entered once', async () => {
    const work = await scoredRound()
    const scorer = as(work, actors.scorer)
    await enterJudgements(scorer, trialRound, [entry()])
    expect(await outcomeOf(enterJudgements(scorer, trialRound, [entry()]))).toBe('cell-stale')
    expect((await listJudgements(work.db, trialRound)).length).toBe(1)
  })

  it('is not entered once the round is closed', async () => {
    const work = await scoredRound(1)
    await enterJudgements(as(work, actors.scorer), trialRound, [entry({ given: '30' })])
    await enterJudgements(as(work, actors.other), trialRound, [entry({ code: 'C', given: { band: 'none' } })])
    await closeRound(as(work, actors.leader), trialRound)
    const late = entry({ code: 'C', given: { band: 'filed' } })
    expect(await outcomeOf(enterJudgements(as(work, actors.other), trialRound, [late]))).toBe(
      'round-not-open',
    )
  })
})

it('no dossier bears the name of a page, and no round the code of another', async () => {
  const work = await scoredRound()
  const named = {
    id: 'scores',
    round: trialRound,
    enterprise: 'e1',
    product: 'p1',
    applicant: null,
    track: null,
    receivedAt: work.now,
    facts: [],
  }
  expect(await outcomeOf(receiveDossiers(work, trialRound, [named]))).toBe('dossier-id')
  const same = roundInput.parse({
    id: trialRound,
    name: { vi: 'Đợt', en: 'Round' },
    criteriaSet: { code: 'cham', version: '1' },
    period: '2025',
    legalDocument: null,
    isSample: true,
    calendar: {},
  })
  expect(await outcomeOf(openRound(work, same))).toBe('round-exists')
  expect(roundInput.safeParse({ ...same, id: 'new' }).success).toBe(false)
})
