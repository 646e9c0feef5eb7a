import type { Band, Criterion } from '../../../criteria/model.ts'
import { formatNumber } from '../../../design/format.ts'
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

/** "3 · nhãn hiệu được bảo hộ": the points first, so that typing them finds the band. */
export const bandNamed = (band: Band, language: Language): string => {
  const points = formatNumber(String(band.points), language)
  return band.name === undefined ? points : `${points} · ${inLanguage(band.name, language)}`
}
