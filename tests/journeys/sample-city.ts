import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { assets } from '../../src/design/assets.ts'
import { dayOf } from '../../src/exact/day.ts'
import { withKeys } from '../../src/pages/key-identity.ts'
import { identify, mountsOf } from '../../src/pages/serving.ts'
import { type City, openCity } from '../../src/platform/city.ts'
import { type Clock, pinDay, pinnedClock } from '../../src/platform/clock.ts'
import { buildServer } from '../../src/platform/server.ts'
import { failures, routes, signInAgain } from '../../src/routes.ts'

/** The sample city behind a server of its own, and a browser; both end with the tests. */
export interface Visited {
  readonly city: City
  readonly address: string
  /** Where it lies: once it was stopped, the command line can open it. */
  readonly store: string
  /** A page of a fresh browser profile; what its console complains of is gathered. */
  open(options?: BrowserContextOptions): Promise<Opened>
  /** The same, signed in by the imitated VNeID as a person of the sample city: `openAs('mh-nguoi-01')`. */
  openAs(person: string, options?: BrowserContextOptions): Promise<Opened>
  /** From now on it is this day in the city. */
  moveTo(day: string): Promise<void>
  /** Ends the server and the browser; `close` takes the store away too. */
  stop(): Promise<void>
  close(): Promise<void>
}

export interface Opened {
  readonly page: Page
  readonly complaints: readonly string[]
}

const PATIENCE_MS = 20_000
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const visitSampleCity = async (): Promise<Visited> => {
  const directory = mkdtempSync(join(tmpdir(), 'journeys-'))
  const store = join(directory, 'store')
  cpSync(inject('sampleStore'), store, { recursive: true })
  const opened = await openCity(store)
  let clock: Clock = opened.clock
  const city: City = {
    ...opened,
    get clock() {
      return clock
    },
  }
  const log = pino({ level: 'silent' })
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
  const server = await listen(createServer(getRequestListener(app.fetch)))
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: FLAGS,
  })
  const end = async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
    await city.database.close()
  }
  let ended: Promise<void> | undefined
  const stop = () => {
    ended ??= end()
    return ended
  }
  return {
    city,
    address: addressOf(server),
    store,
    open: options => openPage(browser, addressOf(server), options),
    openAs: async (person, options) => {
      const opened = await openPage(browser, addressOf(server), options)
      await signIn(opened.page, person)
      return opened
    },
    moveTo: async day => {
      await pinDay(city.database.db, dayOf(day))
      clock = pinnedClock(dayOf(day))
    },
    stop,
    close: async () => {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** On this machine alone, at a free port. */
const listen = (server: Server): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

const addressOf = (server: Server): string => {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen')
  return `http://127.0.0.1:${address.port}`
}

const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> => {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return { page, complaints }
}

/** As a newcomer does it, in two clicks; ends on the account page. */
export const signIn = async (page: Page, person: string): Promise<void> => {
  await page.goto('/sign-in/oidc?next=/account')
  await page.locator(`button[name="person"][value="${person}"]`).click()
  await page.waitForURL('**/account')
}
