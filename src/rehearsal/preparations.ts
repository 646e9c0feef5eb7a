import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadUnits } from '../access/index.ts'
import { unitsInput } from '../access/model.ts'
import { loadConflictRules } from '../conflicts/index.ts'
import { rulesInput } from '../conflicts/model.ts'
import { adoptCriteriaSet, readCriteriaFile } from '../criteria/index.ts'
import { importCodes } from '../enterprises/index.ts'
import { loadDictionary } from '../facts/index.ts'
import { dictionaryInput } from '../facts/model.ts'
import { loadPublished, readPublished } from '../indicators/index.ts'
import { loadPlanFiles } from '../plans/index.ts'
import type { Preparation } from '../platform/preparation.ts'
import { projectRoot } from '../platform/root.ts'
import type { Work } from '../platform/work.ts'
import { adoptPolicy, readPolicies, readShippedFacts, shippedPolicies } from '../policies/index.ts'
import { rehearse } from './actions.ts'

/** The seed of the sample city that `npm start` shows. */
export const SEED = 2026

const data = (...parts: readonly string[]): string => join(projectRoot, 'data', ...parts)
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(data(folder))
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => data(folder, name))
/** Of variables that are declared; what policies ask is not declared year by year. */
const dictionaries = () =>
  filesIn('dictionaries', '.json').filter(path => !path.endsWith('policy-facts.json'))
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Reference data is loaded again when its files change. */
const reference = (
  name: string,
  files: readonly string[],
  run: (work: Work) => Promise<void>,
): Preparation => {
  const digest = createHash('sha256')
  for (const file of files) digest.update(readFileSync(file))
  return { name, kind: 'reference', version: digest.digest('hex'), run }
}

/** What a city is made of, in this order: reference data for every city, then the invented one. */
export const preparations = (): readonly Preparation[] => [
  reference('units', [data('codes', 'units.json')], work =>
    loadUnits(work, unitsInput.parse(json(data('codes', 'units.json')))),
  ),
  reference('code lists', filesIn('codes', '.csv'), async work => {
    for (const file of filesIn('codes', '.csv')) await importCodes(work, readFileSync(file))
  }),
  reference('dictionary of variables', dictionaries(), async work => {
    for (const file of dictionaries()) await loadDictionary(work, dictionaryInput.parse(json(file)))
  }),
  reference('criteria sets', filesIn('criteria', '.json'), async work => {
    for (const file of filesIn('criteria', '.json'))
      await adoptCriteriaSet(work, await readCriteriaFile(file))
  }),
  reference(
    'policies',
    [...filesIn('policies', '.json'), data('dictionaries', 'policy-facts.json')],
    async work => {
      for (const file of await readPolicies(shippedPolicies, await readShippedFacts()))
        await adoptPolicy(work, file, { ground: 'data/policies' })
    },
  ),
  reference('rules of conflicts', [data('conflicts', 'rules.json')], work =>
    loadConflictRules(work, rulesInput.parse(json(data('conflicts', 'rules.json')))),
  ),
  reference(
    'published rows',
    [...filesIn('published', '.csv'), ...filesIn('indicators', '.json')],
    async work => {
      await loadPublished(work, await readPublished())
    },
  ),
  reference('plans', filesIn('plans', '.json'), async work => {
    await loadPlanFiles(work)
  }),
  {
    name: 'sample city',
    kind: 'sample',
    version: String(SEED),
    run: async work => {
      await rehearse(work, SEED)
    },
  },
]
