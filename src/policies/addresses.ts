export const POLICIES = '/policies'

const part = encodeURIComponent

export const policyAddress = (code: string, version?: string): string =>
  `${POLICIES}/${part(code)}${version === undefined ? '' : `?version=${part(version)}`}`

export const compareAddress = (code: string, from?: string, to?: string): string =>
  `${POLICIES}/${part(code)}/compare${from === undefined || to === undefined ? '' : `?${new URLSearchParams({ from, to })}`}`
