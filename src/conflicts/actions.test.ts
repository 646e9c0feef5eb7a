import { beforeEach, expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personIdOf, personInput } from '../access/model.ts'
import { addMember, mergeEnterprises, registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import {
  decideFound,
  declareInterest,
  giveStatement,
  loadConflictRules,
  recordInterest,
  ruleOnInterest,
  takeBackInterest,
} from './actions.ts'
import { enterpriseNamed } from './enterprise-named.ts'
import { findPossible } from './found.ts'
import { conflictsOf, groundsOfAll, lacksStatement, recusalOf } from './grounds.ts'
import { foundInput, interestInput, recordedInput, rulesInput, rulingInput, takeBackInput } from './model.ts'
import { listInterests } from './store.ts'

const person = (id: string, role: string, enterprise?: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit: null }],
  ...(enterprise === undefined ? {} : { enterprise }),
})

let work: Work
const as = (actor: Actor): Work => ({ ...work, actor })
const scorer = () => as(person('lan', 'scorer'))
const office = () => as(person('minh', 'office'))

beforeEach(async () => {
  work = await testWork()
  for (const [id, name] of [
    ['lan', 'Trần Thị Lan'],
    ['minh', 'Lê Minh'],
    ['chu', 'Trần Thị Lan'],
  ])
    await addPerson(work, personInput.parse({ id, name }))
  const enterprises = ['e1', 'e2', 'e3'].map(id => ({
    id,
    kind: 'company',
    nameVi: `Công ty cơ khí ${id}`,
    isSample: true,
  }))
  await registerMany(work, batchInput.parse({ enterprises }))
  await loadConflictRules(
    work,
    rulesInput.parse({
      format: 'chuluc-conflicts-1',
      rules: [
        {
          validFrom: '2023-01-01',
          yearsAfter: { own: 3, ownership: 3, employment: 3, family: 0, other: 0 },
          statementFrom: ['scorer'],
          status: 'assumed',
          source: 'giả định',
        },
      ],
    }),
  )
})

const worked = interestInput.parse({ enterprise: 'e1', kind: 'employment', note: 'Kế toán' })
const over = async (actor: Actor) => {
  const { isAny, isFrom } = await recusalOf(as(actor))
  return [isAny, ...['e1', 'e2', 'e3'].filter(isFrom)]
}
const LAN = person('lan', 'scorer')

test('what a person states counts at once, for them in every capacity but that of an enterprise', async () => {
  expect(await over(LAN)).toEqual([false])
  await declareInterest(scorer(), worked)
  expect(await over(LAN)).toEqual([true, 'e1'])
  expect(await over(person('lan', 'council-member'))).toEqual([true, 'e1'])
  expect(await over(person('lan', 'enterprise', 'e1'))).toEqual([false])
  expect(await over(person('minh', 'office'))).toEqual([false])
})

test('the same form sent twice states one interest', async () => {
  await declareInterest(scorer(), worked)
  await expect(declareInterest(scorer(), worked)).rejects.toThrow(Refused)
  expect(await listInterests(work.db)).toHaveLength(1)
})

test('an interest in an enterprise that is not there is not found', async () => {
  await expect(
    declareInterest(scorer(), interestInput.parse({ enterprise: 'khong', kind: 'family' })),
  ).rejects.toThrow(NotFound)
})

test('what was taken back counts until the office has ruled, and nobody takes back what is not theirs', async () => {
  const interest = await declareInterest(scorer(), worked)
  const ground = 'Khai nhầm doanh nghiệp'
  await expect(takeBackInterest(office(), takeBackInput.parse({ interest, ground }))).rejects.toThrow(
    NotFound,
  )
  await takeBackInterest(scorer(), takeBackInput.parse({ interest, ground }))
  expect(await over(LAN)).toEqual([true, 'e1'])
  await expect(takeBackInterest(scorer(), takeBackInput.parse({ interest, ground }))).rejects.toThrow(Refused)
  await ruleOnInterest(office(), rulingInput.parse({ interest, ruling: 'dismissed', ground }))
  expect(await over(LAN)).toEqual([false])
  await ruleOnInterest(office(), rulingInput.parse({ interest, ruling: 'confirmed', ground }))
  expect(await over(LAN)).toEqual([true, 'e1'])
})

test('nobody rules on their own interest, and only the office rules', async () => {
  const interest = await declareInterest(office(), worked)
  const ruling = rulingInput.parse({ interest, ruling: 'dismissed', ground: 'x' })
  await expect(ruleOnInterest(office(), ruling)).rejects.toThrow(Refused)
  await expect(ruleOnInterest(scorer(), ruling)).rejects.toThrow(NotAllowed)
  const own = recordedInput.parse({ ...worked, person: 'minh', ground: 'x' })
  await expect(recordInterest(office(), own)).rejects.toThrow(Refused)
  await expect(recordInterest(scorer(), own)).rejects.toThrow(NotAllowed)
})

test('the office records what it learned, with its ground', async () => {
  await recordInterest(office(), recordedInput.parse({ ...worked, person: 'lan', ground: 'Công văn 12' }))
  expect((await listInterests(work.db)).map(({ source, ruling }) => [source, ruling?.ground])).toEqual([
    ['recorded', 'Công văn 12'],
  ])
  expect(await over(LAN)).toEqual([true, 'e1'])
})

test('acting for an enterprise is a conflict without anybody stating it, also after a merge', async () => {
  const member = { enterprise: enterpriseIdOf('e1'), duty: 'representative' as const }
  await addMember(work, {
    ...member,
    person: personIdOf('lan'),
    validFrom: dayOf('2026-01-01'),
    validTo: null,
  })
  expect(await over(LAN)).toEqual([true, 'e1'])
  await mergeEnterprises(work, {
    duplicate: enterpriseIdOf('e2'),
    kept: enterpriseIdOf('e1'),
    ground: 'Nhập hai lần',
  })
  expect(await over(LAN)).toEqual([true, 'e1', 'e2'])
})

test('a name in a register is only possible until somebody decides, and then it is decided', async () => {
  await addMember(work, {
    enterprise: enterpriseIdOf('e3'),
    person: personIdOf('chu'),
    duty: 'representative',
    validFrom: dayOf('2026-01-01'),
    validTo: null,
  })
  const [lan, minh] = [personIdOf('lan'), personIdOf('minh')]
  const possible = async () =>
    findPossible(work, [lan, minh], [enterpriseIdOf('e3')], await groundsOfAll(work, [lan, minh]))
  expect(
    (await possible()).map(({ person, registered, register }) => [person, registered, register]),
  ).toEqual([['lan', 'Trần Thị Lan', 'member']])
  expect(await over(LAN)).toEqual([false])
  const decided = { person: 'lan', enterprise: 'e3', ground: 'Khác năm sinh' }
  await decideFound(office(), foundInput.parse({ ...decided, ruling: 'dismissed' }))
  expect([await possible(), await over(LAN)]).toEqual([[], [false]])
  await expect(decideFound(office(), foundInput.parse({ ...decided, ruling: 'confirmed' }))).rejects.toThrow(
    Refused,
  )
})

test('the same person, confirmed, is in conflict; two pages of the office cannot decide twice', async () => {
  const decided = { person: 'lan', enterprise: 'e3', ground: 'Cùng số căn cước', ruling: 'confirmed' }
  await decideFound(office(), foundInput.parse(decided))
  expect(await over(LAN)).toEqual([true, 'e3'])
  await expect(decideFound(office(), foundInput.parse(decided))).rejects.toThrow(Refused)
  expect(await conflictsOf(work, [personIdOf('lan')], ['e1', 'e3'], work.today)).toMatchObject([
    { person: 'lan', enterprise: 'e3', reasons: [{ kind: 'own', source: 'found' }] },
  ])
})

test('a statement is asked of the roles that the rule names, once for each round', async () => {
  expect(await lacksStatement(scorer(), 'r1')).toBe(true)
  expect(await lacksStatement(office(), 'r1')).toBe(false)
  await giveStatement(scorer(), 'r1')
  expect([await lacksStatement(scorer(), 'r1'), await lacksStatement(scorer(), 'r2')]).toEqual([false, true])
  await expect(giveStatement(as(person('chu', 'enterprise', 'e1')), 'r1')).rejects.toThrow(NotAllowed)
})

test.each([
  ['nothing', {}],
  ['no kind', { enterprise: 'e1' }],
  ['a made-up kind', { enterprise: 'e1', kind: 'friend' }],
  ['another interest without a word about it', { enterprise: 'e1', kind: 'other' }],
  [
    'an end before its beginning',
    { enterprise: 'e1', kind: 'own', validFrom: '2026-02-01', validTo: '2026-01-01' },
  ],
  ['a day that does not exist', { enterprise: 'e1', kind: 'own', validFrom: '2026-02-30' }],
  ['a note as long as a book', { enterprise: 'e1', kind: 'own', note: 'x'.repeat(501) }],
])('%s is no interest', (_, given) => {
  expect(interestInput.safeParse(given).success).toBe(false)
})

test('what is typed for an enterprise means one, several or none', async () => {
  const meant = async (typed: string) => {
    const found = await enterpriseNamed(work, typed)
    return found.is === 'several' ? found.among.map(({ id }) => id) : found.is === 'one' ? found.id : found.is
  }
  expect(await meant('Công ty cơ khí e2')).toBe('e2')
  expect(await meant('cong ty CO KHI e2')).toBe('e2')
  expect(await meant('e3')).toBe('e3')
  expect(await meant('cơ khí')).toEqual(['e1', 'e2', 'e3'])
  expect([await meant('  '), await meant('may mặc'), await meant('x'.repeat(9000))]).toEqual([
    'none',
    'none',
    'none',
  ])
})

test('interests, rulings and statements are only added to', async () => {
  await declareInterest(scorer(), worked)
  const { sql } = await import('kysely')
  await expect(sql`delete from conflicts.interest`.execute(work.db)).rejects.toThrow(/only added to/)
})
