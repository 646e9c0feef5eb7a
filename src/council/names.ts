import { listPeople, listUnits } from '../access/index.ts'
import type { Work } from '../platform/work.ts'

export interface Names {
  readonly person: (id: string) => string
  readonly unit: (code: string | null) => string
}

/** What people and units are called, by two statements whatever their number. */
export const loadCouncilNames = async ({ db, language }: Work): Promise<Names> => {
  const [people, units] = await Promise.all([listPeople(db), listUnits(db)])
  const persons = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  const named = new Map(
    units.map(({ code, nameVi, nameEn }) => [code, language === 'en' ? (nameEn ?? nameVi) : nameVi]),
  )
  return {
    person: id => persons.get(id) ?? id,
    unit: code => (code === null ? '' : (named.get(code) ?? code)),
  }
}
