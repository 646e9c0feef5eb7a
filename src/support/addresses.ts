export const SUPPORT = '/support'
export const PROGRAMMES = '/support/programmes'
export const BUDGETS = '/support/budgets'
export const APPLY = '/support/new'

export const applicationAddress = (id: bigint): string => `${SUPPORT}/${id}`
export const supplementAddress = (id: bigint): string => `${applicationAddress(id)}/supplement`
export const paperAddress = (id: bigint, paper: string): string => `${applicationAddress(id)}/files/${paper}`
