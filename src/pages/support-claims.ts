import type { Claimed } from '../entitlements/index.ts'

/** Who asked for which policy: nobody yet, while no application can be made. */
export const claimedSupport: Claimed = async () => new Set()
