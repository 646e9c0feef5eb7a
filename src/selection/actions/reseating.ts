import { personIdOf } from '../../access/model.ts'
import { groundsOfAll } from '../../conflicts/index.ts'
import { conflictsOn } from '../../conflicts/rules.ts'
import type { Work } from '../../platform/work.ts'
import { entitledTo, type Seating } from '../rules/seating.ts'
import { listOwners } from '../store/dossiers.ts'
import { type Judgement, latestJudgements, saveJudgements } from '../store/judgements.ts'
import type { Round } from '../store/rounds.ts'
import { listSeatings, type StoredSeating, saveSeating } from '../store/seatings.ts'
import { conflictTexts as texts } from '../texts/conflicts.ts'
import type { Turn } from './conflicts.ts'
import { setOf } from './panels.ts'

/** A seating as it must be after a conflict became known, with whom it takes out of which dossier. */
export interface Reseating extends Pick<StoredSeating, 'panel' | 'seating'> {
  readonly before: Seating
}

/** Who is in conflict sits over that dossier no longer; whose sheet has its force again does. */
export const reseatingsIn = async (
  work: Work,
  round: Round,
  turns: readonly Turn[],
): Promise<readonly Reseating[]> => {
  const seatings = await listSeatings(work.db, round.id)
  if (seatings.length === 0) return []
  const members = new Set(seatings.flatMap(({ seating }) => seating.members))
  const grounds = await groundsOfAll(work, [...members].map(personIdOf))
  const owners = await listOwners(work.db, round.id)
  const freed = new Set(
    turns.flatMap(({ turn, judgement }) => (turn === 'restored' ? [keyOf(judgement)] : [])),
  )
  return seatings.flatMap(({ panel, seating: before }) => {
    const recused = owners.map(({ id, enterprise }): readonly [string, readonly string[]] => {
      const now = before.recused[id] ?? []
      const found = before.members.filter(
        member => !now.includes(member) && conflictsOn(grounds, member, enterprise, work.today).length > 0,
      )
      return [id, [...now.filter(member => !freed.has(`${id} ${member}`)), ...found]]
    })
    const changed = recused.filter(([id, out]) => out.join() !== (before.recused[id] ?? []).join())
    if (changed.length === 0) return []
    const after = Object.fromEntries(changed.map(([id, out]) => [id, [...out]]))
    return [{ panel, before, seating: { ...before, recused: { ...before.recused, ...after } } }]
  })
}

const keyOf = ({ dossier, byWhom }: Pick<Judgement, 'dossier' | 'byWhom'>): string => `${dossier} ${byWhom}`

/** Writes the seatings again; the count of a secret ballot in which somebody could vote who may not is taken back. */
export const saveReseatings = async (
  work: Work,
  round: Round,
  reseatings: readonly Reseating[],
): Promise<void> => {
  for (const { panel, seating } of reseatings)
    await saveSeating(work.db, round.id, { panel, seating, at: work.now, byWhom: SYSTEM })
  const spoilt = await spoiltIn(work, round, reseatings)
  await saveJudgements(
    work.db,
    spoilt.map(({ version: _, ...judgement }) => ({
      ...judgement,
      given: null,
      byWhom: SYSTEM,
      at: work.now,
      reason: texts.ballotSpoilt.vi,
      note: null,
    })),
  )
}

/** No person: of what follows from a conflict nobody is the judge. */
const SYSTEM = 'system'

/** The counts that hold, of secret ballots in which somebody was entitled who may not vote. */
const spoiltIn = async (
  work: Work,
  round: Round,
  reseatings: readonly Reseating[],
): Promise<readonly Judgement[]> => {
  if (reseatings.length === 0) return []
  const { panels } = await setOf(work, round)
  const latest = await latestJudgements(
    work.db,
    round.id,
    panels.flatMap(({ criteria }) => criteria),
  )
  const panelOf = new Map(panels.flatMap(({ code, criteria }) => criteria.map(each => [each, code] as const)))
  return latest.filter(
    ({ dossier, code, given }) =>
      isCount(given) &&
      reseatings.some(({ panel, before, seating }) => {
        const left = entitledTo(seating, dossier)
        return panel === panelOf.get(code) && entitledTo(before, dossier).some(each => !left.includes(each))
      }),
  )
}

const isCount = (given: Judgement['given']): boolean =>
  typeof given === 'object' && given !== null && 'votes' in given
