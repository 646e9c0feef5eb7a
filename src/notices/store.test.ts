import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personIdOf } from '../access/model.ts'
import { testWork } from '../platform/testing.ts'
import { tell } from './actions.ts'
import type { Notice } from './model.ts'
import { listNotices } from './store.ts'

const notice = (over: Partial<Notice>): Notice => ({
  person: personIdOf('lan'),
  kind: 'dossier-returned',
  key: 'd1 2026-10-20',
  says: { vi: 'Hồ sơ cần bổ sung', en: 'The dossier is to be supplemented' },
  href: '/rounds/mh-2026/d1',
  dueOn: null,
  ...over,
})

test('a person is told once what concerns them, and nobody else is', async () => {
  const work = await testWork({ actor: { kind: 'system', name: 'test' } })
  for (const id of ['lan', 'minh']) await addPerson(work, { id, name: id, email: null })
  await tell(work, [notice({}), notice({ key: 'd2' })])
  await tell(work, [notice({ href: '/elsewhere' }), notice({ person: personIdOf('minh') })])
  const told = async (person: string) =>
    (await listNotices(work.db, personIdOf(person), 9)).map(({ key, href }) => [key, href])
  expect(await told('lan')).toEqual([
    ['d2', '/rounds/mh-2026/d1'],
    ['d1 2026-10-20', '/rounds/mh-2026/d1'],
  ])
  expect(await told('minh')).toEqual([['d1 2026-10-20', '/rounds/mh-2026/d1']])
})
