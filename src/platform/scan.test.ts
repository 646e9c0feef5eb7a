import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Refused } from './errors.ts'
import { openFiles } from './files.ts'
import { scanBy } from './scan.ts'

/** A scanner that knows one bad word, and breaks on another. */
const SCANNER = `#!/bin/sh
echo "$1 $2" >> "$(dirname "$0")/asked"
grep -q BROKEN "$2" && exit 2
grep -q EICAR "$2" && exit 1
exit 0
`

const city = (command?: string) => {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-scan-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const scanner = join(directory, 'scanner')
  writeFileSync(scanner, SCANNER)
  chmodSync(scanner, 0o755)
  const kept = join(directory, 'kept')
  const files = openFiles(kept, scanBy(command ?? `${scanner} --quiet`))
  return { files, kept, asked: join(directory, 'asked') }
}
const put = ({ files }: ReturnType<typeof city>, text: string): Promise<string> =>
  files.put(new TextEncoder().encode(text)).then(
    () => 'kept',
    error => (error instanceof Refused ? error.code : String(error)),
  )
const lying = (kept: string) =>
  readdirSync(kept, { recursive: true, withFileTypes: true }).filter(each => each.isFile()).length

test('a file is scanned where it lies, with the words of the setting, before it has its name', async () => {
  const tried = city()
  expect(await put(tried, 'hello')).toBe('kept')
  expect(readFileSync(tried.asked, 'utf8')).toMatch(/^--quiet \S+\.part\n$/)
  expect(await put(tried, 'hello')).toBe('kept')
  expect(lying(tried.kept)).toBe(1)
})

test.each([
  ['a file with EICAR in it', 'file-infected'],
  ['a file that is BROKEN', 'scanner-silent'],
])('%s is refused and leaves nothing behind', async (text, expected) => {
  const tried = city()
  await put(tried, 'kept before')
  expect(await put(tried, text)).toBe(expected)
  expect(lying(tried.kept)).toBe(1)
})

test('a scanner that hangs and will not be ended is waited for no longer than is said', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-scan-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const scanner = join(directory, 'scanner')
  writeFileSync(scanner, "#!/bin/sh\ntrap '' TERM\nsleep 20\nexit 0\n", { mode: 0o755 })
  await expect(scanBy(scanner, 300)(join(directory, 'file'))).rejects.toMatchObject({
    code: 'scanner-silent',
  })
})

test('a scanner that is set and not there refuses every file; none set keeps them', async () => {
  const absent = city('/nowhere/scanner --fast')
  expect([await put(absent, 'hello'), lying(absent.kept)]).toEqual(['scanner-silent', 0])
  const unset = city('  ')
  expect([await put(unset, 'EICAR'), existsSync(unset.asked)]).toEqual(['kept', false])
})
