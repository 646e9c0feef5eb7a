import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { outcomeOf, testWork } from '../platform/testing.ts'
import { type Applying, applyForSupport } from './actions/applying.ts'
import { appraiseApplication } from './actions/appraising.ts'
import { versionOf } from './actions/ensure.ts'
import { recordFor } from './loading.ts'
import { actors, as, withProgrammes } from './testing.ts'

/** What a quarter of a loan cost, and the two points of it that a policy pays. */
const interest = {
  supplier: '0100109106',
  symbol: '12/2026/HDTD',
  number: '0',
  datedOn: dayOf('2026-01-10'),
  totalVnd: null,
  item: 'Lãi vay',
  period: '2026-Q3',
  amountVnd: 40_000_000n,
  requestedVnd: 10_000_000n,
}
const applying = (form: string, change: Partial<Applying> = {}): Applying => ({
  form,
  cycle: 'kc-1',
  purpose: 'Lãi vay quý 3',
  womenOwned: null,
  manyWomen: null,
  socialEnterprise: null,
  insteadOf: [],
  choiceReason: null,
  enterprise: null,
  vouches: null,
  costs: [interest],
  ...change,
})

test('interest of a loan is a cost like others, of which what was computed is eligible and no more', async () => {
  const work = await withProgrammes(await testWork())
  const id = await applyForSupport(as(work, actors.firm), applying('một'))
  const told = async () => recordFor(as(work, actors.officer), id)
  const [cost] = (await told()).costs
  expect(cost).toMatchObject({
    invoice: { kind: 'loan', symbol: '12/2026/HDTD', number: '0', totalVnd: null },
    cost: { itemKey: 'lai-vay', period: '2026-Q3', amountVnd: 40_000_000n, eligibleVnd: 10_000_000n },
  })
  const appraise = async (eligibleVnd: bigint) =>
    outcomeOf(
      appraiseApplication(as(work, actors.officer), id, {
        seen: versionOf((await told()).story),
        words: 'Đúng lịch dư nợ',
        eligible: new Map([[cost?.cost.id ?? 0n, eligibleVnd]]),
      }),
    )
  expect([await appraise(10_000_001n), await appraise(9_000_000n)]).toEqual(['eligible-above', 'done'])
})

test('a loan is of one enterprise in the city, and its interest of a quarter is one cost', async () => {
  const work = await withProgrammes(await testWork())
  const first = await applyForSupport(as(work, actors.firm), applying('một'))
  expect(await outcomeOf(applyForSupport(as(work, actors.other), applying('hai')))).toBe('invoice-of-another')
  const again = await applyForSupport(as(work, actors.firm), applying('ba', { cycle: 'cd-1' }))
  const costOf = async (id: bigint) => (await recordFor(as(work, actors.auditor), id)).costs[0]
  expect((await costOf(again))?.cost.id).toBe((await costOf(first))?.cost.id)
  expect((await costOf(again))?.claimants).toEqual([first])
})
