import { formatNumber } from '../../../design/format.ts'
import type { Advice } from '../../rules/advice.ts'
import { texts } from '../../texts/results.ts'
import { factName, type Terms } from '../names.ts'
import { factMeasure } from './facts.tsx'
import { writeMeasured } from './value.tsx'

interface AdviceProps {
  readonly advice: readonly Advice[]
  /** The leaf or gate it is for. */
  readonly code: string
  readonly terms: Terms
}

/** What would reach the next band, or open a gate: one fact changes, all others hold still. */
export const AdviceList = ({ advice, code, terms }: AdviceProps) => {
  const own = advice.filter(each => each.code === code)
  return own.length === 0 ? null : (
    <ul class="advice">
      {own.map(({ changes, points }) => (
        <li>
          {goal(points, terms)}: {changes.map(change => changeWords(change, terms)).join('; ')}.
        </li>
      ))}
      <li>{texts.othersHold[terms.language]}</li>
    </ul>
  )
}

const goal = (points: Advice['points'], { language }: Terms): string =>
  points === null ? texts.toHold[language] : texts.toReach(formatNumber(points.to, language))[language]

const changeWords = ({ key, from, to }: Advice['changes'][number], terms: Terms): string => {
  const { set, language } = terms
  const measure = factMeasure(set.variables[key.split('@')[0] ?? ''])
  const [before, after] = [from, to].map(value => writeMeasured(value, measure, language))
  return texts.changes(factName(key, terms), before ?? '', after ?? '')[language]
}
