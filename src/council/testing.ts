import { addPerson, grantRole } from '../access/index.ts'
import { grantInput, personIdOf, personInput } from '../access/model.ts'
import type { Work } from '../platform/work.ts'
import { actors, as, scoredRound, trialRound } from '../selection/testing.ts'
import { composeCouncil } from './actions/compose.ts'
import { conveneSitting } from './actions/convene.ts'
import { markArrived, openSitting } from './actions/room.ts'
import { type ComposeInput, composeInput, type ItemId } from './model.ts'
import { loadRoom } from './reading.ts'

/** A trial round whose criterion B the council judges by sheets. */
export const together = {
  assignments: [
    { criteria: ['A', 'C'], unit: 'cu' },
    { criteria: ['B'], unit: 'hd' },
  ],
  units: [
    { code: 'cu', name: { vi: 'Sở cũ' }, to: '2025-03-01', successor: 'moi' },
    { code: 'moi', name: { vi: 'Sở mới' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  panels: [
    {
      code: 'HD',
      name: { vi: 'Hội đồng' },
      unit: 'hd',
      criteria: ['B'],
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
      quorum: { share: '2/3' },
    },
  ],
}

export const ROLES = {
  ct: 'council-chair',
  pct: 'council-member',
  tk: 'council-secretary',
  m1: 'council-member',
  m2: 'council-member',
  dk: 'council-member',
} as const
export type Who = keyof typeof ROLES
export const PARTS = {
  ct: 'chair',
  pct: 'vice-chair',
  tk: 'secretary',
  m1: 'member',
  m2: 'member',
  dk: 'substitute',
} as const
export const at = { round: trialRound, sitting: 1 }
export const id = (who: Who) => personIdOf(who)
export const by = (work: Work, who: Who): Work =>
  as(work, { kind: 'person', id: who, name: who, roles: [{ role: ROLES[who], unit: null }] })

export const composition = (over: Partial<Record<keyof ComposeInput, unknown>> = {}): ComposeInput =>
  composeInput.parse({
    decree: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND', issuedOn: '2026-11-01' },
    from: '2026-11-02',
    to: null,
    rules: {
      quorum: { share: '2/3' },
      vote: { needs: 'more-than-half', of: 'members', ballot: 'open', chairBreaksTie: true },
      noticeDays: 3,
      isAssumed: true,
    },
    members: (Object.keys(PARTS) as Who[]).map(person => ({
      person,
      part: PARTS[person],
      unit: null,
      votes: person !== 'tk',
      standsInFor: person === 'dk' ? 'm2' : null,
    })),
    ...over,
  })

export const people = async (criteria: object = together): Promise<Work> => {
  const work = await scoredRound(2, criteria)
  for (const [person, role] of Object.entries(ROLES)) {
    await addPerson(work, personInput.parse({ id: person, name: person.toUpperCase() }))
    await grantRole(work, grantInput.parse({ person, role, validFrom: '2026-01-01', ground: 'thử' }))
  }
  return work
}

/** Composed, and called for today with two dossiers and another point. */
export const convened = async (criteria?: object): Promise<Work> => {
  const work = await people(criteria)
  await composeCouncil(as(work, actors.office), trialRound, composition())
  await conveneSitting(as(work, actors.office), trialRound, {
    day: work.today,
    time: '08:30',
    place: 'Phòng 1',
    dossiers: ['d1', 'd2'],
    points: ['Việc khác'],
    urgentReason: 'thử',
  })
  return work
}

export const openedWith = async (criteria: object | undefined, ...there: readonly Who[]): Promise<Work> => {
  const work = await convened(criteria)
  for (const who of there) await markArrived(by(work, who), at, id(who))
  await openSitting(by(work, 'tk'), at)
  return work
}

export const opened = (...there: readonly Who[]): Promise<Work> => openedWith(undefined, ...there)

export const items = async (work: Work): Promise<readonly [ItemId, ItemId, ItemId]> => {
  const [one, two, three] = (await loadRoom(work, at)).items.map(({ id }) => id)
  if (one === undefined || two === undefined || three === undefined) throw new Error('no agenda')
  return [one, two, three]
}
