import { type EnterpriseKind, kindsWithPersonalCode } from '../model.ts'

export type TaxCodeProblem =
  | { readonly problem: 'shape' }
  | { readonly problem: 'serial-zero' }
  | { readonly problem: 'no-such-number' }
  | { readonly problem: 'check-digit'; readonly expected: string }
  | { readonly problem: 'branch-zero' }
  | { readonly problem: 'personal-number'; readonly kind: EnterpriseKind }

/** Ten digits, or ten digits, a dash and the three of a dependent unit. */
const ENTERPRISE_CODE = /^(\d{10})(?:-(\d{3}))?$/
const PERSONAL_NUMBER = /^\d{12}$/
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/**
 * What is wrong with a tax code; null when it can be one. The check digit is 10 − (Σ wᵢdᵢ mod 11): published
 * implementations disagree, and only this one reproduces the real codes in the tests. A personal number has no
 * check digit that we know: its form is all that can be checked.
 */
export const taxCodeProblem = (taxCode: string, kind: EnterpriseKind): TaxCodeProblem | null => {
  if (PERSONAL_NUMBER.test(taxCode))
    return kindsWithPersonalCode.includes(kind) ? null : { problem: 'personal-number', kind }
  const [, number, branch] = ENTERPRISE_CODE.exec(taxCode) ?? []
  if (number === undefined) return { problem: 'shape' }
  return numberProblem(number) ?? (branch === '000' ? { problem: 'branch-zero' } : null)
}

const numberProblem = (number: string): TaxCodeProblem | null => {
  if (number.slice(2, 9) === '0000000') return { problem: 'serial-zero' }
  const expected = checkDigit(number)
  if (expected === null) return { problem: 'no-such-number' }
  return number.endsWith(expected) ? null : { problem: 'check-digit', expected }
}

/** The tenth digit that belongs to the first nine; null where no tax code begins with them. */
export const checkDigit = (number: string): string | null => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return sum % 11 === 0 ? null : String(10 - (sum % 11))
}

/** A 12-digit code is a person's number: it is personal data and never published. */
export const isPersonalNumber = (taxCode: string): boolean => PERSONAL_NUMBER.test(taxCode)
