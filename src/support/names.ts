import { listPeopleAmong, listUnits } from '../access/index.ts'
import { personIdOf } from '../access/model.ts'
import type { Option } from '../design/forms.tsx'
import type { Db } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'

const PERSON = 'person:'

/** Who did something, as people know them; what the program did itself bears its own name. */
export const doersAmong = async (db: Db, doers: readonly string[]): Promise<(byWhom: string) => string> => {
  const ids = [...new Set(doers)].flatMap(each =>
    each.startsWith(PERSON) ? [personIdOf(each.slice(PERSON.length))] : [],
  )
  const names = new Map<string, string>((await listPeopleAmong(db, ids)).map(({ id, name }) => [id, name]))
  return byWhom => (byWhom.startsWith(PERSON) ? (names.get(byWhom.slice(PERSON.length)) ?? '–') : 'Chủ Lực')
}

/** Units by their code; one that is not known keeps its code. */
export const unitNames = async (db: Db, language: Language): Promise<(code: string) => string> => {
  const names = new Map(
    (await listUnits(db)).map(({ code, nameVi, nameEn }) => [
      code,
      language === 'vi' ? nameVi : (nameEn ?? nameVi),
    ]),
  )
  return code => names.get(code) ?? code
}

/** The units of today that the actor may do something for, to choose from. */
export const unitOptions = async (
  { db, today, language }: Pick<Work, 'db' | 'today' | 'language'>,
  may: (unit: string) => boolean,
): Promise<readonly Option[]> =>
  (await listUnits(db))
    .filter(
      ({ code, kind, validTo }) =>
        kind !== 'association' && kind !== 'commune' && (validTo === null || validTo > today) && may(code),
    )
    .map(unit => ({ value: unit.code, label: nameIn(unit, language) }))

/** As it is called in a language; without an English name the Vietnamese one. */
export const nameIn = (
  { nameVi, nameEn }: { readonly nameVi: string; readonly nameEn: string | null },
  language: Language,
): string => (language === 'vi' ? nameVi : (nameEn ?? nameVi))
