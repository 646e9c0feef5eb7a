import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import { personIdOf } from '../../src/access/model.ts'
import { assets } from '../../src/design/assets.ts'
import { identityOf } from '../../src/pages/identity.ts'
import { type City, openCity } from '../../src/platform/city.ts'
import { prepareCity } from '../../src/platform/preparation.ts'
import { buildServer } from '../../src/platform/server.ts'
import { preparations } from '../../src/rehearsal/index.ts'
import { failures, routes } from '../../src/routes.ts'
import { bareSite, withoutNonce } from './bare.ts'
import { lastPool } from './heard.ts'

/** The sample city, on the trial store in a fresh directory or on PostgreSQL; `x-as` says who asks. */
export const openSite = async (changed: (city: City) => City = city => city) => {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-bench-'))
  const city = changed(
    await prepareCity(await openCity(directory), preparations(), 'sample', () => undefined),
  )
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
  return { app, city, close: () => city.database.close() }
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

type Site = Awaited<ReturnType<typeof openSite>>['app']

/** `as` null: a visitor. */
export const pageContenders = async (
  app: Site,
  heard: pg.QueryConfig[],
  path: string,
  as: string | null,
): Promise<PageContenders> => {
  const headers = as === null ? undefined : { 'x-as': as }
  const ours = async () => (await app.request(`http://localhost${path}`, headers && { headers })).text()
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
