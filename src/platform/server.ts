import { randomInt } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { type City, startWork } from './city.ts'
import { NotAllowed } from './errors.ts'
import { bareFailurePage, type FailurePage } from './failure-page.ts'
import { type Failure, failureJson, failureOf, isFault, notFound } from './failures.ts'
import { healthAnswer } from './health.ts'
import { type PageCache, pageCache } from './page-cache.ts'
import {
  type Account,
  type ApiKey,
  type Caller,
  type Framing,
  json,
  type Method,
  type Route,
  redirect,
  type Session,
  SIGN_IN,
  type Visit,
} from './pages.ts'
import {
  keepPrivate,
  leadToPageAbove,
  letFrame,
  protect,
  refuseLongAddress,
  refuseOtherMethods,
} from './protection.ts'
import { askingOnce } from './remembered.ts'
import { isLanguage, type Language } from './texts.ts'
import type { Actor } from './work.ts'

/** A file for browsers whose name holds the hash of its content. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

export interface ServerParts {
  readonly city: City
  readonly routes: readonly Route[]
  readonly log: Logger
  readonly assets?: ReadonlyMap<string, Asset>
  readonly failurePage?: FailurePage
  /** Who asks; without it everyone is a visitor. */
  readonly identify?: (request: Request, city: City, caller: Caller) => Promise<Identity>
  /** A form that came without a session: what was typed is handed back, to be sent once more after signing in. */
  readonly signInAgain?: (visit: Visit) => Promise<Response>
  /** Programs of their own below a path, which speak to Node themselves. */
  readonly mounts?: readonly Mount[]
}

interface AnsweringParts extends ServerParts {
  readonly cache: PageCache
}

export interface Mount {
  /** `/vneid-mau/op`, without a slash at its end. */
  readonly path: string
  /** Answers by itself; false: nothing is there. */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean>
}

export interface Identity {
  readonly actor: Actor
  readonly account: Account | null
  readonly key?: ApiKey | null
  readonly session?: Session | null
}

const visitor: Identity = { actor: { kind: 'visitor' }, account: null }

interface Environment {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestNumber: string
    language: Language
    identity: Identity
    framing?: Framing
    /** What the log calls a page that leaves no trace: its address without what was asked. */
    untraced?: string
    secureHeadersNonce?: string
  }
}

type Handled = Context<Environment>

/** Of a form without files. */
const LARGEST_BODY = 2 * 1024 * 1024
const YEAR_S = 365 * 86_400

export function buildServer(parts: ServerParts): Hono<Environment> {
  const app = new Hono<Environment>()
  const cache = pageCache(parts.city.database.db)
  app.onError((error, context) => answerFailure(parts, context, error))
  app.notFound(context => showFailure(parts, context, notFound))
  for (const mount of parts.mounts ?? []) app.all(`${mount.path}/*`, context => handOver(mount, context))
  app.use(introduce, logRequests(parts.log), letFrame, protect, refuseLongAddress, compress())
  app.get('/healthz', () => healthAnswer(parts.city))
  app.get('/assets/:name', context => serveAsset(parts, context))
  app.use(csrf({ origin: isOwnOrigin }), recognise(parts), keepPrivate)
  for (const route of parts.routes) {
    const limit = bodyLimit({ maxSize: route.largestBody ?? LARGEST_BODY })
    app.on(route.method, route.path, limit, context => answer({ ...parts, cache }, route, context))
  }
  const byPath = methodsByPath(parts.routes)
  for (const [path, methods] of byPath) {
    if (!methods.includes('GET')) app.get(path, leadToPageAbove(path, byPath))
    app.all(path, refuseOtherMethods(methods))
  }
  return app
}

/** The rule of the route first: nothing of a page runs for whom it is not meant. */
function answer(parts: AnsweringParts, route: Route, context: Handled): Promise<Response> | Response {
  const { actor } = context.get('identity')
  if (route.framing !== undefined) context.set('framing', route.framing)
  if (route.leavesNoTrace) context.set('untraced', route.path)
  if (route.may(actor)) return open(parts, route, context)
  if (actor.kind !== 'visitor') throw new NotAllowed(`open ${context.req.path}`)
  if (wantsJson(context) || route.method === 'PATCH') throw NotAllowed.unknown('open this without signing in')
  if (context.req.method === 'POST' && parts.signInAgain !== undefined)
    return parts.signInAgain(visitOf(parts, context))
  return redirect(signInFor(context))
}

/** What is kept holds no person: whoever is somebody, or is about to be, gets a page of their own. */
function open(
  { cache, ...parts }: AnsweringParts,
  { page, isCached, method }: Route,
  context: Handled,
): Promise<Response> | Response {
  const visit = visitOf(parts, context)
  const { actor, session = null, key = null } = context.get('identity')
  if (!isCached || method !== 'GET' || actor.kind !== 'visitor' || session !== null || key !== null)
    return method === 'GET' ? askingOnce(visit.work.db, async () => page(visit)) : page(visit)
  const { pathname, search } = new URL(context.req.url)
  const { language, today } = visit.work
  const { headers } = context.req.raw
  const asked = { address: pathname + search, language, today, nonce: visit.nonce, headers }
  return cache(asked, () => askingOnce(visit.work.db, async () => page(visit)))
}

async function handOver(mount: Mount, { env, notFound }: Handled): Promise<Response> {
  const { incoming, outgoing } = env
  if (incoming === undefined || outgoing === undefined) return notFound()
  // Only node:http is served; its requests have what a mount needs.
  const isAnswered = await mount.handle(incoming as IncomingMessage, outgoing as ServerResponse)
  return isAnswered ? RESPONSE_ALREADY_SENT : notFound()
}

function signInFor({ req }: Handled): string {
  const { pathname, search } = new URL(req.url)
  return `${SIGN_IN}?${new URLSearchParams({ next: pathname + search })}`
}

type Middleware = (context: Handled, next: () => Promise<void>) => Promise<void>

const introduce: Middleware = async (context, next) => {
  context.set('requestNumber', requestNumber())
  context.set('identity', visitor)
  context.set('language', chosenLanguage(context))
  await next()
  // Only now: what is set before the page has answered would be lost with a page's own Response.
  context.header('x-request-number', context.get('requestNumber'))
  rememberLanguage(context)
}

function recognise(parts: ServerParts): Middleware {
  return async (context, next) => {
    if (parts.identify !== undefined)
      context.set('identity', await parts.identify(context.req.raw, parts.city, callerOf(context)))
    await next()
  }
}

/** The path without its query: what people search for is nobody's business. */
function logRequests(log: Logger): Middleware {
  return async (context, next) => {
    const start = performance.now()
    await next()
    const { method, path } = context.req
    const milliseconds = Math.round(performance.now() - start)
    log.info({
      request: context.get('requestNumber'),
      method,
      path: context.get('untraced') ?? path,
      status: context.res.status,
      milliseconds,
    })
  }
}

/** Behind a proxy the scheme differs, the host does not. */
function isOwnOrigin(origin: string, context: Context): boolean {
  return URL.parse(origin)?.host === context.req.header('host')
}

/** What `?lang=` asks, else what was asked before, else Vietnamese. */
function chosenLanguage(context: Handled): Language {
  const remembered = getCookie(context, 'lang')
  const asked = context.req.query('lang') ?? remembered
  if (isLanguage(asked)) return asked
  return isLanguage(remembered) ? remembered : 'vi'
}

function rememberLanguage(context: Handled): void {
  const asked = context.req.query('lang')
  if (!isLanguage(asked) || context.get('untraced') !== undefined) return
  setCookie(context, 'lang', asked, { path: '/', maxAge: YEAR_S, sameSite: 'Lax', httpOnly: true })
}

function visitOf(parts: ServerParts, context: Handled): Visit {
  const { city } = parts
  const url = new URL(context.req.url)
  const { actor, account, session = null, key = null } = context.get('identity')
  return {
    work: startWork(city, actor, context.get('language')),
    account,
    session,
    caller: callerOf(context),
    key,
    method: methodOf(context),
    path: context.req.path,
    params: context.req.param(),
    query: url.searchParams,
    nonce: context.get('secureHeadersNonce') ?? '',
    requestNumber: context.get('requestNumber'),
    clock: city.clock,
    storeKind: city.database.storeKind,
    isSample: city.kind === 'sample',
    form: () => readBody(context),
    bytes: async () => new Uint8Array(await context.req.arrayBuffer()),
  }
}

const methodOf = ({ req: { method } }: Handled): Method =>
  method === 'POST' || method === 'PATCH' ? method : 'GET'

/**
 * Behind a proxy `CHULUC_ADDRESS` says where the city is to be found, and the proxy, whom `CHULUC_BEHIND_PROXY` names as
 * one to be believed, says last of all who asked it.
 */
function callerOf({ req, env }: Handled): Caller {
  const socket = env?.incoming?.socket
  const forwarded = req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const isBehindProxy = process.env.CHULUC_BEHIND_PROXY === 'yes' && forwarded !== undefined
  return {
    origin: process.env.CHULUC_ADDRESS ?? new URL(req.url).origin,
    headers: req.raw.headers,
    address: (isBehindProxy ? forwarded : socket?.remoteAddress) ?? null,
    port: socket?.localPort ?? null,
  }
}

async function readBody({ req }: Handled): Promise<FormData> {
  try {
    return await req.formData()
  } catch (error) {
    // Whatever the body was, too large or broken: only the first has an answer of its own.
    throw error instanceof HTTPException ? error : new HTTPException(400)
  }
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, readonly string[]>()
  for (const { path, method } of routes) methods.set(path, [...(methods.get(path) ?? []), method])
  return methods
}

async function answerFailure(parts: ServerParts, context: Handled, error: unknown): Promise<Response> {
  if (isFault(error)) parts.log.error({ request: context.get('requestNumber'), err: error })
  return showFailure(parts, context, failureOf(error))
}

async function showFailure(parts: ServerParts, context: Handled, failure: Failure): Promise<Response> {
  const answer = wantsJson(context)
    ? json(failureJson(failure, context.get('requestNumber')), failure.status)
    : await (parts.failurePage ?? bareFailurePage)(failure, visitOf(parts, context))
  for (const [name, value] of Object.entries(failure.headers ?? {})) answer.headers.set(name, value)
  return answer
}

/** For people unless a program says that it is one; what lies under /api/ is for programs. */
function wantsJson(context: Handled): boolean {
  const accept = context.req.header('accept') ?? ''
  if (context.req.path.startsWith('/api/')) return true
  return accept.includes('application/json') && !accept.includes('text/html')
}

function serveAsset(parts: ServerParts, context: Handled): Promise<Response> | Response {
  const asset = parts.assets?.get(context.req.path)
  if (asset === undefined) return showFailure(parts, context, notFound)
  return new Response(asset.body, {
    headers: { 'content-type': asset.type, 'cache-control': `public, max-age=${YEAR_S}, immutable` },
  })
}

/** Short enough to be read out on the telephone: no 0, 1, I, O. */
function requestNumber(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
}
