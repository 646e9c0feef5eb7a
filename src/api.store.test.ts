import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sql } from 'kysely'
import { type Document, type OpenAPIClient, OpenAPIClientAxios } from 'openapi-client-axios'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personIdOf } from './access/model.ts'
import { saveSignIn } from './access/store/sign-ins.ts'
import { operations } from './api.ts'
import { recordInterest } from './conflicts/index.ts'
import { recordedInput } from './conflicts/model.ts'
import { startDraft } from './criteria/index.ts'
import { wordsOf } from './design/testing.ts'
import { mergeEnterprises, registerEnterprise } from './enterprises/index.ts'
import { enterpriseInput, mergeInput } from './enterprises/model/inputs.ts'
import { enterpriseIdOf } from './enterprises/model.ts'
import { factsAsKnownOn } from './facts/index.ts'
import { saveReceipt } from './facts/store/declarations.ts'
import { readBatch, receiveWorkbook } from './imports/actions/batches.ts'
import { readJob } from './imports/jobs.ts'
import { batchIdOf } from './imports/model.ts'
import { templateWorkbook } from './imports/template.ts'
import { enterLoan, stateNeed } from './loans/index.ts'
import { needInput, termsInput } from './loans/model.ts'
import { identityOf } from './pages/identity.ts'
import { withKeys } from './pages/key-identity.ts'
import { type City, startWork } from './platform/city.ts'
import { systemClock } from './platform/clock.ts'
import { openFiles } from './platform/files.ts'
import { startJob } from './platform/jobs.ts'
import { prepareCity } from './platform/preparation.ts'
import { buildServer } from './platform/server.ts'
import { openTestDatabase } from './platform/testing.ts'
import type { Localized } from './platform/texts.ts'
import type { Work } from './platform/work.ts'
import { listRecognitions } from './recognition/index.ts'
import { preparations } from './rehearsal/index.ts'
import { failures, routes } from './routes.ts'
import { getRound, roundContent, settleConflicts } from './selection/index.ts'
import { listEverGiven } from './selection/store/judgements.ts'
import { listRecalculations } from './selection/store/recalculations.ts'
import { shippedAsked } from './submissions/asked-file.ts'
import { applyForSupport } from './support/index.ts'

const OFFICE = 'mh-nguoi-01'
const SCORER = 'mh-nguoi-02'
const AUDITOR = 'mh-nguoi-19'
const ADMINISTRATOR = 'mh-nguoi-20'
const FIRM = 'mh-dn-nguoi-001'

let city: City
let server: Server
let directory: string
let client: OpenAPIClient
let document: Document

beforeAll(async () => {
  // Each call as from an address of its own: the limit of visitors has its own test.
  process.env.CHULUC_BEHIND_PROXY = 'yes'
  directory = mkdtempSync(join(tmpdir(), 'chuluc-api-'))
  const files = openFiles(directory)
  const database = await openTestDatabase()
  const empty: City = { database, files, clock: systemClock, kind: 'empty' }
  city = await prepareCity(empty, preparations(), 'sample', () => undefined)
  const app = buildServer({
    city,
    routes,
    log: pino({ level: 'silent' }),
    failurePage: failures,
    identify: withKeys(async ({ headers }) => {
      const as = headers.get('x-as')
      if (as === null) return { actor: { kind: 'visitor' }, account: null }
      return identityOf(database.db, city.clock.today(), personIdOf(as), null)
    }),
  })
  server = createServer(getRequestListener(app.fetch))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  document = await (await fetch(`${address()}/api/openapi.json`)).json()
  const made = new OpenAPIClientAxios({ definition: { ...document, servers: [{ url: address() }] } })
  client = await made.init<OpenAPIClient>()
}, 300_000)

afterAll(async () => {
  delete process.env.CHULUC_BEHIND_PROXY
  server.close()
  server.closeAllConnections()
  await city.database.close()
  rmSync(directory, { recursive: true })
})

const address = (): string => {
  const bound = server.address()
  return typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : ''
}

const whoFor = { 'read:public': undefined, 'read:own': FIRM, 'read:office': OFFICE } as const

/** Asks as a generated client does; failures are answers too. */
const call = async (id: string, asked: Record<string, string | number> = {}, as?: string) => {
  const sent = operations.find(each => each.id === id)?.body?.example ?? null
  const method = client[id]
  if (method === undefined) throw new Error(`the document has no operation ${id}`)
  const headers = { 'x-forwarded-for': randomUUID(), ...(as === undefined ? {} : { 'x-as': as }) }
  return method(asked, sent, { headers, validateStatus: () => true })
}

const page = async (path: string, as?: string): Promise<string> => {
  const answer = await fetch(address() + path, as === undefined ? {} : { headers: { 'x-as': as } })
  return wordsOf(await answer.text())
}

/** Whatever is wanted of an answer whose shape the schema test proves. */
const itemsOf = (answer: { readonly data: unknown }): readonly Item[] =>
  (answer.data as { items: readonly Item[] }).items
type Item = Readonly<Record<string, string>> & { readonly result: { readonly id: string } }

test('a generated client knows every operation, each once', () => {
  const ids = operations.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(
    client.api
      .getOperations()
      .map(({ operationId }) => operationId)
      .sort(),
  ).toEqual([...ids].sort())
})

test('every operation answers, through the client, what its schema in the document says', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema({ $id: 'api', ...document })
  const own = itemsOf(await call('listOwnDossiers', {}, FIRM))[0]
  const sets = itemsOf(await call('listCriteriaSets'))[0]
  const published = itemsOf(await call('listResults', { round: 'mh-2025' }))[0]
  const product = itemsOf(await call('listRecognisedProducts'))[0]
  const version = { code: sets?.code ?? '', version: sets?.version ?? '' }
  const more: Readonly<Record<string, Record<string, string>>> = {
    getOwnDossier: { round: own?.round ?? '', dossier: own?.dossier ?? '' },
    getCriteriaSet: version,
    compareCriteriaSets: { ...version, earlier: version.version },
    getRecognisedProduct: { product: product?.id ?? '' },
    getRecognisedEnterprise: { enterprise: product?.enterprise ?? '' },
    getResult: { round: 'mh-2025', dossier: published?.result.id ?? '' },
    listEnterpriseFacts: { enterprise: 'mh-dn-001' },
    getEnterprise: { enterprise: 'mh-dn-001' },
    ...(await addSignedIn()),
  }
  for (const { id, path, example, scope, tag } of operations) {
    const isOfAuditor = path.startsWith('/api/office/audit')
    const as = isOfAuditor ? AUDITOR : tag === 'administration' ? ADMINISTRATOR : whoFor[scope]
    const answer = await call(id, { ...example, ...more[id] }, as)
    expect([id, answer.status]).toEqual([id, 200])
    const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}Answer`
    const isSound = ajv.validate({ $ref: `api#/components/schemas/${name}` }, answer.data)
    expect([id, isSound, ajv.errors]).toEqual([id, true, null])
    const { items } = answer.data as { items?: readonly unknown[] }
    expect([id, items?.length ?? 1]).not.toEqual([id, 0])
  }
})

/** What the sample city has none of, by the operations that read it. */
const addSignedIn = async (): Promise<Readonly<Record<string, Record<string, string>>>> => {
  const system = officeWork()
  const actor = { kind: 'person', id: FIRM, name: '', roles: [] } as const
  const job = await startJob({ ...system, actor }, readJob, {
    batch: batchIdOf('b'),
    name: 'a.xlsx',
    ground: null,
  })
  const draft = await startDraft(system, { code: 'hanoi-spcncl-working', version: '2025-gia-dinh-1' })
  const office = await identityOf(system.db, system.today, personIdOf(OFFICE), null)
  const importing = { ...system, actor: office.actor }
  const bytes = await templateWorkbook(importing, null)
  const batch = await receiveWorkbook(importing, { name: 'a.xlsx', bytes })
  await readBatch(importing, batch)
  const tried = { method: 'password', login: null, address: null } as const
  await saveSignIn(system.db, { ...tried, outcome: 'failure', reason: 'wrong-password' })
  const made = await fetch(`${address()}/account/keys`, {
    method: 'POST',
    headers: { 'x-as': FIRM, origin: address() },
    body: new URLSearchParams({ label: 'Thử', scopes: 'read:own', perMinute: '60', days: '30' }),
  })
  expect(made.status).toBe(200)
  const receipt = await saveOldReceipt('mh-dn-001')
  const firm = (nameVi: string) => enterpriseInput.parse({ kind: 'household', nameVi })
  const duplicate = await registerEnterprise(system, firm('Cơ khí Thử Một'))
  const kept = await registerEnterprise(system, firm('May mặc Thử Hai'))
  await mergeEnterprises(system, mergeInput.parse({ duplicate, kept, ground: 'thử' }))
  const subject = { kind: 'enterprise', id: enterpriseIdOf('mh-dn-001') } as const
  const [latest] = await factsAsKnownOn(system.db, [subject], system.now)
  const ofFact = { fact: latest?.id ?? '' }
  return {
    getOwnJob: { job },
    getImport: { batch },
    getCriteriaDraft: { draft },
    compareCriteriaDraft: { draft },
    getPerson: { person: OFFICE },
    getEnterpriseInside: { enterprise: 'mh-dn-001' },
    getDeclaration: { enterprise: 'mh-dn-001' },
    getVerification: { enterprise: 'mh-dn-001' },
    getReceipt: { receipt },
    getOwnReceipt: { receipt },
    getOwnFact: ofFact,
    getFact: ofFact,
    ...(await seekAsFirm(system)),
    getOwnSupportApplication: { application: await applyAsFirm(system) },
    getBothResults: { round: 'mh-2026', recalculation: await lateConflict(system) },
  }
}

/** The enterprise of the key asks for support. */
const applyAsFirm = async (system: Work): Promise<string> => {
  const { actor } = await identityOf(system.db, system.today, personIdOf(FIRM), null)
  const cost = {
    ...{ supplier: '0100109106', symbol: '1C26TAP', number: '77', item: 'Gian hàng', period: '' },
    datedOn: system.today,
    totalVnd: 1_000_000n,
    amountVnd: 1_000_000n,
    requestedVnd: 500_000n,
  }
  const id = await applyForSupport(
    { ...system, actor },
    {
      ...{ form: 'thử', cycle: 'mh-xuc-tien-dot-1', purpose: 'Thử', costs: [cost] },
      ...{ womenOwned: null, manyWomen: null, socialEnterprise: null },
      ...{ insteadOf: [], choiceReason: null, enterprise: null, vouches: null },
    },
  )
  return String(id)
}

const owns = { kind: 'ownership', validFrom: null, validTo: null, ground: 'thử' }

/** The enterprise of the key enters a loan and says what it looks for. */
const seekAsFirm = async (system: Work): Promise<Readonly<Record<string, Record<string, string>>>> => {
  const { actor } = await identityOf(system.db, system.today, personIdOf(FIRM), null)
  const terms = { bank: 'mh-ngan-hang', contract: 'THU-1', currency: 'VND', amountVnd: '1000000' }
  const days = { signedOn: '2026-01-05', endsOn: '2027-01-05' }
  const what = { purpose: 'expansion', purposeWords: 'Thử' }
  const loan = await enterLoan(
    { ...system, actor },
    {
      form: randomUUID(),
      terms: termsInput.parse({ ...terms, ...days, ...what }),
      movements: '05/01/2026; giải ngân; 1.000.000; 1.000.000',
      rates: '05/01/2026; 8',
    },
  )
  const sought = { form: randomUUID(), amountVnd: '1000000', termMonths: '12', neededOn: '2027-01-05' }
  const need = await stateNeed({ ...system, actor }, needInput.parse({ ...sought, ...what, scope: 'all' }))
  return { getOwnLoan: { loan: String(loan) }, getOwnFinancingNeed: { need: String(need) } }
}

/** Somebody who judged a dossier turns out to own part of its enterprise. */
const lateConflict = async (system: Work): Promise<string> => {
  const round = await getRound(system.db, 'mh-2026')
  const [judged] = await listEverGiven(system.db, round.id)
  const { dossiers } = await roundContent(system, round)
  const enterprise = dossiers.find(({ id }) => id === judged?.dossier)?.enterprise
  await recordInterest(system, recordedInput.parse({ ...owns, person: judged?.byWhom, enterprise }))
  // Long over: an interest, and no conflict.
  const over = {
    ...owns,
    person: OFFICE,
    enterprise: 'mh-dn-050',
    validFrom: '1990-01-01',
    validTo: '1995-01-01',
  }
  await recordInterest(system, recordedInput.parse(over))
  await settleConflicts(system, 'test')
  const [recalculation] = await listRecalculations(system.db, round.id)
  return recalculation?.id ?? ''
}

const saveOldReceipt = async (enterprise: string): Promise<string> => {
  const receipt = 'KK-THU-1'
  await saveReceipt(city.database.db, {
    receipt,
    enterprise: enterpriseIdOf(enterprise),
    year: '1999',
    number: 1,
    checked: '1',
    content: '{"figures":[]}',
    digest: '0'.repeat(64),
    sentBy: 'test',
    sentAt: '2025-03-01T03:00:00.000Z',
  })
  return receipt
}

test('who is signed in reads their own work, and not what others started or sent', async () => {
  const [own, theirs] = [await call('getHome', {}, FIRM), await call('getHome', {}, OFFICE)]
  expect(own.data).not.toEqual(theirs.data)
  const shown = await page('/home', FIRM)
  for (const { words } of (own.data as { waiting: readonly { words: string }[] }).waiting)
    expect(shown).toContain(words)
  const [job] = itemsOf(await call('listOwnJobs', {}, FIRM))
  expect((await call('getOwnJob', { job: String(job?.id) }, FIRM)).status).toBe(200)
  expect((await call('getOwnJob', { job: String(job?.id) }, OFFICE)).status).toBe(404)
  expect((await call('getOwnReceipt', { receipt: 'KK-THU-1' }, FIRM)).status).toBe(200)
  expect((await call('getOwnReceipt', { receipt: 'KK-THU-1' }, 'mh-dn-nguoi-002')).status).toBe(404)
  const { figures } = (await call('getVerification', { enterprise: 'mh-dn-001', year: '2025' }, OFFICE))
    .data as { figures: readonly { id: string }[] }
  const fact = figures[0]?.id ?? ''
  expect((await call('getOwnFact', { fact }, FIRM)).status).toBe(200)
  expect((await call('getOwnFact', { fact }, 'mh-dn-nguoi-002')).status).toBe(404)
})

test('keys are listed without their secrets', async () => {
  const { data } = await call('listOwnKeys', {}, FIRM)
  expect(JSON.stringify(data)).not.toMatch(/secret|hash|chuluc_/i)
})

test('a failure has the shape the document gives it, and names the faulty parameter', async () => {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ $id: 'api', ...document })
  const wrong = await call('listRounds', { size: 1000 })
  expect([wrong.status, ajv.validate({ $ref: 'api#/components/schemas/Failure' }, wrong.data)]).toEqual([
    422,
    true,
  ])
  expect(wrong.data).toMatchObject({ error: { problems: [{ place: 'size', value: '1000' }] } })
  const unknown = await fetch(`${address()}/api/rounds?pagesize=5`)
  expect(await unknown.json()).toMatchObject({ error: { problems: [{ place: 'pagesize' }] } })
  expect((await call('getRound', { round: 'mh-1999' })).status).toBe(404)
})

test('the published list has exactly the entries of its page, in its order', async () => {
  const items = itemsOf(await call('listResults', { round: 'mh-2025', size: 200 }))
  const shown = await page('/rounds/mh-2025')
  const places = items.map(({ product }) => shown.indexOf(String(product)))
  expect(items.length).toBeGreaterThan(20)
  expect(places).not.toContain(-1)
  const content = await roundContent(officeWork(), await getRound(city.database.db, 'mh-2025'))
  const passed = content.results.results.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)
  expect(items.map(({ result }) => result.id)).toEqual(passed)
})

test('no business figure leaves by a public address, whoever asks; the office address has it', async () => {
  const asked = { round: 'mh-2025', size: 200 }
  const [nobody, office] = [await call('listResults', asked), await call('listResults', asked, OFFICE)]
  expect(office.data).toEqual(nobody.data)
  const { criteriaSet } = await roundContent(officeWork(), await getRound(city.database.db, 'mh-2025'))
  const variables = criteriaSet.variables as Record<string, { publication?: string }>
  const figures = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return []
    const inside = Object.values(value).flatMap(figures)
    if (!('fact' in value) || !('value' in value)) return inside
    const isPublic = variables[String(value.fact).split('@')[0] ?? '']?.publication === 'public'
    const isWithheld = typeof value.value === 'object' && value.value !== null && 'withheld' in value.value
    return isPublic || isWithheld ? inside : [...inside, String(value.fact)]
  }
  const everything = await call('listRoundDossiers', asked, OFFICE)
  expect(figures(everything.data).length).toBeGreaterThan(100)
  expect(figures(nobody.data)).toEqual([])
})

test('nothing of a round that is open is published', async () => {
  expect((await call('listResults', { round: 'mh-2026' })).data).toMatchObject({ items: [], total: 0 })
  expect((await call('getRound', { round: 'mh-2026' })).data).toMatchObject({ state: 'open', counts: null })
})

test('the register has as many recognitions as the city, and filters by where they stand', async () => {
  const all = await call('listRecognitions', { size: 1 })
  expect(all.data).toMatchObject({ total: (await listRecognitions(city.database.db)).length })
  const revoked = itemsOf(await call('listRecognitions', { status: 'revoked' }))
  expect(revoked.map(({ status }) => status)).toEqual(['revoked'])
})

test('the call names the papers that its page names, and where each can be had', async () => {
  const { papers } = (await call('getCall', { round: 'mh-2027' })).data as unknown as {
    readonly papers: readonly {
      readonly code: string
      readonly name: Localized
      readonly elsewhere: Localized | null
    }[]
  }
  const said = await page('/rounds/mh-2027/call')
  expect(papers.map(({ code }) => code)).toEqual(shippedAsked().papers.map(({ code }) => code))
  const named = papers.flatMap(({ name, elsewhere }) => [
    name.vi,
    ...(elsewhere === null ? [] : [elsewhere.vi]),
  ])
  expect(named.filter(words => !said.includes(words))).toEqual([])
  expect(papers.some(({ elsewhere }) => elsewhere !== null)).toBe(true)
})

test('an enterprise reads its own, and nothing of others', async () => {
  const [first, second] = [
    itemsOf(await call('listOwnDossiers', {}, FIRM)),
    itemsOf(await call('listOwnDossiers', {}, 'mh-dn-nguoi-002')),
  ]
  expect((await call('getOwnEnterprise', {}, FIRM)).data).toMatchObject({ id: 'mh-dn-001' })
  const owned = async (enterprise: string) =>
    (
      await sql<{
        readonly id: string
      }>`select id from selection.dossier where enterprise = ${enterprise}`.execute(city.database.db)
    ).rows.map(({ id }) => id)
  const listed = (items: readonly Item[]) => items.map(({ dossier = '' }) => dossier).toSorted()
  expect(listed(first)).toEqual((await owned('mh-dn-001')).toSorted())
  expect(listed(second)).toEqual((await owned('mh-dn-002')).toSorted())
  expect(first.length * second.length).toBeGreaterThan(0)
  const theirs = { round: first[0]?.round ?? '', dossier: first[0]?.dossier ?? '' }
  expect((await call('getOwnDossier', theirs, FIRM)).status).toBe(200)
  expect((await call('getOwnDossier', theirs, 'mh-dn-nguoi-002')).status).toBe(404)
})

test.each([
  ['a visitor', undefined, ['read:public']],
  ['an enterprise', FIRM, ['read:public', 'read:own']],
])('%s is let to no other addresses', async (_, as, may) => {
  for (const { id, scope, path } of operations) {
    const { status } = await fetch(address() + path, as === undefined ? {} : { headers: { 'x-as': as } })
    const refused = as === undefined ? 401 : 403
    expect([id, status === refused]).toEqual([id, !may.includes(scope)])
  }
})

test('officials are let to what their role reads', async () => {
  const statusFor = async (path: string) =>
    Promise.all(
      [OFFICE, SCORER, AUDITOR].map(
        async as => (await fetch(address() + path, { headers: { 'x-as': as } })).status,
      ),
    )
  expect({
    content: await statusFor('/api/office/rounds/mh-2025/content'),
    facts: await statusFor('/api/office/enterprises/mh-dn-001/facts'),
    register: await statusFor('/api/office/enterprises'),
    own: await statusFor('/api/own/facts'),
  }).toEqual({
    content: [200, 403, 200],
    facts: [200, 403, 200],
    register: [200, 200, 200],
    own: [403, 403, 403],
  })
})

test('what did not change is not sent again, and lists name the pages beside them', async () => {
  const first = await fetch(`${address()}/api/dictionary?size=5&page=2`)
  expect(first.headers.get('link')).toBe(
    '</api/dictionary?size=5&page=1>; rel="prev", </api/dictionary?size=5&page=3>; rel="next"',
  )
  const etag = first.headers.get('etag') ?? ''
  const again = await fetch(first.url, { headers: { 'if-none-match': `"other", ${etag}` } })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  const private_ = await fetch(`${address()}/api/own/facts`, { headers: { 'x-as': FIRM } })
  expect(private_.headers.get('cache-control')).toBe('private, no-cache')
})

test('a key reads for its person, no more than was chosen and no more often, and only under /api/', async () => {
  const made = await fetch(`${address()}/account/keys`, {
    method: 'POST',
    headers: { 'x-as': FIRM, origin: address() },
    body: new URLSearchParams({ label: 'Kế toán', scopes: 'read:own', perMinute: '60', days: '30' }),
  })
  const text = /chuluc_[\w-]+/.exec(await made.text())?.[0] ?? ''
  const ask = (path: string, key = text) =>
    fetch(address() + path, { headers: { authorization: `Bearer ${key}` }, redirect: 'manual' })
  expect(await (await ask('/api/own/enterprise')).json()).toMatchObject({ id: 'mh-dn-001' })
  expect((await ask('/api/rounds')).status).toBe(403)
  expect((await ask('/api/office/enterprises')).status).toBe(403)
  expect((await ask('/account/keys')).status).toBe(303)
  expect((await ask('/api/own/enterprise', `${text.slice(0, -1)}!`)).status).toBe(401)
  let [asked, refused] = [1, await ask('/api/own/enterprise')]
  while (refused.status === 200 && asked < 70) {
    asked++
    refused = await ask('/api/own/enterprise')
  }
  expect([refused.status, Number(refused.headers.get('retry-after')) <= 60]).toEqual([429, true])
  // Where the minute turns meanwhile, what was asked before it counts a little less.
  expect(asked).toBeGreaterThanOrEqual(60)
  expect(await page('/account/keys', FIRM)).toContain(`${asked + 1} đang dùng được`)
})

test('the page about it names every address in both languages', async () => {
  for (const language of ['vi', 'en'] as const) {
    const shown = await page(`/api?lang=${language}`)
    for (const { path, title } of operations)
      expect(shown).toContain(`${path.replaceAll(/:(\w+)/g, '{$1}')} ${title[language]}`)
  }
})

const officeWork = () => startWork(city, { kind: 'system', name: 'test' }, 'vi')
