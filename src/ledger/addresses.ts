export const LEDGER = '/ledger'
export const RECONCILIATION = '/ledger/reconciliation'
export const UNREACHED = '/ledger/unreached'
