import type { Beneficiaries, Beneficiary, BeneficiaryRule } from '../model.ts'

/** Null: what is asked of it is not known. */
export type IsAmong = boolean | null

const someOf = (asked: readonly string[] | null, has: readonly string[]): boolean =>
  asked === null || asked.some(each => has.includes(each))

const meets = (
  { sectors, communes, sizes, isTitled, isSupporting }: BeneficiaryRule,
  enterprise: Beneficiary,
): IsAmong => {
  const isOtherwise =
    !someOf(sectors, enterprise.sectors) ||
    !someOf(communes, enterprise.communes) ||
    (isTitled !== null && isTitled !== enterprise.isTitled) ||
    (isSupporting !== null && isSupporting !== enterprise.isSupporting)
  if (isOtherwise) return false
  if (sizes === null) return true
  return enterprise.size === null ? null : sizes.includes(enterprise.size)
}

/** Whether a task is for an enterprise; prose says it of nobody. */
export const isAmong = (beneficiaries: Beneficiaries, enterprise: Beneficiary): IsAmong => {
  switch (beneficiaries.kind) {
    case 'rule':
      return meets(beneficiaries.rule, enterprise)
    case 'list':
      return beneficiaries.enterprises.includes(enterprise.id)
    case 'prose':
      return null
  }
}

/** Those for whom a task is, and those of whom it is not known. */
export const among = (
  beneficiaries: Beneficiaries,
  enterprises: readonly Beneficiary[],
): { readonly sure: readonly Beneficiary[]; readonly unknown: readonly Beneficiary[] } => ({
  sure: enterprises.filter(each => isAmong(beneficiaries, each) === true),
  unknown:
    beneficiaries.kind === 'prose' ? [] : enterprises.filter(each => isAmong(beneficiaries, each) === null),
})
