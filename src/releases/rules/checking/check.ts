import { absolute, add, compare, type Exact, exactOf, multiply, subtract } from '../../../exact/number.ts'
import type { KnownFigure } from './known.ts'
import { numbersIn, type WrittenNumber } from './numbers.ts'
import { periodAt, type Said, sentenceAt, stretch } from './periods.ts'
import { foldedKeeping, speaksOfAll, speaksOfTarget, subjectsIn } from './words.ts'

/**
 * `matches`: a release or a published row says it. `claimed`: a source says it, and no rows make it. `target`: a document
 * asks it. `expired`: it was asked for years that are over, or from a base that is. `wrong-scope`: it is a figure of other
 * years. `none`: nothing says it.
 */
export const verdicts = ['matches', 'claimed', 'target', 'expired', 'wrong-scope', 'none'] as const
export type Verdict = (typeof verdicts)[number]

export interface Checked extends WrittenNumber {
  readonly text: string
  readonly verdict: Verdict
  readonly figure: KnownFigure | null
  /** Of the wrong scope: what it is for the years that the draft speaks of. Of none: the nearest. */
  readonly instead: readonly KnownFigure[]
}

/** Marks every figure of a draft. Nothing of the draft is kept. */
export const checkText = (draft: string, known: readonly KnownFigure[], year: number): readonly Checked[] => {
  const text = draft.normalize('NFC')
  const folded = foldedKeeping(text)
  return numbersIn(text).map(number => ({
    ...number,
    text: text.slice(number.start, number.end),
    ...judged(contextOf(folded, number, year), known),
  }))
}

interface Context {
  readonly number: WrittenNumber
  readonly said: Said | null
  readonly clause: ReadonlySet<string>
  readonly sentence: ReadonlySet<string>
  readonly isOfAll: boolean
  readonly isTarget: boolean
  readonly year: number
}

/** What stands further away than this is not spoken of beside a number; so a long draft takes no longer by the page. */
const NEAR = 2000

const contextOf = (all: string, number: WrittenNumber, year: number): Context => {
  const begins = Math.max(0, number.start - NEAR)
  const [folded, at] = [all.slice(begins, number.start + NEAR), number.start - begins]
  const words = ({ from, to }: { readonly from: number; readonly to: number }) => folded.slice(from, to)
  const own = sentenceAt(folded, at)
  const sentence = words(own)
  const spoken = subjectsIn(sentence)
  const clause = words(stretch(folded, at, /[,.!?;:](?=\s|$)|\n/g))
  return {
    number,
    said: periodAt(folded, at),
    clause: subjectsIn(clause),
    // A sentence without a subject goes on with what was spoken of before it.
    sentence: spoken.size > 0 ? spoken : subjectsIn(folded.slice(0, own.from)),
    isOfAll: speaksOfAll(sentence),
    isTarget: speaksOfTarget(sentence),
    year,
  }
}

type Judged = Pick<Checked, 'verdict' | 'figure' | 'instead'>

const judged = (context: Context, known: readonly KnownFigure[]): Judged => {
  const alike = known.filter(figure => isUnit(figure, context) && speaks(figure, context))
  const same = ranked(
    alike.filter(figure => isValue(figure, context.number)),
    context,
  )
  const fitting = same.find(figure => isPeriod(figure, context))
  if (fitting !== undefined) return { ...verdictOf(fitting, context), instead: [] }
  const [first] = same
  if (first === undefined) return { verdict: 'none', figure: null, instead: nearest(alike, context) }
  if (first.kind === 'target')
    return { verdict: 'expired', figure: first, instead: inItsYears(alike, context) }
  return { verdict: 'wrong-scope', figure: first, instead: inItsYears(alike, context) }
}

const verdictOf = (figure: KnownFigure, { said, year }: Context): Omit<Judged, 'instead'> => {
  if (figure.kind !== 'target') return { verdict: figure.kind === 'claim' ? 'claimed' : 'matches', figure }
  const isOver = figure.to !== null && figure.to < year && said?.to !== figure.to
  const isStale = figure.base !== null && figure.base < year - 1 && said?.to !== figure.to
  return { verdict: isOver || isStale ? 'expired' : 'target', figure }
}

const isUnit = ({ unit }: KnownFigure, { number }: Context): boolean =>
  number.unit === null || unit === number.unit

/** Something that the figure is about is said in the sentence; of what has no subject the unit alone speaks. */
const speaks = ({ subjects }: KnownFigure, { sentence }: Context): boolean =>
  subjects.size === 0 || [...subjects].some(subject => sentence.has(subject))

const isValue = ({ low, high }: KnownFigure, number: WrittenNumber): boolean => {
  const [from, to] = [exactOf(low), exactOf(number.low)]
  if (number.low !== number.high || low !== high)
    return low !== high && compare(from, to) === 0 && compare(exactOf(high), exactOf(number.high)) === 0
  if (compare(from, to) === 0 || (number.isFall && compare(from, subtract(exactOf('0'), to)) === 0))
    return true
  const gap = subtract(from, to)
  if (number.hedge === 'nearly') return compare(gap, exactOf('0')) < 0 && isNear(gap, to, '0.06')
  if (number.hedge === 'over') return compare(gap, exactOf('0')) > 0 && isNear(gap, to, '0.06')
  return number.hedge === 'about' && isNear(gap, to, '0.03')
}

const isNear = (gap: Exact, of: Exact, share: string): boolean =>
  compare(absolute(gap), absolute(multiply(of, exactOf(share)))) <= 0

/** The years of the draft are those of the figure; where the draft names none, or speaks of all until now, they may be. */
const isPeriod = (figure: KnownFigure, { said, isOfAll }: Context): boolean => {
  if (said === null || figure.to === null) return true
  if (said.base !== null && figure.base !== null && said.base !== figure.base) return false
  const { from, to } = said
  if (from === null && to === null) return true
  if (to === null) return figure.from === from
  if (from === null) return figure.to === to
  if (figure.years.some(year => year === to)) return true
  if (from === to && figure.from !== figure.to)
    return (
      (isOfAll && (to === figure.to || to === figure.to + 1)) ||
      (figure.kind === 'target' && to === figure.to)
    )
  return figure.from === from && figure.to === to
}

/** The best first: what is said in its own clause, of its own years; then releases, rows, claims, targets. */
const ranked = (figures: readonly KnownFigure[], context: Context): readonly KnownFigure[] =>
  figures.toSorted((a, b) => rankOf(b, context) - rankOf(a, context))

const rankOf = (figure: KnownFigure, context: Context): number => {
  const { subjects, kind } = figure
  const own = [...subjects]
  const told = own.filter(subject => context.clause.has(subject)).length * 3
  const near = own.filter(subject => context.sentence.has(subject)).length * 2
  const missing = own.filter(subject => !context.sentence.has(subject)).length * 3
  const period = isPeriod(figure, context) ? 6 : 0
  const years =
    context.said !== null && context.said.to === figure.to && context.said.from === figure.from ? 4 : 0
  const kinds = { release: 3, row: 2, claim: 1, target: context.isTarget ? 5 : 0 }
  return told + near - missing + period + years + kinds[kind]
}

/** What the same is for the years that the draft speaks of. */
const inItsYears = (alike: readonly KnownFigure[], context: Context): readonly KnownFigure[] => {
  const { said } = context
  if (said === null || said.to === null) return []
  const own = alike.filter(
    ({ from, to, kind }) => to === said.to && (said.from === null || from === said.from) && kind !== 'claim',
  )
  return ranked(own, context).slice(0, 2)
}

/** Of the same unit and subject: first those of its years, then by how far they are away. */
const nearest = (alike: readonly KnownFigure[], context: Context): readonly KnownFigure[] => {
  const value = exactOf(context.number.low)
  const away = ({ low }: KnownFigure) => absolute(subtract(exactOf(low), value))
  const ofItsYears = ({ from, to }: KnownFigure) =>
    Number(from === context.said?.from && to === context.said?.to)
  const most = add(absolute(value), absolute(value))
  return alike
    .filter(figure => compare(away(figure), most) <= 0)
    .toSorted((a, b) => ofItsYears(b) - ofItsYears(a) || compare(away(a), away(b)))
    .slice(0, 3)
}
