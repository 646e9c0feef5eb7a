import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { listMigrations, type Migration, migrate } from './migrations.ts'
import { testDatabase } from './testing.ts'

const create = 'create table access.thing (id integer primary key);'
const extend = 'alter table access.thing add column name text;'

test('missing files are applied in the order of the rooms, once', async () => {
  const { db } = await testDatabase()
  const files = tree({
    'enterprises/0001-a.sql': 'create table enterprises.b (id integer references access.thing);',
    'access/0001-a.sql': create,
  })
  await sql`delete from platform.migration`.execute(db)
  await sql`drop schema if exists access, enterprises cascade`.execute(db)
  expect(files.map(({ room }) => room)).toEqual(['access', 'enterprises'])
  expect([await migrate(db, files), await migrate(db, files)]).toEqual([2, 0])
})

test('a later file is applied on top', async () => {
  const migrateBlank = await blank()
  await migrateBlank({ 'access/0001-a.sql': create })
  expect(await migrateBlank({ 'access/0001-a.sql': create, 'access/0002-b.sql': extend })).toBe(1)
})

test.each([
  [
    'a changed applied file',
    { 'access/0001-a.sql': `${create} -- more` },
    'src/access/migrations/0001-a.sql was changed after the database applied it.',
  ],
  [
    'an applied file that is not here',
    {},
    'has applied src/access/migrations/0001-a.sql, which is not here.',
  ],
])('%s is refused in words', async (_, now, words) => {
  const migrateBlank = await blank()
  await migrateBlank({ 'access/0001-a.sql': create })
  await expect(migrateBlank(now)).rejects.toThrow(words)
})

test('a new file in front of an applied one is refused in words', async () => {
  const migrateBlank = await blank()
  await migrateBlank({ 'access/0001-b.sql': create })
  await expect(migrateBlank({ 'access/0001-a.sql': extend, 'access/0002-b.sql': create })).rejects.toThrow(
    'has applied src/access/migrations/0001-b.sql, which is not here',
  )
})

test.each([
  ['a statement that fails', 'select 1 / 0;'],
  ['a record that cannot be written', 'drop table platform.migration;'],
])('%s leaves nothing of the file', async (_, fault) => {
  const migrateBlank = await blank()
  const broken = { 'access/0001-a.sql': `${create} ${fault}` }
  await expect(migrateBlank(broken)).rejects.toThrow('src/access/migrations/0001-a.sql failed: ')
  expect(await migrateBlank({ 'access/0001-a.sql': create })).toBe(1)
})

test.each([
  ['a gap in the numbers', { 'access/0002-a.sql': create }, 'expected number 1'],
  ['another ending', { 'access/0001-a.txt': create }, 'expected number 1'],
  ['a number twice', { 'access/0001-a.sql': create, 'access/0001-b.sql': create }, 'expected number 2'],
])('%s is refused', (_, files, words) => {
  expect(() => tree(files)).toThrow(words)
})

test('the rooms of the house number their files well, and the platform comes first', () => {
  expect(listMigrations()[0]?.room).toBe('platform')
})

/** Migrates a database that remembers no migration and has no room `access`, by the files given. */
async function blank(): Promise<(files: Readonly<Record<string, string>>) => Promise<number>> {
  const { db } = await testDatabase()
  await sql`delete from platform.migration`.execute(db)
  await sql`drop schema if exists access cascade`.execute(db)
  return files => migrate(db, tree(files))
}

function tree(files: Readonly<Record<string, string>>): readonly Migration[] {
  const root = mkdtempSync(join(tmpdir(), 'chuluc-migrations-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name.replace('/', '/migrations/'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return listMigrations(root)
}
