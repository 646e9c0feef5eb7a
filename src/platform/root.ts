import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder: found from this file upwards, because the built server lies under `var/build`. */
export const projectRoot = rootAbove(import.meta.dirname)

/** Where the trial store lives: `CHULUC_STORE`, or the sample city's. */
export function storeDirectory(): string {
  return process.env.CHULUC_STORE ?? join(projectRoot, 'var', 'sample-city')
}

function rootAbove(directory: string): string {
  if (existsSync(join(directory, 'package-lock.json'))) return directory
  const parent = dirname(directory)
  if (parent === directory) throw new Error('The project folder was not found above this file.')
  return rootAbove(parent)
}
