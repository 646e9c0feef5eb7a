import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPeople } from '../src/access/index.ts'
import { operations } from '../src/api.ts'
import { listEnterprises, listProducts, registerEnterprise } from '../src/enterprises/index.ts'
import { enterpriseInput } from '../src/enterprises/model/inputs.ts'
import { contestFact, factsAsKnownOn, listVariables } from '../src/facts/index.ts'
import { contestInput } from '../src/facts/model.ts'
import { type City, openCity, startWork } from '../src/platform/city.ts'
import { buildServer } from '../src/platform/server.ts'
import type { Work } from '../src/platform/work.ts'
import { unpack, zipEntries } from '../src/platform/workbook/zip.ts'
import { listRecognitions } from '../src/recognition/index.ts'
import { failures, routes } from '../src/routes.ts'
import { copyPreparedStore } from './prepared-city.ts'

/** Everything a visitor can reach, read for what nobody outside may know. */

let city: City
let work: Work
let app: ReturnType<typeof buildServer>
const directory = mkdtempSync(join(tmpdir(), 'leaks-'))

beforeAll(async () => {
  process.env.CHULUC_BEHIND_PROXY = 'yes'
  await copyPreparedStore(join(directory, 'store'))
  city = await openCity(join(directory, 'store'))
  work = startWork(city, { kind: 'system', name: 'test' }, 'vi')
  app = buildServer({ city, routes, log: pino({ level: 'silent' }), failurePage: failures })
  await plant()
}, 240_000)

afterAll(async () => {
  delete process.env.CHULUC_BEHIND_PROXY
  await city?.database.close()
  rmSync(directory, { recursive: true, force: true })
})

const PERSONAL_CODE = '001199012345'
const SECRET_NAME = 'Hộ kinh doanh Kín Đáo Tuyệt Mật'
const GROUND = 'Nghi ngờ khai khống, đang chờ thanh tra 20/10'

/** A household with its owner's number, and a figure in doubt on a ground that concerns nobody else. */
const plant = async (): Promise<void> => {
  await registerEnterprise(
    work,
    enterpriseInput.parse({ id: 'kin', kind: 'household', taxCode: PERSONAL_CODE, nameVi: SECRET_NAME }),
  )
  const subjects = (await listEnterprises(work.db)).map(({ id }) => ({ kind: 'enterprise' as const, id }))
  const facts = await factsAsKnownOn(work.db, subjects, work.now)
  const declared = facts.find(({ status }) => status !== 'contested')
  if (declared === undefined) throw new Error('nobody declared anything')
  await contestFact(work, contestInput.parse({ fact: declared.id, ground: GROUND }))
}

/** What must appear nowhere: words, each with what it is, and figures as digits alone. */
interface Secrets {
  readonly words: readonly (readonly [string, string])[]
  readonly figures: ReadonlySet<string>
}

const secrets = async (): Promise<Secrets> => {
  const [people, enterprises, products, recognitions, variables] = await Promise.all([
    listPeople(work.db),
    listEnterprises(work.db),
    listProducts(work.db),
    listRecognitions(work.db),
    listVariables(work.db),
  ])
  const open = new Set(
    variables.filter(({ publication }) => publication === 'public').map(({ code }) => code),
  )
  const recognised = new Set<string>(recognitions.map(({ enterprise }) => enterprise))
  const facts = await factsAsKnownOn(
    work.db,
    [
      ...enterprises.map(({ id }) => ({ kind: 'enterprise' as const, id })),
      ...products.map(({ id }) => ({ kind: 'product' as const, id })),
    ],
    work.now,
  )
  return {
    words: [
      ...people.map(({ name }) => ['person', name] as const),
      ['e-mail', '@example.vn'],
      ...enterprises
        .filter(({ id }) => !recognised.has(id))
        .map(({ nameVi }) => ['an enterprise that nothing was recognised of', nameVi] as const),
      ['personal tax code', PERSONAL_CODE],
      ['ground of doubt', GROUND],
    ],
    figures: new Set(
      facts.flatMap(({ variable, value }) =>
        value.kind === 'value' && !open.has(variable) && /^\d{8,}$/.test(value.text) ? [value.text] : [],
      ),
    ),
  }
}

interface Read {
  readonly address: string
  readonly text: string
}

const MOST_PAGES = 1000

/**
 * Every page and file that leads on from the first page, in one language; then the same asked otherwise, in part: orders,
 * filters and pages of lists.
 */
const crawl = async (language: string, more: readonly string[]): Promise<readonly Read[]> => {
  const seen = new Set<string>()
  const waiting = ['/', '/sitemap.xml', '/robots.txt', ...more]
  const askedOtherwise: string[] = []
  const read: Read[] = []
  const next = () => waiting.shift() ?? askedOtherwise.shift()
  for (let address = next(); address !== undefined; address = next()) {
    if (seen.has(address) || seen.size > MOST_PAGES) continue
    seen.add(address)
    // Each as from an address of its own: who is told to wait reads nothing.
    const headers = { cookie: `lang=${language}`, 'x-forwarded-for': randomUUID() }
    const answer = await app.request(address, { headers })
    if (answer.status === 429) throw new Error(`${address} was not read`)
    const text = await textOf(answer)
    read.push({ address, text })
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const link of linksIn(text, address)) (link.includes('?') ? askedOtherwise : waiting).push(link)
  }
  return read
}

const textOf = async (answer: Response): Promise<string> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const entries = answer.headers.get('content-type')?.includes('spreadsheet') ? zipEntries(bytes) : []
  const inside = Array.isArray(entries) ? entries.map(entry => unpack(bytes, entry)?.toString() ?? '') : []
  return unescaped([Buffer.from(bytes).toString(), ...inside].join('\n'))
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')

/** The same in JSON: every public operation, as its example asks, and those of each product and enterprise. */
const operationPaths = (pages: readonly string[]): readonly string[] => [
  ...operations
    .filter(({ scope, path }) => scope === 'read:public' && !path.includes(':'))
    .map(({ path, example }) => `${path}?${new URLSearchParams(example)}`),
  ...pages.filter(path => /^\/(?:products|recognised-enterprises)\/./.test(path)).map(path => `/api${path}`),
]

const linksIn = (html: string, from: string): readonly string[] =>
  [...html.matchAll(/(?:href|action)="([^"#]+)/g)].flatMap(([, link = '']) => {
    const url = URL.parse(link, `http://city.test${from}`)
    if (url?.host !== 'city.test') return []
    url.searchParams.delete('lang')
    return url.searchParams.has('sort') || url.pathname === '/sign-in' ? [] : [url.pathname + url.search]
  })

/** What of the secrets stands in what was read. What a page repeats of its own address is no answer. */
const leaksIn = (pages: readonly Read[], { words, figures }: Secrets): readonly string[] =>
  pages.flatMap(({ address, text }) => {
    const asked = decodeURIComponent(address.replaceAll('+', ' '))
    const told = [...text.matchAll(/\d[\d.,]{6,}\d/g)].map(([number]) => number.replace(/[.,]/g, ''))
    return [
      ...words.filter(([, word]) => text.includes(word) && !asked.includes(word)),
      ...told
        .filter(number => figures.has(number) && !asked.includes(number))
        .map(number => ['figure', number] as const),
    ].map(([kind, word]) => `${address}: ${kind}: ${word}`)
  })

const locationsIn = (map: string): readonly string[] =>
  [...map.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, path = '']) => path)

/** Addresses of the site map that nothing led to: what is not read cannot be found to leak. */
const unreadOf = (pages: readonly Read[]): readonly string[] => {
  const read = new Set(pages.map(({ address }) => address))
  const map = pages.find(({ address }) => address === '/sitemap.xml')?.text ?? ''
  const named = locationsIn(map)
  if (!named.some(path => path.startsWith('/recognised-enterprises/')))
    return ['the site map names no enterprise']
  return named.filter(path => !read.has(path))
}

const some = <T>(items: readonly T[], most: number): readonly T[] =>
  items.filter((_, at) => at % Math.ceil(items.length / most) === 0)

test.each(['vi', 'en'])(
  'nothing that is not public can be read by a visitor (%s)',
  async language => {
    const hidden = await secrets()
    expect([hidden.words.length > 150, hidden.figures.size > 1000]).toEqual([true, true])
    const asked = [
      ...some(
        hidden.words.map(([, word]) => word),
        20,
      ),
      ...some([...hidden.figures], 5),
    ].flatMap(word => [
      `/search?${new URLSearchParams({ q: word })}`,
      `/products?${new URLSearchParams({ q: word, format: 'json' })}`,
    ])
    const map = await textOf(await app.request('/sitemap.xml'))
    const pages = await crawl(language, [...asked, ...operationPaths(locationsIn(map))])
    expect(pages.length).toBeGreaterThan(200)
    expect(unreadOf(pages)).toEqual([])
    expect(leaksIn(pages, hidden)).toEqual([])
  },
  240_000,
)

test('a leak that is planted is told, as written in either language', async () => {
  const hidden = await secrets()
  const [figure = ''] = hidden.figures
  const marked = (mark: string) => figure.replace(/\B(?=(\d{3})+$)/g, mark)
  const pages = [
    { address: '/a', text: `<td>${marked('.')} đồng</td>` },
    { address: '/b', text: `VND ${marked(',')}` },
    { address: '/c', text: `<b>${SECRET_NAME}</b>` },
    { address: `/d?q=${encodeURIComponent(SECRET_NAME)}`, text: SECRET_NAME },
  ]
  expect(leaksIn(pages, hidden)).toEqual([
    `/a: figure: ${figure}`,
    `/b: figure: ${figure}`,
    `/c: an enterprise that nothing was recognised of: ${SECRET_NAME}`,
  ])
})
