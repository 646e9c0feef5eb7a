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
    variables: z.record(
      variableCode,
      variableSchema.extend({
        definitionEn: z.string().optional().describe('The definition in English, for those who declare.'),
      }),
    ),
  })
  .describe('Variables that several criteria sets share, format chuluc-dictionary-1.')

export type DictionaryReading =
  | { readonly ok: true; readonly variables: Dictionary }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const readDictionary = (input: unknown): DictionaryReading => {
  const parsed = dictionarySchema.safeParse(input)
  return parsed.success
    ? { ok: true, variables: asInSets(parsed.data) }
    : { ok: false, problems: schemaProblems(parsed.error, input) }
}

/** A translation is no part of a set: sets that were adopted with this dictionary stay what they are to the byte. */
const asInSets = ({ variables }: z.infer<typeof dictionarySchema>): Dictionary =>
  Object.fromEntries(
    Object.entries(variables).map(([code, { definitionEn: _, ...variable }]) => [code, variable]),
  )
