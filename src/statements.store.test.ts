import { pino } from 'pino'
import { expect, test } from 'vitest'
import { addPerson } from './access/index.ts'
import { personInput } from './access/model.ts'
import { adoptCriteriaSet, startDraft } from './criteria/index.ts'
import { readCriteriaSet } from './criteria/rules/read.ts'
import { registerEnterprise, registerMany } from './enterprises/index.ts'
import { batchInput, enterpriseInput } from './enterprises/model/inputs.ts'
import { dayOf } from './exact/day.ts'
import { enterVersion, reportMisuse, useVersion } from './logo/index.ts'
import { pinnedClock } from './platform/clock.ts'
import { buildServer } from './platform/server.ts'
import { statementsOf, testWork } from './platform/testing.ts'
import type { Actor, Work } from './platform/work.ts'
import { grantRecognition, transferRecognition } from './recognition/index.ts'
import { recognitionInput, transferInput } from './recognition/model/inputs.ts'
import { failures, routes } from './routes.ts'
import { closeRound, openRound, receiveDossiers, takeOverJudgements } from './selection/index.ts'
import { roundIdOf, roundInput } from './selection/model.ts'

/** What each page takes when it is asked for in this order, each for the first time: some keep what the ones before read. */
const LITERALLY: Readonly<Record<string, number>> = {
  'visitor /': 8,
  'visitor /products': 2,
  'visitor /recognitions': 2,
  'visitor /recognised-enterprises': 2,
  'visitor /recognitions/map': 3,
  'visitor /products?q=may': 3,
  'visitor /search?q=may': 9,
  // Nothing is found: what was meant is looked for, in more.
  'visitor /search?q=xyz': 11,
  'visitor /rounds': 7,
  'visitor /rounds/dong': 9,
  'visitor /rounds/dong/dong-0': 8,
  'office /rounds/dong': 15,
  'office /rounds/mo': 21,
  'office /rounds/mo/dossiers': 13,
  // Where the check of each dossier stands is read for who asks by it.
  'office /rounds/mo/dossiers?q=status:returned': 14,
  'office /rounds/mo/completeness': 10,
  'office /rounds/mo/waiting': 35,
  'office /rounds/mo/panels': 14,
  'office /rounds/mo/figures': 13,
  'office /enterprises': 5,
  'office /enterprises/e0': 32,
  'office /verification': 15,
  'office /home': 86,
  'office /certificates': 4,
  'office /certificates?state=none&q=den': 4,
  'office /register': 11,
  'office /logo/holders': 14,
  'office /logo/reports': 13,
  'office /logo/reports?state=late': 13,
  'office /logo/reported-misuse': 2,
  'visitor /policies': 1,
  'office /criteria': 1,
  'office /criteria-drafts': 1,
  'office /criteria-drafts/:draft': 2,
  'office /criteria-drafts/:draft/criteria': 1,
  'office /criteria-drafts/:draft/compare': 2,
  'office /criteria-drafts/:draft/dry-run': 10,
  'office /jobs': 1,
  'office /account/keys': 1,
  'visitor /api/rounds': 6,
  'visitor /api/rounds/dong/results': 7,
  'visitor /api/recognitions': 2,
  'office /api/office/enterprises': 4,
  'office /api/office/rounds/mo/dossiers': 13,
  'office /enterprises?format=csv': 5,
}

const office: Actor = {
  kind: 'person',
  id: 'lan',
  name: 'Lan',
  roles: [{ role: 'office', unit: null }],
}

test.each([1, 3, 300])('lists take as many statements with %i rows as with any other number', async rows => {
  const work = await testWork({ today: dayOf('2026-10-20'), now: '2026-10-20T03:00:00.000Z' })
  const draft = await cityOf(work, rows)
  const found: Record<string, number> = {}
  for (const address of Object.keys(LITERALLY))
    found[address] = await statementsFor(work, address.replace(':draft', draft))
  expect(found).toEqual(LITERALLY)
})

/** `visitor /rounds`: as whom, and where. */
const statementsFor = async (work: Work, address: string): Promise<number> => {
  const [as, path = ''] = address.split(' ')
  const { db, files } = work
  const app = buildServer({
    city: {
      database: { db, storeKind: 'memory', close: async () => undefined },
      files,
      clock: pinnedClock(work.today),
      kind: 'sample',
    },
    routes,
    log: pino({ level: 'silent' }),
    failurePage: failures,
    identify: async () => ({ actor: as === 'office' ? office : { kind: 'visitor' }, account: null }),
  })
  const statements = await statementsOf(async () => {
    const answer = await app.request(`http://localhost${path}`)
    expect([address, answer.status]).toEqual([address, 200])
    await answer.text()
  })
  return statements.length
}

const set = {
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '1',
  name: { vi: 'Bộ thử' },
  legalBasis: [],
  variables: {},
  gates: [],
  criteria: [{ code: 'A', name: { vi: 'Mẫu mã' }, max: 100 }],
  passMark: { points: 50 },
  units: [{ code: 'so', name: { vi: 'Sở' } }],
  assignments: [{ criteria: ['A'], unit: 'so' }],
}

/** So many enterprises, each with a product that applies in a round that is closed and one that is open; as many drafts. */
const cityOf = async (work: Work, rows: number): Promise<string> => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await adoptCriteriaSet(work, read.set)
  const numbers = Array.from({ length: rows }, (_, number) => number)
  const enterprises = numbers.map(number => ({
    id: `e${number}`,
    kind: 'company',
    nameVi: `Công ty ${number}`,
    isSample: true,
  }))
  const products = numbers.map(number => ({
    id: `p${number}`,
    enterprise: `e${number}`,
    nameVi: `Máy ${number}`,
  }))
  await registerMany(work, batchInput.parse({ enterprises, products }))
  await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  for (const id of ['dong', 'mo']) await roundOf(work, id, numbers)
  await closeRound(work, roundIdOf('dong'))
  await recognise(work, numbers)
  await giveLogo(work, numbers)
  let draft = ''
  for (const _ of numbers) draft = await startDraft(work, set)
  return draft
}

const roundOf = async (work: Work, id: string, numbers: readonly number[]): Promise<void> => {
  await openRound(
    work,
    roundInput.parse({
      id,
      name: { vi: `Đợt ${id}`, en: `Round ${id}` },
      criteriaSet: { code: 'thu', version: '1' },
      period: '2025',
      legalDocument: null,
      isSample: true,
      calendar: { opens: '2026-04-10', closes: '2026-06-30' },
    }),
  )
  const round = roundIdOf(id)
  const dossiers = numbers.map(number => ({
    id: `${id}-${number}`,
    round,
    enterprise: `e${number}`,
    product: `p${number}`,
    applicant: null,
    track: null,
    receivedAt: '2026-06-01T03:00:00.000Z',
    facts: [],
  }))
  await receiveDossiers(work, round, dossiers)
  const judged = dossiers.map(dossier => ({
    dossier: dossier.id,
    code: 'A',
    given: '60',
    unit: null,
    byWhom: 'lan',
    at: '2026-07-01T03:00:00.000Z',
    reason: null,
    note: null,
  }))
  await takeOverJudgements(work, round, judged)
}

/** Every product is recognised; the first recognition passes to another enterprise. */
const recognise = async (work: Work, numbers: readonly number[]): Promise<void> => {
  await registerEnterprise(
    work,
    enterpriseInput.parse({ id: 'nhan', kind: 'company', nameVi: 'Công ty Nhận', isSample: true }),
  )
  const decision = { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: '2025-01-05' }
  const term = { validFrom: '2025-01-05', validTo: '2028-01-05' }
  for (const number of numbers)
    await grantRecognition(
      work,
      recognitionInput.parse({
        id: `cn-${number}`,
        product: `p${number}`,
        enterprise: `e${number}`,
        decision,
        ...term,
      }),
    )
  await transferRecognition(
    work,
    transferInput.parse({
      recognition: 'cn-0',
      kind: 'merged',
      to: 'nhan',
      effectiveOn: '2026-01-05',
      ground: 'Sáp nhập',
      document: '8/TB',
    }),
  )
}

const giveLogo = async (work: Work, numbers: readonly number[]): Promise<void> => {
  const terms = { termsVi: 'Điều kiện', termsEn: 'Terms', source: '1/QĐ', isAssumed: true }
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0L9 9"/></svg>'
  const number = await enterVersion(work, terms, [{ name: 'a.svg', bytes: Buffer.from(drawing) }])
  await useVersion({ ...work, today: dayOf('2025-01-06') }, number, {
    validFrom: dayOf('2025-01-06'),
    reason: 'x',
    seen: 0,
  })
  for (const each of numbers) {
    const form = `5f0f7a52-5d0e-4b7e-9a53-${String(each).padStart(12, '0')}`
    await reportMisuse(work, { firm: `Công ty ${each}`, place: 'Chợ', body: 'x', form }, String(each))
  }
}
