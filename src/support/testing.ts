import { randomUUID } from 'node:crypto'
import { loadUnits } from '../access/index.ts'
import { unitsInput } from '../access/model.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { addDays, type Day, dayOf } from '../exact/day.ts'
import type { Actor, Work } from '../platform/work.ts'
import { adoptPolicy, readPolicies, readShippedFacts, shippedPolicies } from '../policies/index.ts'
import { acceptDelivery, getApplication, payCommitment, versionOf } from './index.ts'
import type { Cycle } from './model.ts'
import { itemKeyOf } from './rules/costs.ts'
import { saveApplication, saveClaims, saveStep } from './store/applications.ts'
import { saveAllotment, saveBudgetLine } from './store/budgets.ts'
import { saveCostLine, saveInvoice } from './store/costs.ts'
import { saveCommitment, saveProposal } from './store/money.ts'
import { saveCycle, saveProgramme } from './store/programmes.ts'

const AT = '2026-11-21T03:00:00.000Z'
const DAY: Day = dayOf('2026-11-21')
export const stamp = { recordedAt: AT, byWhom: 'test' }

/** The policies that ship are taken in, and `kc` opens a cycle under KC-MAY-MOC: `kc-machines`. */
export const withShippedPolicies = async (work: Work): Promise<Work> => {
  for (const file of await readPolicies(shippedPolicies, await readShippedFacts()))
    await adoptPolicy(work, file, { ground: 'x' })
  await saveCycle(
    work.db,
    cycleOf('kc', 'KC-MAY-MOC', { id: 'kc-machines', policyVersion: '2026-02' }),
    stamp,
  )
  return work
}

/** Two units, an association, two enterprises, and in each unit a programme with a cycle that pays half: `kc` of `so-a`, `cd` of `so-b`. */
export const withProgrammes = async (work: Work): Promise<Work> => {
  const units = ['so-a', 'so-b'].map(code => ({
    code,
    kind: 'department',
    nameVi: `Sở ${code}`,
    source: 'x',
  }))
  const association = { code: 'hiep-hoi', kind: 'association', nameVi: 'Hiệp hội', source: 'x' }
  await loadUnits(work, unitsInput.parse({ format: 'chuluc-units-1', units: [...units, association] }))
  const enterprises = ['den', 'khac'].map(id => ({
    id,
    kind: 'company',
    nameVi: `Công ty ${id}`,
    isSample: true,
  }))
  await registerMany(work, batchInput.parse({ enterprises }))
  for (const [code, unit] of [
    ['kc', 'so-a'],
    ['cd', 'so-b'],
  ] as const) {
    const programme = {
      code,
      unit,
      nameVi: `Chương trình ${code}`,
      nameEn: null,
      ground: '1/QĐ',
      isSample: true,
    }
    await saveProgramme(work.db, programme, stamp)
    await saveCycle(work.db, cycleOf(code, `POLICY-${code}`), stamp)
  }
  return work
}

/** Pays half of what is eligible, 300 million at most, from 60 days ago for 120 days. */
export const cycleOf = (programme: string, policy: string, change: Partial<Cycle> = {}): Cycle => ({
  id: `${programme}-1`,
  programme,
  nameVi: 'Đợt 1',
  nameEn: null,
  policy,
  policyVersion: '1',
  activity: 'consulting',
  rate: '0.5',
  ceilingVnd: 300_000_000n,
  opensOn: addDays(DAY, -60),
  closesOn: addDays(DAY, 60),
  ...change,
})

/** A cycle as it is, also one that nobody could open today. */
export const withCycle = ({ db }: Work, cycle: Cycle): Promise<void> => saveCycle(db, cycle, stamp)

/** A budget line of a unit with so much on it. */
export const withBudget = async ({ db }: Work, unit: string, amountVnd: bigint): Promise<bigint> => {
  const key = {
    source: 'city',
    unit,
    year: 2026,
    activity: 'consulting',
    policy: null,
    isSample: true,
  } as const
  const id = (await saveBudgetLine(db, key)) ?? 0n
  await saveAllotment(db, { budgetLine: id, amountVnd, ground: '2/QĐ', onDay: DAY, at: AT, byWhom: 'test' })
  return id
}

let number = 0

/** An invoice with one item, both of this amount. */
export const withCost = async (
  { db }: Work,
  amountVnd: bigint,
  item = 'Tư vấn',
  enterprise = 'den',
): Promise<bigint> => {
  const invoice = await saveInvoice(
    db,
    {
      kind: 'invoice',
      supplier: '0100109106',
      symbol: '1C26TAB',
      number: String(++number),
      datedOn: DAY,
      totalVnd: amountVnd,
      enterprise: enterpriseIdOf(enterprise),
    },
    stamp,
  )
  return saveCostLine(db, { invoice: invoice ?? 0n, item, itemKey: itemKeyOf(item), period: '', amountVnd })
}

/** An application to a cycle for these costs. */
export const applied = async (
  { db }: Work,
  cycle: string,
  costs: readonly bigint[],
  enterprise = 'den',
): Promise<bigint> => {
  const application = await saveApplication(db, {
    form: randomUUID(),
    cycle,
    enterprise: enterpriseIdOf(enterprise),
    purpose: 'Mua máy',
    association: null,
    womenOwned: null,
    manyWomen: null,
    socialEnterprise: null,
    insteadOf: [],
    choiceReason: null,
    bar: null,
    isSample: true,
  })
  await saveStep(db, application, {
    kind: 'submitted',
    words: null,
    unit: null,
    onDay: DAY,
    at: AT,
    byWhom: 'test',
  })
  await saveClaims(
    db,
    application,
    costs.map(costLine => ({ costLine, requestedVnd: 1n })),
  )
  return application
}

export interface Funded {
  readonly cycle: string
  readonly budgetLine: bigint
  readonly costs: readonly (readonly [costLine: bigint, amountVnd: bigint])[]
  readonly exception?: bigint | undefined
  readonly combination?: bigint
  readonly application?: bigint
}

/** Proposed by one, approved by another, straight into the tables. Answers the number of the commitment. */
export const committed = async (work: Work, funded: Funded): Promise<bigint> => {
  const { cycle, budgetLine, costs, exception = null, combination = null } = funded
  const application =
    funded.application ??
    (await applied(
      work,
      cycle,
      costs.map(([costLine]) => costLine),
    ))
  const proposal = {
    application,
    budgetLine,
    words: null,
    proposedBy: 'một',
    proposedAt: AT,
    lines: costs.map(([costLine, amountVnd]) => ({ costLine, amountVnd, combination, exception })),
  }
  const id = await saveProposal(work.db, proposal)
  const approved = { approvedBy: 'hai', committedOn: DAY, approvedAt: AT }
  await saveCommitment(work.db, { ...proposal, id }, approved)
  return id
}

const person = (id: string, role: string, unit: string | null, enterprise?: string): Actor => ({
  kind: 'person',
  id,
  name: `Người ${id}`,
  roles: [{ role, unit }],
  ...(enterprise === undefined ? {} : { enterprise }),
})

export const actors = {
  officer: person('can-bo', 'support-officer', 'so-a'),
  second: person('can-bo-hai', 'support-officer', 'so-a'),
  accountant: person('ke-toan', 'accountant', 'so-a'),
  stranger: person('can-bo-b', 'support-officer', 'so-b'),
  strangerSecond: person('can-bo-b-hai', 'support-officer', 'so-b'),
  office: person('van-phong', 'office', null),
  leader: person('lanh-dao', 'leader', null),
  auditor: person('kiem-toan', 'auditor', null),
  association: person('hiep-hoi', 'association', 'hiep-hoi'),
  firm: person('cua-den', 'enterprise', null, 'den'),
  other: person('cua-khac', 'enterprise', null, 'khac'),
  visitor: { kind: 'visitor' },
} as const satisfies Readonly<Record<string, Actor>>

export const as = (work: Work, actor: Actor): Work => ({ ...work, actor })

/** Half of a machine of 100 million or less was paid on the day, through every step. */
export const paid = async (
  work: Work,
  budgetLine: bigint,
  enterprise: string,
  amountVnd: bigint,
): Promise<void> => {
  const cost = await withCost(work, 100_000_000n, 'Máy tiện', enterprise)
  const application = await applied(work, 'kc-machines', [cost], enterprise)
  const costs = [[cost, amountVnd]] as const
  await committed(work, { cycle: 'kc-machines', budgetLine, costs, application })
  const { story } = await getApplication(as(work, actors.auditor), application)
  const seen = async () => versionOf((await getApplication(as(work, actors.auditor), application)).story)
  const accepted = { seen: await seen(), document: 'BB 1', acceptedOn: work.today }
  await acceptDelivery(as(work, actors.officer), application, accepted)
  await payCommitment(as(work, actors.accountant), application, {
    seen: await seen(),
    form: 'cash',
    paidOn: work.today,
    document: 'UNC 1',
    amounts: new Map(story.commitment?.fundings.map(({ id }) => [id, amountVnd])),
  })
}
