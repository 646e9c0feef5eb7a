import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { outcomeOf, statementsOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { type Applying, applyForSupport, completeApplication, reportResult } from './actions/applying.ts'
import { appraiseApplication, returnForSupplement } from './actions/appraising.ts'
import {
  allowException,
  approveCommitment,
  askException,
  declineCommitment,
  proposeCommitment,
  releaseCommitment,
} from './actions/committing.ts'
import { versionOf } from './actions/ensure.ts'
import { acceptDelivery, payCommitment } from './actions/paying.ts'
import { changeBudget, enterProgramme, openBudgetLine, openCycle } from './actions/programmes.ts'
import { agreeToRecovery, askBack, dropRecovery } from './actions/recovering.ts'
import { listedFor, recordFor } from './loading.ts'
import {
  allotmentInput,
  budgetInput,
  costInput,
  cycleInput,
  programmeInput,
  rate,
  vnd,
} from './model/inputs.ts'
import { listBenefits } from './store/benefits.ts'
import { listBudgetLines } from './store/budgets.ts'
import { listCycles } from './store/programmes.ts'
import { listDiscrepancies } from './store/reconciling.ts'
import { actors, as, withBudget, withProgrammes, withShippedPolicies } from './testing.ts'

const cost = {
  supplier: '0100109106',
  symbol: '1C26TAB',
  number: '00000012',
  datedOn: dayOf('2026-11-02'),
  totalVnd: 100_000_000n,
  item: 'Tư vấn chuyển đổi',
  period: '',
  amountVnd: 100_000_000n,
  requestedVnd: 60_000_000n,
}
let forms = 0
const applying = (change: Partial<Applying> = {}): Applying => ({
  form: `f-${++forms}`,
  cycle: 'kc-1',
  purpose: 'Tư vấn',
  womenOwned: null,
  manyWomen: null,
  socialEnterprise: null,
  insteadOf: [],
  choiceReason: null,
  enterprise: null,
  vouches: null,
  costs: [cost],
  ...change,
})

const prepared = async () => {
  const work = await withProgrammes(await testWork())
  const budgets = {
    kc: await withBudget(work, 'so-a', 50_000_000n),
    cd: await withBudget(work, 'so-b', 90_000_000n),
  }
  return { work, budgets, firm: as(work, actors.firm) }
}

const told = (work: Work, actor: Actor, id: bigint) => recordFor(as(work, actor), id)
const seen = async (work: Work, id: bigint) => versionOf((await told(work, actors.auditor, id)).story)
const reason = async (work: Work, id: bigint) => ({ seen: await seen(work, id), words: 'Lý do' })
const stateOf = async (work: Work, id: bigint) => (await told(work, actors.auditor, id)).state

/** Appraised by an officer of the unit as it was claimed. */
const appraised = async (work: Work, officer: Actor, change: Partial<Applying> = {}): Promise<bigint> => {
  const id = await applyForSupport(as(work, actors.firm), applying(change))
  await appraiseApplication(as(work, officer), id, { ...(await reason(work, id)), eligible: new Map() })
  return id
}

const propose = async (
  work: Work,
  officer: Actor,
  id: bigint,
  budgetLine: bigint,
  amountVnd = 40_000_000n,
) => {
  const { costs } = await told(work, actors.auditor, id)
  return proposeCommitment(as(work, officer), id, {
    seen: await seen(work, id),
    budgetLine,
    words: null,
    amounts: new Map(costs.map(({ cost }) => [cost.id, amountVnd])),
  })
}

const committed = async (work: Work, budgetLine: bigint): Promise<bigint> => {
  const id = await appraised(work, actors.officer)
  await propose(work, actors.officer, id, budgetLine)
  await approveCommitment(as(work, actors.second), id, await seen(work, id))
  return id
}

const pay = async (work: Work, actor: Actor, id: bigint, amountVnd: bigint) => {
  const { story } = await told(work, actors.auditor, id)
  return payCommitment(as(work, actor), id, {
    seen: await seen(work, id),
    form: 'cash',
    paidOn: work.today,
    document: 'UNC 1',
    amounts: new Map(story.commitment?.fundings.map(({ id }) => [id, amountVnd])),
  })
}

const acceptance = async (work: Work, id: bigint) => ({
  seen: await seen(work, id),
  document: 'BB 1',
  acceptedOn: work.today,
})

test('from an application to its result, by the hands of three people and the enterprise', async () => {
  const { work, budgets } = await prepared()
  const id = await committed(work, budgets.kc)
  expect(await stateOf(work, id)).toBe('committed')
  expect(await listBudgetLines(work.db)).toMatchObject([{ committedVnd: 40_000_000n }, { committedVnd: 0n }])
  expect(await outcomeOf(pay(work, actors.accountant, id, 40_000_000n))).toBe('other-state')
  await acceptDelivery(as(work, actors.officer), id, await acceptance(work, id))
  await pay(work, actors.accountant, id, 15_000_000n)
  expect(await stateOf(work, id)).toBe('accepted')
  expect(await outcomeOf(pay(work, actors.accountant, id, 26_000_000n))).toBe('pay-above')
  await pay(work, actors.accountant, id, 25_000_000n)
  expect(await stateOf(work, id)).toBe('paid')
  await reportResult(as(work, actors.firm), id, await reason(work, id))
  expect(await stateOf(work, id)).toBe('done')
})

/** Paid in full: 40 million of a cost of 100. */
const paidInFull = async (work: Work, budgetLine: bigint): Promise<bigint> => {
  const id = await committed(work, budgetLine)
  await acceptDelivery(as(work, actors.officer), id, await acceptance(work, id))
  await pay(work, actors.accountant, id, 40_000_000n)
  return id
}

const ask = async (work: Work, actor: Actor, id: bigint, amountVnd: bigint) => {
  const { story } = await told(work, actors.auditor, id)
  const amounts = new Map(story.commitment?.fundings.map(({ id }) => [id, amountVnd]))
  return askBack(as(work, actor), id, { ...(await reason(work, id)), document: '9/QĐ', amounts })
}

test('what was paid is asked back by one and decided by another; budget, cost and ledger follow to the đồng', async () => {
  const { work, budgets } = await prepared()
  const id = await paidInFull(work, budgets.kc)
  expect([
    await outcomeOf(ask(work, actors.officer, id, 40_000_001n)),
    await outcomeOf(ask(work, actors.officer, id, 0n)),
    await outcomeOf(ask(work, actors.accountant, id, 1n)),
    await outcomeOf(ask(work, actors.stranger, id, 1n)),
  ]).toEqual(['above-paid', 'above-paid', '403', `There is no application ${id}.`])
  await ask(work, actors.officer, id, 15_000_000n)
  expect(await stateOf(work, id)).toBe('recovering')
  const agree = async (actor: Actor) => outcomeOf(agreeToRecovery(as(work, actor), id, await seen(work, id)))
  expect([await agree(actors.officer), await agree(actors.accountant), await agree(actors.second)]).toEqual([
    'same-person',
    '403',
    'done',
  ])
  expect(await stateOf(work, id)).toBe('paid')
  expect(
    (await listBenefits(work.db)).map(({ amountVnd, form, document }) => [amountVnd, form, document]),
  ).toEqual([
    [-15_000_000n, 'recovery', '9/QĐ'],
    [40_000_000n, 'cash', 'UNC 1'],
  ])
  const [line] = await listBudgetLines(work.db)
  expect(line).toMatchObject({ committedVnd: 25_000_000n, paidVnd: 25_000_000n })
  expect(await listDiscrepancies(work.db)).toEqual([])
})

test('a cost of which everything came back may be funded by another unit; a recovery that is dropped changes nothing', async () => {
  const { work, budgets } = await prepared()
  const id = await paidInFull(work, budgets.kc)
  await ask(work, actors.officer, id, 40_000_000n)
  await dropRecovery(as(work, actors.officer), id, await reason(work, id))
  expect([await stateOf(work, id), (await listBenefits(work.db)).length]).toEqual(['paid', 1])
  await ask(work, actors.officer, id, 40_000_000n)
  await agreeToRecovery(as(work, actors.second), id, await seen(work, id))
  expect(await stateOf(work, id)).toBe('recovered')
  const other = await appraised(work, actors.stranger, { cycle: 'cd-1' })
  expect(await outcomeOf(propose(work, actors.stranger, other, budgets.cd))).toBe('done')
  expect(await listDiscrepancies(work.db)).toEqual([])
})

test('who proposed does not approve, who decided does not pay, other units and enterprises see nothing', async () => {
  const { work, budgets } = await prepared()
  const id = await appraised(work, actors.officer)
  await propose(work, actors.officer, id, budgets.kc)
  const approve = async (actor: Actor) =>
    outcomeOf(approveCommitment(as(work, actor), id, await seen(work, id)))
  const unseen = `There is no application ${id}.`
  expect([
    await approve(actors.officer),
    await approve(actors.accountant),
    await approve(actors.office),
    await approve(actors.stranger),
    await approve(actors.other),
    await approve(actors.association),
    await approve(actors.visitor),
  ]).toEqual(['same-person', '403', '403', unseen, unseen, unseen, unseen])
  expect(await approve(actors.second)).toBe('done')
  await acceptDelivery(as(work, actors.officer), id, await acceptance(work, id))
  const both = { ...actors.second, roles: [{ role: 'accountant', unit: 'so-a' }] }
  expect(await outcomeOf(pay(work, both, id, 1n))).toBe('third-person')
})

test('a second unit that would fund the same invoice is stopped in words, until an exception by two people', async () => {
  const { work, budgets } = await prepared()
  await committed(work, budgets.kc)
  const otherwise = { ...cost, number: '12', symbol: '1c26tab', item: 'tu van  CHUYEN DOI' }
  const id = await appraised(work, actors.stranger, { cycle: 'cd-1', costs: [otherwise] })
  const [claimed] = (await told(work, actors.stranger, id)).costs
  expect(claimed?.standing).toMatchObject([{ unit: 'so-a', amountVnd: 40_000_000n, policy: 'POLICY-kc' }])
  const words = await propose(work, actors.stranger, id, budgets.cd).catch(error => error.words)
  expect(words.vi).toBe(
    'Khoản chi “Tư vấn chuyển đổi” đã được Sở so-a hỗ trợ 40.000.000\u00a0đồng theo chính sách POLICY-kc, cam kết ngày 21/11/2026. Không hỗ trợ trùng; muốn hỗ trợ thêm phải có ngoại lệ được người thứ hai đồng ý.',
  )
  const costLine = claimed?.cost.id ?? 0n
  await askException(as(work, actors.stranger), id, { ...(await reason(work, id)), costLine })
  const asked = (await told(work, actors.auditor, id)).story.exceptions[0]?.id ?? 0n
  const allow = async (actor: Actor) =>
    outcomeOf(allowException(as(work, actor), id, { seen: await seen(work, id), exception: asked }))
  expect([await allow(actors.stranger), await allow(actors.office)]).toEqual(['same-person', '403'])
  expect(await outcomeOf(propose(work, actors.stranger, id, budgets.cd))).toBe('funded-already')
  expect(await allow(actors.strangerSecond)).toBe('done')
  expect(await outcomeOf(propose(work, actors.stranger, id, budgets.cd, 60_000_001n))).toBe('above-share')
  expect(await outcomeOf(propose(work, actors.stranger, id, budgets.cd, 50_000_000n))).toBe('done')
})

test('two proposals for one cost: whoever is approved second is refused', async () => {
  const { work, budgets } = await prepared()
  const one = await appraised(work, actors.officer)
  const two = await appraised(work, actors.stranger, { cycle: 'cd-1' })
  await propose(work, actors.officer, one, budgets.kc)
  await propose(work, actors.stranger, two, budgets.cd)
  await approveCommitment(as(work, actors.second), one, await seen(work, one))
  const second = approveCommitment(as(work, actors.strangerSecond), two, await seen(work, two))
  expect(await outcomeOf(second)).toBe('funded-already')
  await declineCommitment(as(work, actors.strangerSecond), two, await reason(work, two))
  expect(await stateOf(work, two)).toBe('appraised')
  await releaseCommitment(as(work, actors.officer), one, await reason(work, one))
  expect(await stateOf(work, one)).toBe('released')
  expect(await outcomeOf(propose(work, actors.stranger, two, budgets.cd))).toBe('done')
})

test('money stays within share, ceiling and budget, and comes from a line of the unit', async () => {
  const { work, budgets } = await prepared()
  const id = await appraised(work, actors.officer)
  const of = (amount: bigint, line = budgets.kc) => outcomeOf(propose(work, actors.officer, id, line, amount))
  expect([await of(50_000_001n), await of(0n), await of(1n, budgets.cd), await of(1n, 999n)]).toEqual([
    'above-share',
    'nothing',
    'other-budget',
    'There is no budget line 999.',
  ])
  const less = allotmentInput.parse({
    line: String(budgets.kc),
    direction: 'less',
    amountVnd: '20000000',
    ground: 'x',
  })
  await changeBudget(as(work, actors.accountant), less)
  expect(await of(40_000_000n)).toBe('budget-exceeded')
  expect([await of(30_000_000n), await outcomeOf(changeBudget(as(work, actors.stranger), less))]).toEqual([
    'done',
    '403',
  ])
})

test('an application that comes back takes its place anew; the queue is by time, then precedence', async () => {
  const { work } = await prepared()
  const at = (minute: string) => as({ ...work, now: `2026-11-21T03:${minute}:00.000Z` }, actors.firm)
  const apply = (minute: string, number: string, womenOwned: boolean | null) =>
    applyForSupport(at(minute), applying({ womenOwned, costs: [{ ...cost, number }] }))
  const [late, plain, women] = [
    await apply('09', '21', null),
    await apply('05', '22', null),
    await apply('05', '23', true),
  ]
  const places = async () =>
    new Map((await listedFor(as(work, actors.officer))).map(({ story, place }) => [story.id, place]))
  expect(await places()).toEqual(
    new Map([
      [women, 1],
      [plain, 2],
      [late, 3],
    ]),
  )
  await returnForSupplement(as(work, actors.officer), women, await reason(work, women))
  expect((await places()).get(women)).toBeNull()
  await completeApplication(at('30'), women, await reason(work, women))
  expect(await places()).toEqual(
    new Map([
      [plain, 1],
      [late, 2],
      [women, 3],
    ]),
  )
})

test('an association proposes and vouches; the unit decides', async () => {
  const { work } = await prepared()
  const association = as(work, actors.association)
  const bare = applying({ enterprise: 'den' })
  expect(await outcomeOf(applyForSupport(association, bare))).toBe('no-vouch')
  const id = await applyForSupport(association, applying({ enterprise: 'den', vouches: 'Hội viên tốt' }))
  const { story } = await told(work, actors.association, id)
  expect(story).toMatchObject({
    association: 'hiep-hoi',
    steps: [{ kind: 'submitted' }, { kind: 'vouched', unit: 'hiep-hoi' }],
  })
  const appraise = appraiseApplication(association, id, { ...(await reason(work, id)), eligible: new Map() })
  expect(await outcomeOf(appraise)).toBe('403')
})

test.each<[string, Partial<Applying>, string]>([
  ['nothing to pay for', { costs: [] }, 'no-cost'],
  ['more asked than paid', { costs: [{ ...cost, requestedVnd: 100_000_001n }] }, 'requested-above'],
  ['an invoice from tomorrow', { costs: [{ ...cost, datedOn: dayOf('2026-11-22') }] }, 'in-future'],
  ['items beyond the invoice', { costs: [cost, { ...cost, item: 'Khác' }] }, 'invoice-exceeded'],
  [
    'one invoice of two totals',
    { costs: [cost, { ...cost, item: 'Khác', totalVnd: 900_000_000n }] },
    'invoice-otherwise',
  ],
  ['one item of two amounts', { costs: [cost, { ...cost, amountVnd: 90_000_000n }] }, 'cost-otherwise'],
  ['a choice without a reason', { insteadOf: ['X'] }, 'choice'],
  ['a cycle that is none', { cycle: 'nothing' }, 'There is no cycle nothing.'],
])('refused in words: %s', async (_name, change, code) => {
  const { firm } = await prepared()
  expect(await outcomeOf(applyForSupport(firm, applying(change)))).toBe(code)
})

test('a form sent twice applies once; an invoice of another enterprise is refused; a closed cycle receives nothing', async () => {
  const { work, firm } = await prepared()
  const one = applying()
  expect(await applyForSupport(firm, one)).toBe(await applyForSupport(firm, one))
  expect(await outcomeOf(applyForSupport(as(work, actors.other), applying()))).toBe('invoice-of-another')
  const later = { ...firm, today: dayOf('2027-03-01') }
  expect(await outcomeOf(applyForSupport(later, applying()))).toBe('not-open')
  for (const who of ['officer', 'accountant', 'office', 'leader', 'visitor'] as const)
    expect(await outcomeOf(applyForSupport(as(work, actors[who]), applying()))).toBe('403')
})

test('who decides on what they did not see is told, and nothing is done', async () => {
  const { work } = await prepared()
  const id = await applyForSupport(as(work, actors.firm), applying())
  const old = await reason(work, id)
  await returnForSupplement(as(work, actors.officer), id, old)
  expect(await outcomeOf(completeApplication(as(work, actors.firm), id, old))).toBe('stale')
})

test('eligible is never more than the cost', async () => {
  const { work } = await prepared()
  const id = await applyForSupport(as(work, actors.firm), applying())
  const [line] = (await told(work, actors.officer, id)).costs
  const appraise = async (eligibleVnd: bigint) =>
    outcomeOf(
      appraiseApplication(as(work, actors.officer), id, {
        ...(await reason(work, id)),
        eligible: new Map([[line?.cost.id ?? 0n, eligibleVnd]]),
      }),
    )
  expect([await appraise(100_000_001n), await appraise(70_000_000n)]).toEqual(['eligible-above', 'done'])
  expect((await told(work, actors.officer, id)).costs[0]?.cost.eligibleVnd).toBe(70_000_000n)
})

test('programmes, cycles and budget lines are entered once, by their own unit', async () => {
  const { work } = await prepared()
  await withShippedPolicies(work)
  const programme = programmeInput.parse({ nameVi: 'Chương trình mới', unit: 'so-a', ground: '1/KH' })
  const cycle = cycleInput.parse({
    programme: 'chuong-trinh-moi',
    nameVi: 'Đợt 1',
    policy: 'DNNVV-DAO-TAO-QTKD',
    activity: 'training',
    rate: '70',
    opensOn: '2026-01-01',
    closesOn: '2026-12-31',
  })
  const line = budgetInput.parse({
    source: 'fund',
    unit: 'so-a',
    year: '2026',
    activity: 'training',
    amountVnd: '1.000.000',
    ground: 'x',
  })
  const officer = as(work, actors.officer)
  expect(await outcomeOf(enterProgramme(as(work, actors.stranger), programme))).toBe('403')
  expect([
    await outcomeOf(enterProgramme(officer, programme)),
    await outcomeOf(enterProgramme(officer, programme)),
  ]).toEqual(['done', 'programme-there'])
  expect([await outcomeOf(openCycle(officer, cycle)), await outcomeOf(openCycle(officer, cycle))]).toEqual([
    'done',
    'cycle-there',
  ])
  const opened = (await listCycles(work.db)).find(each => each.programme === 'chuong-trinh-moi')
  expect(opened).toMatchObject({ policy: 'DNNVV-DAO-TAO-QTKD', policyVersion: '2026-02' })
  const other = { ...cycle, nameVi: 'Đợt 2' }
  expect([
    await outcomeOf(openCycle(officer, { ...other, policy: 'DNNVV-DAO-TAO' })),
    await outcomeOf(openCycle(officer, { ...other, policyVersion: '1' })),
    await outcomeOf(openCycle(officer, { ...other, policy: 'SO-SANH-HCM-LAI-SUAT' })),
  ]).toEqual(['unknown-policy', 'unknown-policy', 'not-offered'])
  const accountant = as(work, actors.accountant)
  expect([
    await outcomeOf(openBudgetLine(officer, line)),
    await outcomeOf(openBudgetLine(accountant, line)),
    await outcomeOf(openBudgetLine(accountant, line)),
  ]).toEqual(['403', 'done', 'line-there'])
})

test.each<[string, string | null]>([
  ['12.500.000', '12500000'],
  ['12 500 000 đồng', '12500000'],
  ['-5', 'Số tiền không được âm.'],
  ['0', 'Số tiền phải lớn hơn 0.'],
  ['100 USD', 'Chỉ nhận tiền đồng Việt Nam.'],
  ['5 €', 'Chỉ nhận tiền đồng Việt Nam.'],
  ['mười triệu', 'Ghi số đồng nguyên, ví dụ 12.500.000.'],
  ['1,5', 'Ghi số đồng nguyên, ví dụ 12.500.000.'],
  ['9999999999999999999', 'Số tiền lớn hơn mọi ngân sách: xem lại.'],
])('money is whole đồng: %s', (typed, expected) => {
  expect(saidBy(vnd.safeParse(typed))).toBe(expected)
})

test.each([
  ['70', '0.700000'],
  ['12,5 %', '0.125000'],
  ['100%', '1.000000'],
  ['100,1', 'Tỷ lệ không được quá 100%.'],
  ['0', 'Tỷ lệ phải lớn hơn 0.'],
  ['-3', 'Ghi tỷ lệ phần trăm, ví dụ 50 hoặc 12,5.'],
])('a rate is per cent: %s', (typed, expected) => {
  expect(saidBy(rate.safeParse(typed))).toBe(expected)
})

interface Parsed {
  readonly success: boolean
  readonly data?: unknown
  readonly error?: { readonly issues: readonly object[] }
}
const saidBy = ({ success, data, error }: Parsed): string => {
  const [issue] = error?.issues ?? []
  return success ? String(data) : ((issue as { params?: { vi: string } }).params?.vi ?? 'unworded')
}

test.each([
  [{ supplier: '123' }, 'Mã số thuế có 10 chữ số, 12 chữ số, hoặc 10 chữ số và -001.'],
  [{ supplier: '0100109107' }, 'Không có mã số thuế này: đề nghị xem lại từng chữ số trên hóa đơn.'],
  [{ supplier: '0100 109 106' }, 'fine'],
  [{ supplier: '001099012345' }, 'fine'],
  [{ number: '0' }, 'Số hóa đơn chỉ gồm chữ số và khác 0.'],
  [{ period: '2026-13' }, 'Ghi kỳ như 2026, 2026-10 hoặc 2026-Q3.'],
  [{ period: '2026-10' }, 'fine'],
])('what an invoice cannot have is refused with what to write: %o', (change, expected) => {
  const read = costInput.safeParse({
    supplier: '0100109106',
    symbol: '1C26TAB',
    number: '12',
    datedOn: '2026-11-01',
    totalVnd: '1',
    item: 'Tư vấn',
    amountVnd: '1',
    requestedVnd: '1',
    ...change,
  })
  expect(read.success ? 'fine' : saidBy(read)).toBe(expected)
})

test('days outside their order and codes that are none are refused beside their field', () => {
  const typed = {
    supplier: '12',
    symbol: '??',
    number: '0',
    datedOn: '2026-02-30',
    totalVnd: 'x',
    item: '--',
    period: 'Q1',
    amountVnd: '1',
    requestedVnd: '1',
  }
  const fields = costInput.safeParse(typed).error?.issues.map(({ path }) => path.join('.'))
  expect(fields).toEqual(['supplier', 'symbol', 'number', 'datedOn', 'totalVnd', 'item', 'period'])
  const late = {
    programme: 'kc',
    nameVi: 'x',
    policy: 'P',
    policyVersion: '1',
    activity: 'training',
    rate: '5',
    opensOn: '2026-02-02',
    closesOn: '2026-02-01',
  }
  expect(cycleInput.safeParse(late).error?.issues.map(({ path }) => path.join('.'))).toEqual(['closesOn'])
})

test('a list and a record take as many statements for one application as for five', async () => {
  const { work } = await prepared()
  const counts = async (id: bigint) => [
    (await statementsOf(() => listedFor(as(work, actors.officer)))).length,
    (await statementsOf(() => told(work, actors.officer, id))).length,
  ]
  const id = await committed(work, (await listBudgetLines(work.db))[0]?.id ?? 0n)
  const one = await counts(id)
  for (const number of ['31', '32', '33', '34'])
    await applyForSupport(as(work, actors.firm), applying({ costs: [{ ...cost, number }] }))
  expect(await counts(id)).toEqual(one)
})
