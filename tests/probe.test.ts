import { test } from 'vitest'
import { pino } from 'pino'
import { personIdOf } from '../src/access/model.ts'
import { identityOf } from '../src/pages/identity.ts'
import { openCity } from '../src/platform/city.ts'
import { prepareCity } from '../src/platform/preparation.ts'
import { buildServer } from '../src/platform/server.ts'
import { preparations } from '../src/rehearsal/index.ts'
import { failures, routes } from '../src/routes.ts'
import { wordsOf } from '../src/design/testing.ts'
test('probe', async () => {
  const city = await prepareCity(await openCity('/tmp/mprobe/store'), preparations(), 'sample', () => undefined)
  const app = buildServer({ city, routes, log: pino({level:'silent'}), failurePage: failures, identify: async r => identityOf(city.database.db, city.clock.today(), personIdOf(r.headers.get('x-as') ?? ''), null) })
  for (const [as, at] of JSON.parse(process.env.PROBE ?? '[]')) {
    const a = await app.request(at, { headers: { 'x-as': as, accept: 'text/html' } })
    console.log(as, at, a.status, wordsOf(await a.text()).slice(0, 2500))
  }
  await city.database.close()
})
