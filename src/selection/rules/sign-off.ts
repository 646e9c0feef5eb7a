import { codeOf, isGiven, type Owned, panelOf } from './owners.ts'

/** A unit's word that its scores are final, or that they are not after all. */
export interface SignOffTurn {
  readonly unit: string
  readonly turn: 'signed' | 'taken-back'
  readonly codes: readonly string[]
  readonly at: string
  readonly byWhom: string
  readonly ground: string | null
}

/** What one person gives for the whole unit: sheets of a panel are each handed in by themselves. */
export const signedCodes = (owned: readonly Owned[]): readonly string[] =>
  owned
    .filter(({ scored }) => isGiven(scored) && panelOf(scored) === null)
    .map(({ scored }) => codeOf(scored))

/** By code, the turn that signed it; what was taken back since is not there. Turns in the order they were recorded. */
export const signedIn = (turns: readonly SignOffTurn[]): ReadonlyMap<string, SignOffTurn> => {
  const signed = new Map<string, SignOffTurn>()
  for (const turn of turns)
    for (const code of turn.codes) {
      if (turn.turn === 'signed') signed.set(code, turn)
      else signed.delete(code)
    }
  return signed
}

/** The turn by which all of these codes are signed; null while one is not, or there is nothing to sign. */
export const signOffOf = (
  signed: ReadonlyMap<string, SignOffTurn>,
  codes: readonly string[],
): SignOffTurn | null => {
  const turns = codes.flatMap(code => signed.get(code) ?? [])
  return codes.length > 0 && turns.length === codes.length ? (turns.at(-1) ?? null) : null
}
