import { z } from 'zod'
import { defineOperation, named, nothingAsked } from '../../platform/api.ts'
import { changesAfter } from '../changing.ts'
import { changeKinds } from '../rules/changes.ts'
import { isSample, maybe, open } from './asked.ts'
import { decision } from './recognitions.ts'

const change = named(
  'RecognitionChange',
  z.object({
    id: z.string().describe('Stays the same for the same change.'),
    kind: z.enum(changeKinds),
    recognition: z.string(),
    effectiveOn: z.string(),
    recordedOn: maybe.describe('Null: a term is over on its day, and nobody records it.'),
    product: z.string(),
    productVi: z.string(),
    productEn: maybe,
    holder: z.string().describe('The enterprise that holds it on the day on which this takes effect.'),
    holderVi: z.string(),
    holderEn: maybe,
    decision,
    isSample,
  }),
)

export const changes = defineOperation({
  ...open,
  id: 'listRecognitionChanges',
  path: '/api/changes',
  shows: ['/changes', '/changes.json', '/changes.atom'],
  tag: 'register',
  title: { vi: 'Thay đổi về công nhận', en: 'Changes of recognitions' },
  about:
    'Oldest first. Send "next" back as "after": what followed comes, nothing is missed and nothing comes twice; go on at once while "isMore". Without a key also at /changes.json.',
  params: nothingAsked,
  query: z.strictObject({ after: z.string().max(40).optional() }),
  answer: z.object({
    asOf: z.string(),
    items: z.array(change),
    next: z.string().describe('Where this answer ends.'),
    isMore: z.boolean(),
  }),
  example: { after: '0.' },
  answers: ({ work }, { query }) => changesAfter(work, query.after ?? null),
})
