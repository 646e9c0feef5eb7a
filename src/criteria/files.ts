import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Json, placesIn } from '../exact/json.ts'
import { type Problem, problem } from '../exact/problem.ts'
import { Invalid } from '../platform/errors.ts'
import { readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import { readDictionary } from './rules/dictionary.ts'
import { memberOf, pathOf } from './rules/draft/json.ts'
import { type Dictionary, readCriteriaSet } from './rules/read.ts'
import type { ReadSet } from './rules/set.ts'

/** Reads a criteria set and the dictionary it names; throws Invalid with file, line and column of every problem. */
export const readCriteriaFile = async (path: string): Promise<ReadSet> => {
  const { text, value } = await readJsonFile(path)
  const dictionary = await dictionaryOf(value, path)
  const read = readCriteriaSet(value, dictionary)
  if (read.ok) return read.set
  throw new Invalid(read.problems.map(each => placed(path, text, value, each)))
}

/** The dictionary that a set names: shipped under data/dictionaries, or a file beside the set. */
const dictionaryOf = async (set: Json, path: string): Promise<Dictionary> => {
  const name = memberOf(set, 'dictionary')
  if (typeof name !== 'string') return {}
  const file = name.startsWith('./')
    ? resolve(dirname(path), name)
    : join(projectRoot, 'data', 'dictionaries', `${name}.json`)
  if (!name.startsWith('./') && !/^[\w-]+$/.test(name))
    throw new Invalid([
      problem(
        `${path}, dictionary`,
        name,
        'this is no name of a dictionary',
        'write a shipped name, or a path beginning with ./',
      ),
    ])
  const read = readDictionary((await readJsonFile(file)).value)
  if (read.ok) return read.variables
  throw new Invalid(read.problems.map(each => ({ ...each, place: `${file}, ${each.place}` })))
}

const placed = (path: string, text: string, value: Json, found: Problem): Problem => {
  const { line } = placesIn(text)(pathOf(value, found.place))
  return { ...found, place: `${path}, line ${line}, ${found.place || 'whole set'}` }
}

/** A file of the shipped sets by its name, for messages that offer one. */
export const shippedSet = (name: string): string => join(projectRoot, 'data', 'criteria', `${name}.json`)

/** "--criteria hanoi-spcncl-working" means the shipped set of that name, when there is no such file. */
export const criteriaPath = async (cwd: string, given: string): Promise<string> => {
  const path = resolve(cwd, given)
  if ((await stat(path).catch(() => null)) !== null) return path
  const shipped = /^[\w-]+$/.test(given) ? shippedSet(given) : null
  return shipped !== null && (await stat(shipped).catch(() => null)) !== null ? shipped : path
}
