import { NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { DossierTurn } from '../model.ts'
import { refusals } from '../refusals.ts'
import {
  findDossier,
  renewDossier,
  type StoredDossier,
  saveDossiers,
  saveFacts,
  saveTakeover,
} from '../store/dossiers.ts'
import { shareRound } from '../store/rounds.ts'
import { lastTurnOf, saveDossierTurn } from '../store/turns.ts'
import type { ReceivedDossier } from './dossiers.ts'
import { actorName, ensureMayApply, ensureMayRun, ensureMayRunIn, ensureOpen } from './ensure.ts'

/**
 * Receives one dossier from its enterprise, or from the office on its behalf. Sent again, it takes the place of what was
 * received before and keeps its day of receipt; one that was withdrawn stands again.
 */
export const receiveDossier = async (work: Work, received: ReceivedDossier): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayApply(work, received.enterprise)
    const { facts, ...dossier } = received
    ensureOpen(await shareRound(work.db, dossier.round), work)
    const before = await findDossier(work.db, dossier.id)
    if (before === undefined) {
      await saveDossiers(work.db, [dossier])
      await saveFacts(
        work.db,
        facts.map(fact => ({ dossier: dossier.id, ...fact })),
      )
    } else await renew(work, before, received)
    record(work, { action: 'receive dossier', subject: subjectOf(dossier.id), after: { ...dossier, facts } })
  })

const renew = async (work: Work, before: StoredDossier, { facts, ...dossier }: ReceivedDossier) => {
  const { id, enterprise, product, round } = before
  if (enterprise !== dossier.enterprise || product !== dossier.product || round !== dossier.round)
    throw new NotFound('dossier', id)
  const last = await lastTurnOf(work.db, id)
  if (last === 'excluded') throw new Refused('dossier-excluded', { dossier: id }, refusals.excluded)
  if (last === 'withdrawn')
    await saveDossierTurn(work.db, turnOf(work, id, 'reinstated', refusals.sentAgain.vi))
  // Taken back, its first day of receipt went with it.
  await renewDossier(work.db, last === 'withdrawn' ? dossier : { ...dossier, ...dayOfReceipt(before) }, facts)
  await saveTakeover(work.db, { round, at: work.now, byWhom: actorName(work) })
}

const dayOfReceipt = ({ receivedAt, countsOn }: StoredDossier) => ({ receivedAt, countsOn: countsOn ?? null })

export interface TurnInput {
  readonly dossier: string
  readonly ground: string
}

/** The enterprise takes its dossier back, or the office does so when it asks; nothing of it is deleted. */
export const withdrawDossier = async (work: Work, { dossier, ground }: TurnInput): Promise<void> =>
  inTransaction(work, async work => {
    const found = await getDossier(work, dossier)
    await ensureMayApply(work, found.enterprise)
    await turnTo(work, found, 'withdrawn', ground)
  })

/** The office finds that the dossier does not meet a condition: it is judged no further. */
export const excludeDossier = async (work: Work, input: TurnInput): Promise<void> => {
  ensureMayRun(work)
  return inTransaction(work, async work =>
    turnTo(work, await getDossier(work, input.dossier), 'excluded', input.ground),
  )
}

/** A dossier that was withdrawn or excluded stands again. */
export const reinstateDossier = async (work: Work, input: TurnInput): Promise<void> => {
  ensureMayRun(work)
  return inTransaction(work, async work =>
    turnTo(work, await getDossier(work, input.dossier), 'reinstated', input.ground),
  )
}

const getDossier = async (work: Work, id: string): Promise<StoredDossier> => {
  const found = await findDossier(work.db, id)
  if (found === undefined) throw new NotFound('dossier', id)
  return found
}

const turnTo = async (
  work: Work,
  dossier: StoredDossier,
  turn: DossierTurn,
  ground: string,
): Promise<void> => {
  const round = await shareRound(work.db, dossier.round)
  if (turn !== 'withdrawn') ensureMayRunIn(work, round.programme)
  ensureOpen(round, work)
  const last = (await lastTurnOf(work.db, dossier.id)) ?? 'reinstated'
  if (last === turn || (turn !== 'reinstated' && last !== 'reinstated'))
    throw new Refused('dossier-turned', { dossier: dossier.id, last }, refusals.turnedAlready)
  const row = turnOf(work, dossier.id, turn, ground)
  await saveDossierTurn(work.db, row)
  record(work, {
    action: `${VERBS[turn]} dossier`,
    subject: subjectOf(dossier.id),
    after: row,
    reason: ground,
  })
}

const VERBS = { withdrawn: 'withdraw', excluded: 'exclude', reinstated: 'reinstate' } as const

const turnOf = (work: Work, dossier: string, turn: DossierTurn, ground: string) => ({
  dossier,
  turn,
  turnedOn: work.today,
  at: work.now,
  byWhom: actorName(work),
  ground,
})

const subjectOf = (id: string) => ({ kind: 'selection.dossier', id })
