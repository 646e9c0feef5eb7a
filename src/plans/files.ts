import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathOf } from '../criteria/rules/draft/json.ts'
import { placesIn } from '../exact/json.ts'
import { problem } from '../exact/problem.ts'
import { Invalid, type Problem } from '../platform/errors.ts'
import { type JsonFile, readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import type { TaskGroup } from './model.ts'
import { type BroughtPlan, readPlan } from './rules/file/read.ts'
import { taskGroupsSchema } from './rules/file/schema.ts'
import type { PlanWords } from './rules/file/words.ts'
import { type FieldWords, readFieldWords } from './rules/overlap/words.ts'

const shippedPlans = join(projectRoot, 'data', 'plans')
const GROUPS = 'task-groups.json'

/** The groups of tasks that every plan starts with. */
export const taskGroups: readonly TaskGroup[] = taskGroupsSchema
  .parse(JSON.parse(readFileSync(join(shippedPlans, GROUPS), 'utf8')))
  .groups.map(({ status, ...group }) => ({ ...group, standing: status }))

/** How tasks that are only prose are read. */
export const fieldWords: FieldWords = (() => {
  const read = readFieldWords(JSON.parse(readFileSync(join(shippedPlans, 'overlap-words.json'), 'utf8')))
  if (!read.ok) throw new Invalid(read.problems)
  return read.words
})()

/** Plans are named after their document; the other files of the folder are none. */
export const shippedPlanPaths = async (): Promise<readonly string[]> =>
  (await readdir(shippedPlans))
    .filter(name => /-\d{4}\.json$/.test(name))
    .sort()
    .map(name => join(shippedPlans, name))

/** Reads plans file by file; throws `Invalid` with file, line and place of every problem of all of them. */
export const readPlanFiles = async (
  paths: readonly string[],
  words: PlanWords,
): Promise<readonly BroughtPlan[]> => {
  const read: BroughtPlan[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const file = await readJsonFile(path)
    const reading = readPlan(file.value, words)
    if (reading.ok) {
      if (read.some(({ code }) => code === reading.value.code))
        problems.push(placedIn(file)(codeTwice(reading.value)))
      read.push(reading.value)
    } else problems.push(...reading.problems.map(placedIn(file)))
  }
  if (problems.length > 0) throw new Invalid(problems)
  return read
}

const codeTwice = ({ code }: BroughtPlan): Problem =>
  problem('code', code, 'another file has this code', 'give it a code of its own')

const placedIn =
  ({ path, text, value }: JsonFile) =>
  (found: Problem): Problem => {
    const { line } = placesIn(text)(pathOf(value, found.place))
    return { ...found, place: `${path}, line ${line}, ${found.place || 'whole file'}` }
  }
