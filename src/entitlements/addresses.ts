export const ENTITLEMENTS = '/entitlements'
export const ENTITLED = '/entitled'

export const entitlementAddress = (policy: string): string => `${ENTITLEMENTS}/${encodeURIComponent(policy)}`

/** Where an application is prepared from what is known. */
export const applicationAddress = (policy: string): string =>
  `/support/new?policy=${encodeURIComponent(policy)}`
