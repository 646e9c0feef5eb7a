import { pino } from 'pino'
import type { Page, Route } from '../platform/pages.ts'
import { buildServer } from '../platform/server.ts'
import type { Actor, Work } from '../platform/work.ts'
import { wordsOf } from './testing-words.ts'

interface Answered {
  readonly status: number
  /** Where it leads; null: it is a page. */
  readonly to: string | null
  readonly seen: string
}

/** What is typed into a form's field, or chosen in it several times. */
type Fields = Readonly<Record<string, string | Blob | readonly string[]>>

/** Pages by their addresses (`GET /logo`), read and sent as one person, over the work of a test. */
export const pagesOf = (work: Work, pages: Readonly<Record<string, Page>>) => {
  const app = buildServer({
    city: {
      database: { db: work.db, storeKind: 'memory', close: async () => undefined },
      files: work.files,
      clock: { now: () => work.now, today: () => work.today, pinnedOn: null },
      kind: 'empty',
    },
    routes: Object.entries(pages).map(([address, page]) => routeOf(address, page)),
    log: pino({ level: 'silent' }),
    identify: async () => ({ actor: work.actor, account: null }),
  })
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const headers = { host: 'localhost', origin: 'http://localhost' }
    const answer = await app.request(`http://localhost${path}`, { ...init, headers })
    return { status: answer.status, to: answer.headers.get('location'), seen: seenIn(await answer.text()) }
  }
  return {
    read: (path: string) => ask(path),
    send: (path: string, fields: Fields) => ask(path, { method: 'POST', body: formOf(fields) }),
  }
}

const routeOf = (address: string, page: Page): Route => {
  const [method = '', path = ''] = address.split(' ')
  return { method: method === 'POST' ? 'POST' : 'GET', path, page, may: (_: Actor) => true }
}

const formOf = (fields: Fields): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === 'string' || value instanceof Blob ? [value] : value)
      form.append(name, each)
  return form
}

/** The page's own part as a reader sees it: `[typed]`, `(x)` chosen, `( )` not, of a list what is chosen. */
const seenIn = (html: string): string =>
  wordsOf(
    (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html)
      .replace(/<details(?! open)[^>]*>.*?(<summary.*?<\/summary>).*?<\/details>/gs, '$1')
      .replace(/<(caption|span)[^>]* class="unseen">.*?<\/\1>|<(caption|span) class="unseen">.*?<\/\2>/gs, '')
      .replace(/<textarea[^>]*>(.*?)<\/textarea>/gs, '[$1]')
      .replace(/<select[^>]*>(.*?)<\/select>/gs, (_, options: string) => `[${chosenIn(options)}]`)
      .replace(/<input([^>]*)>/g, (_, attributes: string) => inputSeen(attributes)),
  )

const chosenIn = (options: string): string =>
  (/<option[^>]* selected[^>]*>(.*?)<\/option>/s.exec(options) ??
    /<option[^>]*>(.*?)<\/option>/s.exec(options))?.[1] ?? ''

const inputSeen = (attributes: string): string => {
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? 'text'
  if (type === 'hidden') return ''
  if (type === 'checkbox' || type === 'radio') return / checked\b/.test(attributes) ? '(x)' : '( )'
  return `[${/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? ''}]`
}
