import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { jsx } from 'hono/jsx'
import pg from 'pg'
import { pino } from 'pino'
import { personIdOf } from '../../src/access/model.ts'
import { assets } from '../../src/design/assets.ts'
import { identityOf } from '../../src/pages/identity.ts'
import { openCity } from '../../src/platform/city.ts'
import { prepareCity } from '../../src/platform/preparation.ts'
import { buildServer } from '../../src/platform/server.ts'
import { serveUntilSignal } from '../../src/platform/serving.ts'
import { preparations } from '../../src/rehearsal/index.ts'
import { failures, routes } from '../../src/routes.ts'

/** The sample city, on the trial store in a fresh directory or on PostgreSQL; `x-as` says who asks. */
const openSite = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-bench-'))
  const city = await prepareCity(await openCity(directory), preparations(), 'sample', () => undefined)
  const { db } = city.database
  const app = buildServer({
    city,
    routes,
    log: pino({ level: 'silent' }),
    assets: assets.byPath,
    failurePage: failures,
    identify: async ({ headers }) => {
      const as = headers.get('x-as')
      if (as === null) return { actor: { kind: 'visitor' }, account: null }
      return identityOf(db, city.clock.today(), personIdOf(as), null)
    },
  })
  return { app, close: () => city.database.close() }
}

/** For `people.ts`: listens, says its port, stops by a signal. */
export const listenAlone = async (): Promise<void> => {
  const { app, close } = await openSite()
  const served = await serveUntilSignal({ fetch: app.fetch, port: 0, close })
  process.stdout.write(`${served.port}\n`)
  await served.ended
}

export interface PageContenders {
  readonly html: string
  /** The page as it is served. */
  readonly ours: () => Promise<string>
  /** The same HTML from Hono alone, its data in memory. */
  readonly bare: () => Promise<string>
  /** The statements of the page alone, with their values. */
  readonly statements: () => Promise<void>
  readonly count: number
}

/** For `pages.ts`. */
export const openPages = async () => {
  const heard: pg.QueryConfig[] = []
  listenToQueries(heard)
  const { app, close } = await openSite()
  const contendersFor = async (path: string, as: string): Promise<PageContenders> => {
    const ours = async () =>
      (await app.request(`http://localhost${path}`, { headers: { 'x-as': as } })).text()
    await ours()
    heard.length = 0
    const html = await ours()
    const asked = [...heard]
    const bareApp = bareSite(html)
    return {
      html: withoutNonce(html),
      ours,
      bare: async () => (await bareApp.request('http://localhost/')).text(),
      statements: async () => {
        for (const each of asked) await lastPool?.query({ ...each })
      },
      count: asked.length,
    }
  }
  return { contendersFor, close }
}

let lastPool: pg.Pool | undefined

/** The pool opens one client for the embedded database; what it is asked is what the page costs. */
const listenToQueries = (heard: pg.QueryConfig[]): void => {
  const { connect } = pg.Pool.prototype
  const proxies = new WeakMap<pg.PoolClient, pg.PoolClient>()
  const patched = async function (this: pg.Pool, callback?: unknown) {
    lastPool = this
    if (callback !== undefined) return Reflect.apply(connect, this, [callback])
    const client = await (connect as () => Promise<pg.PoolClient>).call(this)
    const proxy = proxies.get(client) ?? listening(client, heard)
    proxies.set(client, proxy)
    return proxy
  }
  Object.assign(pg.Pool.prototype, { connect: patched })
}

const listening = (client: pg.PoolClient, heard: pg.QueryConfig[]): pg.PoolClient =>
  new Proxy(client, {
    get: (target, name) => {
      const member = Reflect.get(target, name)
      if (name !== 'query') return typeof member === 'function' ? member.bind(target) : member
      return (asked: pg.QueryConfig | string, values: unknown[] = []) => {
        const query = typeof asked === 'string' ? { text: asked, values } : asked
        heard.push(query)
        return target.query({ ...query })
      }
    },
  })

const withoutNonce = (html: string): string => html.replaceAll(/ nonce="[^"]*"/g, '')

interface Node {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | true>>
  readonly children: readonly (Node | string)[]
}

const bareSite = (html: string): Hono => {
  const [tree] = treeOf(html.replace('<!doctype html>', ''))
  if (tree === undefined || typeof tree === 'string') throw new Error('This is no page.')
  return new Hono().get('/', context => context.html(`<!doctype html>${drawn(tree)}`))
}

const drawn = (node: Node | string): unknown =>
  typeof node === 'string'
    ? node
    : jsx(node.tag, { ...node.attributes }, ...(node.children.map(drawn) as never[]))

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** Our own pages are well formed: every tag is closed, every value quoted. */
const treeOf = (html: string): readonly (Node | string)[] => {
  const open: { tag: string; attributes: Node['attributes']; children: (Node | string)[] }[] = [
    { tag: '', attributes: {}, children: [] },
  ]
  const inner = () => open.at(-1)?.children ?? []
  for (const [part, closing, tag = '', written = '', ends] of html.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/g,
  )) {
    if (tag === '') inner().push(plain(part))
    else if (closing === '/') {
      const closed = open.pop()
      if (closed !== undefined) inner().push(closed)
    } else {
      const node = { tag, attributes: attributesOf(written), children: [] }
      if (ends === '/' || VOID.test(tag)) inner().push(node)
      else open.push(node)
    }
  }
  return open[0]?.children ?? []
}

const attributesOf = (written: string): Node['attributes'] =>
  Object.fromEntries(
    [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value]) => [
      name,
      value === undefined ? true : plain(value),
    ]),
  )

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
