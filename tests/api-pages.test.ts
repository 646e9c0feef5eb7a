import { expect, test } from 'vitest'
import { operations } from '../src/api.ts'
import { routes } from '../src/routes.ts'

/** Whatever a visitor may read as a page can be read as JSON: `shows` of an operation names the pages it is the JSON of. */

const visitor = { kind: 'visitor' } as const

/** Pages that tell nothing which a program would want, each with the reason. */
const WITHOUT_JSON: Readonly<Record<string, string>> = {
  '/account': 'a person signs in there',
  '/account/second-step': 'a person signs in there',
  '/auth/callback/oidc': 'a step of signing in',
  '/invitations/:secret': 'a person signs in there',
  '/sign-in': 'a person signs in there',
  '/sign-in/code': 'a person signs in there',
  '/sign-in/oidc': 'a step of signing in',
  '/vneid-mau/:journey': 'the imitated VNeID of the sample city',
  '/design': 'the parts that pages are made of, with invented data',
  '/api': 'about the addresses under /api/',
  '/rounds/:round/rerun': 'runs a round again before the reader; the result it compares is that of the round',
  '/robots.txt': 'for programs as it is',
  '/sitemap.xml': 'for programs as it is',
}

const publicPages = routes
  .filter(({ method, path, may }) => method === 'GET' && !path.startsWith('/api/') && may(visitor))
  .map(({ path }) => path)

const shown = operations.filter(({ scope }) => scope === 'read:public').flatMap(({ shows = [] }) => shows)

const withoutJson = (pages: readonly string[]): readonly string[] =>
  pages.filter(path => !shown.includes(path) && !(path in WITHOUT_JSON))

test('every page that a visitor may read has its JSON, or a reason why not', () => {
  expect(withoutJson(publicPages)).toEqual([])
})

test('a public page without JSON would be found', () => {
  expect(withoutJson([...publicPages, '/training'])).toEqual(['/training'])
})

test('no exemption and no claim outlives its page', () => {
  expect(
    Object.keys(WITHOUT_JSON).filter(path => !publicPages.includes(path) || shown.includes(path)),
  ).toEqual([])
  const paths = new Set(routes.map(({ path }) => path))
  expect(operations.flatMap(({ shows = [] }) => shows).filter(path => !paths.has(path))).toEqual([])
})
