import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runCommandLine } from '../platform/command-line.ts'
import { enterpriseCommands } from './commands.ts'

const heading = 'list,code,name_vi,name_en,parent,valid_from,valid_to,source'

/** Runs the command line in a folder and a store of its own. */
const shell = () => {
  const cwd = mkdtempSync(join(tmpdir(), 'chuluc-codes-'))
  vi.stubEnv('CHULUC_STORE', join(cwd, 'store'))
  vi.stubEnv('DATABASE_URL', '')
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(cwd, { recursive: true })
  })
  const run = async (...words: readonly string[]) => {
    let [out, err] = ['', '']
    const io = { out: (text: string) => (out += text), err: (text: string) => (err += text), cwd }
    const exit = await runCommandLine(enterpriseCommands, words, io)
    return { exit, out, err }
  }
  const write = (name: string, ...rows: readonly string[]) =>
    writeFileSync(join(cwd, name), [heading, ...rows].join('\n'))
  return { run, write, path: (name: string) => join(cwd, name) }
}

// Each run opens a store of its own kind, as a person's command does: slow where the machine is busy.
const PATIENCE = 120_000

test('chuluc codes import: the import, a file with faults, and a trial', { timeout: PATIENCE }, async () => {
  const { run, write } = shell()
  write('good.csv', 'sector-groups,dien,Điện,,,,,a law', 'communes,cu,xã Cũ,,,,2025-07-01,a page')
  write('bad.csv', 'sector-groups,nuoc,Nước,,,,,a law', 'communes,moi,,,,2025-02-30,,a page')
  expect(await run('codes', 'import', 'good.csv')).toEqual({
    exit: 0,
    out: 'sector-groups: 1 new, 0 changed\ncommunes: 1 new, 0 changed\nIn all: 2 new, 0 changed, 0 as they were\n',
    err: 'Imported.\n',
  })
  expect(await run('codes', 'import', 'bad.csv')).toEqual({
    exit: 2,
    out: '',
    err:
      'line 3, column name_vi: This cell must not be empty. Fill it in.\n' +
      'line 3, column valid_from: "2025-02-30": This is no day of the calendar. ' +
      'Write year-month-day such as 2025-07-01, or leave it empty.\n',
  })
  write('good.csv', 'sector-groups,dien,Điện tử,,,,,a law', 'sector-groups,nuoc,Nước,,,,,a law')
  const trial = {
    out: 'sector-groups: 1 new, 1 changed\nIn all: 1 new, 1 changed, 0 as they were\n',
    err: 'Nothing was written.\n',
  }
  expect(await run('codes', 'import', 'good.csv', '--dry-run')).toEqual({ exit: 0, ...trial })
})

test.each([
  [['codes', 'import'], 'FILE: No file is named. Name one CSV file.\n'],
  [['codes', 'import', 'a', 'b'], 'FILE: "a b": More than one file is named. Name one CSV file.\n'],
  [['codes', 'import', 'none.csv'], 'FILE: "none.csv": There is no such file. Check the path.\n'],
])('chuluc %j is refused before any store is opened', async (words, err) => {
  expect(await shell().run(...words)).toEqual({ exit: 2, out: '', err })
})

test('a file that can be no list of codes is refused before it is read', async () => {
  const { run, write, path } = shell()
  write('huge.csv')
  truncateSync(path('huge.csv'), 50_000_001)
  expect(await run('codes', 'import', 'huge.csv')).toEqual({
    exit: 2,
    out: '',
    err: 'FILE: "huge.csv": This file is larger than 50 MB. Split it by list.\n',
  })
})
