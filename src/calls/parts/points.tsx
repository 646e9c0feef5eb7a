import { formatNumber, formatRange } from '../../design/format.ts'
import { Rows } from '../../design/rows.tsx'
import { Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Points as PointsOf } from '../pages/self-check-loading.ts'
import { texts } from '../texts/self-check.ts'

type Criterion = PointsOf['criteria'][number]

/** What the answers come to in points, criterion by criterion; what people judge is named with its maximum and nothing more. */
export const Points = ({ points, language }: { readonly points: PointsOf; readonly language: Language }) => {
  const { range, max, criteria } = points
  const caption = texts.points[language]
  return (
    <section aria-labelledby="points" class="self-points">
      <h2 id="points">{caption}</h2>
      <p>{texts.pointsLead(formatRange(range, language), formatNumber(max, language))[language]}</p>
      <Rows
        language={language}
        caption={caption}
        headings={[texts.criterion, texts.pointsHere, texts.most].map(each => each[language])}
        rows={criteria}
        cells={criterion => [
          `${criterion.code}. ${criterion.name}`,
          <Reached criterion={criterion} language={language} />,
          <span class="number">{formatNumber(criterion.max, language)}</span>,
        ]}
      />
    </section>
  )
}

const Reached = ({ criterion, language }: { readonly criterion: Criterion; readonly language: Language }) => {
  const { kind, range, scorer } = criterion
  if (kind === 'judged')
    return (
      <span class="quiet">{(scorer === null ? texts.judgedBySome : texts.judgedBy(scorer))[language]}</span>
    )
  const [low, high] = range
  return low === high ? (
    <span class="number">{formatRange(range, language)}</span>
  ) : (
    <Unknown>{formatRange(range, language)}</Unknown>
  )
}
