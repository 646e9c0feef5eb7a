import { z } from 'zod'
import { within } from '../../access/permissions.ts'
import type { Json } from '../../exact/json.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../../platform/api.ts'
import { criteriaSetSchema } from '../model.ts'
import { loadDraft } from '../pages/draft-loading.ts'
import { mayDraftCriteria } from '../permissions.ts'
import { differences } from '../rules/diff.ts'
import { sectionNames, sectionsOf } from '../rules/draft/sections.ts'
import { getRevision, listDrafts } from '../store/drafts.ts'
import { difference } from './parts.ts'

const draft = named(
  'CriteriaDraft',
  z.object({
    id: z.string(),
    code: z.string(),
    fromVersion: z.string().nullable().describe('Null: it was begun from nothing.'),
    programme: z.string().nullable(),
    startedAt: z.string(),
    startedBy: z.string(),
    revision: z.int(),
    savedAt: z.string(),
    savedBy: z.string(),
    end: z
      .object({
        version: z.string().nullable().describe('As which it was adopted; null: it was given up.'),
        endedAt: z.string(),
        endedBy: z.string(),
        ground: z.string(),
      })
      .nullable(),
  }),
)

const list = defineOperation({
  id: 'listCriteriaDrafts',
  path: '/api/office/criteria-drafts',
  tag: 'criteria',
  title: { vi: 'Bản thảo bộ tiêu chí', en: 'Drafts of criteria' },
  about: 'For those who may put a version in force, the latest first.',
  may: mayDraftCriteria,
  scope: 'read:office',
  shows: ['/criteria-drafts'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(draft),
  example: {},
  answers: async ({ work }, { query }) => {
    const mine = (programme: string | null) => mayDraftCriteria(within(work, programme).actor)
    return paged(
      (await listDrafts(work.db)).filter(({ programme }) => mine(programme)),
      query,
    )
  },
})

const ofDraft = z.strictObject({ draft: z.string().max(20) })

const one = defineOperation({
  id: 'getCriteriaDraft',
  path: '/api/office/criteria-drafts/:draft',
  tag: 'criteria',
  title: { vi: 'Một bản thảo bộ tiêu chí', en: 'One draft of criteria' },
  about: 'The whole draft as it stands, with everything that keeps it from being a set.',
  may: mayDraftCriteria,
  scope: 'read:office',
  shows: [
    '/criteria-drafts/:draft',
    '/criteria-drafts/:draft/part',
    '/criteria-drafts/:draft/criteria',
    '/criteria-drafts/:draft/gates',
    '/criteria-drafts/:draft/variables',
    '/criteria-drafts/:draft/json',
  ],
  params: ofDraft,
  query: nothingAsked,
  answer: z.object({
    draft,
    sections: z.array(z.object({ name: z.enum(sectionNames), isEdited: z.boolean(), problems: z.int() })),
    problems: z.array(
      z.object({ place: z.string(), value: z.string(), reason: z.string(), remedy: z.string() }),
    ),
    content: z
      .unknown()
      .describe('Not yet a set; its shape is docs/criteria-set.schema.json once it is sound.'),
  }),
  example: {},
  answers: async visit => {
    const { draft, content, problems } = await loadDraft(visit)
    const origin: Json = JSON.parse(await getRevision(visit.work.db, draft.id, 1))
    return {
      draft,
      sections: sectionsOf(origin, content, problems),
      problems: problems.map(({ problem }) => problem),
      content,
    }
  },
})

const compared = defineOperation({
  id: 'compareCriteriaDraft',
  path: '/api/office/criteria-drafts/:draft/changes',
  tag: 'criteria',
  title: { vi: 'Bản thảo khác bản gốc ở đâu', en: 'What a draft changes' },
  about: 'Every place at which the draft says something else than what it was begun from.',
  may: mayDraftCriteria,
  scope: 'read:office',
  shows: ['/criteria-drafts/:draft/compare'],
  params: ofDraft,
  query: nothingAsked,
  answer: z.object({
    changes: z.array(difference).nullable().describe('Null: one of the two is not yet a set.'),
  }),
  example: {},
  answers: async visit => {
    const { draft, content } = await loadDraft(visit)
    const origin: Json = JSON.parse(await getRevision(visit.work.db, draft.id, 1))
    const [before, after] = [criteriaSetSchema.safeParse(origin), criteriaSetSchema.safeParse(content)]
    return { changes: before.success && after.success ? differences(before.data, after.data) : null }
  },
})

export const operations = [list, one, compared]
