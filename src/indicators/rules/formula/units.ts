import type { Place } from '../../model/indicators.ts'
import { refuse, words } from './problems.ts'

/** Words of units by their power, such as đồng¹ doanh nghiệp⁻¹; `tens`: so many times ten; % is two of nothing. */
export interface Unit {
  readonly of: ReadonlyMap<string, number>
  readonly tens: number
  /** A number as written goes with every unit that counts nothing. */
  readonly isWritten: boolean
}

const unit = (of: Iterable<readonly [string, number]>, tens = 0): Unit => ({
  of: new Map([...of].filter(([, power]) => power !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  tens,
  isWritten: false,
})

export const PLAIN = unit([])
export const PERCENT = unit([], 2)

/** A power of ten changes the unit: money divided by 1000000000 is billions. */
export const unitOfNumber = (text: string): Unit => ({ of: new Map(), tens: tensIn(text), isWritten: true })

const tensIn = (text: string): number => {
  const whole = /^10*$/.exec(text)
  if (whole !== null) return text.length - 1
  const small = /^0\.(0*1)$/.exec(text)
  return small === null ? 0 : -(small[1]?.length ?? 0)
}

const MULTIPLES: readonly (readonly [string, number])[] = [
  ['nghìn tỷ', 12],
  ['tỷ', 9],
  ['triệu', 6],
  ['nghìn', 3],
]

/** Spellings of one thing. */
const SAME: Readonly<Record<string, string>> = { VND: 'đồng', VNĐ: 'đồng', đô: 'USD' }

/** Reads "tỷ đồng", "%", "lần", "đồng/USD", "triệu USD/doanh nghiệp": the inverse number of tens, for a value in it. */
export const readUnit = (text: string): Unit => {
  const [above = '', ...below] = text.normalize('NFC').split('/')
  return below.map(readPart).reduce(dividedUnit, readPart(above))
}

const readPart = (text: string): Unit => {
  const word = text.trim().replace(/\s+/g, ' ')
  if (word === '%' || word === 'phần trăm' || word === 'điểm %' || word === 'điểm phần trăm') return PERCENT
  if (word === '' || word === 'lần') return PLAIN
  const multiple = MULTIPLES.find(([prefix]) => word.startsWith(`${prefix} `))
  if (multiple !== undefined) return unit([[nameOf(word.slice(multiple[0].length + 1)), 1]], -multiple[1])
  return unit([[nameOf(word), 1]])
}

const nameOf = (word: string): string => SAME[word] ?? word

export const multipliedUnit = (a: Unit, b: Unit): Unit => combined(a, b, 1)
export const dividedUnit = (a: Unit, b: Unit): Unit => combined(a, b, -1)

const combined = (a: Unit, b: Unit, sign: 1 | -1): Unit => {
  const of = new Map(a.of)
  for (const [word, power] of b.of) of.set(word, (of.get(word) ?? 0) + sign * power)
  return { ...unit(of, a.tens + sign * b.tens), isWritten: a.isWritten && b.isWritten }
}

/** Adding wants one unit: a number as written goes with what counts nothing, and with nothing else. */
export const addedUnit = (a: Unit, b: Unit, at: Place, sign: string): Unit => {
  if (a.isWritten && b.isWritten) return { ...PLAIN, isWritten: true }
  const [written, other] = a.isWritten ? [a, b] : [b, a]
  if (written.isWritten && other.of.size === 0) return other
  if (written.isWritten)
    return refuse(
      at,
      sign,
      words(
        `một bên tính bằng ${unitText(other)}, bên kia là số không có đơn vị`,
        `one side is in ${unitText(other)}, the other a number without a unit`,
      ),
      words('dùng phép nhân hoặc chia với số', 'multiply or divide by a number instead'),
    )
  return isSameUnit(a, b) ? a : refuseUnlike(a, b, at, sign)
}

const refuseUnlike = (a: Unit, b: Unit, at: Place, sign: string): never => {
  const money = [a, b].every(({ of }) => [...of.keys()].some(word => /^(đồng|[A-Z]{3})$/.test(word)))
  return refuse(
    at,
    sign,
    words(
      `${unitText(a)} và ${unitText(b)} không cộng trừ được`,
      `${unitText(a)} and ${unitText(b)} do not add up`,
    ),
    money
      ? words(
          'quy đổi bằng chuỗi tỷ giá, ví dụ "* series(…)"',
          'convert by a series of rates, such as "* series(…)"',
        )
      : words(
          'đưa về một đơn vị, hoặc tách thành hai chỉ số',
          'bring both to one unit, or make two indicators',
        ),
  )
}

export const isSameUnit = (a: Unit, b: Unit): boolean =>
  a.tens === b.tens && a.of.size === b.of.size && [...a.of].every(([word, power]) => b.of.get(word) === power)

/** Counters of recognitions never mix in a sum, but people call what they count products or enterprises. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  'lần công nhận': ['sản phẩm'],
  'công nhận': ['sản phẩm'],
  'lượt doanh nghiệp': ['doanh nghiệp'],
}

/** Whether a value in the one may be said to be in the other, as the indicator declares it. */
export const isCalled = (unit: Unit, declared: Unit): boolean =>
  isSameUnit(unit, declared) ||
  [...unit.of].some(([word, power]) =>
    (CALLED[word] ?? []).some(called => {
      const of = new Map(unit.of)
      of.delete(word)
      of.set(called, (of.get(called) ?? 0) + power)
      return isSameUnit({ ...unit, of }, declared)
    }),
  )

export const unitText = ({ of, tens }: Unit): string => {
  const powers = (sign: 1 | -1) =>
    [...of].flatMap(([word, power]) => Array.from({ length: Math.max(0, sign * power) }, () => word))
  if (of.size === 0) return tens === 2 ? '%' : tens === 0 ? 'lần' : `10^${-tens} lần`
  const multiple = MULTIPLES.find(([, own]) => own === -tens)?.[0]
  const prefix = tens === 0 ? '' : multiple === undefined ? `10^${-tens} ` : `${multiple} `
  const [above, below] = [powers(1).join('·') || '1', powers(-1).join('/')]
  return prefix + above + (below === '' ? '' : `/${below}`)
}
