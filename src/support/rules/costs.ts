import { codeOfName } from '../../exact/text.ts'
import type { InvoiceKey } from '../model.ts'

/** An invoice by what names it, however it was typed: "00012345" is "12345", "1c26tab" is "1C26TAB". */
export const invoiceKeyOf = ({ supplier, symbol, number }: InvoiceKey): InvoiceKey => ({
  supplier: supplier.replace(/[\s.]/g, ''),
  symbol: symbol.replace(/\s/g, '').toUpperCase(),
  number: number.replace(/\s/g, '').replace(/^0+(?=.)/, ''),
})

/** "Máy tiện CNC" and "may tien  cnc" are one item. */
export const itemKeyOf = (item: string): string => codeOfName(item)

/** What of a cost may be paid by a share: rounded down to whole đồng. `rate`: exact text with at most six decimals. */
export const shareOf = (eligibleVnd: bigint, rate: string): bigint => {
  const [whole = '0', fraction = ''] = rate.split('.')
  return (eligibleVnd * BigInt(whole + fraction.padEnd(6, '0'))) / 1_000_000n
}

/** What a funding of a cost line may come to at most, before anything else is said about it. */
export const mostFor = (
  { eligibleVnd, fundedVnd }: { readonly eligibleVnd: bigint; readonly fundedVnd: bigint },
  rate: string,
): bigint => {
  const [share, left] = [shareOf(eligibleVnd, rate), eligibleVnd - fundedVnd]
  return smaller(share, left)
}

/** The most that each cost of an application may come to: its share, what others leave of it, and the ceiling over all. */
export const mostsOf = (
  costs: readonly { readonly eligibleVnd: bigint; readonly byOthersVnd: bigint }[],
  { rate, ceilingVnd }: { readonly rate: string; readonly ceilingVnd: bigint | null },
): readonly bigint[] =>
  withinCeiling(
    costs.map(({ eligibleVnd, byOthersVnd }) => mostFor({ eligibleVnd, fundedVnd: byOthersVnd }, rate)),
    ceilingVnd,
  )

/** Spreads what a ceiling leaves over the lines in their order. */
export const withinCeiling = (amounts: readonly bigint[], ceilingVnd: bigint | null): readonly bigint[] => {
  let left = ceilingVnd
  return amounts.map(amount => {
    if (left === null) return amount
    const given = smaller(amount, left)
    left -= given
    return given
  })
}

/** The smaller of two whole amounts. */
export const smaller = (one: bigint, other: bigint): bigint => (one - other < 0n ? one : other)
