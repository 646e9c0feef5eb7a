import { listAllGrants, listPeople, listUnits, roleNames } from '../access/index.ts'
import type { Option } from '../design/forms.tsx'
import type { Work } from '../platform/work.ts'
import type { Round } from '../selection/index.ts'
import { type CouncilRole, councilRoles } from './rules/composition.ts'

/** Whom and which units a form of the council offers. */
export interface Choices {
  readonly people: readonly (Option & { readonly roles: readonly CouncilRole[] })[]
  readonly units: readonly Option[]
  /** The names of officials who hold no role of a council, and so cannot be chosen yet. */
  readonly others: readonly string[]
}

/** Officials alone, for an enterprise's people sit in no council; of these, who holds a role of it now or later. */
export const loadChoices = async (
  { db, language, today }: Work,
  { programme }: Pick<Round, 'programme'>,
): Promise<Choices> => {
  const [people, grants, units] = await Promise.all([listPeople(db), listAllGrants(db), listUnits(db)])
  const held = Map.groupBy(
    grants.filter(({ validTo }) => validTo === null || validTo > today),
    ({ person }) => person,
  )
  const sorted = new Intl.Collator('vi').compare
  const officials = people
    .flatMap(({ id, name }) => {
      const own = held.get(id)?.filter(grant => grant.programme === null || grant.programme === programme)
      if (own === undefined) return []
      const roles = councilRoles.filter(role => own.some(grant => grant.role === role))
      const named = roles.map(role => roleNames[role][language])
      return [{ value: id, label: [name, ...named].join(' · '), name, roles }]
    })
    .toSorted((a, b) => sorted(a.name, b.name))
  return {
    people: officials.filter(({ roles }) => roles.length > 0),
    others: officials.flatMap(({ name, roles }) => (roles.length === 0 ? [name] : [])),
    units: units
      .filter(({ kind, validTo }) => kind !== 'commune' && (validTo === null || validTo > today))
      .map(({ code, nameVi, nameEn }) => ({
        value: code,
        label: language === 'en' ? (nameEn ?? nameVi) : nameVi,
      }))
      .toSorted((a, b) => sorted(a.label, b.label)),
  }
}
