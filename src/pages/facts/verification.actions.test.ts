import { pino } from 'pino'
import { expect, test } from 'vitest'
import { addPerson } from '../../access/index.ts'
import { personInput } from '../../access/model.ts'
import { holding, signedIn } from '../../access/permissions.ts'
import { adoptCriteriaSet } from '../../criteria/index.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { wordsOf } from '../../design/testing.ts'
import {
  addDocument,
  addMember,
  listDocuments,
  listReadings,
  mergeEnterprises,
  registerMany,
} from '../../enterprises/index.ts'
import { batchInput, documentInput, memberInput, mergeInput } from '../../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { answerContest, answerInput, contestFact, declareFact, loadDictionary } from '../../facts/index.ts'
import { contestInput, declareInput, dictionaryInput, factIdOf } from '../../facts/model.ts'
import { pinnedClock } from '../../platform/clock.ts'
import type { Route } from '../../platform/pages.ts'
import { buildServer } from '../../platform/server.ts'
import { statementsOf, testWork } from '../../platform/testing.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { openRound, receiveDossiers } from '../../selection/index.ts'
import { roundIdOf, roundInput } from '../../selection/model.ts'
import { loadHome } from '../home-content.ts'
import * as evidenceFile from './evidence-file.ts'
import { lookAt } from './loading.ts'
import * as verification from './verification.tsx'
import * as verificationList from './verification-list.tsx'

const actors = {
  huy: { role: 'enterprise', enterprise: 'den' },
  la: { role: 'enterprise', enterprise: 'cap' },
  lan: { role: 'office' },
  mai: { role: 'scorer', unit: 'so-a' },
  nga: { role: 'scorer', unit: 'so-b' },
  thu: { role: 'inspector' },
  kim: { role: 'auditor' },
  mua: { role: 'buyer' },
} as const
type Name = keyof typeof actors

const actorOf = (id: Name): Actor => {
  const { role, unit = null, ...more } = { ...actors[id] } as { role: string; unit?: string }
  return { kind: 'person', id, name: id, roles: [{ role, unit }], ...more }
}

const set = {
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '1',
  name: { vi: 'Bộ thử' },
  legalBasis: [],
  variables: { 'enterprise.staff': { name: { vi: 'Lao động' }, type: 'integer', periodicity: 'year' } },
  gates: [],
  criteria: [
    {
      code: 'A',
      name: { vi: 'Quy mô' },
      value: '1.0 * enterprise.staff',
      bands: [
        { below: 10, points: 0 },
        { from: 10, points: 100 },
      ],
      notApplicable: 0,
    },
  ],
  passMark: { points: 60 },
  units: [{ code: 'so-a', name: { vi: 'Sở A' } }],
  assignments: [{ criteria: ['A'], unit: 'so-a' }],
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('00000001000000010802000000907753de0000000049454e44ae426082', 'hex'),
])

/** Two enterprises with one figure each; Đèn has a dossier in an open round, Cáp has none. */
const city = async (): Promise<Work> => {
  const work = await testWork()
  for (const id of Object.keys(actors)) await addPerson(work, personInput.parse({ id, name: id }))
  const enterprises = ['den', 'cap'].map(id => ({ id, kind: 'company', nameVi: `Công ty ${id}` }))
  const products = [{ id: 'p', enterprise: 'den', nameVi: 'Đèn' }]
  await registerMany(work, batchInput.parse({ enterprises, products }))
  for (const [person, enterprise] of [
    ['huy', 'den'],
    ['la', 'cap'],
  ])
    await addMember(work, memberInput.parse({ person, enterprise, validFrom: '2026-01-01' }))
  const staff = { name: { vi: 'Lao động' }, type: 'integer', subject: 'enterprise', periodicity: 'year' }
  const dictionary = { format: 'chuluc-dictionary-1', code: 'test', name: { vi: 'Thử' } }
  await loadDictionary(
    work,
    dictionaryInput.parse({ ...dictionary, variables: { 'enterprise.staff': staff } }),
  )
  for (const [id, person, title, bytes] of [
    ['den', 'huy', 'Bảng lương', pdf],
    ['cap', 'la', 'Ảnh chụp', png],
  ] as const)
    await declareWith(as(work, person), { id, title, bytes })
  await openOne(work)
  return work
}

const declareWith = async (
  work: Work,
  { id, title, bytes }: { readonly id: string; readonly title: string; readonly bytes: Uint8Array },
) => {
  const document = documentInput.parse({ enterprise: id, kind: 'other', title })
  await addDocument(work, document, { name: 'a', bytes })
  const other = documentInput.parse({ enterprise: id, kind: 'other', title: 'Không ai dẫn' })
  await addDocument(work, other, { name: 'b', bytes: pdf })
  const figure = { subject: { kind: 'enterprise', id }, variable: 'enterprise.staff', period: '2025' }
  await declareFact(
    work,
    declareInput.parse({ id: `f-${id}`, ...figure, given: { value: 12 }, document: title, page: 3 }),
  )
}

const openOne = async (work: Work) => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await adoptCriteriaSet(work, read.set)
  const round = roundIdOf('mo')
  await openRound(
    work,
    roundInput.parse({
      id: round,
      name: { vi: 'Đợt mở', en: 'Open round' },
      criteriaSet: { code: 'thu', version: '1' },
      period: '2025',
      legalDocument: null,
      isSample: true,
      calendar: { closes: '2026-12-30' },
    }),
  )
  const dossier = { id: 'd', round, enterprise: 'den', product: 'p', applicant: null, track: null }
  await receiveDossiers(work, round, [{ ...dossier, receivedAt: '2026-06-30T03:00:00.000Z', facts: [] }])
}

const as = (work: Work, name: Name): Work => ({ ...work, actor: actorOf(name) })

const route = (path: string, page: Route['page'], more: Partial<Route> = {}): Route => ({
  method: 'GET',
  path,
  may: signedIn,
  page,
  ...more,
})
const routes = [
  route('/facts/:fact/documents/:document', evidenceFile.get, { framing: 'framed' }),
  route('/verification', verificationList.get([])),
  route('/verification/:enterprise/:year', verification.get([]), { framing: 'frames' }),
  route('/verification/:enterprise/:year', verification.post([]), {
    method: 'POST',
    may: holding('office', 'scorer', 'inspector'),
  }),
]

const ask = async ({ db, files, today }: Work, name: Name, path: string, form?: Record<string, string>) => {
  const app = buildServer({
    city: {
      database: { db, storeKind: 'memory', close: async () => undefined },
      files,
      clock: pinnedClock(today),
      kind: 'sample',
    },
    routes,
    log: pino({ level: 'silent' }),
    identify: async () => ({ actor: actorOf(name), account: null }),
  })
  if (form === undefined) return app.request(`http://localhost${path}`)
  const headers = { origin: 'http://localhost', host: 'localhost' }
  return app.request(`http://localhost${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
}

const documentOf = async (work: Work, enterprise: string, title: string): Promise<string> => {
  const documents = await listDocuments(work.db, [enterpriseIdOf(enterprise)])
  return `/facts/f-${enterprise}/documents/${documents.find(each => each.title === title)?.id}`
}

test('the document behind a figure opens for whoever holds the figure against it, and for nobody else', async () => {
  const work = await city()
  const address = await documentOf(work, 'den', 'Bảng lương')
  const found = await Promise.all(
    (Object.keys(actors) as Name[]).map(async name => [name, (await ask(work, name, address)).status]),
  )
  expect(Object.fromEntries(found)).toEqual({
    huy: 200,
    la: 404,
    lan: 200,
    mai: 200,
    nga: 404,
    thu: 200,
    kim: 200,
    mua: 404,
  })
})

test('a unit opens nothing of an enterprise that has no dossier in an open round where it scores', async () => {
  const work = await city()
  expect((await ask(work, 'mai', await documentOf(work, 'cap', 'Ảnh chụp'))).status).toBe(404)
  expect(await rowsFor(work, 'mai')).toEqual([['Công ty den', '2025', 1]])
  expect(await rowsFor(work, 'nga')).toEqual([])
})

const rowsFor = async (work: Work, name: Name, query = '') => {
  const answer = await ask(work, name, `/verification?format=json${query}`)
  const rows: readonly Record<string, unknown>[] = JSON.parse(await answer.text())
  return rows.map(({ enterprise, year, declared }) => [enterprise, year, declared])
}

test('the list is taken away as it is shown: filtered, in its order, also by those who only contest or read', async () => {
  const work = await city()
  const both = [
    ['Công ty cap', '2025', 1],
    ['Công ty den', '2025', 1],
  ]
  for (const name of ['lan', 'thu', 'kim'] as const)
    expect([name, await rowsFor(work, name)]).toEqual([name, both])
  expect(await rowsFor(work, 'lan', '&sort=-name')).toEqual(both.toReversed())
  expect(await rowsFor(work, 'lan', '&q=DEN')).toEqual(both.slice(1))
  expect(await rowsFor(work, 'lan', '&unit=so-a')).toEqual(both.slice(1))
  expect(await rowsFor(work, 'lan', '&variable=enterprise.none')).toEqual([])
})

test('only a document that the story of the figure names is opened, and the opening is noted', async () => {
  const work = await city()
  const den = enterpriseIdOf('den')
  expect((await ask(work, 'lan', await documentOf(work, 'den', 'Không ai dẫn'))).status).toBe(404)
  expect((await ask(work, 'mua', await documentOf(work, 'den', 'Bảng lương'))).status).toBe(404)
  const before = (await listReadings(work.db, [den], 50)).map(({ person, what }) => [person, what])
  expect(before).toEqual([])
  await ask(work, 'lan', await documentOf(work, 'den', 'Bảng lương'))
  const after = (await listReadings(work.db, [den], 50)).map(({ what }) => what).sort()
  expect(after).toEqual(['documents'])
})

test('who looks at figures to verify them is noted once a day, the enterprise itself is not', async () => {
  const work = await city()
  for (const name of ['lan', 'lan', 'mai', 'huy'] as const) await ask(work, name, '/verification/den/2025')
  const read = (await listReadings(work.db, [enterpriseIdOf('den')], 50)).map(
    ({ person, what }) => `${person} ${what}`,
  )
  expect(read.sort()).toEqual(['lan verification', 'mai verification'])
})

test('an enterprise is looked at in as many statements, however many duplicates it holds', async () => {
  const work = await city()
  const statementsAfterMerging = async (id: string) => {
    const enterprises = [{ id, kind: 'company', nameVi: `Bản trùng ${id}` }]
    await registerMany(work, batchInput.parse({ enterprises }))
    await mergeEnterprises(work, mergeInput.parse({ duplicate: id, kept: 'den', ground: 'Khai hai lần' }))
    return (await statementsOf(() => lookAt(work, enterpriseIdOf('den')))).length
  }
  const one = await statementsAfterMerging('den-2')
  await registerMany(
    work,
    batchInput.parse({
      enterprises: ['den-3', 'den-4'].map(id => ({ id, kind: 'company', nameVi: id })),
    }),
  )
  for (const duplicate of ['den-3', 'den-4'])
    await mergeEnterprises(work, mergeInput.parse({ duplicate, kept: 'den', ground: 'Khai hai lần' }))
  expect(await statementsAfterMerging('den-5')).toBe(one)
})

test('a document may stand in a page of ours alone, and nothing in it may run', async () => {
  const work = await city()
  const headersOf = async (name: Name, path: string) => {
    const { headers } = await ask(work, name, path)
    return ['content-type', 'content-disposition', 'x-content-type-options', 'x-frame-options'].map(each =>
      headers.get(each)?.replace(/[;].*/, ''),
    )
  }
  const [sheet, picture] = [
    await documentOf(work, 'den', 'Bảng lương'),
    await documentOf(work, 'cap', 'Ảnh chụp'),
  ]
  expect(await headersOf('lan', sheet)).toEqual(['application/pdf', 'inline', 'nosniff', 'SAMEORIGIN'])
  expect(await headersOf('lan', picture)).toEqual(['image/png', 'inline', 'nosniff', 'SAMEORIGIN'])
  const policy = async (path: string) => (await ask(work, 'lan', path)).headers.get('content-security-policy')
  const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
  expect(await policy(sheet)).toBe(`${closed}; object-src 'self'; style-src 'unsafe-inline'`)
  expect(await policy(picture)).toBe(`${closed}; sandbox`)
  expect(await policy('/verification/den/2025')).toMatch(/frame-ancestors 'none'; frame-src 'self'$/)
  expect(await policy('/verification')).toMatch(/frame-ancestors 'none'$/)
})

test('the document stands beside the figure at its page: a PDF in a frame, a picture as a picture', async () => {
  const work = await city()
  const pageOf = async (name: Name, enterprise: string) =>
    (await ask(work, name, `/verification/${enterprise}/2025`)).text()
  const address = await documentOf(work, 'den', 'Bảng lương')
  expect(await pageOf('mai', 'den')).toContain(
    `<iframe class="sheet-of" src="${address}#page=3&amp;navpanes=0`,
  )
  expect(await pageOf('lan', 'cap')).toContain(`<img src="${await documentOf(work, 'cap', 'Ảnh chụp')}"`)
  const auditor = await pageOf('kim', 'den')
  expect(auditor).toContain('<iframe')
  expect(auditor).not.toMatch(/<form[^>]*verification|type="radio"/)
  expect(await pageOf('thu', 'den')).not.toContain('value="verified"')
})

test('verdicts are kept, the next enterprise is offered, and what is wrong keeps what was typed', async () => {
  const work = await city()
  const at = '/verification/den/2025'
  const send = (form: Record<string, string>, name: Name = 'lan') => ask(work, name, at, form)
  expect((await send({})).status).toBe(422)
  expect((await send({ 'f-den:verdict': 'contested', 'f-den:ground': '' })).status).toBe(422)
  expect((await send({ 'f-cap:verdict': 'verified' })).status).toBe(403)
  expect((await send({ 'f-den:verdict': 'verified' }, 'thu')).status).toBe(403)
  expect((await send({ 'f-den:verdict': 'verified' }, 'kim')).status).toBe(403)
  const huge = await send({ 'f-den:verdict': 'contested', 'f-den:ground': 'a'.repeat(1001) })
  expect([huge.status, (await huge.text()).includes('a'.repeat(1001))]).toEqual([422, true])
  const kept = await send({ 'f-den:verdict': 'verified' })
  expect([kept.status, kept.headers.get('location')]).toEqual([303, `${at}?kept=1`])
  const done = wordsOf(await (await ask(work, 'lan', at)).text())
  expect(done).toContain('Không còn số liệu nào chờ bạn ở đây. Tiếp theo: Công ty cap, 2025')
})

test('a home tells the enterprise who doubts its figures, and the officials it concerns what was answered', async () => {
  const work = await city()
  const changes = async (name: Name) =>
    (await loadHome(as(work, name))).changes.map(({ words, href }) => [words, href])
  const received = 'Nhận 1 hồ sơ: Đợt mở'
  expect(await changes('nga')).toContainEqual([received, '/rounds/mo/scores'])
  expect(await changes('mua')).not.toContainEqual(expect.arrayContaining([received]))
  await contestFact(as(work, 'lan'), contestInput.parse({ fact: 'f-den', ground: 'bảng lương ghi khác' }))
  expect(await changes('huy')).toContainEqual([
    'lan có ý kiến khác, đề nghị trả lời: Lao động 2025',
    '/facts/f-den',
  ])
  expect(await changes('huy')).toContainEqual(['Đã nhận hồ sơ của bạn: Đợt mở', '/rounds/mo/d'])
  expect((await changes('la')).flat().join()).not.toMatch(/Lao động|f-den|hồ sơ/)
  await answerContest(as(work, 'huy'), factIdOf('f-den'), answerInput.parse({ words: 'Đã kiểm toán' }))
  const answered = ['Doanh nghiệp đã giải trình: Lao động 2025', '/facts/f-den']
  const told = await Promise.all(
    (Object.keys(actors) as Name[]).map(async name => [
      name,
      (await changes(name)).some(change => JSON.stringify(change) === JSON.stringify(answered)),
    ]),
  )
  expect(Object.fromEntries(told)).toEqual({
    huy: false,
    la: false,
    lan: true,
    mai: true,
    nga: false,
    thu: true,
    kim: true,
    mua: false,
  })
})
