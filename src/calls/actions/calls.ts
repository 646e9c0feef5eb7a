import { Invalid, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound } from '../../selection/index.ts'
import type { CallInput, CallVersion, Span } from '../model.ts'
import { changedParts } from '../rules/call.ts'
import { listCallsOf, saveAnnouncement, saveVersion } from '../store/calls.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayWrite, lockOpen } from './ensure.ts'

/** Saves the text of a call as its next version; what was announced stays what the public reads until it is announced. */
export const saveCall = async (work: Work, id: string, input: CallInput): Promise<number> => {
  ensureMayWrite(work, (await getRound(work.db, id)).programme)
  return inTransaction(work, async work => {
    const round = await lockOpen(work, id)
    const versions = await listCallsOf(work.db, round.id)
    const last = versions.at(-1)
    const version = versionOf(work, round.id, input, (last?.number ?? 0) + 1)
    if (last !== undefined && isSame(last, version)) return last.number
    if (input.version !== (last?.number ?? 0)) throw new Refused('stale', { round: id }, refusals.stale)
    if (version.reason === null && versions.some(({ announcedOn }) => announcedOn !== null))
      throw reasonNeeded(work)
    await saveVersion(work.db, version)
    record(work, {
      action: 'write call',
      subject: { kind: 'selection.round', id },
      before: last ?? null,
      after: version,
      ...(version.reason === null ? {} : { reason: version.reason }),
    })
    return version.number
  })
}

/** From today on the public reads this version: the last that was saved, as the one who announces it has read it. */
export const announceCall = async (work: Work, id: string, number: number): Promise<void> => {
  ensureMayWrite(work, (await getRound(work.db, id)).programme)
  return inTransaction(work, async work => {
    const round = await lockOpen(work, id)
    const last = (await listCallsOf(work.db, round.id)).at(-1)
    if (last === undefined)
      throw new Refused('nothing-to-announce', { round: id }, refusals.nothingToAnnounce)
    if (last.number !== number) throw new Refused('stale', { round: id }, refusals.announceStale)
    if (last.announcedOn !== null) return
    if (round.calendar.closes === undefined)
      throw new Refused('no-closing-day', { round: id }, refusals.noClosingDay)
    await saveAnnouncement(work.db, last, { on: work.today, by: actorName(work.actor), at: work.now })
    record(work, {
      action: 'announce call',
      subject: { kind: 'selection.round', id },
      after: { version: number },
    })
  })
}

const reasonNeeded = ({ language }: Work): Invalid =>
  new Invalid([{ place: 'reason', value: '', reason: refusals.reason[language], remedy: '' }])

/** Sent twice, it is saved once. */
const isSame = (last: CallVersion, version: Omit<CallVersion, 'announcedOn'>): boolean =>
  changedParts(last, { ...version, announcedOn: null }).length === 0

const versionOf = (
  { actor, now }: Work,
  round: CallVersion['round'],
  input: CallInput,
  number: number,
): Omit<CallVersion, 'announcedOn'> => ({
  round,
  number,
  text: { vi: input.textVi, en: input.textEn },
  products: spanOf(input.productsFrom, input.productsTo),
  enterprises: spanOf(input.enterprisesFrom, input.enterprisesTo),
  targetSource: input.targetSource ?? null,
  procedureCode: input.procedureCode ?? null,
  desk: input.desk,
  graceDays: input.graceDays ?? null,
  graceSource: input.graceSource ?? null,
  reason: input.reason ?? null,
  savedBy: actorName(actor),
  savedAt: now,
})

const spanOf = (from: number | undefined, to: number | undefined): Span | null =>
  from === undefined ? null : { from, to: to ?? null }
