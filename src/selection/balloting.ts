import { addPerson, grantRole, loadUnits } from '../access/index.ts'
import { grantInput, personInput, unitsInput } from '../access/model.ts'
import type { Actor, Work } from '../platform/work.ts'
import { seatPanel } from './actions/panels.ts'
import { actors, as, scoredRound, trialRound } from './testing.ts'

/** A round for tests in which a panel of a department votes in secret on the gate K; Lan chairs it, of three. */
const vote = { needs: 'more-than-half', of: 'present', ballot: 'secret', chairBreaksTie: true }
const panels = [
  { code: 'BP', name: { vi: 'Tổ bỏ phiếu' }, unit: 'cu', criteria: ['K'], quorum: { members: 2 }, vote },
  { code: 'HD', name: { vi: 'Hội đồng' }, unit: 'hd', criteria: ['L'], quorum: { members: 2 }, vote },
]
const balloting = {
  gates: [
    { code: 'K', name: { vi: 'Không vi phạm' }, judged: true },
    { code: 'L', name: { vi: 'Tiêu biểu' }, judged: true },
  ],
  units: [
    { code: 'cu', name: { vi: 'Sở cũ' }, to: '2025-03-01', successor: 'moi' },
    { code: 'moi', name: { vi: 'Sở mới' } },
    { code: 'khac', name: { vi: 'Sở khác' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  assignments: [
    { criteria: ['A', 'B', 'K'], unit: 'cu' },
    { criteria: ['C'], unit: 'khac' },
    { criteria: ['L'], unit: 'hd' },
  ],
  panels,
}
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

const scorer = (id: string, unit = 'moi'): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role: 'scorer', unit }],
})
export const scorers = {
  chair: scorer('lan'),
  member: scorer('mai'),
  third: scorer('tam'),
  /** Scores for the unit and sits on no panel. */
  elsewhere: scorer('yen'),
}

export const ballotingRound = async (count = 2): Promise<Work> => {
  const work = await scoredRound(count, balloting)
  await loadUnits(work, city)
  for (const id of ['mai', 'tam', 'yen']) await addPerson(work, personInput.parse({ id, name: id }))
  for (const person of ['lan', 'mai', 'tam', 'yen'])
    await grantRole(
      work,
      grantInput.parse({ person, role: 'scorer', unit: 'moi', validFrom: '2026-01-01', ground: 'thử' }),
    )
  await seatPanel(as(work, actors.office), trialRound, 'BP', { members: ['lan', 'mai', 'tam'], chair: 'lan' })
  return work
}
