import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personIdOf } from '../access/model.ts'
import { dayOf } from '../exact/day.ts'
import { systemClock } from '../platform/clock.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { testDatabase, testWork, workOver } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import {
  chooseMail,
  endMail,
  type Post,
  readNotices,
  retryMessage,
  sendDue,
  sendLetters,
  tell,
} from './actions.ts'
import { startMailing } from './mailing.ts'
import type { Notice } from './model.ts'
import { listMessages, takeDue } from './store/messages.ts'
import { countUnread, listNotices } from './store/notices.ts'

const lan = personIdOf('lan')
const system = { kind: 'system', name: 'test' } as const
const asLan = (work: Work): Work => ({
  ...work,
  actor: { kind: 'person', id: 'lan', name: 'Lan', roles: [] },
})

const notice = (over: Partial<Notice> = {}): Notice => ({
  person: lan,
  kind: 'dossier-returned',
  key: 'd1',
  says: { vi: 'Hồ sơ cần bổ sung', en: 'The dossier is to be supplemented' },
  href: '/rounds/mh-2026/d1',
  dueOn: null,
  ...over,
})

const peopled = async (work: Work): Promise<Work> => {
  await addPerson(work, { id: 'lan', name: 'Lan', email: 'lan@example.vn' })
  await addPerson(work, { id: 'minh', name: 'Minh', email: null })
  return work
}
const started = async (): Promise<Work> => peopled(await testWork({ actor: system }))

const outgoing = async ({ db }: Work) => (await listMessages(db, { size: 50, page: 1 })).messages

test('a person is told once what concerns them, and nobody else is', async () => {
  const work = await started()
  await tell(work, [notice(), notice({ key: 'd2' })])
  await tell(work, [notice({ href: '/elsewhere' }), notice({ person: personIdOf('minh') })])
  const told = async (person: string) =>
    (await listNotices(work.db, personIdOf(person), 9)).map(({ key, href }) => [key, href])
  expect(await told('lan')).toEqual([
    ['d2', '/rounds/mh-2026/d1'],
    ['d1', '/rounds/mh-2026/d1'],
  ])
  expect(await told('minh')).toEqual([['d1', '/rounds/mh-2026/d1']])
  expect((await outgoing(work)).map(({ address }) => address)).toEqual(['lan@example.vn', 'lan@example.vn'])
})

test('who wants deadlines only is mailed those, and reads the rest here; the last wish holds', async () => {
  const work = await started()
  await chooseMail(asLan(work), 'deadlines')
  await tell(work, [notice({ key: 'a' }), notice({ key: 'b', dueOn: dayOf('2026-11-24') })])
  expect(await outgoing(work)).toHaveLength(1)
  const unread = (day: string) => countUnread(work.db, lan, dayOf(day))
  expect([await unread('2026-11-24'), await unread('2026-11-25')]).toEqual([
    { count: 2, dueOn: '2026-11-24' },
    { count: 2, dueOn: null },
  ])
  await chooseMail(asLan(work), 'everything')
  await tell(work, [notice({ key: 'c' })])
  expect(await outgoing(work)).toHaveLength(2)
})

test('the link of a mail ends mail and nothing else; a made-up one is not there', async () => {
  const work = await started()
  await tell(work, [notice()])
  const [due] = await takeDue(work.db, { now: work.now, until: work.now, most: 1 })
  const visitor: Work = { ...work, actor: { kind: 'visitor' } }
  await endMail(visitor, due?.secret ?? '')
  await tell(work, [notice({ key: 'd2' }), notice({ key: 'd3', dueOn: dayOf('2026-11-24') })])
  expect(await outgoing(work)).toHaveLength(2)
  await expect(endMail(visitor, 'made-up')).rejects.toThrow(NotFound)
})

test('what came while the page was read stays unread; nobody reads for another', async () => {
  const work = await started()
  await tell(work, [notice({ key: 'a' }), notice({ person: personIdOf('minh'), key: 'a' })])
  const [shown] = await listNotices(work.db, lan, 9)
  await tell(work, [notice({ key: 'b' })])
  await readNotices(asLan(work), shown?.id ?? '')
  await readNotices(asLan(work), '1; drop table')
  expect((await countUnread(work.db, lan, work.today)).count).toBe(1)
  expect((await countUnread(work.db, personIdOf('minh'), work.today)).count).toBe(1)
  await expect(readNotices({ ...work, actor: { kind: 'visitor' } }, '9')).rejects.toThrow(NotAllowed)
})

test('two who send at once never take the same message', async () => {
  const work = await started()
  await tell(
    work,
    ['a', 'b', 'c'].map(key => notice({ key })),
  )
  const take = () => takeDue(work.db, { now: work.now, until: '2099-01-01T00:00:00.000Z', most: 2 })
  const taken = [await take(), await take(), await take()].map(each => each.map(({ id }) => id))
  expect(taken.map(({ length }) => length)).toEqual([2, 1, 0])
  expect(new Set(taken.flat()).size).toBe(3)
})

test('what the mail server does not take is kept, tried again, given up in the end, and sent when asked', async () => {
  const work = await started()
  await tell(work, [notice()])
  const down: Post = () => Promise.reject(new Error('connect ECONNREFUSED'))
  let now = work.now
  for (let tries = 0; tries < 9; tries++) {
    const later = { ...work, now }
    expect(await sendDue(later, { post: down, origin: 'http://city' })).toBe(0)
    const [message] = await outgoing(work)
    if (message?.nextTryAt != null) now = message.nextTryAt
  }
  const [message] = await outgoing(work)
  expect(message).toMatchObject({ tries: 9, nextTryAt: null, sentAt: null, problem: 'connect ECONNREFUSED' })
  await expect(retryMessage(asLan(work), message?.id ?? '')).rejects.toThrow(NotAllowed)
  await retryMessage(work, message?.id ?? '')
  const taken: string[] = []
  const up: Post = async ({ to }) => void taken.push(to)
  expect(await sendDue({ ...work, now }, { post: up, origin: 'http://city' })).toBe(1)
  expect(await sendDue({ ...work, now }, { post: up, origin: 'http://city' })).toBe(0)
  expect(taken).toEqual(['lan@example.vn'])
})

test('mail goes through a real mail server, and waits while there is none', async () => {
  const database = await testDatabase()
  const work = await peopled({ ...workOver(database.db), actor: system })
  const city = { database, files: work.files, clock: systemClock, kind: 'empty' } as const
  await sendLetters(work, [
    { address: 'dan@example.vn', says: { vi: 'Góp ý đã nhận', en: 'Received' }, href: '/c/1' },
  ])
  const silent = { error: () => undefined }
  const place = (port: number) => ({
    smtp: `smtp://127.0.0.1:${port}`,
    from: 'Chủ Lực <no-reply@city.example>',
    origin: 'https://city.example',
  })
  const nobody = startMailing({ city, place: place(1), log: silent, everyMs: 20 })
  await until(async () => (await outgoing(work))[0]?.problem != null)
  await nobody.stop()
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', chunk => {
        text += chunk
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise(resolve => server.close(() => resolve())))
  const [waiting] = await outgoing(work)
  await retryMessage(work, waiting?.id ?? '')
  const { port } = server.server.address() as AddressInfo
  const mailing = startMailing({ city, place: place(port), log: silent, everyMs: 20 })
  await until(async () => (await outgoing(work))[0]?.sentAt != null)
  await mailing.stop()
  expect(received).toHaveLength(1)
  expect(received[0]).toMatch(/^To: dan@example\.vn$/m)
  expect(received[0]).toMatch(/^Message-ID: <notice-\d+@city\.example>$/m)
})

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const late = Date.now() + 60_000
  while (!(await isSo())) {
    if (Date.now() > late) throw new Error('It did not come to this in time.')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
