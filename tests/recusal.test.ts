import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personIdOf } from '../src/access/model.ts'
import { recordInterest } from '../src/conflicts/index.ts'
import { recordedInput } from '../src/conflicts/model.ts'
import { listProducts } from '../src/enterprises/index.ts'
import { enterpriseIdOf } from '../src/enterprises/model.ts'
import { contestFact, factsAsKnownOn } from '../src/facts/index.ts'
import { contestInput } from '../src/facts/model.ts'
import { identityOf } from '../src/pages/identity.ts'
import { type City, openCity, startWork } from '../src/platform/city.ts'
import { buildServer } from '../src/platform/server.ts'
import type { Work } from '../src/platform/work.ts'
import { failures, routes } from '../src/routes.ts'
import { getRound, receiveDossiers, roundContent, takeOverJudgements } from '../src/selection/index.ts'
import { roundIdOf } from '../src/selection/model.ts'
import { getStarted, loadSubmission, noteFindings, returnForSupplement } from '../src/submissions/index.ts'
import { copyPreparedStore } from './prepared-city.ts'

/**
 * Whatever happens to a dossier, who is in conflict over its enterprise sees not a byte of it change, at any address. The
 * same is asked as somebody free of conflict: what does not change for them either would prove nothing.
 */

let city: City
let work: Work
let app: ReturnType<typeof buildServer>
const directory = mkdtempSync(join(tmpdir(), 'recusal-'))

const identify = async (request: Request) => {
  const [person = '', capacity] = (request.headers.get('x-as') ?? '').split('/')
  const identity = await identityOf(
    city.database.db,
    city.clock.today(),
    personIdOf(person),
    capacity ?? null,
  )
  return { ...identity, session: { id: 'recusal', login: person } }
}

beforeAll(async () => {
  await copyPreparedStore(join(directory, 'store'))
  city = await openCity(join(directory, 'store'))
  work = startWork(city, { kind: 'system', name: 'recusal' }, 'vi')
  const log = pino({ level: 'silent' })
  app = buildServer({ city, routes, log, failurePage: failures, identify })
}, 240_000)
afterAll(async () => {
  await city?.database.close()
  rmSync(directory, { recursive: true, force: true })
})

/** In conflict by the sample city, in each capacity, over an enterprise with a dossier in the open round. */
const recused = [
  { who: 'mh-nguoi-07', enterprise: 'mh-dn-069', dossier: 'mh-2026-005' },
  { who: 'mh-nguoi-12', enterprise: 'mh-dn-084', dossier: 'mh-2026-012' },
  { who: 'mh-nguoi-24/office@so-cong-thuong', enterprise: 'mh-dn-116', dossier: 'mh-2026-027' },
  { who: 'mh-nguoi-24/council-member', enterprise: 'mh-dn-116', dossier: 'mh-2026-027' },
] as const
/** The same roles without any interest. */
const free = ['mh-nguoi-02', 'mh-nguoi-10', 'mh-nguoi-01', 'mh-nguoi-10'] as const

const ROUND = 'mh-2026'
/** Readings are noted when one looks; these pages tell of the reader's own doings. */
const OWN_DOINGS = [
  '/account',
  '/account/keys',
  '/jobs',
  '/imports/template',
  '/series/template',
  '/api/openapi.json',
]

interface Asked {
  readonly enterprise: string
  readonly dossier: string
  readonly round?: string
  readonly product?: string
  readonly receipt?: string
}

/** Every address that can be read, with what the reader must not know put in the place of its names. */
const addressesOf = ({
  enterprise,
  dossier,
  round = ROUND,
  product = `${enterprise}-sp-1`,
  receipt = 'nothing',
}: Asked): readonly string[] => {
  const values: Readonly<Record<string, string>> = {
    ':round': round,
    ':dossier': dossier,
    ':submission': dossier,
    ':receipt': receipt,
    ':part': 'report',
    ':paper': 'statements',
    ':enterprise': enterprise,
    ':year': '2025',
    ':product': product,
    ':code': 'hanoi-spcncl-working',
    ':version': '2025-gia-dinh-1',
    ':unit': 'so-noi-vu',
    ':person': 'mh-nguoi-15',
  }
  const plain = routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replace(/:\w+/g, name => values[name] ?? 'nothing'))
  const lists = ['dossiers', 'scores', 'completeness'].map(page => `/rounds/${round}/${page}`)
  const checks = `/rounds/${round}/submissions`
  return [
    ...new Set([
      ...plain.filter(path => !OWN_DOINGS.includes(path)),
      `/rounds/${round}?format=json`,
      `/rounds/${round}?open=${dossier}`,
      `/rounds/${round}/${dossier}?part=tree`,
      ...['state=unchecked', 'state=returned', `words=${dossier}`, 'format=csv'].map(
        query => `${checks}?${query}`,
      ),
      `/submissions/receipts/${receipt}?format=json`,
      ...lists.flatMap(path => [`${path}?missing=1`, `${path}?words=${enterprise}`]),
      ...['csv', 'json'].map(format => `/rounds/${round}/dossiers?format=${format}`),
      ...['hoi-dong-danh-gia', 'so-cong-thuong', 'so-khoa-hoc-va-cong-nghe', 'so-noi-vu'].map(
        unit => `/rounds/${round}/scores?unit=${unit}`,
      ),
      '/verification?format=json',
      '/enterprises?round=yes',
    ]),
  ]
}

/** What depends on the request and not on what is asked is taken out. */
const read = async (who: string, path: string): Promise<string> => {
  const answer = await app.request(path, { headers: { 'x-as': who, accept: 'text/html,application/json' } })
  const text = await answer.text()
  const number = answer.headers.get('x-request-number') ?? 'none'
  const own = text
    .replaceAll(number, '')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="form" value="[^"]*"/g, '')
  return `${answer.status} ${own.replaceAll(path, '').replaceAll(path.replaceAll('&', '&amp;'), '')}`
}

/** Nobody asks so often: what the programs' limit would answer depends on how fast this machine is. */
const forgetRequests = () => sql`delete from access.api_minute`.execute(city.database.db)

const readAll = async (who: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  await forgetRequests()
  const found = new Map<string, string>()
  for (const path of paths) found.set(path, await read(who, path))
  return found
}

const differing = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] => [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path)

let made = 0

/** A judgement, a second dossier of another product, and a doubt about a figure. */
const change = async ({ enterprise, dossier }: Asked): Promise<void> => {
  made++
  const at = new Date(Date.parse(work.now) - 1000).toISOString()
  const { dossiers } = await roundContent(work, await getRound(work.db, ROUND))
  const own = dossiers.find(({ id }) => id === dossier)?.judged ?? {}
  const judgements = ['C5.1', 'C5.2', 'C6.2', 'C9'].flatMap(code => {
    const given = dossiers
      .flatMap(({ judged }) => judged?.[code] ?? [])
      .find(each => JSON.stringify(each) !== JSON.stringify(own[code]))
    if (given === undefined || (typeof given === 'object' && !('band' in given))) return []
    return [{ dossier, code, given, unit: null, byWhom: 'council', at, reason: 'Chấm lại', note: null }]
  })
  expect(judgements.length).toBeGreaterThan(1)
  await takeOverJudgements(work, roundIdOf(ROUND), judgements)
  const applying = new Set(dossiers.map(({ product }) => product))
  const products = (await listProducts(work.db)).filter(product => product.enterprise === enterprise)
  const more = products.filter(({ id }) => !applying.has(id)).slice(0, 1)
  await receiveDossiers(
    work,
    roundIdOf(ROUND),
    more.map(({ id: product }) => ({
      id: `them-${made}`,
      round: roundIdOf(ROUND),
      enterprise,
      product,
      applicant: null,
      track: 'GENERAL',
      receivedAt: '2026-06-20T03:00:00.000Z',
      facts: [],
    })),
  )
  const facts = await factsAsKnownOn(
    work.db,
    [{ kind: 'enterprise', id: enterpriseIdOf(enterprise) }],
    work.now,
  )
  const fact = facts.filter(({ status }) => status !== 'contested')[made]
  if (fact !== undefined)
    await contestFact(work, contestInput.parse({ fact: fact.id, ground: `Nghi ngờ lần ${made}` }))
}

test.each(recused.map((each, at) => ({ ...each, other: free[at] ?? '' })))(
  '$who sees nothing of $dossier change at any address, and $other does',
  async ({ who, other, ...asked }) => {
    const paths = addressesOf(asked)
    expect(paths.length).toBeGreaterThan(100)
    await readAll(who, paths)
    const [before, open] = [await readAll(who, paths), await readAll(other, paths)]
    await change(asked)
    const [after, since] = [await readAll(who, paths), await readAll(other, paths)]
    expect(differing(before, after)).toEqual([])
    expect(differing(open, since).length).toBeGreaterThan(4)
    expect([...after].filter(([, text]) => text.includes(asked.dossier)).map(([path]) => path)).toEqual([])
  },
  240_000,
)

/** Looked at by the office and given back: it stands otherwise in every list and count. */
const giveBack = async (round: string, dossier: string): Promise<void> => {
  const submission = await loadSubmission(work, await getStarted(work, round, dossier))
  const { receipt } = submission.sendings.at(-1) ?? { receipt: '' }
  const which = { round, submission: dossier, receipt }
  const found = [{ item: 'product', verdict: 'fine', words: null }] as const
  await noteFindings(work, { ...which, seen: submission.findings.length, found })
  await returnForSupplement(work, { ...which, items: ['report'], words: 'Viết rõ', dueOn: work.today })
}

test.each([
  { who: 'mh-nguoi-24/office@so-cong-thuong', dossier: 'mh-2027-002' },
  { who: 'mh-nguoi-19', dossier: 'mh-2027-006' },
])(
  '$who sees nothing of $dossier being checked and given back, and the office does',
  async ({ who, dossier }) => {
    const [round, other] = ['mh-2027', 'mh-nguoi-01']
    const { started, sendings } = await loadSubmission(work, await getStarted(work, round, dossier))
    const { enterprise, product } = started
    const asked = { round, enterprise, dossier, product, receipt: sendings.at(-1)?.receipt ?? '' }
    const paths = addressesOf(asked)
    const open = await readAll(other, paths)
    const interest = { enterprise, kind: 'ownership', ground: 'thử', validFrom: null, validTo: null }
    await recordInterest(work, recordedInput.parse({ ...interest, person: who.split('/')[0] }))
    await readAll(who, paths)
    const before = await readAll(who, paths)
    await giveBack(round, dossier)
    const [after, since] = [await readAll(who, paths), await readAll(other, paths)]
    expect(differing(before, after)).toEqual([])
    expect(differing(open, since).length).toBeGreaterThan(4)
    expect([...after].filter(([, text]) => text.includes(dossier)).map(([path]) => path)).toEqual([])
  },
  240_000,
)

test('who has stated nothing reads not a byte of any dossier of the round', async () => {
  const paths = addressesOf({ enterprise: 'mh-dn-069', dossier: 'mh-2026-005' })
  const found = await readAll('mh-nguoi-16', paths)
  const telling = [...found].filter(([, text]) => /mh-2026-\d{3}/.test(text)).map(([path]) => path)
  expect(telling).toEqual([])
  const [, where] = [...found].find(([path]) => path === `/rounds/${ROUND}/dossiers`) ?? []
  expect(where?.slice(0, 3)).toBe('303')
}, 120_000)
