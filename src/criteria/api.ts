import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { operations as drafts } from './api/drafts.ts'
import { difference } from './api/parts.ts'
import { criteriaSetSchema } from './model.ts'
import { differences } from './rules/diff.ts'
import { getVersion, listVersions, type Version } from './store.ts'

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
  shows: ['/criteria', '/criteria/:code'],
  params: nothingAsked,
  query: pageQuery.extend({ code: z.string().max(120).optional() }),
  answer: pageOf(version),
  example: {},
  answers: async ({ work }, { query }) => {
    const versions = await listVersions(work.db)
    return paged(
      versions.filter(({ code }) => query.code === undefined || code === query.code),
      query,
    )
  },
})

const one = defineOperation({
  id: 'getCriteriaSet',
  path: '/api/criteria-sets/:code/:version',
  tag: 'criteria',
  title: { vi: 'Một bộ tiêu chí', en: 'One criteria set' },
  about: 'The whole set as its file has it; its shape is docs/criteria-set.schema.json.',
  may: everyone,
  scope: 'read:public',
  shows: ['/criteria/:code/:version'],
  params: z.strictObject({ code: z.string().max(120), version: z.string().max(120) }),
  query: nothingAsked,
  answer: z.object({ ...head, content: z.record(z.string(), z.unknown()) }),
  example: {},
  answers: async ({ work }, { params }) => {
    const found = await getVersion(work.db, params.code, params.version)
    return { ...found, content: JSON.parse(found.content) }
  },
})

const setOf = ({ content }: Version) => criteriaSetSchema.parse(JSON.parse(content))

const compared = defineOperation({
  id: 'compareCriteriaSets',
  path: '/api/criteria-sets/:code/:version/changes-since/:earlier',
  tag: 'criteria',
  title: { vi: 'Thay đổi giữa hai phiên bản', en: 'What changed between two versions' },
  about: 'Every place at which the later version says something else; by code, not by position.',
  may: everyone,
  scope: 'read:public',
  shows: ['/criteria/:code/compare'],
  params: z.strictObject({
    code: z.string().max(120),
    version: z.string().max(120),
    earlier: z.string().max(120),
  }),
  query: nothingAsked,
  answer: z.object({ changes: z.array(difference) }),
  example: {},
  answers: async ({ work: { db } }, { params: { code, version, earlier } }) => {
    const [before, after] = await Promise.all([getVersion(db, code, earlier), getVersion(db, code, version)])
    return { changes: differences(setOf(before), setOf(after)) }
  },
})

export const operations = [list, one, compared, ...drafts]
