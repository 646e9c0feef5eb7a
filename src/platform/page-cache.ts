import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { changesOf } from './changes.ts'
import type { Db } from './database.ts'

/** What a page for visitors depends on; there is no person in it. */
export interface Asked {
  /** The path with its query. */
  readonly address: string
  readonly language: string
  readonly today: string
  /** It must not be in what is kept. */
  readonly nonce: string
  readonly headers: Headers
}

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>
  readonly zipped: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
}

type Render = () => Promise<Response> | Response

export type PageCache = (asked: Asked, render: Render) => Promise<Response>

const MOST_BYTES = 64 * 1024 * 1024

/**
 * Pages for visitors, rendered once for each address, language and day until anything is changed: exact in this process,
 * because what is kept from before a change is never given out after it; see `changes.ts` for the others.
 */
export function pageCache(db: Db): PageCache {
  const kept = new Map<string, Promise<Kept | null>>()
  let [madeAt, bytes] = [changesOf(db), 0]

  const forget = (changes: number | null): void => {
    kept.clear()
    madeAt = changes
    bytes = 0
  }

  const make = async (key: string, { nonce }: Asked, given: { response?: Response }, render: Render) => {
    const before = madeAt
    given.response = await render()
    const made = await keptOf(given.response, nonce)
    if (madeAt !== before) return null
    if (made === null || changesOf(db) !== before) kept.delete(key)
    else bytes += made.body.length + made.zipped.length + key.length
    return changesOf(db) === before ? made : null
  }

  return async (asked, render) => {
    const changes = changesOf(db)
    if (changes !== madeAt || bytes > MOST_BYTES) forget(changes)
    if (changes === null) return render()
    const key = JSON.stringify([asked.language, asked.today, withoutLanguage(asked.address)])
    const given: { response?: Response } = {}
    const found = kept.get(key) ?? make(key, asked, given, render)
    kept.set(key, found)
    const made = await found.catch(error => {
      kept.delete(key)
      throw error
    })
    if (made !== null) return answerFrom(made, asked.headers)
    // Nothing to share: the first has its own answer, whoever waited for it makes another.
    return given.response ?? render()
  }
}

/** The language is in the key by itself; a chosen and a remembered one give the same page. */
function withoutLanguage(address: string): string {
  const at = address.includes('?') ? address.indexOf('?') : address.length
  const path = address.slice(0, at)
  const asked = new URLSearchParams(address.slice(at + 1))
  asked.delete('lang')
  return `${path}?${asked}`
}

/** Null for what is not a whole page that anyone may be given. */
async function keptOf(response: Response, nonce: string): Promise<Kept | null> {
  const { headers, status } = response
  const type = headers.get('content-type') ?? ''
  if (status !== 200 || !type.startsWith('text/html') || headers.has('set-cookie')) return null
  if (headers.has('cache-control')) return null
  const body = new Uint8Array(await response.clone().arrayBuffer())
  if (nonce !== '' && Buffer.from(body).includes(nonce)) return null
  const zipped = new Uint8Array(await promisify(gzip)(body))
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, zipped, type, tag }
}

function answerFrom({ body, zipped, type, tag }: Kept, asked: Headers): Response {
  const headers = { etag: tag, vary: 'Accept-Encoding, Cookie' }
  const known = asked.get('if-none-match') ?? ''
  if (known.split(/\s*,\s*/).includes(tag)) return new Response(null, { status: 304, headers })
  const isZipped = /\bgzip\b/.test(asked.get('accept-encoding') ?? '')
  const encoding: Record<string, string> = isZipped ? { 'content-encoding': 'gzip' } : {}
  return new Response(isZipped ? zipped : body, {
    headers: { ...headers, ...encoding, 'content-type': type },
  })
}
