import type { PublicResult } from './publication.ts'

/** Whose sheets and votes a reader may see, and by what name. Null: nobody's. */
export type SheetSight = ((by: string) => string | null) | null

/**
 * A result with the sheets and votes that its reader may see: how many there are and what they come to stays. What a
 * panel comes to while it is open no range tells, so nobody learns from it what others gave.
 */
export const withSheetsSeen = <R extends Pick<PublicResult, 'gates' | 'criteria'>>(
  result: R,
  sight: SheetSight,
): R => (hasSheets(result) ? shown(result, sight) : result)

/** A result that nobody gave sheets for stays the same object: what follows from it is worked out once. */
const hasSheets = ({ gates, criteria }: Pick<PublicResult, 'gates' | 'criteria'>): boolean =>
  criteria.some(({ why }) => 'by' in why && why.by === 'panel') ||
  gates.some(({ why }) => 'by' in why && why.by === 'vote')

const shown = <R extends Pick<PublicResult, 'gates' | 'criteria'>>(result: R, sight: SheetSight): R => ({
  ...result,
  gates: result.gates.map(gate =>
    'by' in gate.why && gate.why.by === 'vote' && gate.why.votes !== null
      ? { ...gate, why: { ...gate.why, votes: gate.why.votes.flatMap(vote => named(vote, sight)) } }
      : gate,
  ),
  criteria: result.criteria.map(criterion =>
    'by' in criterion.why && criterion.why.by === 'panel'
      ? {
          ...criterion,
          why: { ...criterion.why, sheets: criterion.why.sheets.flatMap(sheet => named(sheet, sight)) },
        }
      : criterion,
  ),
})

const named = <S extends { readonly by: string }>(sheet: S, sight: SheetSight): readonly S[] => {
  const by = sight === null ? null : sight(sheet.by)
  return by === null ? [] : [{ ...sheet, by }]
}
