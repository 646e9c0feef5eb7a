import { declareInterest, giveStatement } from '../conflicts/index.ts'
import { interestInput } from '../conflicts/model.ts'
import { editEnterprise, getEnterprise, listIndustries, versionOf } from '../enterprises/index.ts'
import { editEnterpriseInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import type { Work } from '../platform/work.ts'
import type { SampleCity, SamplePerson } from './model.ts'

/** Of people who judge: who has worked, holds a share, or has a relative, where a dossier of the open round comes from. */
const INTERESTS = [
  {
    person: 'mh-nguoi-07',
    enterprise: 'mh-dn-069',
    kind: 'employment',
    note: 'Kế toán (minh họa)',
    validFrom: '2019-03-01',
    validTo: '2024-09-01',
  },
  { person: 'mh-nguoi-12', enterprise: 'mh-dn-084', kind: 'family', note: 'Em ruột góp vốn (minh họa)' },
  { person: 'mh-nguoi-24', enterprise: 'mh-dn-116', kind: 'ownership', note: 'Cổ phần 2 % (minh họa)' },
] as const

/** Who has not stated anything yet, so that the page for it shows. */
const SILENT = 'mh-nguoi-16'
const ROUNDS = ['mh-2026', 'mh-2027']
const JUDGING: readonly string[] = ['scorer', 'council-member', 'council-secretary', 'council-chair']

/** What people of the sample city stated before dossiers were opened; and a name that a register bears too. */
export const stateInterests = async (work: Work, city: SampleCity): Promise<void> => {
  const people = new Map(city.people.map(person => [person.id, person]))
  for (const { person, ...interest } of INTERESTS) {
    const who = people.get(person)
    if (who !== undefined) await declareInterest(as(work, who), interestInput.parse(interest))
  }
  for (const person of city.people) {
    if (person.id === SILENT || !person.roles.some(({ role }) => JUDGING.includes(role))) continue
    for (const round of ROUNDS) await giveStatement(as(work, person), round)
  }
  const namesake = people.get('mh-nguoi-15')
  if (namesake !== undefined) await nameRepresentative(work, 'mh-dn-120', namesake.name.toUpperCase())
}

const as = (work: Work, { id, name, roles }: SamplePerson): Work => ({
  ...work,
  actor: { kind: 'person', id, name, roles },
})

const nameRepresentative = async (work: Work, enterprise: string, representative: string): Promise<void> => {
  const id = enterpriseIdOf(enterprise)
  const { kind, nameVi, nameEn } = await getEnterprise(work.db, id)
  const industries = (await listIndustries(work.db, [id])).map(({ list, code, isMain }) => ({
    list,
    code,
    isMain,
  }))
  const version = await versionOf(work.db, 'enterprise', id)
  const contact = { representative, phone: null }
  await editEnterprise(
    work,
    editEnterpriseInput.parse({ id, kind, nameVi, nameEn, industries, version, contact }),
  )
}
