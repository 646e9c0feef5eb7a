import { z } from 'zod'
import { personIdOf } from '../access/model.ts'
import { signedIn } from '../access/permissions.ts'
import {
  defineOperation,
  localized,
  named,
  nothingAsked,
  type Operation,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import { PAGE_SIZE } from '../platform/listing.ts'
import { maySeeOutbox } from './permissions.ts'
import { listMessages } from './store/messages.ts'
import { listNotices } from './store/notices.ts'

const MOST = 200

const notice = named(
  'Notice',
  z.object({
    id: z.string(),
    kind: z.string(),
    says: localized,
    href: z.string(),
    dueOn: z.string().nullable(),
    at: z.string(),
    readAt: z.string().nullable(),
  }),
)

const own = defineOperation({
  id: 'listOwnNotices',
  path: '/api/own/notices',
  tag: 'own',
  title: { vi: 'Thông báo của tôi', en: 'My notices' },
  about: 'What the person was told, newest first.',
  may: signedIn,
  scope: 'read:own',
  shows: ['/notices'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(notice),
  example: {},
  answers: async ({ work: { actor, db } }, { query }) => {
    const told = actor.kind === 'person' ? await listNotices(db, personIdOf(actor.id), MOST) : []
    return paged(
      told.map(({ id, kind, says, href, dueOn, at, readAt }) => ({
        id,
        kind,
        says,
        href,
        dueOn,
        at,
        readAt,
      })),
      query,
    )
  },
})

const message = named(
  'Message',
  z.object({
    id: z.string(),
    address: z.string(),
    says: localized,
    at: z.string(),
    tries: z.int(),
    nextTryAt: z.string().nullable(),
    sentAt: z.string().nullable(),
    problem: z.string().nullable(),
  }),
)

const outbox = defineOperation({
  id: 'listMessages',
  path: '/api/office/messages',
  tag: 'administration',
  title: { vi: 'Thư gửi đi', en: 'Outbox' },
  about: 'The newest mail that waits, was sent or could not be sent; where its links lead is not told.',
  may: maySeeOutbox,
  scope: 'read:office',
  shows: ['/outbox'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(message),
  example: {},
  answers: async ({ work }, { query }) => {
    const { messages } = await listMessages(work.db, { size: PAGE_SIZE * 4, page: 1 })
    return paged(
      messages.map(({ href: _, ...rest }) => rest),
      query,
    )
  },
})

export const operations: readonly Operation[] = [own, outbox]
