import type { Clock } from './clock.ts'
import type { StoreKind } from './database.ts'
import type { Localized } from './texts.ts'
import type { Actor, Work } from './work.ts'

/** What a page is given: the work, what was asked for, and what its shell must show. */
export interface Visit {
  readonly work: Work
  readonly method: Method
  /** Without the query: `/rounds/2026-1`. */
  readonly path: string
  /** From the path: `/rounds/:round` gives `params.round`, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** For `<script nonce>`; scripts without it do not run. */
  readonly nonce: string
  /** The number people quote when something went wrong. */
  readonly requestNumber: string
  readonly clock: Clock
  /** Pages of the trial store say so. */
  readonly storeKind: StoreKind
  /** Whether the city is invented; pages say so. */
  readonly isSample: boolean
  /** Null for a visitor. */
  readonly account: Account | null
  /** With which a program asks; null for a browser. */
  readonly key: ApiKey | null
  /** The session of whoever signed in, also before it is known which person they are. */
  readonly session: Session | null
  /** Who asks and how; what signing in needs, and nobody else. */
  readonly caller: Caller
  /** The form that was sent; empty for GET. */
  form(): Promise<FormData>
  /** What was sent, as it is. */
  bytes(): Promise<Uint8Array>
}

/** PATCH: the next piece of a file. Whoever may GET may also ask with HEAD. */
export type Method = 'GET' | 'POST' | 'PATCH'

/** A browser that is signed in. */
export interface Session {
  readonly id: string
  /** With whom: one person at most. */
  readonly login: string
}

export interface Caller {
  /** As the browser writes it: `https://chuluc.example`. */
  readonly origin: string
  readonly headers: Headers
  /** Null where the server cannot tell. */
  readonly address: string | null
  /** The port this very server listens on; null without a network. */
  readonly port: number | null
}

/** What a person lets a program do in their name. */
export interface ApiKey {
  readonly id: string
  readonly scopes: readonly string[]
  readonly perMinute: number
}

/** Who is signed in, as the head of every page shows it. */
export interface Account {
  readonly name: string
  /** What the person may act as: the roles and enterprises they hold today, one of them now. */
  readonly capacities: readonly Capacity[]
}

export interface Capacity {
  readonly id: string
  readonly label: Localized
  readonly isCurrent: boolean
}

/** A page is a plain function. It throws the errors of `errors.ts`; the server turns them into answers. */
export type Page = (visit: Visit) => Promise<Response> | Response

export interface Route {
  readonly method: Method
  /** `/rounds/:round`. */
  readonly path: string
  readonly page: Page
  /** Who may come here at all. A visitor who may not is asked to sign in. */
  readonly may: (actor: Actor) => boolean
  /** For visitors it is the same for everyone: rendered once for a language and a day, until something changes. */
  readonly isCached?: boolean
  /** In bytes, where files are sent; otherwise two megabytes. */
  readonly largestBody?: number
  /** What is asked here is nobody's business: it is neither logged nor remembered in a cookie. */
  readonly leavesNoTrace?: boolean
  /** `frames`: shows documents of ours in a frame; `framed`: is such a document. Otherwise neither. */
  readonly framing?: Framing
}

export type Framing = 'frames' | 'framed'

/** Everything that a visitor may not see asks them to sign in, and then brings them back. */
export const SIGN_IN = '/sign-in'

interface Renders {
  toString(): string | Promise<string>
}

/** A whole page: `html(<Shell …/>)`. */
export async function html(view: Renders, status = 200): Promise<Response> {
  const text = await view.toString()
  return new Response(`<!doctype html>${text}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status })
}

/** After a form: the browser fetches the page that shows the result. */
export function redirect(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}
