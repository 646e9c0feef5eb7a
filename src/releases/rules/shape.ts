import type { Formula, Leaf } from '../../indicators/model/indicators.ts'
import type { Measure, Row } from '../model.ts'

/** What kind of release an indicator's formula makes, and on which side of it a term stands. */
export interface Shape {
  readonly measure: Extract<Measure, 'sum' | 'share'>
  readonly terms: readonly { readonly leaf: CountedLeaf; readonly role: Row['role'] }[]
}

type CountedLeaf = Extract<Leaf, { kind: 'sum' | 'count' | 'ledger' }>

/** One sum, count or entry of the ledger, or 100 × one ÷ another; null: its rows alone do not make it. */
export const shapeOf = (formula: Formula): Shape | null => {
  const alone = leafOf(formula)
  if (alone !== null) return { measure: 'sum', terms: [{ leaf: alone, role: null }] }
  if (formula.kind !== 'operation' || formula.op !== '/') return null
  const { left, right } = formula
  const times = left.kind === 'operation' && left.op === '*' ? left : null
  const isHundred = times?.left.kind === 'number' && times.left.text === '100'
  const [over, under] = [times === null || !isHundred ? null : leafOf(times.right), leafOf(right)]
  if (over === null || under === null) return null
  return {
    measure: 'share',
    terms: [
      { leaf: over, role: 'numerator' },
      { leaf: under, role: 'denominator' },
    ],
  }
}

const leafOf = (formula: Formula): CountedLeaf | null =>
  formula.kind === 'sum' || formula.kind === 'count' || formula.kind === 'ledger' ? formula : null

/** Who is in these is known to everyone; who was supported, or in which area a product lies, need not be. */
const PUBLIC_COHORTS: readonly string[] = ['titled', 'recognised', 'ever-recognised']

/** Anyone may read every row: what each enterprise said, and that it is in the cohort. What it was paid is its own. */
export const isForEveryone = ({ terms }: Shape, publicVariables: ReadonlySet<string>): boolean =>
  terms.every(
    ({ leaf }) =>
      leaf.kind !== 'ledger' &&
      PUBLIC_COHORTS.includes(leaf.cohort) &&
      (leaf.variable === null || publicVariables.has(leaf.variable)),
  )
