import type { Comer, Row } from './row.ts'

/**
 * What everyone gets at every address, written by hand from the permissions that the programme wants, not read off the
 * program. `own` and `foreign` are said of the enterprise, mh-dn-002; where nothing lies at an address, who may come gets
 * 404 and everyone else what they would get if something did.
 */

type Gets = Row['gets']
type Words = Row['words']

const row = (route: string, at: string, gets: Gets, words: Words = {}): Row => ({ route, at, gets, words })
const here = (route: string): string => route.replace(/^\w+ /, '')

const all = (outcome: string): Gets => ({ [outcome]: 'others' })
/** Those named get the outcome, a visitor is asked to sign in, the others are refused. */
const only = (outcome: string, ...who: readonly Comer[]): Gets => ({
  [outcome]: who,
  'sign-in': ['visitor'],
  '403': 'others',
})
const signedIn = (outcome: string): Gets => ({ 'sign-in': ['visitor'], [outcome]: 'others' })

const council = ['council-member', 'council-secretary', 'council-chair'] as const
/** Who has to do with dossiers in some way, and so with interests. */
const judging = ['office', 'scorer', ...council, 'leader', 'inspector', 'auditor'] as const

const interests: readonly Row[] = [
  row('GET /interests', '/interests', only('200', ...judging)),
  row('POST /interests', '/interests', only('422', ...judging)),
  row('GET /interests/all', '/interests/all', only('200 a', 'office', 'auditor'), { a: 'Em ruột góp vốn' }),
  row('POST /interests/all', '/interests/all', only('422', 'office')),
  row(
    'GET /interests/found',
    '/interests/found?person=mh-nguoi-15&enterprise=mh-dn-120',
    only('200 a', 'office'),
    { a: 'Người đại diện trong sổ' },
  ),
  row('POST /interests/found', '/interests/found', only('404', 'office')),
  row('GET /interests/:interest', '/interests/nothing', only('404', ...judging)),
  row('POST /interests/:interest', '/interests/nothing', only('404', ...judging)),
]

const signingIn: readonly Row[] = [
  row('GET /', '/', all('200')),
  row('GET /home', '/home', signedIn('200 a'), { a: 'Việc của tôi' }),
  row('GET /sign-in', '/sign-in', { '200 a': ['visitor'], '303': 'others' }, { a: 'Mật khẩu' }),
  row('POST /sign-in', '/sign-in', all('422')),
  // Without a network no issuer is connected: back to the page that says so.
  row('GET /sign-in/oidc', '/sign-in/oidc', signedIn('303')),
  row('GET /auth/callback/oidc', '/auth/callback/oidc', all('303')),
  row('GET /sign-in/code', '/sign-in/code', all('200')),
  row('POST /sign-in/code', '/sign-in/code', all('422')),
  row('POST /sign-out', '/sign-out', all('303')),
  row('GET /account', '/account', signedIn('200 a'), { a: 'Nơi đang đăng nhập' }),
  row('POST /account/capacity', '/account/capacity', signedIn('403')),
  row('POST /account/sessions', '/account/sessions', signedIn('404')),
  row('GET /account/keys', '/account/keys', signedIn('200')),
  row('POST /account/keys', '/account/keys', signedIn('422')),
  row('POST /account/keys/:key/revoke', '/account/keys/nothing/revoke', signedIn('404')),
  row('GET /notices', '/notices', signedIn('200 a'), { a: 'Thông báo' }),
  row('POST /notices/read', '/notices/read', signedIn('303')),
  row('POST /notices/mail', '/notices/mail', signedIn('422')),
  row('GET /notices/mail/:secret', '/notices/mail/made-up', all('404')),
  row('POST /notices/mail/:secret', '/notices/mail/made-up', all('404')),
  row('GET /outbox', '/outbox', only('200', 'administrator')),
  row('POST /outbox/:message/retry', '/outbox/0/retry', only('404', 'administrator')),
  row('GET /account/second-step', '/account/second-step', signedIn('200')),
  row('POST /account/second-step', '/account/second-step', signedIn('422')),
  row('GET /invitations/:secret', '/invitations/made-up', all('404')),
  row('POST /invitations/:secret', '/invitations/made-up', signedIn('404')),
  row('GET /people', '/people', only('200 a', 'administrator'), { a: 'href="/people/mh-' }),
  row('POST /people', '/people', only('422', 'administrator')),
  row('GET /people/:person', '/people/mh-nguoi-01', only('200 a', 'administrator'), {
    a: 'mh-nguoi-01@example.vn',
  }),
  row('GET /people/:person', '/people/nobody', only('404', 'administrator')),
  row('POST /people/:person', '/people/mh-nguoi-01', only('422', 'administrator')),
  row('GET /sign-ins', '/sign-ins', only('200', 'administrator', 'auditor')),
  row('GET /units', '/units', only('200 a', 'administrator'), { a: 'href="/units/so-cong-thuong"' }),
  row('GET /units/add', '/units/add', only('200', 'administrator')),
  row('POST /units/add', '/units/add', only('422', 'administrator')),
  row('GET /units/:unit', '/units/so-cong-thuong', only('200 a', 'administrator'), { a: 'id="chain"' }),
  row('GET /units/:unit', '/units/nothing', only('404', 'administrator')),
  row('GET /units/:unit/correct', '/units/so-cong-thuong/correct', only('200', 'administrator')),
  row('POST /units/:unit/correct', '/units/so-cong-thuong/correct', only('422', 'administrator')),
  row('GET /units/:unit/end', '/units/so-cong-thuong/end', only('200', 'administrator')),
  row('POST /units/:unit/end', '/units/so-cong-thuong/end', only('422', 'administrator')),
  row('GET /vneid-mau/:journey', '/vneid-mau/none', all('404')),
  row('POST /vneid-mau/:journey', '/vneid-mau/none', all('404')),
]

const open: readonly Row[] = [
  ...[
    'GET /clusters',
    'GET /clusters/map',
    'GET /fairs',
    'GET /figures',
    'GET /city-figures',
    'GET /priority-sectors',
    'GET /products',
    'GET /recognised-enterprises',
    'GET /recognitions',
    'GET /recognitions/map',
    'GET /reported-products',
    'GET /robots.txt',
    'GET /search',
    'GET /sitemap.xml',
    'GET /indicators',
    'GET /targets',
    'GET /targets/method',
  ].map(route => row(route, here(route), all('200'))),
  row('GET /releases', '/releases', all('200 a'), { a: 'Sản phẩm được công nhận 2018–2022' }),
  row('GET /releases/new', '/releases/new', only('200', 'office')),
  row('POST /releases/new', '/releases/new', only('422', 'office')),
  row(
    'GET /releases/reconcile',
    '/releases/reconcile?a=products-2018-2022&b=products-2018-2023',
    all('200 a'),
    { a: '196 và 229: số liệu mới +33' },
  ),
  row('GET /releases/:release', '/releases/products-2018-2022', all('200 a b'), {
    a: 'đúng giá trị và đúng mã băm',
    b: 'chỉ biết gộp',
  }),
  row('GET /releases/check-text', '/releases/check-text', all('200')),
  row('POST /releases/check-text', '/releases/check-text', all('422')),
  row('GET /releases/:release', '/releases/nothing', all('404')),
  row('GET /releases/:release/file', '/releases/products-2018-2022/file', all('200 a'), {
    a: 'chuluc-releases-1',
  }),
  row('POST /releases/:release/publish', '/releases/products-2018-2022/publish', only('422', 'office')),
  row(
    'POST /releases/:release/appearances',
    '/releases/products-2018-2022/appearances',
    only('422', 'office'),
  ),
  row('GET /register-file', '/register-file', all('200 a'), { a: 'SHA-256' }),
  row('GET /register-file/:name', '/register-file/csv', all('200 a'), { a: 'holder_vi' }),
  row('GET /api/register-file', '/api/register-file', all('200 a'), { a: 'sha256' }),
  row('GET /changes', '/changes', all('200 a'), { a: 'Được công nhận' }),
  row('GET /changes.json', '/changes.json', all('200 a'), { a: '"granted"' }),
  row('GET /changes.atom', '/changes.atom', all('200 a'), { a: '<entry>' }),
  row('GET /api/changes', '/api/changes', all('200 a'), { a: '"granted"' }),
  row('GET /tax-code-check', '/tax-code-check', all('200 a'), { a: 'Mỗi dòng một mã' }),
  row('POST /tax-code-check', '/tax-code-check', all('422')),
  row('POST /api/tax-code-checks', '/api/tax-code-checks', all('422')),
  row('GET /products/:product', '/products/nothing', all('404')),
  row('GET /effects', '/effects', all('200 a'), { a: 'Cách so sánh' }),
  row('GET /targets/:target', '/targets/nothing', all('404')),
  // Invented, of an indicator whose values are for the programme: in words for all.
  row('GET /targets/:target', '/targets/mh-ke-hoach-2026:growth-revenue:2026', all('200 a'), {
    a: 'hả năng đạt khoảng',
  }),
  row('GET /recognised-enterprises/:enterprise', '/recognised-enterprises/mh-dn-033', all('200 a'), {
    a: 'Sản phẩm và các lần công nhận',
  }),
  // Nothing of it was recognised: nobody learns here that it exists.
  row('GET /recognised-enterprises/:enterprise', '/recognised-enterprises/mh-dn-001', all('404')),
  // In no round did it pass: nobody learns that it is made at all.
  row('GET /products/:product', '/products/mh-dn-002-sp-1', all('404')),
]

/** From the proposed list to the decision, and complaints about it. */
const publication: readonly Row[] = [
  row('GET /rounds/:round/proposed', '/rounds/mh-2025/proposed', all('200 a'), { a: 'mh-2025-' }),
  row('GET /rounds/:round/proposed', '/rounds/mh-2026/proposed', all('200'), { a: 'mh-2026-0' }),
  row('GET /rounds/:round/proposed/publish', '/rounds/mh-2026/proposed/publish', only('200', 'office')),
  row('POST /rounds/:round/proposed/publish', '/rounds/nothing/proposed/publish', only('404', 'office')),
  // Who wrote is for the office alone; what was written, for those who decide and audit; replies for everyone.
  row(
    'GET /rounds/:round/comments',
    '/rounds/mh-2025/comments',
    { '200 b c': ['office'], '200 b': ['leader', 'auditor'], '200 a': 'others' },
    { a: 'Ý kiến số 1', b: 'Đề nghị làm rõ', c: 'Hội minh họa ngành dệt may' },
  ),
  row('GET /rounds/:round/comments/new', '/rounds/mh-2025/comments/new', all('200')),
  row('POST /rounds/:round/comments/new', '/rounds/nothing/comments/new', all('404')),
  row('GET /rounds/:round/comments/status/:secret', '/rounds/mh-2025/comments/status/made-up', all('404')),
  row('POST /rounds/:round/comments/status/:secret', '/rounds/mh-2025/comments/status/made-up', all('404')),
  row('GET /rounds/:round/comments/paper', '/rounds/mh-2025/comments/paper', only('200', 'office')),
  row('POST /rounds/:round/comments/paper', '/rounds/nothing/comments/paper', only('404', 'office')),
  row(
    'GET /rounds/:round/comments/:comment',
    '/rounds/mh-2025/comments/2',
    { '200 a': ['office'], '200': ['leader', 'auditor'], 'sign-in': ['visitor'], '403': 'others' },
    { a: 'Số 1, phố Minh Họa' },
  ),
  row('POST /rounds/:round/comments/:comment', '/rounds/nothing/comments/2', only('404', 'office')),
  row('GET /rounds/:round/decision', '/rounds/mh-2026/decision', only('200', 'office', 'leader', 'auditor')),
  row(
    'GET /rounds/:round/decision/draft',
    '/rounds/mh-2025/decision/draft',
    only('200', 'office', 'leader', 'auditor'),
  ),
  row('POST /rounds/:round/decision', '/rounds/nothing/decision', only('404', 'leader')),
  ...['submission', 'changes', 'document'].map(part =>
    row(`POST /rounds/:round/decision/${part}`, `/rounds/nothing/decision/${part}`, only('404', 'office')),
  ),
  // A complaint of another enterprise is not there.
  row(
    'GET /rounds/:round/complaints',
    '/rounds/mh-2025/complaints',
    {
      '200 a': ['office', 'leader', 'auditor'],
      '200': ['enterprise'],
      'sign-in': ['visitor'],
      '403': 'others',
    },
    { a: 'Người khiếu nại minh họa' },
  ),
  row('GET /rounds/:round/complaints/:complaint', '/rounds/mh-2025/complaints/1', {
    '200': ['office', 'leader', 'auditor'],
    '404': ['enterprise'],
    'sign-in': ['visitor'],
    '403': 'others',
  }),
  row('POST /rounds/:round/complaints/:complaint', '/rounds/nothing/complaints/1', only('404', 'office')),
  row('GET /rounds/:round/complaints/new', '/rounds/mh-2025/complaints/new', only('200', 'enterprise')),
  row('POST /rounds/:round/complaints/new', '/rounds/nothing/complaints/new', only('404', 'enterprise')),
  row('GET /rounds/:round/complaints/paper', '/rounds/mh-2025/complaints/paper', only('200', 'office')),
  row('POST /rounds/:round/complaints/paper', '/rounds/nothing/complaints/paper', only('404', 'office')),
]

/** Grounds and documents are for those who keep, decide and audit; an enterprise finds its own, and no other. */
const register: readonly Row[] = [
  row('GET /sheet', '/sheet', only('200', 'office', 'leader', 'auditor')),
  row('GET /dashboards', '/dashboards', all('200')),
  row('GET /dashboards/:chart', '/dashboards/recognised-by-year', all('200')),
  row('GET /api/dashboards', '/api/dashboards', all('200')),
  row('GET /how-we-count', '/how-we-count', all('200 a'), { a: '24 chưa giải thích được' }),
  row('GET /register', '/register', only('200', 'office', 'leader', 'auditor')),
  row(
    'GET /register/:recognition',
    '/register/nothing',
    only('404', 'office', 'leader', 'auditor', 'enterprise'),
  ),
  ...['ruling', 'transfer', 'anew'].flatMap(part => [
    row(`GET /register/:recognition/${part}`, `/register/nothing/${part}`, only('404', 'office')),
    row(`POST /register/:recognition/${part}`, `/register/nothing/${part}`, only('404', 'office')),
  ]),
  row(
    'GET /rounds/:round/recognitions',
    '/rounds/mh-2025/recognitions',
    only('200', 'office', 'leader', 'auditor'),
  ),
  row('POST /rounds/:round/recognitions', '/rounds/nothing/recognitions', only('404', 'office')),
  row(
    'POST /rounds/:round/recognitions/number',
    '/rounds/nothing/recognitions/number',
    only('404', 'office'),
  ),
  row(
    'GET /rounds/:round/recognitions/honours',
    '/rounds/mh-2025/recognitions/honours',
    only('200', 'office', 'leader', 'auditor'),
  ),
]

const rounds: readonly Row[] = [
  row('GET /rounds', '/rounds', all('200 a'), { a: 'Đợt xét chọn năm 2025' }),
  row('GET /rounds/new', '/rounds/new', only('200', 'office')),
  row('POST /rounds/new', '/rounds/new', only('422', 'office')),
  row('GET /rounds/:round', '/rounds/mh-2025', all('200 a'), { a: 'Danh sách xếp hạng' }),
  // An open round: who runs it, reads it or sits on its council sees its dossiers; nobody else that there are any.
  row(
    'GET /rounds/:round',
    '/rounds/mh-2026',
    { '200 a': ['office', 'auditor', ...council], '200': 'others' },
    { a: 'mh-2026-001' },
  ),
  row('GET /rounds/:round', '/rounds/nothing', all('404')),
  // What the office writes at the call is its own until it is announced.
  row(
    'GET /rounds/:round/call',
    '/rounds/mh-2027/call',
    { '200 a': ['office'], '200': 'others' },
    { a: '/call/edit' },
  ),
  row('GET /rounds/:round/call', '/rounds/nothing/call', all('404')),
  row('GET /rounds/:round/call/edit', '/rounds/mh-2027/call/edit', only('200', 'office')),
  row('POST /rounds/:round/call/edit', '/rounds/mh-2027/call/edit', only('422', 'office')),
  row('GET /rounds/:round/call/announce', '/rounds/mh-2027/call/announce', only('200', 'office')),
  row('POST /rounds/:round/call/announce', '/rounds/nothing/call/announce', only('404', 'office')),
  row('GET /rounds/:round/self-check', '/rounds/mh-2027/self-check', all('200')),
  row('POST /rounds/:round/self-check', '/rounds/mh-2027/self-check', all('200')),
  // Who appears eligible follows from figures that are not public.
  row('GET /rounds/:round/outreach', '/rounds/mh-2027/outreach', only('200 a', 'office', 'auditor'), {
    a: '/outreach/enterprises/mh-dn-',
  }),
  row('POST /rounds/:round/outreach', '/rounds/nothing/outreach', only('404', 'office')),
  row('POST /rounds/:round/outreach/chosen', '/rounds/mh-2027/outreach/chosen', only('422', 'office')),
  row(
    'GET /rounds/:round/outreach/sessions',
    '/rounds/mh-2027/outreach/sessions',
    only('200', 'office', 'auditor'),
  ),
  row(
    'GET /rounds/:round/outreach/sessions/add',
    '/rounds/mh-2027/outreach/sessions/add',
    only('200', 'office'),
  ),
  row(
    'POST /rounds/:round/outreach/sessions/add',
    '/rounds/mh-2027/outreach/sessions/add',
    only('422', 'office'),
  ),
  row(
    'GET /rounds/:round/outreach/sessions/:session',
    '/rounds/mh-2027/outreach/sessions/nothing',
    only('404', 'office', 'auditor'),
  ),
  row(
    'POST /rounds/:round/outreach/sessions/:session',
    '/rounds/mh-2027/outreach/sessions/nothing',
    only('404', 'office'),
  ),
  row(
    'GET /rounds/:round/outreach/enterprises/:enterprise',
    '/rounds/mh-2027/outreach/enterprises/mh-dn-002',
    only('200', 'office', 'auditor'),
  ),
  row(
    'POST /rounds/:round/outreach/enterprises/:enterprise',
    '/rounds/mh-2027/outreach/enterprises/mh-dn-002',
    only('422', 'office'),
  ),
  row(
    'GET /rounds/:round/dossiers',
    '/rounds/mh-2026/dossiers',
    only('200 a', 'office', 'auditor', ...council),
    {
      a: 'mh-2026-030',
    },
  ),
  row(
    'GET /rounds/:round/completeness',
    '/rounds/mh-2026/completeness',
    only('200', 'office', 'auditor', ...council),
  ),
  row('GET /rounds/:round/waiting', '/rounds/mh-2026/waiting', only('200 a', 'office', 'auditor'), {
    a: 'Hồ sơ còn thiếu số liệu',
  }),
  row('GET /rounds/:round/conflicts', '/rounds/mh-2026/conflicts', only('200 a', 'office', 'auditor'), {
    a: 'có người thân có lợi ích',
  }),
  row('GET /rounds/:round/conflicts', '/rounds/nothing/conflicts', only('404', 'office', 'auditor')),
  row(
    'GET /rounds/:round/conflicts/statement',
    '/rounds/mh-2026/conflicts/statement',
    only('200', ...judging),
  ),
  row(
    'POST /rounds/:round/conflicts/statement',
    '/rounds/nothing/conflicts/statement',
    only('404', ...judging),
  ),
  row(
    'GET /rounds/:round/conflicts/results/:recalculation',
    '/rounds/mh-2026/conflicts/results/nothing',
    only('404', 'office', 'auditor'),
  ),
  row('GET /rounds/:round/panels', '/rounds/mh-2026/panels', only('200 a', 'office', 'auditor'), {
    a: 'href="/rounds/mh-2026/council"',
  }),
  // The panel of the council is not the office's to seat here.
  row('GET /rounds/:round/panels/:panel', '/rounds/mh-2026/panels/hoi-dong', only('404', 'office')),
  row('POST /rounds/:round/panels/:panel', '/rounds/mh-2026/panels/hoi-dong', only('404', 'office')),
  // Nor are its ballots counted here.
  row(
    'GET /rounds/:round/panels/:panel/count',
    '/rounds/mh-2026/panels/hoi-dong/count',
    only('404', 'office', 'scorer'),
  ),
  row(
    'POST /rounds/:round/panels/:panel/count',
    '/rounds/mh-2026/panels/hoi-dong/count',
    only('404', 'office', 'scorer'),
  ),
  row(
    'GET /rounds/:round/what-if',
    '/rounds/mh-2025/what-if',
    only('200 a', 'office', 'auditor', 'leader', ...council),
    { a: 'mh-2025-030' },
  ),
  row(
    'GET /rounds/:round/firmness',
    '/rounds/mh-2025/firmness',
    only('200 a', 'office', 'auditor', 'leader', ...council),
    { a: 'href="/rounds/mh-2025/mh-2025-' },
  ),
  // The leader sees it once the round is closed.
  row(
    'GET /rounds/:round/scorers',
    '/rounds/mh-2026/scorers',
    only('200 a', 'office', 'auditor', 'council-secretary', 'council-chair'),
    { a: 'chặt tay hơn' },
  ),
  // Those of the sample city, in the order in which they were asked: answered, with the enterprise, with the office.
  row(
    'GET /rounds/:round/questions',
    '/rounds/mh-2026/questions',
    {
      '200 a': ['office', 'auditor', 'scorer'],
      '200': ['enterprise', ...council],
      'sign-in': ['visitor'],
      '403': 'others',
    },
    { a: 'Nhãn hiệu đã đăng ký ở nước nào' },
  ),
  row('GET /rounds/:round/questions/ask', '/rounds/mh-2026/questions/ask?dossier=mh-2026-033&code=C9', {
    '200': ['scorer'],
    'sign-in': ['visitor'],
    '404': [...council],
    '403': 'others',
  }),
  row('POST /rounds/:round/questions/ask', '/rounds/mh-2026/questions/ask?dossier=mh-2026-033&code=C9', {
    '422': ['scorer'],
    'sign-in': ['visitor'],
    '404': [...council],
    '403': 'others',
  }),
  // The first was sent on to mh-dn-002; the second is of another enterprise.
  ...(['GET', 'POST'] as const).flatMap(method => {
    const [route, outcome] = [
      `${method} /rounds/:round/questions/:question`,
      method === 'GET' ? '200' : '422',
    ]
    const refused: Gets = { 'sign-in': ['visitor'], '403': 'others' }
    return [
      row(route, '/rounds/mh-2026/questions/1', {
        ...refused,
        [outcome]: ['enterprise', 'office', 'auditor', 'scorer'],
        '404': [...council],
      }),
      row(route, '/rounds/mh-2026/questions/2', {
        ...refused,
        [outcome]: ['office', 'auditor', 'scorer'],
        '404': ['enterprise', ...council],
      }),
    ]
  }),
  row('GET /rounds/:round/questions/:question/enclosure', '/rounds/mh-2026/questions/1/enclosure', {
    '200': ['enterprise', 'office', 'auditor', 'scorer'],
    'sign-in': ['visitor'],
    '404': [...council],
    '403': 'others',
  }),
  row('GET /rounds/:round/questions/:question/enclosure', '/rounds/mh-2026/questions/2/enclosure', {
    'sign-in': ['visitor'],
    '404': ['enterprise', 'office', 'auditor', 'scorer', ...council],
    '403': 'others',
  }),
  row('GET /rounds/:round/figures', '/rounds/mh-2026/figures', only('200', 'office')),
  row('POST /rounds/:round/figures', '/rounds/nothing/figures', only('404', 'office')),
  row('GET /rounds/:round/reopen', '/rounds/mh-2025/reopen', only('200', 'office')),
  row('POST /rounds/:round/reopen', '/rounds/mh-2025/reopen', only('422', 'office')),
  row('GET /rounds/:round/rerun', '/rounds/mh-2025/rerun', all('200')),
  row('GET /rounds/:round/scores', '/rounds/mh-2026/scores', only('200', 'office', 'auditor', 'scorer')),
  // An empty sheet changes nothing; an auditor reads and writes nothing.
  row('POST /rounds/:round/scores', '/rounds/mh-2026/scores', only('303', 'office', 'scorer')),
  row(
    'POST /rounds/:round/scores/sign-off',
    '/rounds/mh-2026/scores/sign-off',
    only('422', 'office', 'scorer'),
  ),
  row(
    'POST /rounds/:round/scores/sign-off/take-back',
    '/rounds/mh-2026/scores/sign-off/take-back',
    only('422', 'office', 'scorer'),
  ),
  row(
    'GET /rounds/:round/:dossier/scores',
    '/rounds/mh-2026/mh-2026-030/scores',
    only('200', 'office', 'auditor', 'scorer'),
  ),
  row(
    'POST /rounds/:round/:dossier/scores',
    '/rounds/mh-2026/mh-2026-030/scores',
    only('303', 'office', 'scorer'),
  ),
  // Whoever makes dossiers: an own one, a foreign one, one that is not there; the office on behalf of any.
  row('GET /rounds/:round/apply', '/rounds/mh-2027/apply', only('200', 'enterprise', 'office')),
  row('POST /rounds/:round/apply', '/rounds/mh-2027/apply', only('422', 'enterprise', 'office')),
  ...['', '/figures', '/check', '/withdraw', '/parts/report', '/papers/pictures'].flatMap(part => {
    const route = `/rounds/:round/apply/:submission${part.replace('report', ':part').replace('pictures', ':paper')}`
    return [
      row(`GET ${route}`, `/rounds/mh-2027/apply/mh-2027-002${part}`, only('200', 'enterprise', 'office')),
      row(`GET ${route}`, `/rounds/mh-2027/apply/mh-2027-001${part}`, {
        '200': ['office'],
        'sign-in': ['visitor'],
        '404': ['enterprise'],
        '403': 'others',
      }),
    ]
  }),
  ...['/check', '/withdraw', '/parts/report', '/parts/report/draft', '/papers/pictures'].map(part => {
    const route = `/rounds/:round/apply/:submission${part.replace('report', ':part').replace('pictures', ':paper')}`
    return row(`POST ${route}`, `/rounds/mh-2027/apply/nothing${part}`, only('404', 'enterprise', 'office'))
  }),
  row(
    'POST /rounds/:round/apply/:submission/papers/:paper/uploads',
    '/rounds/mh-2027/apply/nothing/papers/pictures/uploads',
    only('404', 'enterprise', 'office'),
  ),
  row(
    'GET /rounds/:round/apply/:submission/papers/:paper/uploads/:upload',
    '/rounds/mh-2027/apply/mh-2027-002/papers/pictures/uploads/nothing',
    only('404', 'enterprise', 'office'),
  ),
  row(
    'PATCH /rounds/:round/apply/:submission/papers/:paper/uploads/:upload',
    '/rounds/mh-2027/apply/nothing/papers/pictures/uploads/nothing',
    { '401 Bearer': ['visitor'], '404': ['enterprise', 'office'], '403': 'others' },
  ),
  row('GET /rounds/:round/submissions', '/rounds/mh-2027/submissions', only('200 a', 'office', 'auditor'), {
    a: 'mh-2027-001',
  }),
  row('POST /rounds/:round/submissions/chosen', '/rounds/mh-2027/submissions/chosen', only('422', 'office')),
  ...['paper', 'receiving'].flatMap(page => [
    row(
      `GET /rounds/:round/submissions/${page}`,
      `/rounds/mh-2027/submissions/${page}`,
      only('200', 'office'),
    ),
    row(
      `POST /rounds/:round/submissions/${page}`,
      `/rounds/mh-2027/submissions/${page}`,
      only('422', 'office'),
    ),
  ]),
  row(
    'GET /rounds/:round/submissions/:submission',
    '/rounds/mh-2027/submissions/mh-2027-002',
    only('200', 'office', 'auditor'),
  ),
  row(
    'POST /rounds/:round/submissions/:submission',
    '/rounds/mh-2027/submissions/nothing',
    only('404', 'office'),
  ),
  ...['return', 'exclude', 'reinstate'].flatMap(step => [
    row(
      `GET /rounds/:round/submissions/:submission/${step}`,
      `/rounds/mh-2027/submissions/mh-2027-002/${step}`,
      only('200', 'office'),
    ),
    row(
      `POST /rounds/:round/submissions/:submission/${step}`,
      `/rounds/mh-2027/submissions/mh-2027-002/${step}`,
      only('422', 'office'),
    ),
  ]),
  // Receipts in the order of the sample: the first is of mh-dn-001, the second of mh-dn-002.
  ...(['GET', 'POST'] as const).flatMap(method => [
    row(
      `${method} /submissions/receipts/:receipt`,
      '/submissions/receipts/HS-mh-2027-00002',
      only('200', 'enterprise', 'office', 'auditor'),
    ),
    row(`${method} /submissions/receipts/:receipt`, '/submissions/receipts/HS-mh-2027-00001', {
      '200': ['office', 'auditor'],
      'sign-in': ['visitor'],
      '404': ['enterprise'],
      '403': 'others',
    }),
  ]),
  // An open round: its own dossier for the enterprise, everything for those who run and read, nothing for others.
  row('GET /rounds/:round/:dossier', '/rounds/mh-2026/mh-2026-030', {
    '200': ['enterprise', 'office', 'auditor', ...council],
    '404': 'others',
  }),
  row('GET /rounds/:round/:dossier', '/rounds/mh-2026/mh-2026-001', {
    '200': ['office', 'auditor', ...council],
    '404': 'others',
  }),
  row('GET /rounds/:round/:dossier', '/rounds/mh-2026/nothing', all('404')),
]

const councilAt = '/rounds/mh-2026/council'
const councils: readonly Row[] = [
  row('GET /rounds/:round/council', councilAt, only('200 a', 'office', 'auditor', 'leader', ...council), {
    a: 'id="members"',
  }),
  row('GET /rounds/:round/council/compose', `${councilAt}/compose`, only('200', 'office')),
  row('POST /rounds/:round/council/compose', `${councilAt}/compose`, only('422', 'office')),
  row('GET /rounds/:round/council/members/:member', `${councilAt}/members/nothing`, only('404', 'office')),
  row('POST /rounds/:round/council/members/:member', `${councilAt}/members/nothing`, only('404', 'office')),
  // A member may not call a sitting; that they may come to the address at all depends on their part in the council.
  row(
    'GET /rounds/:round/council/convene',
    `${councilAt}/convene`,
    only('200', 'office', 'council-secretary', 'council-chair'),
  ),
  row(
    'POST /rounds/:round/council/convene',
    `${councilAt}/convene`,
    only('422', 'office', 'council-secretary', 'council-chair'),
  ),
  row(
    'GET /rounds/:round/council/sittings/:sitting',
    `${councilAt}/sittings/2`,
    only('200', 'office', 'auditor', ...council),
  ),
  row('GET /rounds/:round/council/sittings/:sitting', `${councilAt}/sittings/99`, {
    '404': ['office', 'auditor', ...council],
    'sign-in': ['visitor'],
    '403': 'others',
  }),
  row(
    'POST /rounds/:round/council/sittings/:sitting',
    `${councilAt}/sittings/2`,
    only('422', 'office', 'auditor', ...council),
  ),
  // A sheet is its member's: the secretary, who has no vote, has none of their own.
  row('GET /rounds/:round/council/sittings/:sitting/sheet', `${councilAt}/sittings/3/sheet`, {
    '200': ['council-member', 'council-chair'],
    '404': ['council-secretary'],
    'sign-in': ['visitor'],
    '403': 'others',
  }),
  row('POST /rounds/:round/council/sittings/:sitting/sheet', `${councilAt}/sittings/3/sheet`, {
    '303': ['council-member', 'council-chair'],
    '404': ['council-secretary'],
    'sign-in': ['visitor'],
    '403': 'others',
  }),
  // The leader reads them when the sitting is closed.
  row(
    'GET /rounds/:round/council/sittings/:sitting/minutes',
    `${councilAt}/sittings/2/minutes`,
    only('200', 'office', 'auditor', ...council),
  ),
  row(
    'GET /rounds/:round/council/sittings/:sitting/minutes',
    `${councilAt}/sittings/1/minutes`,
    only('200', 'office', 'auditor', 'leader', ...council),
  ),
]

/** Of a draft that is there: nobody else learns that it is. */
const drafted = (route: string, outcome: string, ...who: readonly Comer[]): Row =>
  row(route, here(route).replace(':draft', '{draft}'), only(outcome, ...who))

const policies: readonly Row[] = [
  row('GET /policies', '/policies', all('200 a'), { a: 'KC-MAY-MOC' }),
  row('GET /policies/new', '/policies/new', only('200', 'office', 'administrator')),
  row('POST /policies/new', '/policies/new', only('422', 'office', 'administrator')),
  row('GET /policies/:policy', '/policies/KC-MAY-MOC', all('200')),
  row('GET /policies/:policy', '/policies/nothing', all('404')),
  row('GET /policies/:policy/compare', '/policies/KC-MAY-MOC/compare', all('200')),
  row('GET /api/policies', '/api/policies', all('200')),
  row('GET /api/policies/:policy', '/api/policies/KC-MAY-MOC', all('200')),
  row(
    'GET /api/policies/:policy/changes-since/:earlier',
    '/api/policies/KC-MAY-MOC/changes-since/2026-02',
    all('200'),
  ),
]

const criteriaAt = '/criteria/hanoi-spcncl-working'
const criteria: readonly Row[] = [
  row('GET /criteria', '/criteria', all('200 a'), { a: 'hanoi-spcncl-working' }),
  row('GET /criteria/:code', criteriaAt, all('200')),
  row('GET /criteria/:code', '/criteria/nothing', all('404')),
  row('GET /criteria/:code/compare', `${criteriaAt}/compare`, all('200')),
  row('GET /criteria/:code/:version', `${criteriaAt}/2025-gia-dinh-1`, all('200')),
  row('GET /criteria-drafts', '/criteria-drafts', only('200', 'office', 'administrator')),
  // An empty form names no version to begin with.
  row('POST /criteria-drafts', '/criteria-drafts', only('404', 'office', 'administrator')),
  drafted('GET /criteria-drafts/:draft', '200', 'office', 'administrator'),
  drafted('GET /criteria-drafts/:draft/criteria', '200', 'office', 'administrator'),
  drafted('GET /criteria-drafts/:draft/gates', '200', 'office', 'administrator'),
  drafted('GET /criteria-drafts/:draft/variables', '200', 'office', 'administrator'),
  drafted('GET /criteria-drafts/:draft/compare', '200', 'office', 'administrator'),
  drafted('GET /criteria-drafts/:draft/adopt', '200', 'office', 'administrator'),
  drafted('POST /criteria-drafts/:draft/adopt', '422', 'office', 'administrator'),
  drafted('GET /criteria-drafts/:draft/dry-run', '200', 'office', 'administrator'),
  // Past rounds are for those who may see whole rounds: the administrator may not.
  row(
    'GET /criteria-drafts/:draft/dry-run',
    '/criteria-drafts/nothing/dry-run',
    only('404', 'office', 'administrator'),
  ),
  ...[
    'GET /criteria-drafts/:draft',
    'GET /criteria-drafts/:draft/part',
    'POST /criteria-drafts/:draft/part',
    'GET /criteria-drafts/:draft/criteria',
    'POST /criteria-drafts/:draft/criteria',
    'GET /criteria-drafts/:draft/gates',
    'POST /criteria-drafts/:draft/gates',
    'GET /criteria-drafts/:draft/variables',
    'POST /criteria-drafts/:draft/variables',
    'GET /criteria-drafts/:draft/json',
    'POST /criteria-drafts/:draft/json',
    'GET /criteria-drafts/:draft/compare',
    'GET /criteria-drafts/:draft/adopt',
    'POST /criteria-drafts/:draft/adopt',
  ].map(route =>
    row(route, here(route).replace(':draft', 'nothing'), only('404', 'office', 'administrator')),
  ),
]

/** Own: the enterprise and the office. Foreign: the office; for another enterprise it is not there. */
const own = (route: string, at: string, outcome: string, words: Words = {}): Row =>
  row(route, at, only(outcome, 'enterprise', 'office'), words)
const foreign = (route: string, at: string, outcome: string, words: Words = {}): Row =>
  outcome === '404'
    ? own(route, at, '404', words)
    : row(
        route,
        at,
        { [outcome]: ['office'], '404': ['enterprise'], 'sign-in': ['visitor'], '403': 'others' },
        words,
      )
const both = (route: string, outcome: string, words: Words = {}): readonly Row[] => {
  const at = here(route).replace(':year', '2025').replace(':section', 'nothing')
  return [
    own(route, at.replaceAll(':enterprise', 'mh-dn-002'), outcome, words),
    foreign(route, at.replaceAll(':enterprise', 'mh-dn-001'), outcome, words),
  ]
}

const figures: readonly Row[] = [
  row('GET /declarations', '/declarations', only('200', 'enterprise', 'office')),
  row(
    'GET /declarations/receipts/:receipt',
    '/declarations/receipts/nothing',
    only('404', 'enterprise', 'office', 'auditor'),
  ),
  row(
    'GET /declarations/receipts/:receipt',
    '/declarations/receipts/{own receipt}',
    only('200 a', 'enterprise', 'office', 'auditor'),
    { a: '0'.repeat(40) },
  ),
  row(
    'GET /declarations/receipts/:receipt',
    '/declarations/receipts/{foreign receipt}',
    {
      '200 a': ['office', 'auditor'],
      '404': ['enterprise'],
      'sign-in': ['visitor'],
      '403': 'others',
    },
    { a: '0'.repeat(40) },
  ),
  ...both('GET /declarations/:enterprise/:year', '200'),
  ...both('GET /declarations/:enterprise/:year/check', '200'),
  // Nothing was checked: not sent.
  ...both('POST /declarations/:enterprise/:year/check', '409'),
  ...both('GET /declarations/:enterprise/:year/:section', '404'),
  ...both('POST /declarations/:enterprise/:year/:section', '404'),
  ...both('POST /declarations/:enterprise/:year/:section/draft', '404'),
  row('GET /facts/:fact', '/facts/nothing', signedIn('404')),
  row('POST /facts/:fact', '/facts/nothing', only('404', 'enterprise', 'office')),
  // A document of an enterprise's: a figure that is not there has none.
  row('GET /facts/:fact/documents/:document', '/facts/nothing/documents/nothing', signedIn('404')),
  row('GET /verification', '/verification', only('200', 'office', 'scorer', 'inspector', 'auditor')),
  row(
    'GET /verification/:enterprise/:year',
    '/verification/mh-dn-002/2025',
    only('200', 'office', 'scorer', 'inspector', 'auditor'),
  ),
  row(
    'POST /verification/:enterprise/:year',
    '/verification/mh-dn-002/2025',
    only('422', 'office', 'scorer', 'inspector'),
  ),
]

const browsers = [
  'office',
  'scorer',
  'commune-officer',
  ...council,
  'leader',
  'association',
  'inspector',
  'auditor',
  'administrator',
] as const

const enterprises: readonly Row[] = [
  row('GET /enterprises', '/enterprises', only('200 a', ...browsers), { a: 'data-label="Mã số thuế"' }),
  row(
    'GET /enterprises/:enterprise',
    '/enterprises/mh-dn-002',
    {
      '200 a b': ['enterprise', 'office', 'auditor'],
      '200 a': 'others',
      '404': ['buyer', 'support-officer', 'accountant', 'bank'],
      'sign-in': ['visitor'],
    },
    { a: 'Công ty cổ phần Thiết bị điện Vĩnh Khê', b: 'Ai đã xem số liệu' },
  ),
  row(
    'GET /enterprises/:enterprise',
    '/enterprises/mh-dn-001',
    {
      '200 a': 'others',
      '404': ['buyer', 'enterprise', 'support-officer', 'accountant', 'bank'],
      'sign-in': ['visitor'],
    },
    { a: 'Công ty cổ phần Cơ khí Lam Vĩ' },
  ),
  // It applied for money of the unit of the officer and the accountant.
  row(
    'GET /enterprises/:enterprise',
    '/enterprises/mh-dn-110',
    { '200 a': 'others', '404': ['buyer', 'enterprise', 'bank'], 'sign-in': ['visitor'] },
    { a: 'Công ty cổ phần Nhựa kỹ thuật Vĩnh Sa' },
  ),
  row(
    'GET /enterprises/:enterprise/figures',
    '/enterprises/mh-dn-002/figures',
    {
      '200 a': ['enterprise', 'office', 'leader', 'auditor', 'scorer', 'inspector'],
      '200': 'others',
      '404': ['buyer', 'support-officer', 'accountant', 'bank'],
      'sign-in': ['visitor'],
    },
    { a: '2.153.173.973.184' },
  ),
  row('GET /enterprises/:enterprise/figures', '/enterprises/mh-dn-001/figures', {
    '200': 'others',
    '404': ['buyer', 'enterprise', 'support-officer', 'accountant', 'bank'],
    'sign-in': ['visitor'],
  }),
  row('POST /enterprises/chosen', '/enterprises/chosen', only('422', 'office')),
  row('GET /enterprises/:enterprise/tax-code', '/enterprises/mh-dn-002/tax-code', only('200 a', 'office'), {
    a: 'Mã số thuế đúng',
  }),
  row('POST /enterprises/:enterprise/tax-code', '/enterprises/mh-dn-002/tax-code', only('422', 'office')),
  ...both('GET /enterprises/:enterprise/people', '200'),
  ...both('POST /enterprises/:enterprise/people', '422'),
  ...both('GET /enterprises/:enterprise/edit', '200'),
  ...both('POST /enterprises/:enterprise/edit', '422'),
  ...both('GET /enterprises/:enterprise/sites/add', '200'),
  ...both('POST /enterprises/:enterprise/sites/add', '422'),
  own('GET /enterprises/:enterprise/sites/:site', '/enterprises/mh-dn-002/sites/mh-dn-002-tru-so', '200'),
  foreign('GET /enterprises/:enterprise/sites/:site', '/enterprises/mh-dn-001/sites/mh-dn-001-tru-so', '200'),
  // A foreign site under the own address is not there.
  own('GET /enterprises/:enterprise/sites/:site', '/enterprises/mh-dn-002/sites/mh-dn-001-tru-so', '404'),
  own('POST /enterprises/:enterprise/sites/:site', '/enterprises/mh-dn-002/sites/mh-dn-002-tru-so', '422'),
  ...both('GET /enterprises/:enterprise/products/add', '200'),
  ...both('POST /enterprises/:enterprise/products/add', '422'),
  own(
    'GET /enterprises/:enterprise/products/:product',
    '/enterprises/mh-dn-002/products/mh-dn-002-sp-1',
    '200',
  ),
  foreign(
    'GET /enterprises/:enterprise/products/:product',
    '/enterprises/mh-dn-001/products/mh-dn-001-sp-1',
    '200',
  ),
  own(
    'GET /enterprises/:enterprise/products/:product',
    '/enterprises/mh-dn-002/products/mh-dn-001-sp-1',
    '404',
  ),
  own(
    'POST /enterprises/:enterprise/products/:product',
    '/enterprises/mh-dn-002/products/mh-dn-002-sp-1',
    '422',
  ),
  own(
    'GET /enterprises/:enterprise/products/:product/withdraw',
    '/enterprises/mh-dn-002/products/mh-dn-002-sp-1/withdraw',
    '200',
  ),
  foreign(
    'GET /enterprises/:enterprise/products/:product/withdraw',
    '/enterprises/mh-dn-001/products/mh-dn-001-sp-1/withdraw',
    '200',
  ),
  own(
    'POST /enterprises/:enterprise/products/:product/withdraw',
    '/enterprises/mh-dn-002/products/mh-dn-002-sp-1/withdraw',
    '422',
  ),
  ...both('GET /enterprises/:enterprise/documents/add', '200'),
  ...both('POST /enterprises/:enterprise/documents/add', '422'),
  row(
    'GET /enterprises/:enterprise/documents/:document',
    '/enterprises/mh-dn-002/documents/nothing',
    signedIn('404'),
  ),
  // Documents are for its own people, the office and auditors.
  row('GET /enterprises/:enterprise/documents/:document', '/enterprises/mh-dn-002/documents/{own document}', {
    '200': ['enterprise', 'office', 'auditor'],
    'sign-in': ['visitor'],
    '404': 'others',
  }),
  row(
    'GET /enterprises/:enterprise/documents/:document',
    '/enterprises/mh-dn-001/documents/{foreign document}',
    { '200': ['office', 'auditor'], 'sign-in': ['visitor'], '404': 'others' },
  ),
  // A foreign document under the own address is not there.
  row(
    'GET /enterprises/:enterprise/documents/:document',
    '/enterprises/mh-dn-002/documents/{foreign document}',
    signedIn('404'),
  ),
  own(
    'GET /enterprises/:enterprise/documents/:document/withdraw',
    '/enterprises/mh-dn-002/documents/{own document}/withdraw',
    '200',
  ),
  foreign(
    'GET /enterprises/:enterprise/documents/:document/withdraw',
    '/enterprises/mh-dn-001/documents/{foreign document}/withdraw',
    '200',
  ),
  own(
    'POST /enterprises/:enterprise/documents/:document/withdraw',
    '/enterprises/mh-dn-002/documents/{own document}/withdraw',
    '422',
  ),
  foreign(
    'POST /enterprises/:enterprise/documents/:document/withdraw',
    '/enterprises/mh-dn-001/documents/{foreign document}/withdraw',
    '422',
  ),
  own(
    'GET /enterprises/:enterprise/documents/:document/withdraw',
    '/enterprises/mh-dn-002/documents/nothing/withdraw',
    '404',
  ),
  own(
    'POST /enterprises/:enterprise/documents/:document/withdraw',
    '/enterprises/mh-dn-002/documents/nothing/withdraw',
    '404',
  ),
]

/** A program is not led to sign in: nobody is told to say who asks, and who may not is refused. */
const api = (outcome: string, ...who: readonly Comer[]): Gets => ({
  [outcome]: who,
  '401 Bearer': ['visitor'],
  '403': 'others',
})

/** Whoever is signed in, each their own. */
const apiOfAll = (outcome: string): Gets => ({ '401 Bearer': ['visitor'], [outcome]: 'others' })
const verifiers = ['office', 'scorer', 'inspector', 'auditor'] as const
const drafters = ['office', 'administrator'] as const

const auditing: readonly Row[] = [
  row('GET /audit', '/audit', only('200', 'auditor', 'administrator')),
  row('POST /audit/chain', '/audit/chain', only('303', 'auditor', 'administrator')),
  row('GET /audit/journal', '/audit/journal', only('200', 'auditor', 'administrator')),
  // What an entry holds is for auditors.
  row(
    'GET /audit/journal/:entry',
    '/audit/journal/1',
    {
      '200 a': ['auditor'],
      '200 b': ['administrator'],
      'sign-in': ['visitor'],
      '403': 'others',
    },
    { a: '<pre>', b: 'Nội dung chỉ kiểm toán viên đọc được' },
  ),
  row(
    'GET /audit/rounds/:round',
    '/audit/rounds/mh-2025',
    {
      '200 a': ['auditor'],
      '200': ['administrator'],
      'sign-in': ['visitor'],
      '403': 'others',
    },
    { a: 'Số gieo được ghi lại trước' },
  ),
  row('GET /audit/rounds/:round', '/audit/rounds/mh-2026', only('409', 'auditor', 'administrator')),
  row('POST /audit/rounds/:round', '/audit/rounds/mh-2025', only('422', 'auditor')),
  row(
    'POST /audit/rounds/:round/rerun',
    '/audit/rounds/mh-2025/rerun',
    only('303', 'auditor', 'administrator'),
  ),
  row('GET /audit/draws/:draw', '/audit/draws/1', only('200 a', 'auditor'), { a: 'xúc xắc 4 1 6 3' }),
  row('GET /audit/draws/:draw', '/audit/draws/nothing', only('404', 'auditor')),
  row('POST /audit/draws/:draw', '/audit/draws/1', only('422', 'auditor')),
  row('POST /audit/draws/:draw/bundle', '/audit/draws/1/bundle', only('303', 'auditor')),
  row('GET /audit/bundles/:bundle', '/audit/bundles/nothing', only('404', 'auditor')),
  row('GET /api/office/audit', '/api/office/audit', api('200', 'auditor', 'administrator')),
  row('GET /api/office/audit/rounds/:round', '/api/office/audit/rounds/mh-2025', api('200', 'auditor')),
  row('GET /api/office/audit/draws/:draw', '/api/office/audit/draws/1', api('200', 'auditor')),
  row('GET /api/office/audit/journal', '/api/office/audit/journal', api('200', 'auditor', 'administrator')),
  row(
    'GET /api/office/audit/journal/:entry',
    '/api/office/audit/journal/1',
    api('200', 'auditor', 'administrator'),
  ),
]

const certifying: readonly Row[] = [
  row('GET /check', '/check', all('200 a'), { a: 'Mã tra cứu' }),
  row('POST /check', '/check', all('422')),
  row('GET /check/:code', '/check/00000-00000', all('200 a'), { a: 'Không phải giấy do thành phố này cấp' }),
  row('GET /.well-known/jwks.json', '/.well-known/jwks.json', all('200 a'), { a: 'Ed25519' }),
  row('GET /certificates', '/certificates', only('200 a', 'office', 'leader', 'auditor'), {
    a: 'Trang kiểm tra công khai',
  }),
  row('POST /certificates/chosen', '/certificates/chosen', only('422', 'office')),
  row('GET /register/:recognition/certificate', '/register/nothing/certificate', {
    '404': ['office', 'leader', 'auditor', 'enterprise'],
    'sign-in': ['visitor'],
    '403': 'others',
  }),
  row('GET /templates', '/templates', only('200', 'office', 'leader', 'auditor')),
  row('GET /templates/:kind', '/templates/certificate', only('200', 'office', 'leader', 'auditor')),
  row('POST /templates/:kind', '/templates/certificate', only('422', 'office')),
  row('POST /templates/:kind/use', '/templates/certificate/use', only('422', 'office')),
  row(
    'GET /templates/:kind/:number/preview',
    '/templates/certificate/9/preview',
    only('404', 'office', 'leader', 'auditor'),
  ),
  row(
    'GET /templates/:kind/:number/source',
    '/templates/certificate/0/source',
    only('200', 'office', 'leader', 'auditor'),
  ),
  row('GET /api/check', '/api/check?text=00000-00000', all('200 a'), { a: 'not-ours' }),
  row('GET /api/office/certificates', '/api/office/certificates', api('200', 'office', 'leader', 'auditor')),
]

const logo: readonly Row[] = [
  row('GET /logo/check', '/logo/check?q=khong-co-ten-nay', all('200 a'), { a: 'chưa từng có công nhận' }),
  row('GET /api/logo/check', '/api/logo/check?q=khong-co-ten-nay', all('200 a'), { a: '"firms":[]' }),
  row('GET /api/logo', '/api/logo', api('200', 'enterprise')),
  row('GET /entitlements', '/entitlements', only('200 a', 'enterprise'), { a: 'Quyền lợi của tôi' }),
  row('GET /entitlements/:policy', '/entitlements/nothing', only('404', 'enterprise')),
  row('GET /api/entitlements', '/api/entitlements', api('200', 'enterprise')),
  row('GET /entitled', '/entitled', only('200', 'office', 'leader', 'auditor')),
  row('GET /api/office/entitled', '/api/office/entitled', api('200', 'office', 'leader', 'auditor')),
  row('GET /logo', '/logo', only('200 a', 'enterprise'), { a: 'Quyền dùng biểu trưng' }),
  row('POST /logo/accept', '/logo/accept', only('422', 'enterprise')),
  row('POST /logo/files/:file', '/logo/files/99', only('409', 'enterprise')),
  row('GET /logo/holders', '/logo/holders', only('200', 'office', 'leader', 'auditor')),
  row('GET /api/office/logo', '/api/office/logo', api('200', 'office', 'leader', 'auditor')),
  row('GET /logo/misuse', '/logo/misuse', all('200')),
  row('POST /logo/misuse', '/logo/misuse', all('422')),
  row('GET /logo/misuse/:secret', '/logo/misuse/made-up', all('404')),
  row('GET /logo/reported-misuse', '/logo/reported-misuse', only('200', 'office', 'leader', 'auditor')),
  row(
    'GET /logo/reported-misuse/:number',
    '/logo/reported-misuse/9999',
    only('404', 'office', 'leader', 'auditor'),
  ),
  row('POST /logo/reported-misuse/:number', '/logo/reported-misuse/9999', only('404', 'office')),
  row('GET /api/office/logo-misuse', '/api/office/logo-misuse', api('200', 'office', 'leader', 'auditor')),
  row('GET /logo/reports', '/logo/reports', only('200', 'office', 'leader', 'auditor')),
  row('GET /api/office/logo-reports', '/api/office/logo-reports', api('200', 'office', 'leader', 'auditor')),
  row(
    'GET /logo/reports/:number',
    '/logo/reports/9999',
    only('404', 'office', 'leader', 'auditor', 'enterprise'),
  ),
  row(
    'GET /logo/reports/:number/files/:file',
    '/logo/reports/9999/files/1',
    only('404', 'office', 'leader', 'auditor', 'enterprise'),
  ),
  row('GET /logo/reporting/:year', '/logo/reporting/1999', only('404', 'enterprise')),
  row('POST /logo/reporting/:year', '/logo/reporting/1999', only('404', 'enterprise')),
  row('GET /logo/versions', '/logo/versions', only('200', 'office', 'leader', 'auditor', 'administrator')),
  row('POST /logo/versions', '/logo/versions', only('422', 'office', 'administrator')),
  row('POST /logo/versions/:version/use', '/logo/versions/9/use', only('422', 'office', 'administrator')),
  row(
    'GET /logo/versions/:version/files/:file',
    '/logo/versions/9/files/1',
    only('404', 'office', 'leader', 'auditor', 'administrator'),
  ),
]

const officeWork: readonly Row[] = [
  row('GET /design', '/design', all('200')),
  row('GET /enterprises/intake', '/enterprises/intake', only('200', 'office')),
  row('POST /enterprises/intake', '/enterprises/intake', only('422', 'office')),
  row('GET /enterprises/merges', '/enterprises/merges', only('200', 'office')),
  // An empty form names nobody to merge.
  row('POST /enterprises/merges', '/enterprises/merges', only('404', 'office')),
  row('GET /enterprises/merges/compare', '/enterprises/merges/compare', only('404', 'office')),
  row('GET /enterprises/merges/:merge/undo', '/enterprises/merges/nothing/undo', only('404', 'office')),
  row('POST /enterprises/merges/:merge/undo', '/enterprises/merges/nothing/undo', only('404', 'office')),
  row('GET /indicators/:code', '/indicators/products-recognised', all('200')),
  row('GET /indicators/:code', '/indicators/nothing', all('404')),
  row(
    'GET /indicators/:code/rows',
    '/indicators/revenue-titled/rows?year=2024',
    only('200', 'office', 'leader', 'auditor'),
  ),
  row(
    'GET /validation',
    '/validation',
    only('200', 'office', 'leader', 'auditor', 'inspector', 'scorer', 'enterprise'),
  ),
  row(
    'POST /validation',
    '/validation',
    only('422', 'office', 'leader', 'auditor', 'inspector', 'scorer', 'enterprise'),
  ),
  row('GET /series', '/series', only('200', 'office', 'leader', 'auditor')),
  row('POST /series', '/series', only('422', 'office')),
  row('GET /series/template', '/series/template', only('200', 'office')),
  row('GET /series/:import', '/series/nothing', only('404', 'office', 'leader', 'auditor')),
  row('GET /series/:import/original', '/series/nothing/original', only('404', 'office', 'leader', 'auditor')),
  row('POST /series/:import', '/series/nothing', only('404', 'office')),
  row('GET /imports', '/imports', only('200', 'office')),
  row('GET /imports/template', '/imports/template', only('200', 'office')),
  row('POST /imports', '/imports', only('422', 'office')),
  ...[
    'GET /imports/:batch',
    'GET /imports/:batch/original',
    'POST /imports/:batch/confirm',
    'POST /imports/:batch/drop',
    'POST /imports/:batch/read',
    'POST /imports/:batch/undo',
  ].map(route => row(route, here(route).replace(':batch', 'nothing'), only('404', 'office'))),
]

const programs: readonly Row[] = [
  row('GET /jobs', '/jobs', signedIn('200')),
  row('GET /jobs/:job', '/jobs/nothing', signedIn('404')),
  row('GET /api', '/api', all('200')),
  row('GET /api/openapi.json', '/api/openapi.json', all('200')),
  ...[
    'GET /api/rounds',
    'GET /api/criteria-sets',
    'GET /api/dictionary',
    'GET /api/counts',
    'GET /api/recognitions',
    'GET /api/products',
    'GET /api/recognised-enterprises',
    'GET /api/communes/recognitions',
    'GET /api/communes/clusters',
    'GET /api/register/counts',
    'GET /api/published/recognitions',
    'GET /api/published/events',
    'GET /api/published/clusters',
    'GET /api/published/figures',
    'GET /api/indicators',
    'GET /api/series',
    'GET /api/targets',
    'GET /api/priority-sectors',
    'GET /api/releases',
  ].map(route => row(route, here(route), all('200'))),
  row('GET /api/releases/:release', '/api/releases/products-2018-2022', all('200')),
  row('GET /api/releases/:release', '/api/releases/nothing', all('404')),
  row('GET /api/reconciliation', '/api/reconciliation?a=products-2024&b=products-2025', all('200')),
  row('GET /api/targets/:target', '/api/targets/bao-chi-2026:products-recognised:2026', all('200')),
  row('GET /api/targets/:target', '/api/targets/nothing', all('404')),
  row('GET /api/rounds/:round', '/api/rounds/mh-2025', all('200')),
  row('GET /api/rounds/:round/proposed', '/api/rounds/mh-2025/proposed', all('200')),
  row('GET /api/rounds/:round/proposed', '/api/rounds/mh-2026/proposed', all('404')),
  row('GET /api/rounds/:round/replies', '/api/rounds/mh-2025/replies', all('200')),
  row('GET /api/rounds/:round/call', '/api/rounds/mh-2027/call', all('200')),
  row(
    'GET /api/office/rounds/:round/outreach',
    '/api/office/rounds/mh-2027/outreach',
    api('200', 'office', 'auditor'),
  ),
  row(
    'GET /api/office/rounds/:round/guidance-sessions',
    '/api/office/rounds/mh-2027/guidance-sessions',
    api('200', 'office', 'auditor'),
  ),
  row('GET /api/rounds/:round/results', '/api/rounds/mh-2025/results', all('200')),
  row('GET /api/rounds/:round/results', '/api/rounds/mh-2026/results', all('200'), { a: 'mh-2026-0' }),
  row('GET /api/rounds/:round/results/:dossier', '/api/rounds/mh-2026/results/mh-2026-030', all('404')),
  row(
    'GET /api/criteria-sets/:code/:version',
    '/api/criteria-sets/hanoi-spcncl-working/2025-gia-dinh-1',
    all('200'),
  ),
  row(
    'GET /api/criteria-sets/:code/:version/changes-since/:earlier',
    '/api/criteria-sets/hanoi-spcncl-working/2025-gia-dinh-1/changes-since/2025-gia-dinh-1',
    all('200'),
  ),
  row('GET /api/search', '/api/search?q=co+khi', all('200')),
  row('GET /api/search', '/api/search', all('422')),
  row('GET /api/products/:product', '/api/products/mh-dn-002-sp-1', all('404')),
  row('GET /api/recognised-enterprises/:enterprise', '/api/recognised-enterprises/mh-dn-001', all('404')),
  row('GET /api/recognised-enterprises/:enterprise', '/api/recognised-enterprises/mh-dn-033', all('200')),
  row('GET /api/codes/:list', '/api/codes/communes', all('200')),
  row('GET /api/own/enterprise', '/api/own/enterprise', api('200', 'enterprise')),
  row('GET /api/own/dossiers', '/api/own/dossiers', api('200', 'enterprise')),
  row(
    'GET /api/own/dossiers/:round/:dossier',
    '/api/own/dossiers/mh-2026/mh-2026-030',
    api('200', 'enterprise'),
  ),
  row(
    'GET /api/own/dossiers/:round/:dossier',
    '/api/own/dossiers/mh-2026/mh-2026-001',
    api('404', 'enterprise'),
  ),
  row(
    'GET /api/office/rounds/:round/questions',
    '/api/office/rounds/mh-2026/questions',
    api('200', 'office', 'auditor'),
  ),
  row(
    'GET /api/office/rounds/:round/waiting',
    '/api/office/rounds/mh-2026/waiting',
    api('200', 'office', 'auditor'),
  ),
  row('GET /api/own/submissions', '/api/own/submissions', api('200', 'enterprise')),
  row(
    'GET /api/own/submissions/receipts/:receipt',
    '/api/own/submissions/receipts/HS-mh-2027-00002',
    api('200', 'enterprise', 'office', 'auditor'),
  ),
  row(
    'GET /api/office/rounds/:round/submissions',
    '/api/office/rounds/mh-2027/submissions',
    api('200', 'office', 'auditor'),
  ),
  row(
    'GET /api/office/rounds/:round/submissions/:submission',
    '/api/office/rounds/mh-2027/submissions/mh-2027-001',
    api('200', 'office', 'auditor'),
  ),
  row('GET /api/own/facts', '/api/own/facts', api('200', 'enterprise')),
  row('GET /api/office/enterprises', '/api/office/enterprises', api('200', ...browsers)),
  row(
    'GET /api/office/enterprises/:enterprise',
    '/api/office/enterprises/mh-dn-001',
    api('200', ...browsers),
  ),
  row(
    'GET /api/office/enterprises/:enterprise/facts',
    '/api/office/enterprises/mh-dn-001/facts',
    api('200', 'office', 'auditor'),
  ),
  ...['account', 'home', 'jobs', 'keys'].map(name =>
    row(`GET /api/own/${name}`, `/api/own/${name}`, apiOfAll('200')),
  ),
  row('GET /api/own/jobs/:job', '/api/own/jobs/nothing', apiOfAll('404')),
  row('GET /api/own/declarations', '/api/own/declarations', api('200', 'enterprise')),
  row('GET /api/own/declarations/:year', '/api/own/declarations/2025', api('200', 'enterprise')),
  row('GET /api/own/receipts/:receipt', '/api/own/receipts/{own receipt}', api('200', 'enterprise')),
  row('GET /api/own/receipts/:receipt', '/api/own/receipts/{foreign receipt}', api('404', 'enterprise')),
  row('GET /api/own/facts/:fact', '/api/own/facts/nothing', api('404', 'enterprise')),
  row('GET /api/office/facts/:fact', '/api/office/facts/nothing', api('404', ...verifiers)),
  row('GET /api/office/declarations', '/api/office/declarations', api('200', 'office')),
  row(
    'GET /api/office/declarations/:enterprise/:year',
    '/api/office/declarations/mh-dn-002/2025',
    api('200', 'office'),
  ),
  row(
    'GET /api/office/receipts/:receipt',
    '/api/office/receipts/{own receipt}',
    api('200', 'office', 'auditor'),
  ),
  row('GET /api/office/verification', '/api/office/verification', api('200', ...verifiers)),
  row(
    'GET /api/office/verification/:enterprise/:year',
    '/api/office/verification/mh-dn-002/2025',
    api('200', ...verifiers),
  ),
  row('GET /api/own/enterprise/inside', '/api/own/enterprise/inside', api('200', 'enterprise')),
  row(
    'GET /api/office/enterprises/:enterprise/inside',
    '/api/office/enterprises/mh-dn-001/inside',
    api('200', 'office', 'auditor'),
  ),
  row('GET /api/office/duplicates', '/api/office/duplicates', api('200', 'office')),
  row('GET /api/office/merges', '/api/office/merges', api('200', 'office')),
  row(
    'GET /api/office/rounds/:round/completeness',
    '/api/office/rounds/mh-2026/completeness',
    api('200', 'office', 'auditor', ...council),
  ),
  row(
    'GET /api/office/rounds/:round/council',
    '/api/office/rounds/mh-2026/council',
    api('200', 'office', 'auditor', 'leader', ...council),
  ),
  row(
    'GET /api/office/rounds/:round/council/sittings/:sitting',
    '/api/office/rounds/mh-2026/council/sittings/2',
    api('200', 'office', 'auditor', ...council),
  ),
  row(
    'GET /api/office/rounds/:round/panels',
    '/api/office/rounds/mh-2026/panels',
    api('200', 'office', 'auditor'),
  ),
  row(
    'GET /api/office/rounds/:round/scorers',
    '/api/office/rounds/mh-2026/scorers',
    api('200', 'office', 'auditor', 'council-secretary', 'council-chair'),
  ),
  row(
    'GET /api/office/rounds/:round/scores',
    '/api/office/rounds/mh-2026/scores',
    api('200', 'office', 'auditor', 'scorer'),
  ),
  // The sheet of another unit is as if it were not there.
  row(
    'GET /api/office/rounds/:round/scores',
    '/api/office/rounds/mh-2026/scores?unit=nothing',
    api('404', 'office', 'auditor', 'scorer'),
  ),
  row(
    'GET /api/office/rounds/:round/:dossier/scores',
    '/api/office/rounds/mh-2026/mh-2026-001/scores',
    api('200', 'office', 'auditor', 'scorer'),
  ),
  row('GET /api/office/imports', '/api/office/imports', api('200', 'office')),
  row('GET /api/office/imports/:batch', '/api/office/imports/nothing', api('404', 'office')),
  row('GET /api/office/criteria-drafts', '/api/office/criteria-drafts', api('200', ...drafters)),
  ...['', '/changes'].flatMap(end => [
    row(
      `GET /api/office/criteria-drafts/:draft${end}`,
      `/api/office/criteria-drafts/{draft}${end}`,
      api('200', ...drafters),
    ),
    row(
      `GET /api/office/criteria-drafts/:draft${end}`,
      `/api/office/criteria-drafts/nothing${end}`,
      api('404', ...drafters),
    ),
  ]),
  row('GET /api/office/people', '/api/office/people', api('200', 'administrator')),
  row('GET /api/office/people/:person', '/api/office/people/mh-nguoi-01', api('200', 'administrator')),
  row('GET /api/office/people/:person', '/api/office/people/nobody', api('404', 'administrator')),
  row('GET /api/office/units', '/api/office/units', api('200', 'administrator')),
  row('GET /api/office/units/:unit', '/api/office/units/so-cong-thuong', api('200', 'administrator')),
  row('GET /api/office/units/:unit', '/api/office/units/nothing', api('404', 'administrator')),
  row('GET /api/own/notices', '/api/own/notices', apiOfAll('200')),
  row('GET /api/office/messages', '/api/office/messages', api('200', 'administrator')),
  row('GET /api/office/sign-ins', '/api/office/sign-ins', api('200', 'administrator', 'auditor')),
  ...['comments', 'decision', 'complaints'].map(part =>
    row(
      `GET /api/office/rounds/:round/${part}`,
      `/api/office/rounds/mh-2025/${part}`,
      api('200', 'office', 'leader', 'auditor'),
    ),
  ),
  row('GET /api/office/register', '/api/office/register', api('200', 'office', 'leader', 'auditor')),
  row(
    'GET /api/office/register/:recognition',
    '/api/office/register/nothing',
    api('404', 'office', 'leader', 'auditor'),
  ),
  row('GET /api/office/own-interests', '/api/office/own-interests', api('200', ...judging)),
  row('GET /api/office/interests', '/api/office/interests', api('200', 'office', 'auditor')),
  row(
    'GET /api/office/rounds/:round/conflicts',
    '/api/office/rounds/mh-2026/conflicts',
    api('200', 'office', 'auditor'),
  ),
  row(
    'GET /api/office/rounds/:round/conflicts/results/:recalculation',
    '/api/office/rounds/mh-2026/conflicts/results/nothing',
    api('404', 'office', 'auditor'),
  ),
  row(
    'GET /api/office/rounds/:round/dossiers',
    '/api/office/rounds/mh-2026/dossiers',
    api('200', 'office', 'auditor', ...council),
  ),
  row(
    'GET /api/office/rounds/:round/content',
    '/api/office/rounds/mh-2026/content',
    api('200', 'office', 'auditor'),
  ),
]

const proposing = ['office', 'scorer', 'support-officer', 'commune-officer', 'association'] as const
/** Proposals 1 and 3 are of the association; the unit of the scorer and the support officer was asked. */
const concerned = ['office', 'leader', 'auditor', 'scorer', 'support-officer', 'association'] as const
const elsewhere = ['commune-officer', 'enterprise'] as const

const proposals: readonly Row[] = [
  row('GET /proposals', '/proposals', only('200', ...concerned, ...elsewhere)),
  row('GET /proposals/new', '/proposals/new', only('200', ...proposing)),
  row('POST /proposals/new', '/proposals/new', only('422', ...proposing)),
  row('GET /proposals/:proposal', '/proposals/1', { ...only('200', ...concerned), '404': elsewhere }),
  row('GET /proposals/:proposal', '/proposals/none', only('404', ...concerned, ...elsewhere)),
  row('POST /proposals/:proposal', '/proposals/3', { ...only('422', ...concerned), '404': elsewhere }),
  row(
    'GET /proposals/:proposal/submission',
    '/proposals/1/submission',
    only('200', 'office', 'leader', 'auditor'),
  ),
  row('GET /api/office/proposals', '/api/office/proposals', api('200', 'office', 'leader', 'auditor')),
]

const supporters = ['office', 'leader', 'auditor', 'support-officer', 'accountant'] as const
const applicants = ['enterprise', 'association'] as const

/** Application 1 is of the unit of the officer and the accountant, and of another enterprise. */
const support: readonly Row[] = [
  row('GET /support', '/support', only('200', ...supporters, ...applicants)),
  row('GET /support/new', '/support/new?cycle=mh-xuc-tien-dot-1', only('200', ...applicants)),
  row('GET /support/new', '/support/new?policy=NONE-OPEN', only('200', ...applicants)),
  row('POST /support/new', '/support/new?cycle=mh-xuc-tien-dot-1', only('422', ...applicants)),
  row('GET /support/programmes', '/support/programmes', only('200', ...supporters, ...applicants)),
  row('POST /support/programmes', '/support/programmes', only('422', ...supporters)),
  row('POST /support/programmes/cycles', '/support/programmes/cycles', only('422', ...supporters)),
  row('GET /support/budgets', '/support/budgets', only('200', ...supporters)),
  ...['', '/change', '/combinations'].map(end =>
    row(`POST /support/budgets${end}`, `/support/budgets${end}`, only('422', ...supporters)),
  ),
  row(
    'POST /support/budgets/combinations/:combination/agree',
    '/support/budgets/combinations/1/agree',
    only('422', ...supporters),
  ),
  row('GET /support/:application', '/support/1', {
    ...only('200', ...supporters),
    '404': applicants,
  }),
  row('GET /support/:application', '/support/999999', only('404', ...supporters, ...applicants)),
  row(
    'GET /support/:application/files/:paper',
    '/support/1/files/none',
    only('404', ...supporters, ...applicants),
  ),
  ...['GET', 'POST'].map(method =>
    row(`${method} /support/:application/supplement`, '/support/1/supplement', only('404', ...applicants)),
  ),
  row('POST /support/:application/:deed', '/support/1/approve', {
    ...only('422', ...supporters),
    '404': applicants,
  }),
  row('GET /api/own/support', '/api/own/support', api('200', ...applicants)),
  row('GET /api/own/support/:application', '/api/own/support/1', api('404', ...applicants)),
  row('GET /api/office/support', '/api/office/support', api('200', ...supporters)),
  row('GET /api/office/support/:application', '/api/office/support/1', api('200', ...supporters)),
  row('GET /api/office/support/:application', '/api/office/support/x', api('404', ...supporters)),
  row('GET /api/own/ledger', '/api/own/ledger', api('200', 'enterprise')),
  row('GET /api/office/ledger', '/api/office/ledger', api('200', ...supporters)),
  ...['reconciliation', 'unreached'].map(part =>
    row(
      `GET /api/office/ledger/${part}`,
      `/api/office/ledger/${part}`,
      api('200', 'office', 'leader', 'auditor'),
    ),
  ),
  row('GET /ledger', '/ledger', only('200', ...supporters, 'enterprise')),
  row('GET /ledger/reconciliation', '/ledger/reconciliation', only('200', 'office', 'leader', 'auditor')),
  row('GET /ledger/unreached', '/ledger/unreached', only('200', 'office', 'leader', 'auditor')),
]

const lenders = ['enterprise', 'bank'] as const

/** Loan 1 is of the bank of the bank's person and of another enterprise; so is need 1. */
const borrowing: readonly Row[] = [
  row('GET /api/own/loans', '/api/own/loans', api('200', ...lenders)),
  row('GET /api/own/loans/:loan', '/api/own/loans/999999', api('404', ...lenders)),
  row('GET /api/office/loans', '/api/office/loans', api('200', ...supporters)),
  row('GET /api/office/loans/:loan', '/api/office/loans/999999', api('404', ...supporters)),
  row('GET /api/own/financing-needs', '/api/own/financing-needs', api('200', 'office', 'leader', ...lenders)),
  row(
    'GET /api/own/financing-needs/:need',
    '/api/own/financing-needs/999999',
    api('404', 'office', 'leader', ...lenders),
  ),
  row('GET /api/office/financing-needs', '/api/office/financing-needs', api('200', 'office', 'leader')),
  row('GET /loans', '/loans', only('200', ...supporters, ...lenders)),
  row('GET /loans/new', '/loans/new', only('200', 'enterprise')),
  row('POST /loans/new', '/loans/new', only('422', 'enterprise')),
  row('GET /loans/banks', '/loans/banks', only('200', 'office', 'administrator')),
  row('POST /loans/banks', '/loans/banks', only('422', 'office', 'administrator')),
  row(
    'GET /loans/:loan',
    '/loans/1',
    { ...only('200 a', ...supporters), '200': ['bank'], '404': ['enterprise'] },
    { a: 'Cách tính' },
  ),
  row('GET /loans/:loan', '/loans/999999', only('404', ...supporters, ...lenders)),
  row('GET /loans/:loan/schedule', '/loans/1/schedule', only('404', 'enterprise')),
  row('POST /loans/:loan/schedule', '/loans/1/schedule', only('404', 'enterprise')),
  row('POST /loans/:loan/:deed', '/loans/1/confirm', {
    ...only('422', ...supporters, 'bank'),
    '404': ['enterprise'],
  }),
  row('GET /financing-needs', '/financing-needs', only('200', 'office', 'leader', ...lenders)),
  row('GET /financing-needs/new', '/financing-needs/new', only('200', 'enterprise')),
  row('POST /financing-needs/new', '/financing-needs/new', only('422', 'enterprise')),
  row('GET /financing-needs/:need', '/financing-needs/1', {
    ...only('200', 'bank'),
    '404': ['enterprise', 'office', 'leader'],
  }),
  row('POST /financing-needs/:need/:deed', '/financing-needs/1/answer', {
    ...only('422', 'bank'),
    '404': ['enterprise', 'office', 'leader'],
  }),
]

const planners = [
  'office',
  'leader',
  'auditor',
  'scorer',
  'commune-officer',
  'association',
  'support-officer',
  'accountant',
] as const
const PLAN = '/plans/mh-ke-hoach-2026'
const DRAFT = '/plans/mh-ke-hoach-2027'

const plans: readonly Row[] = [
  ...(['plans', 'tasks'] as const).map(list =>
    row(`GET /api/office/${list}`, `/api/office/${list}`, api('200', ...planners)),
  ),
  row('GET /plans', '/plans', only('200', ...planners)),
  row('GET /plans/new', '/plans/new', only('200', 'office')),
  row('POST /plans/new', '/plans/new', only('422', 'office')),
  row('GET /plans/load', '/plans/load', only('200', 'office')),
  row('POST /plans/load', '/plans/load', only('422', 'office')),
  row('GET /plans/:plan', PLAN, only('200', ...planners)),
  row('GET /plans/:plan', '/plans/none', only('404', ...planners)),
  ...(['board', 'timeline', 'overlaps'] as const).map(page =>
    row(`GET /plans/:plan/${page}`, `${PLAN}/${page}`, only('200', ...planners)),
  ),
  row('POST /plans/:plan/overlaps', `${PLAN}/overlaps`, only('422', 'office')),
  row('GET /plans/:plan/adopt', `${DRAFT}/adopt`, only('200', 'office')),
  row('POST /plans/:plan/adopt', `${DRAFT}/adopt`, only('422', 'office')),
  row('GET /plans/:plan/next', `${PLAN}/next`, only('200', 'office')),
  row('POST /plans/:plan/next', `${PLAN}/next`, only('422', 'office')),
  row('GET /plans/:plan/tasks/new', `${DRAFT}/tasks/new`, only('200', 'office')),
  row('POST /plans/:plan/tasks/new', `${DRAFT}/tasks/new`, only('422', 'office')),
  row('GET /tasks', '/tasks', only('200', ...planners)),
  row('GET /tasks/:task', '/tasks/15', only('200', ...planners)),
  row('GET /tasks/:task', '/tasks/999999', only('404', ...planners)),
  row('GET /tasks/:task/edit', '/tasks/15/edit', only('404', 'office')),
  row('POST /tasks/:task/edit', '/tasks/15/edit', only('422', 'office')),
  row('GET /tasks/:task/reports/:report/file', '/tasks/15/reports/1/file', only('404', ...planners)),
  row('POST /tasks/:task/:deed', '/tasks/15/report', only('422', ...planners)),
  row('POST /tasks/:task/:deed', '/tasks/999999/report', only('404', ...planners)),
]

export const rows: readonly Row[] = [
  ...signingIn,
  ...interests,
  ...open,
  ...rounds,
  ...publication,
  ...register,
  ...councils,
  ...policies,
  ...criteria,
  ...figures,
  ...enterprises,
  ...auditing,
  ...certifying,
  ...logo,
  ...support,
  ...borrowing,
  ...proposals,
  ...plans,
  ...officeWork,
  ...programs,
]
