import type { Option } from '../../design/forms.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Snapshot } from '../snapshot.ts'
import { texts } from '../texts/comments.ts'

/** What a comment may be about: a product of the list, or the whole of it. */
export const productOptions = ({ products }: Snapshot, language: Language): readonly Option[] =>
  products.map(({ dossier, product, enterprise }) => ({
    value: dossier,
    label: `${product[language]} (${enterprise[language]})`,
  }))

export const aboutWords = (dossier: string | null, snapshot: Snapshot | null, language: Language): string => {
  if (dossier === null) return texts.wholeList[language]
  return snapshot?.products.find(product => product.dossier === dossier)?.product[language] ?? dossier
}
