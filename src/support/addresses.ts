export const SUPPORT = '/support'
export const PROGRAMMES = '/support/programmes'
export const BUDGETS = '/support/budgets'
export const APPLY = '/support/new'

export const applicationAddress = (id: bigint): string => `${SUPPORT}/${id}`
