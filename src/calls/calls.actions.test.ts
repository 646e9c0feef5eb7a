import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { adoptCriteriaSet } from '../criteria/index.ts'
import { readCriteriaSet } from '../criteria/rules/read.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { loadDictionary, saveManyFacts } from '../facts/index.ts'
import { dictionaryInput, batchInput as factsInput } from '../facts/model.ts'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { openRound, receiveDossiers } from '../selection/index.ts'
import { roundIdOf, roundInput } from '../selection/model.ts'
import { announceCall, saveCall } from './actions/calls.ts'
import { noteContact } from './actions/contacts.ts'
import { markGuests, planSession } from './actions/sessions.ts'
import { surveyRound } from './actions/survey.ts'
import { callInput, contactInput, sessionInput } from './model.ts'
import { nothingTaken } from './offer.ts'
import { listed, loadOutreach, outreachQuery } from './outreach-loading.ts'
import { loadCall } from './pages/loading.ts'
import { effectsOf } from './rules/outreach.ts'
import { listGuests, listSessions } from './store/sessions.ts'

const ROUND = roundIdOf('thu-2026')
const system: Actor = { kind: 'system', name: 'test' }
const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const scorer: Actor = { kind: 'person', id: 'huy', name: 'Huy', roles: [{ role: 'scorer', unit: 'so' }] }

const set = {
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '1',
  name: { vi: 'Bộ thử' },
  legalBasis: [],
  variables: {
    revenue: {
      name: { vi: 'Doanh thu' },
      type: 'money',
      currency: 'VND',
      decimals: 0,
      subject: 'product',
      periodicity: 'year',
    },
  },
  gates: [],
  tracks: {
    choose: 'declared',
    list: [
      {
        code: 'BIG',
        name: { vi: 'Lớn' },
        gates: [{ code: 'G', name: { vi: 'Từ 100' }, rule: 'revenue >= 100' }],
      },
      { code: 'NEW', name: { vi: 'Mới' }, gates: [{ code: 'N', name: { vi: 'Ý tưởng' }, judged: true }] },
    ],
  },
  criteria: [{ code: 'A', name: { vi: 'Mẫu mã' }, max: 100 }],
  units: [{ code: 'so', name: { vi: 'Sở' } }],
  assignments: [{ criteria: ['A', 'N'], unit: 'so' }],
}

/** So many enterprises of one product each; the revenue of every third is 500, of the next 50, of the last unknown. */
const city = async (count: number): Promise<Work> => {
  const work = await testWork({ actor: system, today: dayOf('2026-05-20'), now: '2026-05-20T03:00:00.000Z' })
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await adoptCriteriaSet(work, read.set)
  const numbers = Array.from({ length: count }, (_, at) => at)
  const enterprises = numbers.map(at => ({
    id: `e${at}`,
    kind: 'company',
    nameVi: `Công ty ${at}`,
    isSample: true,
  }))
  const products = numbers.map(at => ({ id: `p${at}`, enterprise: `e${at}`, nameVi: `Máy ${at}` }))
  await registerMany(work, batchInput.parse({ enterprises, products }))
  await addPerson(work, { id: 'lan', name: 'Lan', email: null })
  await loadDictionary(
    work,
    dictionaryInput.parse({
      format: 'chuluc-dictionary-1',
      code: 'thu',
      name: { vi: 'Thử' },
      variables: set.variables,
    }),
  )
  await saveManyFacts(
    work,
    factsInput.parse({
      facts: numbers
        .filter(at => at % 3 < 2)
        .map(at => ({
          id: `f${at}`,
          subject: { kind: 'product', id: `p${at}` },
          variable: 'revenue',
          period: '2025',
          given: { value: at % 3 === 0 ? '500' : '50' },
          declaredBy: 'system:test',
          recordedAt: '2026-03-20T03:00:00.000Z',
        })),
    }),
  )
  await openRound(
    work,
    roundInput.parse({
      id: ROUND,
      name: { vi: 'Đợt thử', en: 'Trial round' },
      criteriaSet: { code: 'thu', version: '1' },
      period: '2025',
      legalDocument: null,
      isSample: true,
      calendar: { opens: '2026-04-10', closes: '2026-06-30' },
    }),
  )
  return { ...work, actor: office }
}

const written = (over: Readonly<Record<string, string>> = {}) =>
  callInput.parse({ version: '0', textVi: 'Mời tham gia', textEn: 'Apply', desk: 'Sở', ...over })

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    error => {
      if (error instanceof Refused) return error.code
      if (error instanceof Invalid) return error.problems.map(({ place }) => place).join()
      return error instanceof NotAllowed ? 'not allowed' : String(error)
    },
  )

test('a call is seen by all once it is announced, and a change is a version with its reason', async () => {
  const work = await city(1)
  const visitor: Work = { ...work, actor: { kind: 'visitor' } }
  const seen = async () => {
    const { call, draft, announced } = await loadCall(visitor, ROUND, nothingTaken)
    return [call?.text.vi ?? null, draft, announced.map(({ number, reason }) => [number, reason])]
  }
  expect(await codeOf(saveCall({ ...work, actor: scorer }, ROUND, written()))).toBe('not allowed')
  expect(await saveCall(work, ROUND, written())).toBe(1)
  expect(await saveCall(work, ROUND, written()), 'sent twice').toBe(1)
  expect(await seen()).toEqual([null, null, []])
  expect(await codeOf(announceCall(work, ROUND, 7))).toBe('stale')
  await announceCall(work, ROUND, 1)
  await announceCall(work, ROUND, 1)
  expect(await seen()).toEqual(['Mời tham gia', null, [[1, null]]])
  const changed = { version: '1', textVi: 'Mời tham gia, gia hạn' }
  expect(await codeOf(saveCall(work, ROUND, written(changed)))).toBe('reason')
  expect(await codeOf(saveCall(work, ROUND, written({ ...changed, version: '0', reason: 'x' })))).toBe(
    'stale',
  )
  expect(await saveCall(work, ROUND, written({ ...changed, reason: 'Gia hạn' }))).toBe(2)
  expect((await seen())[0]).toBe('Mời tham gia')
  await announceCall(work, ROUND, 2)
  expect(await seen()).toEqual([
    'Mời tham gia, gia hạn',
    null,
    [
      [2, 'Gia hạn'],
      [1, null],
    ],
  ])
  expect((await loadCall(visitor, ROUND, nothingTaken, 1)).call?.text.vi).toBe('Mời tham gia')
})

const counts: number[] = []

test.each([1, 3, 300])(
  'the list is made and read with %i enterprises in as many statements as with any other number',
  async count => {
    const work = await city(count)
    const made = await statementsOf(() => surveyRound(work, ROUND))
    const read = await statementsOf(() => loadOutreach(work, ROUND))
    counts.push(made.length + read.length)
    expect(counts.at(-1)).toBe(counts[0])
  },
)

test('those who appear eligible and have not applied are listed', async () => {
  const work = await city(6)
  await receiveDossiers({ ...work, actor: system }, ROUND, [
    {
      id: 'd',
      round: ROUND,
      enterprise: 'e3',
      product: 'p3',
      applicant: null,
      track: 'BIG',
      receivedAt: '2026-05-19T03:00:00.000Z',
      facts: [],
    },
  ])
  expect(await codeOf(surveyRound({ ...work, actor: scorer }, ROUND))).toBe('not allowed')
  await surveyRound(work, ROUND)
  const outreach = await loadOutreach(work, ROUND)
  const rows = (query: string) =>
    listed(outreach, work, outreachQuery(work, new URLSearchParams(query))).map(
      ({ enterprise, candidate }) => `${enterprise} ${candidate?.eligibility} ${candidate?.missing.join()}`,
    )
  expect(rows('')).toEqual(['e0 eligible ', 'e2 possible revenue', 'e5 possible revenue'])
  expect(rows('eligibility=judged')).toEqual(['e1 judged ', 'e4 judged '])
  expect(rows('applied=yes')).toEqual(['e3 eligible '])
  expect(rows('q=ty 2')).toEqual(['e2 possible revenue'])
})

test('contacts and sessions are noted once, and what came of them is counted in distinct enterprises', async () => {
  const work = await city(4)
  await surveyRound(work, ROUND)
  const note = (enterprise: string, over: Readonly<Record<string, string>> = {}) =>
    noteContact(work, {
      round: ROUND,
      enterprise,
      input: contactInput.parse({ contactedOn: '2026-05-10', way: 'phone', outcome: 'considers', ...over }),
    })
  expect(await codeOf(note('e0', { contactedOn: '2026-05-21' }))).toBe('contactedOn')
  await note('e0', { nextStep: 'Gọi lại', nextOn: '2026-05-18' })
  await note('e0', { nextStep: 'Gọi lại', nextOn: '2026-05-18' })
  await note('e1')
  const due = listed(
    await loadOutreach(work, ROUND),
    work,
    outreachQuery(work, new URLSearchParams('due=yes')),
  )
  expect(due.map(({ enterprise, contacts }) => [enterprise, contacts.length])).toEqual([['e0', 1]])
  const input = sessionInput.parse({ heldOn: '2026-05-12', place: 'Làng nghề' })
  const session = await planSession(work, ROUND, input)
  expect(await planSession(work, ROUND, input)).toBe(session)
  const mark = (mark: 'invited' | 'attended' | 'absent', ...ids: readonly string[]) =>
    markGuests(work, { round: ROUND, session, enterprises: ids.map(enterpriseIdOf), mark })
  expect([await mark('invited', 'e1', 'e2', 'nobody'), await mark('invited', 'e1')]).toEqual([2, 0])
  await mark('attended', 'e1', 'e3')
  await mark('absent', 'e3')
  expect(await listGuests(work.db, ROUND)).toEqual([
    { session, enterprise: 'e1', isInvited: true, attended: true },
    { session, enterprise: 'e2', isInvited: true, attended: null },
    { session, enterprise: 'e3', isInvited: false, attended: false },
  ])
  const received = (at: number, day: string) => ({
    id: `d${at}`,
    round: ROUND,
    enterprise: `e${at}`,
    product: `p${at}`,
    applicant: null,
    track: 'BIG',
    receivedAt: `${day}T03:00:00.000Z`,
    facts: [],
  })
  await receiveDossiers({ ...work, actor: system }, ROUND, [
    received(0, '2026-05-01'),
    received(1, '2026-05-15'),
    received(3, '2026-05-16'),
  ])
  const { rows, applied } = await loadOutreach(work, ROUND)
  const sessions = new Map((await listSessions(work.db, ROUND)).map(({ id, heldOn }) => [id, heldOn]))
  const effects = effectsOf({ rows, guests: await listGuests(work.db, ROUND), sessions, applied })
  expect(
    effects.map(({ effort, enterprises, applied, after }) => [effort, enterprises, applied, after]),
  ).toEqual([
    ['listed', 4, 3, null],
    ['contacted', 2, 2, 1],
    ['invited', 2, 1, 1],
    ['attended', 1, 1, 1],
    ['untouched', 1, 1, null],
  ])
})
