import type { Criterion } from '../../../criteria/model.ts'
import { formatNumber } from '../../../design/format.ts'
import type { PublicResult } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { CriterionNode } from './criterion.tsx'
import { Gates } from './gates.tsx'
import { Missing } from './missing.tsx'
import type { Told } from './told.tsx'

/** What a person reads at once (experience.md, Shapes): everything more is folded. */
const MOST_LINES = 12
const CONCLUSION_AND_HEADING = 3

interface TreeProps {
  readonly result: PublicResult
  readonly told: Told
}

/** Conditions, criteria, what is missing: each one line, unfolded on demand. */
export const Tree = ({ result, told }: TreeProps) => (
  <>
    <Gates result={result} told={told} />
    <Criteria criteria={told.terms.set.criteria} told={told} lines={linesLeft(result)} />
    <Missing result={result} terms={told.terms} />
  </>
)

const linesLeft = ({ gates, missing }: PublicResult): number =>
  MOST_LINES - CONCLUSION_AND_HEADING - Math.min(gates.length, 1) - Math.min(missing.length, 1)

interface CriteriaProps {
  readonly criteria: readonly Criterion[]
  readonly told: Told
  readonly lines: number
}

/** So many criteria as there are lines for; the others are the last line, unfolded on demand. */
const Criteria = ({ criteria, told, lines }: CriteriaProps) => {
  const { language } = told.terms
  const first = criteria.length > lines ? criteria.slice(0, lines - 1) : criteria
  const rest = criteria.slice(first.length)
  return (
    <>
      {first.map(criterion => (
        <CriterionNode criterion={criterion} told={told} />
      ))}
      {rest.length > 0 && (
        <details class="node">
          <summary>
            <span class="what">
              {texts.moreCriteria(formatNumber(String(rest.length), language))[language]}
            </span>
          </summary>
          <div class="inside">
            {rest.map(criterion => (
              <CriterionNode criterion={criterion} told={told} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}
