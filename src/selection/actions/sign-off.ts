import { listUnits } from '../../access/index.ts'
import { within } from '../../access/permissions.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { loadContent, loadSet } from '../loading/content.ts'
import type { RoundId } from '../model.ts'
import { mayJudge } from '../permissions.ts'
import { ensureStated } from '../recusal.ts'
import { refusals } from '../refusals.ts'
import { codeOf, ownersOn } from '../rules/owners.ts'
import { signedCodes, signedIn, signOffOf } from '../rules/sign-off.ts'
import { judgementsLeft, talliesOf } from '../rules/tally.ts'
import { lockRound, type Round } from '../store/rounds.ts'
import { listSignOffs, saveSignOff } from '../store/sign-offs.ts'
import { actorName, ensureOpen } from './ensure.ts'

/** A unit says that its scores are final: refused while one of its cells is empty. Signing twice is signing once. */
export const signOff = async (work: Work, id: RoundId, unit: string): Promise<void> => {
  ensureMaySignOff(work, unit)
  return inTransaction(work, async work => {
    const round = await openForSigning(work, id, unit)
    const { codes, left } = await sheetOfUnit(work, round, unit)
    if (left > 0) throw new Refused('cells-left', { unit, left }, refusals.cellsLeft(left))
    if (codes.length === 0) throw new Refused('nothing-to-sign', { unit }, refusals.nothingToSign)
    if (signOffOf(signedIn(await listSignOffs(work.db, id)), codes) !== null) return
    const turn = { unit, turn: 'signed', codes, at: work.now, byWhom: actorName(work), ground: null } as const
    await saveSignOff(work.db, id, turn)
    record(work, { action: 'sign scores off', subject: { kind: 'selection.round', id }, after: turn })
  })
}

/** Scores are corrected only after the word that they are final was taken back, with a ground. */
export const takeBackSignOff = async (
  work: Work,
  id: RoundId,
  { unit, ground }: { readonly unit: string; readonly ground: string },
): Promise<void> => {
  ensureMaySignOff(work, unit)
  return inTransaction(work, async work => {
    const round = await openForSigning(work, id, unit)
    const { codes } = await sheetOfUnit(work, round, unit)
    if (signOffOf(signedIn(await listSignOffs(work.db, id)), codes) === null)
      throw new Refused('not-signed', { unit }, refusals.notSigned)
    const turn = { unit, turn: 'taken-back', codes, at: work.now, byWhom: actorName(work), ground } as const
    await saveSignOff(work.db, id, turn)
    record(work, {
      action: 'take sign-off back',
      subject: { kind: 'selection.round', id },
      after: turn,
      reason: ground,
    })
  })
}

/** The unit itself; the office on its behalf, from the sheet that came on paper. */
const ensureMaySignOff = (work: Work, unit: string): void => {
  if (!mayJudge(work.actor, unit)) throw NotAllowed.secret('sign these scores off')
}

const openForSigning = async (work: Work, id: RoundId, unit: string): Promise<Round> => {
  const round = await lockRound(work.db, id)
  ensureMaySignOff(within(work, round.programme), unit)
  ensureOpen(round, work)
  await ensureStated(work, round)
  return round
}

/** The codes that one signature of the unit covers, and how many of their cells are empty. */
const sheetOfUnit = async (work: Work, round: Round, unit: string) => {
  const set = await loadSet(work, round)
  const owned = ownersOn(set, await listUnits(work.db), work.today).filter(each => each.unit === unit)
  const codes = signedCodes(owned)
  const signed = owned.filter(({ scored }) => codes.includes(codeOf(scored)))
  const { content } = await loadContent(work, round)
  return { codes, left: judgementsLeft(talliesOf(signed, content)) }
}
