import { exactOf } from '../../../exact/number.ts'
import type { CriteriaSet, Name, Provenance } from '../../model.ts'
import { type Variables, writeNumber } from './amounts.ts'
import type { Cited, Footnote, Language, Line, Mark } from './shape.ts'
import { WORDS } from './words.ts'

/** What every part of a decree is written with. */
export interface View {
  readonly set: CriteriaSet
  readonly language: Language
  readonly variables: Variables
  /** Gives a part its mark, and the number of its remark and source. */
  readonly cite: (part: Provenance) => Cited
}

/** A view, and the footnotes that citing fills: the same remark and source stand there once. */
export const openView = (
  set: CriteriaSet,
  language: Language,
): { readonly view: View; readonly footnotes: readonly Footnote[] } => {
  const footnotes: Footnote[] = []
  const numbers = new Map<string, number>()
  const number = (footnote: Footnote): number => {
    const key = JSON.stringify(footnote)
    const known = numbers.get(key) ?? footnotes.push(footnote)
    numbers.set(key, known)
    return known
  }
  const cite = ({ clause, status, source, note }: Provenance): Cited => ({
    clause: clause ?? null,
    mark: markOf(status, language),
    footnote:
      note === undefined && source === undefined
        ? null
        : number({ note: note ?? null, source: source ?? null }),
  })
  return { view: { set, language, variables: new Map(Object.entries(set.variables)), cite }, footnotes }
}

const markOf = (status: Provenance['status'], language: Language): Mark | null =>
  status === undefined || status === 'sourced' ? null : { status, text: WORDS[status][language] }

export const nameOf = (name: Name, language: Language): string =>
  language === 'en' ? (name.en ?? name.vi) : name.vi

export const writePoints = (points: string | number, language: Language): string =>
  writeNumber(exactOf(points), language)

/** "2023-04-07" → "07/04/2023", in English "7 April 2023". */
export const writeDay = (iso: string, language: Language): string => {
  const [year = '', month = '', day = ''] = iso.split('-')
  return WORDS.day(day, month, year)[language]
}

interface LineParts {
  readonly label?: string
  readonly text: string
  readonly words?: string | null
  readonly formula?: string | null
  readonly details?: readonly string[]
  readonly from?: Provenance
}

export const lineOf = (view: View, { label, text, words, formula, details, from }: LineParts): Line => ({
  label: label ?? null,
  text,
  words: words ?? null,
  formula: formula ?? null,
  details: details ?? [],
  ...view.cite(from ?? {}),
})

export const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
