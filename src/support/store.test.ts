import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { testWork } from '../platform/testing.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { listBudgetLines } from './store/budgets.ts'
import { listCostLines } from './store/costs.ts'
import { saveReleases } from './store/money.ts'
import { saveCombination, saveCombinationApproval } from './store/programmes.ts'
import { listDiscrepancies } from './store/reconciling.ts'
import { applied, committed, type Funded, withBudget, withCost, withProgrammes } from './testing.ts'

const AT = '2026-11-21T03:00:00.000Z'

/** What the database says no to: the constraint, else its words; `done` where it says nothing. */
const refusal = async (work: Work, body: (work: Work) => Promise<unknown>): Promise<string> => {
  try {
    await inTransaction(work, body)
    return 'done'
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string }
    return constraint ?? message
  }
}
const raw = (work: Work, statement: RawBuilder<unknown>) => refusal(work, ({ db }) => statement.execute(db))
const funding = (work: Work, funded: Funded) => refusal(work, work => committed(work, funded))

const prepared = async () => {
  const work = await withProgrammes(await testWork())
  const [kc, cd] = [await withBudget(work, 'so-a', 1_000n), await withBudget(work, 'so-b', 1_000n)]
  return { work, kc, cd, cost: await withCost(work, 1_000n) }
}

test('a cost is funded once in the city, whichever unit, policy or budget asks', async () => {
  const { work, kc, cd, cost } = await prepared()
  const first: Funded = { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 300n]] }
  const second: Funded = { cycle: 'cd-1', budgetLine: cd, costs: [[cost, 200n]] }
  expect(await funding(work, first)).toBe('done')
  expect([await funding(work, second), await funding(work, first)]).toEqual(['funded_once', 'funded_once'])
  expect(await listCostLines(work.db, [cost])).toMatchObject([{ fundedVnd: 300n, fundings: 1 }])
  expect((await listBudgetLines(work.db)).map(line => line.committedVnd).toSorted()).toEqual([0n, 300n])
})

test('what was released may be funded by another', async () => {
  const { work, kc, cd, cost } = await prepared()
  const id = await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 300n]] })
  const { rows } = await sql<{ id: bigint }>`select id from support.funding where commitment = ${id}`.execute(
    work.db,
  )
  const release = {
    funding: rows[0]?.id ?? 0n,
    reason: 'Không làm nữa',
    onDay: work.today,
    at: AT,
    byWhom: 'một',
  }
  await saveReleases(work.db, [{ ...release, amountVnd: 299n }])
  const second: Funded = { cycle: 'cd-1', budgetLine: cd, costs: [[cost, 500n]] }
  expect(await funding(work, second)).toBe('funded_once')
  await saveReleases(work.db, [{ ...release, amountVnd: 1n }])
  expect(await funding(work, second)).toBe('done')
  expect(await listCostLines(work.db, [cost])).toMatchObject([{ fundedVnd: 500n, fundings: 1 }])
  expect(await refusal(work, work => saveReleases(work.db, [{ ...release, amountVnd: 1n }]))).toBe(
    'funding_not_exceeded',
  )
})

test('a funding stays within the share, the eligible cost, the ceiling and the budget', async () => {
  const { work, kc, cost } = await prepared()
  const one: Funded = { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 501n]] }
  expect(await funding(work, one)).toBe('funded_within_share')
  const dear = await withCost(work, 1_000_000_000n)
  expect(await funding(work, { ...one, costs: [[dear, 1_001n]] })).toBe('budget_not_exceeded')
  await sql`insert into support.allotment (budget_line, amount_vnd, ground, on_day, at, by_whom)
    values (${kc}, 900000000, '3/QĐ', '2026-11-21', ${AT}, 'x')`.execute(work.db)
  expect(await funding(work, { ...one, costs: [[dear, 300_000_001n]] })).toBe('funded_within_ceiling')
  const application = await applied(work, 'kc-1', [cost])
  await sql`insert into support.eligibility (cost_line, application, eligible_vnd, at, by_whom)
    values (${cost}, ${application}, 400, ${AT}, 'x')`.execute(work.db)
  expect(await funding(work, { ...one, costs: [[cost, 201n]] })).toBe('funded_within_share')
  expect(await funding(work, { ...one, costs: [[cost, 200n]] })).toBe('done')
  const less = sql`insert into support.eligibility (cost_line, application, eligible_vnd, at, by_whom)
    values (${cost}, ${application}, 199, ${AT}, 'x')`
  expect(await raw(work, less)).toBe('cost_not_funded_beyond')
})

test('a second funding stands beside the first only by a permission that two people gave, and never beyond the cost', async () => {
  const { work, kc, cd, cost } = await prepared()
  await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 500n]] })
  const application = await applied(work, 'cd-1', [cost])
  const asked = sql<{
    id: bigint
  }>`insert into support.exception (cost_line, application, reason, requested_by, requested_at)
    values (${cost}, ${application}, 'Thiên tai', 'một', ${AT}) returning id`
  const exception = (await asked.execute(work.db)).rows[0]?.id ?? 0n
  const second: Funded = { cycle: 'cd-1', budgetLine: cd, costs: [[cost, 400n]], exception, application }
  expect(await funding(work, second)).toBe('funding_exception_fkey')
  const agree = (
    by: string,
  ) => sql`insert into support.exception_approval (exception, requested_by, approved_by, approved_at)
    values (${exception}, 'một', ${by}, ${AT})`
  expect(await raw(work, agree('một'))).toBe('exception_second_person')
  expect(await raw(work, agree('hai'))).toBe('done')
  expect(await funding(work, { ...second, exception: exception + 1n })).toMatch(/fkey$/)
  expect(await funding(work, second)).toBe('done')
  expect(await listCostLines(work.db, [cost])).toMatchObject([{ fundedVnd: 900n, fundings: 2 }])
})

test('an exception lifts one bar: what a policy answers with no is no second funding', async () => {
  const { work, kc, cd, cost } = await prepared()
  const barred = async (cycle: string, funded: bigint) => {
    const application = await applied(work, cycle, [funded])
    await sql`alter table support.application disable trigger user`.execute(work.db)
    await sql`update support.application set bar = 'Không sản xuất' where id = ${application}`.execute(
      work.db,
    )
    await sql`alter table support.application enable trigger user`.execute(work.db)
    const asked = await sql<{ id: bigint }>`
      insert into support.exception (cost_line, application, reason, requested_by, requested_at)
      values (${funded}, ${application}, 'Thiên tai', 'một', ${AT}) returning id`.execute(work.db)
    const exception = asked.rows[0]?.id ?? 0n
    await sql`insert into support.exception_approval (exception, requested_by, approved_by, approved_at)
      values (${exception}, 'một', 'hai', ${AT})`.execute(work.db)
    return { cycle, budgetLine: cd, costs: [[funded, 400n]], exception, application } satisfies Funded
  }
  const other = await withCost(work, 1_000n)
  const alone = await barred('cd-1', other)
  expect(await funding(work, { ...alone, exception: undefined })).toBe('barred_but_for_exception')
  expect(await funding(work, alone)).toBe('done')
  await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 500n]] })
  expect(await funding(work, await barred('cd-1', cost))).toBe('barred_funded_once')
})

test('two policies that a document combines pay beside each other, others do not', async () => {
  const { work, kc, cd, cost } = await prepared()
  await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 500n]] })
  const rule = {
    policy: 'POLICY-cd',
    otherPolicy: 'POLICY-kc',
    ground: 'Điều 5',
    validFrom: work.today,
    validTo: null,
    proposedBy: 'một',
  }
  const [fits, strange] = [
    await saveCombination(work.db, rule, AT),
    await saveCombination(work.db, { ...rule, otherPolicy: 'POLICY-x' }, AT),
  ]
  const second: Funded = { cycle: 'cd-1', budgetLine: cd, costs: [[cost, 400n]], combination: fits }
  const approve = (by: string) =>
    refusal(work, ({ db }) => saveCombinationApproval(db, fits, { approvedBy: by, at: AT }))
  expect([await funding(work, second), await approve('một')]).toEqual([
    'proposal_line_combination_fkey',
    'combination_second_person',
  ])
  await saveCombinationApproval(work.db, strange, { approvedBy: 'hai', at: AT })
  expect(await funding(work, { ...second, combination: strange })).toBe('funded_once')
  expect([await approve('hai'), await funding(work, second)]).toEqual(['done', 'done'])
})

test('who proposes money does not approve it, and neither pays it', async () => {
  const { work, kc, cost } = await prepared()
  const id = await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 500n]] })
  const application = await applied(work, 'kc-1', [await withCost(work, 10n)])
  const proposal = sql<{
    id: bigint
  }>`insert into support.proposal (application, budget_line, proposed_by, proposed_at)
    values (${application}, ${kc}, 'một', ${AT}) returning id`
  const other = (await proposal.execute(work.db)).rows[0]?.id ?? 0n
  const approve = (proposedBy: string, approvedBy: string) => sql`
    insert into support.commitment (proposal, application, budget_line, proposed_by, approved_by, committed_on, approved_at)
    values (${other}, ${application}, ${kc}, ${proposedBy}, ${approvedBy}, '2026-11-21', ${AT})`
  expect(await raw(work, approve('một', 'một'))).toBe('commitment_second_person')
  expect(await raw(work, approve('hai', 'một'))).toMatch(/^commitment_proposal.*fkey$/)
  const { rows } = await sql<{ id: bigint }>`select id from support.funding where commitment = ${id}`.execute(
    work.db,
  )
  const pay = (by: string, amount: number) => sql`
    insert into support.payment (funding, commitment, amount_vnd, form, paid_on, document, at, by_whom)
    values (${rows[0]?.id}, ${id}, ${amount}, 'cash', '2026-11-21', 'UNC 1', ${AT}, ${by})`
  expect(await raw(work, pay('ba', 500))).toBe('payment_commitment_fkey')
  await sql`insert into support.acceptance (commitment, document, accepted_on, at, by_whom)
    values (${id}, 'BB 1', '2026-11-21', ${AT}, 'một')`.execute(work.db)
  expect([await raw(work, pay('một', 500)), await raw(work, pay('hai', 500))]).toEqual([
    'payment_third_person',
    'payment_third_person',
  ])
  expect([
    await raw(work, pay('ba', 501)),
    await raw(work, pay('ba', 500)),
    await raw(work, pay('ba', 1)),
  ]).toEqual(['funding_not_exceeded', 'done', 'funding_not_exceeded'])
})

test('what comes back is asked by one and agreed by another, and is never more than was paid', async () => {
  const { work, kc, cost } = await prepared()
  const id = await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 500n]] })
  await sql`insert into support.acceptance (commitment, document, accepted_on, at, by_whom)
    values (${id}, 'BB 1', '2026-11-21', ${AT}, 'một')`.execute(work.db)
  const fundings = await sql<{ id: bigint }>`select id from support.funding`.execute(work.db)
  const funding = fundings.rows[0]?.id
  await sql`insert into support.payment (funding, commitment, amount_vnd, form, paid_on, document, at, by_whom)
    values (${funding}, ${id}, 400, 'cash', '2026-11-21', 'UNC 1', ${AT}, 'ba')`.execute(work.db)
  const asked = async (amount: number) => {
    const { rows } = await sql<{ id: bigint }>`
      insert into support.recovery (funding, amount_vnd, ground, document, asked_by, asked_at)
      values (${funding}, ${amount}, 'x', '9/QĐ', 'một', ${AT}) returning id`.execute(work.db)
    return rows[0]?.id
  }
  const answer = (recovery: bigint | undefined, by: string, askedBy = 'một') => sql`
    insert into support.recovery_answer (recovery, asked_by, is_agreed, on_day, at, by_whom)
    values (${recovery}, ${askedBy}, true, '2026-11-21', ${AT}, ${by})`
  const [much, all] = [await asked(401), await asked(400)]
  expect([
    await raw(work, answer(much, 'hai')),
    await raw(work, answer(all, 'một')),
    await raw(work, answer(all, 'một', 'hai')),
    await raw(work, answer(all, 'hai')),
    await raw(work, answer(all, 'hai')),
  ]).toEqual([
    'funding_paid_vnd_check',
    'recovery_second_person',
    'recovery_answer_recovery_asked_by_fkey',
    'done',
    'recovery_answer_pkey',
  ])
  expect(await listDiscrepancies(work.db)).toEqual([])
})

test('what is funded is corrected by nobody, and a corrected invoice holds its items', async () => {
  const { work, kc, cost } = await prepared()
  const [line] = await listCostLines(work.db, [cost])
  const application = await applied(work, 'kc-1', [cost])
  const invoice = (total: number) => sql`
    insert into support.invoice_correction (invoice, application, dated_on, total_vnd, at, by_whom)
    values (${line?.invoice}, ${application}, '2026-11-01', ${total}, ${AT}, 'x')`
  const item = (amount: number) => sql`
    insert into support.cost_correction (cost_line, application, amount_vnd, at, by_whom)
    values (${cost}, ${application}, ${amount}, ${AT}, 'x')`
  expect([
    await raw(work, invoice(999)),
    await raw(work, item(1001)),
    await raw(work, invoice(2000)),
    await raw(work, item(1500)),
    await raw(work, item(1000)),
  ]).toEqual(['invoice_not_exceeded', 'invoice_not_exceeded', 'done', 'done', 'done'])
  await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 500n]], application })
  expect([await raw(work, item(900)), await raw(work, invoice(3000))]).toEqual([
    'corrected_before_funded',
    'corrected_before_funded',
  ])
  expect(await listDiscrepancies(work.db)).toEqual([])
})

test('an invoice is there once, and its items come to no more than it', async () => {
  const { work, cost } = await prepared()
  const [line] = await listCostLines(work.db, [cost])
  const invoice = sql`insert into support.invoice (kind, supplier, symbol, number, dated_on, total_vnd, enterprise, recorded_at, by_whom)
    select kind, supplier, symbol, number, dated_on + 1, total_vnd, 'khac', recorded_at, 'x' from support.invoice`
  expect(await raw(work, invoice)).toBe('invoice_once')
  const item = (key: string, amount: number) => sql`
    insert into support.cost_line (invoice, item, item_key, period, amount_vnd) values (${line?.invoice}, 'x', ${key}, '', ${amount})`
  expect([await raw(work, item('tu-van', 1)), await raw(work, item('tu-van-khac', 1))]).toEqual([
    // The same item is one row; another name for it finds no money left on the invoice.
    'invoice_not_exceeded',
    'invoice_not_exceeded',
  ])
  const later = sql`insert into support.cost_line (invoice, item, item_key, period, amount_vnd, eligible_vnd, funded_vnd, fundings)
    values (${line?.invoice}, 'x', 'Tư vấn', '', 1, 1, -500, 0)`
  expect(await raw(work, later)).toMatch(/^(invoice_not_exceeded|cost_line_item_key_check)$/)
})

test('sums are changed by rows alone, and no row of money is changed or taken away', async () => {
  const { work, kc, cost } = await prepared()
  await committed(work, { cycle: 'kc-1', budgetLine: kc, costs: [[cost, 500n]] })
  const byHand = [
    sql`update support.budget_line set committed_vnd = 0`,
    sql`update support.cost_line set funded_vnd = 0, fundings = 0`,
    sql`update support.funding set released_vnd = amount_vnd`,
    sql`update support.invoice set total_vnd = 9999`,
    sql`delete from support.funding`,
    sql`delete from support.cost_line`,
  ]
  for (const statement of byHand)
    expect(await raw(work, statement)).toMatch(/^the sums of support\.\w+ follow/)
  const rows =
    'allotment cycle step claim eligibility proposal proposal_line exception exception_approval commitment release acceptance payment combination combination_approval recovery recovery_answer paper enclosure claim_change invoice_correction cost_correction'
  for (const name of rows.split(' ')) {
    const table = sql.table(`support.${name}`)
    const all = [sql`delete from ${table}`, sql`truncate ${table} cascade`]
    for (const statement of all) expect(await raw(work, statement)).toMatch(/is only added to$/)
  }
  const made = sql<{ committed_vnd: bigint }>`
    insert into support.budget_line (source, unit, year, activity, is_sample, amount_vnd, committed_vnd)
    values ('fund', 'so-a', 2026, 'consulting', true, 5, 5) returning amount_vnd + committed_vnd as committed_vnd`
  expect((await made.execute(work.db)).rows).toEqual([{ committed_vnd: 0n }])
})
