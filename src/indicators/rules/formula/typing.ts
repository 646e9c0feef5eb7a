import type { Formula } from '../../model/indicators.ts'
import { refuse, refuseWord, words } from './problems.ts'
import type { FormulaWords } from './read.ts'
import {
  addedUnit,
  dividedUnit,
  isSameUnit,
  multipliedUnit,
  PERCENT,
  readUnit,
  type Unit,
  unitOfNumber,
} from './units.ts'

export interface Named extends FormulaWords {
  /** The unit that each indicator declares. */
  readonly indicators: ReadonlyMap<string, string>
}

/** What the value of a formula is counted in; throws `Refusal` where a name is not known or units do not meet. */
export const unitOf = (formula: Formula, named: Named): Unit => {
  const { at } = formula
  switch (formula.kind) {
    case 'number':
      return unitOfNumber(formula.text)
    case 'sum':
      return unitOfSum(formula, named)
    case 'count':
      return unitOfCount(formula, named)
    case 'recognitions':
      return readUnit(RECOGNISED[formula.what])
    case 'ledger':
      if (formula.activity !== null) known(formula.activity, named.activities, formula, ACTIVITY)
      return readUnit(formula.what === 'money' ? 'đồng' : 'doanh nghiệp')
    case 'series':
      return readUnit(known(formula.code, named.series, formula, SERIES))
    case 'indicator':
      return readUnit(known(formula.code, named.indicators, formula, INDICATOR))
    case 'previous':
    case 'minus':
      return unitOf(formula.of, named)
    case 'growth':
      unitOf(formula.of, named)
      return PERCENT
    case 'operation': {
      const [left, right] = [unitOf(formula.left, named), unitOf(formula.right, named)]
      if (formula.op === '*') return multipliedUnit(left, right)
      if (formula.op === '/') return quotientOf(formula.right, left, right)
      return addedUnit(left, right, at, formula.op)
    }
  }
}

const RECOGNISED = {
  events: 'lần công nhận',
  products: 'sản phẩm',
  enterprises: 'doanh nghiệp',
  titles: 'công nhận',
  'enterprise-years': 'lượt doanh nghiệp',
} as const

const VARIABLE = words('không có biến này trong từ điển', 'no dictionary has this variable')
const ACTIVITY = words('không có hoạt động hỗ trợ này', 'there is no such kind of support')
const SERIES = words('không có chuỗi số liệu này', 'there is no such series')
const INDICATOR = words('không có chỉ số này', 'there is no such indicator')

type Reason = typeof VARIABLE
type Known = ReadonlySet<string> | ReadonlyMap<string, string>

/** The unit of what is named, or the word itself where it has none. */
const known = (code: string, among: Known, { at }: Formula, reason: Reason): string => {
  if (!among.has(code)) return refuseWord(at, code, reason, among.keys())
  return among instanceof Map ? (among.get(code) ?? '') : code
}

type Summed = Extract<Formula, { kind: 'sum' }>
type Counted = Extract<Formula, { kind: 'count' }>

const variableOf = ({ at }: Formula, code: string, { variables }: Named) => {
  const variable = variables.get(code) ?? refuseWord(at, code, VARIABLE, variables.keys())
  if (variable.subject === 'city')
    return refuse(
      at,
      code,
      words('biến này không của riêng ai', 'this variable is nobody’s in particular'),
      words(`dùng series(${code})`, `use series(${code})`),
    )
  return variable
}

const unitOfSum = (formula: Summed, named: Named): Unit => {
  const { at, variable: code } = formula
  const { type, currency, unit, periodicity } = variableOf(formula, code, named)
  if (type !== 'money' && type !== 'number' && type !== 'integer')
    return refuse(
      at,
      code,
      words('biến này không phải số để cộng', 'this variable is no number to be added up'),
      type === 'boolean'
        ? words(`đếm: count(${code} of …)`, `count it: count(${code} of …)`)
        : words('chọn biến là số hoặc tiền', 'take a variable that is a number or money'),
    )
  if (periodicity !== 'year') return refuseOtherPeriods(formula, code)
  const own = currency ?? unit
  if (own === null)
    return refuse(
      at,
      code,
      words('biến này không có đơn vị', 'this variable has no unit'),
      words('ghi đơn vị cho biến trong từ điển', 'give it a unit in its dictionary'),
    )
  const read = readUnit(own)
  return isSameUnit(read, PERCENT)
    ? refuse(
        at,
        code,
        words('tỷ lệ phần trăm không cộng lại được', 'percentages are not added up'),
        words('chia hai tổng cho nhau', 'divide one sum by another'),
      )
    : read
}

const unitOfCount = (formula: Counted, named: Named): Unit => {
  if (formula.variable === null) return readUnit('doanh nghiệp')
  const { type, subject, periodicity } = variableOf(formula, formula.variable, named)
  if (type !== 'boolean')
    return refuse(
      formula.at,
      formula.variable,
      words('chỉ đếm biến đúng hoặc sai', 'only what is true or false is counted'),
      words(`cộng: sum(${formula.variable} of …)`, `add it up: sum(${formula.variable} of …)`),
    )
  if (periodicity !== 'year') return refuseOtherPeriods(formula, formula.variable)
  return readUnit(subject === 'product' ? 'sản phẩm' : 'doanh nghiệp')
}

const refuseOtherPeriods = ({ at }: Formula, code: string): never =>
  refuse(
    at,
    code,
    words('biến này không khai theo năm', 'this variable is not said by year'),
    words('chọn biến khai theo năm', 'take a variable that is said by year'),
  )

const quotientOf = (divisor: Formula, left: Unit, right: Unit): Unit => {
  if (isWrittenZero(divisor))
    return refuse(
      divisor.at,
      divisor.kind === 'number' ? divisor.text : '',
      words('chia cho số 0', 'a division by zero'),
      words('sửa mẫu số', 'change what it is divided by'),
    )
  return dividedUnit(left, right)
}

const isWrittenZero = (formula: Formula): boolean =>
  formula.kind === 'number' && /^0+(\.0+)?$/.test(formula.text)
