import type { Band, Criterion } from '../../../criteria/model.ts'
import type { Language } from '../../../platform/texts.ts'
import type { CriterionWhy } from '../../rules/publication.ts'
import { inLanguage } from '../names.ts'

type Banded = Extract<CriterionWhy, { by: 'banded' | 'computed' }>

/** The list of bands that applied. */
export const bandsThatApplied = (criterion: Criterion, why: Banded): readonly Band[] =>
  (why.bandsOf === null ? undefined : criterion.bandsFor?.[why.bandsOf]) ?? criterion.bands ?? []

/** The name of the band that a person chose, or its code. */
export const bandName = (criterion: Criterion, why: Banded, language: Language): string => {
  const code = why.band?.code
  const name = bandsThatApplied(criterion, why).find(band => band.code === code)?.name
  return name === undefined ? (code ?? '') : inLanguage(name, language)
}
