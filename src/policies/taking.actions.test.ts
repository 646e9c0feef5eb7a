import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Actor } from '../platform/work.ts'
import * as page from './pages/taking.tsx'
import { listPolicies, listPolicyVersions } from './store.ts'
import { policyOf } from './testing.ts'

const person = (role: string, programme?: string): Actor => ({
  kind: 'person',
  id: 'lan',
  name: 'Lan',
  roles: [{ role, unit: null, ...(programme === undefined ? {} : { programme }) }],
})
const city = async (actor: Actor = person('office')) => {
  const work = { ...(await testWork()), actor }
  const pages = { 'GET /policies/new': page.get([]), 'POST /policies/new': page.post([]) }
  return { work, ...pagesOf(work, pages) }
}
const jsonOf = (...parts: Parameters<typeof policyOf>) => JSON.stringify(policyOf(...parts), null, 2)
const kept = async ({ work }: Awaited<ReturnType<typeof city>>) =>
  (await listPolicyVersions(work.db)).map(({ policy, ground, validFrom }) => [
    policy.version,
    ground,
    validFrom,
  ])

/** As a browser sends what the page before showed. */
const adopting = async (
  { send, work }: Awaited<ReturnType<typeof city>>,
  fields: Readonly<Record<string, string>>,
) => {
  const text = canonicalize(JSON.parse(fields.text ?? '')) ?? ''
  const seen = createHash('sha256').update(text).digest('hex')
  const answer = await send('/policies/new', { do: 'adopt', seen, ...fields })
  await settleJournal(work)
  return answer
}

test('a file is looked at, then taken in with its ground; a later one shows what it changes from its day', async () => {
  const there = await city()
  expect((await there.read('/policies/new')).status).toBe(200)
  const first = jsonOf({}, { rate: 0.5 })
  const looked = await there.send('/policies/new', { do: 'look', file: new Blob([first]), ground: 'NQ 12' })
  expect(looked.status).toBe(200)
  expect(looked.seen).toContain('Chính sách mới')
  expect(looked.seen).toContain('"nameVi": "A"')
  expect(looked.seen).toContain('[NQ 12]')
  expect(looked.seen).toContain('Đưa vào Xem trước')
  expect(await kept(there)).toEqual([])
  const done = await adopting(there, { text: first, ground: ' NQ 12 ' })
  expect([done.status, done.to]).toEqual([303, '/policies/A?version=2026-02'])

  const later = { text: jsonOf({ asOf: '2026-10' }, { rate: 0.7 }), from: '2027-01-01', ground: 'NQ 30' }
  const second = await there.send('/policies/new', { do: 'look', ...later })
  expect(second.status).toBe(200)
  expect(second.seen).toMatch(/Từ ngày 01\/01\/2027 thay cho phiên bản 2026-02.*50% chi phí.*70% chi phí/s)
  expect((await adopting(there, later)).status).toBe(303)
  expect(await kept(there)).toEqual([
    ['2026-02', 'NQ 12', null],
    ['2026-10', 'NQ 30', '2027-01-01'],
  ])
  expect((await listPolicies(there.work.db, there.work.today)).map(({ policy }) => policy.version)).toEqual([
    '2026-02',
  ])
})

test('what cannot be taken in says why, and all that was typed stands in the form', async () => {
  const there = await city()
  const typed = { ground: 'NQ 12', from: '2027-01-01' }
  const wrong = await there.send('/policies/new', {
    ...typed,
    do: 'adopt',
    text: jsonOf({ effectiveTo: '2020-01-01' }, { rate: 1.5 }),
  })
  expect(wrong.status).toBe(422)
  expect(wrong.seen).toMatch(
    /2 chỗ cần sửa.*benefit\.rate 1\.5 tỷ lệ trên 100% viết phần của 1: 0\.5 là 50%/s,
  )
  expect(wrong.seen).toMatch(/effectiveTo.*kết thúc trước khi bắt đầu/s)
  const broken = await there.send('/policies/new', { ...typed, do: 'look', text: '{"code": "A",}' })
  expect(broken.status).toBe(422)
  expect(broken.seen).toMatch(/dòng 1, cột 14.*dấu phẩy trước ngoặc đóng/s)
  const nothing = await there.send('/policies/new', { ...typed, do: 'look', text: ' ' })
  expect(nothing.status).toBe(422)
  expect(nothing.seen).toContain('Chưa chọn tệp và chưa dán nội dung')
  const bytes = new Blob([new Uint8Array([0xff, 0xfe, 0x41])])
  const foreign = await there.send('/policies/new', {
    ...typed,
    do: 'look',
    file: bytes,
    text: '{"pasted": 1}',
  })
  expect(foreign.status).toBe(422)
  expect(foreign.seen).toContain('không phải văn bản UTF-8')
  expect(foreign.seen).toContain('{"pasted": 1}')
  for (const { seen } of [wrong, broken, nothing, foreign]) {
    expect(seen).toContain('[NQ 12]')
    expect(seen).toContain('[2027-01-01]')
  }
  const text = jsonOf()
  const noGround = await adopting(there, { text, from: '30/2/2027' })
  expect(noGround.status).toBe(422)
  expect(noGround.seen).toContain('Cần điền mục này')
  expect(noGround.seen).toContain('[30/2/2027]')
  const unseen = await there.send('/policies/new', { ...typed, do: 'adopt', text })
  expect(unseen.status).toBe(422)
  expect(unseen.seen).toContain('khác với bản đã xem trước')
  expect(await kept(there)).toEqual([])
})

test('the same again, another content and an earlier version are told before anything is taken in', async () => {
  const there = await city()
  await adopting(there, { text: jsonOf(), ground: 'NQ 12' })
  const look = (text: string) => there.send('/policies/new', { do: 'look', text })
  const same = await look(jsonOf())
  expect([same.status, same.seen.includes('đã có với đúng nội dung này')]).toEqual([200, true])
  expect(same.seen).not.toContain('Đưa vào Xem trước')
  const other = await look(jsonOf({}, { rate: 0.7 }))
  expect([other.status, other.seen.includes('đã được đưa vào với nội dung khác')]).toEqual([409, true])
  const earlier = await look(jsonOf({ asOf: '2025-01' }))
  expect([earlier.status, earlier.seen.includes('Đã có phiên bản 2026-02')]).toEqual([409, true])
  expect(await kept(there)).toEqual([['2026-02', 'NQ 12', null]])
})

test.each([
  ['a leader', person('leader')],
  ['the office of one programme', person('office', 'subsidies')],
])('%s, who may not keep policies, finds neither the form nor what it does', async (_, actor) => {
  const there = await city(actor)
  expect((await there.read('/policies/new')).status).toBe(403)
  expect((await adopting(there, { text: jsonOf(), ground: 'NQ 12' })).status).toBe(403)
  expect(await kept(there)).toEqual([])
})
