import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openCity } from '../src/platform/city.ts'
import { lockDirectory } from '../src/platform/lock.ts'
import { prepareCity } from '../src/platform/preparation.ts'
import { projectRoot } from '../src/platform/root.ts'
import { preparations } from '../src/rehearsal/index.ts'

const prepared = join(projectRoot, 'var', 'prepared-cities')
/** What its rows name lies here: without it a prepared store is no whole one. */
const files = join(projectRoot, 'var', 'files')
const KEPT = 2

/**
 * The closed store of a sample city as it is on its first day, to be copied and never opened. Preparing takes half a minute:
 * it is done once per state of the program and its data, and whoever asks meanwhile waits.
 */
export const preparedStore = async (): Promise<string> => {
  const path = join(prepared, digestOfSources())
  for (;;) {
    if (existsSync(path) && existsSync(files)) return path
    const lock = await lockDirectory(prepared).catch(() => null)
    if (lock === null) {
      await setTimeout(500)
      continue
    }
    try {
      if (!existsSync(path) || !existsSync(files)) await prepare(path)
    } finally {
      await lock.release()
    }
  }
}

/** A copy in this directory, which nobody has opened. */
export const copyPreparedStore = async (directory: string): Promise<void> => {
  cpSync(await preparedStore(), directory, { recursive: true })
}

const prepare = async (path: string): Promise<void> => {
  const preparing = `${path}.part`
  for (const outdated of [path, preparing]) rmSync(outdated, { recursive: true, force: true })
  mkdirSync(files, { recursive: true })
  const city = await prepareCity(await openCity(preparing), preparations(), 'sample', () => undefined)
  await city.database.close()
  rmSync(join(preparing, 'dumps'), { recursive: true, force: true })
  renameSync(preparing, path)
  forgetOld()
}

const forgetOld = (): void => {
  const byAge = readdirSync(prepared, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => ({ path: join(prepared, name), at: statSync(join(prepared, name)).mtimeMs }))
    .toSorted((a, b) => b.at - a.at)
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true })
}

const digestOfSources = (): string => {
  const hash = createHash('sha256')
  const sources = globSync(['src/**/*', 'data/**/*', 'package-lock.json'], { cwd: projectRoot }).filter(
    path => !/\.test\.tsx?$/.test(path) && statSync(join(projectRoot, path)).isFile(),
  )
  for (const path of sources.toSorted())
    hash.update(`${path}\n`).update(readFileSync(join(projectRoot, path)))
  return hash.digest('hex').slice(0, 16)
}
