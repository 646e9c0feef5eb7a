import type { Declaration } from '../declaration.ts'

type Whose = { readonly declarer: { readonly enterprise: { readonly id: string } }; readonly year: string }

/** `/declarations/…/2025`, and below it a section, the check, or the section's draft. */
export const addressOf = ({ declarer, year }: Whose | Declaration, part?: string): string =>
  ['/declarations', declarer.enterprise.id, year, part]
    .filter(each => each !== undefined)
    .map((each, at) => (at === 0 ? each : encodeURIComponent(each)))
    .join('/')

export const receiptAddress = (receipt: string): string =>
  `/declarations/receipts/${encodeURIComponent(receipt)}`
