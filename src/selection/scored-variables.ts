import { listUnits } from '../access/index.ts'
import type { Work } from '../platform/work.ts'
import { loadSet } from './pages/loading/content.ts'
import { unitsOf } from './permissions.ts'
import { ownersOn, variablesBehind } from './rules/owners.ts'
import { stateOn } from './rules/round.ts'
import { listRounds } from './store/rounds.ts'

/** By variable, the units that score with it in a round that is open today: grounds for verifying its figures. */
export const scoringUnits = async (work: Work): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const open = (await listRounds(work.db)).filter(({ turns }) => stateOn(turns, work.today) === 'open')
  const units = await listUnits(work.db)
  const found = new Map<string, Set<string>>()
  const sets = new Map(open.map(round => [JSON.stringify(round.criteriaSet), round]))
  for (const round of sets.values()) {
    for (const { scored, unit } of ownersOn(await loadSet(work, round), units, work.today)) {
      for (const variable of unit === null ? [] : variablesBehind(scored))
        found.set(variable, (found.get(variable) ?? new Set()).add(unit ?? ''))
    }
  }
  return found
}

/** The variables with which the actor's units score now. */
export const scoredByActor = (
  work: Work,
  scoring: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> => {
  const own = unitsOf(work.actor)
  return new Set(
    [...scoring].flatMap(([variable, units]) => (own.some(unit => units.has(unit)) ? [variable] : [])),
  )
}
