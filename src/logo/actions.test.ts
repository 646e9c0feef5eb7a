import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personIdOf, personInput } from '../access/model.ts'
import { addMember } from '../enterprises/index.ts'
import { memberInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { listNotices } from '../notices/store/notices.ts'
import { outcomeOf, settleJournal } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { acceptTerms, takeFile } from './actions/licence.ts'
import { tellOfEnds } from './actions/reminding.ts'
import { enterVersion, useVersion } from './actions/versions.ts'
import { holdersFor } from './holding.ts'
import { ownLogo } from './owning.ts'
import { listTurns, listVersions } from './store/versions.ts'
import {
  asFirm,
  asOffice,
  asVisitor,
  drawing,
  logoWork,
  passedOn,
  recognised,
  ruled,
  withLogo,
} from './testing.ts'

const accept = async (work: Work): Promise<void> => {
  const [version] = await listVersions(work.db)
  await acceptTerms(work, { version: version?.number ?? 0, digest: version?.termsDigest ?? '' })
}

test('an enterprise accepts the terms once, then takes files while a title holds, and each download is kept', async () => {
  const work = await withLogo(await logoWork())
  const den = await recognised(work, 'den')
  const firm = asFirm(work, 'den')
  expect(await outcomeOf(takeFile(firm, 1))).toBe('not-accepted')
  await accept(firm)
  await accept(firm)
  const { file, bytes } = await takeFile(firm, 1)
  expect([file.fileName, Buffer.from(bytes).toString()]).toEqual(['bieu-trung.svg', drawing])
  const pdf = await takeFile(firm, 2)
  expect([pdf.file.format, Buffer.from(pdf.bytes.subarray(0, 5)).toString()]).toEqual(['pdf', '%PDF-'])
  const own = await ownLogo(firm)
  expect([own.accepted?.byWhom, own.downloads.map(({ position }) => position)]).toEqual([
    'person:cua-den',
    [2, 1],
  ])
  await settleJournal(work)
  await ruled(work, den, 'suspended', '2026-11-01')
  expect(await outcomeOf(takeFile(firm, 1))).toBe('no-licence')
})

test('when a title passes on, the new holder may use the logo and the old one may not', async () => {
  const work = await withLogo(await logoWork())
  const den = await recognised(work, 'den')
  await accept(asFirm(work, 'den'))
  await passedOn(work, den, 'khac', '2026-11-10')
  expect(await outcomeOf(takeFile(asFirm(work, 'den'), 1))).toBe('no-licence')
  await accept(asFirm(work, 'khac'))
  expect((await takeFile(asFirm(work, 'khac'), 1)).file.position).toBe(1)
})

test('new terms are to be accepted anew; the same terms with other files are not', async () => {
  const work = await withLogo(await logoWork())
  await recognised(work, 'den')
  const firm = asFirm(work, 'den')
  await accept(firm)
  await withLogo(work)
  expect((await ownLogo(firm)).accepted).not.toBeNull()
  await withLogo(work, 'Điều kiện khác')
  expect([(await ownLogo(firm)).version?.number, (await ownLogo(firm)).accepted]).toEqual([3, null])
  const [, second] = await listVersions(work.db)
  const stale = acceptTerms(firm, { version: 2, digest: second?.termsDigest ?? '' })
  expect(await outcomeOf(stale)).toBe('stale')
})

test('who has no title accepts and takes nothing; a file that is not there is not there', async () => {
  const work = await withLogo(await logoWork())
  expect(await outcomeOf(accept(asFirm(work, 'khac')))).toBe('no-licence')
  await recognised(work, 'den')
  await accept(asFirm(work, 'den'))
  expect(await outcomeOf(takeFile(asFirm(work, 'den'), 9))).toBe('There is no logo file 9.')
  expect([
    await outcomeOf(takeFile(asVisitor(work), 1)),
    await outcomeOf(takeFile(asOffice(work), 1)),
  ]).toEqual(['403', '403'])
})

const terms = { termsVi: 'Điều kiện', termsEn: 'Terms', source: '1/QĐ-UBND', isAssumed: false }
const sent = (name: string, text: string) => [{ name, bytes: new Uint8Array(Buffer.from(text, 'latin1')) }]

test.each([
  ['a script in a drawing', 'a.svg', '<svg><script/></svg>', 'phần tử <script>'],
  ['a drawing that leads out', 'a.svg', '<svg><use href="http://x.vn#a"/></svg>', 'dẫn ra ngoài tệp'],
  ['a program named as a picture', 'a.png', 'MZ\x90', 'không phải tệp SVG, PNG hay PDF'],
  ['half a picture', 'a.png', '\x89PNG\r\n\x1a\n', 'thiếu phần cuối'],
  ['a PDF that acts', 'a.pdf', '%PDF-1.7 /OpenAction 1 0 R %%EOF', 'lệnh tự chạy'],
  ['nothing', 'a.svg', '', 'không có nội dung'],
])('%s is refused with its reason and nothing is kept', async (_, name, text, why) => {
  const work = await logoWork()
  await expect(enterVersion(asOffice(work), terms, sent(name, text))).rejects.toThrow(why)
  expect(await listVersions(work.db)).toEqual([])
})

test('a version is used only when that is said, from today on, by those who keep the logo', async () => {
  const work = await logoWork()
  await recognised(work, 'den')
  const office = asOffice(work)
  expect(await outcomeOf(enterVersion(asFirm(work, 'den'), terms, sent('a.svg', drawing)))).toBe('403')
  await expect(enterVersion(office, terms, [])).rejects.toThrow('ít nhất một tệp')
  const number = await enterVersion(office, terms, sent('a.svg', drawing))
  expect((await ownLogo(asFirm(work, 'den'))).version).toBeNull()
  const turn = (validFrom: string, seen = 0) => ({ validFrom: dayOf(validFrom), reason: 'x', seen })
  expect([
    await outcomeOf(useVersion(office, number, turn('2026-11-20'))),
    await outcomeOf(useVersion(office, 9, turn('2026-11-21'))),
    await outcomeOf(useVersion(asFirm(work, 'den'), number, turn('2026-11-21'))),
    await outcomeOf(useVersion(office, number, turn('2026-11-22'))),
    await outcomeOf(useVersion(office, number, turn('2026-11-21'))),
  ]).toEqual(['in-the-past', 'There is no logo 9.', '403', 'done', 'stale'])
  expect((await ownLogo(asFirm(work, 'den'))).version).toBeNull()
  const tomorrow = { ...asFirm(work, 'den'), today: dayOf('2026-11-22') }
  expect([(await ownLogo(tomorrow)).version?.number, (await listTurns(work.db)).length]).toEqual([number, 1])
})

test('who lost a title is told once by when use stops, and nobody else is', async () => {
  const work = await withLogo(await logoWork())
  for (const [id, enterprise] of [
    ['lan', 'den'],
    ['mai', 'khac'],
  ] as const) {
    await addPerson(work, personInput.parse({ id, name: id }))
    await addMember(work, memberInput.parse({ person: id, enterprise, validFrom: '2026-01-01' }))
  }
  await recognised(work, 'khac')
  await ruled(work, await recognised(work, 'den'), 'revoked', '2026-11-10')
  await tellOfEnds(work)
  await tellOfEnds(work)
  const told = await Promise.all(['lan', 'mai'].map(id => listNotices(work.db, personIdOf(id), 20)))
  const ends = told.map(each => each.filter(({ kind }) => kind === 'logo-licence-ended'))
  expect(ends.map(each => each.map(({ says, dueOn }) => [says.vi, dueOn]))).toEqual([
    [
      [
        'Biểu trưng cho sản phẩm Sản phẩm den: công nhận bị thu hồi từ ngày 10/11/2026; ngừng dùng chậm nhất ngày 10/12/2026 (thời hạn giả định)',
        '2026-12-10',
      ],
    ],
    [],
  ])
  expect(await outcomeOf(tellOfEnds(asOffice(work)))).toBe('403')
})

test('the office reads who may use the logo, who accepted and who took files', async () => {
  const work = await withLogo(await logoWork())
  await recognised(work, 'den')
  await ruled(work, await recognised(work, 'khac'), 'suspended', '2026-11-10')
  await accept(asFirm(work, 'den'))
  await takeFile(asFirm(work, 'den'), 1)
  const rows = await holdersFor(asOffice(work))
  expect(
    rows.map(({ id, mayUse, until, acceptedAt, downloads }) => [
      id,
      mayUse,
      until,
      acceptedAt !== null,
      downloads,
    ]),
  ).toEqual([
    ['den', true, '2028-01-05', true, 1],
    ['khac', false, null, false, 0],
  ])
  expect(await outcomeOf(holdersFor(asFirm(work, 'den')))).toBe('403')
})
