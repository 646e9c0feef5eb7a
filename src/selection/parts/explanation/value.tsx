import type { Variable } from '../../../criteria/model.ts'
import type { Measure } from '../../../criteria/rules/show/amounts.ts'
import { formatDay } from '../../../design/dates.ts'
import { formatMoney, formatNumber, formatPercent } from '../../../design/format.ts'
import { Unknown } from '../../../design/tag.tsx'
import { unitIn } from '../../../exact/unit.ts'
import type { Language } from '../../../platform/texts.ts'
import type { ShownValue } from '../../../reasoning/step.ts'
import { isWithheld, type Withheld } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { inLanguage } from '../names.ts'

interface ValueProps {
  readonly value: ShownValue | Withheld
  readonly measure: Measure
  /** Of a fact: what its text means. */
  readonly variable?: Variable | undefined
  readonly language: Language
}

/** A value of an explanation; what is unknown, not applicable or withheld is said in words, never as a number. */
export const Value = ({ value, measure, variable, language }: ValueProps) => {
  if (typeof value === 'boolean') return <b>{texts[value ? 'yes' : 'no'][language]}</b>
  if (typeof value === 'string') return <b class="number">{writeText(value, measure, variable, language)}</b>
  if (isWithheld(value)) return <span class="quiet">{texts.withheld[language]}</span>
  if ('unknown' in value) return <Unknown>{texts.unknownValue[language]}</Unknown>
  return <span>{texts.notApplicable[language]}</span>
}

const writeText = (
  value: string,
  measure: Measure,
  variable: Variable | undefined,
  language: Language,
): string => {
  switch (variable?.type) {
    case 'text':
      return value
    case 'date':
      return formatDay(value, language)
    case 'choice': {
      const name = variable.choices?.find(({ code }) => code === value)?.name
      return name === undefined ? value : inLanguage(name, language)
    }
    default:
      return writeMeasured(value, measure, language)
  }
}

/** Every digit of an exact number: "52.310.000.000 đồng", "27,4%". */
export const writeMeasured = (value: string, measure: Measure, language: Language): string => {
  switch (measure.kind) {
    case 'plain':
      return formatNumber(value, language)
    case 'share':
      return formatPercent(value, language)
    case 'money':
      return formatMoney(value, measure.unit, language) + per(measure.per)
    case 'unit':
      return (
        formatNumber(value, language) +
        joint(measure.unit) +
        unitIn(measure.unit, language) +
        per(measure.per)
      )
  }
}

const per = (unit: string | null): string => (unit === null ? '' : `/${unit}`)
const joint = (unit: string): string => (unit === '%' ? '' : '\u00a0')
