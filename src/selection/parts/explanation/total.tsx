import { formatNumber } from '../../../design/format.ts'
import type { PublicResult } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { MakeupBar } from '../makeup.tsx'
import { inLanguage, type Terms } from '../names.ts'
import { OutcomeTag, reasonOf } from '../outcome.tsx'
import { Points } from '../points.tsx'

interface TotalProps {
  readonly result: PublicResult
  /** Null: not ranked. Undefined: not told. */
  readonly rank: string | null | undefined
  readonly max: string
  readonly terms: Terms
}

/** The conclusion: outcome, points and rank, and what they are measured against. */
export const Total = ({ result, rank, max, terms }: TotalProps) => {
  const { set, language } = terms
  const mark = set.passMark === undefined ? null : String(set.passMark.points)
  const track = set.tracks?.list.find(({ code }) => code === result.track)
  return (
    <div class="conclusion">
      <div class="verdict-line">
        <OutcomeTag result={result} terms={terms} />
        <p class="total number">
          <Points points={result.total} range={result.totalRange} language={language} />{' '}
          <span class="of">{texts.ofPoints(formatNumber(max, language))[language]}</span>
        </p>
        <MakeupBar result={result} max={max} passMark={mark} language={language} width={320} />
      </div>
      <p class="note">
        {[
          ...(rank === undefined
            ? []
            : [rank === null ? texts.noRank[language] : texts.ranksAt(rank)[language]]),
          ...(mark === null ? [] : [texts.withPassMark(formatNumber(mark, language))[language]]),
          ...(track === undefined ? [] : [inLanguage(track.name, language)]),
          ...honoursOf(result, terms),
          ...(result.outcome === 'fail' ? [reasonOf(result, terms) ?? ''] : []),
        ].join(' · ')}
      </p>
    </div>
  )
}

const honoursOf = ({ honours }: PublicResult, { set, language }: Terms): readonly string[] =>
  (set.honours ?? [])
    .filter(({ code }) => honours.includes(code))
    .map(({ name }) => inLanguage(name, language))
