import { expect, test } from 'vitest'
import { addPerson, grantRole } from '../access/index.ts'
import { grantInput, personIdOf, personInput } from '../access/model.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { historiesOf } from '../platform/journal.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { assignCaretaker, officePeople, previewCaretaker } from './actions/caretakers.ts'
import { mergeEnterprises, registerMany } from './actions/enterprises.ts'
import { batchInput, mergeInput } from './model/inputs.ts'
import { enterpriseIdOf } from './model.ts'
import { listCaretakers } from './store/caretakers.ts'
import { listRegister, type RegisterQuery } from './store/register.ts'
import { registerQuery } from './testing.ts'

const [lan, huy] = [personIdOf('lan'), personIdOf('huy')]
const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const ids = ['a', 'b', 'c'].map(enterpriseIdOf)

const city = async (): Promise<Work> => {
  const work = await testWork()
  for (const id of ['lan', 'huy']) await addPerson(work, personInput.parse({ id, name: id, email: null }))
  await grantRole(
    work,
    grantInput.parse({ person: 'lan', role: 'office', unit: null, validFrom: work.today, ground: 'thử' }),
  )
  const enterprises = ids.map(id => ({ id, kind: 'company', nameVi: `Công ty ${id}` }))
  await registerMany(work, batchInput.parse({ enterprises }))
  return { ...work, actor: office }
}

const listed = async (work: Work, change: Partial<RegisterQuery>) =>
  (await listRegister(work.db, registerQuery(work, change))).rows.map(({ id }) => id)

test('a preview changes nothing; what is confirmed is done, each journalled, and the list is asked by it', async () => {
  const work = await city()
  const two = { enterprises: ids.slice(0, 2), person: lan }
  expect(await previewCaretaker(work, two)).toEqual({ change: ['a', 'b'], skip: [] })
  expect(await listCaretakers(work.db, ids)).toEqual([])
  await assignCaretaker(work, two)
  expect(await assignCaretaker(work, { enterprises: ids, person: lan })).toEqual({
    change: ['c'],
    skip: [
      { id: 'a', why: 'has-already' },
      { id: 'b', why: 'has-already' },
    ],
  })
  await assignCaretaker(work, { enterprises: [enterpriseIdOf('b')], person: null })
  expect(await listed(work, { caretaker: 'lan' })).toEqual(['a', 'c'])
  expect(await listed(work, { caretaker: '-' })).toEqual(['b'])
  await settleJournal(work)
  const history = await historiesOf(work.db, [{ kind: 'enterprises.enterprise', id: 'b' }], 9)
  expect(history.map(({ action, payload }) => [action, payload?.before, payload?.after])).toEqual([
    ['assign caretaker', { person: 'lan' }, { person: null }],
    ['assign caretaker', { person: null }, { person: 'lan' }],
  ])
})

test('only the office says who keeps in touch, and only with people of its own', async () => {
  const work = await city()
  const auditor = { ...work, actor: { ...office, roles: [{ role: 'auditor' as const, unit: null }] } }
  await expect(previewCaretaker(auditor, { enterprises: ids, person: lan })).rejects.toBeInstanceOf(
    NotAllowed,
  )
  await expect(assignCaretaker(auditor, { enterprises: ids, person: lan })).rejects.toBeInstanceOf(NotAllowed)
  await expect(assignCaretaker(work, { enterprises: ids, person: huy })).rejects.toBeInstanceOf(Refused)
  expect([...(await officePeople(work))]).toEqual([['lan', 'lan']])
})

test('who applied, and who did not; a merged duplicate applied for the record it counts as', async () => {
  const work = await city()
  const [a, b] = [enterpriseIdOf('a'), enterpriseIdOf('b')]
  await mergeEnterprises(work, mergeInput.parse({ duplicate: b, kept: a, ground: 'một con dấu' }))
  const current = new Map([['b', 'a']])
  const asked = (isIn: boolean) => listed(work, { current, applied: { enterprises: [b], isIn } })
  expect([await asked(true), await asked(false)]).toEqual([['a'], ['c']])
  expect(await listed(work, { current, applied: { enterprises: [], isIn: false } })).toEqual(['a', 'c'])
  expect(await listed(work, { only: [a, b] })).toEqual(['a', 'b'])
})
