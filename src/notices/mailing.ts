import { setTimeout } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import { type City, startWork } from '../platform/city.ts'
import { type Post, sendDue } from './actions.ts'

/** Where mail goes, from the environment: without `CHULUC_SMTP` nothing is sent and everything waits in the outbox. */
export interface MailPlace {
  /** `smtp://user:password@host:587` */
  readonly smtp: string
  readonly from: string
  /** Where this city is reached from outside. */
  readonly origin: string
}

export const mailPlaceIn = (env: NodeJS.ProcessEnv, port: number): MailPlace | null => {
  const { CHULUC_SMTP: smtp, CHULUC_MAIL_FROM: from, CHULUC_ADDRESS: origin } = env
  if (smtp === undefined || smtp === '') return null
  if (from === undefined || from === '')
    throw new Error('CHULUC_SMTP is set and CHULUC_MAIL_FROM is not: say from whom mail comes.')
  return { smtp, from, origin: (origin ?? `http://localhost:${port}`).replace(/\/$/, '') }
}

export interface Mailing {
  stop(): Promise<void>
}

const SLOWEST_MS = 30_000

/** Looks for what is due every few seconds, one round after the other; here and in every other process of the city. */
export const startMailing = ({
  city,
  place,
  log,
  everyMs = 5_000,
}: {
  readonly city: City
  readonly place: MailPlace
  readonly log: Pick<Logger, 'error'>
  readonly everyMs?: number
}): Mailing => {
  const post = postOver(place)
  const stopping = new AbortController()
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      const work = startWork(city, { kind: 'system', name: 'mail' }, 'vi')
      await sendDue(work, { post, origin: place.origin }).catch(error => log.error({ err: error }, 'mail'))
      await setTimeout(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}

const postOver = ({ smtp, from }: MailPlace): Post => {
  const transport = createTransport({
    url: smtp,
    connectionTimeout: SLOWEST_MS,
    greetingTimeout: SLOWEST_MS,
    socketTimeout: SLOWEST_MS,
  })
  const [, domain = 'chuluc'] = from.match(/@([\w.-]+)/) ?? []
  return async ({ id, ...mail }) => {
    // The same message keeps its id: one that was sent and not noted may come twice, and mail programs show it once.
    await transport.sendMail({ from, ...mail, messageId: `<notice-${id}@${domain}>` })
  }
}
