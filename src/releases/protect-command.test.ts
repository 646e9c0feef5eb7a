import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommandLine } from '../platform/command-line.ts'
import { protectTable } from './protect-command.ts'

const run = async (...tables: readonly string[]) => {
  const cwd = mkdtempSync(join(tmpdir(), 'protect-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  const files = tables.map((text, at) => {
    writeFileSync(join(cwd, `${at}.csv`), text)
    return `${at}.csv`
  })
  let [out, err] = ['', '']
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text), cwd }
  const code = await runCommandLine([protectTable], ['figures', 'protect', ...files], io)
  return { code, out, err }
}

const heading = 'commune,sector,enterprise,amount\n'
const dense = ['A', 'B', 'C'].flatMap(commune =>
  ['x', 'y', 'z'].flatMap(sector =>
    [1, 2, 3].map(at => `${commune},${sector},${commune}${sector}${at},${at * 10}\n`),
  ),
)

test('a table of full cells is given out whole, one with a single enterprise with four cells withheld', async () => {
  expect((await run(heading + dense.join(''))).out).not.toContain('-')
  const alone = await run(`${heading}${dense.filter(line => !line.startsWith('B,y')).join('')}B,y,alone,77\n`)
  expect([alone.code, alone.out.split('\n').filter(line => line.endsWith('-')).length]).toEqual([0, 4])
  expect(alone.out).toContain('B\ty\t-\n')
  expect(alone.out).toContain('*\t*\t557\n')
})

test('one enterprise more than in the earlier table withholds all that would tell it', async () => {
  const { out } = await run(`${heading}${dense.join('')}A,x,new,500\n`, heading + dense.join(''))
  expect(out.split('\n').filter(line => line.endsWith('-'))).toEqual([
    'A\tx\t-',
    'A\t*\t-',
    '*\tx\t-',
    '*\t*\t-',
  ])
})

test.each([
  ['another heading', 'a,b\n1,2\n', 'end the heading with enterprise,amount'],
  ['a decimal comma', `${heading}A,x,e1,"1,5"\n`, 'row 2, column amount'],
  ['a row with a cell too many', `${heading}A,x,e1,1,9\n`, 'row 2'],
])('%s is refused with its place', async (_, text, said) => {
  const { code, err } = await run(text)
  expect([code, err.toLowerCase().includes(said)]).toEqual([2, true])
})

test('one enterprise that is written in three ways is one', async () => {
  const ways = ['Cơ khí Á', 'Cơ khí Á'.normalize('NFD'), ' CƠ  KHÍ Á ']
  const { out } = await run(`${heading}${dense.join('')}${ways.map(name => `D,x,${name},10\n`).join('')}`)
  expect(out).toContain('D\tx\t-\n')
})

test('a heading without rows is refused: a sum of nothing is no zero', async () => {
  const { code, out, err } = await run(heading)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('row 2: There is no row below the heading. Add the contributions.')
})

test('an amount of nobody is refused', async () => {
  expect(await run(`${heading}A,x, ,10\n`)).toMatchObject({
    code: 2,
    err: expect.stringContaining('row 2, column enterprise: This is empty. Say whose amount it is.'),
  })
})
