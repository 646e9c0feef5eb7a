import { z } from 'zod'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { interestKinds, interestSources } from './model.ts'
import { allInterests } from './pages/all.tsx'
import { ownInterests } from './pages/interests.tsx'
import { maySeeInterests, mayState } from './permissions.ts'

const interest = named(
  'Interest',
  z.object({
    interest: z.string().nullable().describe('Null: the person acts for the enterprise in this system.'),
    person: z.string(),
    personName: z.string(),
    enterprise: z.string(),
    enterpriseName: z.string(),
    kind: z.enum(interestKinds),
    source: z.enum([...interestSources, 'membership']),
    note: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable().describe('The first day on which it is over.'),
    standing: z.enum(['counts', 'taken-back', 'dismissed', 'over', 'coming']),
  }),
)

const own = defineOperation({
  id: 'listOwnInterests',
  path: '/api/office/own-interests',
  tag: 'office',
  title: { vi: 'Lợi ích của tôi', en: 'My interests' },
  about: 'In which enterprises the person of this key has an interest: their dossiers are not found.',
  may: mayState,
  scope: 'read:office',
  shows: ['/interests', '/interests/:interest', '/rounds/:round/conflicts/statement'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(interest),
  example: {},
  answers: async (visit, { query }) => paged((await ownInterests(visit)).rows, query),
})

const all = defineOperation({
  id: 'listInterests',
  path: '/api/office/interests',
  tag: 'office',
  title: { vi: 'Lợi ích của mọi người', en: 'Interests of everyone' },
  about: 'For the office and auditors: every interest of every official, dismissed ones too.',
  may: maySeeInterests,
  scope: 'read:office',
  shows: ['/interests/all'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(interest),
  example: {},
  answers: async (visit, { query }) => paged((await allInterests(visit)).rows, query),
})

export const operations = [own, all]
