import { describe, expect, it } from 'vitest'
import { adoptCriteriaSet } from '../criteria/index.ts'
import { readCriteriaSet } from '../criteria/rules/read.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { exportRound } from './actions/content.ts'
import { type ReceivedDossier, receiveDossiers } from './actions/dossiers.ts'
import { takeOverJudgements } from './actions/judgements.ts'
import { closeRound, openRound, reopenRound } from './actions/rounds.ts'
import { rerunFrozen } from './freeze.ts'
import { roundIdOf, roundInput } from './model.ts'
import { listJudgements, type StoredJudgement } from './store/judgements.ts'
import { getRound } from './store/rounds.ts'

const set = {
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '1',
  name: { vi: 'Bộ thử' },
  legalBasis: [],
  variables: { revenue: { name: { vi: 'Doanh thu' }, type: 'money', currency: 'VND' } },
  gates: [],
  criteria: [
    {
      code: 'A',
      name: { vi: 'Quy mô' },
      value: 'revenue',
      bands: [
        { below: 100, points: 10 },
        { from: 100, points: 60 },
      ],
      notApplicable: 0,
    },
    { code: 'B', name: { vi: 'Mẫu mã' }, max: 40 },
  ],
  passMark: { points: 50 },
  units: [{ code: 'so', name: { vi: 'Sở' } }],
  assignments: [{ criteria: ['A', 'B'], unit: 'so' }],
}
const input = roundInput.parse({
  id: 'thu-2026',
  name: { vi: 'Đợt thử', en: 'Trial round' },
  criteriaSet: { code: 'thu', version: '1' },
  period: '2025',
  legalDocument: null,
  isSample: true,
  calendar: { opens: '2026-04-10', closes: '2026-06-30' },
})
const round = roundIdOf('thu-2026')

const dossier = (id: string, revenue: string, receivedAt = '2026-06-30T16:59:59.000Z'): ReceivedDossier => ({
  id,
  round,
  enterprise: 'e1',
  product: `p-${id}`,
  applicant: null,
  track: null,
  receivedAt,
  facts: [
    {
      key: 'revenue',
      given: { value: revenue, status: 'verified', document: 'BCTC', page: 3 },
      fact: 'fact-1',
    },
  ],
})
const judged = (id: string, given: string): StoredJudgement => ({
  dossier: id,
  code: 'B',
  given,
  unit: null,
  byWhom: 'lan',
  at: '2026-10-01T03:00:00.000Z',
  reason: null,
  note: null,
})

const prepared = async (): Promise<Work> => {
  const work = await testWork()
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await adoptCriteriaSet(work, read.set)
  const products = ['d1', 'd2', 'd3'].map(id => ({
    id: `p-${id}`,
    enterprise: 'e1',
    nameVi: `Sản phẩm ${id}`,
  }))
  const enterprises = [{ id: 'e1', kind: 'company', nameVi: 'Công ty thử', isSample: true }]
  await registerMany(work, batchInput.parse({ enterprises, products }))
  await openRound(work, input)
  return work
}

/** Of each refusal its code. */
const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    error => (error instanceof Refused ? error.code : String(error)),
  )

describe('a round', () => {
  it('closes with everything frozen, and runs again from its file alone to the same bytes', async () => {
    const work = await prepared()
    await receiveDossiers(work, round, [dossier('d1', '100'), dossier('d2', '99')])
    await takeOverJudgements(work, round, [judged('d1', '12.5'), judged('d2', '30')])
    const sha256 = await closeRound(work, round)
    const text = await exportRound(work, 'thu-2026')
    expect(rerunFrozen(text)).toEqual({ text, sha256, isSame: true, isWhole: true })
    const { content } = JSON.parse(text)
    expect(
      content.results.results.map(({ id, rank, total, outcome }: Record<string, unknown>) => [
        id,
        rank,
        total,
        outcome,
      ]),
    ).toEqual([
      ['d1', 1, '72.50', 'pass'],
      ['d2', 2, '40.00', 'fail'],
    ])
    expect(content.dossiers[0].versions).toEqual({ revenue: 'fact-1' })
  })

  it('betrays an altered file: in its digest, and in what comes out', async () => {
    const work = await prepared()
    await receiveDossiers(work, round, [dossier('d1', '100')])
    await takeOverJudgements(work, round, [judged('d1', '0')])
    await closeRound(work, round)
    const text = await exportRound(work, round)
    const poorer = rerunFrozen(text.replace('"value":"100"', '"value":"099"'))
    expect([poorer.isSame, poorer.isWhole]).toEqual([false, false])
  })

  it('does not close while an outcome is unknown, and closes when it is decided', async () => {
    const work = await prepared()
    await receiveDossiers(work, round, [dossier('d1', '99')])
    expect(await refusal(closeRound(work, round))).toBe('outcomes-unknown')
    await takeOverJudgements(work, round, [judged('d1', '39.5')])
    expect(await refusal(closeRound(work, round))).toBe('done')
  })

  it('leaves out what came after the last day, and names it', async () => {
    const work = await prepared()
    await receiveDossiers(work, round, [
      dossier('d1', '100'),
      dossier('d2', '100', '2026-06-30T17:00:00.000Z'),
    ])
    await takeOverJudgements(work, round, [judged('d1', '1')])
    await closeRound(work, round)
    const { content } = JSON.parse(await exportRound(work, round))
    expect([content.results.results.length, content.late]).toEqual([
      1,
      [{ id: 'd2', receivedAt: '2026-06-30T17:00:00.000Z' }],
    ])
  })

  it('takes a later judgement as a correction and keeps both', async () => {
    const work = await prepared()
    await receiveDossiers(work, round, [dossier('d1', '100')])
    await takeOverJudgements(work, round, [judged('d1', '10')])
    await takeOverJudgements(work, round, [judged('d1', '20')])
    await closeRound(work, round)
    const { content } = JSON.parse(await exportRound(work, round))
    expect(content.results.results[0].total).toBe('80.00')
    expect((await listJudgements(work.db, round)).map(({ given }) => given)).toEqual(['10', '20'])
  })

  it('takes nothing more once closed, until it is formally reopened', async () => {
    const work = await prepared()
    await closeRound(work, round)
    expect(await refusal(receiveDossiers(work, round, [dossier('d3', '1')]))).toBe('round-not-open')
    expect(await refusal(closeRound(work, round))).toBe('round-not-open')
    await reopenRound(work, round, 'Quyết định giải quyết khiếu nại')
    expect(await refusal(receiveDossiers(work, round, [dossier('d3', '1')]))).toBe('done')
    expect((await getRound(work.db, round)).turns.map(({ turn, ground }) => [turn, ground])).toEqual([
      ['opened', null],
      ['closed', null],
      ['reopened', 'Quyết định giải quyết khiếu nại'],
    ])
  })

  it('is not exported before it is closed', async () => {
    const work = await prepared()
    expect(await refusal(exportRound(work, round))).toBe('round-not-closed')
  })

  it('is not opened under a set without points', async () => {
    const work = await prepared()
    const read = readCriteriaSet({
      ...set,
      version: '2',
      criteria: [{ code: 'A', name: { vi: 'Quy mô' } }],
      passMark: undefined,
      assignments: undefined,
    })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    await adoptCriteriaSet(work, read.set)
    const skeleton = { ...input, id: 'thu-2027', criteriaSet: { code: 'thu', version: '2' } }
    expect(await refusal(openRound(work, skeleton))).toBe('criteria-skeleton')
  })

  it('is not opened while nobody scores a criterion on that day, and each is named', async () => {
    const work = await prepared()
    const units = [{ code: 'so', name: { vi: 'Sở' }, to: '2026-09-01' }]
    for (const [version, assigned] of [
      ['2', { units, assignments: set.assignments }],
      ['3', { assignments: [{ criteria: ['A'], unit: 'so' }] }],
      ['4', { units: undefined, assignments: undefined }],
    ] as const) {
      const read = readCriteriaSet({ ...set, version, ...assigned })
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      await adoptCriteriaSet(work, read.set)
    }
    const opened = (version: string, today: string) =>
      openRound(
        { ...work, today: dayOf(today) },
        { ...input, id: `thu-${version}-${today}`, criteriaSet: { code: 'thu', version } },
      ).then(
        () => 'done',
        error => (error instanceof Refused ? [error.code, error.facts.criteria, error.words.vi] : error),
      )
    expect(await opened('2', '2026-08-31')).toBe('done')
    expect(await opened('2', '2026-09-01')).toEqual([
      'criteria-unowned',
      ['A', 'B'],
      'Chưa mở được đợt xét chọn: ngày 01/09/2026 chưa có đơn vị nào chấm A (Quy mô); B (Mẫu mã). Hãy phân công đơn vị chấm trong một bản dự thảo của bộ tiêu chí, đưa bản đó vào áp dụng rồi mở đợt.',
    ])
    expect((await opened('3', '2026-08-31'))[1]).toEqual(['B'])
    expect((await opened('4', '2026-08-31'))[1]).toEqual(['A', 'B'])
  })

  it('is run by nobody but the office', async () => {
    const work = await prepared()
    const visitor: Work = { ...work, actor: { kind: 'visitor' }, today: dayOf('2026-11-21') }
    await expect(closeRound(visitor, round)).rejects.toBeInstanceOf(NotAllowed)
  })
})

describe('a version of a criteria set', () => {
  it('never changes once adopted', async () => {
    const work = await prepared()
    const read = readCriteriaSet({ ...set, passMark: { points: 51 } })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(await refusal(adoptCriteriaSet(work, read.set))).toBe('criteria-version-changed')
  })
})
