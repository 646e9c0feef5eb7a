import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import { personIdOf } from '../../src/access/model.ts'
import { assets } from '../../src/design/assets.ts'
import { identityOf } from '../../src/pages/identity.ts'
import { openCity } from '../../src/platform/city.ts'
import { prepareCity } from '../../src/platform/preparation.ts'
import { buildServer } from '../../src/platform/server.ts'
import { serveUntilSignal } from '../../src/platform/serving.ts'
import { preparations } from '../../src/rehearsal/index.ts'
import { failures, routes } from '../../src/routes.ts'
import { bareSite, withoutNonce } from './bare.ts'
import { lastPool, listenToQueries } from './heard.ts'

export { openMatrix } from './matrix.ts'

/** The sample city, on the trial store in a fresh directory or on PostgreSQL; `x-as` says who asks. */
const openSite = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-bench-'))
  const city = await prepareCity(await openCity(directory), preparations(), 'sample', () => undefined)
  const { db } = city.database
  const app = buildServer({
    city,
    routes,
    log: pino({ level: 'silent' }),
    assets: assets.byPath,
    failurePage: failures,
    identify: async ({ headers }) => {
      const as = headers.get('x-as')
      if (as === null) return { actor: { kind: 'visitor' }, account: null }
      return identityOf(db, city.clock.today(), personIdOf(as), null)
    },
  })
  return { app, close: () => city.database.close() }
}

/** For `people.ts`: listens, says its port, stops by a signal. */
export const listenAlone = async (): Promise<void> => {
  const { app, close } = await openSite()
  const served = await serveUntilSignal({ fetch: app.fetch, port: 0, close })
  process.stdout.write(`${served.port}\n`)
  await served.ended
}

export interface PageContenders {
  readonly html: string
  /** The page as it is served. */
  readonly ours: () => Promise<string>
  /** The same HTML from Hono alone, its data in memory. */
  readonly bare: () => Promise<string>
  /** The statements of the page alone, with their values. */
  readonly statements: () => Promise<void>
  readonly count: number
}

/** For `pages.ts`. */
export const openPages = async () => {
  const heard: pg.QueryConfig[] = []
  listenToQueries(heard)
  const { app, close } = await openSite()
  const contendersFor = async (path: string, as: string): Promise<PageContenders> => {
    const ours = async () =>
      (await app.request(`http://localhost${path}`, { headers: { 'x-as': as } })).text()
    await ours()
    heard.length = 0
    const html = await ours()
    const asked = [...heard]
    const bareApp = bareSite(html)
    return {
      html: withoutNonce(html),
      ours,
      bare: async () => (await bareApp.request('http://localhost/')).text(),
      statements: async () => {
        for (const each of asked) await lastPool()?.query({ ...each })
      },
      count: asked.length,
    }
  }
  return { contendersFor, close }
}
