/** The door of entitlements. */
export { followEntitlements } from './actions/follow.ts'
export { ownYesOrNo } from './own.ts'
export { type Claimed, claimKey } from './unclaimed.ts'
export { whyUnreached } from './unreached.ts'
export { changesFor, homeLine } from './waiting.ts'
