import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { loadSet } from '../loading/content.ts'
import { isCount } from '../rules/ballots.ts'
import { entitledTo, type Seating } from '../rules/seating.ts'
import { type Judgement, latestJudgements, saveJudgements } from '../store/judgements.ts'
import type { Round } from '../store/rounds.ts'

/** Who sat on a panel, and who sits now. */
export interface Reseated {
  readonly panel: string
  readonly before: Seating
  readonly seating: Seating
}

/** Takes back the counts of secret ballots in which somebody could vote who may not now: no vote has a name to leave out. */
export const takeBackSpoilt = async (
  work: Work,
  round: Round,
  reseated: readonly Reseated[],
  why: Localized,
): Promise<void> => {
  const spoilt = await spoiltIn(work, round, reseated)
  await saveJudgements(
    work.db,
    spoilt.map(({ version: _, ...judgement }) => ({
      ...judgement,
      given: null,
      byWhom: SYSTEM,
      at: work.now,
      reason: why.vi,
      note: null,
    })),
  )
}

/** No person: of what follows from who sits nobody is the judge. */
export const SYSTEM = 'system'

const spoiltIn = async (
  work: Work,
  round: Round,
  reseated: readonly Reseated[],
): Promise<readonly Judgement[]> => {
  if (reseated.length === 0) return []
  const { panels } = await loadSet(work, round)
  const latest = await latestJudgements(
    work.db,
    round.id,
    panels.flatMap(({ criteria }) => criteria),
  )
  const panelOf = new Map(panels.flatMap(({ code, criteria }) => criteria.map(each => [each, code] as const)))
  return latest.filter(
    ({ dossier, code, given }) =>
      isCount(given) &&
      reseated.some(({ panel, before, seating }) => {
        const left = entitledTo(seating, dossier)
        return panel === panelOf.get(code) && entitledTo(before, dossier).some(each => !left.includes(each))
      }),
  )
}
