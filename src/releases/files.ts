import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathOf } from '../criteria/rules/draft/json.ts'
import { placesIn } from '../exact/json.ts'
import { problem } from '../exact/problem.ts'
import { Invalid } from '../platform/errors.ts'
import { readJsonFile } from '../platform/json-file.ts'
import { projectRoot } from '../platform/root.ts'
import { sealed } from './hash.ts'
import type { Release } from './model.ts'
import { readReleases } from './rules/read.ts'

const folder = join(projectRoot, 'data', 'releases')

let shipped: Promise<readonly Release[]> | undefined

/** The releases that ship, read once. */
export const shippedReleases = (): Promise<readonly Release[]> => {
  shipped ??= readdir(folder).then(names =>
    readReleaseFiles(names.filter(name => name.endsWith('.json')).map(name => join(folder, name))),
  )
  return shipped
}

/** Throws `Invalid` with file, line and place of every problem. */
export const readReleaseFiles = async (paths: readonly string[]): Promise<readonly Release[]> => {
  const releases = (await Promise.all(paths.map(readReleaseFile))).flat()
  const twice = releases.find(({ code }, at) => releases.findIndex(each => each.code === code) !== at)
  if (twice === undefined) return releases
  throw new Invalid([
    problem('code', twice.code, 'two files have this release', 'give one a code of its own'),
  ])
}

const readReleaseFile = async (path: string): Promise<readonly Release[]> => {
  const { text, value } = await readJsonFile(path)
  const read = readReleases(value)
  if (read.ok) return read.releases.map(({ content, appearances }) => sealed(content, appearances))
  const lineOf = placesIn(text)
  throw new Invalid(
    read.problems.map(found => ({
      ...found,
      place: `${path}, line ${lineOf(pathOf(value, found.place)).line}, ${found.place || 'whole file'}`,
    })),
  )
}
