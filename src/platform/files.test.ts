import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFiles } from './files.ts'

const hello = new TextEncoder().encode('hello')
const helloHash = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'

test('a file is stored under the hash of its bytes, once', async () => {
  const { directory, files } = store()
  const stored = await Promise.all([files.put(hello), files.put(hello), files.put(hello)])
  expect(stored).toEqual(Array(3).fill({ hash: helloHash, size: 5 }))
  expect(readdirSync(join(directory, '2c'))).toEqual([helloHash])
  expect(new Uint8Array(await files.get(helloHash))).toEqual(hello)
})

test('an empty file is a file', async () => {
  const { files } = store()
  const { hash, size } = await files.put(new Uint8Array())
  expect([size, (await files.get(hash)).byteLength]).toEqual([0, 0])
})

test.each([['f'.repeat(64)], ['../../etc/passwd'], ['']])(
  'what was never stored is not found: %s',
  async hash => {
    await expect(store().files.get(hash)).rejects.toThrow(`There is no file ${hash}.`)
  },
)

test('bytes changed on disk are noticed when read, and a cut file is healed when stored again', async () => {
  const { directory, files } = store()
  await files.put(hello)
  writeFileSync(join(directory, '2c', helloHash), 'hell')
  await expect(files.get(helloHash)).rejects.toThrow('was changed on disk')
  await files.put(hello)
  expect(new Uint8Array(await files.get(helloHash))).toEqual(hello)
})

function store() {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-files-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return { directory, files: openFiles(directory) }
}
