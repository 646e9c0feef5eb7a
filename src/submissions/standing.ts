import { within } from '../access/permissions.ts'
import { announcedCall } from '../calls/index.ts'
import { groundsFor, noteReadings } from '../enterprises/index.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { type DossierTurnRow, getRound, keptInAll, listDossierTurns, type Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { shippedAsked } from './asked-file.ts'
import type { Asked, PaperIntake, SendingHead, StartedSubmission, Supplement } from './model.ts'
import { mayPrepare, maySeeSubmission } from './permissions.ts'
import {
  type Opening,
  openingOf,
  openSupplement,
  type Receiving,
  receivingAt,
  type SubmissionState,
  stateOf,
} from './rules/receiving.ts'
import { listSupplements } from './store/checking.ts'
import { listSendings } from './store/sendings.ts'
import { findAsked, findPaper, findSubmission } from './store/submissions.ts'

/** To all but its enterprise and the office, that a dossier is being made is secret. */
export const getStarted = async (work: Work, round: string, id: string): Promise<StartedSubmission> => {
  const started = await findSubmission(work.db, id)
  if (started === undefined || started.round !== round) throw new NotFound('submission', id)
  return started
}

type Whose = Pick<StartedSubmission, 'enterprise'> & { readonly round: string }

/** For those who make it: the enterprise's own people, and the office on its behalf. */
export const ensureMayPrepare = async (work: Work, whose: Whose): Promise<void> => {
  const { programme } = await getRound(work.db, whose.round)
  if (!mayPrepare(within(work, programme).actor, await groundsFor(work, whose.enterprise)))
    throw NotAllowed.secret('prepare a dossier of this enterprise')
  await ensureNotKept(work, whose)
}

export const ensureMaySee = async (work: Work, whose: Whose): Promise<void> => {
  const { programme } = await getRound(work.db, whose.round)
  if (!maySeeSubmission(within(work, programme).actor, await groundsFor(work, whose.enterprise)))
    throw NotAllowed.secret('see a dossier of this enterprise')
  await ensureNotKept(work, whose)
  await noteReadings(work, [whose.enterprise], 'dossier')
}

/** To who is in conflict over its enterprise a dossier is as if it were not there, whatever their role lets them do. */
export const ensureNotKept = async (work: Work, { round: id, enterprise }: Whose): Promise<void> => {
  const round = await getRound(work.db, id)
  const isKept = await keptInAll(work, [round])
  if (isKept(round.id, enterprise)) throw NotAllowed.secret('open a dossier over which one is in conflict')
}

export const askedIn = async (work: Work, { id }: Pick<Round, 'id'>): Promise<Asked> =>
  (await findAsked(work.db, id)) ?? shippedAsked()

/** Where a dossier stands that comes now: the grace is that of the call which the public reads. */
export const receivingNow = async (
  work: Work,
  { id, calendar }: Round,
  { receiving }: Asked,
  paper: PaperIntake | null = null,
): Promise<Receiving> => {
  const { opens = null, closes = null } = calendar
  const graceDays = (await announcedCall(work, id))?.graceDays ?? null
  return receivingAt({ opens, closes, graceDays, late: receiving.late }, work.now, paper)
}

/** What happened to a dossier, where it stands, and what of it is open: what every save asks, and nothing of what it says. */
export interface Standing {
  readonly onPaper: PaperIntake | null
  readonly sendings: readonly SendingHead[]
  readonly turns: readonly DossierTurnRow[]
  readonly supplements: readonly Supplement[]
  readonly state: SubmissionState
  readonly supplement: Supplement | null
  readonly receiving: Receiving
  readonly opening: Opening
}

export const loadStanding = async (work: Work, started: StartedSubmission): Promise<Standing> => {
  const round = await getRound(work.db, started.round)
  return standingOf(work, started, { round, asked: await askedIn(work, round) })
}

export const standingOf = async (
  work: Work,
  { id, round: of }: StartedSubmission,
  { round, asked }: { readonly round: Round; readonly asked: Asked },
): Promise<Standing> => {
  const { db, today } = work
  const history = {
    onPaper: await findPaper(db, id),
    sendings: await listSendings(db, [id]),
    turns: (await listDossierTurns(db, [of])).filter(({ dossier }) => dossier === id),
    supplements: await listSupplements(db, [id]),
  }
  const course = {
    receipt: history.sendings.at(-1)?.receipt ?? null,
    turn: history.turns.at(-1)?.turn ?? null,
    supplements: history.supplements,
  }
  const state = stateOf(course)
  const supplement = state === 'returned' ? openSupplement(course) : null
  const receiving = await receivingNow(work, round, asked, history.onPaper)
  const isRoundOpen = stateOn(round.turns, today) === 'open'
  const opening = openingOf({ state, receiving, supplement, isRoundOpen, today })
  return { ...history, state, supplement, receiving, opening }
}
