import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathOf } from '../criteria/rules/draft/json.ts'
import { placesIn } from '../exact/json.ts'
import { type Problem, problem } from '../exact/problem.ts'
import { shippedDefinitions } from '../indicators/index.ts'
import type { IndicatorDefinition } from '../indicators/model/definitions.ts'
import type { Formula } from '../indicators/model/indicators.ts'
import { Invalid } from '../platform/errors.ts'
import { type JsonFile, readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import type { TargetFile, TargetWords } from './model.ts'
import { readTargets } from './rules/read.ts'

/** The targets that ship, one file for each document; those of the sample city are invented. */
const shippedTargets = join(projectRoot, 'data', 'targets')
const sampleTargets = join(projectRoot, 'data', 'samples', 'targets')

/** What targets are about. */
export const readShippedTargetWords = async (): Promise<TargetWords> => {
  const { indicators, scopes } = await shippedDefinitions()
  return { indicators: new Map([...indicators].map(([code, each]) => [code, indicatorOf(each)])), scopes }
}

const indicatorOf = ({
  code,
  name,
  unit,
  measure,
  definition,
  published,
  from,
  publication,
}: IndicatorDefinition) => ({
  ...{ code, name, unit, measure, definition },
  grown: from.kind === 'formula' ? grownIn(from.formula) : null,
  isPublic: publication === 'public',
  ...(published ?? { yearly: null, totals: [], counts: null, countsOverYears: null }),
})

/** Where the formula is the growth of what enterprises ever recognised declare: of what. */
const grownIn = (formula: Formula): string | null =>
  formula.kind === 'growth' && formula.of.kind === 'sum' && formula.of.cohort === 'ever-recognised'
    ? formula.of.variable
    : null

export const shippedTargetPaths = (): Promise<readonly string[]> => pathsIn(shippedTargets)
export const sampleTargetPaths = (): Promise<readonly string[]> => pathsIn(sampleTargets)

const pathsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder)
  return names
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => resolve(folder, name))
}

/** Reads targets file by file; throws `Invalid` with file, line and place of every problem of all of them. */
export const readTargetFiles = async (
  paths: readonly string[],
  dictionary: TargetWords,
): Promise<readonly TargetFile[]> => {
  const read: TargetFile[] = []
  const problems: Problem[] = []
  for (const path of paths)
    try {
      const file = await readTargetFile(path, dictionary)
      if (read.some(({ code }) => code === file.code))
        problems.push(
          problem(`${path}, code`, file.code, 'another file has this code', 'give it a code of its own'),
        )
      read.push(file)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      problems.push(...error.problems)
    }
  if (problems.length > 0) throw new Invalid(problems)
  return read
}

const readTargetFile = async (path: string, dictionary: TargetWords): Promise<TargetFile> => {
  const file = await readJsonFile(path)
  const read = readTargets(file.value, dictionary)
  if (read.ok) return read.value
  throw new Invalid(read.problems.map(placedIn(file)))
}

const placedIn =
  ({ path, text, value }: JsonFile) =>
  (found: Problem): Problem => {
    const { line } = placesIn(text)(pathOf(value, found.place))
    return { ...found, place: `${path}, line ${line}, ${found.place || 'whole file'}` }
  }
