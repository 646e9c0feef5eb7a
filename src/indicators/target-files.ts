import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathOf } from '../criteria/rules/draft/json.ts'
import { placesIn } from '../exact/json.ts'
import { type Problem, problem } from '../exact/problem.ts'
import { Invalid } from '../platform/errors.ts'
import { type JsonFile, readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import type { TargetFile, TargetWords } from './model/targets.ts'
import { readTargets, readTargetWords } from './rules/targets/read.ts'

/** The targets that ship, one file for each document. */
export const shippedTargets = join(projectRoot, 'data', 'targets')

/** What targets are about. */
export const readShippedTargetWords = async (): Promise<TargetWords> => {
  const file = await readJsonFile(join(projectRoot, 'data', 'codes', 'target-indicators.json'))
  const read = readTargetWords(file.value)
  if (read.ok) return read.value
  throw new Invalid(read.problems.map(placedIn(file)))
}

export const shippedTargetPaths = async (): Promise<readonly string[]> => {
  const names = await readdir(shippedTargets)
  return names
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => resolve(shippedTargets, name))
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
