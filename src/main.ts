import { join, relative } from 'node:path'
import { pino } from 'pino'
import { assets } from './design/assets.ts'
import { followEntitlements } from './entitlements/index.ts'
import { followFindings } from './indicators/index.ts'
import { jobs } from './jobs.ts'
import { remindOfNeeds } from './loans/index.ts'
import { remindOfLogoReports, tellOfLogoEnds } from './logo/index.ts'
import { type Mailing, mailPlaceIn, startMailing } from './notices/index.ts'
import { withKeys } from './pages/key-identity.ts'
import { identify, mountsOf } from './pages/serving.ts'
import { remindOfTasks } from './plans/index.ts'
import { type CityKind, openCity } from './platform/city.ts'
import { type JobRunner, runJobs } from './platform/job-runner.ts'
import { prepareCity } from './platform/preparation.ts'
import { type Reminding, startReminding, whenChanged } from './platform/reminding.ts'
import { projectRoot } from './platform/root.ts'
import { buildServer } from './platform/server.ts'
import { serveUntilSignal } from './platform/serving.ts'
import { remindOfEnds } from './recognition/index.ts'
import { preparations } from './rehearsal/index.ts'
import { failures, routes, signInAgain } from './routes.ts'
import { remindScorers } from './selection/index.ts'

const SECOND_MS = 1000

/** Opens the city, prepares what is missing, serves until a signal. */
export async function main(wanted: CityKind): Promise<void> {
  const directory = process.env.CHULUC_STORE ?? join(projectRoot, 'var', `${wanted}-city`)
  const opened = await openCity(directory)
  try {
    const city = await prepareCity(opened, preparations(), wanted, say)
    const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2))
    const app = buildServer({
      city,
      routes,
      log,
      assets: assets.byPath,
      failurePage: failures,
      identify: withKeys(identify),
      signInAgain,
      mounts: mountsOf(city),
    })
    let runner: JobRunner | undefined
    let mailing: Mailing | undefined
    let reminding: Reminding | undefined
    let following: Reminding | undefined
    const close = async () => {
      await reminding?.stop()
      await following?.stop()
      await mailing?.stop()
      await runner?.stop()
      await city.database.close()
    }
    const port = Number(process.env.PORT ?? 8080)
    const served = await serveUntilSignal({ fetch: app.fetch, port, close })
    runner = await runJobs({ city, jobs, log })
    const place = mailPlaceIn(process.env, served.port)
    mailing = place === null ? undefined : startMailing({ city, place, log })
    reminding = startReminding({
      city,
      log,
      remind: [
        remindScorers,
        remindOfEnds,
        tellOfLogoEnds,
        remindOfLogoReports,
        remindOfTasks,
        remindOfNeeds,
        followEntitlements,
        followFindings,
      ],
    })
    following = startReminding({ city, log, remind: [whenChanged(followEntitlements)], everyMs: SECOND_MS })
    say(welcome(served.port, directory, city.kind))
    await served.ended
    say('Stopped. Everything is closed.')
  } catch (error) {
    await opened.database.close()
    throw error
  }
}

function welcome(port: number, directory: string, kind: CityKind): string {
  const trial = process.env.DATABASE_URL === undefined || process.env.DATABASE_URL === ''
  return [
    '',
    `Chủ Lực serves on http://localhost:${port}`,
    trial
      ? `  Trial store in ${relative(projectRoot, directory)}: good for a look, not for keeping. Set DATABASE_URL for PostgreSQL.`
      : '  Store: PostgreSQL (DATABASE_URL).',
    kind === 'sample'
      ? '  The sample city: what it shows is invented (dữ liệu minh họa). Without it: npm start -- --empty'
      : '  An empty city: no sample data.',
    '',
    'Next:',
    `  open http://localhost:${port} in a browser`,
    '  npm run -s chuluc -- --help     what the command line does',
    '  Ctrl-C                          stop',
    '',
  ].join('\n')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
