import { formatNumber, readExact } from '../../design/format.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { compare, exactOf, formatExact, subtract } from '../../exact/number.ts'
import { isWithheld, type PublicResult } from '../rules/publication.ts'
import { texts } from '../texts/results.ts'
import { inLanguage, missingName, type Terms } from './names.ts'

interface OutcomeProps {
  readonly result: PublicResult
  readonly terms: Terms
}

/** The outcome in words, with class and honours by their codes. */
export const OutcomeTag = ({ result, terms }: OutcomeProps) => (
  <Tag tone={toneOf(result)}>{outcomeWords(result, terms)}</Tag>
)

const TONES = { pass: 'done', fail: 'no', unknown: 'unknown' } as const

const toneOf = ({ outcome, rankRange }: PublicResult): Tone => {
  if (outcome !== null) return TONES[outcome]
  return rankRange === null ? 'plain' : 'unknown'
}

export const outcomeWords = (result: PublicResult, { set, language }: Terms): string => {
  const { outcome, rank, honours } = result
  const first = outcome === null ? (rank === null ? texts.noRank : texts.ranked) : texts[outcome]
  const found = set.classes?.list.find(({ code }) => code === result.class)
  const className = found?.name === undefined ? result.class : inLanguage(found.name, language)
  const classWords = className === null ? [] : [texts.classOf(className)[language]]
  return [first[language], ...classWords, ...honours].join(' · ')
}

/** Why it is not better: the first reason that a reader would ask for, a gate, a minimum, points, a seat, what is missing. */
export const reasonOf = (result: PublicResult, terms: Terms): string | null => {
  if (result.outcome === 'unknown' || result.missing.length > 0) return missingReason(result, terms)
  return result.outcome === 'fail' ? failure(result, terms) : null
}

const MOST_NAMES = 3

const missingReason = ({ missing }: PublicResult, terms: Terms): string | null => {
  if (missing.length === 0) return null
  const names = missing.slice(0, MOST_NAMES).map(code => missingName(code, terms))
  const more = missing.length - MOST_NAMES
  const rest = more > 0 ? [texts.andMore(String(more))[terms.language]] : []
  return texts.lacks([names.join('; '), ...rest].join(' '))[terms.language]
}

const failure = (result: PublicResult, { set, language }: Terms): string | null => {
  if (result.rank === null && result.rankRange === null) return gateFailure(result, { set, language })
  const low = result.criteria.find(({ minimum }) => minimum?.met === false)
  if (low !== undefined) return texts.minimumFails(low.code)[language]
  const short = pointsShort(result, set.passMark?.points)
  if (short !== null) return texts.lacksPoints(formatNumber(short, language))[language]
  return result.seat === false ? texts.noSeat[language] : null
}

/** A dossier without a rank has failed a common gate, a gate of its track, or every track. */
const gateFailure = ({ gates }: PublicResult, { set, language }: Pick<Terms, 'set' | 'language'>): string => {
  const fails = gates.filter(({ holds }) => holds === false)
  const own = fails.find(({ track }) => track === undefined || set.tracks?.choose === 'declared')
  return own === undefined ? texts.noTrack[language] : texts.gateFails(own.code)[language]
}

/** How many points the highest total possible lacks to the pass mark. */
const pointsShort = ({ totalRange }: PublicResult, mark: string | number | undefined): string | null => {
  if (mark === undefined || isWithheld(totalRange)) return null
  const short = subtract(exactOf(mark), readExact(totalRange[1]))
  return compare(short, exactOf(0)) > 0 ? formatExact(short, 2) : null
}
