/** The door of submissions. */
export {
  enterPaper,
  excludeSubmission,
  noteFindings,
  reinstateSubmission,
  returnForSupplement,
} from './actions/checking.ts'
export { attachDocument, saveTyped, startSubmission } from './actions/making.ts'
export { sendSubmission, withdrawSubmission } from './actions/sending.ts'
export { dossierWord } from './search.ts'
export { getStarted } from './standing.ts'
export { loadSubmission } from './submission.ts'
export { taking } from './taking.ts'
export { changesFor, roundTasks, waitingFor } from './waiting.ts'
export { waitingIn } from './waiting-in.ts'
