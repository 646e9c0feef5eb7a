import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommandLine } from '../platform/command-line.ts'
import { releaseCommands } from './commands.ts'

const run = async (draft: string | Uint8Array, ...more: readonly string[]) => {
  const cwd = mkdtempSync(join(tmpdir(), 'draft-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, 'draft.txt'), draft)
  let [out, err] = ['', '']
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text), cwd }
  const code = await runCommandLine(releaseCommands, ['figures', 'check', 'draft.txt', ...more], io)
  return { code, out, err: err.replace(cwd, '') }
}

test('each figure is told with its line and column', async () => {
  const draft = 'Báo cáo\r\nNăm 2023 có 33 sản phẩm được công nhận.\n'
  expect(await run(draft.normalize('NFD'))).toEqual({
    code: 0,
    out: 'line 2, column 13, 33: matches\n    Products recognised in 2023\n',
    err: '',
  })
  const { code, out } = await run(draft.replace('33', '34'), '--json')
  expect([code, JSON.parse(out)]).toMatchObject([1, [{ line: 2, column: 13, text: '34', verdict: 'none' }]])
})

test('a draft without figures says so; what is no text is refused', async () => {
  expect(await run('')).toEqual({ code: 0, out: 'no figure is in it\n', err: '' })
  expect(await run(new Uint8Array([0x50, 0xff, 0xfe, 0x00]))).toEqual({
    code: 2,
    out: '',
    err: '/draft.txt: This is no text in UTF-8. Save the draft as plain text, UTF-8.\n',
  })
})
