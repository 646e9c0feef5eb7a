import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { compareBytes } from '../exact/text.ts'
import type { Appearance, Release, ReleaseContent } from './model.ts'
import { valueFrom, valueText } from './rules/value.ts'
import { contentOf } from './rules/write.ts'

/** SHA-256 of canonical JSON (RFC 8785); rows in the order of their keys, however they were kept, behind their salt. */
export const hashOfRows = ({ rows, salt }: Pick<ReleaseContent, 'rows' | 'salt'>): string => {
  const ordered = rows.toSorted((a, b) => compareBytes(a.key, b.key))
  return digest(salt === null ? ordered : [salt, ...ordered])
}

/** Of everything that is never changed, the rows by their own hash. */
export const hashOf = (release: ReleaseContent): string => {
  const { rows: _, ...content } = contentOf(release)
  return digest({ ...content, rows: hashOfRows(release) })
}

export const sealed = (content: ReleaseContent, appearances: readonly Appearance[]): Release => ({
  ...content,
  hash: hashOf(content),
  rowsHash: hashOfRows(content),
  appearances,
})

const digest = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')

export interface MadeAgain {
  /** Null: nobody says what was counted, or it cannot be computed. */
  readonly value: string | null
  readonly hash: string
  readonly rowsHash: string
  readonly isSame: boolean
}

/** From the rows that were kept: the same value and the same hashes, or it is not the same figure. */
export const madeAgain = (release: Release): MadeAgain => {
  const { definition, scope, asOf, rows } = release
  const value =
    definition === null || scope === null ? null : valueText(valueFrom(rows, { definition, scope, asOf }))
  const [hash, rowsHash] = [hashOf(release), hashOfRows(release)]
  return {
    value,
    hash,
    rowsHash,
    isSame: value === release.value && hash === release.hash && rowsHash === release.rowsHash,
  }
}
