/** The door of imports. */
export { applyBatch } from './actions/apply.ts'
export { readBatch, receiveWorkbook } from './actions/batches.ts'
export { undoBatch } from './actions/undo.ts'
export { applyJob, readJob, undoJob } from './jobs.ts'
export { waitingFor } from './waiting.ts'
