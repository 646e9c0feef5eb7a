import { listAliases } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { currentId } from '../../enterprises/rules/merges.ts'
import type { Work } from '../../platform/work.ts'
import type { DossierInput, FrozenRound, Result } from '../model.ts'
import type { DossierGrounds } from '../permissions.ts'
import { keptFrom } from '../recusal.ts'
import { readDossier } from '../rules/dossier.ts'
import { prepare } from '../rules/prepare.ts'
import { resultsOf } from '../rules/result.ts'
import { lackingIn } from '../rules/tally.ts'
import type { Round } from '../store/rounds.ts'
import type { Content } from './content.ts'

type Dossier = FrozenRound['dossiers'][number]

export const groundsOf = async (work: Work, round: Round, dossier: Dossier): Promise<DossierGrounds> => {
  const { actor } = work
  const acting = actor.kind === 'person' ? actor.enterprise : undefined
  const own = acting === undefined ? [] : await belongingTo(work, [dossier], acting)
  return { belongs: own.length > 0, isConflicted: (await keptFrom(work, round)).isFrom(dossier.enterprise) }
}

/** The dossiers of an enterprise; those of a duplicate that was merged into it are its own. */
export const belongingTo = async (
  work: Work,
  dossiers: readonly Dossier[],
  enterprise: string,
): Promise<readonly Dossier[]> => {
  const aliases = await listAliases(work.db)
  const current = (id: string) => currentId(aliases, enterpriseIdOf(id), work.today)
  const own = current(enterprise)
  return dossiers.filter(dossier => dossier.enterprise != null && current(dossier.enterprise) === own)
}

/**
 * What an enterprise sees of its dossier while the round runs: what its own facts give, counted also where they are not
 * verified yet. No judgement, for these are not final, and nothing that follows from others: no rank, no seat.
 */
export const previewOf = (
  { content, set }: { readonly content: Pick<Content['content'], 'period'>; readonly set: Content['set'] },
  dossier: Omit<DossierInput, 'judged'>,
): Result | null => {
  const prepared = prepare(set, { period: content.period, preview: true })
  if (!prepared.ok) return null
  const { id, enterprise, applicant, track, facts } = dossier
  const read = readDossier(prepared.prepared, { id, enterprise, applicant, track, facts }, '')
  const [result] = read.ok ? resultsOf(prepared.prepared, [read.dossier]).results : []
  if (result === undefined) return null
  const own = { ...result, seat: null, honours: [], missing: [...lackingIn(set)(result).facts] }
  return withoutSeats(own, set.file.seats !== undefined)
}

/** Alone it would always have a seat. */
const withoutSeats = (result: Result, hasSeats: boolean): Result =>
  hasSeats && result.outcome === 'pass' ? { ...result, outcome: 'unknown' } : result

/** Of a closed round: the whole explanation. */
export const settledOf = ({ content }: Content, dossier: Dossier): Result | null =>
  content.results.results.find(({ id }) => id === dossier.id) ?? null
