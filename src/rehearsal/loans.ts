import {
  answerNeed,
  changeConsent,
  claimSubsidy,
  confirmLoan,
  confirmQuarter,
  enterBank,
  enterLoan,
  listLoans,
  rejectLoan,
  stateNeed,
} from '../loans/index.ts'
import { needInput, statementInput, termsInput } from '../loans/model.ts'
import { versionOf } from '../loans/rules/state.ts'
import type { Work } from '../platform/work.ts'
import {
  acceptDelivery,
  appraiseApplication,
  approveCommitment,
  enterProgramme,
  getStory,
  openBudgetLine,
  openCycle,
  payCommitment,
  versionOf as seenOf,
} from '../support/index.ts'
import { budgetInput, cycleInput, programmeInput } from '../support/model/inputs.ts'
import type { SampleCity, SamplePerson } from './model.ts'
import { on } from './past.ts'
import { holdersOf, type PeopleAt, peopleOf, propose } from './support.ts'

const UNIT = 'so-cong-thuong'
const GROUND = 'Kế hoạch minh họa'
/** By number: the officer, the second one, the accountant, the people of the two banks. */
const [OFFICER, SECOND, ACCOUNTANT, BANKER, OTHER_BANKER] = [25, 26, 27, 31, 32]

/** Loans as far as they go: one with a quarter paid and one to be asked for, one that waits for its bank, one sent back. */
export const lend = async (work: Work, city: SampleCity): Promise<void> => {
  await offer(on(work, '2026-03-02'))
  const [people, holders] = [peopleOf(work, city), await holdersOf(work, city)]
  await seekMoney(people, holders)
  const [one, two, three] = holders
  if (one === undefined || two === undefined || three === undefined) return
  await settled(people, one)
  await enter(people, two, SHORT)
  const sentBack = await enter(people, three, {
    ...SHORT,
    bank: 'mh-ngan-hang-hai',
    contract: 'MH-22/2026/HDTD',
  })
  await rejectLoan(people(OTHER_BANKER, '2026-10-08'), sentBack, {
    seen: await seenIn(work, sentBack),
    words: 'Ngày giải ngân theo sổ ngân hàng là 20/07/2026 (minh họa)',
  })
}

/** The two points of 2022 and 2023, settled late; the banks of the sample. */
const offer = async (work: Work): Promise<void> => {
  await enterBank(work, { unit: 'mh-ngan-hang', taxCode: '9999900011' })
  await enterBank(work, { unit: 'mh-ngan-hang-hai', taxCode: '9999900022' })
  const code = 'mh-lai-suat'
  const nameVi = 'Quyết toán hỗ trợ lãi suất 2022–2023 (minh họa)'
  await enterProgramme(work, programmeInput.parse({ code, nameVi, unit: UNIT, ground: GROUND }), true)
  const spell = { opensOn: '2026-03-15', closesOn: '2026-12-15' }
  const terms = { policy: 'ND31-LAI-SUAT-2', policyVersion: '2026-02', rate: '100' }
  const activity = 'interest-subsidy'
  await openCycle(work, cycleInput.parse({ programme: code, nameVi: 'Đợt 1', activity, ...terms, ...spell }))
  const line = { source: 'central', unit: UNIT, year: 2026, activity, amountVnd: '300000000', ground: GROUND }
  await openBudgetLine(work, budgetInput.parse(line), true)
}

const LONG = {
  bank: 'mh-ngan-hang',
  contract: 'MH-05/2023/HDTD',
  signedOn: '2023-02-10',
  endsOn: '2027-02-10',
  amountVnd: '4000000000',
  purpose: 'expansion',
  purposeWords: 'Mở rộng xưởng (minh họa)',
  movements: `15/02/2023; giải ngân; 2.500.000.000; 2.500.000.000
03/04/2023; giải ngân; 1.500.000.000; 4.000.000.000
15/08/2023; trả gốc; 500.000.000; 3.500.000.000
15/02/2024; trả gốc; 500.000.000; 3.000.000.000
15/02/2025; trả gốc; 1.000.000.000; 2.000.000.000
15/02/2026; trả gốc; 1.000.000.000; 1.000.000.000`,
  rates: '10/02/2023; 9,2\n01/01/2024; 8',
}
const SHORT: typeof LONG = {
  bank: 'mh-ngan-hang',
  contract: 'MH-18/2026/HDTD',
  signedOn: '2026-07-01',
  endsOn: '2028-07-01',
  amountVnd: '1200000000',
  purpose: 'technological-innovation',
  purposeWords: 'Mua máy gia công chính xác (minh họa)',
  movements: '15/07/2026; giải ngân; 1.200.000.000; 1.200.000.000',
  rates: '01/07/2026; 7,5',
}

const enter = (
  people: PeopleAt,
  firm: SamplePerson,
  { movements, rates, ...terms }: typeof LONG,
): Promise<bigint> =>
  enterLoan(people(firm, '2026-10-05'), {
    form: formOf(terms.contract),
    terms: termsInput.parse({ ...terms, currency: 'VND' }),
    movements,
    rates,
  })

/** The same in every city. */
const formOf = (name: string): string =>
  `00000000-0000-4000-9000-${name.replace(/\D/g, '').padStart(12, '0')}`

const seenIn = async ({ db }: Work, id: bigint): Promise<string> => {
  const [loan] = await listLoans(db, { ids: [id] })
  if (loan === undefined) throw new Error(`there is no loan ${id}`)
  return versionOf(loan)
}

/** Confirmed; of 2023 the third quarter was asked for and paid, the fourth is confirmed and not asked for yet. */
const settled = async (people: PeopleAt, firm: SamplePerson): Promise<void> => {
  const id = await enter(people, firm, LONG)
  const bank = people(BANKER, '2026-10-06')
  await confirmLoan(bank, id, { seen: await seenIn(bank, id), words: null })
  for (const [quarter, openingVnd, closingVnd, interestPaidVnd] of [
    ['2023-Q3', '4000000000', '3500000000', '86832876'],
    ['2023-Q4', '3500000000', '3500000000', '81161643'],
  ]) {
    const stated = { quarter, openingVnd, closingVnd, interestPaidVnd, seen: await seenIn(bank, id) }
    await confirmQuarter(bank, id, { words: null, ...statementInput.omit({ words: true }).parse(stated) })
  }
  const asking = people(firm, '2026-10-07')
  const seen = await seenIn(asking, id)
  const claim = { seen, form: formOf('2023'), quarter: '2023-Q3', cycle: 'mh-lai-suat-dot-1' }
  await pay(people, await claimSubsidy(asking, id, claim))
}

const pay = async (people: PeopleAt, id: bigint): Promise<void> => {
  const said = async (who: number, day: string) => {
    const work = people(who, day)
    const story = await getStory(work, id)
    return { work, story, seen: seenOf(story) }
  }
  const first = await said(OFFICER, '2026-10-09')
  const words = 'Đúng lịch dư nợ (minh họa)'
  await appraiseApplication(first.work, id, { seen: first.seen, words, eligible: new Map() })
  await propose(people(OFFICER, '2026-10-12'), id)
  const approving = await said(SECOND, '2026-10-13')
  await approveCommitment(approving.work, id, approving.seen)
  const accepting = await said(OFFICER, '2026-10-14')
  const document = 'Bảng tính lãi, ngân hàng xác nhận (minh họa)'
  const acceptedOn = accepting.work.today
  await acceptDelivery(accepting.work, id, { seen: accepting.seen, document, acceptedOn })
  const { work, story, seen } = await said(ACCOUNTANT, '2026-10-16')
  await payCommitment(work, id, {
    seen,
    form: 'cash',
    paidOn: work.today,
    document: 'UNC lãi suất minh họa',
    amounts: new Map(story.commitment?.fundings.map(({ id, amountVnd }) => [id, amountVnd])),
  })
}

/** One that a bank answered, one that waits too long, one of which the consent was taken back. */
const seekMoney = async (people: PeopleAt, holders: readonly SamplePerson[]): Promise<void> => {
  const wanted = [
    ['2026-09-10', 'all', [], 'Dây chuyền sơn tĩnh điện (minh họa)', '6000000000'],
    ['2026-09-22', 'named', ['mh-ngan-hang-hai'], 'Vốn lưu động quý IV (minh họa)', '1500000000'],
    ['2026-10-01', 'all', [], 'Nhà xưởng mới (minh họa)', '9000000000'],
  ] as const
  const stated: bigint[] = []
  for (const [at, [day, scope, banks, purposeWords, amountVnd]] of wanted.entries()) {
    const firm = holders[at]
    if (firm === undefined) return
    const need = { scope, banks: [...banks], purposeWords, amountVnd, purpose: 'expansion', termMonths: '48' }
    const form = formOf(`77${at}`)
    const typed = needInput.parse({ ...need, form, neededOn: '2026-12-01' })
    stated.push(await stateNeed(people(firm, day), typed))
  }
  const [first = 0n, , third = 0n] = stated
  await answerNeed(people(BANKER, '2026-09-18'), first, {
    seen: '1.0.0',
    kind: 'terms',
    words: 'Trung hạn 48 tháng, lãi suất 7,8% năm đầu, thế chấp máy móc (minh họa)',
  })
  const last = holders[2]
  if (last === undefined) return
  await changeConsent(people(last, '2026-10-12'), third, { seen: '1.0.0', scope: 'none', banks: [] })
}
