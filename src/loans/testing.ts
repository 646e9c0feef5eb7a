import { loadUnits } from '../access/index.ts'
import { unitsInput } from '../access/model.ts'
import { dayOf } from '../exact/day.ts'
import type { Actor, Work } from '../platform/work.ts'
import { adoptPolicy, readPolicies, readShippedFacts, shippedPolicies } from '../policies/index.ts'
import { enterProgramme, openCycle } from '../support/index.ts'
import { cycleInput, programmeInput } from '../support/model/inputs.ts'
import { cycleOf, actors as ofSupport, withCycle, withProgrammes } from '../support/testing.ts'
import { type Borrowing, enterLoan } from './actions/borrowing.ts'
import { confirmLoan, confirmQuarter, enterBank } from './actions/confirming.ts'
import { type Loan, termsInput } from './model.ts'
import { parseQuarter } from './rules/quarter.ts'
import { endsOf, scheduleOf, versionOf } from './rules/state.ts'
import { listLoans } from './store/loans.ts'

const banker = (id: string, unit: string): Actor => ({
  kind: 'person',
  id,
  name: `Người ${id}`,
  roles: [{ role: 'bank', unit }],
})

export const actors = {
  ...ofSupport,
  bank: banker('nguoi-ngan-hang', 'ngan-hang-a'),
  otherBank: banker('nguoi-ngan-hang-b', 'ngan-hang-b'),
}

/** Two units with a cycle each for the two points of 2022 and 2023, one of a policy that waits for its decree; two banks. */
export const withBanks = async (work: Work): Promise<Work> => {
  await withProgrammes(work)
  const units = ['ngan-hang-a', 'ngan-hang-b'].map(code => ({
    code,
    kind: 'body',
    nameVi: code,
    source: 'x',
  }))
  await loadUnits(work, unitsInput.parse({ format: 'chuluc-units-1', units }))
  await enterBank(work, { unit: 'ngan-hang-a', taxCode: '0100111948' })
  await enterBank(work, { unit: 'ngan-hang-b', taxCode: '0100112437' })
  for (const file of await readPolicies(shippedPolicies, await readShippedFacts()))
    if (file.policy.activity === 'interest-subsidy') await adoptPolicy(work, file, { ground: 'x' })
  for (const [code, unit, policy] of [
    ['lai-a', 'so-a', 'ND31-LAI-SUAT-2'],
    ['lai-b', 'so-b', 'ND31-LAI-SUAT-2'],
    ['xanh', 'so-a', 'NQ198-LAI-SUAT-XANH-2'],
  ] as const) {
    await enterProgramme(work, programmeInput.parse({ code, nameVi: code, unit, ground: 'x' }))
    const days = { opensOn: '2026-10-01', closesOn: '2026-12-31' }
    const terms = { policy, policyVersion: '2026-02', activity: 'interest-subsidy', rate: '100' }
    // Of a policy that waits nobody opens a cycle: it was there before.
    if (code === 'xanh')
      await withCycle(
        work,
        cycleOf(code, policy, {
          id: 'xanh-dot-1',
          nameVi: 'Đợt 1',
          policyVersion: '2026-02',
          activity: 'interest-subsidy',
          rate: '1',
          opensOn: dayOf(days.opensOn),
          closesOn: dayOf(days.closesOn),
        }),
      )
    else await openCycle(work, cycleInput.parse({ programme: code, nameVi: 'Đợt 1', ...terms, ...days }))
  }
  return work
}

let forms = 0

export const MOVEMENTS = `15/01/2023; giải ngân; 1.000.000.000; 1.000.000.000
01/05/2023; trả gốc; 400.000.000; 600.000.000`

/** A billion of 2023, of which 400 million were repaid on 1 May. */
export const borrowing = (change: Partial<Borrowing> & { readonly contract?: string } = {}): Borrowing => {
  const { contract = '01/2023/HĐTD', ...rest } = change
  return {
    form: `f-${++forms}`,
    terms: termsInput.parse({
      bank: 'ngan-hang-a',
      contract,
      signedOn: '2023-01-10',
      endsOn: '2025-01-10',
      currency: 'VND',
      amountVnd: '1.000.000.000',
      purpose: 'expansion',
      purposeWords: 'Mở rộng xưởng',
    }),
    movements: MOVEMENTS,
    rates: '10/01/2023; 8,5',
    ...rest,
  }
}

export const loanNow = async (work: Work, id: bigint): Promise<Loan> => {
  const [loan] = await listLoans(work.db, { ids: [id] })
  if (loan === undefined) throw new RangeError(`no loan ${id}`)
  return loan
}

export const seen = async (work: Work, id: bigint): Promise<string> => versionOf(await loanNow(work, id))

/** Entered by the enterprise and confirmed by its bank. */
export const confirmed = async (
  work: Work,
  change: Parameters<typeof borrowing>[0] = {},
): Promise<bigint> => {
  const id = await enterLoan({ ...work, actor: actors.firm }, borrowing(change))
  const ruling = { seen: await seen(work, id), words: null }
  await confirmLoan({ ...work, actor: actors.bank }, id, ruling)
  return id
}

/** The bank confirms a quarter as the schedule has it, with so much interest paid. */
export const quarterConfirmed = async (
  work: Work,
  id: bigint,
  typed: string,
  interestPaidVnd: bigint,
): Promise<void> => {
  const [loan, quarter] = [await loanNow(work, id), parseQuarter(typed)]
  if (quarter === null) throw new RangeError(typed)
  const ends = endsOf(scheduleOf(loan).movements, quarter)
  const stated = { ...ends, quarter, interestPaidVnd, words: null, seen: versionOf(loan) }
  await confirmQuarter({ ...work, actor: actors.bank }, id, stated)
}
