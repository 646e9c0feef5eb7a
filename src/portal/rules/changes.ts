import { type Day, parseDay } from '../../exact/day.ts'

export const changeKinds = [
  'granted',
  'recognised-anew',
  'numbered',
  'suspended',
  'reinstated',
  'revoked',
  'transferred',
  'expired',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * How far a program has read. What was recorded is counted by the revision of the register; nobody records that a term is
 * over, so that is counted by the day.
 */
export interface Cursor {
  readonly revision: bigint
  /** Null: no term that is over was read yet. */
  readonly day: Day | null
}

export const BEGINNING: Cursor = { revision: 0n, day: null }

/** "42.2026-06-01" */
export const writtenCursor = ({ revision, day }: Cursor): string => `${revision}.${day ?? ''}`

/** Null: this is none of ours. */
export const readCursor = (text: string): Cursor | null => {
  const [, revision, day = ''] = /^(\d{1,18})\.(\d{4}-\d{2}-\d{2})?$/.exec(text) ?? []
  if (revision === undefined) return null
  const read = day === '' ? null : parseDay(day)
  return day !== '' && read === null ? null : { revision: BigInt(revision), day: read }
}
