import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput } from '../enterprises/model/inputs.ts'
import { Invalid } from '../platform/errors.ts'
import { outcomeOf, settleJournal, testWork } from '../platform/testing.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import {
  appraiseApplication,
  approveCommitment,
  getApplication,
  openBudgetLine,
  proposeCommitment,
  versionOf as seenOf,
  withdrawApplication,
} from '../support/index.ts'
import { budgetInput } from '../support/model/inputs.ts'
import { enterLoan, resendSchedule } from './actions/borrowing.ts'
import { confirmLoan, confirmQuarter, enterBank, rejectLoan } from './actions/confirming.ts'
import { claimSubsidy } from './actions/subsidising.ts'
import { recordFor } from './loading.ts'
import { termsInput } from './model.ts'
import { parseQuarter } from './rules/quarter.ts'
import { scheduleOf, standingOf, statementOf, versionOf } from './rules/state.ts'
import { listLoans } from './store/loans.ts'
import {
  actors,
  borrowing,
  confirmed,
  loanNow,
  MOVEMENTS,
  quarterConfirmed,
  seen,
  withBanks,
} from './testing.ts'

const as = (work: Work, actor: Work['actor']): Work => ({ ...work, actor })
const quarterOf = (typed: string) => {
  const quarter = parseQuarter(typed)
  if (quarter === null) throw new RangeError(typed)
  return quarter
}
const city = async () => withBanks(await testWork())

/** The words of everything that was refused. */
const problemsOf = async (attempt: Promise<unknown>): Promise<readonly string[]> =>
  attempt.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Invalid)) throw error
      return error.problems.map(({ place, reason, remedy }) => `${place} | ${reason} | ${remedy}`)
    },
  )

describe('a loan', () => {
  test('is entered by the enterprise, once for each form and contract, with its schedule', async () => {
    const work = await city()
    const entering = borrowing()
    const id = await enterLoan(as(work, actors.firm), entering)
    expect(await enterLoan(as(work, actors.firm), entering)).toBe(id)
    const loan = await loanNow(work, id)
    expect([loan.enterprise, loan.contract, loan.bankTaxCode, standingOf(loan)]).toEqual([
      'den',
      '01/2023/HDTD',
      '0100111948',
      'waiting',
    ])
    expect(scheduleOf(loan).movements.map(({ balanceVnd }) => balanceVnd)).toEqual([
      1_000_000_000n,
      600_000_000n,
    ])
    expect(scheduleOf(loan).rates).toEqual([{ fromDay: '2023-01-10', rate: '0.085000' }])
    expect(await outcomeOf(enterLoan(as(work, actors.other), borrowing()))).toBe('loan-there')
    await settleJournal(work)
  })

  test('of a schedule that does not add up nothing is saved, and every row is told with its remedy', async () => {
    const work = await city()
    const wrong = borrowing({
      movements: `${MOVEMENTS}\n01/06/2023; trả gốc; 700.000.000; 0\n01/07/2023; giải ngân; 5 USD; 5`,
      rates: '10/01/2023; 120',
    })
    expect(await problemsOf(enterLoan(as(work, actors.firm), wrong))).toEqual([
      'movements | Lịch dư nợ, dòng 4: “5 USD” không phải tiền đồng | Hợp đồng bằng đồng Việt Nam thì mọi số tiền ghi bằng đồng.',
      'rates | Lãi suất, dòng 1: lãi suất “120” quá 100% | Ghi phần trăm một năm, ví dụ 8,5.',
    ])
    const more = borrowing({ movements: `${MOVEMENTS}\n01/06/2023; trả gốc; 700.000.000; 0` })
    expect(await problemsOf(enterLoan(as({ ...work, language: 'en' }, actors.firm), more))).toEqual([
      'movements | Schedule, row 3: VND\u00a0700,000,000 are repaid while VND\u00a0600,000,000 are owed | Mend the amount, or add the disbursement that is missing.',
    ])
    expect(await listLoans(work.db)).toEqual([])
  })

  test('is of an enterprise, a bank that takes part and a day that has come', async () => {
    const work = await city()
    const terms = borrowing().terms
    const entering = (actor: Work['actor'], change: Partial<typeof terms> = {}) =>
      outcomeOf(enterLoan(as(work, actor), { ...borrowing(), terms: { ...terms, ...change } }))
    expect(await entering(actors.bank)).toBe('403')
    expect(await entering(actors.office)).toBe('403')
    expect(await entering(actors.firm, { bank: 'so-a' })).toBe('There is no bank so-a.')
    const later = { ...work, today: terms.signedOn }
    expect(await outcomeOf(enterLoan(as(later, actors.firm), borrowing()))).toBe('done')
  })

  test.each([
    [{ currency: 'USD' }, ['currency']],
    [{ amountVnd: '5 tỷ' }, ['amountVnd']],
    [{ amountVnd: '-5' }, ['amountVnd']],
    [{ contract: '??' }, ['contract']],
    [{ endsOn: '2023-01-10' }, ['endsOn']],
    [{ signedOn: '2023-02-30' }, ['signedOn']],
    [{ purpose: 'x' }, ['purpose']],
  ])('%o is refused beside its field', (change, fields) => {
    const typed = {
      bank: 'a',
      contract: 'Số 5-HĐ',
      signedOn: '2023-01-10',
      endsOn: '2025-01-10',
      currency: 'VND',
      amountVnd: '5',
      purpose: 'expansion',
      purposeWords: 'x',
    }
    expect(termsInput.safeParse(typed).data?.contract).toBe('SO5-HD')
    const found = termsInput.safeParse({ ...typed, ...change })
    expect(found.error?.issues.map(({ path }) => path.join('.'))).toEqual(fields)
  })
})

describe('the bank', () => {
  test('confirms or rejects the loans that name it, once for each schedule', async () => {
    const work = await city()
    const id = await enterLoan(as(work, actors.firm), borrowing())
    const ruling = { seen: await seen(work, id), words: 'Sai số hợp đồng' }
    expect([
      await outcomeOf(confirmLoan(as(work, actors.otherBank), id, ruling)),
      await outcomeOf(confirmLoan(as(work, actors.firm), id, ruling)),
      await outcomeOf(confirmLoan(as(work, actors.office), id, ruling)),
      await outcomeOf(confirmLoan(as(work, actors.bank), id, { ...ruling, seen: '9.9.9' })),
    ]).toEqual([`There is no loan ${id}.`, '403', '403', 'stale'])
    await rejectLoan(as(work, actors.bank), id, ruling)
    expect(standingOf(await loanNow(work, id))).toBe('rejected')
    const again = { seen: await seen(work, id), words: null }
    expect(await outcomeOf(confirmLoan(as(work, actors.bank), id, again))).toBe('ruled-already')
    const anew = { seen: again.seen, reason: 'Đã sửa', movements: MOVEMENTS, rates: '10/01/2023; 9' }
    expect(await outcomeOf(resendSchedule(as(work, actors.other), id, anew))).toBe(`There is no loan ${id}.`)
    await resendSchedule(as(work, actors.firm), id, anew)
    await confirmLoan(as(work, actors.bank), id, { seen: await seen(work, id), words: null })
    expect(standingOf(await loanNow(work, id))).toBe('confirmed')
  })

  test('confirms a quarter that is over as the schedule has it; a schedule sent anew ends what it said', async () => {
    const work = await city()
    const id = await confirmed(work)
    const state = async (change: object) =>
      outcomeOf(
        confirmQuarter(as(work, actors.bank), id, {
          seen: await seen(work, id),
          quarter: '2023-Q2',
          openingVnd: 1_000_000_000n,
          closingVnd: 600_000_000n,
          interestPaidVnd: 15_000_000n,
          words: null,
          ...change,
        }),
      )
    expect([
      await state({ closingVnd: 600_000_001n }),
      await state({ quarter: '2026-Q4' }),
      await state({ quarter: '2022-Q4' }),
      await state({ quarter: '2023-Q9' }),
    ]).toEqual(['other-balance', 'quarter-not-over', 'quarter-not-over', 'quarter-not-over'])
    expect([await state({}), await state({ interestPaidVnd: 16_000_000n })]).toEqual(['done', 'done'])
    expect(statementOf(await loanNow(work, id), '2023-Q2')?.interestPaidVnd).toBe(16_000_000n)
    const anew = { reason: 'Thêm dòng', movements: MOVEMENTS, rates: '10/01/2023; 9' }
    await resendSchedule(as(work, actors.firm), id, { seen: await seen(work, id), ...anew })
    expect([statementOf(await loanNow(work, id), '2023-Q2'), await state({})]).toEqual([
      null,
      'not-confirmed',
    ])
  })

  test('is entered by the office, once', async () => {
    const work = await city()
    const bank = { unit: 'so-a', taxCode: '0100111948' }
    expect([
      await outcomeOf(enterBank(as(work, actors.firm), bank)),
      await outcomeOf(enterBank(as(work, actors.office), bank)),
      await outcomeOf(enterBank(as(work, actors.office), { ...bank, unit: 'khong-co' })),
      await outcomeOf(enterBank(as(work, actors.office), { ...bank, taxCode: '0100112438' })),
    ]).toEqual(['403', 'bank-there', 'There is no unit khong-co.', 'done'])
  })
})

let forms = 0
const ask = async (work: Work, id: bigint, change: object = {}) =>
  claimSubsidy(as(work, actors.firm), id, {
    seen: await seen(work, id),
    form: `00000000-0000-4000-8000-${String(++forms).padStart(12, '0')}`,
    quarter: '2023-Q2',
    cycle: 'lai-a-dot-1',
    ...change,
  })

/** Appraised, proposed and approved for all that was asked. */
const fund = async (work: Work, id: bigint, unit: 'a' | 'b'): Promise<string> => {
  const [one, two] = unit === 'a' ? [actors.officer, actors.second] : [actors.stranger, actors.strangerSecond]
  const told = () => getApplication(as(work, one), id)
  const reason = async () => ({ seen: seenOf((await told()).story), words: 'Đúng' })
  await appraiseApplication(as(work, one), id, { ...(await reason()), eligible: new Map() })
  const { costs, budgets } = await told()
  const amounts = new Map(costs.map(({ cost, requestedVnd }) => [cost.id, requestedVnd]))
  const budgetLine = budgets[0]?.id ?? 0n
  const proposed = await outcomeOf(
    proposeCommitment(as(work, one), id, { ...(await reason()), budgetLine, amounts }),
  )
  if (proposed !== 'done') return proposed
  return outcomeOf(approveCommitment(as(work, two), id, (await reason()).seen))
}
const withBudgets = async (work: Work): Promise<void> => {
  for (const unit of ['so-a', 'so-b'])
    await openBudgetLine(
      work,
      budgetInput.parse({
        source: 'city',
        unit,
        year: '2026',
        activity: 'interest-subsidy',
        amountVnd: '100000000',
        ground: 'x',
      }),
    )
}

describe('the subsidy of a quarter', () => {
  test('waits for the bank, for the loan and for the quarter', async () => {
    const work = await city()
    const id = await enterLoan(as(work, actors.firm), borrowing())
    expect(await outcomeOf(ask(work, id))).toBe('not-confirmed')
    await confirmLoan(as(work, actors.bank), id, { seen: await seen(work, id), words: null })
    expect(await outcomeOf(ask(work, id))).toBe('quarter-not-confirmed')
    await quarterConfirmed(work, id, '2023-Q2', 0n)
    expect(await outcomeOf(ask(work, id))).toBe('nothing')
    await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
    expect(await outcomeOf(ask(work, id))).toBe('done')
  })

  test('becomes an application for the interest that was paid, of which what was computed is eligible', async () => {
    const work = await city()
    const id = await confirmed(work)
    await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
    const application = await ask(work, id)
    const { costs, story } = await getApplication(as(work, actors.officer), application)
    // 1,000,000,000 × 30 days + 600,000,000 × 61 = 66,600,000,000; × 2 % ÷ 365, down to whole đồng.
    expect(story.purpose).toBe('Hỗ trợ lãi vay quý II/2023, hợp đồng 01/2023/HDTD')
    expect(
      costs.map(({ cost, invoice, requestedVnd }) => ({ ...cost, ...invoice, requestedVnd })),
    ).toMatchObject([
      {
        kind: 'loan',
        supplier: '0100111948',
        symbol: '01/2023/HDTD',
        number: '0',
        period: '2023-Q2',
        amountVnd: 15_000_000n,
        eligibleVnd: 3_649_315n,
        requestedVnd: 3_649_315n,
      },
    ])
    expect((await loanNow(work, id)).claims).toMatchObject([
      { application, quarter: '2023-Q2', dongDays: 66_600_000_000n, subsidyVnd: 3_649_315n },
    ])
  })

  test('is never more than the interest that was paid', async () => {
    const work = await city()
    const id = await confirmed(work)
    await quarterConfirmed(work, id, '2023-Q2', 2_000_000n)
    await ask(work, id)
    expect((await loanNow(work, id)).claims.map(({ subsidyVnd }) => subsidyVnd)).toEqual([2_000_000n])
  })

  test('is asked for once, in whichever cycle, until its application ends', async () => {
    const work = await city()
    const id = await confirmed(work)
    await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
    const first = await ask(work, id)
    expect(await outcomeOf(ask(work, id))).toBe('asked-already')
    expect(await outcomeOf(ask(work, id, { cycle: 'lai-b-dot-1' }))).toBe('asked-already')
    expect(await outcomeOf(quarterConfirmed(work, id, '2023-Q2', 1n))).toBe('asked-already')
    const changed = MOVEMENTS.replace('01/05', '02/05')
    const anew = async (movements: string) =>
      resendSchedule(as(work, actors.firm), id, {
        seen: await seen(work, id),
        reason: 'x',
        movements,
        rates: '10/01/2023; 8,5',
      })
    expect(await outcomeOf(anew(changed))).toBe('claimed-quarter')
    expect(await outcomeOf(anew(`${MOVEMENTS}\n01/07/2023; trả gốc; 600.000.000; 0`))).toBe('done')
    const { story } = await getApplication(as(work, actors.firm), first)
    await withdrawApplication(as(work, actors.firm), first, { seen: seenOf(story), words: 'Chọn đợt khác' })
    await confirmLoan(as(work, actors.bank), id, { seen: await seen(work, id), words: null })
    expect(await outcomeOf(ask(work, id))).toBe('quarter-not-confirmed')
  })

  test('outside the policy, of a policy that waits for its decree, against its conditions: refused', async () => {
    const work = await city()
    const id = await confirmed(work)
    await quarterConfirmed(work, id, '2024-Q1', 5_000_000n)
    await quarterConfirmed(work, id, '2023-Q2', 5_000_000n)
    expect([
      await outcomeOf(ask(work, id, { quarter: '2024-Q1' })),
      await outcomeOf(ask(work, id, { cycle: 'xanh-dot-1' })),
      await outcomeOf(ask(work, id, { cycle: 'kc-1' })),
      await outcomeOf(ask(work, id, { quarter: '2023-Q7' })),
    ]).toEqual(['after', 'awaiting-decree', 'There is no cycle kc-1.', 'There is no quarter 2023-Q7.'])
    const late = await confirmed(work, {
      contract: 'MUON',
      movements:
        '15/01/2023; giải ngân; 900.000.000; 900.000.000\n05/01/2024; giải ngân; 100.000.000; 1.000.000.000',
    })
    await quarterConfirmed(work, late, '2023-Q2', 5_000_000n)
    expect(await outcomeOf(ask(work, late))).toBe('unmet')
  })

  test('is refused where the records of the enterprise answer no, and its bank is not told what they hold', async () => {
    const work = await city()
    const industries = (code: string) => [{ list: 'vsic-2025', code, isMain: true }]
    const answers: (readonly [string, string | undefined])[] = []
    for (const [id, code] of [
      ['buon', '4659'],
      ['che-bien', '2592'],
    ] as const) {
      const kept = { id, kind: 'company', nameVi: id, industries: industries(code) }
      await registerEnterprise(work, enterpriseInput.parse(kept))
      const firm = { ...actors.firm, enterprise: id }
      const loan = await enterLoan(as(work, firm), borrowing({ contract: id }))
      await confirmLoan(as(work, actors.bank), loan, { seen: await seen(work, loan), words: null })
      await quarterConfirmed(work, loan, '2023-Q2', 15_000_000n)
      const { options } = await recordFor(as(work, actors.bank), loan)
      const told = options.of(quarterOf('2023-Q2')).map(({ judged }) => judged)
      expect([told.length > 0, told.some(each => each !== null)]).toEqual([true, false])
      const asking = { form: randomUUID(), quarter: '2023-Q2', cycle: 'lai-a-dot-1' }
      const asked = claimSubsidy(as(work, firm), loan, { ...asking, seen: await seen(work, loan) })
      answers.push([id, (await outcomeOf(asked)).replace(/^\d+$/, 'done')])
    }
    expect(answers).toEqual([
      ['buon', 'not-entitled'],
      ['che-bien', 'done'],
    ])
  })

  test('is funded once, whoever asks past this room: the cost line is one, and its law is the database’s', async () => {
    const work = await city()
    await withBudgets(work)
    const id = await confirmed(work)
    await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
    const first = await ask(work, id)
    const { story } = await getApplication(as(work, actors.firm), first)
    await withdrawApplication(as(work, actors.firm), first, { seen: seenOf(story), words: 'Đổi đợt' })
    const second = await ask(work, id, { cycle: 'lai-b-dot-1' })
    expect(await fund(work, second, 'b')).toBe('done')
    // A claim that stands is gone from this room alone: support refuses the second funding of the same line.
    const line = await sql<{
      id: bigint
    }>`select cost_line as id from support.claim where application = ${second}`.execute(work.db)
    const raw = await inTransaction(work, ({ db }) =>
      sql`insert into support.application (form, cycle, enterprise, purpose, instead_of, is_sample)
        values ('raw', 'lai-a-dot-1', 'den', 'x', '{}', true) returning id`.execute(db),
    )
    const third = (raw.rows[0] as { id: bigint }).id
    await sql`insert into support.step (application, kind, on_day, at, by_whom)
      values (${third}, 'submitted', '2026-11-21', '2026-11-21T03:00:00Z', 'x')`.execute(work.db)
    await sql`insert into support.claim values (${third}, ${line.rows[0]?.id ?? 0n}, 3649315)`.execute(
      work.db,
    )
    expect(await fund(work, third, 'a')).toBe('funded-already')
  })
})

test('what was entered, said and asked is only added to', async () => {
  const work = await city()
  const id = await confirmed(work)
  await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
  await ask(work, id)
  for (const table of ['loan', 'schedule', 'movement', 'rate', 'verdict', 'statement', 'claim'])
    await expect(
      inTransaction(work, ({ db }) => sql`delete from ${sql.table(`loans.${table}`)}`.execute(db)),
    ).rejects.toThrow(`loans.${table} is only added to`)
  expect(versionOf(await loanNow(work, id))).toBe('1.1.2')
})
