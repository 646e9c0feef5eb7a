import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { loadReleases, reconcileShown, releaseIn, type ShownRelease } from './loading.ts'
import { counters, measures, partKinds, rowStatuses, statuses } from './model.ts'
import { partSays, refusalText } from './texts.ts'

const decimal = z.string().describe('Exact decimal text.')
const known = z.string().describe('A year, a month or a day: what was known at its end.')
const code = z.string().max(80)

const head = {
  code: z.string(),
  name: localized,
  value: decimal,
  unit: localized,
  counter: z.enum(counters).nullable().describe('Null: it is no count, or nobody says what was counted.'),
  scope: z
    .object({
      from: z.int(),
      to: z.int().nullable().describe('Null: up to the cut-off.'),
      filter: z.record(z.string(), z.string()),
    })
    .nullable(),
  asOf: known,
  status: z.enum(statuses).describe('A claim is printed by a source, and no rows make it.'),
  isPublished: z.boolean(),
  hash: z.string().describe('SHA-256 of the canonical JSON (RFC 8785) of everything but the appearances.'),
  rowsHash: z.string(),
  isClosed: z.boolean().describe('Its rows are figures of enterprises that the reader may not see.'),
  revises: z.object({ code: z.string(), reason: localized }).nullable(),
}
const release = named('Release', z.object(head))

const row = named(
  'ReleaseRow',
  z.object({
    key: z.string(),
    variable: z.string(),
    from: z.int(),
    to: z.int(),
    on: z.string().nullable(),
    amount: decimal,
    forecast: decimal.nullable().describe('How much of it was expected and had not happened.'),
    product: z.string().nullable(),
    enterprise: z.string().nullable(),
    holds: z.array(z.object({ from: z.string(), to: z.string() })).describe('From ≤ day < to.'),
    status: z.enum(rowStatuses),
    label: localized,
    source: z.string().nullable().describe('Null: the register.'),
  }),
)

const headOf = (shown: ShownRelease) => ({
  ...shown,
  counter: shown.definition?.counter ?? null,
  isPublished: shown.kept === null || shown.kept.publishedAt !== null,
})

const list = defineOperation({
  id: 'listReleases',
  path: '/api/releases',
  tag: 'published',
  title: { vi: 'Số liệu phát hành', en: 'Released figures' },
  about: 'Figures as they were given out, without their rows. None is ever changed.',
  may: everyone,
  scope: 'read:public',
  shows: ['/releases'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(release),
  example: {},
  answers: async ({ work }, { query }) => paged((await loadReleases(work)).map(headOf), query),
})

const one = defineOperation({
  id: 'getRelease',
  path: '/api/releases/:release',
  tag: 'published',
  title: { vi: 'Một số liệu với các dòng', en: 'One figure with its rows' },
  about:
    'Everything the value follows from; `chuluc figures again` makes it again from /releases/:release/file.',
  may: everyone,
  scope: 'read:public',
  shows: ['/releases/:release'],
  params: z.strictObject({ release: code }),
  query: nothingAsked,
  answer: z.object({
    ...head,
    definition: z
      .object({
        code: z.string(),
        name: localized,
        text: localized,
        formula: z.string(),
        measure: z.enum(measures),
        variable: z.string(),
      })
      .nullable(),
    query: z.string(),
    printed: localized.nullable(),
    note: localized.nullable(),
    rows: z.array(row),
    appearances: z.array(
      z.object({
        document: z.string(),
        page: z.string().nullable(),
        address: z.string().nullable(),
        on: known.nullable(),
      }),
    ),
  }),
  example: { release: 'products-2018-2022' },
  answers: async ({ work }, { params }) => headOf(releaseIn(await loadReleases(work), params.release)),
})

const reconciliation = defineOperation({
  id: 'reconcileReleases',
  path: '/api/reconciliation',
  tag: 'published',
  title: { vi: 'Đối chiếu hai số liệu', en: 'Reconcile two figures' },
  about:
    'What makes the difference: the parts are exact and add up to it. Refused: the two cannot be compared.',
  may: everyone,
  scope: 'read:public',
  shows: ['/releases/reconcile'],
  params: nothingAsked,
  query: z.strictObject({ a: code, b: code }),
  answer: z.object({
    a: release,
    b: release,
    outcome: z.enum(['reconciled', 'refused']),
    words: localized.nullable().describe('Why it is refused.'),
    difference: decimal.nullable(),
    parts: z.array(
      z.object({
        kind: z.enum(partKinds),
        amount: decimal,
        words: localized,
        rows: z.array(z.object({ before: row.nullable(), after: row.nullable() })),
      }),
    ),
  }),
  example: { a: 'products-2018-2022', b: 'products-2018-2023' },
  answers: async ({ work }, { query }) => {
    const releases = await loadReleases(work)
    const [a, b] = [releaseIn(releases, query.a), releaseIn(releases, query.b)]
    const found = reconcileShown(a, b)
    const both = { a: headOf(a), b: headOf(b), outcome: found.outcome }
    if (found.outcome === 'refused')
      return { ...both, words: refusalText(found), difference: null, parts: [] }
    const parts = found.parts.map(part => ({ ...part, words: partSays(part) }))
    return { ...both, words: null, difference: found.difference, parts }
  },
})

export const operations = [list, one, reconciliation]
