import type { Version } from './store.ts'

type Key = Pick<Version, 'code' | 'version'>

const part = encodeURIComponent

export const codeAddress = (code: string): string => `/criteria/${part(code)}`

export const setAddress = ({ code, version }: Key): string => `${codeAddress(code)}/${part(version)}`

export const fileAddress = (key: Key): string => `${setAddress(key)}?format=json`

/** How a version is named in an address that asks for two. */
export const keyText = ({ code, version }: Key): string => `${code}/${version}`

export const compareAddress = (from: Key, to: Key): string =>
  `${codeAddress(to.code)}/compare?${new URLSearchParams({ from: keyText(from), to: keyText(to) })}`
