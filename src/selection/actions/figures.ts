import { getVersion } from '../../criteria/index.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { parsePeriod } from '../../exact/period.ts'
import { factsAsKnownOn } from '../../facts/index.ts'
import type { KnownFact, Subject } from '../../facts/model.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RoundId } from '../model.ts'
import { dossiersFor } from '../recusal.ts'
import { changedFigures, type FigureChange, takeOver } from '../rules/takeover.ts'
import { listFacts, replaceFacts, type StoredDossier, saveTakeover } from '../store/dossiers.ts'
import { lockRound, type Round } from '../store/rounds.ts'
import { actorName, ensureMayRun, ensureMayRunIn, ensureOpen } from './ensure.ts'

export interface DossierChange extends FigureChange {
  readonly dossier: string
}

/** What is known now and not yet in the dossiers: verified, contested, corrected or declared since. */
export const pendingFigures = async (work: Work, round: Round): Promise<readonly DossierChange[]> => {
  ensureMayRunIn(work, round.programme)
  const dossiers = await dossiersFor(work, round)
  const taken = Map.groupBy(await listFacts(work.db, round.id), ({ dossier }) => dossier)
  const known = await factsAsKnownOn(work.db, dossiers.flatMap(subjectsOf), work.now)
  const slots = await slotsOf(work, round)
  const reference = parsePeriod(round.period)
  if (reference === null) return []
  return dossiers.flatMap(dossier => {
    const now = takeOver(
      slots,
      reference,
      known.filter(fact => isAbout(fact, dossier)),
    )
    return changedFigures(taken.get(dossier.id) ?? [], now).map(change => ({
      dossier: dossier.id,
      ...change,
    }))
  })
}

/** The dossiers of an open round take their figures over again, as these are known now. */
export const renewFigures = async (work: Work, id: RoundId): Promise<number> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMayRunIn(work, round.programme)
    ensureOpen(round, work)
    const changes = await pendingFigures(work, round)
    if (changes.length === 0) return 0
    await replaceFacts(
      work.db,
      changes.map(({ dossier, key, now }) => ({ dossier, key, now })),
    )
    await saveTakeover(work.db, { round: id, at: work.now, byWhom: actorName(work) })
    const subject = { kind: 'selection.round', id }
    const before = changes.map(({ dossier, key, before }) => ({ dossier, key, before }))
    const after = changes.map(({ dossier, key, now }) => ({ dossier, key, now }))
    record(work, { action: 'take figures over again', subject, before, after })
    return changes.length
  })
}

const slotsOf = async (work: Work, { criteriaSet: { code, version } }: Round) => {
  const read = readCriteriaSet(JSON.parse((await getVersion(work.db, code, version)).content))
  if (!read.ok) throw new Error(`an adopted criteria set cannot be read: ${read.problems[0]?.reason}`)
  return read.set.slots
}

const subjectsOf = ({ enterprise, product }: StoredDossier): readonly Subject[] => [
  { kind: 'enterprise', id: enterpriseIdOf(enterprise) },
  { kind: 'product', id: productIdOf(product) },
  { kind: 'city' },
]

const isAbout = ({ subject }: KnownFact, { enterprise, product }: StoredDossier): boolean =>
  subject.kind === 'city' || subject.id === enterprise || subject.id === product
