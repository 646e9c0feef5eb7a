import type { ReadSet } from '../../criteria/rules/set.ts'
import type { FrozenRound, Result } from '../model.ts'
import { codeOf, concerns, isGiven, type Owned, panelOf, scoredOf } from './owners.ts'

/** What of a result's missing things are judgements that somebody must still give, and what are facts. */
export interface Lacking {
  readonly judgements: readonly string[]
  readonly facts: readonly string[]
}

export const lackingIn = (set: ReadSet): ((result: Pick<Result, 'missing'>) => Lacking) => {
  const given = new Set(scoredOf(set).filter(isGiven).map(codeOf))
  return ({ missing }) => ({
    judgements: missing.filter(code => given.has(code)),
    facts: missing.filter(code => !given.has(code)),
  })
}

/** Of one criterion of a unit: for how many of how many dossiers it is decided. */
export interface Tally extends Owned {
  readonly given: number
  readonly asked: number
}

/** A cell is given when somebody judged it, when a panel is over with it, or when the facts behind it decide its points. */
export const talliesOf = (
  owned: readonly Owned[],
  { dossiers, results }: Pick<FrozenRound, 'dossiers' | 'results'>,
): readonly Tally[] => {
  const undecided = new Map(
    results.results.map(({ id, criteria, gates }) => [
      id,
      new Set([
        ...criteria.filter(({ points }) => points === null).map(({ code }) => code),
        ...gates.filter(({ holds }) => holds === null).map(({ code }) => code),
      ]),
    ]),
  )
  return owned.map(each => {
    const code = codeOf(each.scored)
    const asked = dossiers.filter(dossier => concerns(each.scored, dossier))
    const given = asked.filter(({ id, judged }) =>
      isGiven(each.scored) && panelOf(each.scored) === null
        ? judged?.[code] != null
        : undecided.get(id)?.has(code) === false,
    )
    return { ...each, given: given.length, asked: asked.length }
  })
}

/** By unit, in the order of the set; what nobody owns comes last, under null. */
export const byUnit = (
  tallies: readonly Tally[],
): readonly (readonly [string | null, readonly Tally[]])[] => {
  const groups = [...Map.groupBy(tallies, ({ unit }) => unit)]
  return [...groups.filter(([unit]) => unit !== null), ...groups.filter(([unit]) => unit === null)]
}

/** How many judgements are still to be given. */
export const judgementsLeft = (tallies: readonly Tally[]): number =>
  tallies.filter(({ scored }) => isGiven(scored)).reduce((left, { asked, given }) => left + asked - given, 0)
