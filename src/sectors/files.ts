import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../exact/problem.ts'
import { Invalid } from '../platform/errors.ts'
import { readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import type { PriorityList } from './model.ts'
import { readPriorityList, readSectors, type Sectors } from './rules/read.ts'

const folder = join(projectRoot, 'data', 'priority-sectors')
const dictionary = join(projectRoot, 'data', 'codes', 'priority-sectors.json')

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const readFile = async <Value>(path: string, read: (input: unknown) => Read<Value>): Promise<Value> => {
  const file = await readJsonFile(path)
  const result = read(file.value)
  if (result.ok) return result.value
  throw new Invalid(
    result.problems.map(each => ({ ...each, place: `${path}, ${each.place || 'whole file'}` })),
  )
}

let shippedSectors: Promise<Sectors> | undefined

export const readShippedSectors = (): Promise<Sectors> => {
  shippedSectors ??= readFile(dictionary, readSectors)
  return shippedSectors
}

/** The documents that ship, the oldest first; throws `Invalid` with file and place of what is wrong. */
export const readShippedLists = async (): Promise<readonly PriorityList[]> => {
  const sectors = await readShippedSectors()
  const names = (await readdir(folder)).filter(name => name.endsWith('.json'))
  const lists = await Promise.all(
    names.map(name => readFile(join(folder, name), input => readPriorityList(input, sectors))),
  )
  const beginOf = ({ periods }: PriorityList) => periods[0]?.from ?? ''
  return lists.toSorted((a, b) => (beginOf(a) < beginOf(b) ? -1 : 1))
}
