import type { PersonId } from '../../access/model.ts'
import { type Attendance, isEntitled, type Seat } from './quorum.ts'
import type { ItemState } from './sitting.ts'

/**
 * Whose sheets count when the scoring of a dossier is closed: one a seat, handed in, by somebody who is free and was in
 * the room while the dossier was dealt with; the member's before a substitute's.
 */
export const countedSheets = (
  seats: readonly Seat[],
  attendance: Attendance,
  { signed, heard }: Pick<ItemState, 'signed' | 'heard'>,
): readonly PersonId[] =>
  seats
    .filter(seat => isEntitled(seat, attendance))
    .flatMap(
      seat =>
        [seat.person, ...seat.substitutes].find(
          person => signed.has(person) && heard.has(person) && !attendance.recused.has(person),
        ) ?? [],
    )
