import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { criteriaSetSchema } from '../src/criteria/model.ts'
import { dictionarySchema } from '../src/criteria/rules/dictionary.ts'
import { targetIndicatorsSchema, targetsSchema } from '../src/indicators/rules/targets/file.ts'
import { policyFactsSchema, policySchema } from '../src/policies/rules/file.ts'
import { dossiersSchema, frozenRoundSchema, resultsSchema } from '../src/selection/model.ts'

/** Writes the JSON Schemas of docs/ from the words of the rooms; `--check` only says whether they are up to date. */
const schemas = {
  'criteria-set': criteriaSetSchema,
  dictionary: dictionarySchema,
  dossiers: dossiersSchema,
  policy: policySchema,
  'policy-facts': policyFactsSchema,
  results: resultsSchema,
  round: frozenRoundSchema,
  'target-indicators': targetIndicatorsSchema,
  targets: targetsSchema,
}

const stale = Object.entries(schemas).filter(([name, schema]) => {
  const path = join(import.meta.dirname, '..', 'docs', `${name}.schema.json`)
  const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), null, 2)}\n`
  if (readOr(path) === text) return false
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  return true
})

console.log(
  stale.length === 0
    ? 'The schemas are up to date.'
    : `${stale.map(([name]) => name).join(', ')}: out of date`,
)
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
