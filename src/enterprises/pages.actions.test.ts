import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personIdOf, personInput } from '../access/model.ts'
import { wordsOf } from '../design/testing.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { Page, Visit } from '../platform/pages.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { addMember } from './actions/descriptions.ts'
import { editEnterprise } from './actions/edits.ts'
import { registerMany } from './actions/enterprises.ts'
import { batchInput, editEnterpriseInput, memberInput } from './model/inputs.ts'
import { enterpriseIdOf } from './model.ts'
import * as chosen from './pages/chosen.tsx'
import * as document from './pages/document.tsx'
import * as edit from './pages/edit.tsx'
import * as mergeCompare from './pages/merge-compare.tsx'
import * as taxCode from './pages/tax-code.tsx'
import { getEnterprise } from './store/enterprises.ts'

const person = (id: string, role: string, enterprise?: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit: null }],
  ...(enterprise === undefined ? {} : { enterprise }),
})
const actors = {
  office: person('lan', 'office'),
  own: person('huy', 'enterprise', 'den'),
  foreign: person('mai', 'enterprise', 'may'),
  auditor: person('thu', 'auditor'),
} as const
const den = enterpriseIdOf('den')

const city = async (): Promise<Work> => {
  const work = await testWork()
  const enterprises = [
    { id: 'den', kind: 'company', nameVi: 'Công ty Đèn', taxCode: '0100109106' },
    { id: 'may', kind: 'company', nameVi: 'Công ty May', taxCode: '0100112437' },
  ]
  await registerMany(work, batchInput.parse({ enterprises }))
  for (const id of ['lan', 'huy', 'mai', 'thu']) await addPerson(work, personInput.parse({ id, name: id }))
  for (const [name, enterprise] of [
    ['huy', 'den'],
    ['mai', 'may'],
  ])
    await addMember(
      work,
      memberInput.parse({ person: personIdOf(name ?? ''), enterprise, validFrom: '2020-01-01' }),
    )
  return work
}

const visit = (work: Work, actor: Actor, form: readonly (readonly [string, string])[] = []): Visit => {
  const sent = new FormData()
  for (const [field, value] of form) sent.append(field, value)
  return {
    work: { ...work, actor },
    method: 'GET',
    path: '/enterprises/den',
    params: { enterprise: 'den' },
    query: new URLSearchParams(),
    nonce: '',
    requestNumber: 'TEST',
    clock: { pinnedOn: null, today: () => work.today, now: () => work.now },
    storeKind: 'memory',
    isSample: false,
    account: null,
    key: null,
    session: null,
    caller: { origin: 'http://localhost', headers: new Headers(), address: null, port: null },
    form: async () => sent,
    bytes: async () => new Uint8Array(),
  }
}

const seen = async (page: Page, asked: Visit): Promise<{ status: number; words: string; html: string }> => {
  try {
    const answer = await page(asked)
    const html = await answer.text()
    return { status: answer.status, words: wordsOf(html), html }
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return { status: 404, words: '', html: '' }
    throw error
  }
}

const labels = ({ html }: { readonly html: string }) =>
  [...html.matchAll(/<(?:label|legend)[^>]*>(.*?)<\/(?:label|legend)>/gs)].map(([, inner]) =>
    wordsOf(inner ?? ''),
  )

const fields = ['Tên', 'Tên tiếng Anh', 'Loại hình', 'Người đại diện theo pháp luật', 'Điện thoại']

test.each<[keyof typeof actors, boolean, boolean]>([
  ['office', true, true],
  ['own', true, false],
  ['foreign', false, false],
  ['auditor', false, false],
])('the form about an enterprise, as seen by: %s', async (name, isSeen, mayCorrect) => {
  const page = await seen(edit.get([]), visit(await city(), actors[name]))
  expect(page.status).toBe(isSeen ? 200 : 404)
  expect(fields.filter(field => labels(page).some(label => label.startsWith(field)))).toEqual(
    isSeen ? fields : [],
  )
  expect(page.words.includes('Sửa mã số thuế')).toBe(mayCorrect)
})

test.each<[keyof typeof actors, number]>([
  ['office', 200],
  ['own', 200],
  ['foreign', 404],
  ['auditor', 404],
])('the form for a document, as asked for by: %s', async (name, status) => {
  expect((await seen(document.getAdd([]), visit(await city(), actors[name]))).status).toBe(status)
})

const typed = (version: string, nameVi = 'Công ty Đèn mới') =>
  [
    ['nameVi', nameVi],
    ['kind', 'company'],
    ['phone', '024 3858 4310'],
    ['version', version],
  ] as const

test('who saves second is told what the first saved, loses nothing typed, and saves by sending again', async () => {
  const work = await city()
  const first = { id: 'den', kind: 'company', nameVi: 'Công ty Đèn một', version: 1 }
  await editEnterprise(work, editEnterpriseInput.parse(first))
  const page = await seen(edit.post([]), visit(work, actors.own, typed('1')))
  expect(page.status).toBe(409)
  expect(page.words).toContain('Nội dung người khác vừa lưu')
  expect(page.words).toContain('Công ty Đèn một')
  expect(page.html).toContain('value="Công ty Đèn mới"')
  expect(page.html).toContain('value="024 3858 4310"')
  expect(page.html).toContain('name="version" value="2"')
  expect((await seen(edit.post([]), visit(work, actors.own, typed('2')))).status).toBe(303)
  expect((await getEnterprise(work.db, den)).nameVi).toBe('Công ty Đèn mới')
})

test.each([
  [
    'no name',
    [
      ['kind', 'company'],
      ['version', '1'],
    ],
  ],
  [
    'a name without end',
    [
      ['nameVi', 'x'.repeat(501)],
      ['kind', 'company'],
      ['version', '1'],
    ],
  ],
  [
    'no such kind',
    [
      ['nameVi', 'Đèn'],
      ['kind', 'bank'],
      ['version', '1'],
    ],
  ],
  [
    'a telephone that is none',
    [
      ['nameVi', 'Đèn'],
      ['kind', 'company'],
      ['phone', 'gọi sau'],
      ['version', '1'],
    ],
  ],
] as const)('%s is told, and what was typed stays', async (_, form) => {
  const work = await city()
  const page = await seen(edit.post([]), visit(work, actors.own, form))
  expect(page.status).toBe(422)
  expect(page.html).toMatch(/<p class="problem"/)
  for (const [field, value] of form) if (field !== 'kind') expect(page.html).toContain(`value="${value}"`)
  expect((await getEnterprise(work.db, den)).nameVi).toBe('Công ty Đèn')
})

test("another's tax code leads to comparing the two", async () => {
  const work = await city()
  const form = [
    ['taxCode', '0100112437'],
    ['ground', 'giấy đăng ký'],
    ['version', '1'],
  ] as const
  const page = await seen(taxCode.post([]), visit(work, actors.office, form))
  expect(page.status).toBe(409)
  expect(page.html).toContain('/enterprises/merges/compare?one=den&amp;other=may')
  expect(page.html).toContain('giấy đăng ký')
})

test('a merge form that names a third record is refused', async () => {
  const work = await city()
  const form = [
    ['one', 'den'],
    ['other', 'may'],
    ['kept', 'khac'],
    ['ground', 'thử'],
  ] as const
  expect((await seen(mergeCompare.post([]), visit(work, actors.office, form))).status).toBe(422)
})

const applying = { label: { vi: 'Đợt', en: 'Round' }, mayAsk: () => true, applicants: async () => null }

test('rows that were chosen: nothing chosen, a preview, and what is taken away', async () => {
  const work = await city()
  const post = chosen.post([], applying)
  const none = await seen(post, visit(work, actors.office, [['verb', 'give']]))
  expect([none.status, none.words.includes('Chưa chọn doanh nghiệp nào')]).toEqual([422, true])
  const two = [
    ['id', 'den'],
    ['id', 'may'],
  ] as const
  const preview = await seen(post, visit(work, actors.office, [...two, ['person', '-']]))
  expect(preview.words).toContain('Sẽ đổi 0, bỏ qua 2 doanh nghiệp')
  expect(preview.words).not.toContain('Đổi 0 doanh nghiệp')
  const file = await post(visit(work, actors.office, [...two, ['verb', 'export']]))
  expect(file.headers.get('content-type')).toContain('spreadsheetml')
})
