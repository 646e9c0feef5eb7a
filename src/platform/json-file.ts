import { readFile, stat } from 'node:fs/promises'
import { type Json, readJson } from '../exact/json.ts'
import { problem } from '../exact/problem.ts'
import { Invalid } from './errors.ts'

export interface JsonFile {
  readonly path: string
  readonly text: string
  readonly value: Json
}

/** What people write and read: ten million characters are none of it. */
const LARGEST = 10_000_000

/** Reads a file that people wrote; throws Invalid with file, line and column where it is no JSON. */
export const readJsonFile = async (path: string): Promise<JsonFile> => {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile())
    throw new Invalid([problem(path, '', 'there is no such file', 'name a file that exists')])
  if (found.size > LARGEST)
    throw new Invalid([problem(path, '', 'this file is too large', 'a file has at most 10 MB here')])
  const text = await readFile(path, 'utf8')
  const read = readJson(text)
  if (read.ok) return { path, text, value: read.value }
  const { line, column, value, reason, remedy } = read.problem
  throw new Invalid([{ place: `${path}, line ${line}, column ${column}`, value, reason, remedy }])
}
