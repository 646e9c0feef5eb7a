import type { Localized } from '../../platform/texts.ts'
import { canonical } from '../listed.ts'
import type { Packed } from './zip.ts'

/** A file of a bundle, and what it is. */
export interface Part extends Packed {
  readonly what: Localized
}

export const textPart = (path: string, what: Localized, text: string): Part => ({
  path,
  what,
  chunks: [Buffer.from(text)],
})

/** Canonical JSON; a bigint as text. */
export const jsonPart = (path: string, what: Localized, value: unknown): Part =>
  textPart(path, what, `${canonical(plain(value))}\n`)

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each)))
