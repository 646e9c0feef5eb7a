import { describe, expect, it } from 'vitest'
import { personIdOf } from '../access/model.ts'
import { listNotices } from '../notices/store/notices.ts'
import { NotAllowed } from '../platform/errors.ts'
import { outcomeOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { actors, as, trialRound as round } from '../selection/testing.ts'
import { enterComplaint, lodgeComplaint, takeComplaintStep } from './actions/complaints.ts'
import type { ComplaintInput, ComplaintStepKind } from './model.ts'
import { complaintInput, complaintStepInput, paperComplaintInput } from './model.ts'
import { listComplaints } from './store/complaints.ts'
import { decidedRound, on, publishedRound } from './testing.ts'

const complaining = (over: Readonly<Record<string, string>> = {}): ComplaintInput =>
  complaintInput.parse({
    form: 'form-khieu-nai-0000000001',
    body: 'Không đồng ý với kết quả',
    learnedOn: '2026-11-21',
    ...over,
  })

const step = (kind: ComplaintStepKind, seen: number, doneOn: string, words?: string) =>
  complaintStepInput.parse({ kind, seen, doneOn, ...(words === undefined ? {} : { words }) })

const office = (work: Work) => as(work, actors.office)
const firm = (work: Work) => as(work, actors.stranger)
const take = (work: Work, number: number, taken: ReturnType<typeof step>) =>
  outcomeOf(takeComplaintStep(office(work), round, number, taken))

describe('a complaint', () => {
  it('is entered in the register with its number, once for each form; the office has its deadline', async () => {
    const work = await publishedRound()
    expect(await lodgeComplaint(firm(work), round, complaining())).toBe(1)
    expect(await lodgeComplaint(firm(work), round, complaining())).toBe(1)
    expect(await lodgeComplaint(firm(work), round, complaining({ form: 'form-khieu-nai-0000000002' }))).toBe(
      2,
    )
    const [found] = await listComplaints(work.db)
    expect([found?.enterprise, found?.sender, found?.lodgedOn]).toEqual(['e2', 'Công ty 2', '2026-11-21'])
    const notices = await listNotices(work.db, personIdOf('van-phong'), 9)
    expect(notices.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['complaint-accept', '2026-12-01'],
      ['complaint-accept', '2026-12-01'],
    ])
  })

  it('goes from step to step, each with its deadline; a second writer is told of the first', async () => {
    const work = on(await publishedRound(), '2026-12-20')
    await lodgeComplaint(firm(on(work, '2026-11-22')), round, complaining())
    expect(await take(work, 1, step('settled', 0, '2026-11-25', 'Giữ nguyên'))).toBe('no-step')
    expect(await take(work, 1, step('accepted', 0, '2026-11-21'))).toBe('days')
    expect(await take(work, 1, step('accepted', 0, '2026-11-25'))).toBe('done')
    expect(await take(work, 1, step('accepted', 0, '2026-11-25'))).toBe('stale')
    expect(await take(work, 1, step('settled', 1, '2026-12-10'))).toBe('ground')
    expect(await take(work, 1, step('settled', 1, '2026-12-10', 'Giữ nguyên'))).toBe('done')
    const due = (await listNotices(work.db, personIdOf('van-phong'), 9)).map(({ kind, dueOn }) => [
      kind,
      dueOn,
    ])
    expect(due).toEqual([
      ['complaint-settle', '2026-12-25'],
      ['complaint-accept', '2026-12-02'],
    ])
    const firmTold = await listNotices(work.db, personIdOf('la'), 9)
    expect(firmTold.map(({ kind }) => kind)).toEqual([
      'complaint-step',
      'complaint-step',
      'dossier-not-proposed',
    ])
  })

  it('comes a second time from the same complainer alone, after the first has ended', async () => {
    const work = on(await publishedRound(), '2026-12-20')
    await lodgeComplaint(firm(on(work, '2026-11-22')), round, complaining())
    const again = complaining({ form: 'form-khieu-nai-0000000003', first: '1' })
    expect(await outcomeOf(lodgeComplaint(firm(work), round, again))).toBe('second-not-ended')
    await take(work, 1, step('accepted', 0, '2026-11-25'))
    await take(work, 1, step('settled', 1, '2026-12-10', 'Giữ nguyên'))
    expect(await outcomeOf(lodgeComplaint(as(work, actors.owner), round, again))).toBe('second-no-first')
    expect(await lodgeComplaint(firm(work), round, again)).toBe(2)
    expect((await listComplaints(work.db)).map(({ number, first }) => [number, first])).toEqual([
      [1, null],
      [2, 1],
    ])
  })

  it('on paper has the days that stand on it, in their order', async () => {
    const work = on(await publishedRound(), '2026-12-20')
    const paper = (over: Readonly<Record<string, string>> = {}) =>
      paperComplaintInput.parse({
        ...complaining(),
        sender: 'Ông A',
        lodgedOn: '2026-12-01',
        receivedOn: '2026-12-03',
        ...over,
      })
    const entered = (over?: Readonly<Record<string, string>>) =>
      outcomeOf(enterComplaint(office(work), round, paper(over)))
    expect(await entered({ lodgedOn: '2026-11-20' })).toBe('days')
    expect(await entered({ receivedOn: '2026-12-21' })).toBe('days')
    expect(await entered({ enterprise: 'nobody' })).toBe('There is no enterprise nobody.')
    expect(await entered()).toBe('done')
  })

  it('is refused where nothing was announced', async () => {
    const work = await decidedRound()
    expect(await outcomeOf(lodgeComplaint(firm(work), round, complaining()))).toBe('not-published')
  })

  it('is lodged for an enterprise, and kept by the office', async () => {
    const work = await publishedRound()
    for (const name of ['visitor', 'buyer', 'office', 'auditor'] as const)
      await expect(lodgeComplaint(as(work, actors[name]), round, complaining())).rejects.toThrow(NotAllowed)
    for (const name of ['visitor', 'leader', 'auditor', 'owner', 'scorer'] as const)
      await expect(
        takeComplaintStep(as(work, actors[name]), round, 1, step('accepted', 0, '2026-11-21')),
      ).rejects.toThrow(NotAllowed)
  })
})
