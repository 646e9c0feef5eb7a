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

export const draftsAddress = '/criteria-drafts'

export const draftAddress = (id: string, page = ''): string =>
  `${draftsAddress}/${part(id)}${page === '' ? '' : `/${page}`}`

/** The page that edits one part, led to the field where that is known. */
export const partAddress = (id: string, place: string, field?: string): string =>
  `${draftAddress(id, 'part')}?${new URLSearchParams({ at: place })}${field ? `#field-${field.replace(/[^\w-]/g, '-')}` : ''}`

export const jsonAddress = (id: string, place: string): string =>
  `${draftAddress(id, 'json')}?${new URLSearchParams({ at: place })}`
