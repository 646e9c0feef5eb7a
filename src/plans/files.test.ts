import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlanFiles } from './files.ts'
import { planWritten, words } from './rules/file/testing.ts'

test('two files with one code are refused, with the line of the second', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plans-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const paths = ['a.json', 'b.json'].map(name => join(folder, name))
  for (const path of paths) writeFileSync(path, JSON.stringify(planWritten(), null, 2))
  await expect(readPlanFiles(paths, words)).rejects.toThrow(
    'b.json, line 3, code: "kh-2026": Another file has this code. Give it a code of its own.',
  )
})
