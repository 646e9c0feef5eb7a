import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addPerson, grantRole, loadUnits } from './access/index.ts'
import { grantInput, personIdOf, personInput, type Role, unitsInput } from './access/model.ts'
import { saveSheet, signSheet } from './council/actions/sheets.ts'
import {
  closeItem,
  composeCouncil,
  conveneSitting,
  loadRoom,
  markArrived,
  openItem,
  openSitting,
} from './council/index.ts'
import { composeInput } from './council/model.ts'
import { dayOf } from './exact/day.ts'
import { chooseMail } from './notices/actions.ts'
import type { Work } from './platform/work.ts'
import {
  answerComment,
  approveList,
  publishList,
  seenOf,
  sendComment,
  standingOf,
  submitList,
} from './publication/index.ts'
import { commentInput } from './publication/model.ts'
import { enterJudgements, getRound, remindScorers } from './selection/index.ts'
import { roundIdOf } from './selection/model.ts'
import { noteFindings, returnForSupplement } from './submissions/index.ts'
import { actors, as, on, ROUND, receivingRound, send, sentOne, type } from './submissions/testing.ts'

/** Besides the computed criterion one of a department and one of the council. */
const judged = {
  criteria: [
    {
      code: 'A',
      name: { vi: 'Quy mô' },
      value: 'enterprise.revenue',
      bands: [
        { below: 100, points: 10 },
        { from: 100, points: 50 },
      ],
      notApplicable: 0,
    },
    { code: 'B', name: { vi: 'Mẫu mã' }, max: 30 },
    { code: 'C', name: { vi: 'Uy tín' }, max: 20 },
  ],
  units: [
    { code: 'so', name: { vi: 'Sở' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  assignments: [
    { criteria: ['A', 'B'], unit: 'so' },
    { criteria: ['C'], unit: 'hd' },
  ],
  panels: [
    {
      code: 'HD',
      name: { vi: 'Hội đồng' },
      unit: 'hd',
      criteria: ['C'],
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
      quorum: { share: '2/3' },
    },
  ],
}

const OFFICIALS: readonly (readonly [string, Role])[] = [
  ['van-phong', 'office'],
  ['chu-tich', 'council-chair'],
  ['thu-ky', 'council-secretary'],
  ['uy-vien', 'council-member'],
  ['lanh-dao', 'leader'],
]
const official = (work: Work, id: string, unit: string | null = null): Work => {
  const role = OFFICIALS.find(([who]) => who === id)?.[1] ?? 'scorer'
  return as(work, { kind: 'person', id, name: id, roles: [{ role, unit }] })
}

const round = roundIdOf(ROUND)

/** Two people of the enterprise that applies, one of whom wants mail about deadlines alone, as does the chair. */
const city = async (): Promise<Work> => {
  const work = await receivingRound(judged)
  for (const [id, role] of OFFICIALS) {
    const email = `${id}@example.vn`
    if (id !== 'van-phong') await addPerson(work, personInput.parse({ id, name: id, email }))
    await grantRole(work, grantInput.parse({ person: id, role, validFrom: '2026-01-01', ground: 'thử' }))
  }
  await loadUnits(
    work,
    unitsInput.parse({
      format: 'chuluc-units-1',
      units: [{ code: 'so', kind: 'department', nameVi: 'Sở', source: 'thử' }],
    }),
  )
  const scorer = { person: 'lan', role: 'scorer', unit: 'so', validFrom: '2026-01-01', ground: 'thử' }
  await grantRole(work, grantInput.parse(scorer))
  await chooseMail(as(work, actors.colleague), 'deadlines')
  await chooseMail(official(work, 'chu-tich'), 'deadlines')
  return work
}

/** Everything that was told so far, with whether a mail goes out; asked again, what came since. */
const heard = (work: Work) => {
  let after = 0
  return async (): Promise<readonly string[]> => {
    const { rows } = await sql<{ id: string; line: string }>`
      select notice.id::text, concat_ws(' ', kind, person, coalesce(due_on::text, '-'),
        case when message.id is null then 'here' else 'mail ' || message.address end) as line
      from notices.notice left join notices.message on message.notice = notice.id
      where notice.id > ${after} order by notice.id`.execute(work.db)
    after = Number(rows.at(-1)?.id ?? after)
    return rows.map(({ line }) => line).toSorted()
  }
}

test('one dossier from call to decision: each person hears what concerns them, and nobody else anything', async () => {
  const work = await city()
  const news = heard(work)
  expect(await news()).toEqual([])

  const firm = as(work, actors.owner)
  const { id, receipt } = await sentOne(firm)
  expect(await news()).toEqual(['dossier-sent ban - here', 'dossier-sent chu - mail chu@example.vn'])

  const office = as(work, actors.office)
  const which = { round: ROUND, submission: id, receipt }
  await noteFindings(office, {
    ...which,
    seen: 0,
    found: [{ item: 'report', verdict: 'wanting', words: 'Viết rõ' }],
  })
  expect(await news()).toEqual([])
  await returnForSupplement(office, {
    ...which,
    items: ['report'],
    words: 'Viết rõ',
    dueOn: dayOf('2026-12-05'),
  })
  expect(await news()).toEqual([
    'dossier-returned ban 2026-12-05 mail ban@example.vn',
    'dossier-returned chu 2026-12-05 mail chu@example.vn',
  ])

  await type(
    firm,
    id,
    'report',
    { summary: 'Đèn tiết kiệm điện, viết rõ', evidence: 'Doanh thu 150' },
    { version: 1 },
  )
  await send(firm, id)
  expect(await news()).toEqual([
    'dossier-sent ban - here',
    'dossier-sent chu - mail chu@example.vn',
    'dossier-supplemented van-phong - mail van-phong@example.vn',
  ])

  const judging = on(work, '2026-12-07')
  const calendar = as(judging, { kind: 'system', name: 'calendar' })
  await remindScorers(calendar)
  await remindScorers(calendar)
  expect(await news()).toEqual(['scoring-begun lan - mail lan@example.vn'])

  const entry = { dossier: id, code: 'B', given: '20', note: null, reason: null, version: '' }
  await enterJudgements(official(judging, 'lan', 'so'), round, [entry])
  expect(await news()).toEqual([])

  await sit(judging, id)
  expect(await news()).toEqual([
    'council-appointed chu-tich - here',
    'council-appointed thu-ky - mail thu-ky@example.vn',
    'council-appointed uy-vien - mail uy-vien@example.vn',
    'council-convened chu-tich 2026-12-07 mail chu-tich@example.vn',
    'council-convened thu-ky 2026-12-07 mail thu-ky@example.vn',
    'council-convened uy-vien 2026-12-07 mail uy-vien@example.vn',
  ])

  await publishList(as(judging, actors.office), round, { until: dayOf('2026-12-17'), ground: null })
  expect(await news()).toEqual(['product-proposed ban - here', 'product-proposed chu - mail chu@example.vn'])

  const citizen = as(judging, { kind: 'person', id: 'la', name: 'la', roles: [] })
  await sendComment(
    citizen,
    round,
    commentInput.parse({ form: 'form-gop-y-000000000001', dossier: id, body: 'Đồng ý' }),
    'test',
  )
  expect(await news()).toEqual([])
  await answerComment(as(judging, actors.office), round, 1, {
    kind: 'replied',
    seen: 0,
    reply: 'Cảm ơn',
    effect: 'none',
  })
  expect(await news()).toEqual(['comment-answered la - mail la@example.vn'])

  const after = on(work, '2026-12-18')
  await submitList(as(after, actors.office), round, null)
  expect(await news()).toEqual(['list-submitted lanh-dao - mail lanh-dao@example.vn'])
  const seen = seenOf(await standingOf(after, await getRound(after.db, ROUND)))
  await approveList(official(after, 'lanh-dao'), round, { words: null, seen })
  expect(await news()).toEqual([
    'list-approved van-phong - mail van-phong@example.vn',
    'round-decided ban - here',
    'round-decided chu - mail chu@example.vn',
  ])
})

/** The council is composed, called for the same day, and its chair and member give their sheets. */
const sit = async (work: Work, dossier: string): Promise<void> => {
  const office = as(work, actors.office)
  await composeCouncil(office, ROUND, composition)
  await conveneSitting(office, ROUND, {
    day: work.today,
    time: '08:30',
    place: 'Phòng 1',
    dossiers: [dossier],
    points: [],
    urgentReason: 'thử',
  })
  const at = { round: ROUND, sitting: 1 }
  const voters = ['chu-tich', 'uy-vien']
  for (const who of ['thu-ky', ...voters]) await markArrived(official(work, who), at, personIdOf(who))
  await openSitting(official(work, 'thu-ky'), at)
  const [item] = (await loadRoom(work, at)).items
  if (item === undefined) throw new Error('no agenda')
  await openItem(official(work, 'chu-tich'), at, item.id)
  for (const who of voters) {
    const entry = { item: item.id, code: 'C', given: '15', note: null, version: '' }
    await saveSheet(official(work, who), at, personIdOf(who), [entry])
    await signSheet(official(work, who), at, personIdOf(who), [item.id])
  }
  await closeItem(official(work, 'thu-ky'), at, item.id, null)
}

const composition = composeInput.parse({
  decree: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND', issuedOn: '2026-11-01' },
  from: '2026-11-02',
  to: null,
  rules: {
    quorum: { share: '2/3' },
    vote: { needs: 'more-than-half', of: 'members', ballot: 'open', chairBreaksTie: true },
    noticeDays: 3,
    isAssumed: true,
  },
  members: (['chair', 'secretary', 'member'] as const).map((part, at) => ({
    person: ['chu-tich', 'thu-ky', 'uy-vien'][at],
    part,
    unit: null,
    votes: part !== 'secretary',
    standsInFor: null,
  })),
})
