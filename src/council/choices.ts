import { listAllGrants, listPeople, listUnits } from '../access/index.ts'
import type { Option } from '../design/forms.tsx'
import type { Work } from '../platform/work.ts'

/** Whom and which units a form of the council offers. */
export interface Choices {
  readonly people: readonly Option[]
  readonly units: readonly Option[]
}

/** Officials alone: an enterprise's people sit in no council. */
export const loadChoices = async ({ db, language, today }: Work): Promise<Choices> => {
  const [people, grants, units] = await Promise.all([listPeople(db), listAllGrants(db), listUnits(db)])
  const officials = new Set(grants.map(({ person }) => person))
  const sorted = new Intl.Collator('vi').compare
  return {
    people: people
      .filter(({ id }) => officials.has(id))
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((a, b) => sorted(a.label, b.label)),
    units: units
      .filter(({ kind, validTo }) => kind !== 'commune' && (validTo === null || validTo > today))
      .map(({ code, nameVi, nameEn }) => ({
        value: code,
        label: language === 'en' ? (nameEn ?? nameVi) : nameVi,
      }))
      .toSorted((a, b) => sorted(a.label, b.label)),
  }
}
