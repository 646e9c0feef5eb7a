import { formatNumber, formatRange } from '../../design/format.ts'
import { Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { isWithheld, type Withheld } from '../rules/publication.ts'
import { texts } from '../texts/results.ts'

interface PointsProps {
  /** Null: not decided, then the range is shown; never a zero. */
  readonly points: string | null | Withheld
  readonly range: readonly [string, string] | Withheld
  readonly language: Language
}

export const Points = ({ points, range, language }: PointsProps) => {
  if (isWithheld(points) || isWithheld(range)) return <span class="quiet">{texts.withheld[language]}</span>
  if (points !== null) return <b>{formatNumber(points, language)}</b>
  return <Unknown>{formatRange(range, language)}</Unknown>
}
