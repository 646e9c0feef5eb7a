import type { Name } from '../../criteria/model.ts'
import type { Figure } from '../../design/figures.tsx'
import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import type { Course } from '../parts/course.ts'
import { texts } from '../texts/results.ts'

/** A round as its pages show it. */
export interface RoundHead {
  readonly id: string
  readonly name: Name
  readonly course: Course
  readonly criteriaSet: { readonly code: string; readonly version: string; readonly name: Name }
  readonly isSample: boolean
}

export interface RoundCounts {
  readonly dossiers: number
  readonly enterprises: number
  /** Null while no result is published. */
  readonly passed: number | null
  /** Null for the public: nothing is published while a dossier is undecided. */
  readonly undecided: number | null
}

export const roundAddress = ({ id }: Pick<RoundHead, 'id'>): string => `/rounds/${encodeURIComponent(id)}`

/** Where a person says which interests they have, before they open a dossier of the round. */
export const statementAddress = (round: Pick<RoundHead, 'id'>): string =>
  `${roundAddress(round)}/conflicts/statement`

export const dossierAddress = (round: Pick<RoundHead, 'id'>, dossier: string): string =>
  `${roundAddress(round)}/${encodeURIComponent(dossier)}`

/** `public`: those proposed or recognised, without business figures. `office`: every dossier, for those who read them. */
export type Audience = 'public' | 'office'

/** What a link must carry for someone who reads every dossier and looks at what the public sees. */
export const viewOf = (audience: Audience): string => (audience === 'public' ? '?view=public' : '')

export const criteriaAddress = ({ criteriaSet: { code, version } }: Pick<RoundHead, 'criteriaSet'>): string =>
  `/criteria/${encodeURIComponent(code)}/${encodeURIComponent(version)}`

/** The counts of a round, each with what it counts. */
export const figuresOf = (
  { dossiers, enterprises, passed, undecided }: RoundCounts,
  language: Language,
): readonly Figure[] => {
  const number = (count: number) => formatNumber(String(count), language)
  const figures: Figure[] = [
    { value: number(dossiers), says: texts.dossiersOf(number(enterprises))[language] },
  ]
  if (passed !== null) figures.push({ value: number(passed), says: texts.passedCount[language] })
  if (undecided !== null && undecided > 0)
    figures.push({ value: number(undecided), says: texts.undecidedCount[language], isUnknown: true })
  return figures
}
