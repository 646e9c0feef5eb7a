import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathOf } from '../criteria/rules/draft/json.ts'
import { placesIn } from '../exact/json.ts'
import { readDictionary } from '../facts/index.ts'
import { Invalid } from '../platform/errors.ts'
import { type JsonFile, readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import { activities } from '../support/model.ts'
import type { Definitions } from './model/definitions.ts'
import type { PlacedProblem } from './rules/definitions/faults.ts'
import { readDefinitions } from './rules/definitions/read.ts'
import type { FormulaWords } from './rules/formula/read.ts'

const folder = (name: string): string => join(projectRoot, 'data', name)

const jsonIn = async (name: string): Promise<readonly string[]> =>
  (await readdir(folder(name)))
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => resolve(folder(name), file))

let shipped: Promise<Definitions> | undefined

/** The indicators that ship, read once. */
export const shippedDefinitions = (): Promise<Definitions> => (shipped ??= readDefinitionFiles([]))

/** The indicators that ship, those of the files among them; throws `Invalid` with file, line and place of every fault. */
export const readDefinitionFiles = async (paths: readonly string[]): Promise<Definitions> => {
  const given = await Promise.all(paths.map(readJsonFile))
  const others = await Promise.all((await jsonIn('indicators')).map(readJsonFile))
  const themes = new Set(given.map(({ value }) => themeOf(value)))
  const files = [
    ...given,
    ...others.filter(({ path, value }) => !paths.includes(path) && !themes.has(themeOf(value))),
  ]
  const read = readDefinitions(files, await shippedWords())
  if (read.ok) return read.value
  throw new Invalid(read.problems.map(found => placedIn(files, found)))
}

const themeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, 'code') : undefined

const placedIn = (files: readonly JsonFile[], { path, ...found }: PlacedProblem) => {
  const file = files.find(each => each.path === path)
  if (file === undefined) return found
  const { line } = placesIn(file.text)(pathOf(file.value, found.place))
  return { ...found, place: `${path}, line ${line}, ${found.place || 'whole file'}` }
}

/** The variables that are declared, and the kinds of support. */
const shippedWords = async (): Promise<Omit<FormulaWords, 'series'>> => {
  const paths = (await jsonIn('dictionaries')).filter(path => !path.endsWith('policy-facts.json'))
  const dictionaries = await Promise.all(
    paths.map(async path => readDictionary(await readFile(path, 'utf8'))),
  )
  const variables = dictionaries.flatMap(({ variables }) =>
    Object.entries(variables).map(([code, { type, periodicity, currency, unit, subject }]) => {
      const known = { type, periodicity, currency: currency ?? null, unit: unit ?? null }
      return [code, { ...known, subject: subject ?? ('city' as const) }] as const
    }),
  )
  return { variables: new Map(variables), activities: new Set(activities) }
}
