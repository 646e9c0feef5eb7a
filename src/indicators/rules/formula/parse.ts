import {
  type Cohort,
  cohorts,
  type Formula,
  ledgerCounts,
  type Place,
  recognitionCounts,
} from '../../model/indicators.ts'
import { refuse, refuseWord, words } from './problems.ts'
import { type Token, tokensIn } from './tokens.ts'

const LONGEST = 2_000
const DEEPEST = 40

/** The tree of a formula as written; throws `Refusal`. */
export const parseFormula = (text: string): Formula => {
  const start = { line: 1, column: 1 }
  if (text.length > LONGEST)
    return refuse(
      start,
      text.slice(0, 40),
      words(`công thức dài hơn ${LONGEST} ký tự`, `a formula has at most ${LONGEST} characters`),
      words('tách thành nhiều chỉ số', 'split it into several indicators'),
    )
  const reading: Reading = { tokens: tokensIn(text), next: 0, depth: 0 }
  const formula = sumOf(reading)
  const rest = peek(reading)
  if (rest.kind !== 'end')
    return refuse(
      rest.at,
      rest.text,
      words('công thức đã kết thúc trước chỗ này', 'the formula has ended before this'),
      words('thêm phép tính ở giữa, hoặc bỏ phần thừa', 'put an operator between, or take it out'),
    )
  return formula
}

interface Reading {
  readonly tokens: readonly Token[]
  next: number
  depth: number
}

const END: Token = { kind: 'end', text: '', at: { line: 1, column: 1 } }
const peek = ({ tokens, next }: Reading): Token => tokens[next] ?? tokens.at(-1) ?? END
const take = (reading: Reading): Token => {
  const token = peek(reading)
  reading.next++
  return token
}

const isSign = ({ kind, text }: Token, ...signs: readonly string[]): boolean =>
  kind === 'sign' && signs.includes(text)

const expect = (reading: Reading, sign: string): void => {
  const token = take(reading)
  if (!isSign(token, sign))
    refuse(
      token.at,
      token.text,
      words(`ở đây phải là "${sign}"`, `"${sign}" stands here`),
      words(`thêm "${sign}"`, `add "${sign}"`),
    )
}

const sumOf = (reading: Reading): Formula => {
  let left = productOf(reading)
  while (isSign(peek(reading), '+', '-')) left = operationOf(reading, left, productOf)
  return left
}

const productOf = (reading: Reading): Formula => {
  let left = factorOf(reading)
  while (isSign(peek(reading), '*', '/')) left = operationOf(reading, left, factorOf)
  return left
}

const operationOf = (reading: Reading, left: Formula, part: (reading: Reading) => Formula): Formula => {
  const { text, at } = take(reading)
  const right = part(reading)
  const op = text === '+' || text === '-' || text === '*' ? text : '/'
  return { kind: 'operation', op, left, right, at }
}

const factorOf = (reading: Reading): Formula => {
  const token = take(reading)
  if (token.kind === 'number') return { kind: 'number', text: token.text, at: token.at }
  if (token.kind === 'name') return callOf(reading, token)
  if (isSign(token, '-')) return { kind: 'minus', of: deeper(reading, token.at, factorOf), at: token.at }
  if (isSign(token, '(')) {
    const inner = deeper(reading, token.at, sumOf)
    expect(reading, ')')
    return inner
  }
  return refuse(
    token.at,
    token.text,
    token.kind === 'end'
      ? words('công thức dừng giữa chừng', 'the formula stops in the middle')
      : words('ở đây phải là số, hàm hoặc ngoặc mở', 'a number, a function or a bracket stands here'),
    words('ví dụ: sum(enterprise.revenue of titled)', 'for example sum(enterprise.revenue of titled)'),
  )
}

const deeper = (reading: Reading, at: Place, part: (reading: Reading) => Formula): Formula => {
  if (++reading.depth > DEEPEST)
    refuse(
      at,
      '',
      words(`lồng quá ${DEEPEST} lớp`, `more than ${DEEPEST} levels deep`),
      words('tách thành nhiều chỉ số', 'split it into several indicators'),
    )
  const formula = part(reading)
  reading.depth--
  return formula
}

const callOf = (reading: Reading, name: Token): Formula => {
  const call = Object.hasOwn(CALLS, name.text) ? CALLS[name.text] : undefined
  if (call === undefined)
    return refuseWord(
      name.at,
      name.text,
      words(`không có hàm "${name.text}"`, `there is no function "${name.text}"`),
      Object.keys(CALLS),
    )
  expect(reading, '(')
  const formula = call(reading, name.at)
  expect(reading, ')')
  return formula
}

const CALLS: Readonly<Record<string, (reading: Reading, at: Place) => Formula>> = {
  sum: (reading, at) => {
    const variable = nameOf(reading, words('một biến', 'a variable'))
    return { kind: 'sum', variable, cohort: ofCohort(reading), at }
  },
  count: (reading, at) => {
    const first = take(reading)
    if (isSign(peek(reading), ')')) return { kind: 'count', variable: null, cohort: cohortOf(first), at }
    return {
      kind: 'count',
      variable: wordOf(first, words('một biến', 'a variable')),
      cohort: ofCohort(reading),
      at,
    }
  },
  recognitions: (reading, at) => ({
    kind: 'recognitions',
    what: oneOf(take(reading), recognitionCounts),
    at,
  }),
  ledger: (reading, at) => {
    const what = oneOf(take(reading), ledgerCounts)
    const next = peek(reading)
    const whose = next.kind === 'name' && next.text === 'of' ? { cohort: ofCohort(reading) } : {}
    if (!isSign(peek(reading), ',')) return { kind: 'ledger', what, activity: null, ...whose, at }
    take(reading)
    const activity = nameOf(reading, words('một hoạt động', 'an activity'))
    return { kind: 'ledger', what, activity, ...whose, at }
  },
  series: (reading, at) => ({
    kind: 'series',
    code: nameOf(reading, words('mã chuỗi số liệu', 'a series')),
    at,
  }),
  indicator: (reading, at) => ({
    kind: 'indicator',
    code: nameOf(reading, words('mã chỉ số', 'an indicator')),
    at,
  }),
  previous: (reading, at) => ({ kind: 'previous', of: deeper(reading, at, sumOf), at }),
  growth: (reading, at) => ({ kind: 'growth', of: deeper(reading, at, sumOf), at }),
}

const nameOf = (reading: Reading, what: { vi: string; en: string }): string => wordOf(take(reading), what)

const wordOf = ({ kind, text, at }: Token, what: { vi: string; en: string }): string =>
  kind === 'name'
    ? text
    : refuse(
        at,
        text,
        words(`ở đây phải là ${what.vi}`, `${what.en} stands here`),
        words('viết mã, không có dấu nháy', 'write its code, without quotation marks'),
      )

const ofCohort = (reading: Reading): Cohort => {
  const token = take(reading)
  if (token.kind !== 'name' || token.text !== 'of')
    refuse(
      token.at,
      token.text,
      words('chưa nói của ai', 'it is not said of whom'),
      words('viết "of" và nhóm, ví dụ "of titled"', 'write "of" and whose, such as "of titled"'),
    )
  return cohortOf(take(reading))
}

const cohortOf = (token: Token): Cohort => oneOf(token, cohorts)

const oneOf = <Word extends string>({ text, at }: Token, known: readonly Word[]): Word =>
  known.find(word => word === text) ??
  refuseWord(at, text, words(`"${text}" không dùng được ở đây`, `"${text}" does not stand here`), known)
