import { templateImage } from './template.ts'
import { createTemplate, dropTestDatabases } from './testing-postgres.ts'

/** Once before the database tests: the template that every worker copies, on the engine of this run. */
export default async function setup(): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL
  process.env.CHULUC_TEST_RUN = String(process.pid)
  if (url === undefined) await templateImage()
  else await createTemplate(url)
  return async () => {
    if (url !== undefined) await dropTestDatabases(url)
  }
}
