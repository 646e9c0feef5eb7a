import { addPerson, grantRole, loadUnits } from '../access/index.ts'
import { grantInput, personInput, unitsInput } from '../access/model.ts'
import { adoptCriteriaSet } from '../criteria/index.ts'
import { readCriteriaSet } from '../criteria/rules/read.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import type { Page, Visit } from '../platform/pages.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { receiveDossiers } from './actions/dossiers.ts'
import { seatPanel } from './actions/panels.ts'
import { openRound } from './actions/rounds.ts'
import { roundIdOf, roundInput } from './model.ts'

/** A round of three units for the tests of actions and pages: one criterion computed, one of points, one of bands. */
const scoredSet = {
  format: 'chuluc-criteria-1',
  code: 'cham',
  version: '1',
  name: { vi: 'Bộ chấm' },
  legalBasis: [],
  variables: {
    revenue: { name: { vi: 'Doanh thu' }, type: 'money', currency: 'VND', periodicity: 'year' },
    exports: { name: { vi: 'Xuất khẩu' }, type: 'money', currency: 'VND', periodicity: 'year' },
  },
  gates: [],
  criteria: [
    {
      code: 'A',
      name: { vi: 'Quy mô' },
      value: 'revenue',
      bands: [
        { below: 100, points: 10 },
        { from: 100, points: 50 },
      ],
      notApplicable: 0,
    },
    { code: 'B', name: { vi: 'Mẫu mã' }, max: 30, step: '0.5' },
    {
      code: 'C',
      name: { vi: 'Thương hiệu' },
      bands: [
        { code: 'none', name: { vi: 'chưa có' }, points: 0 },
        { code: 'filed', name: { vi: 'đã đăng ký' }, points: 20 },
      ],
    },
  ],
  passMark: { points: 60 },
  units: [
    { code: 'cu', name: { vi: 'Sở cũ' }, to: '2025-03-01', successor: 'moi' },
    { code: 'moi', name: { vi: 'Sở mới' } },
    { code: 'khac', name: { vi: 'Sở khác' } },
  ],
  assignments: [
    { criteria: ['A', 'B'], unit: 'cu' },
    { criteria: ['C'], unit: 'khac' },
  ],
}

export const trialRound = roundIdOf('cham-2026')

/** The round is open, with so many dossiers of as many enterprises: `d1` of `e1`, and so on. `more`: beside what the set has. */
export const scoredRound = async (count = 2, more: object = {}, begin = testWork): Promise<Work> => {
  const work = await begin()
  const read = readCriteriaSet({ ...scoredSet, ...more })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await adoptCriteriaSet(work, read.set)
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const enterprises = numbers.map(at => ({
    id: `e${at}`,
    kind: 'company',
    nameVi: `Công ty ${at}`,
    isSample: true,
  }))
  const products = numbers.map(at => ({ id: `p${at}`, enterprise: `e${at}`, nameVi: `Sản phẩm số ${at}` }))
  await registerMany(work, batchInput.parse({ enterprises, products }))
  await openRound(
    work,
    roundInput.parse({
      id: trialRound,
      name: { vi: 'Đợt chấm', en: 'Scored round' },
      criteriaSet: { code: 'cham', version: '1' },
      period: '2025',
      legalDocument: null,
      isSample: true,
      calendar: { closes: '2026-12-30', verification: '2026-12-31' },
    }),
  )
  const dossiers = numbers.map(at => ({
    id: `d${at}`,
    round: trialRound,
    enterprise: `e${at}`,
    product: `p${at}`,
    applicant: null,
    track: null,
    receivedAt: '2026-06-30T03:00:00.000Z',
    facts: [
      { key: 'revenue', given: { value: String(90 + at * 10), status: 'verified' as const }, fact: `f${at}` },
    ],
  }))
  await receiveDossiers(work, trialRound, dossiers)
  for (const actor of Object.values(actors))
    if ('id' in actor) await addPerson(work, personInput.parse({ id: actor.id, name: actor.name }))
  return work
}

const person = (id: string, role: string, unit: string | null, enterprise?: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit }],
  ...(enterprise === undefined ? {} : { enterprise }),
})

export const actors = {
  office: person('van-phong', 'office', 'khac'),
  leader: person('lanh-dao', 'leader', null),
  auditor: person('kiem-toan', 'auditor', null),
  council: person('uy-vien', 'council-member', null),
  scorer: person('lan', 'scorer', 'moi'),
  other: person('hoa', 'scorer', 'khac'),
  buyer: person('mua', 'buyer', null),
  owner: person('chu', 'enterprise', null, 'e1'),
  stranger: person('la', 'enterprise', null, 'e2'),
  visitor: { kind: 'visitor' },
} as const satisfies Readonly<Record<string, Actor>>

export const as = (work: Work, actor: Actor): Work => ({ ...work, actor })

/** A round for tests in which a panel of a department votes in secret on the gate K; Lan chairs it, of three. */
const vote = { needs: 'more-than-half', of: 'present', ballot: 'secret', chairBreaksTie: true }
const panels = [
  { code: 'BP', name: { vi: 'Tổ bỏ phiếu' }, unit: 'cu', criteria: ['K'], quorum: { members: 2 }, vote },
  { code: 'HD', name: { vi: 'Hội đồng' }, unit: 'hd', criteria: ['L'], quorum: { members: 2 }, vote },
]
const balloting = {
  gates: [
    { code: 'K', name: { vi: 'Không vi phạm' }, judged: true },
    { code: 'L', name: { vi: 'Tiêu biểu' }, judged: true },
  ],
  units: [
    { code: 'cu', name: { vi: 'Sở cũ' }, to: '2025-03-01', successor: 'moi' },
    { code: 'moi', name: { vi: 'Sở mới' } },
    { code: 'khac', name: { vi: 'Sở khác' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  assignments: [
    { criteria: ['A', 'B', 'K'], unit: 'cu' },
    { criteria: ['C'], unit: 'khac' },
    { criteria: ['L'], unit: 'hd' },
  ],
  panels,
}
const city = unitsInput.parse({
  format: 'chuluc-units-1',
  units: [
    {
      code: 'cu',
      kind: 'department',
      nameVi: 'Sở cũ',
      validTo: '2025-03-01',
      successor: 'moi',
      source: 'thử',
    },
    { code: 'moi', kind: 'department', nameVi: 'Sở mới', validFrom: '2025-03-01', source: 'thử' },
  ],
})

const scorer = (id: string, unit = 'moi'): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role: 'scorer', unit }],
})
export const scorers = {
  chair: scorer('lan'),
  member: scorer('mai'),
  third: scorer('tam'),
  /** Scores for the unit and sits on no panel. */
  elsewhere: scorer('yen'),
}

export const ballotingRound = async (count = 2, begin = testWork): Promise<Work> => {
  const work = await scoredRound(count, balloting, begin)
  await loadUnits(work, city)
  for (const id of ['mai', 'tam', 'yen']) await addPerson(work, personInput.parse({ id, name: id }))
  for (const person of ['lan', 'mai', 'tam', 'yen'])
    await grantRole(
      work,
      grantInput.parse({ person, role: 'scorer', unit: 'moi', validFrom: '2026-01-01', ground: 'thử' }),
    )
  await seatPanel(as(work, actors.office), trialRound, 'BP', { members: ['lan', 'mai', 'tam'], chair: 'lan' })
  return work
}

interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly form?: Readonly<Record<string, string | File | readonly string[]>>
}

/** What a page answers to this work: its status and its text. */
export const answerOf = async (
  page: Page,
  work: Work,
  { params = {}, query = '', form = {} }: Asked = {},
): Promise<{ readonly status: number; readonly text: string; readonly location: string | null }> => {
  const sent = new FormData()
  for (const [field, values] of Object.entries(form))
    for (const value of [values].flat()) sent.append(field, value)
  const visit: Visit = {
    work,
    method: 'GET',
    path: '/x',
    params: { round: trialRound, ...params },
    query: new URLSearchParams(query),
    nonce: '',
    requestNumber: 'TEST',
    clock: { pinnedOn: null, today: () => dayOf('2026-11-21'), now: () => work.now },
    storeKind: 'memory',
    isSample: false,
    account: null,
    key: null,
    session: null,
    caller: { origin: 'http://localhost', headers: new Headers(), address: null, port: null },
    form: async () => sent,
    bytes: async () => new Uint8Array(),
  }
  const answer = await page(visit)
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
}
