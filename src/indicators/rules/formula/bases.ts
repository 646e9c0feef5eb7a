import type { Formula } from '../../model/indicators.ts'
import { refuse, words } from './problems.ts'

/** Every comparison of years in a formula, also inside the indicators that it names, which have no cycle. */
export const basesOf = (formula: Formula, formulas: ReadonlyMap<string, Formula>): readonly string[] => {
  const gathering: Gathering = { formulas, bases: new Set(), looked: new Set() }
  gather(formula, 0, gathering)
  return [...gathering.bases]
}

interface Gathering {
  readonly formulas: ReadonlyMap<string, Formula>
  /** `0 1`: the year against the one before it. */
  readonly bases: Set<string>
  /** Indicators by how many years earlier they were asked. */
  readonly looked: Set<string>
}

const gather = (formula: Formula, earlier: number, gathering: Gathering): void => {
  if (formula.kind === 'growth') gathering.bases.add(`${earlier} ${earlier + 1}`)
  if (formula.kind === 'operation' && formula.op === '/') gatherQuotient(formula, earlier, gathering)
  for (const [part, years] of partsOf(formula, earlier, gathering)) gather(part, earlier + years, gathering)
}

/** What a formula is made of, each with how many years earlier it is asked. */
const partsOf = (
  formula: Formula,
  earlier: number,
  { formulas, looked }: Gathering,
): readonly (readonly [Formula, number])[] => {
  switch (formula.kind) {
    case 'previous':
      return [[formula.of, 1]]
    case 'growth':
      return [
        [formula.of, 0],
        [formula.of, 1],
      ]
    case 'minus':
      return [[formula.of, 0]]
    case 'operation':
      return [
        [formula.left, 0],
        [formula.right, 0],
      ]
    case 'indicator': {
      const named = formulas.get(formula.code)
      const key = `${formula.code} ${earlier}`
      if (named === undefined || looked.has(key)) return []
      looked.add(key)
      return [[named, 0]]
    }
    default:
      return []
  }
}

type Operation = Extract<Formula, { kind: 'operation' }>

/** `E / previous(E)` is a growth in other words. */
const gatherQuotient = ({ left, right }: Operation, earlier: number, { bases }: Gathering): void => {
  const [above, below] = [atYear(left), atYear(right)]
  if (above.years !== below.years && above.key === below.key)
    bases.add(`${earlier + above.years} ${earlier + below.years}`)
}

const atYear = (formula: Formula): { readonly years: number; readonly key: string } => {
  const bare = withoutFactors(formula)
  if (bare.kind !== 'previous') return { years: 0, key: keyOf(bare) }
  const { years, key } = atYear(bare.of)
  return { years: years + 1, key }
}

/** A hundred times something is compared as it is. */
const withoutFactors = (formula: Formula): Formula => {
  if (formula.kind !== 'operation') return formula
  const { op, left, right } = formula
  if (right.kind === 'number' && (op === '*' || op === '/')) return withoutFactors(left)
  return left.kind === 'number' && op === '*' ? withoutFactors(right) : formula
}

/** The same words in another place are the same. */
const keyOf = (formula: Formula): string =>
  JSON.stringify(formula, (name, value: unknown) => (name === 'at' ? undefined : value))

export const refuseTwoBases = (formula: Formula, bases: readonly string[]): void => {
  const [first, other] = bases
  if (other === undefined || first === undefined) return
  const [one, two] = [yearsIn(first), yearsIn(other)]
  refuse(
    formula.at,
    '',
    words(
      `công thức so với hai năm gốc: ${one.vi}; ${two.vi}`,
      `the formula measures against two base years: ${one.en}; ${two.en}`,
    ),
    words('mỗi năm gốc là một chỉ số riêng', 'make an indicator of each base year'),
  )
}

const yearsIn = (base: string) => {
  const [of = 0, against = 0] = base.split(' ').map(Number)
  const year = (ago: number) => (ago === 0 ? 'n' : `n−${ago}`)
  return words(`năm ${year(of)} so với ${year(against)}`, `year ${year(of)} against ${year(against)}`)
}
