import type { z } from 'zod'
import { readJson } from '../exact/json.ts'
import { schemaProblems } from '../exact/schema-problems.ts'
import { Invalid } from '../platform/errors.ts'
import { dictionaryInput } from './model.ts'

export type Dictionary = z.output<typeof dictionaryInput>

/** Reads the text of a dictionary, format chuluc-dictionary-1; throws Invalid with every problem of its form. */
export const readDictionary = (text: string): Dictionary => {
  const read = readJson(text)
  if (!read.ok) {
    const { line, column, value, reason, remedy } = read.problem
    throw new Invalid([{ place: `line ${line}, column ${column}`, value, reason, remedy }])
  }
  const parsed = dictionaryInput.safeParse(read.value)
  if (!parsed.success) throw new Invalid(schemaProblems(parsed.error, read.value))
  return parsed.data
}
