/** The door of publication. */
export { answerComment, enterPaperComment, sendComment } from './actions/comments.ts'
export { enterComplaint, takeComplaintStep } from './actions/complaints.ts'
export {
  approveList,
  explainChanges,
  recordDocument,
  seenOf,
  sendBackList,
  submitList,
} from './actions/decision.ts'
export { publishList } from './actions/lists.ts'
export { announced, roundTasks } from './offers.ts'
export { readComments } from './reading.ts'
export { decisionOf, listsOf, type RoundDecision, standingOf } from './standing.ts'
export { getListContent } from './store/lists.ts'
export { changesFor, waitingFor } from './waiting.ts'
export { waitingIn } from './waiting-in.ts'
