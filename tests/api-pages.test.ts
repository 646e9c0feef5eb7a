import { expect, test } from 'vitest'
import { operations } from '../src/api.ts'
import { routes } from '../src/routes.ts'

/** Whatever can be read as a page can be read as JSON: `shows` of an operation names the pages it is the JSON of. */

const visitor = { kind: 'visitor' } as const

/** Pages that tell nothing which a program would want, each with the reason. */
const WITHOUT_JSON: Readonly<Record<string, string>> = {
  '/account': 'a person signs in there',
  '/account/second-step': 'a person signs in there',
  '/auth/callback/oidc': 'a step of signing in',
  '/invitations/:secret': 'a person signs in there',
  '/notices/mail/:secret': 'a link in a mail; what it changes has its JSON',
  '/sign-in': 'a person signs in there',
  '/sign-in/code': 'a person signs in there',
  '/sign-in/oidc': 'a step of signing in',
  '/vneid-mau/:journey': 'the imitated VNeID of the sample city',
  '/effects': 'gives its table itself as JSON, Excel and CSV',
  '/targets/method': 'how likelihood is found; each target has its JSON',
  '/design': 'the parts that pages are made of, with invented data',
  '/api': 'about the addresses under /api/',
  '/rounds/:round/comments/new': 'a form; the replies have their JSON',
  '/logo/misuse': 'a form; what it brings has its JSON',
  '/logo/misuse/:secret': 'the page of one sender, by a link of their own',
  '/rounds/:round/comments/status/:secret': 'the page of one sender, by a link of their own',
  '/rounds/:round/self-check':
    'a form that keeps nothing; what it asks follows from the JSON of the call and the set',
  '/rounds/:round/rerun': 'runs a round again before the reader; the result it compares is that of the round',
  '/.well-known/jwks.json': 'for programs as it is',
  '/releases/check-text': 'a form that keeps nothing; figures check says the same as JSON',
  '/releases/:release/file': 'for programs as it is',
  '/robots.txt': 'for programs as it is',
  '/sitemap.xml': 'for programs as it is',
}

/** The same of pages for who is signed in. */
const form = 'a form; what it changes has its JSON'
const file = 'a file as it is'
const SIGNED_IN_WITHOUT_JSON: Readonly<Record<string, string>> = {
  '/proposals/new': form,
  '/proposals/:proposal/submission': file,
  '/support/new': form,
  '/support/:application/supplement': form,
  '/support/:application/files/:paper': file,
  '/support/programmes': form,
  '/support/budgets': form,
  '/loans/new': form,
  '/loans/banks': form,
  '/loans/:loan/schedule': form,
  '/financing-needs/new': form,
  '/plans/new': form,
  '/plans/load': form,
  '/policies/new': form,
  '/plans/:plan/adopt': form,
  '/plans/:plan/next': form,
  '/plans/:plan/tasks/new': form,
  '/plans/:plan/board': 'the tasks of the plan, which have their JSON, by state',
  '/plans/:plan/timeline': 'the tasks of the plan, which have their JSON, by their days',
  '/plans/:plan/overlaps': 'computed before the reader from tasks, which have their JSON',
  '/tasks/:task/edit': form,
  '/tasks/:task/reports/:report/file': file,
  '/units/add': form,
  '/units/:unit/correct': form,
  '/units/:unit/end': form,
  '/interests/found': form,
  '/rounds/new': form,
  '/sheet': 'targets, tasks, register and ledger in one view; each of them has its JSON',
  '/rounds/:round/call/edit': form,
  '/rounds/:round/call/announce': form,
  '/rounds/:round/outreach/sessions/add': form,
  '/rounds/:round/figures': form,
  '/rounds/:round/apply/:submission/figures': 'the figures of the declaration, which has its JSON',
  '/rounds/:round/apply/:submission/check': form,
  '/rounds/:round/apply/:submission/withdraw': form,
  '/rounds/:round/apply/:submission/parts/:part': form,
  '/rounds/:round/apply/:submission/papers/:paper': form,
  '/rounds/:round/apply/:submission/papers/:paper/uploads/:upload':
    'how far a file is, in the headers of the protocol tus',
  '/rounds/:round/questions/ask': form,
  '/rounds/:round/questions/:question/enclosure': file,
  '/rounds/:round/submissions/paper': form,
  '/rounds/:round/submissions/receiving': form,
  '/rounds/:round/submissions/:submission/return': form,
  '/rounds/:round/submissions/:submission/exclude': form,
  '/rounds/:round/submissions/:submission/reinstate': form,
  '/rounds/:round/proposed/publish': form,
  '/rounds/:round/comments/paper': form,
  '/rounds/:round/complaints/new': form,
  '/rounds/:round/complaints/paper': form,
  '/rounds/:round/panels/:panel': form,
  '/rounds/:round/panels/:panel/count': form,
  '/releases/new': form,
  '/register/:recognition/ruling': form,
  '/register/:recognition/transfer': form,
  '/register/:recognition/anew': form,
  '/rounds/:round/reopen': form,
  '/rounds/:round/council/compose': form,
  '/rounds/:round/council/members/:member': form,
  '/rounds/:round/council/convene': form,
  '/rounds/:round/what-if': 'counts again before the reader; nothing of it is kept',
  '/rounds/:round/firmness': 'counts again before the reader; nothing of it is kept',
  '/rounds/:round/council/sittings/:sitting/sheet':
    'secret until the scoring is closed; then it is among the sheets of the round',
  '/criteria-drafts/:draft/adopt': form,
  '/criteria-drafts/:draft/dry-run': 'runs past rounds again before the reader; nothing of it is kept',
  '/facts/:fact/documents/:document': file,
  '/register/:recognition/certificate': file,
  '/rounds/:round/decision/draft': file,
  '/logo/reports/:number/files/:file': file,
  '/logo/reporting/:year': form,
  '/logo/versions':
    'what a version is made of are files; which is in force follows from what an enterprise reads',
  '/logo/versions/:version/files/:file': file,
  '/templates': 'which template is used; each is a file as it is',
  '/templates/:kind': form,
  '/templates/:kind/:number/preview': file,
  '/templates/:kind/:number/source': file,
  '/audit/bundles/:bundle': file,
  '/indicators/:code/rows': 'the same rows by ?format=json',
  '/validation': 'the same rows by ?format=json',
  '/series': 'its numbers are in /api/series, which anyone may read',
  '/series/template': file,
  '/series/:import': 'what a file would enter until it is confirmed; what was entered is in /api/series',
  '/series/:import/original': file,
  '/imports/template': file,
  '/imports/:batch/original': file,
  '/enterprises/intake': form,
  '/enterprises/merges/:merge/undo': form,
  '/enterprises/:enterprise/edit': form,
  '/enterprises/:enterprise/tax-code': form,
  '/enterprises/:enterprise/sites/add': form,
  '/enterprises/:enterprise/sites/:site': form,
  '/enterprises/:enterprise/products/add': form,
  '/enterprises/:enterprise/products/:product': form,
  '/enterprises/:enterprise/products/:product/withdraw': form,
  '/enterprises/:enterprise/documents/add': form,
  '/enterprises/:enterprise/documents/:document': file,
  '/enterprises/:enterprise/documents/:document/withdraw': form,
}

const pages = routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'))
const publicPages = pages.filter(({ may }) => may(visitor)).map(({ path }) => path)
const signedInPages = pages.filter(({ may }) => !may(visitor)).map(({ path }) => path)

const shown = operations.filter(({ scope }) => scope === 'read:public').flatMap(({ shows = [] }) => shows)
const shownToSome = operations
  .filter(({ scope }) => scope !== 'read:public')
  .flatMap(each => each.shows ?? [])

const withoutJson = (pages: readonly string[]): readonly string[] =>
  pages.filter(path => !shown.includes(path) && !(path in WITHOUT_JSON))

const signedInWithoutJson = (pages: readonly string[]): readonly string[] =>
  pages.filter(path => !shownToSome.includes(path) && !(path in SIGNED_IN_WITHOUT_JSON))

test('every page that a visitor may read has its JSON, or a reason why not', () => {
  expect(withoutJson(publicPages)).toEqual([])
})

test('a public page without JSON would be found', () => {
  expect(withoutJson([...publicPages, '/training'])).toEqual(['/training'])
})

test('every page for who is signed in has its JSON, or a reason why not', () => {
  expect(signedInWithoutJson(signedInPages)).toEqual([])
})

test('a page for who is signed in without JSON would be found', () => {
  expect(signedInWithoutJson([...signedInPages, '/diary'])).toEqual(['/diary'])
})

test('no exemption and no claim outlives its page', () => {
  expect(
    Object.keys(WITHOUT_JSON).filter(path => !publicPages.includes(path) || shown.includes(path)),
  ).toEqual([])
  expect(
    Object.keys(SIGNED_IN_WITHOUT_JSON).filter(
      path => !signedInPages.includes(path) || shownToSome.includes(path),
    ),
  ).toEqual([])
  const paths = new Set(routes.map(({ path }) => path))
  expect(operations.flatMap(({ shows = [] }) => shows).filter(path => !paths.has(path))).toEqual([])
})
