import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCity } from '../../src/platform/city.ts'
import { prepareCity } from '../../src/platform/preparation.ts'
import { preparations } from '../../src/rehearsal/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The closed trial store of a sample city as it is on its first day. */
    sampleStore: string
  }
}

/** Once before the journeys: a sample city is prepared, of which each journey takes a copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'journeys-template-'))
  const store = join(directory, 'store')
  const city = await prepareCity(await openCity(store), preparations(), 'sample', () => undefined)
  await city.database.close()
  project.provide('sampleStore', store)
  return () => rmSync(directory, { recursive: true, force: true })
}
