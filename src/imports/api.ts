import { z } from 'zod'
import { listPeople } from '../access/index.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { type Step, stepOf } from './actions/batches.ts'
import { type Batch, eventKinds, sheetCodes } from './model.ts'
import { loadImport } from './pages/import.tsx'
import { MOST_BATCHES } from './pages/import-list.tsx'
import { mayImport } from './permissions.ts'
import { listBatches } from './store/batches.ts'

const steps = ['received', ...eventKinds] as const satisfies readonly Step[]

const batch = named(
  'Import',
  z.object({
    id: z.string(),
    fileName: z.string(),
    size: z.int().describe('In bytes.'),
    step: z.enum(steps),
    sentBy: z.string(),
    sentAt: z.string(),
    events: z.array(
      z.object({ kind: z.enum(eventKinds), by: z.string(), at: z.string(), ground: z.string().nullable() }),
    ),
  }),
)

type NameOf = (actor: string) => string

const namesOf = async (db: Parameters<typeof listPeople>[0]): Promise<NameOf> => {
  const people = new Map((await listPeople(db)).map(({ id, name }) => [`person:${id}`, name]))
  return actor => people.get(actor) ?? actor
}

const shown = (found: Batch, nameOf: NameOf) => ({
  ...found,
  step: stepOf(found),
  sentBy: nameOf(found.sentBy),
  events: found.events.map(each => ({ ...each, by: nameOf(each.by) })),
})

const list = defineOperation({
  id: 'listImports',
  path: '/api/office/imports',
  tag: 'office',
  title: { vi: 'Các lần nhập sổ tính', en: 'Imports' },
  about: `For the office: the last ${MOST_BATCHES} workbooks that were sent, the latest first.`,
  may: mayImport,
  scope: 'read:office',
  shows: ['/imports'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(batch),
  example: {},
  answers: async ({ work: { db } }, { query }) => {
    const nameOf = await namesOf(db)
    return paged(
      (await listBatches(db, MOST_BATCHES)).map(each => shown(each, nameOf)),
      query,
    )
  },
})

const counted = z.object({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() })

const one = defineOperation({
  id: 'getImport',
  path: '/api/office/imports/:batch',
  tag: 'office',
  title: { vi: 'Một lần nhập sổ tính', en: 'One import' },
  about:
    'For the office: what reading the workbook came to, or how far reading is. With a single problem nothing of it is done.',
  may: mayImport,
  scope: 'read:office',
  shows: ['/imports/:batch'],
  params: z.strictObject({ batch: z.string().max(80) }),
  query: nothingAsked,
  answer: z.object({
    import: batch,
    progress: z.object({ done: z.int(), total: z.int().nullable() }).nullable(),
    counts: z.record(z.enum(sheetCodes), counted).nullable().describe('Null: not read yet.'),
    problemCount: z.int(),
    problems: z
      .array(
        z.object({
          sheet: z.enum(sheetCodes).nullable(),
          row: z.int().nullable(),
          column: z.int().nullable().describe('From 0.'),
          value: z.string(),
          words: localized,
        }),
      )
      .describe('The first of them.'),
    changeCount: z.int(),
    changes: z
      .array(
        z.looseObject({
          does: z.string().describe('enter enterprise, change product, state figure, …'),
          at: z.object({ sheet: z.enum(sheetCodes), row: z.int(), column: z.int() }),
        }),
      )
      .describe('The first of them.'),
    kept: z
      .array(z.object({ name: z.string(), why: localized }))
      .describe('What undoing left, because it was used since.'),
  }),
  example: {},
  answers: async visit => {
    const { batch: found, preview, kept, run } = await loadImport(visit)
    return {
      problemCount: 0,
      problems: [],
      changeCount: 0,
      changes: [],
      counts: null,
      ...preview,
      import: shown(found, await namesOf(visit.work.db)),
      progress: run,
      kept,
    }
  },
})

export const operations = [list, one]
