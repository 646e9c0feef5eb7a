import { listCodes } from '../enterprises/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { Language } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import type { CubeDimension } from './cube/columns.ts'
import type { IndicatorDefinition } from './model/definitions.ts'
import { valueTexts, wordsOfCuts } from './texts/indicators.ts'

/** What its values can be cut by. */
export const cutsOf = ({ dimensions }: IndicatorDefinition): readonly CubeDimension[] =>
  dimensions.filter(each => each !== 'year')

/** One word of a dimension; null: of those of whom it is not known. */
export interface Cut {
  readonly by: CubeDimension
  readonly word: string | null
}

/** Where the rows behind a value are; without a cut those of the whole year. */
export const rowsAddress = ({ code }: IndicatorDefinition, year: number, cut: Cut | null): string => {
  const query = new URLSearchParams({
    year: String(year),
    ...(cut && { by: cut.by, word: cut.word ?? '' }),
  })
  return `/indicators/${code}/rows?${query}`
}

/** The cut that such an address names; null: none. */
export const cutIn = (definition: IndicatorDefinition, query: URLSearchParams): Cut | null => {
  const asked = query.get('by')
  if (asked === null) return null
  const by = cutsOf(definition).find(each => each === asked)
  if (by === undefined) throw new NotFound('dimension', asked)
  return { by, word: query.get('word') || null }
}

/** How a word of a cut is called. */
export type CutName = (word: string | null, language: Language) => string

export const loadCutNames = async ({ db }: Pick<Work, 'db'>): Promise<CutName> => {
  const codes = await listCodes(db, 'sector-groups', 'communes')
  const listed = new Map(
    codes.map(({ code, nameVi, nameEn }) => [code, { vi: nameVi, en: nameEn ?? nameVi }]),
  )
  return (word, language) =>
    word === null
      ? valueTexts.notKnown[language]
      : ((wordsOfCuts.get(word) ?? listed.get(word))?.[language] ?? word)
}
