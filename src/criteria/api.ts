import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { getVersion, listVersions } from './store.ts'

const head = {
  code: z.string(),
  version: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  isSkeleton: z.boolean().describe('A set without points; it cannot score.'),
  sha256: z.string().describe('Of the file as canonical JSON (RFC 8785).'),
}
const version = named('CriteriaSetVersion', z.object(head))

const list = defineOperation({
  id: 'listCriteriaSets',
  path: '/api/criteria-sets',
  tag: 'criteria',
  title: { vi: 'Các bộ tiêu chí', en: 'The criteria sets' },
  about: 'Every adopted version of every set.',
  may: everyone,
  scope: 'read:public',
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(version),
  example: {},
  answers: async ({ work }, { query }) => paged(await listVersions(work.db), query),
})

const one = defineOperation({
  id: 'getCriteriaSet',
  path: '/api/criteria-sets/:code/:version',
  tag: 'criteria',
  title: { vi: 'Một bộ tiêu chí', en: 'One criteria set' },
  about: 'The whole set as its file has it; its shape is docs/criteria-set.schema.json.',
  may: everyone,
  scope: 'read:public',
  params: z.strictObject({ code: z.string().max(120), version: z.string().max(120) }),
  query: nothingAsked,
  answer: z.object({ ...head, content: z.record(z.string(), z.unknown()) }),
  example: {},
  answers: async ({ work }, { params }) => {
    const found = await getVersion(work.db, params.code, params.version)
    return { ...found, content: JSON.parse(found.content) }
  },
})

export const operations = [list, one]
