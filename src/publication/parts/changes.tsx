import { formatNumber } from '../../design/format.ts'
import { Rows } from '../../design/rows.tsx'
import { Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ListChange } from '../rules/changes.ts'
import { texts } from '../texts/decision.ts'
import { texts as listTexts } from '../texts/lists.ts'

export interface ShownChange extends ListChange {
  readonly product: string
  /** Null: nobody said why yet. */
  readonly ground: string | null
}

interface ChangesProps {
  readonly caption: string
  readonly changes: readonly ShownChange[]
  readonly language: Language
}

/** How the list differs from what was published, product by product, each with its ground. */
export const Changes = ({ caption, changes, language }: ChangesProps) => (
  <Rows
    language={language}
    caption={caption}
    headings={[listTexts.product, texts.sides, texts.now, texts.why].map(each => each[language])}
    rows={changes}
    cells={change => [
      change.product,
      placeWords(change.before, language),
      placeWords(change.after, language),
      change.ground ?? <Unknown>{texts.unexplained[language]}</Unknown>,
    ]}
    empty={texts.noChanges[language]}
  />
)

export const placeWords = (place: ListChange['before'], language: Language): string => {
  if (place === null) return texts.notThere[language]
  const rank = place.rank ?? '–'
  const words =
    place.total === null
      ? texts.placeOnly(rank)[language]
      : texts.place(rank, formatNumber(place.total, language))[language]
  return [words, ...place.honours].join(' · ')
}
