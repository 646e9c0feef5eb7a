import { pino } from 'pino'
import { expect, test } from 'vitest'
import { startDraft } from './criteria/actions/drafts.ts'
import { adoptCriteriaSet } from './criteria/index.ts'
import { readCriteriaSet } from './criteria/rules/read.ts'
import { draftsWaitingFor } from './criteria/waiting.ts'
import { pinnedClock } from './platform/clock.ts'
import { NotAllowed } from './platform/errors.ts'
import { buildServer } from './platform/server.ts'
import { testWork } from './platform/testing.ts'
import type { Actor, Work } from './platform/work.ts'
import { failures, routes } from './routes.ts'
import { closeRound, enterJudgements, openRound, receiveDossiers, reopenRound } from './selection/index.ts'
import { roundIdOf, roundInput } from './selection/model.ts'

const [own, other] = ['chuong-trinh-mot', 'chuong-trinh-hai']

/** A set that a unit scores, of the programme of that name. */
const setOf = (code: string, programme: string) => ({
  format: 'chuluc-criteria-1',
  code,
  version: '1',
  name: { vi: `Bộ ${code}` },
  programme: { vi: programme },
  legalBasis: [],
  variables: {},
  gates: [],
  criteria: [{ code: 'A', name: { vi: 'Mẫu mã' }, max: 100 }],
  passMark: { points: 50 },
  units: [{ code: 'so', name: { vi: 'Sở' } }],
  assignments: [{ criteria: ['A'], unit: 'so' }],
})

const roundOf = (id: string, code = id) =>
  roundInput.parse({
    id,
    name: { vi: `Đợt ${id}`, en: `Round ${id}` },
    criteriaSet: { code, version: '1' },
    period: '2025',
    legalDocument: null,
    isSample: true,
    calendar: { closes: '2026-12-30' },
  })

const acting = (role: string, programme: string | null): Actor => ({
  kind: 'person',
  id: 'lan',
  name: 'Lan',
  roles: [{ role, unit: role === 'scorer' ? 'so' : null, programme }],
})

/** Two programmes, each with a set and an open round: `mot` and `hai`. */
const twoProgrammes = async (): Promise<Work> => {
  const work = await testWork()
  for (const [code, programme] of [
    ['mot', 'Chương trình Một'],
    ['hai', 'Chương trình Hai'],
  ] as const) {
    const read = readCriteriaSet(setOf(code, programme))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    await adoptCriteriaSet(work, read.set)
    await openRound(work, roundOf(code))
  }
  return work
}

const visiting = ({ db, files, today }: Work, actor: Actor) =>
  buildServer({
    city: {
      database: { db, storeKind: 'memory', close: async () => undefined },
      files,
      clock: pinnedClock(today),
      kind: 'sample',
    },
    routes,
    log: pino({ level: 'silent' }),
    failurePage: failures,
    identify: async () => ({ actor, account: null }),
  })

const places = ['', '/dossiers', '/completeness', '/figures', '/reopen', '/scores', '/none/scores'] as const

test.each([
  ['office', own, '200 200 200 200 200 200 404', '200 403 403 403 403 403 403'],
  ['auditor', own, '200 200 200 403 403 200 404', '200 403 403 403 403 403 403'],
  ['council-member', own, '200 200 200 403 403 403 403', '200 403 403 403 403 403 403'],
  ['scorer', own, '200 403 403 403 403 200 404', '200 403 403 403 403 403 403'],
  ['office', null, '200 200 200 200 200 200 404', '200 200 200 200 200 200 404'],
  ['scorer', null, '200 403 403 403 403 200 404', '200 403 403 403 403 200 404'],
])('%s in %s reads the rounds of that programme alone', async (role, programme, inOwn, inOther) => {
  const work = await twoProgrammes()
  const app = visiting(work, acting(role, programme))
  const seen = async (round: string) => {
    const answers = []
    for (const place of places)
      answers.push((await app.request(`http://localhost/rounds/${round}${place}?unit=so`)).status)
    return answers.join(' ')
  }
  expect([await seen('mot'), await seen('hai')]).toEqual([inOwn, inOther])
})

test('programs too: the dossiers and the content of a round of another programme are refused', async () => {
  const work = await twoProgrammes()
  const app = visiting(work, acting('office', own))
  const statusOf = async (path: string) => (await app.request(`http://localhost${path}`)).status
  expect(await statusOf('/api/office/rounds/mot/dossiers')).toBe(200)
  expect(await statusOf('/api/office/rounds/hai/dossiers')).toBe(403)
  expect(await statusOf('/api/office/rounds/hai/content')).toBe(403)
})

test('nobody acts in a programme in which they hold nothing, and nothing is written', async () => {
  const system = await twoProgrammes()
  const office: Work = { ...system, actor: acting('office', own) }
  const leader: Work = { ...system, actor: acting('leader', own) }
  const [mot, hai] = [roundIdOf('mot'), roundIdOf('hai')]
  for (const act of [
    () => openRound(office, roundOf('hai-moi', 'hai')),
    () => receiveDossiers(office, hai, []),
    () => closeRound(leader, hai),
    () => closeRound(office, mot),
    () => startDraft(office, { code: 'hai', version: '1' }),
  ])
    await expect(act()).rejects.toThrow(NotAllowed)
  await closeRound(system, hai)
  await expect(reopenRound(office, hai, 'thử')).rejects.toThrow(NotAllowed)
  await closeRound(leader, mot)
  await reopenRound(office, mot, 'thử')
  expect(await openRound(office, roundOf('mot-moi', 'mot'))).toBe('mot-moi')
})

test('a scorer of one programme judges nothing in another, not even for the same unit', async () => {
  const system = await twoProgrammes()
  const scorer: Work = { ...system, actor: acting('scorer', own) }
  const judged = { dossier: 'd1', code: 'A', given: '5', note: null, reason: null, version: '' } as const
  const entering = (round: string) => enterJudgements(scorer, roundIdOf(round), [judged])
  await expect(entering('hai')).rejects.toThrow(NotAllowed)
  // In their own the unit may judge: there is only no such dossier.
  await expect(entering('mot')).rejects.toThrow('There is no dossier d1.')
})

test('a set of another programme is neither adopted nor drafted, and its drafts do not wait', async () => {
  const system = await twoProgrammes()
  const office: Work = { ...system, actor: acting('office', own) }
  const read = readCriteriaSet({ ...setOf('hai', 'Chương trình Hai'), version: '2' })
  if (!read.ok) throw new Error('the set is whole')
  await expect(adoptCriteriaSet(office, read.set)).rejects.toThrow(NotAllowed)
  const draft = await startDraft({ ...system, actor: acting('office', null) }, { code: 'hai', version: '1' })
  expect(await draftsWaitingFor(office)).toEqual([])
  expect(await draftsWaitingFor({ ...system, actor: acting('office', other) })).toHaveLength(1)
  const app = visiting(system, acting('office', own))
  expect((await app.request(`http://localhost/criteria-drafts/${draft}`)).status).toBe(404)
  expect((await app.request(`http://localhost/criteria-drafts/${draft}/dry-run`)).status).toBe(404)
  expect(await (await app.request('http://localhost/criteria-drafts')).text()).not.toContain('Bộ hai')
})

test('what names no programme is for those whose role holds in all', async () => {
  const system = await testWork()
  const { programme, ...rest } = setOf('khong', '')
  const read = readCriteriaSet(rest)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await expect(adoptCriteriaSet({ ...system, actor: acting('office', own) }, read.set)).rejects.toThrow(
    NotAllowed,
  )
  expect((await adoptCriteriaSet({ ...system, actor: acting('office', null) }, read.set)).programme).toBe(
    null,
  )
})
