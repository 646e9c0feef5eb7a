import { z } from 'zod'
import type { Problem } from '../../exact/problem.ts'
import { schemaProblems } from '../../exact/schema-problems.ts'
import { named, variableCode, variableSchema } from '../model.ts'
import type { Dictionary } from './read.ts'

export const dictionarySchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-dictionary-1'),
    code: z.string().min(1),
    name: named,
    note: z.string().optional(),
    themes: z
      .array(
        z.strictObject({ code: z.string().min(1), name: named, variables: z.array(variableCode).min(1) }),
      )
      .optional()
      .describe('Variables that people know together, in the order in which a form asks for them.'),
    variables: z.record(variableCode, variableSchema),
  })
  .describe('Variables that several criteria sets share, format chuluc-dictionary-1.')

export type DictionaryReading =
  | { readonly ok: true; readonly variables: Dictionary }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const readDictionary = (input: unknown): DictionaryReading => {
  const parsed = dictionarySchema.safeParse(input)
  return parsed.success
    ? { ok: true, variables: parsed.data.variables }
    : { ok: false, problems: schemaProblems(parsed.error, input) }
}
