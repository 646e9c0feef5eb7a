import type pg from 'pg'
import { serveUntilSignal } from '../../src/platform/serving.ts'
import { listenToQueries } from './heard.ts'
import { openSite, pageContenders } from './site.ts'

export { openCertificates } from './certificates.ts'
export { openMatrix } from './matrix.ts'

/** For `people.ts`: listens, says its port, stops by a signal. */
export const listenAlone = async (): Promise<void> => {
  const { app, close } = await openSite()
  const served = await serveUntilSignal({ fetch: app.fetch, port: 0, close })
  process.stdout.write(`${served.port}\n`)
  await served.ended
}

/** For `pages.ts`. */
export const openPages = async () => {
  const heard: pg.QueryConfig[] = []
  listenToQueries(heard)
  const { app, close } = await openSite()
  return { contendersFor: (path: string, as: string) => pageContenders(app, heard, path, as), close }
}
