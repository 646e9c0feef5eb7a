import type { TestProject } from 'vitest/node'
import { preparedStore } from '../prepared-city.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The closed trial store of a sample city as it is on its first day. */
    sampleStore: string
  }
}

/** Once before the journeys: a sample city is prepared, of which each journey takes a copy. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('sampleStore', await preparedStore())
}
