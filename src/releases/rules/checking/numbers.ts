import { type Exact, exactOf, formatExact, multiply } from '../../../exact/number.ts'
import { withoutOthers } from './masks.ts'
import { spelledIn, withDigits } from './spelled.ts'
import { foldedKeeping, type Unit, unitIn } from './words.ts'

export type Hedge = 'nearly' | 'over' | 'about'

/** A figure as a draft writes it. */
export interface WrittenNumber {
  readonly start: number
  readonly end: number
  /** Exact; both ends of a range. */
  readonly low: string
  readonly high: string
  readonly hedge: Hedge | null
  /** "giảm 8,2 %", "down 8.2 %": the same as −8.2. */
  readonly isFall: boolean
  /** Null: the draft does not say what it counts. */
  readonly unit: Unit | null
}

const NUMBER = String.raw`\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?`
const BILLION = String.raw`(?:ty|ti)(?! (?:trong|le|suat|gia)\b)`
const POWER = String.raw`(?:nghin|ngan|trieu|${BILLION})(?: ${BILLION})?\b|thousand\b|million\b|billion\b|trillion\b|bn\b|mn\b`
const AND = String.raw`(?<=\bbetween\s+(?:us\$|\$)?(?:${NUMBER})\s?%?)\s+and\s+`
const FIGURE = new RegExp(
  String.raw`(?<![\w/])(?<sign>(?<=^|[\s(])[-−])?(?<low>${NUMBER})(?:\s?(?<lowPower>${POWER}))?(?:\s?%)?(?:(?:\s?[-–—]\s?|\s(?:den|toi|to)\s+|${AND})(?<high>${NUMBER})(?![\d/]))?(?:\s?(?<power>${POWER}))?(?:\s?%)?`,
  'g',
)

/** Every figure of a draft, Vietnamese or English; years, dates, and numbers of documents, clauses and telephones are none. */
export const numbersIn = (text: string): readonly WrittenNumber[] => {
  const folded = foldedKeeping(text)
  const spelled = spelledIn(text)
  const bare = withDigits(withoutOthers(text, folded), spelled)
  const begins = new Map(spelled.map(({ start, end }) => [end, start]))
  const isVietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text)
  return [...bare.matchAll(FIGURE)].flatMap(({ index, 0: found, groups = {} }) => {
    const power = groups.power ?? groups.lowPower
    const read = (written: string, own: string | undefined) => amountOf(written, own ?? power, isVietnamese)
    const low = signed(groups.sign, read(groups.low ?? '', groups.lowPower))
    const high = groups.high === undefined ? low : read(groups.high, groups.power ?? groups.lowPower)
    if (low === null || high === null) return []
    const digits = index + (groups.sign ?? '').length + (groups.low ?? '').length
    const [start, end] = [begins.get(digits) ?? index, index + found.trimEnd().length]
    const before = folded.slice(Math.max(0, start - 40), start)
    const unit = unitAround(bare, start, end)
    return [{ start, end, low, high, hedge: hedgeIn(before), isFall: FALL.test(before), unit }]
  })
}

const FALL =
  /\b(?:giam|sut giam|down|fell|falls?|dropped|declined|decreased)(?: by)?(?: (?:gan|hon|khoang|nearly|over|about))?\s*$/

const signed = (sign: string | undefined, value: string | null): string | null =>
  sign === undefined || value === null ? value : `-${value}`

const powers: Readonly<Record<string, number>> = {
  nghin: 3,
  ngan: 3,
  thousand: 3,
  trieu: 6,
  million: 6,
  mn: 6,
  ty: 9,
  ti: 9,
  billion: 9,
  bn: 9,
  trillion: 12,
}

const amountOf = (written: string, power: string | undefined, isVietnamese: boolean): string | null => {
  const decimal = decimalOf(written, isVietnamese)
  if (decimal === null) return null
  const zeros = (power ?? '').split(' ').reduce((sum, word) => sum + (powers[word] ?? 0), 0)
  return formatExact(multiply(exactOf(decimal), tenTo(zeros)))
}

const tenTo = (zeros: number): Exact => exactOf(`1${'0'.repeat(zeros)}`)

/**
 * "1.234,5" and "1,234.5" say themselves which sign is which; "1.234" and "9.78" are read as the language of the text
 * has it, but a group that is not three digits long is a fraction in either.
 */
const decimalOf = (written: string, isVietnamese: boolean): string | null => {
  const plain = written.replace(/[\u00a0\u202f]/g, '')
  const [dots, commas] = [plain.split('.').length - 1, plain.split(',').length - 1]
  if (dots + commas === 0) return plain
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const point =
    dots > 0 && commas > 0
      ? plain.charAt(last)
      : pointOf(plain, plain.charAt(last), dots + commas, isVietnamese)
  const [whole = '', fraction, ...more] = plain.split(point === '' ? '\n' : point)
  if (more.length > 0) return null
  const digits = whole.replace(/[.,]/g, '')
  return fraction === undefined ? digits : `${digits}.${fraction}`
}

/** The sign of the fraction where only one kind of sign stands; empty: it parts thousands. */
const pointOf = (plain: string, sign: string, count: number, isVietnamese: boolean): string => {
  const isGroups = /^\d{1,3}([.,]\d{3})+$/.test(plain)
  if (!isGroups) return sign
  if (count > 1) return ''
  return (sign === ',') === isVietnamese ? sign : ''
}

const hedges: readonly (readonly [Hedge, RegExp])[] = [
  ['nearly', /(?:\bgan|\bxap xi|\bnearly|\balmost|\bclose to|\bunder|\bduoi)\s*(?:us\$|\$|vnd)?\s*$/],
  [
    'over',
    /(?:\bhon|\btren|\bvuot|\bit nhat|\bover|\bmore than|\bat least|\babove|\bexceed\w*)\s*(?:us\$|\$|vnd)?\s*$/,
  ],
  ['about', /(?:\bkhoang|\bchung|\babout|\baround|\bapproximately|\bsome|\broughly)\s*(?:us\$|\$|vnd)?\s*$/],
]

const hedgeIn = (before: string): Hedge | null =>
  hedges.find(([, words]) => words.test(before.slice(-24)))?.[0] ?? null

/** What follows it up to the next number or the end of its sentence, else the money before it, else what came before. */
const unitAround = (bare: string, start: number, end: number): Unit | null => {
  const after = /^[^\d;:!?\n]{0,70}/.exec(bare.slice(end))?.[0].split(/\.(?:\s|$)/)[0] ?? ''
  // What stands at the end of the number before it is of that number: "up 9 % from 33".
  const before = (/[^\d.;:!?\n]{0,70}$/.exec(bare.slice(Math.max(0, start - 70), start))?.[0] ?? '').replace(
    /^\s?%/,
    '',
  )
  if (/(?:us\$|\$)\s*$/.test(before)) return 'usd'
  if (/\bvnd\s*$/.test(before)) return 'vnd'
  if (bare.slice(start, end).includes('%')) return 'percent'
  return unitIn(after.split(/[,()_]/)[0] ?? '', 'left') ?? unitIn(before, 'right') ?? unitIn(after, 'left')
}
