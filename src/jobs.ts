import { bundleJob, chainJob, rerunJob } from './audit/index.ts'
import { surveyJob } from './calls/index.ts'
import { issueJob } from './certificates/index.ts'
import { applyJob, readJob, undoJob } from './imports/index.ts'
import type { AnyJob } from './platform/jobs.ts'

/** Every kind of long work, from the rooms' `jobs.ts`: what a running server takes up. */
export const jobs: readonly AnyJob[] = [
  surveyJob,
  issueJob,
  readJob,
  applyJob,
  undoJob,
  chainJob,
  rerunJob,
  bundleJob,
]
