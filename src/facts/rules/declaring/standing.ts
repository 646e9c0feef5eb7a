import type { FieldState, SectionState } from './answers.ts'

/** How far a section is, in counts that add up: every figure is answered, missing, or to be mended. */
export interface Standing {
  readonly figures: number
  readonly answered: number
  readonly missing: number
  /** Cannot be read, or lacks its reason. */
  readonly wrong: number
  /** Odd and not yet confirmed. */
  readonly unconfirmed: number
  /** What sending would declare or correct. */
  readonly changes: number
}

export const isAnswered = ({ said, known, problem }: FieldState): boolean =>
  problem === null && (said !== null || known !== null)
export const isWrong = ({ problem, lacksReason }: FieldState): boolean => problem !== null || lacksReason
export const isUnconfirmed = ({ jump, isConfirmed }: FieldState): boolean => jump !== null && !isConfirmed

export const standingOf = (sections: readonly SectionState[]): Standing => {
  const fields = sections.flatMap(section => section.fields)
  const answered = fields.filter(isAnswered).length
  const unreadable = fields.filter(({ problem }) => problem !== null).length
  return {
    figures: fields.length,
    answered,
    missing: fields.length - answered - unreadable,
    wrong: fields.filter(isWrong).length,
    unconfirmed: fields.filter(isUnconfirmed).length,
    changes: fields.filter(({ change }) => change !== 'none').length,
  }
}

/**
 * Odd figures are sent once confirmed, missing ones may stay missing; what cannot be read is mended first. The first
 * time it may also say only that what is known still holds.
 */
export const maySend = ({ wrong, unconfirmed, changes, answered }: Standing, wasSent: boolean): boolean =>
  wrong === 0 && unconfirmed === 0 && (changes > 0 || (!wasSent && answered > 0))
