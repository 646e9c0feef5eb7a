import { z } from 'zod'
import { apiSchemas, type Operation, scopes } from './api.ts'

const problemSchema = z.object({
  place: z.string(),
  value: z.string(),
  reason: z.string(),
  remedy: z.string(),
})

/** Every failure under /api/ has this shape. */
export const failureSchema = z.object({
  error: z.object({
    kind: z.string().describe('not-found, not-allowed, invalid, too-many, …'),
    message: z.object({ vi: z.string(), en: z.string() }),
    problems: z.array(problemSchema),
    code: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
    requestNumber: z.string().describe('Quote it when you report a fault.'),
  }),
})

interface About {
  readonly title: string
  readonly version: string
  readonly description: string
}

/** OpenAPI 3.1, whose schemas are JSON Schema as zod writes it. */
export function openApiDocument(operations: readonly Operation[], info: About): object {
  const registry = z.registry<{ id: string }>()
  for (const { id, answer } of operations) registry.add(answer, { id: answerName(id) })
  for (const [id, schema] of apiSchemas._idmap) registry.add(schema, { id })
  registry.add(failureSchema, { id: 'Failure' })
  const { schemas } = z.toJSONSchema(registry, { uri: refOf, io: 'output' })
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map(name => ({ name })),
    paths: Object.fromEntries(
      operations.map(operation => [
        pathOf(operation),
        { [operation.body === undefined ? 'get' : 'post']: readingOf(operation) },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutHead(schema)])),
      responses: failures,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: `Scopes: ${scopes.join(', ')}.` },
      },
    },
  }
}

/** In the order of the document's `paths`: `/api/rounds/{round}`. */
const pathOf = ({ path }: Operation): string => path.replaceAll(/:(\w+)/g, '{$1}')

const answerName = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}Answer`

const refOf = (id: string): string => `#/components/schemas/${id}`

function readingOf(operation: Operation): object {
  const { id, tag, title, about, scope, shows, params, query, example, body } = operation
  return {
    operationId: id,
    tags: [tag],
    summary: title.en,
    description: `${about}\n\n${title.vi}.`,
    security: scope === 'read:public' ? [{}, { key: [] }] : [{ key: [] }],
    'x-scope': scope,
    ...(shows === undefined ? {} : { 'x-pages': shows }),
    parameters: [...parametersOf('path', params, example), ...parametersOf('query', query, example)],
    ...(body === undefined ? {} : { requestBody: sentBody(body) }),
    responses: {
      200: {
        description: 'The answer.',
        headers: {
          etag: { schema: { type: 'string' }, description: 'Send it back as If-None-Match.' },
          link: { schema: { type: 'string' }, description: 'The pages before and after, for lists.' },
        },
        content: { 'application/json': { schema: { $ref: refOf(answerName(id)) } } },
      },
      304: { description: 'Nothing changed since the etag that was sent.' },
      ...Object.fromEntries(
        Object.keys(failures).map(name => [statusOf(name), { $ref: `#/components/responses/${name}` }]),
      ),
    },
  }
}

const sentBody = ({ schema, example }: NonNullable<Operation['body']>): object => ({
  required: true,
  content: { 'application/json': { schema: withoutHead(z.toJSONSchema(schema, { io: 'input' })), example } },
})

function parametersOf(
  place: 'path' | 'query',
  schema: z.ZodObject,
  example: Readonly<Record<string, string>>,
): readonly object[] {
  return Object.entries(schema.shape).map(([name, member]) => {
    const { description, ...json } = withoutHead(z.toJSONSchema(member as z.ZodType, { io: 'input' }))
    const value = example[name]
    return {
      name,
      in: place,
      required: place === 'path',
      schema: json,
      ...(description === undefined ? {} : { description }),
      ...(value === undefined ? {} : { example: value }),
    }
  })
}

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: refOf('Failure') } } },
})

const failures = {
  Unknown: {
    ...failure('Nobody is signed in, and no key that works was brought.'),
    headers: {
      'www-authenticate': { schema: { type: 'string' }, description: 'How to say who asks: Bearer.' },
    },
  },
  Forbidden: failure('The key or the session may not read this.'),
  Absent: failure('There is nothing at this address, or nothing that you may know of.'),
  Unreadable: failure('A parameter cannot be read; the problems say which and why.'),
  TooMany: failure('Asked too often; the header retry-after says when to come again.'),
}

const statusOf = (name: string): string =>
  ({ Unknown: '401', Forbidden: '403', Absent: '404', Unreadable: '422', TooMany: '429' })[name] ?? '500'

function withoutHead(schema: object): { readonly description?: string } & Record<string, unknown> {
  const { $schema: _, $id: __, ...rest } = schema as Record<string, unknown>
  return rest
}
