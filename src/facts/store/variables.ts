import { type Db, roomDb } from '../../platform/database.ts'
import type { Choice, Variable } from '../model.ts'
import type { Theme } from '../rules/declaring/form.ts'

type Tables = {
  readonly 'facts.dictionary': {
    code: string
    name_vi: string
    name_en: string | null
  }
  readonly 'facts.variable': {
    code: string
    dictionary: string
    name_vi: string
    name_en: string | null
    type: Variable['type']
    currency: string | null
    unit: string | null
    decimals: number | null
    choices: readonly Choice[] | string | null
    converts_from: string | null
    converts_to: string | null
    subject: Variable['subject']
    periodicity: Variable['periodicity']
    publication: Variable['publication']
    definition: string | null
    definition_en: string | null
    clause: string | null
    knowledge: Variable['knowledge']
    source: string | null
    note: string | null
  }
  readonly 'facts.theme': {
    dictionary: string
    code: string
    position: number
    name_vi: string
    name_en: string | null
    variables: readonly string[]
  }
  readonly 'facts.fact': { variable: string }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Every variable of every dictionary, by code. */
export const listVariables = async (db: Db): Promise<readonly Variable[]> => {
  const rows = await tables(db).selectFrom('facts.variable').selectAll().orderBy('code').execute()
  return rows.map(
    ({ name_vi, name_en, definition_en, converts_from: from, converts_to: to, choices, ...rest }) => ({
      ...rest,
      nameVi: name_vi,
      nameEn: name_en,
      definitionEn: definition_en,
      choices: typeof choices === 'string' ? null : choices,
      converts: from === null || to === null ? null : { from, to },
    }),
  )
}

/** How forms put variables together, in the order of the dictionaries. */
export const listThemes = (db: Db): Promise<readonly Theme[]> =>
  tables(db)
    .selectFrom('facts.theme')
    .select(['dictionary', 'code', 'name_vi as nameVi', 'name_en as nameEn', 'variables'])
    .orderBy('dictionary')
    .orderBy('position')
    .execute()

/** The themes of a dictionary are these from now on. */
export const saveThemes = async (db: Db, dictionary: string, themes: readonly Theme[]): Promise<void> => {
  await tables(db).deleteFrom('facts.theme').where('dictionary', '=', dictionary).execute()
  if (themes.length === 0) return
  const rows = themes.map(({ code, nameVi: name_vi, nameEn: name_en, variables }, position) => ({
    dictionary,
    code,
    position,
    name_vi,
    name_en,
    variables,
  }))
  await tables(db).insertInto('facts.theme').values(rows).execute()
}

/** The variables about which at least one fact was declared. */
export const listDeclaredVariables = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await tables(db).selectFrom('facts.fact').select('variable').distinct().execute()
  return new Set(rows.map(row => row.variable))
}

export const saveDictionary = async (
  db: Db,
  dictionary: { readonly code: string; readonly nameVi: string; readonly nameEn: string | null },
  variables: readonly Variable[],
): Promise<void> => {
  const { code, nameVi: name_vi, nameEn: name_en } = dictionary
  await tables(db)
    .insertInto('facts.dictionary')
    .values({ code, name_vi, name_en })
    .onConflict(conflict => conflict.column('code').doUpdateSet({ name_vi, name_en }))
    .execute()
  for (const variable of variables) {
    const { code, ...row } = rowOf(variable)
    await tables(db)
      .insertInto('facts.variable')
      .values({ code, ...row })
      .onConflict(conflict => conflict.column('code').doUpdateSet(row))
      .execute()
  }
}

const rowOf = ({ nameVi, nameEn, definitionEn, choices, converts, ...rest }: Variable) => ({
  ...rest,
  name_vi: nameVi,
  name_en: nameEn,
  definition_en: definitionEn,
  choices: choices === null ? null : JSON.stringify(choices),
  converts_from: converts?.from ?? null,
  converts_to: converts?.to ?? null,
})
