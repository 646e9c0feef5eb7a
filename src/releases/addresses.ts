export const RELEASES = '/releases'
export const RECONCILE = '/releases/reconcile'
export const CHECK_TEXT = '/releases/check-text'
export const NEW_RELEASE = '/releases/new'
export const releaseAddress = (code: string): string => `${RELEASES}/${encodeURIComponent(code)}`
export const reconcileAddress = (a: string, b: string): string =>
  `${RECONCILE}?${new URLSearchParams({ a, b }).toString()}`
