/** The door of entitlements. */
export { followEntitlements } from './actions/follow.ts'
export type { Claimed } from './unclaimed.ts'
export { changesFor, homeLine } from './waiting.ts'
