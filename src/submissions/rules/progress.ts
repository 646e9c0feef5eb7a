import type { Asked, PartContent } from '../model.ts'
import {
  type Applying,
  FIGURES_PART,
  PRODUCT_PART,
  paperItem,
  papersFor,
  questionsFor,
  REPORT_PART,
  UNDERTAKINGS_PART,
} from './asking.ts'

/** How far one item of a dossier is: so many of so many; what is required and not there is lacking. */
export interface ItemProgress {
  readonly id: string
  readonly done: number
  readonly of: number
  readonly isLacking: boolean
  /** Nobody need send it, and nothing is there: nobody need look at it either. */
  readonly isLeftOut: boolean
}

export interface Made {
  readonly asked: Asked
  readonly applying: Applying
  /** Whether a track must be chosen, a kind of applicant be told. */
  readonly needs: { readonly track: boolean; readonly applicant: boolean }
  readonly contents: ReadonlyMap<string, PartContent>
  readonly undertakings: readonly { readonly given: boolean }[]
  readonly figures: readonly { readonly isKnown: boolean }[]
  /** How many files each paper has. */
  readonly files: ReadonlyMap<string, number>
}

/** Every item of the dossier, in the order of its task list. */
export const progressOf = (made: Made): readonly ItemProgress[] => [
  productOf(made),
  reportOf(made),
  ...(made.figures.length === 0 ? [] : [figuresOf(made)]),
  ...(made.undertakings.length === 0 ? [] : [undertakingsOf(made)]),
  ...papersOf(made),
]

const productOf = ({ needs, contents }: Made): ItemProgress => {
  const content = contents.get(PRODUCT_PART) ?? {}
  const wanted = [
    ...(needs.track ? [content.track] : []),
    ...(needs.applicant ? [content.applicant] : []),
    content.contactName,
    content.contactPhone ?? content.contactEmail,
  ]
  return item(PRODUCT_PART, wanted.filter(each => each !== undefined).length, wanted.length)
}

const reportOf = ({ asked, applying, contents }: Made): ItemProgress => {
  const content = contents.get(REPORT_PART) ?? {}
  const questions = questionsFor(asked, applying)
  const isLacking = questions.some(({ code, isRequired }) => isRequired && content[code] === undefined)
  const done = questions.filter(({ code }) => content[code] !== undefined).length
  return { id: REPORT_PART, done, of: questions.length, isLacking, isLeftOut: false }
}

const figuresOf = ({ figures }: Made): ItemProgress =>
  item(FIGURES_PART, figures.filter(({ isKnown }) => isKnown).length, figures.length)

const undertakingsOf = ({ undertakings }: Made): ItemProgress =>
  item(UNDERTAKINGS_PART, undertakings.filter(({ given }) => given).length, undertakings.length)

const papersOf = ({ asked, applying, files }: Made): readonly ItemProgress[] =>
  papersFor(asked, applying).map(({ code, isRequired }) => {
    const done = files.get(code) ?? 0
    const isMissing = done === 0
    return {
      id: paperItem(code),
      done,
      of: Math.max(1, done),
      isLacking: isRequired && isMissing,
      isLeftOut: !isRequired && isMissing,
    }
  })

const item = (id: string, done: number, of: number): ItemProgress => ({
  id,
  done,
  of,
  isLacking: done < of,
  isLeftOut: false,
})
