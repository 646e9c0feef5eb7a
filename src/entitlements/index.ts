/** The door of entitlements. */
export { followEntitlements } from './actions/follow.ts'
export { type AnswerTo, answersFor } from './answering.ts'
export { type Ready, readyFor } from './ready.ts'
export { listProfiles } from './store/standings.ts'
export { touchedBy } from './touched.ts'
export { type Claimed, claimKey } from './unclaimed.ts'
export { whyUnreached } from './unreached.ts'
export { changesFor, homeLine } from './waiting.ts'
