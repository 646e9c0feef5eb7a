import type { Day } from '../../exact/day.ts'

/** What two invoices are held against each other by. */
export interface Comparable {
  readonly id: bigint
  readonly supplier: string
  readonly symbol: string
  readonly number: string
  readonly datedOn: Day
  readonly totalVnd: bigint | null
  readonly files: readonly string[]
}

export const likenesses = ['file', 'number', 'amount', 'slip'] as const
/** Why two invoices may be one: the same file; supplier and number; day and amount; one digit of the number apart. */
export type Likeness = (typeof likenesses)[number]

/** What an invoice has in common with another; empty where nothing makes them one. */
export const likenessOf = (one: Comparable, other: Comparable): readonly Likeness[] => {
  if (one.id === other.id) return []
  const isOneSupplier = one.supplier === other.supplier
  const isOneAmount = one.totalVnd !== null && one.totalVnd === other.totalVnd
  const found: Likeness[] = []
  if (one.files.some(file => other.files.includes(file))) found.push('file')
  if (isOneSupplier && one.number === other.number && one.number !== '0') found.push('number')
  if (isOneAmount && one.datedOn === other.datedOn && isOneSupplier) found.push('amount')
  if (isOneAmount && isOneSupplier && isSlip(one.number, other.number)) found.push('slip')
  return found
}

/** One digit otherwise, one more, or two that changed places. */
export const isSlip = (one: string, other: string): boolean => {
  if (one === other) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  const at = [...short].findIndex((digit, index) => digit !== long[index])
  if (at < 0) return true
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const isOther = short.slice(at + 1) === long.slice(at + 1)
  const isSwap =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return isOther || isSwap
}
