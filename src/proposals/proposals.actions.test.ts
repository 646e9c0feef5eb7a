import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { addPerson, grantRole, loadUnits } from '../access/index.ts'
import { grantInput, personInput, unitsInput } from '../access/model.ts'
import { wordsOf } from '../design/testing.ts'
import { registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { Invalid, NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { listPublicReleases } from '../releases/index.ts'
import { answerOf } from '../selection/testing.ts'
import {
  addFigure,
  addObstacle,
  askOpinions,
  decideProposal,
  giveOpinion,
  propose,
  submitProposal,
  withdrawProposal,
} from './actions.ts'
import { changesFor, waitingFor } from './index.ts'
import { loadProposals } from './loading.ts'
import { decideInput } from './model.ts'
import * as record from './pages/proposal.tsx'
import * as list from './pages/proposals.tsx'
import * as submission from './pages/submission.ts'

const person = (id: string, role: string, unit: string | null): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit }],
})
const office = person('van-phong', 'office', null)
const leader = person('lanh-dao', 'leader', null)
const scorer = person('tai-chinh', 'scorer', 'so-a')
const other = person('khac', 'scorer', 'so-b')
const association = person('hiep-hoi', 'association', 'hoi')
const firm: Actor = { ...person('chu', 'enterprise', null), enterprise: 'e1' } as Actor
const IDEA = { title: 'Nộp tài liệu một lần', words: 'Sửa quy định về thành phần hồ sơ' }
const OBSTACLE = { words: 'Nộp lại nhiều lần', enterprises: 9, source: null }
const ASKING = { units: ['so-a'], enterprises: ['0100109106'], dueOn: dayOf('2026-10-30') }
const AGREE = { asked: '', stance: 'agree', words: null } as const

let work: Work
const as = (actor: Actor, today = '2026-10-20'): Work => ({
  ...work,
  actor,
  today: dayOf(today),
  now: `${today}T03:00:00.000Z`,
})

beforeEach(async () => {
  work = await testWork()
  const unit = (code: string, kind: string) => ({ code, kind, nameVi: code, source: 'test' })
  await loadUnits(
    work,
    unitsInput.parse({
      format: 'chuluc-units-1',
      units: [unit('so-a', 'department'), unit('so-b', 'department'), unit('hoi', 'association')],
    }),
  )
  for (const { id, roles } of [office, leader, scorer, other, association].flatMap(each =>
    each.kind === 'person' ? [each] : [],
  )) {
    await addPerson(work, personInput.parse({ id, name: id }))
    await grantRole(
      work,
      grantInput.parse({ person: id, ...roles[0], programme: null, validFrom: '2026-01-01', ground: 'QĐ 1' }),
    )
  }
  await registerEnterprise(
    work,
    enterpriseInput.parse({ id: 'e1', kind: 'company', nameVi: 'Công ty Một', taxCode: '0100109106' }),
  )
})

const consulted = async (): Promise<string> => {
  const id = await propose(as(association), IDEA)
  await addObstacle(as(association), id, OBSTACLE)
  await askOpinions(as(office), id, ASKING)
  await giveOpinion(as(scorer), id, AGREE)
  await giveOpinion(as(firm), id, { ...AGREE, stance: 'disagree', words: 'Chưa đủ' })
  return id
}
const told = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', kind, person, due_on) as line from notices.notice order by id, person`.execute(
    work.db,
  )
  return rows.map(({ line }) => line)
}
const stateOf = async (actor: Actor, today?: string) =>
  (await loadProposals(as(actor, today))).map(({ state }) => state)

test('an idea goes through opinions and submission to a decision, and each is told what concerns them', async () => {
  const id = await consulted()
  expect(await stateOf(office)).toEqual(['consulted'])
  await submitProposal(as(office), id, 'Kính trình')
  const decided = decideInput.parse({ step: 'adopted', document: '12/QĐ-UBND', documentOn: '2026-10-19' })
  await decideProposal(as(leader), id, decided)
  expect([await stateOf(office), await stateOf(association)]).toEqual([['adopted'], ['adopted']])
  expect((await changesFor(as(association), '2026-01-01')).map(({ words }) => words)).toEqual([
    'Đề xuất “Nộp tài liệu một lần”: được chấp thuận',
  ])
  expect(await told()).toEqual([
    'proposal-proposed van-phong',
    'proposal-asked tai-chinh 2026-10-30',
    'proposal-answered van-phong',
    'proposal-answered van-phong',
    'proposal-submitted lanh-dao',
    'proposal-adopted van-phong',
    'proposal-adopted hiep-hoi',
  ])
})

test('who is asked sees their own opinion alone; who is not asked sees nothing of it', async () => {
  const id = await consulted()
  const seen = async (actor: Actor) =>
    (await loadProposals(as(actor))).map(({ asked, given }) => [asked.map(({ party }) => party), given])
  expect(await seen(scorer)).toEqual([[['so-a'], 0]])
  expect(await seen(firm)).toEqual([[['e1'], 0]])
  expect(await seen(association)).toEqual([[['so-a', 'e1'], 2]])
  expect(await seen(other)).toEqual([])
  await expect(giveOpinion(as(other), id, AGREE)).rejects.toThrow(NotFound)
  await expect(giveOpinion(as(office), id, AGREE)).rejects.toThrow(NotAllowed)
})

test('it is not submitted without grounds, without anyone asked, or while somebody may still answer; late ones hold nothing up', async () => {
  const id = await propose(as(office), IDEA)
  const submit = (today?: string) => submitProposal(as(office, today), id, 'Kính trình')
  await expect(submit()).rejects.toMatchObject({ code: 'no-grounds' })
  await addObstacle(as(office), id, { ...OBSTACLE, enterprises: null })
  await expect(submit()).rejects.toMatchObject({ code: 'nobody-asked' })
  await askOpinions(as(office), id, ASKING)
  await expect(submit('2026-10-30')).rejects.toMatchObject({ code: 'still-asked' })
  expect((await loadProposals(as(office, '2026-10-31'))).map(({ state, late }) => [state, late])).toEqual([
    ['consulted', 2],
  ])
  await submit('2026-10-31')
  await expect(submit('2026-10-31')).rejects.toMatchObject({ code: 'not-open' })
})

test('what was returned is worked on and submitted again; what is withdrawn or decided is not', async () => {
  const id = await consulted()
  await submitProposal(as(office), id, 'Kính trình')
  await expect(addObstacle(as(office), id, OBSTACLE)).rejects.toThrow(Refused)
  await decideProposal(as(leader), id, decideInput.parse({ step: 'returned', words: 'Bổ sung số liệu' }))
  expect(await stateOf(office)).toEqual(['returned'])
  const figure = {
    indicator: 'share-supported',
    value: '41.5',
    knownOn: dayOf('2026-10-01'),
    words: 'Thấp',
    source: null,
  }
  await addFigure(as(office), id, figure)
  await submitProposal(as(office), id, 'Trình lại')
  await decideProposal(as(leader), id, decideInput.parse({ step: 'rejected', words: 'Không đủ nguồn' }))
  await expect(withdrawProposal(as(association), id, 'Thôi')).rejects.toThrow(Refused)
  await expect(
    decideProposal(as(leader), id, decideInput.parse({ step: 'rejected', words: 'Lần nữa' })),
  ).rejects.toThrow(Refused)
})

test('a release is cited by its code: its value is not typed, and shows with the way to it', async () => {
  const id = await propose(as(office), IDEA)
  const send = (release: string) =>
    answerOf(record.post([]), as(office), {
      params: { proposal: id },
      form: { verb: 'release', release, words: 'Ít sản phẩm' },
    })
  const unknown = await send('khong-co')
  expect([unknown.status, wordsOf(unknown.text)]).toEqual([
    422,
    expect.stringContaining('Chọn một số liệu đã công bố trong danh sách.'),
  ])
  await send('products-2018')
  const [release] = (await listPublicReleases(work)).filter(({ code }) => code === 'products-2018')
  const [proposal] = await loadProposals(as(office))
  expect(proposal?.grounds.map(({ figure }) => figure)).toEqual([
    {
      of: { kind: 'release', code: 'products-2018' },
      value: release?.value,
      knownOn: '2026-10-20',
    },
  ])
  const { text } = await answerOf(record.get([]), as(office), { params: { proposal: id } })
  expect(text).toContain('<a href="/releases/products-2018">')
  expect(wordsOf(text)).toContain(
    `${release?.name.vi} : ${release?.value} ${release?.unit.vi} đã công bố, dẫn ngày 20/10/2026`,
  )
})

test('only those who may do each step, and bad input is refused in words', async () => {
  const id = await consulted()
  await expect(propose(as(leader), IDEA)).rejects.toThrow(NotAllowed)
  await expect(addObstacle(as(scorer), id, OBSTACLE)).rejects.toThrow(NotAllowed)
  expect(() => askOpinions(as(association), id, ASKING)).toThrow(NotAllowed)
  expect(() => submitProposal(as(leader), id, 'x')).toThrow(NotAllowed)
  expect(() => decideProposal(as(office), id, decideInput.parse({ step: 'rejected', words: 'x' }))).toThrow(
    NotAllowed,
  )
  const figure = { indicator: 'khong-co', value: '1', knownOn: dayOf('2026-10-01'), words: 'x', source: null }
  await expect(addFigure(as(office), id, figure)).rejects.toThrow(Invalid)
  await expect(
    addFigure(as(office), id, { ...figure, indicator: 'share-supported', knownOn: dayOf('2027-01-01') }),
  ).rejects.toThrow(Refused)
  await expect(askOpinions(as(office), id, { ...ASKING, enterprises: ['1234567890'] })).rejects.toThrow(
    Invalid,
  )
  await expect(askOpinions(as(office), id, { ...ASKING, units: ['so-la'] })).rejects.toThrow(Invalid)
  await expect(askOpinions(as(office), id, { ...ASKING, units: [], enterprises: [] })).rejects.toThrow(
    Invalid,
  )
  await expect(askOpinions(as(office), id, { ...ASKING, dueOn: dayOf('2026-01-01') })).rejects.toThrow(
    Refused,
  )
})

test('the form of a step keeps what was typed; a decision without its document or reason is told beside the field', async () => {
  const id = await consulted()
  await submitProposal(as(office), id, 'Kính trình')
  const send = (form: Record<string, string>) =>
    answerOf(record.post([]), as(leader), { params: { proposal: id }, form: { verb: 'decide', ...form } })
  const empty = await send({})
  expect([empty.status, wordsOf(empty.text)]).toEqual([422, expect.stringContaining('Cần chọn một mục.')])
  const adopted = await send({ step: 'adopted', words: 'Đồng ý' })
  expect([adopted.status, adopted.text.includes('Đồng ý</textarea>')]).toEqual([422, true])
  expect(wordsOf(adopted.text)).toContain('Ghi số, ký hiệu văn bản ban hành.')
  const done = await send({ step: 'rejected', words: 'Không đủ nguồn' })
  expect([done.status, done.location]).toEqual([303, `/proposals/${id}`])
  expect((await send({ step: 'rejected', words: 'Lần nữa' })).status).toBe(409)
})

test('the list gives itself as it is filtered; the submission report is for those who see all', async () => {
  const id = await consulted()
  await propose(as(office), { ...IDEA, title: 'Ý tưởng khác' })
  const rows = async (actor: Actor, query: string) =>
    JSON.parse((await answerOf(list.get([]), as(actor), { query })).text).map(
      ({ proposal, state }: Readonly<Record<string, unknown>>) => [proposal, state],
    )
  expect(await rows(office, 'format=json&state=idea')).toEqual([['Ý tưởng khác', 'ý tưởng']])
  expect(await rows(scorer, 'format=json')).toEqual([['Nộp tài liệu một lần', 'đã lấy ý kiến']])
  expect((await answerOf(submission.get, as(office), { params: { proposal: id } })).status).toBe(200)
  await expect(answerOf(submission.get, as(scorer), { params: { proposal: id } })).rejects.toThrow(NotFound)
})

test('what waits: an opinion for who is asked, the next step for the office, the decision for the leader', async () => {
  const id = await propose(as(association), IDEA)
  const waits = async (actor: Actor) => (await waitingFor(as(actor))).map(({ verb, dueOn }) => [verb, dueOn])
  await addObstacle(as(association), id, OBSTACLE)
  await askOpinions(as(office), id, { ...ASKING, enterprises: [] })
  expect([await waits(scorer), await waits(office), await waits(other)]).toEqual([
    [['Cho ý kiến', '2026-10-30']],
    [],
    [],
  ])
  await giveOpinion(as(scorer), id, AGREE)
  expect([await waits(scorer), await waits(office)]).toEqual([[], [['Xử lý', null]]])
  await submitProposal(as(office), id, 'Kính trình')
  expect([await waits(office), await waits(leader)]).toEqual([[], [['Xem đề xuất và quyết định', null]]])
})

test('as many statements for one proposal as for twenty', async () => {
  await consulted()
  const one = await statementsOf(() => loadProposals(as(office)))
  for (let at = 0; at < 19; at++) await consulted()
  const many = await statementsOf(() => loadProposals(as(office)))
  expect(many.length).toBe(one.length)
})
