export const LOANS = '/loans'
export const NEW_LOAN = '/loans/new'
export const BANKS = '/loans/banks'

export const loanAddress = (id: bigint): string => `${LOANS}/${id}`

export const NEEDS = '/financing-needs'
export const NEW_NEED = '/financing-needs/new'

export const needAddress = (id: bigint): string => `${NEEDS}/${id}`
