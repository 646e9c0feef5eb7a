import type { Decision } from '../model.ts'

export const isSameDecision = (a: Decision, b: Decision): boolean =>
  a.number === b.number && a.symbol === b.symbol && a.issuer === b.issuer && a.decidedOn === b.decidedOn

/** "5012/QĐ-UBND" is the number and the symbol of a document. */
export const numberAndSymbol = (
  written: string,
): { readonly number: string; readonly symbol: string | null } => {
  const at = written.indexOf('/')
  if (at < 1) return { number: written, symbol: null }
  const symbol = written.slice(at + 1).trim()
  return { number: written.slice(0, at).trim(), symbol: symbol === '' ? null : symbol }
}

/** As a document is called: "5012/QĐ-UBND"; a number that is not given yet stays blank. */
export const writtenNumber = ({ number, symbol }: Pick<Decision, 'number' | 'symbol'>): string =>
  `${number ?? '……'}/${symbol}`
