import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { announceCall, saveCall } from '../calls/index.ts'
import { callInput } from '../calls/model.ts'
import { adoptCriteriaSet } from '../criteria/index.ts'
import { readCriteriaSet } from '../criteria/rules/read.ts'
import { addMember, registerMany } from '../enterprises/index.ts'
import { batchInput, memberInput } from '../enterprises/model/inputs.ts'
import { dateOfMoment, dayOf } from '../exact/day.ts'
import { declareFact, loadDictionary } from '../facts/index.ts'
import { declareInput, dictionaryInput } from '../facts/model.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { openRound } from '../selection/index.ts'
import { roundInput } from '../selection/model.ts'
import { saveTyped, startSubmission } from './actions/making.ts'
import { sendSubmission } from './actions/sending.ts'
import type { SubmissionId } from './model.ts'
import { getStarted } from './standing.ts'
import { loadSubmission } from './submission.ts'

/** A round that receives, with one enterprise of two products, for the tests of this room. */

const words = (vi: string) => ({ name: { vi } })
const dictionary = dictionaryInput.parse({
  format: 'chuluc-dictionary-1',
  code: 'nop',
  ...words('Thử nộp'),
  themes: [{ code: 'money', ...words('Tiền'), variables: ['enterprise.revenue'] }],
  variables: {
    'enterprise.revenue': {
      ...words('Doanh thu'),
      type: 'money',
      currency: 'VND',
      subject: 'enterprise',
      periodicity: 'year',
    },
    'undertaking.quality': {
      ...words('Cam kết chất lượng'),
      type: 'boolean',
      subject: 'product',
      periodicity: 'year',
    },
  },
})

const variable = (vi: string, more: object) => ({ ...words(vi), periodicity: 'year', ...more })
const set = {
  format: 'chuluc-criteria-1',
  code: 'nop',
  version: '1',
  ...words('Bộ nộp'),
  legalBasis: [],
  variables: {
    'enterprise.revenue': variable('Doanh thu', { type: 'money', currency: 'VND', subject: 'enterprise' }),
    'undertaking.quality': variable('Cam kết chất lượng', { type: 'boolean', subject: 'product' }),
  },
  gates: [
    { code: 'G1', ...words('Có cam kết'), rule: 'undertaking.quality' },
    { code: 'G2', ...words('Doanh thu từ 100'), rule: 'enterprise.revenue >= 100' },
  ],
  tracks: {
    choose: 'declared',
    list: ['GENERAL', 'STARTUP'].map(code => ({
      code,
      ...words(code),
      gates: [{ code: `G-${code}`, ...words(code), rule: 'enterprise.revenue >= 0' }],
    })),
  },
  criteria: [
    {
      code: 'A',
      ...words('Quy mô'),
      value: 'enterprise.revenue',
      bands: [
        { below: 100, points: 10 },
        { from: 100, points: 50 },
      ],
      notApplicable: 0,
    },
  ],
  passMark: { points: 40 },
  units: [{ code: 'so', ...words('Sở') }],
  assignments: [{ criteria: ['A'], unit: 'so' }],
}

export const ROUND = 'nop-2026'

const person = (id: string, role: string, enterprise?: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit: null }],
  ...(enterprise === undefined ? {} : { enterprise }),
})

export const actors = {
  owner: person('chu', 'enterprise', 'e1'),
  colleague: person('ban', 'enterprise', 'e1'),
  stranger: person('la', 'enterprise', 'e2'),
  office: person('van-phong', 'office'),
  auditor: person('kiem-toan', 'auditor'),
  scorer: person('lan', 'scorer'),
} as const satisfies Readonly<Record<string, Actor>>

export const as = (work: Work, actor: Actor): Work => ({ ...work, actor })
/** The same work on another day, at ten in the morning. */
export const on = (work: Work, day: string, time = '10:00'): Work => ({
  ...work,
  today: dayOf(day),
  now: dateOfMoment(`${day}T${time}:00+07:00`).toISOString(),
})

/** Open from 01/11 to 30/11/2026, with one day of grace; today is 21/11. */
export const receivingRound = async (over: object = {}): Promise<Work> => prepared(await testWork(), over)

/** The same in a work that commits. */
export const prepared = async (work: Work, over: object = {}): Promise<Work> => {
  await loadDictionary(work, dictionary)
  const read = readCriteriaSet({ ...set, ...over })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await adoptCriteriaSet(work, read.set)
  await registerMany(
    work,
    batchInput.parse({
      enterprises: ['e1', 'e2'].map(id => ({ id, kind: 'company', nameVi: `Công ty ${id}`, isSample: true })),
      products: [
        { id: 'p1', enterprise: 'e1', nameVi: 'Đèn bàn' },
        { id: 'p2', enterprise: 'e1', nameVi: 'Đèn đường' },
        { id: 'p3', enterprise: 'e2', nameVi: 'Quạt' },
      ],
    }),
  )
  for (const actor of Object.values(actors))
    if ('id' in actor)
      await addPerson(
        work,
        personInput.parse({ id: actor.id, name: actor.name, email: `${actor.id}@example.vn` }),
      )
  for (const { id, enterprise } of [actors.owner, actors.colleague, actors.stranger].map(each =>
    each.kind === 'person' ? { id: each.id, enterprise: each.enterprise } : { id: '', enterprise: '' },
  ))
    await addMember(work, memberInput.parse({ person: id, enterprise, validFrom: '2026-01-01' }))
  await openRound(
    on(work, '2026-11-01'),
    roundInput.parse({
      id: ROUND,
      name: { vi: 'Đợt nhận', en: 'Receiving round' },
      criteriaSet: { code: 'nop', version: '1' },
      period: '2025',
      legalDocument: null,
      isSample: true,
      calendar: { opens: '2026-11-01', closes: '2026-11-30' },
    }),
  )
  await announced(work, { graceDays: '1' })
  await declareRevenue(work, '150')
  return work
}

/** The next version of the call, announced. */
export const announced = async (work: Work, given: Readonly<Record<string, string>>): Promise<void> => {
  const text = { version: '0', textVi: 'Mời tham gia', textEn: 'Apply', desk: 'Sở Công Thương' }
  await announceCall(work, ROUND, await saveCall(work, ROUND, callInput.parse({ ...text, ...given })))
}

const declareRevenue = (work: Work, value: string) =>
  declareFact(
    work,
    declareInput.parse({
      id: 'f-1',
      subject: { kind: 'enterprise', id: 'e1' },
      variable: 'enterprise.revenue',
      period: '2025',
      given: { value },
    }),
  )

export const started = (work: Work, product = 'p1'): Promise<SubmissionId> =>
  startSubmission(work, { round: ROUND, product })

export const type = (
  work: Work,
  submission: string,
  part: string,
  content: Readonly<Record<string, string>>,
  change: object = {},
) =>
  saveTyped(work, {
    round: ROUND,
    submission,
    part,
    content,
    version: 0,
    editor: 'one',
    sequence: 1,
    ...change,
  })

export const load = async (work: Work, id: string) => loadSubmission(work, await getStarted(work, ROUND, id))

export const send = async (work: Work, submission: string): Promise<string> =>
  sendSubmission(work, { round: ROUND, submission, checked: (await load(work, submission)).checked })

/** Begun, filled in as far as it must be, and sent. */
export const sentOne = async (work: Work): Promise<{ id: SubmissionId; receipt: string }> => {
  const id = await started(work)
  await type(work, id, 'product', { track: 'GENERAL', contactName: 'Lê Hoa', contactPhone: '0912345678' })
  await type(work, id, 'report', { summary: 'Đèn tiết kiệm điện', evidence: 'Doanh thu 150' })
  await type(work, id, 'undertakings', { 'undertaking.quality': 'yes' })
  return { id, receipt: await send(work, id) }
}
