import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { pagesOf } from '../design/testing-pages.ts'
import { registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput } from '../enterprises/model/inputs.ts'
import { enterLoan } from '../loans/actions/borrowing.ts'
import { confirmLoan } from '../loans/actions/confirming.ts'
import { claimSubsidy } from '../loans/actions/subsidising.ts'
import * as deed from '../loans/pages/deed.ts'
import * as loan from '../loans/pages/record.tsx'
import { borrowing, quarterConfirmed, seen, actors as sides, withBanks } from '../loans/testing.ts'
import { outcomeOf, settleJournal, testWork } from '../platform/testing.ts'
import { type Actor, inTransaction, type Work } from '../platform/work.ts'
import {
  acceptDelivery,
  allowException,
  appraiseApplication,
  approveCommitment,
  askException,
  getApplication,
  openBudgetLine,
  payCommitment,
  proposeCommitment,
  versionOf,
} from '../support/index.ts'
import { budgetInput } from '../support/model/inputs.ts'
import { actors, as } from '../support/testing.ts'
import * as ledger from './pages/ledger.tsx'
import * as reconciliation from './pages/reconciliation.tsx'

const firm: Actor = {
  kind: 'person',
  id: 'cua-buon',
  name: 'Người cua-buon',
  roles: [{ role: 'enterprise', unit: null }],
  enterprise: 'buon',
}
const REASON = 'Doanh nghiệp vừa chuyển sang sản xuất'

/** A trader's quarter, to which the policy answers no. */
const barred = async () => {
  const work = await withBanks(await testWork())
  const industries = [{ list: 'vsic-2025', code: '4659', isMain: true }]
  const kept = { id: 'buon', kind: 'company', nameVi: 'Công ty buôn', industries, isSample: true }
  for (const id of ['can-bo', 'lanh-dao']) await addPerson(work, personInput.parse({ id, name: id }))
  await registerEnterprise(work, enterpriseInput.parse(kept))
  const id = await enterLoan(as(work, firm), borrowing())
  await confirmLoan(as(work, sides.bank), id, { seen: await seen(work, id), words: null })
  await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
  const claim = async (reason?: string) =>
    claimSubsidy(as(work, firm), id, {
      ...{ form: randomUUID(), quarter: '2023-Q2', cycle: 'lai-a-dot-1', reason },
      seen: await seen(work, id),
    })
  return { work, id, claim }
}

const budgetOf = (work: Work): Promise<bigint> => {
  const line = { source: 'city', unit: 'so-a', year: '2026', activity: 'interest-subsidy' }
  return openBudgetLine(work, budgetInput.parse({ ...line, amountVnd: '100000000', ground: 'x' }))
}

const doing = (work: Work, id: bigint, budgetLine: bigint) => {
  const told = () => getApplication(as(work, actors.auditor), id)
  const saying = async () => ({ seen: versionOf((await told()).story), words: 'Đúng' })
  return {
    told,
    appraise: async () =>
      appraiseApplication(as(work, actors.officer), id, { ...(await saying()), eligible: new Map() }),
    ask: async () => {
      const costLine = (await told()).costs[0]?.cost.id ?? 0n
      return askException(as(work, actors.officer), id, { ...(await saying()), words: REASON, costLine })
    },
    allow: async (actor: Actor) => {
      const { story } = await told()
      const exception = story.exceptions[0]?.id ?? 0n
      return outcomeOf(allowException(as(work, actor), id, { seen: versionOf(story), exception }))
    },
    propose: async () => {
      const { costs } = await told()
      const amounts = new Map(costs.map(({ cost, requestedVnd }) => [cost.id, requestedVnd]))
      const proposing = { ...(await saying()), budgetLine, amounts }
      return outcomeOf(proposeCommitment(as(work, actors.officer), id, proposing))
    },
    pay: async () => {
      await approveCommitment(as(work, actors.second), id, (await saying()).seen)
      const accepted = { seen: (await saying()).seen, document: 'BB 1', acceptedOn: work.today }
      await acceptDelivery(as(work, actors.officer), id, accepted)
      const { story } = await told()
      await payCommitment(as(work, actors.accountant), id, {
        ...{ seen: versionOf(story), form: 'cash', paidOn: work.today, document: 'UNC 1' },
        amounts: new Map(story.commitment?.fundings.map(({ id, amountVnd }) => [id, amountVnd])),
      })
    },
  }
}

test('a quarter that the policy bars is paid by an exception of two people alone, and every report says so', async () => {
  const { work, id, claim } = await barred()
  expect(await outcomeOf(claim())).toBe('not-entitled')
  const application = await claim('Đã đổi ngành')
  const budgetLine = await budgetOf(work)
  const { told, appraise, ask, allow, propose, pay } = doing(work, application, budgetLine)
  expect((await told()).story).toMatchObject({
    bar: expect.stringMatching(/./),
    purpose: 'Hỗ trợ lãi vay quý II/2023, hợp đồng 01/2023/HDTD; đề nghị ngoại lệ: Đã đổi ngành',
  })
  const shown = async () =>
    (await pagesOf(as(work, actors.auditor), { 'GET /loans/:loan': loan.get([]) }).read(`/loans/${id}`)).seen
  expect(await shown()).toContain('Ngoại lệ chưa ai đề xuất')
  await appraise()
  expect(await propose()).toBe('barred')
  await ask()
  expect(await propose()).toBe('barred')
  expect(await shown()).toContain('Ngoại lệ can-bo đề xuất, chưa ai đồng ý')
  expect([await allow(actors.officer), await allow(actors.office)]).toEqual(['same-person', '403'])
  expect(await allow(actors.leader)).toBe('done')
  expect(await propose()).toBe('done')
  await pay()
  await settleJournal(work)
  expect(await shown()).toContain('Ngoại lệ can-bo đề xuất, lanh-dao đồng ý')
  const pages = pagesOf(as(work, actors.auditor), {
    'GET /ledger': ledger.get([]),
    'GET /ledger/reconciliation': reconciliation.get([]),
  })
  expect((await pages.read('/ledger')).seen).toContain('Lãi vay Ngoại lệ')
  expect((await pages.read('/ledger?format=csv')).seen).toMatch(/Ngoại lệ.*Lãi vay.*Có/s)
  expect((await pages.read('/ledger/reconciliation')).seen).toContain(`Lãi vay ${REASON} can-bo lanh-dao`)
})

test('the enterprise asks for the exception on the page of its loan, with a reason', async () => {
  const { work, id } = await barred()
  const { read, send } = pagesOf(as(work, firm), {
    'GET /loans/:loan': loan.get([]),
    'POST /loans/:loan/:deed': deed.post([]),
  })
  const { seen: shown } = await read(`/loans/${id}?quarter=2023-Q2`)
  expect(shown).toMatch(/Vì sao đề nghị ngoại lệ \[\].*Đề nghị ngoại lệ cho quý này/s)
  const asking = { form: randomUUID(), quarter: '2023-Q2', cycle: 'lai-a-dot-1', seen: await seen(work, id) }
  expect((await send(`/loans/${id}/subsidy`, { ...asking, reason: ' ' })).status).toBe(409)
  const stale = await send(`/loans/${id}/subsidy`, { ...asking, seen: '9.9.9', reason: 'Đã đổi ngành' })
  expect([stale.status, stale.seen.includes('[Đã đổi ngành]')]).toEqual([409, true])
  expect((await send(`/loans/${id}/subsidy`, { ...asking, reason: 'Đã đổi ngành' })).status).toBe(303)
})

test('past the rules the database keeps the money of a barred application back', async () => {
  const { work, claim } = await barred()
  const application = await claim('Đã đổi ngành')
  const { appraise, told } = doing(work, application, 0n)
  await appraise()
  const line = (await told()).costs[0]?.cost.id ?? 0n
  const budgetLine = await budgetOf(work)
  const past = inTransaction(work, async ({ db }) => {
    const at = '2026-11-21T03:00:00Z'
    const made = await sql<{ id: bigint }>`insert into support.proposal
      (application, budget_line, proposed_by, proposed_at) values (${application}, ${budgetLine}, 'x', ${at})
      returning id`.execute(db)
    const proposal = made.rows[0]?.id ?? 0n
    await sql`insert into support.proposal_line (proposal, application, cost_line, amount_vnd)
      values (${proposal}, ${application}, ${line}, 1)`.execute(db)
    await sql`insert into support.commitment
      (proposal, application, budget_line, proposed_by, approved_by, committed_on, approved_at)
      values (${proposal}, ${application}, ${budgetLine}, 'x', 'y', '2026-11-21', ${at})`.execute(db)
    await sql`insert into support.funding (commitment, budget_line, cost_line, amount_vnd)
      values (${proposal}, ${budgetLine}, ${line}, 1)`.execute(db)
  })
  await expect(past).rejects.toThrow('funded by an exception alone')
})
