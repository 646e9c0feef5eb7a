import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { loadCall } from '../calls/pages/loading.ts'
import { partsOf } from '../calls/parts/call.tsx'
import { recordInterest } from '../conflicts/index.ts'
import { recordedInput } from '../conflicts/model.ts'
import { addDocument, listDocuments } from '../enterprises/index.ts'
import { documentInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { factsAsKnownOn } from '../facts/index.ts'
import { Refused } from '../platform/errors.ts'
import { outcomeOf, statementsOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { getRound, listDossiersOf, listDossierTurns, roundContent } from '../selection/index.ts'
import { roundIdOf } from '../selection/model.ts'
import {
  enterPaper,
  excludeSubmission,
  noteFindings,
  reinstateSubmission,
  returnForSupplement,
  setReceiving,
} from './actions/checking.ts'
import { attachDocument, attachUpload, detachDocument, startSubmission } from './actions/making.ts'
import { sendSubmission, withdrawSubmission } from './actions/sending.ts'
import { loadInputs } from './inputs.ts'
import { listOf } from './listing.ts'
import { contentSchema } from './model.ts'
import { differencesOf } from './rules/differences.ts'
import { ensureMaySee, getStarted } from './standing.ts'
import { findSending, listSent } from './store/sendings.ts'
import { sha256 } from './submission.ts'
import { taking } from './taking.ts'
import {
  actors,
  announced,
  as,
  load,
  on,
  ROUND,
  receivingRound,
  send,
  sentOne,
  started,
  type,
} from './testing.ts'
import { waitingFor } from './waiting.ts'

const owner = async (): Promise<Work> => as(await receivingRound(), actors.owner)
const counted = async (work: Work): Promise<readonly string[]> =>
  (await roundContent(work, await getRound(work.db, ROUND))).dossiers.map(({ id }) => id)
const told = async ({ db }: Work): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', kind, person, due_on) as line from notices.notice order by id, person`.execute(db)
  return rows.map(({ line }) => line)
}
const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')
const upload = { name: 'bctc.pdf', bytes: PDF }

describe('a dossier that is made', () => {
  test('is one for a product in a round, whoever of the enterprise begins it', async () => {
    const work = await owner()
    const id = await started(work)
    expect(await started(as(work, actors.colleague))).toBe(id)
    expect(id).toMatch(/^nop-2026-[2-9a-z]{6}$/)
  })

  test.each([
    ['owner', 'p1', 'done'],
    ['office', 'p1', 'done'],
    ['stranger', 'p1', '404'],
    ['auditor', 'p1', '404'],
    ['owner', 'p3', '404'],
  ] as const)('%s may begin %s: %s', async (who, product, expected) => {
    const work = as(await receivingRound(), actors[who])
    expect(await outcomeOf(started(work, product))).toBe(expected)
  })

  test.each([
    ['2026-10-31', 'not-open'],
    ['2026-11-01', 'done'],
    ['2026-11-30', 'done'],
    ['2026-12-01', 'done'],
  ])('on %s: %s', async (day, expected) => {
    const work = await owner()
    expect(await outcomeOf(started(on(work, day)))).toBe(expected)
  })

  test('is kept by part; a second writer is told, and what the first saved stays', async () => {
    const work = await owner()
    const id = await started(work)
    await type(work, id, 'report', { summary: 'một' })
    const second = as(work, actors.colleague)
    expect(await outcomeOf(type(second, id, 'report', { summary: 'hai' }, { editor: 'two' }))).toBe(
      'draft-stale',
    )
    await type(second, id, 'report', { summary: 'hai' }, { editor: 'two', version: 1 })
    expect((await load(work, id)).parts).toMatchObject([{ content: { summary: 'hai' }, version: 2 }])
  })

  test('is saved without a figure, a file or a finding being read', async () => {
    const work = await owner()
    const id = await started(work)
    const statements = await statementsOf(async () => {
      await loadInputs(work, await getStarted(work, ROUND, id))
      await type(work, id, 'report', { summary: 'một' })
    })
    expect(statements.filter(each => /part/.test(each)).length).toBeGreaterThan(1)
    expect(statements.filter(each => /"(?:fact|document|finding|attachment)"/.test(each))).toEqual([])
  })

  test('is nobody else’s to write into, nor to learn of', async () => {
    const work = await owner()
    const id = await started(work)
    for (const who of ['stranger', 'auditor', 'scorer'] as const)
      expect(await outcomeOf(type(as(work, actors[who]), id, 'report', { summary: 'x' }))).toBe('404')
  })

  test('asks by track and by what the applicant is', async () => {
    const work = await owner()
    const id = await started(work)
    const asked = async () => (await load(work, id)).progress.map(each => each.id)
    const before = await asked()
    await type(work, id, 'product', { track: 'STARTUP' })
    expect([before.includes('paper:plan'), (await asked()).includes('paper:plan')]).toEqual([false, true])
    await type(work, id, 'product', { track: 'GENERAL' }, { version: 1 })
    expect((await asked()).includes('paper:statements')).toBe(true)
  })

  test('takes a file as a document of the enterprise, or one that it gave before, each once', async () => {
    const work = await owner()
    const id = await started(work)
    const paper = { round: ROUND, submission: id, paper: 'registration' }
    await attachUpload(work, paper, { title: 'Đăng ký doanh nghiệp', upload })
    const [document] = await listDocuments(work.db, [enterpriseIdOf('e1')])
    expect(document).toMatchObject({
      kind: 'registration',
      title: 'Đăng ký doanh nghiệp',
      mediaType: 'application/pdf',
    })
    if (document === undefined) return
    await attachDocument(work, { ...paper, paper: 'pictures' }, document.id)
    await attachDocument(work, { ...paper, paper: 'pictures' }, document.id)
    expect((await load(work, id)).files.map(file => file.paper)).toEqual(['registration', 'pictures'])
    await detachDocument(work, paper, document.id)
    expect((await load(work, id)).files.map(file => file.paper)).toEqual(['pictures'])
  })

  test('refuses a paper that is not asked, a foreign document, a wrong file, and more than there is room for', async () => {
    const work = await owner()
    const id = await started(work)
    const paper = { round: ROUND, submission: id, paper: 'registration' }
    const foreign = await addDocument(
      as(work, actors.stranger),
      documentInput.parse({ enterprise: 'e2', kind: 'other', title: 'Của người khác' }),
      upload,
    )
    const large = { name: 'a.pdf', bytes: new Uint8Array(21 * 1024 * 1024) }
    expect([
      await outcomeOf(attachUpload(work, { ...paper, paper: 'plan' }, { title: 'x', upload })),
      await outcomeOf(attachDocument(work, paper, foreign)),
      await outcomeOf(attachUpload(work, paper, { title: 'x', upload: large })),
    ]).toEqual(['There is no paper plan.', 'foreign-document', 'file-too-large'])
    const text = { name: 'a.pdf', bytes: new TextEncoder().encode('<script>') }
    expect(await outcomeOf(attachUpload(work, paper, { title: 'x', upload: text }))).toContain('PDF')
    for (let at = 0; at < 8; at++) await attachUpload(work, paper, { title: `tệp ${at}`, upload })
    expect(await outcomeOf(attachUpload(work, paper, { title: 'x', upload }))).toBe('too-many-files')
  })
})

describe('a dossier that is sent', () => {
  test('gives a receipt whose digest is that of its content, and stands in the round', async () => {
    const work = await owner()
    const { id, receipt } = await sentOne(work)
    const sending = await findSending(work.db, receipt)
    expect([receipt, sending?.digest]).toEqual(['HS-nop-2026-00001', sha256(sending?.content ?? '')])
    expect(contentSchema.parse(JSON.parse(sending?.content ?? ''))).toMatchObject({
      track: 'GENERAL',
      answers: [{ code: 'summary', text: 'Đèn tiết kiệm điện' }, { code: 'evidence' }],
      undertakings: [{ variable: 'undertaking.quality', given: true }],
      figures: [{ key: 'enterprise.revenue', value: '150', fact: 'f-1' }],
      countsOn: '2026-11-21',
      isLate: false,
    })
    expect(sending?.lacking).toEqual(['paper:statements'])
    expect(await counted(work)).toEqual([id])
    expect(await told(work)).toEqual(['dossier-sent ban', 'dossier-sent chu'])
  })

  test('declares what it undertakes, so that nobody types it twice', async () => {
    const work = await owner()
    await sentOne(work)
    const known = await factsAsKnownOn(work.db, [{ kind: 'product', id: 'p1' as never }], work.now)
    expect(known.map(({ variable, value, document }) => [variable, value, document])).toEqual([
      ['undertaking.quality', { kind: 'value', text: 'true' }, 'Cam kết trong hồ sơ đăng ký xét chọn'],
    ])
  })

  test('twice at once is sent once', async () => {
    const work = await owner()
    const id = await started(work)
    await type(work, id, 'product', { track: 'GENERAL' })
    const { checked } = await load(work, id)
    const sending = { round: ROUND, submission: id, checked }
    const first = await sendSubmission(work, sending)
    expect(await sendSubmission(as(work, actors.colleague), sending)).toBe(first)
    expect((await listSent(work.db, id)).length).toBe(1)
  })

  test('after the clock was put back is the next version, and lacks nothing that was known', async () => {
    const work = await owner()
    const { id } = await sentOne(work)
    const before = on(work, '2026-11-20', '09:00')
    await type(before, id, 'report', { summary: 'Đèn mới', evidence: 'Doanh thu 150' }, { version: 1 })
    await send(before, id)
    const sent = (await listSent(work.db, id)).map(({ receipt, version, lacking }) => [
      receipt,
      version,
      lacking,
    ])
    expect(sent).toEqual([
      ['HS-nop-2026-00001', 1, ['paper:statements']],
      ['HS-nop-2026-00002', 2, ['paper:statements']],
    ])
  })

  test('again, is the next version with its differences; unchanged, is not sent', async () => {
    const work = await owner()
    const { id } = await sentOne(work)
    expect(await outcomeOf(send(work, id))).toBe('nothing-new')
    await type(work, id, 'report', { summary: 'Đèn mới', evidence: 'Doanh thu 150' }, { version: 1 })
    await send(work, id)
    const [one, two] = (await listSent(work.db, id)).map(({ content }) =>
      contentSchema.parse(JSON.parse(content)),
    )
    if (one === undefined || two === undefined) throw new Error('two versions were sent')
    expect(differencesOf(one, two)).toMatchObject([
      { item: 'report', key: 'summary', before: 'Đèn tiết kiệm điện', after: 'Đèn mới' },
    ])
    expect(await counted(work)).toEqual([id])
  })

  test('needs a track, what was seen, and an open day', async () => {
    const work = await owner()
    const id = await started(work)
    expect(await outcomeOf(send(work, id))).toBe('no-track')
    await type(work, id, 'product', { track: 'GENERAL' })
    expect(await outcomeOf(sendSubmission(work, { round: ROUND, submission: id, checked: 'x' }))).toBe(
      'changed-since',
    )
    expect(await outcomeOf(send(as(work, actors.stranger), id))).toBe('404')
  })

  test('in the days of grace counts as of the last day; later it is late and named so, or refused', async () => {
    const work = await owner()
    const id = await started(work)
    await type(work, id, 'product', { track: 'GENERAL' })
    const grace = on(work, '2026-12-01', '23:59')
    expect(await findSending(work.db, await send(grace, id))).toMatchObject({
      countsOn: '2026-11-30',
      isLate: false,
    })
    const late = await started(work, 'p2')
    await type(work, late, 'product', { track: 'GENERAL' })
    const after = on(work, '2026-12-02', '00:00')
    expect(await findSending(work.db, await send(after, late))).toMatchObject({
      countsOn: '2026-12-02',
      isLate: true,
    })
    expect(await counted(after)).toEqual([id])
  })

  test('is refused when the data of the round says so', async () => {
    const work = await owner()
    const id = await started(work)
    await type(work, id, 'product', { track: 'GENERAL' })
    const rules = {
      round: ROUND,
      late: 'refuse',
      supplementDays: 5,
      ground: 'Thông báo',
    } as const
    expect(await outcomeOf(setReceiving(work, rules))).toBe('403')
    await setReceiving(as(work, actors.office), rules)
    expect(await outcomeOf(send(on(work, '2026-12-02', '00:00'), id))).toBe('not-open')
    expect(await outcomeOf(send(on(work, '2026-11-30', '23:59'), id))).toBe('done')
  })

  test.each([
    ['0', '30/11/2026', '2026-11-30', '2026-12-01'],
    ['3', '03/12/2026', '2026-12-03', '2026-12-04'],
  ])(
    'with %s days of grace the call and the refusal name the same day',
    async (graceDays, said, last, after) => {
      const work = await owner()
      const office = as(work, actors.office)
      await announced(office, { graceDays, version: '1', reason: 'Đổi thời hạn' })
      const rules = { round: ROUND, late: 'refuse', supplementDays: 5, ground: 'Thông báo' } as const
      await setReceiving(office, rules)
      const id = await started(work)
      await type(work, id, 'product', { track: 'GENERAL' })
      const shown = await loadCall(work, ROUND, taking)
      const call = String(partsOf(shown, 'vi').find(part => part.id === 'send')?.body)
      const refused = await send(on(work, after, '00:00'), id).catch(error => error)
      expect(refused).toBeInstanceOf(Refused)
      expect([call.includes(said), refused.words.vi.includes(said)]).toEqual([true, true])
      expect(await findSending(work.db, await send(on(work, last, '23:59'), id))).toMatchObject({
        countsOn: '2026-11-30',
        isLate: false,
      })
    },
  )

  test('can be withdrawn with a reason until the last day, and sent again', async () => {
    const work = await owner()
    const { id } = await sentOne(work)
    const asked = { round: ROUND, submission: id, reason: 'Đổi sản phẩm' }
    expect(await outcomeOf(withdrawSubmission(as(work, actors.stranger), asked))).toBe('404')
    await withdrawSubmission(work, asked)
    expect(await counted(work)).toEqual([])
    expect((await load(work, id)).state).toBe('withdrawn')
    await send(work, id)
    expect([await counted(work), (await load(work, id)).state]).toEqual([[id], 'sent'])
    expect(await outcomeOf(withdrawSubmission(on(work, '2026-12-05'), asked))).toBe('withdraw-late')
    expect(await outcomeOf(withdrawSubmission(as(on(work, '2026-12-05'), actors.office), asked))).toBe('done')
    const turns = await listDossierTurns(work.db, [roundIdOf(ROUND)])
    expect(turns.map(({ turn }) => turn)).toEqual(['withdrawn', 'reinstated', 'withdrawn'])
  })

  test('sent again after it was withdrawn, has the day of the later sending', async () => {
    const work = await owner()
    const { id } = await sentOne(work)
    await withdrawSubmission(work, { round: ROUND, submission: id, reason: 'Nhầm' })
    const late = on(work, '2026-12-10')
    await send(late, id)
    expect(await counted(late)).toEqual([])
  })
})

describe('completeness', () => {
  const prepared = async () => {
    const work = await owner()
    const { id, receipt } = await sentOne(work)
    const office = as(work, actors.office)
    const which = { round: ROUND, submission: id }
    return { work, office, id, receipt, which }
  }
  const fine = (item: string) => ({ item, verdict: 'fine', words: null }) as const
  const wanting = (item: string) => ({ item, verdict: 'wanting', words: 'Thiếu trang 2' }) as const

  test('is noted item by item; the second of two is told', async () => {
    const { office, work, receipt, which, id } = await prepared()
    const check = { ...which, receipt, seen: 0, found: [fine('product'), wanting('paper:statements')] }
    expect(await outcomeOf(noteFindings(work, check))).toBe('403')
    expect([await noteFindings(office, check), await outcomeOf(noteFindings(office, check))]).toEqual([
      2,
      'found-meanwhile',
    ])
    const nothing = [{ item: 'report', verdict: 'wanting', words: null }] as const
    expect(await outcomeOf(noteFindings(office, { ...check, seen: 2, found: nothing }))).toBe('wanting-words')
    expect(await noteFindings(office, { ...check, seen: 2 })).toBe(0)
    expect((await load(office, id)).findings.length).toBe(2)
  })

  test('gives back the named items only, with a day; what says the same keeps its finding', async () => {
    const { office, work, receipt, which, id } = await prepared()
    await noteFindings(office, { ...which, receipt, seen: 0, found: [fine('product'), wanting('report')] })
    const asked = {
      ...which,
      receipt,
      items: ['report', 'nothing'],
      words: 'Viết rõ',
      dueOn: '2026-12-05' as never,
    }
    expect(await outcomeOf(returnForSupplement(work, asked))).toBe('403')
    expect(await outcomeOf(returnForSupplement(office, { ...asked, dueOn: '2026-11-20' as never }))).toBe(
      'due-before',
    )
    await returnForSupplement(office, asked)
    expect((await told(work)).slice(2)).toEqual([
      'dossier-returned ban 2026-12-05',
      'dossier-returned chu 2026-12-05',
    ])
    const later = on(work, '2026-12-05')
    expect(await outcomeOf(type(later, id, 'product', { track: 'STARTUP' }, { version: 1 }))).toBe(
      'item-closed',
    )
    await type(later, id, 'report', { summary: 'Rõ', evidence: 'Doanh thu 150' }, { version: 1 })
    const second = await send(later, id)
    const submission = await load(later, id)
    expect([submission.state, submission.findings.filter(each => each.receipt === second)]).toMatchObject([
      'sent',
      [{ item: 'product', verdict: 'fine' }],
    ])
    expect(await findSending(work.db, second)).toMatchObject({ countsOn: '2026-11-21', isLate: false })
    expect(await counted(later)).toEqual([id])
    expect((await told(work)).slice(-1)).toEqual(['dossier-supplemented van-phong'])
  })

  test('a supplement that comes too late is refused, until the office gives more days', async () => {
    const { office, work, receipt, which, id } = await prepared()
    const asked = { ...which, receipt, items: ['report'], words: 'Viết rõ', dueOn: '2026-11-25' as never }
    await returnForSupplement(office, asked)
    const late = on(work, '2026-11-26')
    const content = { summary: 'Rõ' }
    expect(await outcomeOf(type(late, id, 'report', content, { version: 1 }))).toBe('not-open')
    await returnForSupplement(as(late, actors.office), { ...asked, dueOn: '2026-11-28' as never })
    await type(late, id, 'report', content, { version: 1 })
    expect(await outcomeOf(send(late, id))).toBe('done')
  })

  test('a dossier that fails a gate is excluded with a ground, and can be reinstated', async () => {
    const { office, work, which, id } = await prepared()
    const asked = { ...which, reason: 'Doanh thu chưa đạt' }
    expect(await outcomeOf(excludeSubmission(work, asked))).toBe('403')
    await excludeSubmission(office, asked)
    expect([await counted(office), await outcomeOf(send(work, id))]).toEqual([[], 'not-open'])
    await reinstateSubmission(office, { ...which, reason: 'Đã có số liệu điều chỉnh' })
    expect(await counted(office)).toEqual([id])
    expect((await told(work)).slice(2)).toEqual([
      'dossier-excluded ban',
      'dossier-excluded chu',
      'dossier-reinstated ban',
      'dossier-reinstated chu',
    ])
  })

  test('a version that was sent meanwhile is looked at first', async () => {
    const { office, work, receipt, which, id } = await prepared()
    await type(work, id, 'report', { summary: 'Mới' }, { version: 1 })
    await send(work, id)
    expect(
      await outcomeOf(noteFindings(office, { ...which, receipt, seen: 0, found: [fine('report')] })),
    ).toBe('sent-meanwhile')
  })
})

describe('who is in conflict over the enterprise', () => {
  test('finds no dossier of it, can do nothing with it, and is told nothing', async () => {
    const work = await owner()
    const { id, receipt } = await sentOne(work)
    const office = as(work, actors.office)
    const interest = { person: 'van-phong', enterprise: 'e1', kind: 'ownership', ground: 'Cổ đông' }
    await recordInterest({ ...work, actor: { kind: 'system', name: 'thử' } }, recordedInput.parse(interest))
    const which = { round: ROUND, submission: id }
    const back = { ...which, receipt, items: ['report'], words: 'Viết rõ', dueOn: '2026-12-05' as never }
    const reason = { ...which, reason: 'x' }
    const paper = { number: '1', receivedOn: '2026-11-20', postmarkedOn: null } as never
    expect([
      await outcomeOf(ensureMaySee(office, { round: ROUND, enterprise: enterpriseIdOf('e1') })),
      await outcomeOf(noteFindings(office, { ...which, receipt, seen: 0, found: [] })),
      await outcomeOf(returnForSupplement(office, back)),
      await outcomeOf(excludeSubmission(office, reason)),
      await outcomeOf(reinstateSubmission(office, reason)),
      await outcomeOf(enterPaper(office, { ...(paper as object), round: ROUND, product: 'p2' } as never)),
      await outcomeOf(type(office, id, 'report', { summary: 'x' }, { version: 1 })),
      await outcomeOf(send(office, id)),
      await outcomeOf(withdrawSubmission(office, reason)),
    ]).toEqual(Array(9).fill('404'))
    await withdrawSubmission(work, { ...reason, reason: 'Đổi sản phẩm' })
    expect((await told(work)).filter(line => line.includes('van-phong'))).toEqual([])
    expect([await listOf(office, { round: roundIdOf(ROUND) }), await waitingFor(office)]).toEqual([[], []])
    expect((await listOf(work, { enterprises: ['e1'] })).length).toBe(1)
  })
})

describe('a dossier on paper', () => {
  test('is entered by the office after the last day, and counts by its postmark', async () => {
    const work = as(on(await receivingRound(), '2026-12-04'), actors.office)
    const paper = { number: '118/HS', receivedOn: '2026-12-03', postmarkedOn: '2026-11-30' } as const
    const entering = { ...paper, round: ROUND, product: 'p1' } as never
    expect(await outcomeOf(enterPaper(as(work, actors.owner), entering))).toBe('403')
    const id = await enterPaper(work, entering)
    await type(work, id, 'product', { track: 'GENERAL' })
    expect(await findSending(work.db, await send(work, id))).toMatchObject({
      countsOn: '2026-11-30',
      isLate: false,
    })
    expect(await counted(work)).toEqual([id])
    const [dossier] = await listDossiersOf(work.db, ['e1'])
    expect(dossier).toMatchObject({ id, countsOn: '2026-11-30' })
  })

  test('is late by its postmark too', async () => {
    const work = as(on(await receivingRound(), '2026-12-04'), actors.office)
    const id = await enterPaper(work, {
      round: ROUND,
      product: 'p1',
      number: '119/HS',
      receivedOn: '2026-12-03' as never,
      postmarkedOn: null,
    })
    await type(work, id, 'product', { track: 'GENERAL' })
    expect(await findSending(work.db, await send(work, id))).toMatchObject({ isLate: true })
    expect(await outcomeOf(startSubmission(work, { round: 'nothing', product: 'p1' }))).toBe(
      'There is no round nothing.',
    )
  })
})
