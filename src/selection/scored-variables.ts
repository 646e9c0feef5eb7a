import { listUnits } from '../access/index.ts'
import type { Unit } from '../access/model.ts'
import { within } from '../access/permissions.ts'
import { listAliases } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import type { Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { loadSet } from './loading/content.ts'
import type { RoundId } from './model.ts'
import { isScorer, unitsOf } from './permissions.ts'
import { keptInAll } from './recusal.ts'
import { ownersOn, variablesBehind } from './rules/owners.ts'
import { stateOn } from './rules/round.ts'
import { listApplicants } from './store/dossiers.ts'
import { listRounds, type Round } from './store/rounds.ts'

/** What is scored in a round that is open today: grounds for verifying the figures behind its dossiers. */
export interface Scoring {
  readonly round: RoundId
  /** By variable, the units that score with it. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>
  /** Who has a dossier there; a merged duplicate by the record that was kept. */
  readonly enterprises: ReadonlySet<EnterpriseId>
  /** The last day to verify. */
  readonly dueOn: Day | null
}

export const scoringNow = async (work: Work): Promise<readonly Scoring[]> => {
  const open = (await listRounds(work.db))
    .filter(({ turns }) => stateOn(turns, work.today) === 'open')
    .filter(({ programme }) => !isScorer(work.actor) || isScorer(within(work, programme).actor))
  const [units, aliases] = [await listUnits(work.db), await listAliases(work.db)]
  const applicants = await listApplicants(
    work.db,
    open.map(({ id }) => id),
  )
  const isKept = await keptInAll(work, open)
  return Promise.all(
    open.map(async round => ({
      round: round.id,
      units: await unitsScoring(work, round, units),
      dueOn: round.calendar.verification ?? null,
      enterprises: new Set(
        applicants
          .filter(({ round: id, enterprise }) => id === round.id && !isKept(id, enterprise))
          .map(({ enterprise }) => currentId(aliases, enterpriseIdOf(enterprise), work.today)),
      ),
    })),
  )
}

const unitsScoring = async (work: Work, round: Round, units: readonly Unit[]): Promise<Scoring['units']> => {
  const found = new Map<string, Set<string>>()
  for (const { scored, unit } of ownersOn(await loadSet(work, round), units, work.today)) {
    for (const variable of unit === null ? [] : variablesBehind(scored))
      found.set(variable, (found.get(variable) ?? new Set()).add(unit ?? ''))
  }
  return found
}

/** The variables with which the actor's units score an enterprise now; without one, any enterprise. */
export const scoredByActor = (
  work: Work,
  scoring: readonly Scoring[],
  enterprise?: EnterpriseId,
): ReadonlySet<string> => {
  const own = unitsOf(work.actor)
  return new Set(
    scoring
      .filter(({ enterprises }) => enterprise === undefined || enterprises.has(enterprise))
      .flatMap(({ units }) => [...units])
      .flatMap(([variable, units]) => (own.some(unit => units.has(unit)) ? [variable] : [])),
  )
}
