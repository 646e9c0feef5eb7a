import { describe, expect, it } from 'vitest'
import { addPerson, endRole, grantRole, listGrants, loadUnits } from '../../access/index.ts'
import { endRoleInput, grantInput, personIdOf, personInput, unitsInput } from '../../access/model.ts'
import { declareInterest } from '../../conflicts/index.ts'
import { interestInput } from '../../conflicts/model.ts'
import type { Menu } from '../../design/shell.ts'
import { outcomeOf } from '../../platform/testing.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { enterSheet } from '../actions/panels.ts'
import { seatUnitPanel } from '../actions/unit-panels.ts'
import { loadRound } from '../loading/round.ts'
import { loadTasks } from '../loading/tasks.ts'
import { loadUnitPanels } from '../loading/unit-panels.ts'
import { getRound } from '../store/rounds.ts'
import { listSeatings } from '../store/seatings.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import { get as getForm, post } from './unit-panel.tsx'
import { get } from './unit-panels.tsx'

const menu: Menu = []
const rule = {
  combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 1 } },
  quorum: { share: '1/2' },
}
const unitPanel = { code: 'TC', name: { vi: 'Tổ chấm' }, unit: 'cu', criteria: ['B'], ...rule }
const councilPanel = { code: 'HD', name: { vi: 'Hội đồng' }, unit: 'khac', criteria: ['C'], ...rule }
const city = unitsInput.parse({
  format: 'chuluc-units-1',
  units: [
    {
      code: 'cu',
      kind: 'department',
      nameVi: 'Sở cũ',
      validTo: '2025-03-01',
      successor: 'moi',
      source: 'thử',
    },
    { code: 'moi', kind: 'department', nameVi: 'Sở mới', validFrom: '2025-03-01', source: 'thử' },
  ],
})

/** Lan and Mai score for the unit that took the old one's duty over; Hoa does for nobody. */
const begun = async (panels: readonly object[] = [unitPanel, councilPanel]): Promise<Work> => {
  const work = await scoredRound(2, panels.length === 0 ? {} : { panels })
  await loadUnits(work, city)
  await addPerson(work, personInput.parse({ id: 'mai', name: 'Mai' }))
  for (const person of ['lan', 'mai'])
    await grantRole(
      work,
      grantInput.parse({ person, role: 'scorer', unit: 'moi', validFrom: '2026-01-01', ground: 'thử' }),
    )
  return work
}

const params = { panel: 'TC' }
const both = { members: ['lan', 'mai'], chair: 'lan', closing: 'none', version: '' }
const send = (work: Work, form: object = {}, actor: Actor = actors.office) =>
  answerOf(post(menu), as(work, actor), { params, form: { ...both, ...form } })
const listed = async (work: Work, actor: Actor = actors.office) =>
  (await answerOf(get(menu), as(work, actor))).text
const heldIn = async (work: Work) => (await listSeatings(work.db, trialRound))[0]
const cardOf = async (work: Work, actor: Actor = actors.office) =>
  (await loadUnitPanels(as(work, actor), trialRound)).panels[0]

describe('the panel of a department', () => {
  it('is seated by the office with those who score for the unit today, and waits for their sheets', async () => {
    const work = await begun()
    expect(await listed(work)).toContain('Còn 1 nhóm chấm chưa có người')
    const form = (await answerOf(getForm(menu), as(work, actors.office), { params })).text
    expect(['value="lan"', 'value="mai"', 'value="hoa"'].map(each => form.includes(each))).toEqual([
      true,
      true,
      false,
    ])
    expect(await send(work)).toMatchObject({ status: 303, location: '/rounds/cham-2026/panels#panel-TC' })
    const text = await listed(work)
    const seen = [
      'Nhóm chấm: còn 2 hồ sơ',
      'Sở mới',
      'Mai',
      '0/2 phiếu, cần ít nhất 1',
      '/d1/scores?unit=moi',
    ]
    expect(seen.filter(each => !text.includes(each))).toEqual([])
    expect((await heldIn(work))?.seating).toEqual({
      members: ['lan', 'mai'],
      chair: 'lan',
      chairs: {},
      recused: {},
      closed: [],
    })
  })

  it('is closed for the dossiers that were chosen, and has a result where enough was given', async () => {
    const work = await begun()
    await send(work)
    const entry = { dossier: 'd1', code: 'B', given: '17.5', note: null, reason: null, version: '' }
    await enterSheet(as(work, actors.scorer), trialRound, { by: 'lan', entries: [entry] })
    expect(await cardOf(work)).toMatchObject({ decided: 0 })
    const version = (await heldIn(work))?.version ?? ''
    await send(work, { closing: 'chosen', closed: ['d1', 'd2'], version })
    expect(await cardOf(work)).toMatchObject({
      decided: 1,
      waiting: [{ id: 'd2', isClosed: true, entitled: 2, open: [{ code: 'B', counted: 0, needed: 1 }] }],
    })
    const again = (await heldIn(work))?.version ?? ''
    await send(work, { closing: 'all', version: again })
    expect((await heldIn(work))?.seating.closed).toBe('all')
  })

  it('is written once when the form is sent twice', async () => {
    const work = await begun()
    await send(work)
    const first = await heldIn(work)
    expect((await send(work, { members: ['mai', 'lan', 'mai'] })).status).toBe(303)
    expect(await heldIn(work)).toEqual(first)
  })

  it('refuses the second writer by name, with what the first saved and what they typed; then takes it', async () => {
    const work = await begun()
    await send(work)
    const second = await send(work, { members: 'mai', chair: '' })
    const version = (await heldIn(work))?.version ?? ''
    const seen = ['van-phong vừa ghi thành phần khác', 'lan; Mai', `name="version" value="${version}"`]
    expect([second.status, seen.filter(each => !second.text.includes(each))]).toEqual([409, []])
    expect(second.text).toMatch(/value="mai" checked/)
    expect(second.text).not.toMatch(/value="lan" checked/)
    expect((await send(work, { members: 'mai', chair: '', version })).status).toBe(303)
    expect((await heldIn(work))?.seating.members).toEqual(['mai'])
  })

  it.each([
    ['nobody', { members: '' }, 422],
    ['a chair who does not sit', { members: 'mai', chair: 'lan' }, 422],
    ['no word of closing', { closing: '' }, 422],
    ['closing chosen dossiers without any', { closing: 'chosen' }, 422],
    ['dossiers chosen that shall not be closed', { closed: 'd1' }, 422],
    ['a name beyond all measure', { members: 'x'.repeat(300), chair: '' }, 422],
    ['somebody who does not score for the unit', { members: ['lan', 'hoa'] }, 409],
  ])('is not seated with %s, and nothing typed is lost', async (_, form, status) => {
    const work = await begun()
    expect((await send(work, form)).status).toBe(status)
    expect(await heldIn(work)).toBeUndefined()
  })

  it('keeps who sat before and scores for another unit now', async () => {
    const work = await begun()
    await send(work)
    const [grant] = await listGrants(work.db, personIdOf('mai'))
    await endRole(work, endRoleInput.parse({ grant: grant?.id, validTo: '2026-02-01', ground: 'thử' }))
    const version = (await heldIn(work))?.version ?? ''
    const form = (await answerOf(getForm(menu), as(work, actors.office), { params })).text
    expect(form).toContain('không còn chấm điểm cho đơn vị')
    expect((await send(work, { chair: 'mai', version })).status).toBe(303)
  })

  it('is written by the office alone; the auditor reads', async () => {
    const work = await begun()
    const input = { members: ['lan'], chair: null, chairs: {}, closed: [], version: '' }
    for (const actor of [actors.auditor, actors.scorer, actors.council, actors.leader, actors.owner])
      expect(await outcomeOf(seatUnitPanel(as(work, actor), trialRound, 'TC', input))).toBe('403')
    await send(work)
    const text = await listed(work, actors.auditor)
    expect([text.includes('Mai'), text.includes('panels/TC')]).toEqual([true, false])
  })

  it('leaves who is in conflict out of the dossier, and tells the number alone', async () => {
    const work = await begun()
    const mai: Actor = { kind: 'person', id: 'mai', name: 'Mai', roles: [{ role: 'scorer', unit: 'moi' }] }
    await declareInterest(as(work, mai), interestInput.parse({ enterprise: 'e1', kind: 'employment' }))
    await send(work)
    expect((await heldIn(work))?.seating.recused).toEqual({ d1: ['mai'] })
    expect(await listed(work)).toContain('không chấm 1 hồ sơ vì xung đột lợi ích')
    expect((await cardOf(work))?.waiting.map(({ id, entitled }) => [id, entitled])).toEqual([
      ['d1', 1],
      ['d2', 2],
    ])
  })

  it('names who chairs instead where the chair takes no part, and only somebody who may', async () => {
    const work = await begun()
    const lan: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'scorer', unit: 'moi' }] }
    await declareInterest(as(work, lan), interestInput.parse({ enterprise: 'e1', kind: 'employment' }))
    await send(work)
    expect(await listed(work)).toContain('không tham gia 1 hồ sơ')
    const version = (await heldIn(work))?.version ?? ''
    const form = (await answerOf(getForm(menu), as(work, actors.office), { params })).text
    expect(form.match(/name="chairs[^"]*"/g)).toEqual(['name="chairs/d1"'])
    for (const wrong of ['lan', 'hoa'])
      expect((await send(work, { version, 'chairs/d1': wrong })).status).toBe(409)
    expect((await send(work, { version, 'chairs/d1': 'mai', 'chairs/d2': 'mai' })).status).toBe(303)
    expect((await heldIn(work))?.seating.chairs).toEqual({ d1: 'mai' })
    expect(await listed(work)).not.toContain('không tham gia 1 hồ sơ')
  })

  it('shows and closes nothing that is kept from its reader', async () => {
    const work = await begun()
    const mai: Actor = { kind: 'person', id: 'mai', name: 'Mai', roles: [{ role: 'scorer', unit: 'moi' }] }
    for (const actor of [mai, actors.office])
      await declareInterest(as(work, actor), interestInput.parse({ enterprise: 'e1', kind: 'employment' }))
    await send(work, { closing: 'all' })
    expect((await heldIn(work))?.seating.closed).toEqual(['d2'])
    const card = await cardOf(work)
    expect([card?.waiting.map(({ id }) => id), card?.members.map(({ recusedFrom }) => recusedFrom)]).toEqual([
      ['d2'],
      [0, 0],
    ])
    const sent = send(work, { closing: 'chosen', closed: 'd1' })
    expect(await outcomeOf(sent)).toBe('There is no dossier d1.')
  })
})

it('the panel of the council is only shown, with the way to the council', async () => {
  const work = await begun([councilPanel])
  const text = await listed(work)
  expect([text.includes('href="/rounds/cham-2026/council"'), text.includes('panels/HD')]).toEqual([
    true,
    false,
  ])
  const params = { panel: 'HD' }
  for (const page of [getForm(menu), post(menu)])
    expect(await outcomeOf(answerOf(page, as(work, actors.office), { params, form: both }))).toBe(
      'There is no panel HD.',
    )
})

const offersPanels = async (work: Work): Promise<boolean> => {
  const round = await getRound(work.db, trialRound)
  const office = as(work, actors.office)
  const tasks = await loadTasks(office, round, (await loadRound(office, round)).head)
  return tasks.some(({ href }) => href.endsWith('/panels'))
}

it('a round without such a panel says so, and offers no way there', async () => {
  const work = await begun([])
  expect(await listed(work)).toContain('không có tiêu chí nào do một nhóm của đơn vị cùng chấm')
  expect(await offersPanels(work)).toBe(false)
})

it('a round with one offers it among what can be done', async () => {
  expect(await offersPanels(await begun())).toBe(true)
})
