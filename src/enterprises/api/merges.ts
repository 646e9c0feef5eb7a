import { z } from 'zod'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../../platform/api.ts'
import { findDuplicates } from '../duplicates.ts'
import { MOST_PAIRS } from '../pages/merges.tsx'
import { mayMerge } from '../permissions.ts'
import { listMerges } from '../store/merges.ts'

const record = z.object({
  id: z.string(),
  name: z.string(),
  taxCode: z.string().nullable(),
  phone: z.string().nullable(),
  representative: z.string().nullable(),
  address: z.string().nullable(),
  commune: z.string().nullable(),
})

const duplicates = defineOperation({
  id: 'listDuplicates',
  path: '/api/office/duplicates',
  tag: 'office',
  title: { vi: 'Hồ sơ có thể trùng', en: 'Records that may be one' },
  about: `For the office: at most ${MOST_PAIRS} pairs, those that look most like one enterprise first.`,
  may: mayMerge,
  scope: 'read:office',
  shows: ['/enterprises/merges', '/enterprises/merges/compare'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(
    named(
      'Duplicate',
      z.object({
        one: record,
        other: record,
        why: z.array(z.object({ why: z.string().describe('name, phone, tax-code-digit, …') })),
      }),
    ),
  ),
  example: {},
  answers: async ({ work }, { query }) => paged(await findDuplicates(work, MOST_PAIRS), query),
})

const merges = defineOperation({
  id: 'listMerges',
  path: '/api/office/merges',
  tag: 'office',
  title: { vi: 'Các lần gộp hồ sơ', en: 'Merges' },
  about: 'For the office: every merge, the latest first, those undone too.',
  may: mayMerge,
  scope: 'read:office',
  shows: ['/enterprises/merges'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(
    named(
      'Merge',
      z.object({
        duplicate: z.string(),
        duplicateName: z.string(),
        kept: z.string(),
        keptName: z.string(),
        validFrom: z.string(),
        validTo: z.string().nullable().describe('Null: it was not undone.'),
        ground: z.string(),
      }),
    ),
  ),
  example: {},
  answers: async ({ work }, { query }) => paged(await listMerges(work.db), query),
})

export const operations = [duplicates, merges]
