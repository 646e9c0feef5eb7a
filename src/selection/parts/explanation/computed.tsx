import type { Criterion } from '../../../criteria/model.ts'
import type { Measure } from '../../../criteria/rules/show/amounts.ts'
import { endsInWords } from '../../../criteria/rules/show/criteria.ts'
import { inWords } from '../../../criteria/rules/show/expressions.ts'
import { formatNumber } from '../../../design/format.ts'
import {
  type CriterionWhy,
  isWithheld,
  type PublicCriterion,
  type PublicStep,
} from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { inLanguage, type Terms } from '../names.ts'
import { Facts } from './facts.tsx'
import { Clause } from './told.tsx'
import { Value } from './value.tsx'

interface ComputedProps {
  readonly criterion: Criterion
  readonly found: PublicCriterion
  readonly why: Extract<CriterionWhy, { by: 'computed' }>
  readonly terms: Terms
}

const PLAIN: Measure = { kind: 'plain' }

/** Rule with its clause, the value it was applied to, how that is calculated, and from which facts. */
export const ComputedReason = ({ criterion, found, why, terms }: ComputedProps) => {
  const { set, language } = terms
  const spoken = inWords(criterion.value ?? '', new Map(Object.entries(set.variables)), language)
  const measure = spoken?.measure ?? PLAIN
  return (
    <>
      <p>
        {bandWords({ criterion, found, why, measure, terms })}
        <Clause clause={why.clause} />
      </p>
      <Calculation
        step={why.step}
        words={spoken?.words ?? criterion.value ?? ''}
        measure={measure}
        terms={terms}
      />
      <Facts step={why.step} terms={terms} />
    </>
  )
}

interface CalculationProps {
  readonly step: PublicStep
  readonly words: string
  readonly measure: Measure
  readonly terms: Terms
}

/** "Giá trị: xuất khẩu / doanh thu = 27,4%"; of a single fact the line of the fact says it all. */
const Calculation = ({ step, words, measure, terms: { language } }: CalculationProps) => {
  if ('fact' in step) return null
  const value = 'literal' in step ? step.literal : step.value
  if (isWithheld(value)) return <p>{texts.calculatedAs(words)[language]}</p>
  return (
    <p>
      {texts.value[language]}: {words} = <Value value={value} measure={measure} language={language} />
    </p>
  )
}

interface BandProps extends ComputedProps {
  readonly measure: Measure
}

/** "từ 20% đến dưới 50%: 6,00 điểm" */
const bandWords = ({ found, why, measure, terms }: BandProps): string => {
  const { set, language } = terms
  const kind = set.applicants?.find(({ code }) => code === why.bandsOf)
  const applicant = kind === undefined ? '' : ` (${inLanguage(kind.name, language)})`
  if (why.band !== null) {
    const ends = endsInWords(why.band, measure, language) ?? texts.anyValue[language]
    return texts.bandGives(ends, formatNumber(why.band.points, language))[language] + applicant
  }
  if (found.points === null || isWithheld(found.points)) return texts.bandOpen[language] + applicant
  return texts.notApplicableGives(formatNumber(found.points, language))[language]
}
