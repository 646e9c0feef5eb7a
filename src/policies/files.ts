import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathOf } from '../criteria/rules/draft/json.ts'
import { type Json, placesIn, readJson } from '../exact/json.ts'
import { type Problem, problem } from '../exact/problem.ts'
import { Invalid } from '../platform/errors.ts'
import { type JsonFile, readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import type { ReadPolicy } from './model.ts'
import { type PolicyFacts, readPolicyFacts } from './rules/facts.ts'
import { readPolicy } from './rules/read.ts'

/** The policies that ship. */
export const shippedPolicies = join(projectRoot, 'data', 'policies')

/** The shared dictionary of what policies ask. */
export const readShippedFacts = async (): Promise<PolicyFacts> => {
  const file = await readJsonFile(join(projectRoot, 'data', 'dictionaries', 'policy-facts.json'))
  const read = readPolicyFacts(file.value)
  if (read.ok) return read.facts
  throw new Invalid(read.problems.map(placedIn(file)))
}

export interface PolicyFileRead {
  readonly policy: ReadPolicy
  /** As it was written. */
  readonly content: Json
  /** The dictionary that it was read by. */
  readonly facts: PolicyFacts
}

/** Reads a policy; throws Invalid with file, line and place of every problem. */
export const readPolicyFile = async (path: string, facts: PolicyFacts): Promise<PolicyFileRead> =>
  policyIn(await readJsonFile(path), facts)

/** As `readPolicyFile`, of what somebody sent: places begin with the line. */
export const readPolicyText = (text: string, facts: PolicyFacts): PolicyFileRead => {
  const json = readJson(text)
  if (json.ok) return policyIn({ path: '', text, value: json.value }, facts)
  const { line, column, value, reason, remedy } = json.problem
  throw new Invalid([{ place: `line ${line}, column ${column}`, value, reason, remedy }])
}

const policyIn = (file: JsonFile, facts: PolicyFacts): PolicyFileRead => {
  const read = readPolicy(file.value, facts)
  if (read.ok) return { policy: read.policy, content: file.value, facts }
  throw new Invalid(read.problems.map(placedIn(file)))
}

/** Every policy of a folder, in the order of their files; throws Invalid with the problems of all of them. */
export const readPolicies = async (
  folder: string,
  facts: PolicyFacts,
): Promise<readonly PolicyFileRead[]> => {
  const files = await policyFiles(folder)
  const read: PolicyFileRead[] = []
  const problems: Problem[] = []
  for (const path of files)
    try {
      read.push(await readPolicyFile(path, facts))
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      problems.push(...error.problems)
    }
  const codes = read.map(({ policy }, at) => ({ code: policy.code, path: files[at] ?? '' }))
  if (problems.length === 0) problems.push(...duplicates(codes))
  if (problems.length > 0) throw new Invalid(problems)
  return read
}

/** Two files of one code: nobody could say which of them counts. */
export const duplicates = (
  files: readonly { readonly code: string; readonly path: string }[],
): readonly Problem[] =>
  files.flatMap(({ code, path }, at) => {
    const first = files.findIndex(other => other.code === code)
    return first === at
      ? []
      : [problem(`${path}, code`, code, `${files[first]?.path} has this code`, 'give it a code of its own')]
  })

const policyFiles = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => null)
  if (names === null)
    throw new Invalid([problem(folder, '', 'there is no such folder', 'name a folder of policies')])
  return names
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => resolve(folder, name))
}

const placedIn =
  ({ path, text, value }: JsonFile) =>
  (found: Problem): Problem => {
    const { line } = placesIn(text)(pathOf(value, found.place))
    const place = `line ${line}, ${found.place || 'whole file'}`
    return { ...found, place: path === '' ? place : `${path}, ${place}` }
  }
