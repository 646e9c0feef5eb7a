import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { personIdOf } from '../access/model.ts'
import { dayOf } from '../exact/day.ts'
import type { Db } from '../platform/database.ts'
import { testWork } from '../platform/testing.ts'
import { importCodes } from './actions/codes.ts'
import { type Code, type Enterprise, enterpriseIdOf, type Site, siteIdOf } from './model.ts'
import { listCodeLists, listCodes, replaceCodes } from './store/codes.ts'
import { saveEnterprises, saveIndustries } from './store/enterprises.ts'
import { saveMembers } from './store/memberships.ts'
import { saveAlias } from './store/merges.ts'
import { inParts } from './store/parts.ts'
import { saveSites } from './store/sites.ts'

/** What the database itself says to a statement, whatever the actions would have said. */
const answer = async (db: Db, statement: () => Promise<unknown>): Promise<string> => {
  await sql`savepoint try`.execute(db)
  try {
    await statement()
    return 'taken'
  } catch (error) {
    return error instanceof Error && 'constraint' in error ? String(error.constraint) : String(error)
  } finally {
    await sql`rollback to savepoint try`.execute(db)
  }
}

const july = dayOf('2025-07-01')
const den = enterpriseIdOf('den')
const enterprise = (change: Partial<Enterprise> = {}): Enterprise => ({
  id: den,
  kind: 'company',
  taxCode: '0100109106',
  nameVi: 'Đèn',
  nameEn: null,
  isSample: false,
  source: null,
  ...change,
})
const code = (change: Partial<Code>): Code => ({
  list: 'communes',
  code: '4',
  nameVi: 'X',
  nameEn: null,
  parent: null,
  validFrom: null,
  validTo: null,
  source: 'test',
  ...change,
})
const site = (change: Partial<Site> = {}): Site => ({
  id: siteIdOf('s'),
  enterprise: den,
  kind: 'head-office',
  validFrom: null,
  validTo: july,
  ...change,
})
const place = { site: siteIdOf('s'), address: 'A', commune: null, inCraftVillage: null, validFrom: null }

test('the lists are there, and know which list their parents are in', async () => {
  const { db } = await testWork()
  const lists = await listCodeLists(db)
  expect(lists.map(list => [list.code, list.isComplete, list.parentList])).toEqual([
    ['communes', false, 'districts'],
    ['countries', true, 'countries'],
    ['districts', false, 'districts'],
    ['sector-groups', true, 'sector-groups'],
    ['supporting-industry-areas', true, 'supporting-industry-areas'],
    ['vsic-2018', false, 'vsic-2018'],
    ['vsic-2025', false, 'vsic-2025'],
    ['vsic-divisions', false, 'vsic-divisions'],
  ])
})

test('every file that ships can be imported', async () => {
  const work = await testWork()
  const folder = new URL('../../data/codes/', import.meta.url)
  for (const name of readdirSync(folder).filter(file => file.endsWith('.csv')))
    await importCodes(work, readFileSync(new URL(name, folder)))
  const lists = await listCodeLists(work.db)
  const codes = await listCodes(work.db, ...lists.map(list => list.code))
  expect(codes).toHaveLength(250 + 26 + 14 + 8 + 12 + 71 + 143 + 12)
})

test('the database itself refuses a code that two rows give on one day', async () => {
  const { db } = await testWork()
  await replaceCodes(db, [], [code({ validTo: july })])
  const add = (change: Partial<Code>) => answer(db, () => replaceCodes(db, [], [code(change)]))
  expect(await add({ validFrom: dayOf('2025-06-30') })).toBe('code_once')
  expect(await add({ validFrom: july })).toBe('taken')
  expect(await add({ code: '5' })).toBe('taken')
  expect(await add({ list: 'wards' })).toBe('code_list_fkey')
})

test('the database itself refuses wrong tax codes, twins and circles of one', async () => {
  const { db } = await testWork()
  await saveEnterprises(db, [enterprise()])
  const second = (change: Partial<Enterprise>) =>
    answer(db, () => saveEnterprises(db, [enterprise({ id: enterpriseIdOf('2'), ...change })]))
  expect(await second({})).toBe('enterprise_tax_code_key')
  expect(await second({ taxCode: '12' })).toBe('enterprise_tax_code_check')
  expect(await second({ taxCode: '001085012345' })).toBe('enterprise_check')
  expect(await second({ taxCode: '001085012345', kind: 'household' })).toBe('taken')
  const alias = { duplicate: den, kept: den, validFrom: july, validTo: null, ground: 'test' }
  expect(await answer(db, () => saveAlias(db, alias, { actor: 'test', at: '2026-11-21T00:00:00Z' }))).toBe(
    'alias_check',
  )
})

test('the database itself refuses two main industries, head offices and places on one day', async () => {
  const { db } = await testWork()
  await saveEnterprises(db, [enterprise()])
  const industry = { enterprise: den, list: 'vsic-2018' as const, code: '2740', isMain: true }
  await saveIndustries(db, [industry])
  expect(await answer(db, () => saveIndustries(db, [{ ...industry, code: '2741' }]))).toBe('industry_main')
  expect(await answer(db, () => saveIndustries(db, [{ ...industry, list: 'vsic-2025' }]))).toBe('taken')
  await saveSites(db, [site()], [{ ...place, validTo: july }])
  const other = (change: Partial<Site>) =>
    answer(db, () => saveSites(db, [site({ id: siteIdOf('t'), ...change })], []))
  expect(await other({})).toBe('site_one_head_office')
  expect(await other({ kind: 'factory' })).toBe('taken')
  expect(await other({ validFrom: july, validTo: null })).toBe('taken')
  const second = (validFrom: string) =>
    answer(db, () => saveSites(db, [], [{ ...place, validFrom: dayOf(validFrom), validTo: null }]))
  expect(await second('2025-06-30')).toBe('place_once')
  expect(await second('2025-07-01')).toBe('taken')
})

test('rows go to the database in parts', () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(inParts([], 2)).toEqual([])
})

test('a person who is not there cannot belong to an enterprise', async () => {
  const { db } = await testWork()
  await saveEnterprises(db, [enterprise()])
  const member = {
    person: personIdOf('huy'),
    enterprise: den,
    duty: 'assistant' as const,
    validFrom: july,
    validTo: null,
  }
  expect(await answer(db, () => saveMembers(db, [member]))).toBe('member_person_fkey')
})
