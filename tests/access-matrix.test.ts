import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personIdOf } from '../src/access/model.ts'
import { identityOf } from '../src/pages/identity.ts'
import { type City, openCity } from '../src/platform/city.ts'
import { prepareCity } from '../src/platform/preparation.ts'
import { buildServer, type Identity } from '../src/platform/server.ts'
import { preparations } from '../src/rehearsal/index.ts'
import { failures, routes, signInAgain } from '../src/routes.ts'
import { type Comer, comers, expectedOf, type Outcome, type Row, visitors } from './access-matrix/row.ts'
import { rows } from './access-matrix/rows.ts'

const given = process.env.MATRIX_STORE
const directory = given ?? mkdtempSync(join(tmpdir(), 'matrix-'))
let city: City
let app: ReturnType<typeof buildServer>

beforeAll(async () => {
  city = await prepareCity(
    await openCity(join(directory, 'store')),
    preparations(),
    'sample',
    () => undefined,
  )
  const log = pino({ level: 'silent' })
  app = buildServer({ city, routes, log, failurePage: failures, signInAgain, identify })
}, 120_000)
afterAll(async () => {
  await city?.database.close()
  if (given === undefined) rmSync(directory, { recursive: true, force: true })
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
  const answer = await ask(route.startsWith('POST') ? 'POST' : 'GET', at, visitors[comer])
  const place = answer.headers.get('location') ?? ''
  const isAsked = answer.status === 401 || (answer.status === 303 && place.startsWith('/sign-in?'))
  if (isAsked && comer === 'visitor') return 'sign-in'
  const text = await answer.text()
  const seen = Object.entries(words).flatMap(([letter, word]) => (text.includes(word) ? [letter] : []))
  return [answer.status, ...seen].join(' ')
}

const ask = async (method: string, at: string, person: string | null): Promise<Response> => {
  const headers = new Headers({ accept: 'text/html', host: 'localhost' })
  if (person !== null) headers.set('x-as', person)
  if (method === 'GET') return app.request(at, { headers })
  headers.set('origin', 'http://localhost')
  headers.set('content-type', 'application/x-www-form-urlencoded')
  return app.request(at, { method, headers, body: '' })
}
