import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Invocation } from '../../platform/commands.ts'

/** Where results go: the screen, or the file of `--output`, which is complete or not there at all. */
export const withOutput = async (
  { options, io }: Invocation,
  body: (write: (text: string) => void) => Promise<void> | void,
): Promise<void> => {
  if (typeof options.output !== 'string') return body(text => io.out(text))
  const path = resolve(io.cwd, options.output)
  const part = `${path}.part`
  const file = openSync(part, 'w')
  try {
    await body(text => {
      writeSync(file, text)
    })
    closeSync(file)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  io.err(`Written: ${options.output}\n`)
}

export const outputOption = {
  flag: '--output',
  short: '-o',
  value: 'FILE',
  help: 'write to this file instead of the screen',
} as const

/** Writes a file in one go: complete, or not there at all. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  const part = `${path}.part`
  try {
    writeFileSync(part, bytes)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
