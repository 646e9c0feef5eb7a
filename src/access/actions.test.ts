import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { roomDb } from '../platform/database.ts'
import { Invalid, NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import type { JournalTables } from '../platform/journal.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { addPerson, endRole, grantRole, loadUnits } from './actions/people.ts'
import { endRoleInput, grantIdOf, grantInput, personIdOf, personInput, unitsInput } from './model.ts'
import { listGrants, listPeople, listUnits } from './store/people.ts'

const lan = personInput.parse({ id: 'lan', name: 'Nguyễn Thị Lan', email: 'lan@example.vn' })
const finance = { code: 'so-tai-chinh', kind: 'department', nameVi: 'Sở Tài chính', source: 'test' }
const planning = {
  code: 'so-ke-hoach-va-dau-tu',
  kind: 'department',
  nameVi: 'Sở Kế hoạch và Đầu tư',
  validTo: '2025-03-01',
  successor: 'so-tai-chinh',
  source: 'test',
}
const units = (...list: readonly object[]) => unitsInput.parse({ format: 'chuluc-units-1', units: list })
const scorer = (change: object = {}) =>
  grantInput.parse({
    id: 'g1',
    person: 'lan',
    role: 'scorer',
    unit: 'so-tai-chinh',
    validFrom: '2025-03-01',
    ground: 'Quyết định 1',
    ...change,
  })
const end = (validTo: string) => endRoleInput.parse({ grant: 'g1', validTo, ground: 'chuyển công tác' })

const prepared = async (): Promise<Work> => {
  const work = await testWork()
  await addPerson(work, lan)
  await loadUnits(work, units(planning, finance))
  return work
}

const journal = async (work: Work) => {
  await settleJournal(work)
  const entries = await roomDb<JournalTables>(work.db)
    .selectFrom('platform.journal_entry as entry')
    .innerJoin('platform.journal_payload as payload', 'payload.sequence', 'entry.sequence')
    .select(['action', 'subject_id', 'payload'])
    .orderBy('entry.sequence')
    .execute()
  return entries.map(entry => ({ ...entry, payload: JSON.parse(entry.payload) }))
}

test('a person is added and journalled', async () => {
  const work = await testWork()
  await addPerson(work, lan)
  expect(await listPeople(work.db)).toEqual([lan])
  expect(await journal(work)).toEqual([{ action: 'add person', subject_id: 'lan', payload: { after: lan } }])
})

test('nobody but an administrator changes access, and nothing is written', async () => {
  const work = await testWork({ actor: { kind: 'visitor' } })
  await expect(addPerson(work, lan)).rejects.toThrow(NotAllowed)
  await expect(loadUnits(work, units(finance))).rejects.toThrow(NotAllowed)
  await expect(grantRole(work, scorer())).rejects.toThrow(NotAllowed)
  await expect(endRole(work, end('2026-01-01'))).rejects.toThrow(NotAllowed)
  expect(await listPeople(work.db)).toEqual([])
})

test('a file of units may name a successor before its own row; loading it again changes nothing', async () => {
  const work = await prepared()
  await loadUnits(work, units(planning, finance))
  expect((await listUnits(work.db)).map(unit => [unit.code, unit.validTo, unit.successor])).toEqual([
    ['so-ke-hoach-va-dau-tu', '2025-03-01', 'so-tai-chinh'],
    ['so-tai-chinh', null, null],
  ])
  expect((await journal(work)).map(entry => entry.action)).toEqual(['add person', 'load units'])
})

test('a unit that changes is journalled as it was and as it is', async () => {
  const work = await prepared()
  await loadUnits(work, units({ ...finance, nameEn: 'Department of Finance' }))
  const [before] = units(finance).units
  expect((await journal(work)).at(-1)?.payload).toEqual({
    before: [before],
    after: [{ ...before, nameEn: 'Department of Finance' }],
  })
})

test('units that do not hang together are refused whole, each with its place and remedy', async () => {
  const work = await testWork({ language: 'en' })
  const loading = loadUnits(work, units(finance, { ...planning, successor: 'so-la' }))
  await expect(loading).rejects.toEqual(
    new Invalid([
      {
        place: 'units so-ke-hoach-va-dau-tu',
        value: '',
        reason: 'There is no unit so-la to succeed it.',
        remedy: 'Add that unit first, or correct the code.',
      },
    ]),
  )
  expect(await listUnits(work.db)).toEqual([])
})

test('a role is granted, and its end is a date with a ground', async () => {
  const work = await prepared()
  await grantRole(work, scorer())
  await endRole(work, end('2026-06-01'))
  const [grant] = await listGrants(work.db, personIdOf('lan'))
  expect(grant).toEqual({ ...scorer(), validTo: '2026-06-01' })
  const { ground, ...before } = scorer()
  expect((await journal(work)).slice(2)).toEqual([
    { action: 'grant role', subject_id: 'g1', payload: { after: { ground, ...before } } },
    {
      action: 'end role',
      subject_id: 'g1',
      payload: {
        before: { ground, ...before },
        after: { ground, ...before, validTo: '2026-06-01' },
        reason: 'chuyển công tác',
      },
    },
  ])
})

test('the same role is not granted twice on one day', async () => {
  const work = await prepared()
  await grantRole(work, scorer({ validTo: '2026-01-01' }))
  await expect(grantRole(work, scorer({ id: 'g2', validFrom: '2025-12-31' }))).rejects.toThrow(Refused)
  await grantRole(work, scorer({ id: 'g3', validFrom: '2026-01-01' }))
  await addPerson(work, personInput.parse({ id: 'mai', name: 'Mai' }))
  await grantRole(work, scorer({ id: 'g4', person: 'mai', validTo: '2026-01-01' }))
  expect((await listGrants(work.db, personIdOf('lan'))).map(grant => grant.id)).toEqual(['g1', 'g3'])
})

test('a role that has ended is not ended later, and no role ends before it begins', async () => {
  const work = await prepared()
  await grantRole(work, scorer({ validTo: '2026-01-01' }))
  await expect(endRole(work, end('2026-06-01'))).rejects.toThrow(Refused)
  await expect(endRole(work, end('2025-03-01'))).rejects.toThrow(Invalid)
  expect((await listGrants(work.db, personIdOf('lan')))[0]?.validTo).toBe(dayOf('2026-01-01'))
})

test('a role for nobody, and the end of no role, are not found', async () => {
  const work = await prepared()
  await expect(grantRole(work, scorer({ person: 'huy' }))).rejects.toEqual(new NotFound('person', 'huy'))
  const nothing = endRole(work, { ...end('2026-01-01'), grant: grantIdOf('g9') })
  await expect(nothing).rejects.toEqual(new NotFound('role', 'g9'))
})

test('a scorer without a unit is refused in words', async () => {
  const work = await prepared()
  await expect(grantRole(work, scorer({ unit: null }))).rejects.toMatchObject({
    problems: [{ place: 'unit', reason: 'Vai trò này phải gắn với một đơn vị.', remedy: 'Hãy chọn đơn vị.' }],
  })
})
