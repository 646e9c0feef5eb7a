import type { Criterion } from '../../../criteria/model.ts'
import { roundingText } from '../../../criteria/rules/show/criteria.ts'
import { formatNumber, formatRange } from '../../../design/format.ts'
import { Tag, Unknown } from '../../../design/tag.tsx'
import { type CriterionWhy, isWithheld, type PublicCriterion } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { AdviceList } from './advice.tsx'
import { bandName } from './bands.ts'
import { ComputedReason } from './computed.tsx'
import { PanelReason } from './panel.tsx'
import { Clause, type Told } from './told.tsx'

interface ReasonProps {
  readonly criterion: Criterion
  readonly found: PublicCriterion
  readonly told: Told
}

/** The rule that gave the points, with its clause; then what the rule was applied to. */
export const Reason = ({ criterion, found, told }: ReasonProps) => {
  const { language } = told.terms
  if (isWithheld(found.why)) return <p class="quiet">{texts.pointsWithheld[language]}</p>
  return (
    <>
      <Given criterion={criterion} found={found} why={found.why} told={told} />
      <Minimum found={found} told={told} />
      <AdviceList advice={told.advice} code={criterion.code} terms={told.terms} />
    </>
  )
}

interface GivenProps extends ReasonProps {
  readonly why: CriterionWhy
}

const Given = ({ criterion, found, why, told }: GivenProps) => {
  const { language } = told.terms
  switch (why.by) {
    case 'computed':
      return <ComputedReason criterion={criterion} found={found} why={why} terms={told.terms} />
    case 'banded':
      return <BandedReason criterion={criterion} found={found} why={why} told={told} />
    case 'judged':
      return (
        <p>
          {why.points === null ? (
            <Unknown>{texts.notJudged[language]}</Unknown>
          ) : (
            texts.judgedPoints(formatNumber(why.points, language))[language]
          )}
          <Rounding criterion={criterion} told={told} />
          <Clause clause={why.clause} />
        </p>
      )
    case 'panel':
      return <PanelReason why={why} bands={[...(criterion.bands ?? [])]} told={told} />
    case 'sum':
      return <SumReason criterion={criterion} found={found} why={why} told={told} />
  }
}

interface BandedProps extends ReasonProps {
  readonly why: Extract<CriterionWhy, { by: 'banded' }>
}

const BandedReason = ({ criterion, why, told }: BandedProps) => {
  const { language } = told.terms
  return (
    <p>
      {why.band === null ? (
        <Unknown>{texts.noBandChosen[language]}</Unknown>
      ) : (
        texts.bandChosen(bandName(criterion, why, language), formatNumber(why.band.points, language))[
          language
        ]
      )}
      <Clause clause={why.clause} />
    </p>
  )
}

interface SumProps extends ReasonProps {
  readonly why: Extract<CriterionWhy, { by: 'sum' }>
}

/** "4,00 + 8,00 = 12,00 điểm, cắt còn 10,00 điểm" */
const SumReason = ({ criterion, found, why, told }: SumProps) => {
  const { language } = told.terms
  const parts = why.of.map(code => told.byCode.get(code)?.range)
  const terms = parts.flatMap(range =>
    range === undefined || isWithheld(range) ? [] : [formatRange(range, language)],
  )
  const isRange = why.sum[0] !== why.sum[1]
  const shown = isRange ? terms.map(term => (term.includes('–') ? `(${term})` : term)) : terms
  return (
    <p class="number-line">
      {shown.join(' + ')} = {formatRange([why.sum[0], why.sum[1]], language)}
      {why.clipped && `; ${texts.clippedTo(formatNumber(found.max, language))[language]}`}
      <Rounding criterion={criterion} told={told} />
      <Clause clause={why.clause} />
    </p>
  )
}

const Rounding = ({ criterion, told }: { readonly criterion: Criterion; readonly told: Told }) => {
  const [words] = roundingText(criterion.rounding, told.terms.language)
  return words === undefined ? null : <span class="origin"> · {words}</span>
}

const Minimum = ({ found: { minimum }, told }: { readonly found: PublicCriterion; readonly told: Told }) => {
  if (minimum === undefined) return null
  const { language } = told.terms
  const { needs, met } = minimum
  const words = isWithheld(met)
    ? texts.withheld
    : met === null
      ? texts.undecided
      : met
        ? texts.minimumMet
        : texts.belowMinimum
  const tone = isWithheld(met) ? 'plain' : met === null ? 'unknown' : met ? 'done' : 'no'
  return (
    <p>
      {texts.minimumOf(formatNumber(needs, language))[language]} <Tag tone={tone}>{words[language]}</Tag>
    </p>
  )
}
