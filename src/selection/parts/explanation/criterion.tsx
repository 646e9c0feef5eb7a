import type { Criterion } from '../../../criteria/model.ts'
import { Bar } from '../../../design/bar.tsx'
import { formatNumber, formatRange, readExact } from '../../../design/format.ts'
import { Assumed, Tag } from '../../../design/tag.tsx'
import { formatExact, subtract } from '../../../exact/number.ts'
import type { Language } from '../../../platform/texts.ts'
import { isWithheld, type PublicCriterion } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { inLanguage } from '../names.ts'
import { Points } from '../points.tsx'
import { Reason } from './reason.tsx'
import type { Told } from './told.tsx'

interface CriterionProps {
  readonly criterion: Criterion
  readonly told: Told
}

/** One criterion in one line; unfolded, why it has its points, and the criteria below it. */
export const CriterionNode = ({ criterion, told }: CriterionProps) => {
  const found = told.byCode.get(criterion.code)
  if (found === undefined) return null
  return (
    <details class="node" id={`criterion-${criterion.code}`}>
      <summary>
        <CriterionLine criterion={criterion} found={found} language={told.terms.language} />
      </summary>
      <div class="inside">
        <Reason criterion={criterion} found={found} told={told} />
        {(criterion.criteria ?? []).map(child => (
          <CriterionNode criterion={child} told={told} />
        ))}
      </div>
    </details>
  )
}

interface LineProps {
  readonly criterion: Criterion
  readonly found: PublicCriterion
  readonly language: Language
}

const CriterionLine = ({ criterion, found, language }: LineProps) => (
  <>
    <span class="what">
      <span class="code">{criterion.code}</span> {inLanguage(criterion.name, language)}{' '}
      {criterion.status === 'assumed' && <Assumed language={language} />}
      <Warning found={found} language={language} />
    </span>
    <CriterionBar found={found} language={language} />
    <span class="score number">
      <Points points={found.points} range={found.range} language={language} />
      <span class="of"> / {formatNumber(found.max, language)}</span>
    </span>
  </>
)

/** What must not be overlooked while the node is folded. */
const Warning = ({ found, language }: { readonly found: PublicCriterion; readonly language: Language }) => {
  const met = found.minimum?.met
  if (met === false) return <Tag tone="no">{texts.belowMinimum[language]}</Tag>
  if (found.points === null) return <Tag tone="unknown">{texts.undecided[language]}</Tag>
  return null
}

const WIDTH = 96

const CriterionBar = ({
  found,
  language,
}: {
  readonly found: PublicCriterion
  readonly language: Language
}) => {
  if (isWithheld(found.range)) return <span />
  const [low, high] = found.range
  const open = formatExact(subtract(readExact(high), readExact(low)))
  const kind =
    isWithheld(found.why) || found.why.by === 'sum'
      ? 'sum'
      : found.why.by === 'computed'
        ? 'computed'
        : 'judged'
  return (
    <Bar
      label={`${formatRange(found.range, language)} / ${formatNumber(found.max, language)}`}
      parts={[
        { kind, size: low },
        { kind: 'open', size: open },
      ]}
      max={found.max}
      width={WIDTH}
    />
  )
}
