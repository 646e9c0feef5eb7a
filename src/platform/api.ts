import { createHash } from 'node:crypto'
import { z } from 'zod'
import { schemaProblems } from '../exact/schema-problems.ts'
import { Invalid } from './errors.ts'
import { plainJson } from './json.ts'
import type { Route, Visit } from './pages.ts'
import type { Localized } from './texts.ts'
import type { Actor } from './work.ts'

/** What a key may be used for; a person chooses among them when making one. */
export const scopes = ['read:public', 'read:own', 'read:office'] as const
export type Scope = (typeof scopes)[number]

/** One address under /api/, read only. A room lists its own in `api.ts`; the document is made from the same schemas. */
export interface OperationDefinition<Params, Query, Answer> {
  /** `listRounds`: what a generated client calls. */
  readonly id: string
  /** `/api/rounds/:round`. */
  readonly path: string
  readonly tag: string
  readonly title: Localized
  /** For programmers, in English. */
  readonly about: string
  readonly may: (actor: Actor) => boolean
  readonly scope: Scope
  /** The pages, by their paths in `routes.ts`, that show people the same. */
  readonly shows?: readonly string[]
  readonly params: z.ZodType<Params> & z.ZodObject
  readonly query: z.ZodType<Query> & z.ZodObject
  /** What leaves is read against it: a member that it does not name never gets out. */
  readonly answer: z.ZodType<Answer>
  /** A request that works in the sample city, for the document and for tests. */
  readonly example: Readonly<Record<string, string>>
  answers(visit: Visit, asked: { readonly params: Params; readonly query: Query }): Promise<unknown>
}

export interface Operation extends Omit<OperationDefinition<unknown, unknown, unknown>, 'answers'> {
  /** Of a question that is sent; without it, it stands in the address. */
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown }
  answers(visit: Visit): Promise<unknown>
}

/** Asked before every answer: scopes and limits of keys. Its headers go out with the answer. */
export type ApiGuard = (visit: Visit, operation: Operation) => Promise<Readonly<Record<string, string>>>

export const defineOperation = <Params, Query, Answer>(
  definition: OperationDefinition<Params, Query, Answer>,
): Operation => ({
  ...definition,
  answers: async visit => {
    const params = readAsked(definition.params, visit.params)
    const query = readAsked(definition.query, withoutLanguage(visit.query))
    return definition.answer.parse(plainJson(await definition.answers(visit, { params, query })))
  },
})

/** A question too long for an address: sent as JSON by POST, kept nowhere, and its answer neither. */
interface SentDefinition<Params, Query, Answer, Body>
  extends Omit<OperationDefinition<Params, Query, Answer>, 'answers'> {
  readonly body: { readonly schema: z.ZodType<Body>; readonly example: Body }
  answers(visit: Visit, sent: Body): Promise<unknown>
}

export const defineSent = <Params, Query, Answer, Body>({
  body,
  answers,
  ...definition
}: SentDefinition<Params, Query, Answer, Body>): Operation => ({
  ...defineOperation({
    ...definition,
    answers: async visit => answers(visit, readAsked(body.schema, jsonIn(await visit.bytes()))),
  }),
  body,
})

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Invalid([{ place: 'body', value: '', reason: 'this is no JSON', remedy: 'send JSON' }])
  }
}

export const nothingAsked = z.strictObject({})

const MOST = 200

/** `?page=2&size=100`. */
export const pageQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe('From 1.'),
  size: z.coerce.number().int().min(1).max(MOST).default(50).describe(`Items on a page, at most ${MOST}.`),
})

/** A part of a list, and how long the whole is. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    total: z.int().describe('In the whole list.'),
    page: z.int(),
    size: z.int(),
  })

export const paged = <Item>(items: readonly Item[], { page, size }: z.output<typeof pageQuery>) => ({
  items: items.slice((page - 1) * size, page * size),
  total: items.length,
  page,
  size,
})

/** Schemas that stand under a name of their own in the document. */
export const apiSchemas = z.registry<{ id: string }>()

export const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema => {
  apiSchemas.add(schema, { id })
  return schema
}

/** A text of the program in both languages. */
export const localized = named('Localized', z.object({ vi: z.string(), en: z.string() }))

/** Whoever acts for an enterprise: what is open to them by that is theirs alone. */
export const actsForEnterprise = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.enterprise !== undefined

/** For which they act; empty for nobody. */
export const ownEnterprise = ({ actor }: Visit['work']): string =>
  actor.kind === 'person' ? (actor.enterprise ?? '') : ''

export const apiRoutes = (operations: readonly Operation[], guard: ApiGuard): readonly Route[] =>
  operations.map(operation => ({
    method: operation.body === undefined ? 'GET' : 'POST',
    path: operation.path,
    may: operation.may,
    leavesNoTrace: operation.body !== undefined,
    page: async visit => {
      const headers = await guard(visit, operation)
      const seen = operation.scope === 'read:public' ? asVisitor(visit) : visit
      return answered(seen, JSON.stringify(await operation.answers(seen)), headers)
    },
  }))

/** A public address answers everybody the same, so that it may be kept on the way and tells nobody's secrets. */
const asVisitor = (visit: Visit): Visit => ({
  ...visit,
  account: null,
  work: { ...visit.work, actor: { kind: 'visitor' } },
})

function answered(visit: Visit, text: string, more: Readonly<Record<string, string>>): Response {
  const type = { 'content-type': 'application/json; charset=utf-8' }
  if (visit.method === 'POST')
    return new Response(text, { headers: { ...type, 'cache-control': 'no-store', ...more } })
  const isPublic = visit.work.actor.kind === 'visitor'
  return unlessKnown(visit, text, {
    ...type,
    'cache-control': `${isPublic ? 'public' : 'private'}, no-cache`,
    vary: 'authorization, cookie',
    ...linksOf(visit, text),
    ...more,
  })
}

/** An answer that did not change is not sent again. */
export function unlessKnown(
  { caller }: Visit,
  text: string,
  more: Readonly<Record<string, string>>,
): Response {
  // Weak: on the way the same answer is compressed in one form or another.
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = { ...more, etag }
  const known = caller.headers.get('if-none-match')
  const isSame = known?.split(',').some(each => `W/${each.trim().replace(/^W\//, '')}` === etag) ?? false
  return isSame ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}

const listShape = z.object({ total: z.int(), page: z.int(), size: z.int() })

/** `Link: <…?page=3>; rel="next"`, for lists. */
function linksOf({ path, query }: Visit, text: string): Readonly<Record<string, string>> {
  const list = text.startsWith('{"items":') ? listShape.safeParse(JSON.parse(text)) : null
  if (list?.success !== true) return {}
  const { total, page, size } = list.data
  const to = (number: number, relation: string) => {
    const asked = new URLSearchParams(query)
    asked.set('page', String(number))
    return `<${path}?${asked}>; rel="${relation}"`
  }
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page * size < total ? [to(page + 1, 'next')] : []),
  ]
  return links.length === 0 ? {} : { link: links.join(', ') }
}

function readAsked<T>(schema: z.ZodType<T>, asked: unknown): T {
  const read = schema.safeParse(asked)
  if (!read.success) throw new Invalid(schemaProblems(read.error, asked))
  return read.data
}

function withoutLanguage(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...query].filter(([name]) => name !== 'lang'))
}
