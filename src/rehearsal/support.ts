import { addDays, dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import { isTitle } from '../recognition/rules/status.ts'
import {
  acceptDelivery,
  allowException,
  applyForSupport,
  appraiseApplication,
  approveCommitment,
  askException,
  completeApplication,
  enterProgramme,
  getApplication,
  getStory,
  keepPaper,
  openBudgetLine,
  openCycle,
  payCommitment,
  proposeCommitment,
  refuseApplication,
  releaseCommitment,
  reportResult,
  returnForSupplement,
  versionOf,
  withdrawApplication,
} from '../support/index.ts'
import { budgetInput, cycleInput, programmeInput } from '../support/model/inputs.ts'
import { mostFor, smaller } from '../support/rules/costs.ts'
import type { SampleCity, SamplePerson } from './model.ts'
import { on } from './past.ts'
import { plainPdf } from './pdf.ts'

const FAIR = { code: 'mh-xuc-tien', unit: 'so-cong-thuong', name: 'Xúc tiến thương mại 2026 (minh họa)' }
const MACHINES = { code: 'mh-khuyen-cong', unit: 'so-cong-thuong', name: 'Khuyến công 2026 (minh họa)' }
const DIGITAL = {
  code: 'mh-chuyen-doi-so',
  unit: 'so-khoa-hoc-va-cong-nghe',
  name: 'Chuyển đổi số 2026 (minh họa)',
}

/** Programme, policy, activity, share, ceiling, budget. */
const PLANS = [
  [FAIR, 'CNHT-HC-TRONG-NUOC', 'trade-promotion', '70', '12000000', '500000000'],
  [MACHINES, 'KC-MAY-MOC', 'industrial-promotion', '50', '300000000', '2000000000'],
  [DIGITAL, 'DNNVV-CDS-GIAI-PHAP', 'digital-transformation', '50', '50000000', '400000000'],
] as const

type State =
  | 'submitted'
  | 'returned'
  | 'completed'
  | 'withdrawn'
  | 'refused'
  | 'appraised'
  | 'proposed'
  | 'committed'
  | 'accepted'
  | 'paid'
  | 'done'
  | 'released'

/** Who, to which programme, as far as where: the number of the title holder, the cycle, the amount of the invoice. */
const APPLICATIONS: readonly (readonly [number, keyof typeof CYCLES, State, string])[] = [
  [0, 'fair', 'done', '16000000'],
  [1, 'fair', 'done', '15000000'],
  [2, 'fair', 'paid', '14000000'],
  [3, 'fair', 'done', '18000000'],
  [4, 'machines', 'done', '820000000'],
  [5, 'machines', 'accepted', '460000000'],
  [6, 'machines', 'committed', '300000000'],
  [0, 'machines', 'proposed', '250000000'],
  [7, 'machines', 'appraised', '190000000'],
  [8, 'machines', 'returned', '90000000'],
  [9, 'fair', 'completed', '17000000'],
  [10, 'fair', 'submitted', '13000000'],
  [11, 'fair', 'submitted', '12000000'],
  [1, 'digital', 'released', '60000000'],
  [2, 'digital', 'paid', '80000000'],
  [3, 'digital', 'refused', '40000000'],
  [12, 'digital', 'withdrawn', '30000000'],
]
const CYCLES = {
  fair: 'mh-xuc-tien-dot-1',
  machines: 'mh-khuyen-cong-dot-1',
  digital: 'mh-chuyen-doi-so-dot-1',
}
const TEAMS = { fair: [25, 26, 27], machines: [25, 26, 27], digital: [28, 29, 30] } as const

/** Programmes, applications in every state, an exception, an invoice that two units were asked to pay, one typed twice. */
export const support = async (work: Work, city: SampleCity): Promise<void> => {
  for (const plan of PLANS) await offer(on(work, '2026-03-02'), plan)
  const holders = await holdersOf(work, city)
  const people = peopleOf(work, city)
  for (const [at, [holder, cycle, state, amount]] of APPLICATIONS.entries()) {
    const firm = holders[holder]
    if (firm === undefined) continue
    const cost = costOf(cycle, at, amount)
    const day = addDays(dayOf('2026-04-06'), at * 9)
    await bring({ people, firm, cycle, cost, day, at }, state)
  }
  await twice(people, holders)
}

const offer = async (work: Work, plan: (typeof PLANS)[number]): Promise<void> => {
  const [{ code, unit, name }, policy, activity, rate, ceilingVnd, amountVnd] = plan
  const ground = 'Kế hoạch minh họa'
  await enterProgramme(work, programmeInput.parse({ code, nameVi: name, unit, ground }), true)
  const spell = { opensOn: '2026-03-15', closesOn: '2026-12-15' }
  const terms = { policy, policyVersion: '2026-02', activity, rate, ceilingVnd }
  await openCycle(work, cycleInput.parse({ programme: code, nameVi: 'Đợt 1', ...terms, ...spell }))
  const line = { source: 'city', unit, year: 2026, activity, amountVnd, ground }
  await openBudgetLine(work, budgetInput.parse(line), true)
}

/** People of enterprises whose products hold a title today, one of each. */
export const holdersOf = async ({ db }: Work, city: SampleCity): Promise<readonly SamplePerson[]> => {
  const titles = (await listRecognitions(db)).filter(each => isTitle(each, each.rulings, dayOf(city.today)))
  return [...new Set(titles.map(({ enterprise }) => enterprise))].flatMap(
    enterprise => city.people.find(each => each.enterprise === enterprise) ?? [],
  )
}

export type PeopleAt = (who: number | SamplePerson, day: string) => Work

export const peopleOf =
  (work: Work, { people }: SampleCity): PeopleAt =>
  (who, day) => {
    const person = typeof who === 'number' ? people.find(({ id }) => id === `mh-nguoi-${who}`) : who
    if (person === undefined) throw new Error(`nobody is ${who}`)
    const { id, name, roles, enterprise } = person
    const acting = enterprise === null ? {} : { enterprise }
    return { ...on(work, day), actor: { kind: 'person', id, name, roles, ...acting } }
  }

const costOf = (cycle: keyof typeof CYCLES, at: number, amount: string) => ({
  supplier: '0100109106',
  symbol: '1C26TMH',
  number: String(1001 + at * 7),
  datedOn: addDays(dayOf('2026-03-16'), at * 9),
  totalVnd: BigInt(amount),
  item: { fair: 'Thuê gian hàng hội chợ', machines: 'Máy gia công', digital: 'Phần mềm quản lý sản xuất' }[
    cycle
  ],
  period: '',
  amountVnd: BigInt(amount),
  requestedVnd: (BigInt(amount) * 6n) / 10n,
})

interface Bringing {
  readonly people: PeopleAt
  readonly firm: SamplePerson
  readonly cycle: keyof typeof CYCLES
  readonly cost: ReturnType<typeof costOf>
  readonly day: string
  readonly at: number
}

/** The invoice that is typed twice comes with one and the same file. */
const SCANNED = [6, 53]
const SCAN = { name: 'hoa-don-minh-hoa.pdf', bytes: plainPdf('Hoa don minh hoa', 1) }

const PURPOSES = {
  fair: 'Tham gia hội chợ công nghiệp hỗ trợ (minh họa)',
  machines: 'Mua máy móc tiên tiến (minh họa)',
  digital: 'Thuê giải pháp chuyển đổi số (minh họa)',
}

/** Applies, and goes as far as the state; answers the number. */
const bring = async (bringing: Bringing, state: State): Promise<bigint> => {
  const { people, firm, cycle, cost, day, at } = bringing
  const paper = SCANNED.includes(at) ? (await keepPaper(people(firm, day), SCAN)).id : null
  const id = await applyForSupport(people(firm, day), {
    form: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    cycle: CYCLES[cycle],
    purpose: PURPOSES[cycle],
    womenOwned: at % 4 === 0 ? true : null,
    manyWomen: at % 5 === 0 ? true : null,
    socialEnterprise: null,
    insteadOf: at === 4 ? ['CNHT-RD-HOP-TAC'] : [],
    choiceReason: at === 4 ? 'Mức hỗ trợ máy móc cao hơn (minh họa)' : null,
    enterprise: null,
    vouches: null,
    costs: [{ ...cost, paper }],
  })
  const next = addDays(dayOf(day), 6)
  const words = 'Nội dung minh họa'
  const [one, second, accountant] = TEAMS[cycle]
  const said = async (who: number | SamplePerson, later = 0) => {
    const work = people(who, addDays(next, later))
    const story = await getStory(work, id)
    return { story, work, reason: { seen: versionOf(story), words } }
  }
  if (state === 'submitted') return id
  const first = await said(one)
  if (state === 'returned' || state === 'completed') {
    await returnForSupplement(first.work, id, {
      ...first.reason,
      words: 'Thiếu biên bản giao nhận (minh họa)',
    })
    if (state === 'returned') return id
    const { work, reason } = await said(firm, 2)
    await completeApplication(work, id, reason)
    return id
  }
  if (state === 'withdrawn') {
    const { work, reason } = await said(firm)
    await withdrawApplication(work, id, reason)
    return id
  }
  if (state === 'refused') {
    await refuseApplication(first.work, id, { ...first.reason, words: 'Không đúng đối tượng (minh họa)' })
    return id
  }
  await appraiseApplication(first.work, id, { ...first.reason, eligible: new Map() })
  if (state === 'appraised') return id
  await propose(people(one, addDays(next, 3)), id)
  if (state === 'proposed') return id
  const approving = await said(second, 4)
  await approveCommitment(approving.work, id, approving.reason.seen)
  if (state === 'committed') return id
  if (state === 'released') {
    const { work, reason } = await said(one, 5)
    await releaseCommitment(work, id, { ...reason, words: 'Doanh nghiệp không thực hiện nữa (minh họa)' })
    return id
  }
  const accepting = await said(one, 6)
  const acceptedOn = accepting.work.today
  await acceptDelivery(accepting.work, id, { ...accepting.reason, document: 'BB-NT minh họa', acceptedOn })
  if (state === 'accepted') return id
  const paying = await said(accountant, 8)
  const fundings = paying.story.commitment?.fundings ?? []
  await payCommitment(paying.work, id, {
    seen: paying.reason.seen,
    form: at % 3 === 0 ? 'kind' : 'cash',
    paidOn: paying.work.today,
    document: `UNC-${at} minh họa`,
    amounts: new Map(fundings.map(({ id, amountVnd }) => [id, amountVnd])),
  })
  if (state === 'paid') return id
  const { work, reason } = await said(firm, 10)
  await reportResult(work, id, { ...reason, words: 'Có 12 khách hàng mới, kèm biên bản (minh họa)' })
  return id
}

/** All that may be given and is asked for. */
export const propose = async (work: Work, id: bigint): Promise<void> => {
  const { story, budgets, costs, cycle } = await getApplication(work, id)
  const amounts = costs.map(({ cost, requestedVnd }) => {
    const asked = smaller(requestedVnd, mostFor(cost, cycle.rate))
    return [cost.id, smaller(asked, cycle.ceilingVnd ?? asked)] as const
  })
  return proposeCommitment(work, id, {
    seen: versionOf(story),
    budgetLine: budgets[0]?.id ?? 0n,
    words: null,
    amounts: new Map(amounts),
  })
}

/** The invoice of a machine that is funded comes to another unit: once it stops there, once by an exception; one is typed twice. */
const twice = async (people: PeopleAt, holders: readonly SamplePerson[]): Promise<void> => {
  const [firm, other, last] = [holders[5], holders[4], holders[6]]
  if (firm === undefined || other === undefined || last === undefined) return
  const day = '2026-09-14'
  const same = { people, cycle: 'digital', day } as const
  await bring({ ...same, firm, cost: { ...costOf('machines', 5, '460000000') }, at: 51 }, 'appraised')
  const slip = { ...costOf('machines', 6, '300000000'), number: '1034' }
  await bring({ ...same, firm: last, cycle: 'machines', cost: slip, at: 53 }, 'submitted')
  const cost = costOf('machines', 4, '820000000')
  const id = await bring(
    { ...same, firm: other, cost: { ...cost, requestedVnd: 40_000_000n }, at: 52 },
    'appraised',
  )
  const asking = people(28, '2026-09-24')
  const told = await getApplication(asking, id)
  await askException(asking, id, {
    seen: versionOf(told.story),
    words: 'Máy dùng thêm cho dây chuyền số hóa theo nhiệm vụ thành phố giao (minh họa)',
    costLine: told.costs[0]?.cost.id ?? 0n,
  })
  const allowing = people(29, '2026-09-25')
  const asked = await getStory(allowing, id)
  const exception = asked.exceptions[0]?.id ?? 0n
  await allowException(allowing, id, { seen: versionOf(asked), exception })
  await propose(people(28, '2026-09-26'), id)
  const approving = people(29, '2026-09-28')
  await approveCommitment(approving, id, versionOf(await getStory(approving, id)))
}
