import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const chuluc = join(import.meta.dirname, '..', 'bin', 'chuluc.js')

test('the program passes results, complaints and exit codes through', () => {
  const help = call('--help')
  expect([help.status, help.stderr]).toEqual([0, ''])
  expect(help.stdout).toContain('journal verify')
  expect(call('jornal', 'verify')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'There is no command "jornal". Did you mean "chuluc journal verify"?\nRead: chuluc --help\n',
  })
})

test('a reader that goes away is no fault', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" "${chuluc}" --help | true; exit 0`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const complaints: string[] = []
  child.stderr.on('data', chunk => complaints.push(String(chunk)))
  await once(child, 'close')
  expect(complaints.join('')).toBe('')
})

function call(...words: readonly string[]) {
  return spawnSync(process.execPath, [chuluc, ...words], { encoding: 'utf8' })
}
