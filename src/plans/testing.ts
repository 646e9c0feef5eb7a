import { addPerson, grantRole, loadUnits } from '../access/index.ts'
import { grantInput, personInput, type Role, unitsInput } from '../access/model.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import type { Actor, Work } from '../platform/work.ts'
import { loadPlan } from './actions/plans.ts'
import { readPlan } from './rules/file/read.ts'
import { planWritten, words } from './rules/file/testing.ts'

export const person = (id: string, role: Role, unit: string | null = null): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit }],
})

export const actors = {
  office: person('van-phong', 'office', 'so-a'),
  unit: person('don-vi', 'scorer', 'so-a'),
  other: person('khac', 'scorer', 'so-b'),
  leader: person('lanh-dao', 'leader'),
  auditor: person('kiem-toan', 'auditor'),
  buyer: person('nguoi-mua', 'buyer'),
}

export const as = (work: Work, actor: Actor): Work => ({ ...work, actor })

/** Two units with one person each, an office and a leader, two enterprises. */
export const withPeople = async (work: Work): Promise<Work> => {
  const units = ['so-a', 'so-b'].map(code => ({
    code,
    kind: 'department',
    nameVi: `Sở ${code}`,
    source: 'x',
  }))
  const ended = {
    code: 'so-cu',
    kind: 'department',
    nameVi: 'Sở cũ',
    validTo: '2025-03-01',
    successor: 'so-a',
    source: 'x',
  }
  await loadUnits(work, unitsInput.parse({ format: 'chuluc-units-1', units: [...units, ended] }))
  for (const actor of Object.values(actors)) {
    if (actor.kind !== 'person') continue
    const { id, name, roles } = actor
    await addPerson(work, personInput.parse({ id, name }))
    for (const { role, unit } of roles)
      await grantRole(
        work,
        grantInput.parse({ person: id, role, unit, validFrom: '2025-01-01', ground: 'x' }),
      )
  }
  const enterprises = [
    { id: 'den', kind: 'company', nameVi: 'Công ty Đèn', taxCode: '0100109106', isSample: true },
  ]
  await registerMany(work, batchInput.parse({ enterprises }))
  return work
}

/** The plan of 2026, as its file brings it. */
export const withPlan = async (work: Work, change: object): Promise<void> => {
  const read = readPlan(planWritten(change), words)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await loadPlan(work, read.value)
}
