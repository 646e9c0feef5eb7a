/** How each page of the site map is visited: as whom, and where. */
export interface PageVisit {
  /** Null for a visitor. */
  readonly as: string | null
  /** Where the addresses with names of things are found: the first link of that page that looks so. */
  readonly from?: string
  readonly link?: RegExp
  /** Its address, or what follows the link that was found. */
  readonly at: string
  /** 200 when not said. */
  readonly status?: number
}

/** What is fetched, not read: files, data, and steps of signing in that lead on at once. */
export type Entry = PageVisit | readonly PageVisit[] | 'no page'

export const OFFICE = 'mh-nguoi-01'
const SCORER = 'mh-nguoi-02'
const LEADER = 'mh-nguoi-17'
export const FIRM = 'mh-dn-nguoi-001'

const visitor = (at: string): PageVisit => ({ as: null, at })
const office = (at: string): PageVisit => ({ as: OFFICE, at })
const firm = (at: string): PageVisit => ({ as: FIRM, at })
const administrator = (at: string): PageVisit => ({ as: 'mh-nguoi-20', at })
const ofUnit = (part: string): PageVisit => ({
  ...administrator(part),
  from: '/units',
  link: /^\/units\/(?!add)[^/?]+$/,
})
const ofDraft = (part: string): PageVisit => ({
  as: OFFICE,
  from: '/criteria-drafts',
  link: /^\/criteria-drafts\/[^/?]+$/,
  at: part,
})
const ofFirm = (link: RegExp, at = ''): PageVisit => ({ as: FIRM, from: '/enterprises/mh-dn-001', link, at })

const WORKING = '/criteria/hanoi-spcncl-working'

/** By the paths of `routes.ts`; a journey fails when one is missing here. */
export const everyPage: Readonly<Record<string, Entry>> = {
  '/*': { ...visitor('/nothing-here'), status: 404 },
  '/': visitor('/'),
  '/search': visitor('/search?q=co+khi'),
  '/products': visitor('/products'),
  '/products/:product': { as: null, from: '/products', link: /^\/products\/[^/?]+$/, at: '' },
  '/recognised-enterprises': visitor('/recognised-enterprises'),
  '/recognised-enterprises/:enterprise': {
    as: null,
    from: '/recognised-enterprises',
    link: /^\/recognised-enterprises\/[^/?]+$/,
    at: '',
  },
  '/check': visitor('/check'),
  '/check/:code': visitor('/check/00000-00000'),
  '/.well-known/jwks.json': 'no page',
  '/logo/check': visitor('/logo/check?q=cong'),
  '/certificates': office('/certificates'),
  '/register/:recognition/certificate': 'no page',
  '/rounds/:round/decision/draft': 'no page',
  '/templates': office('/templates'),
  '/templates/:kind': office('/templates/certificate'),
  '/templates/:kind/:number/preview': 'no page',
  '/templates/:kind/:number/source': 'no page',
  '/recognitions': visitor('/recognitions'),
  '/recognitions/map': visitor('/recognitions/map'),
  '/clusters/map': visitor('/clusters/map'),
  '/fairs': visitor('/fairs'),
  '/clusters': visitor('/clusters'),
  '/figures': visitor('/figures'),
  '/indicators': visitor('/indicators'),
  '/reported-products': visitor('/reported-products'),
  '/sitemap.xml': 'no page',
  '/robots.txt': 'no page',
  '/home': [office('/home'), firm('/home'), { as: SCORER, at: '/home' }],
  '/design': visitor('/design?sent=1'),
  '/sign-in': visitor('/sign-in'),
  '/sign-in/oidc': 'no page',
  '/auth/callback/oidc': 'no page',
  '/sign-in/code': visitor('/sign-in/code'),
  '/account': office('/account'),
  '/account/second-step': visitor('/account/second-step'),
  '/account/keys': office('/account/keys'),
  '/vneid-mau/:journey': visitor('/sign-in/oidc'),
  '/people': administrator('/people'),
  '/people/:person': { ...administrator(''), from: '/people', link: /^\/people\/[^/?]+$/ },
  '/sign-ins': administrator('/sign-ins'),
  '/units': administrator('/units'),
  '/units/add': administrator('/units/add'),
  '/units/:unit': ofUnit(''),
  '/units/:unit/correct': ofUnit('/correct'),
  '/units/:unit/end': ofUnit('/end'),
  '/invitations/:secret': 'no page',
  '/notices': office('/notices'),
  '/notices/mail/:secret': 'no page',
  '/outbox': administrator('/outbox'),
  '/rounds': visitor('/rounds'),
  '/rounds/new': office('/rounds/new'),
  '/rounds/:round': [visitor('/rounds/mh-2025'), visitor('/rounds/mh-2026'), office('/rounds/mh-2026')],
  '/rounds/:round/call': [visitor('/rounds/mh-2026/call'), office('/rounds/mh-2027/call')],
  '/rounds/:round/call/edit': office('/rounds/mh-2027/call/edit'),
  '/rounds/:round/call/announce': office('/rounds/mh-2027/call/announce'),
  '/rounds/:round/self-check': visitor('/rounds/mh-2027/self-check'),
  '/rounds/:round/outreach': office('/rounds/mh-2027/outreach'),
  '/rounds/:round/outreach/sessions': office('/rounds/mh-2027/outreach/sessions'),
  '/rounds/:round/outreach/sessions/add': office('/rounds/mh-2027/outreach/sessions/add'),
  '/rounds/:round/outreach/sessions/:session': {
    as: OFFICE,
    from: '/rounds/mh-2027/outreach/sessions',
    link: /\/outreach\/sessions\/(?!add)[^/?]+$/,
    at: '',
  },
  '/rounds/:round/outreach/enterprises/:enterprise': {
    as: OFFICE,
    from: '/rounds/mh-2027/outreach',
    link: /\/outreach\/enterprises\/[^/?]+$/,
    at: '',
  },
  '/interests': { as: 'mh-nguoi-12', at: '/interests' },
  '/interests/all': office('/interests/all'),
  '/interests/found': office('/interests/found?person=mh-nguoi-15&enterprise=mh-dn-120'),
  '/interests/:interest': {
    as: 'mh-nguoi-12',
    from: '/interests',
    link: /^\/interests\/(?!all|found)[^/?]+$/,
    at: '',
  },
  '/rounds/:round/conflicts': office('/rounds/mh-2026/conflicts'),
  '/rounds/:round/conflicts/statement': { as: 'mh-nguoi-16', at: '/rounds/mh-2026/conflicts/statement' },
  '/rounds/:round/conflicts/results/:recalculation': {
    ...office('/rounds/mh-2026/conflicts/results/nothing'),
    status: 404,
  },
  '/rounds/:round/apply': firm('/rounds/mh-2027/apply'),
  '/rounds/:round/apply/:submission': firm('/rounds/mh-2027/apply/mh-2027-001'),
  '/rounds/:round/apply/:submission/figures': firm('/rounds/mh-2027/apply/mh-2027-001/figures'),
  '/rounds/:round/apply/:submission/check': firm('/rounds/mh-2027/apply/mh-2027-001/check'),
  '/rounds/:round/apply/:submission/withdraw': firm('/rounds/mh-2027/apply/mh-2027-001/withdraw'),
  '/rounds/:round/apply/:submission/parts/:part': [
    firm('/rounds/mh-2027/apply/mh-2027-001/parts/report'),
    firm('/rounds/mh-2027/apply/mh-2027-001/parts/product'),
  ],
  '/rounds/:round/apply/:submission/papers/:paper/uploads/:upload': 'no page',
  '/rounds/:round/apply/:submission/papers/:paper': firm('/rounds/mh-2027/apply/mh-2027-001/papers/pictures'),
  '/rounds/:round/waiting': office('/rounds/mh-2026/waiting'),
  '/rounds/:round/questions': office('/rounds/mh-2026/questions'),
  '/rounds/:round/questions/ask': {
    as: SCORER,
    at: '/rounds/mh-2026/questions/ask?dossier=mh-2026-033&code=C9',
  },
  '/rounds/:round/questions/:question': office('/rounds/mh-2026/questions/2'),
  '/rounds/:round/submissions': office('/rounds/mh-2027/submissions'),
  '/rounds/:round/submissions/paper': office('/rounds/mh-2027/submissions/paper'),
  '/rounds/:round/submissions/receiving': office('/rounds/mh-2027/submissions/receiving'),
  '/rounds/:round/submissions/:submission': office('/rounds/mh-2027/submissions/mh-2027-001'),
  '/rounds/:round/submissions/:submission/return': office('/rounds/mh-2027/submissions/mh-2027-001/return'),
  '/rounds/:round/submissions/:submission/exclude': office('/rounds/mh-2027/submissions/mh-2027-001/exclude'),
  '/rounds/:round/submissions/:submission/reinstate': office(
    '/rounds/mh-2027/submissions/mh-2027-004/reinstate',
  ),
  '/submissions/receipts/:receipt': firm('/submissions/receipts/HS-mh-2027-00001'),
  '/rounds/:round/dossiers': office('/rounds/mh-2026/dossiers'),
  '/rounds/:round/completeness': office('/rounds/mh-2026/completeness'),
  '/rounds/:round/panels': office('/rounds/mh-2026/panels'),
  // No round of the sample city has a panel of a department: its forms have tests of their own.
  '/rounds/:round/panels/:panel': 'no page',
  '/rounds/:round/panels/:panel/count': 'no page',
  '/rounds/:round/what-if': office('/rounds/mh-2025/what-if?max.C1=25&points.C1.2=5&pass=x'),
  '/rounds/:round/firmness': office('/rounds/mh-2025/firmness'),
  '/rounds/:round/scorers': office('/rounds/mh-2026/scorers'),
  '/rounds/:round/figures': office('/rounds/mh-2026/figures'),
  '/rounds/:round/proposed': [visitor('/rounds/mh-2025/proposed'), visitor('/rounds/mh-2026/proposed')],
  '/rounds/:round/proposed/publish': office('/rounds/mh-2026/proposed/publish'),
  '/rounds/:round/comments': [visitor('/rounds/mh-2025/comments'), office('/rounds/mh-2025/comments')],
  '/rounds/:round/comments/new': visitor('/rounds/mh-2025/comments/new'),
  '/rounds/:round/comments/status/:secret': 'no page',
  '/rounds/:round/comments/paper': office('/rounds/mh-2025/comments/paper'),
  '/rounds/:round/comments/:comment': office('/rounds/mh-2025/comments/1'),
  '/rounds/:round/decision': [
    office('/rounds/mh-2026/decision'),
    { as: LEADER, at: '/rounds/mh-2025/decision' },
  ],
  '/rounds/:round/complaints': office('/rounds/mh-2025/complaints'),
  '/rounds/:round/complaints/new': firm('/rounds/mh-2025/complaints/new'),
  '/rounds/:round/complaints/paper': office('/rounds/mh-2025/complaints/paper'),
  '/rounds/:round/complaints/:complaint': office('/rounds/mh-2025/complaints/1'),
  '/rounds/:round/council': office('/rounds/mh-2026/council'),
  '/rounds/:round/council/compose': office('/rounds/mh-2026/council/compose'),
  '/rounds/:round/council/members/:member': {
    as: OFFICE,
    from: '/rounds/mh-2026/council',
    link: /^\/rounds\/mh-2026\/council\/members\/[^/?]+$/,
    at: '',
  },
  '/rounds/:round/council/convene': office('/rounds/mh-2026/council/convene'),
  '/rounds/:round/council/sittings/:sitting': [
    { as: 'mh-nguoi-09', at: '/rounds/mh-2026/council/sittings/2' },
    { as: 'mh-nguoi-10', at: '/rounds/mh-2026/council/sittings/3' },
  ],
  '/rounds/:round/council/sittings/:sitting/sheet': {
    as: 'mh-nguoi-10',
    at: '/rounds/mh-2026/council/sittings/3/sheet',
  },
  '/rounds/:round/council/sittings/:sitting/minutes': {
    as: 'mh-nguoi-09',
    at: '/rounds/mh-2026/council/sittings/1/minutes',
  },
  '/rounds/:round/reopen': office('/rounds/mh-2025/reopen'),
  '/rounds/:round/rerun': visitor('/rounds/mh-2025/rerun'),
  '/rounds/:round/scores': [
    { as: SCORER, at: '/rounds/mh-2026/scores' },
    office('/rounds/mh-2026/scores?unit=hoi-dong-danh-gia'),
  ],
  '/rounds/:round/:dossier/scores': { as: SCORER, at: '/rounds/mh-2026/mh-2026-001/scores' },
  '/rounds/:round/:dossier': [
    { as: null, from: '/rounds/mh-2025', link: /^\/rounds\/mh-2025\/mh-/, at: '' },
    office('/rounds/mh-2026/mh-2026-003'),
  ],
  '/criteria': visitor('/criteria'),
  '/criteria/:code': visitor(WORKING),
  '/criteria/:code/compare': visitor(`${WORKING}/compare`),
  '/criteria/:code/:version': visitor(`${WORKING}/2025-gia-dinh-1`),
  '/declarations': firm('/declarations'),
  '/declarations/receipts/:receipt': {
    as: FIRM,
    from: '/declarations',
    link: /^\/declarations\/receipts\//,
    at: '',
  },
  '/declarations/:enterprise/:year': firm('/declarations/mh-dn-001/2025'),
  '/declarations/:enterprise/:year/check': firm('/declarations/mh-dn-001/2025/check'),
  '/declarations/:enterprise/:year/:section': firm('/declarations/mh-dn-001/2025/finance'),
  '/api': visitor('/api'),
  '/criteria-drafts': office('/criteria-drafts'),
  '/criteria-drafts/:draft': ofDraft(''),
  '/criteria-drafts/:draft/part': ['tracks', 'head', 'outcome', 'scorers', 'criteria[0].criteria[0]'].map(
    at => ofDraft(`/part?at=${encodeURIComponent(at)}`),
  ),
  '/criteria-drafts/:draft/criteria': ofDraft('/criteria'),
  '/criteria-drafts/:draft/gates': ofDraft('/gates'),
  '/criteria-drafts/:draft/variables': ofDraft('/variables'),
  '/criteria-drafts/:draft/json': ofDraft('/json?at=passMark'),
  '/criteria-drafts/:draft/compare': ofDraft('/compare'),
  '/criteria-drafts/:draft/dry-run': ofDraft('/dry-run'),
  '/criteria-drafts/:draft/adopt': ofDraft('/adopt'),
  '/facts/:fact': { as: OFFICE, from: '/enterprises/mh-dn-001/figures', link: /^\/facts\//, at: '' },
  '/facts/:fact/documents/:document': 'no page',
  '/verification': office('/verification'),
  '/verification/:enterprise/:year': {
    as: OFFICE,
    from: '/verification',
    link: /^\/verification\/[^/]+\/\d+/,
    at: '',
  },
  '/enterprises': office('/enterprises'),
  '/enterprises/:enterprise': firm('/enterprises/mh-dn-001'),
  '/enterprises/:enterprise/figures': firm('/enterprises/mh-dn-001/figures'),
  '/enterprises/:enterprise/people': firm('/enterprises/mh-dn-001/people'),
  '/enterprises/:enterprise/tax-code': office('/enterprises/mh-dn-001/tax-code'),
  '/enterprises/:enterprise/edit': firm('/enterprises/mh-dn-001/edit'),
  '/enterprises/:enterprise/sites/add': firm('/enterprises/mh-dn-001/sites/add'),
  '/enterprises/:enterprise/sites/:site': ofFirm(/\/sites\/mh-/),
  '/enterprises/:enterprise/products/add': firm('/enterprises/mh-dn-001/products/add'),
  '/enterprises/:enterprise/products/:product': ofFirm(/\/products\/mh-/),
  '/enterprises/:enterprise/products/:product/withdraw': ofFirm(/\/products\/mh-/, '/withdraw'),
  '/enterprises/:enterprise/documents/add': firm('/enterprises/mh-dn-001/documents/add'),
  '/enterprises/:enterprise/documents/:document': 'no page',
  '/enterprises/:enterprise/documents/:document/withdraw': ofFirm(/\/documents\/.+\/withdraw$/),
  '/enterprises/intake': office('/enterprises/intake'),
  '/enterprises/merges': office('/enterprises/merges'),
  '/enterprises/merges/compare': office('/enterprises/merges/compare?one=mh-dn-003&other=mh-dn-004'),
  '/enterprises/merges/:merge/undo': {
    as: OFFICE,
    from: '/enterprises/merges',
    link: /^\/enterprises\/merges\/.+\/undo$/,
    at: '',
  },
  '/jobs': office('/jobs'),
  // Only a large import starts one; jobs.test.tsx shows its page.
  '/jobs/:job': 'no page',
  '/imports': office('/imports'),
  '/imports/template': 'no page',
  '/imports/:batch': { as: OFFICE, from: '/imports', link: /^\/imports\/(?!template)[^/?]+$/, at: '' },
  '/imports/:batch/original': 'no page',
}
