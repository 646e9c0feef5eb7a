/** The door of support. */
export {
  applyForSupport,
  completeApplication,
  reportResult,
  withdrawApplication,
} from './actions/applying.ts'
export { appraiseApplication, refuseApplication, returnForSupplement } from './actions/appraising.ts'
export {
  allowException,
  approveCommitment,
  askException,
  proposeCommitment,
  releaseCommitment,
} from './actions/committing.ts'
export { versionOf } from './actions/ensure.ts'
export { keepPaper } from './actions/papers.ts'
export { acceptDelivery, payCommitment } from './actions/paying.ts'
export { enterProgramme, openBudgetLine, openCycle } from './actions/programmes.ts'
export { applicationAddress } from './addresses.ts'
export {
  barredAmong,
  isOpenOn,
  programmesFor,
  recordFor as getApplication,
  statesOf,
  storyFor as getStory,
  worksOnApplicationOf,
} from './loading.ts'
export { doersAmong, nameIn, unitNames } from './names.ts'
export { budgetName } from './naming.ts'
export { policyNames } from './policy-names.ts'
export { listAskedPolicies } from './store/applications.ts'
export { type Benefit, listBenefits, listGivenExceptions } from './store/benefits.ts'
export { listBudgetLines } from './store/budgets.ts'
export { type Discrepancy, listDiscrepancies } from './store/reconciling.ts'
export { activityNames, formNames, sourceNames, stateNames, stateTones } from './texts/words.ts'
export { waitingFor } from './waiting.ts'
