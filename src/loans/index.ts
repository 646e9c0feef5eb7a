/** The door of loans. */
export { enterLoan } from './actions/borrowing.ts'
export { confirmLoan, confirmQuarter, enterBank, rejectLoan } from './actions/confirming.ts'
export { answerNeed, changeConsent, stateNeed } from './actions/needing.ts'
export { remindOfNeeds } from './actions/reminding.ts'
export { claimSubsidy } from './actions/subsidising.ts'
export { listLoans } from './store/loans.ts'
export { waitingFor } from './waiting.ts'
