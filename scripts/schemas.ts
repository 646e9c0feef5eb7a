import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { criteriaSetSchema } from '../src/criteria/model.ts'
import { dictionarySchema } from '../src/criteria/rules/dictionary.ts'
import { indicatorsSchema } from '../src/indicators/rules/definitions/file.ts'
import { planSchema, taskGroupsSchema } from '../src/plans/rules/file/schema.ts'
import { policyFactsSchema, policySchema } from '../src/policies/rules/file.ts'
import { releasesSchema } from '../src/releases/rules/file.ts'
import { dossiersSchema, frozenRoundSchema, resultsSchema } from '../src/selection/model.ts'
import { targetsSchema } from '../src/targets/rules/file.ts'

/** Writes the JSON Schemas of docs/ from the words of the rooms; `--check` only says whether they are up to date. */
const schemas = {
  'criteria-set': criteriaSetSchema,
  dictionary: dictionarySchema,
  dossiers: dossiersSchema,
  indicators: indicatorsSchema,
  plan: planSchema,
  policy: policySchema,
  'policy-facts': policyFactsSchema,
  releases: releasesSchema,
  results: resultsSchema,
  round: frozenRoundSchema,
  targets: targetsSchema,
  'task-groups': taskGroupsSchema,
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
