import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personIdOf } from '../src/access/model.ts'
import { startDraft } from '../src/criteria/actions/drafts.ts'
import { addDocument } from '../src/enterprises/index.ts'
import { documentInput } from '../src/enterprises/model/inputs.ts'
import { documentKinds, enterpriseIdOf } from '../src/enterprises/model.ts'
import { type Receipt, saveReceipt } from '../src/facts/store/declarations.ts'
import { identityOf } from '../src/pages/identity.ts'
import { type City, openCity, startWork } from '../src/platform/city.ts'
import { buildServer, type Identity } from '../src/platform/server.ts'
import { failures, routes, signInAgain } from '../src/routes.ts'
import { type Comer, comers, expectedOf, type Outcome, type Row, visitors } from './access-matrix/row.ts'
import { rows } from './access-matrix/rows.ts'
import { copyPreparedStore } from './prepared-city.ts'

const given = process.env.MATRIX_STORE
const directory = given ?? mkdtempSync(join(tmpdir(), 'matrix-'))
let city: City
let app: ReturnType<typeof buildServer>

beforeAll(async () => {
  const store = join(directory, 'store')
  if (!existsSync(store)) await copyPreparedStore(store)
  city = await openCity(store)
  await addObjects()
  const log = pino({ level: 'silent' })
  app = buildServer({ city, routes, log, failurePage: failures, signInAgain, identify })
}, 240_000)
afterAll(async () => {
  await city?.database.close()
  if (given === undefined) rmSync(directory, { recursive: true, force: true })
})

/** What the sample city has none of, by the names that rows call it: own is of mh-dn-002, foreign of mh-dn-001. */
const made = new Map<string, string>()

const addObjects = async (): Promise<void> => {
  const work = startWork(city, { kind: 'system', name: 'matrix' }, 'vi')
  const set = { code: 'hanoi-spcncl-working', version: '2025-gia-dinh-1' }
  made.set('draft', await startDraft(work, set))
  for (const [whose, enterprise] of [
    ['own', 'mh-dn-002'],
    ['foreign', 'mh-dn-001'],
  ] as const) {
    const input = documentInput.parse({ enterprise, kind: documentKinds[0], title: 'Tài liệu thử' })
    const bytes = new TextEncoder().encode('%PDF-1.4\n%%EOF\n')
    made.set(`${whose} document`, await addDocument(work, input, { name: 'thu.pdf', bytes }))
    const receipt = receiptOf(enterprise, randomInt(1, 1_000_000_000))
    await saveReceipt(work.db, receipt)
    made.set(`${whose} receipt`, receipt.receipt)
  }
}
const receiptOf = (enterprise: string, number: number): Receipt => ({
  receipt: `KK-THU-${number}`,
  enterprise: enterpriseIdOf(enterprise),
  year: '1999',
  number,
  checked: String(number),
  content: '{"figures":[]}',
  digest: '0'.repeat(64),
  sentBy: 'matrix',
  sentAt: '2025-03-01T03:00:00.000Z',
})

const identities = new Map<string, Identity>()

/** How people sign in has its own tests; here it is enough who they are. */
const identify = async (request: Request) => {
  const person = request.headers.get('x-as')
  if (person === null) return { actor: { kind: 'visitor' }, account: null } as const
  const known = identities.get(person)
  const identity = known ?? (await identityOf(city.database.db, city.clock.today(), personIdOf(person), null))
  identities.set(person, identity)
  // In the sample city a login bears the name of its person.
  return { ...identity, session: { id: 'matrix', login: person } }
}

test('every address has a row, and every row an address', () => {
  const addresses = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].sort()
  expect([...new Set(rows.map(({ route }) => route))].sort()).toEqual(addresses)
})

test.each(rows.map(row => [`${row.route} at ${row.at}`, row] as const))('%s', async (_name, row) => {
  const got: Partial<Record<Comer, Outcome>> = {}
  for (const comer of comers) got[comer] = await outcomeFor(row, comer)
  expect(got).toEqual(expectedOf(row))
})

const outcomeFor = async ({ route, at, words }: Row, comer: Comer): Promise<Outcome> => {
  const address = at.replace(/\{(.*?)\}/g, (_, name) => made.get(name) ?? 'missing')
  const answer = await ask(route.split(' ')[0] ?? 'GET', address, visitors[comer])
  const place = answer.headers.get('location') ?? ''
  // A form is handed back, to be sent again after signing in; a program is told to bring a key.
  const isHandedBack = answer.status === 401 && !answer.headers.has('www-authenticate')
  const isAsked = isHandedBack || (answer.status === 303 && place.startsWith('/sign-in?'))
  if (isAsked && comer === 'visitor') return 'sign-in'
  const text = await answer.text()
  const seen = Object.entries(words).flatMap(([letter, word]) => (text.includes(word) ? [letter] : []))
  const challenge = answer.headers.get('www-authenticate')?.split(' ')[0]
  return [answer.status, ...(challenge === undefined ? [] : [challenge]), ...seen].join(' ')
}

const ask = async (method: string, at: string, person: string | null): Promise<Response> => {
  const headers = new Headers({ accept: 'text/html', host: 'localhost' })
  if (person !== null) headers.set('x-as', person)
  if (method === 'GET') return app.request(at, { headers })
  headers.set('origin', 'http://localhost')
  headers.set('content-type', 'application/x-www-form-urlencoded')
  return app.request(at, { method, headers, body: '' })
}
