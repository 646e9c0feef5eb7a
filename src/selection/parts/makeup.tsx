import { Bar, type BarPart } from '../../design/bar.tsx'
import { formatNumber, formatRange, readExact } from '../../design/format.ts'
import { add, compare, type Exact, equals, formatExact, subtract, ZERO } from '../../exact/number.ts'
import { derived } from '../../platform/derived.ts'
import type { Language } from '../../platform/texts.ts'
import { isWithheld, type PublicCriterion, type PublicResult } from '../rules/publication.ts'
import { texts } from '../texts/results.ts'

/** What the total of a dossier is made of, as exact text. */
export interface Makeup {
  readonly computed: string
  readonly judged: string
  /** What may still come on top. */
  readonly open: string
}

/** Null where parts are withheld, or where clipping or rounding makes the total more or less than its leaves. */
export const makeupOf = ({ totalRange, criteria }: PublicResult): Makeup | null => {
  if (isWithheld(totalRange) || criteria.some(({ range }) => isWithheld(range))) return null
  const [low, high] = totalRange.map(readExact)
  if (low === undefined || high === undefined) return null
  const computed = sumOf(criteria, 'computed')
  const judged = (['banded', 'judged', 'panel'] as const).map(by => sumOf(criteria, by)).reduce(add)
  if (!equals(add(computed, judged), low) || compare(computed, ZERO) < 0 || compare(judged, ZERO) < 0)
    return null
  return {
    computed: formatExact(computed, 2),
    judged: formatExact(judged, 2),
    open: formatExact(subtract(high, low), 2),
  }
}

const sumOf = (criteria: readonly PublicCriterion[], by: 'computed' | 'banded' | 'judged' | 'panel'): Exact =>
  criteria
    .filter(({ why }) => !isWithheld(why) && why.by === by)
    .map(({ range }) => (isWithheld(range) ? ZERO : readExact(range[0])))
    .reduce(add, ZERO)

interface MakeupProps {
  readonly result: PublicResult
  readonly max: string
  readonly passMark: string | null
  readonly language: Language
  readonly width: number
}

export const MakeupBar = ({ result, max, passMark, language, width }: MakeupProps) =>
  drawn(result, max, passMark ?? '', language, String(width)).bar

/** A result never changes, and is shown again and again. */
const drawn = derived(
  (result: PublicResult, max: string, mark: string, language: Language, width: string) => {
    const makeup = makeupOf(result)
    const parts = makeup === null ? wholeOf(result) : partsOf(makeup)
    if (parts === null) return { bar: null }
    const label = makeup === null ? wholeLabel(result, language) : makeupLabel(makeup, language)
    return {
      bar: (
        <Bar
          label={label}
          parts={parts}
          max={max}
          width={Number(width)}
          {...(mark === '' ? {} : { at: mark })}
        />
      ),
    }
  },
)

const partsOf = ({ computed, judged, open }: Makeup): readonly BarPart[] => [
  { kind: 'computed', size: computed },
  { kind: 'judged', size: judged },
  { kind: 'open', size: open },
]

const wholeOf = ({ totalRange }: PublicResult): readonly BarPart[] | null => {
  if (isWithheld(totalRange)) return null
  const [low, high] = totalRange
  return [
    { kind: 'sum', size: low },
    { kind: 'open', size: formatExact(subtract(readExact(high), readExact(low))) },
  ]
}

const wholeLabel = ({ totalRange }: PublicResult, language: Language): string =>
  isWithheld(totalRange) ? '' : formatRange(totalRange, language)

const makeupLabel = ({ computed, judged, open }: Makeup, language: Language): string => {
  const [one, other, rest] = [computed, judged, open].map(points => formatNumber(points, language))
  const isOpen = compare(readExact(open), ZERO) > 0
  return texts.makeupOf(one ?? '', other ?? '', isOpen ? (rest ?? '') : null)[language]
}
