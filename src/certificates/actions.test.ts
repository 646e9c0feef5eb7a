import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { loadConflictRules } from '../conflicts/index.ts'
import { rulesInput } from '../conflicts/model.ts'
import { addMember } from '../enterprises/index.ts'
import { memberInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { projectRoot } from '../platform/root.ts'
import { outcomeOf, settleJournal } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { ruleOnRecognition, transferRecognition } from '../recognition/index.ts'
import { rulingInput, transferInput } from '../recognition/model/inputs.ts'
import type { RecognitionId } from '../recognition/model.ts'
import { takeFile } from './actions/file.ts'
import { issueCertificate } from './actions/issue.ts'
import { makeSigningKey } from './actions/keys.ts'
import { numberCertificate } from './actions/number.ts'
import { checkFile, checkText } from './checking.ts'
import { issueJob } from './jobs.ts'
import { keyringDirectory } from './keyring.ts'
import { rowsFor } from './listing.ts'
import type { Certificate } from './model.ts'
import { shownCode } from './rules/code.ts'
import { typedIn } from './rules/reading.ts'
import { claimsIn } from './statement.ts'
import { listCertificates } from './store/certificates.ts'
import { listRows } from './store/rows.ts'
import { certifyingWork, recognised } from './testing.ts'
import { changesFor, waitingFor } from './waiting.ts'

const issued = async (
  work: Work,
  recognition: RecognitionId,
  ground: string | null = null,
): Promise<Certificate> => {
  await issueCertificate(work, { recognition, ground })
  return latest(work, recognition)
}
const latest = async (work: Work, recognition: RecognitionId): Promise<Certificate> => {
  const [certificate] = await listCertificates(work.db, { recognitions: [recognition] })
  if (certificate === undefined) throw new Error('nothing was issued')
  return certificate
}
const by = (work: Work, text: string) => checkText(work, typedIn(text)).then(({ answer }) => answer)
const fileOf = (work: Work, { file }: Certificate) => work.files.get(file)
const rule = (work: Work, recognition: RecognitionId, kind: string, effectiveOn: string) =>
  ruleOnRecognition(
    work,
    rulingInput.parse({ recognition, kind, effectiveOn, ground: 'Điều 9', document: '3/QĐ-UBND' }),
  )
const office = (id: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role: 'office', unit: null }],
})
const firm = (enterprise: string): Actor => ({
  kind: 'person',
  id: `nv-${enterprise}`,
  name: 'B',
  roles: [],
  enterprise,
})

test('a certificate is issued, and found in force by its code, its statement, its address and its file', async () => {
  const work = await certifyingWork()
  const certificate = await issued(work, await recognised(work, 'r1'))
  const { code, statement } = certificate
  const checked = await checkText(work, typedIn(shownCode(code).toLowerCase()))
  expect(checked).toMatchObject({
    answer: 'in-force',
    onDay: '2026-11-21',
    by: 'code',
    certificate: { replacedOn: null },
  })
  expect(checked.entry?.product.vi).toBe('Đèn LED r1')
  expect(checked.entry?.holder.name.vi).toBe('Công ty cổ phần Đèn Ường')
  expect(await by(work, statement)).toBe('in-force')
  expect(await by(work, `https://x.example/check/${shownCode(code)}?s=${statement}`)).toBe('in-force')
  expect(await checkFile(work, await fileOf(work, certificate))).toMatchObject({
    answer: 'in-force',
    by: 'file',
  })
})

test('the statement says what the register said, and no more', async () => {
  const work = await certifyingWork()
  const { statement, code } = await issued(work, await recognised(work, 'r1'))
  expect(claimsIn(statement)).toEqual({
    iss: 'http://localhost:8080',
    jti: code,
    iat: 1_795_230_000,
    nbf: Date.parse('2026-01-05T00:00:00+07:00') / 1000,
    exp: Date.parse('2028-01-05T00:00:00+07:00') / 1000,
    product: 'Đèn LED r1',
    holder: 'Công ty cổ phần Đèn Ường',
    tax: '0100109106',
    decision: '12/QĐ-UBND',
    decided: '2026-01-05',
    sample: true,
  })
})

test('forged, altered, expired, revoked, suspended, superseded and foreign papers are all caught', async () => {
  const work = await certifyingWork()
  const good = await issued(work, await recognised(work, 'good'))
  const gone = await issued(work, await recognised(work, 'gone'))
  const paused = await issued(work, await recognised(work, 'paused'))
  const again = await issued(work, await recognised(work, 'again'))
  const early = { ...work, today: dayOf('2024-01-10') }
  const over = await issued(early, await recognised(early, 'over', { from: '2024-01-05', to: '2026-01-05' }))
  await rule(work, gone.recognition, 'revoked', '2026-03-01')
  await rule(work, paused.recognition, 'suspended', '2026-03-01')
  await issued(work, again.recognition, 'Sửa tên sản phẩm')
  const pdf = Buffer.from(await fileOf(work, good))
  const retouched = Buffer.from(pdf.toString('latin1').replace('/MediaBox', '/MediaBoy'), 'latin1')
  const without = Buffer.from(pdf.toString('latin1').replaceAll(/eyJ[\w.-]+/g, 'x'), 'latin1')
  const forged = good.statement.replace(/\.[\w-]+\./, `.${Buffer.from('{"jti":"x"}').toString('base64url')}.`)
  const table: Readonly<Record<string, string>> = {
    'a genuine file': (await checkFile(work, pdf)).answer,
    'a file that was retouched': (await checkFile(work, retouched)).answer,
    'a file cut short': (await checkFile(work, pdf.subarray(0, pdf.length - 20))).answer,
    'a file without its statement': (await checkFile(work, without)).answer,
    'another PDF': (await checkFile(work, Buffer.from('%PDF-1.4 hello'))).answer,
    'a picture': (await checkFile(work, Buffer.from([0x89, 0x50, 0x4e, 0x47]))).answer,
    'a forged statement': await by(work, forged),
    'a genuine statement under another code': await by(work, `/check/${again.code}?s=${good.statement}`),
    'a genuine statement under a spoiled code': await by(work, `/check/AAAAA-AAAA2?s=${good.statement}`),
    'a code with a wrong letter': await by(
      work,
      good.code.replace(/^./, letter => (letter === 'A' ? 'B' : 'A')),
    ),
    'a code nobody issued': await by(work, '00000-00000'),
    revoked: await by(work, gone.statement),
    'revoked, by its file': (await checkFile(work, await fileOf(work, gone))).answer,
    suspended: await by(work, paused.code),
    expired: await by(work, over.statement),
    superseded: await by(work, again.statement),
    'its successor': await by(work, (await latest(work, again.recognition)).code),
  }
  expect(table).toEqual({
    'a genuine file': 'in-force',
    'a file that was retouched': 'altered',
    'a file cut short': 'altered',
    'a file without its statement': 'not-ours',
    'another PDF': 'not-ours',
    'a picture': 'unreadable',
    'a forged statement': 'altered',
    'a genuine statement under another code': 'altered',
    'a genuine statement under a spoiled code': 'altered',
    'a code with a wrong letter': 'unreadable',
    'a code nobody issued': 'not-ours',
    revoked: 'revoked',
    'revoked, by its file': 'revoked',
    suspended: 'suspended',
    expired: 'expired',
    superseded: 'superseded',
    'its successor': 'in-force',
  })
})

test('after a transfer the register shows the new holder; issued again, the earlier paper is superseded', async () => {
  const work = await certifyingWork()
  const recognition = await recognised(work, 'r1')
  const first = await issued(work, recognition)
  await transferRecognition(
    work,
    transferInput.parse({
      recognition,
      kind: 'merged',
      to: enterpriseIdOf('khac'),
      effectiveOn: '2026-06-01',
      ground: 'Sáp nhập',
      document: '5/TB',
    }),
  )
  const before = await checkText(work, typedIn(first.code))
  expect([before.answer, before.entry?.holder.name.vi]).toEqual(['in-force', 'Công ty Khác'])
  expect(await states(work)).toEqual(['changed'])
  expect(await outcomeOf(numberCertificate(work, { recognition, number: 1, numberedOn: work.today }))).toBe(
    'changed-since',
  )
  const second = await issued(work, recognition, 'Chuyển sang tên doanh nghiệp mới')
  expect([await by(work, first.code), await by(work, second.code)]).toEqual(['superseded', 'in-force'])
})

const states = async (work: Work) =>
  (await listRows(work.db, { day: work.today, limit: 50, offset: 0 })).rows.map(({ state }) => state)

test('number and day are blank until given; then another file of the same certificate is drawn, and both are known', async () => {
  const work = await certifyingWork()
  const recognition = await recognised(work, 'r1')
  const blank = await issued(work, recognition)
  expect([blank.numbering, await states(work)]).toEqual([null, ['blank']])
  await numberCertificate(work, { recognition, number: 7, numberedOn: dayOf('2026-11-20') })
  const numbered = await latest(work, recognition)
  expect(numbered.numbering).toEqual({ number: '07', numberedOn: '2026-11-20' })
  expect(numbered.file).not.toBe(blank.file)
  expect(await states(work)).toEqual(['numbered'])
  for (const each of [blank, numbered])
    expect((await checkFile(work, await fileOf(work, each))).answer).toBe('in-force')
  const other = await recognised(work, 'r2')
  await issued(work, other)
  const again = (input: Parameters<typeof numberCertificate>[1]) => outcomeOf(numberCertificate(work, input))
  expect(await again({ recognition: other, number: 7, numberedOn: dayOf('2026-11-21') })).toBe('number-taken')
  expect(await again({ recognition, number: 8, numberedOn: work.today })).toBe('numbered-already')
  const tooLate = { recognition: other, number: 8, numberedOn: dayOf('2026-11-22') }
  expect(await again(tooLate)).toBe('numbered-on-another-day')
})

test('what cannot be issued is refused in words', async () => {
  const work = await certifyingWork()
  const recognition = await recognised(work, 'r1')
  const issue = (given: Work, ground: string | null = null) =>
    outcomeOf(issueCertificate(given, { recognition, ground }))
  expect(await issue(work, 'lại')).toBe('nothing-to-replace')
  expect(await issue({ ...work, actor: firm('den') })).toBe('403')
  expect(await issue({ ...work, actor: { kind: 'visitor' } })).toBe('403')
  await issued(work, recognition)
  expect(await issue(work)).toBe('issued-already')
  await rule(work, recognition, 'revoked', '2026-03-01')
  expect(await issue(work, 'lại')).toBe('not-holding')
  expect(await outcomeOf(makeSigningKey({ ...work, actor: office('an') }, 'x'))).toBe('403')
})

test('the file is for its holder and those who keep the register; to anyone else it is not there', async () => {
  const work = await certifyingWork()
  const recognition = await recognised(work, 'r1')
  expect(await outcomeOf(takeFile({ ...work, actor: firm('den') }, recognition))).toBe(
    'There is no certificate r1.',
  )
  await issued(work, recognition)
  const take = (actor: Actor) => outcomeOf(takeFile({ ...work, actor }, recognition))
  expect(await take(firm('den'))).toBe('done')
  expect(await take(firm('khac'))).toBe('404')
  expect(await take(office('an'))).toBe('done')
  expect(await take({ kind: 'person', id: 'c', name: 'C', roles: [{ role: 'scorer', unit: null }] })).toBe(
    '404',
  )
})

test('who is in conflict over the enterprise neither issues nor takes, as if there were nothing', async () => {
  const work = await certifyingWork()
  const recognition = await recognised(work, 'r1')
  await issued(work, recognition)
  await addPerson(work, personInput.parse({ id: 'an', name: 'An' }))
  const rules = readFileSync(join(projectRoot, 'data/conflicts/rules.json'), 'utf8')
  await loadConflictRules(work, rulesInput.parse(JSON.parse(rules)))
  const given = { ...work, actor: office('an') }
  expect(await outcomeOf(takeFile(given, recognition))).toBe('done')
  await addMember(
    work,
    memberInput.parse({ person: 'an', enterprise: 'den', duty: 'representative', validFrom: '2020-01-01' }),
  )
  expect([
    await outcomeOf(takeFile(given, recognition)),
    await outcomeOf(issueCertificate(given, { recognition, ground: 'lại' })),
    await outcomeOf(numberCertificate(given, { recognition, number: 1, numberedOn: work.today })),
    (await rowsFor(given, {})).length,
    (await rowsFor({ ...work, actor: office('ba') }, {})).length,
  ]).toEqual(['404', '404', '404', 0, 1])
})

test('keys are changed: the new one signs, what the old one signed is checked as before', async () => {
  const work = await certifyingWork()
  const old = await issued(work, await recognised(work, 'r1'))
  const kid = await makeSigningKey(work, 'Thay khóa hằng năm')
  const young = await issued(work, await recognised(work, 'r2'))
  const kidOf = (statement: string) =>
    JSON.parse(Buffer.from(statement.split('.')[0] ?? '', 'base64url').toString()).kid
  expect(kidOf(young.statement)).toBe(kid)
  expect(kidOf(old.statement)).not.toBe(kid)
  expect([await by(work, old.statement), await by(work, young.statement)]).toEqual(['in-force', 'in-force'])
})

test('the private half of a key lies in its file, readable by its owner alone, and nowhere else', async () => {
  const work = await certifyingWork()
  await issued(work, await recognised(work, 'r1'))
  const [name = ''] = readdirSync(keyringDirectory())
  const path = join(keyringDirectory(), name)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const secret = readFileSync(path, 'utf8').split('\n')[1] ?? ''
  expect(secret.length).toBe(64)
  await settleJournal(work)
  for (const table of ['certificates.signing_key', 'certificates.certificate', 'platform.journal_payload'])
    expect(await everything(work, table)).not.toContain(secret.slice(20, 60))
})

const everything = async (work: Work, table: string): Promise<string> => {
  const { sql } = await import('kysely')
  const { rows } = await sql`select * from ${sql.raw(table)}`.execute(work.db)
  expect(rows.length).toBeGreaterThan(0)
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}

test('many are issued as a job, which counts, goes past what is refused, and begun again does nothing twice', async () => {
  const work = await certifyingWork()
  const recognitions = []
  for (const id of ['r1', 'r2', 'r3']) recognitions.push(await recognised(work, id))
  const [, , third] = recognitions
  if (third) await rule(work, third, 'revoked', '2026-03-01')
  const told: string[] = []
  const progress = {
    attempt: 1,
    tell: async (done: number, total: number) => void told.push(`${done}/${total}`),
  }
  const input = { recognitions, ground: null, numbering: { first: 31, numberedOn: work.today } }
  const { words } = await issueJob.run(work, input, progress)
  expect(told).toEqual(['0/3', '1/3', '2/3'])
  expect(words.vi).toBe('Đã xong 2 giấy chứng nhận; 1 công nhận không cấp được, xem lý do trong danh sách.')
  expect((await states(work)).toSorted()).toEqual(['numbered', 'numbered', 'over'])
  await issueJob.run(work, input, { ...progress, attempt: 2 })
  expect(await listCertificates(work.db)).toHaveLength(2)
})

test('the office is told what has none yet, an enterprise what was issued to it', async () => {
  const work = await certifyingWork()
  const recognition = await recognised(work, 'r1')
  expect(await waitingFor({ ...work, actor: office('an') })).toMatchObject([
    { words: '1 công nhận chưa có giấy chứng nhận', href: '/certificates?state=none' },
  ])
  await issued(work, recognition)
  expect(await waitingFor({ ...work, actor: office('an') })).toEqual([])
  const since = '2026-01-01T00:00:00.000Z'
  expect(await changesFor({ ...work, actor: firm('den') }, since)).toMatchObject([
    { href: '/register/r1/certificate' },
  ])
  expect(await changesFor({ ...work, actor: firm('khac') }, since)).toEqual([])
})

test('rows are found by product, holder and code, without marks', async () => {
  const work = await certifyingWork()
  const { code } = await issued(work, await recognised(work, 'r1'))
  await recognised(work, 'r2')
  const found = async (words: string) =>
    (await listRows(work.db, { day: work.today, words, limit: 50, offset: 0 })).rows.map(
      ({ product }) => product,
    )
  expect(await found('den led')).toEqual(['Đèn LED r1', 'Đèn LED r2'])
  expect(await found('uong')).toHaveLength(2)
  expect(await found(shownCode(code).toLowerCase())).toEqual(['Đèn LED r1'])
  expect(await found("'; drop table")).toEqual([])
})
