import { createHash } from 'node:crypto'
import { Invalid } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { BEGINNING, readCursor, writtenCursor } from './rules/changes.ts'
import { type Change, listChangesAfter } from './store/changes.ts'

const MOST_AT_ONCE = 200

/** What followed the cursor of the answer before; without one, everything from the beginning. */
export const changesAfter = async ({ db, today }: Work, after: string | null, limit = MOST_AT_ONCE) => {
  const cursor = after === null ? BEGINNING : readCursor(after)
  if (cursor === null) throw new Invalid([{ ...BAD_CURSOR, value: after ?? '' }])
  const { items, next, isMore } = await listChangesAfter(db, { after: cursor, today, limit })
  return {
    asOf: today,
    items: items.map(item => ({ id: changeId(item), ...item })),
    next: writtenCursor(next),
    isMore,
  }
}

const BAD_CURSOR = {
  place: 'after',
  reason: 'this is no place in the list of changes',
  remedy: 'send "next" of the answer before, or leave it out',
}

/** The same for the same change, whoever asks and whenever. */
export const changeId = ({ kind, recognition, effectiveOn }: Change): string =>
  urn(`change ${recognition} ${kind} ${GIVEN_ONCE.has(kind) ? '' : effectiveOn}`)

const GIVEN_ONCE: ReadonlySet<string> = new Set(['granted', 'recognised-anew', 'numbered', 'expired'])

/** A name made of what it names (RFC 9562, version 8). */
export const urn = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`]
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`
}
