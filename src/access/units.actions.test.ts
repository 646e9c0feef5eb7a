import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { Invalid, NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { historyOf } from '../platform/journal.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { addPerson, grantRole } from './actions/people.ts'
import { addUnit, correctUnit, endUnit } from './actions/units.ts'
import { correctUnitInput, endUnitInput, grantInput, newUnitInput, personIdOf, personInput } from './model.ts'
import { rolesOn } from './rules.ts'
import { listGrants, listUnits } from './store/people.ts'
import { getUnitCard, listHolders } from './store/units.ts'

const unit = (nameVi: string, change: object = {}) =>
  newUnitInput.parse({ kind: 'department', nameVi, source: 'Quyết định 1', ...change })
const correction = (code: string, change: object = {}) =>
  correctUnitInput.parse({ code, version: 1, nameVi: 'Sở A', source: 'Quyết định 1', ...change })
const ending = (code: string, change: object = {}) =>
  endUnitInput.parse({ code, version: 1, validTo: '2027-01-01', reason: 'Nghị quyết 2', ...change })

const withUnits = async (...names: readonly string[]): Promise<Work> => {
  const work = await testWork({ language: 'en' })
  for (const name of names) await addUnit(work, unit(name))
  return work
}
const historyIn = async (work: Work, code: string) => {
  await settleJournal(work)
  return historyOf(work.db, { kind: 'access.unit', id: code })
}
const refusedWith = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    error => error,
  )
  return error instanceof Invalid ? error.problems.map(({ place, reason }) => [place, reason]) : error
}

test('a unit gets its code from its name, and each change is journalled as it was and as it is', async () => {
  const work = await withUnits()
  expect(await addUnit(work, unit('Sở Công Thương'))).toBe('so-cong-thuong')
  await correctUnit(
    work,
    correction('so-cong-thuong', { nameVi: 'Sở Công Thương Hà Nội', contact: '024 3000' }),
  )
  const card = await getUnitCard(work.db, 'so-cong-thuong')
  expect(card).toMatchObject({ nameVi: 'Sở Công Thương Hà Nội', contact: '024 3000', version: 2 })
  const history = await historyIn(work, 'so-cong-thuong')
  expect(history.map(({ action, payload }) => [action, payload?.before === undefined])).toEqual([
    ['add unit', true],
    ['correct unit', false],
  ])
})

test('who scores in a unit that ends goes on in its successor from that day, and not a day before', async () => {
  const work = await withUnits('Sở A', 'Sở B')
  const lan = await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  const role = { person: lan, role: 'scorer', unit: 'so-a', validFrom: '2026-01-01', ground: 'test' }
  await grantRole(work, grantInput.parse(role))
  await endUnit(work, ending('so-a', { successor: 'so-b' }))
  const units = await listUnits(work.db)
  const grants = await listGrants(work.db, lan)
  const heldOn = (day: string) => rolesOn(grants, units, dayOf(day)).map(({ unit }) => unit)
  expect([heldOn('2026-12-31'), heldOn('2027-01-01')]).toEqual([['so-a'], ['so-b']])
  expect(await listHolders(work.db, ['so-a'])).toEqual([
    { person: 'lan', name: 'Lan', role: 'scorer', unit: 'so-a', validFrom: '2026-01-01', validTo: null },
  ])
  expect((await historyIn(work, 'so-a')).at(-1)?.payload?.reason).toBe('Nghị quyết 2')
})

test('without a successor the roles end with the unit', async () => {
  const work = await withUnits('Sở A')
  const lan = await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  const role = { person: lan, role: 'scorer', unit: 'so-a', validFrom: '2026-01-01', ground: 'test' }
  await grantRole(work, grantInput.parse(role))
  await endUnit(work, ending('so-a'))
  expect(rolesOn(await listGrants(work.db, lan), await listUnits(work.db), dayOf('2027-01-01'))).toEqual([])
})

test('a circle, a gap, an unknown successor and a name twice are refused in words, beside the field', async () => {
  const work = await withUnits('Sở A', 'Sở B')
  await endUnit(work, ending('so-a', { successor: 'so-b' }))
  expect(await refusedWith(endUnit(work, ending('so-b', { successor: 'so-a' })))).toEqual([
    ['successor', 'The successors run in a circle.'],
  ])
  // It would end before what was passed on to it arrives.
  expect(await refusedWith(endUnit(work, ending('so-b', { validTo: '2026-06-01' })))).toEqual([
    ['', 'Sở A: On 2027-01-01 nobody takes over the duty: Sở B does not exist then.'],
  ])
  expect(await refusedWith(endUnit(work, ending('so-b', { successor: 'so-la' })))).toEqual([
    ['successor', 'There is no unit so-la to succeed it.'],
  ])
  expect(await refusedWith(endUnit(work, ending('so-b', { successor: 'so-b' })))).toEqual([
    ['successor', 'The successors run in a circle.'],
  ])
  expect(await refusedWith(addUnit(work, unit('sở b', { code: 'khac' })))).toEqual([
    ['nameVi', 'A unit of the same name exists on these days: Sở B.'],
  ])
  expect(await refusedWith(addUnit(work, unit('Sở B', { kind: 'body' })))).toEqual([
    ['code', 'This unit code stands twice.'],
  ])
  expect((await listUnits(work.db)).map(({ code, validTo }) => [code, validTo])).toEqual([
    ['so-a', '2027-01-01'],
    ['so-b', null],
  ])
})

test('a unit does not end before it begins', async () => {
  const work = await withUnits()
  await addUnit(work, unit('Sở A', { validFrom: '2027-01-01' }))
  expect(await refusedWith(endUnit(work, ending('so-a', { validTo: '2026-01-01' })))).toEqual([
    ['validTo', 'The first day 2027-01-01 is not before the end 2026-01-01.'],
  ])
})

test('who saves second is told, and nothing is overwritten', async () => {
  const work = await withUnits('Sở A')
  await correctUnit(work, correction('so-a', { contact: 'one' }))
  await expect(correctUnit(work, correction('so-a', { contact: 'two' }))).rejects.toThrow(Refused)
  await expect(endUnit(work, ending('so-a'))).rejects.toThrow(Refused)
  expect(await getUnitCard(work.db, 'so-a')).toMatchObject({ contact: 'one', validTo: null })
})

test('nobody but an administrator changes units, and no unit is not found', async () => {
  const system = await withUnits('Sở A')
  const roles = [{ role: 'office', unit: null }]
  const work: Work = { ...system, actor: { kind: 'person', id: personIdOf('an'), name: 'An', roles } }
  await expect(addUnit(work, unit('Sở B'))).rejects.toThrow(NotAllowed)
  await expect(correctUnit(work, correction('so-a'))).rejects.toThrow(NotAllowed)
  await expect(endUnit(work, ending('so-a'))).rejects.toThrow(NotAllowed)
  await expect(endUnit(system, ending('so-x'))).rejects.toThrow(NotFound)
})

test.each([
  ['no name', { nameVi: ' ' }],
  ['a name of thousands of letters', { nameVi: 'a'.repeat(5000) }],
  ['a line break', { nameVi: 'Sở\nA' }],
  ['an unknown kind', { kind: 'ministry' }],
  ['no source', { source: '' }],
  ['a code with capitals', { code: 'So-A' }],
  ['the address of the form', { code: 'add' }],
  ['a day that is none', { validFrom: '2026-02-30' }],
  ['a field nobody asked for', { successor: 'so-b' }],
])('not read as a unit: %s', (_what, change) => {
  const asked = { kind: 'department', nameVi: 'Sở A', source: 'test', ...change }
  expect(newUnitInput.safeParse(asked).success).toBe(false)
})
