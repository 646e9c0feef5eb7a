export const POLICIES = '/policies'

/** Where a version is taken in. */
export const NEW_POLICY = `${POLICIES}/new`

const part = encodeURIComponent

export const policyAddress = (code: string, version?: string): string =>
  `${POLICIES}/${part(code)}${version === undefined ? '' : `?version=${part(version)}`}`

export const compareAddress = (code: string, from?: string, to?: string): string =>
  `${POLICIES}/${part(code)}/compare${from === undefined || to === undefined ? '' : `?${new URLSearchParams({ from, to })}`}`
