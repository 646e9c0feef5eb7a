/** The door of entitlements. */
export { followEntitlements } from './actions/follow.ts'
export { changesFor, homeLine } from './waiting.ts'
