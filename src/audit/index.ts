/** The door of audit. */
export { drawSample, noteFinding } from './actions.ts'
export { bundleJob, chainJob, rerunJob } from './jobs.ts'
export { drawnOf } from './reading.ts'
