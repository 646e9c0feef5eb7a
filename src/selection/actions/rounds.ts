import { listUnits } from '../../access/index.ts'
import { within } from '../../access/permissions.ts'
import { recusalOf } from '../../conflicts/index.ts'
import { getVersion, type Version } from '../../criteria/index.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { formatDay } from '../../design/dates.ts'
import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Language } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { writeFrozen } from '../freeze.ts'
import type { FrozenRound, RoundId, RoundInput } from '../model.ts'
import { scoredName } from '../parts/names.ts'
import { refusals } from '../refusals.ts'
import { unownedOn } from '../rules/owners.ts'
import { stateOn } from '../rules/round.ts'
import { saveFreeze } from '../store/freezes.ts'
import { findRound, lockRound, saveRound } from '../store/rounds.ts'
import { settleRound } from './conflicts.ts'
import { contentOf } from './content.ts'
import { actorName, ensureMayClose, ensureMayRun, ensureMayRunIn, ensureOpen, turn } from './ensure.ts'

/** Opens a round under a version of a set that can score, and by whom is known; it stays bound to that version. */
export const openRound = async (work: Work, input: RoundInput): Promise<RoundId> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    const version = await getVersion(work.db, input.criteriaSet.code, input.criteriaSet.version)
    ensureMayRunIn(work, version.programme)
    if (version.isSkeleton)
      throw new Refused('criteria-skeleton', { ...input.criteriaSet }, refusals.skeleton)
    await ensureOwned(work, version)
    if ((await findRound(work.db, input.id)) !== undefined)
      throw new Refused('round-exists', { round: input.id }, refusals.roundExists)
    const id = await saveRound(work.db, input)
    await turn(work, id, 'opened', null)
    record(work, { action: 'open round', subject: { kind: 'selection.round', id }, after: input })
    return id
  })
}

/** Closes a round, as the decision on its list does: everything its result depends on is frozen with the result. */
export const closeRound = async (work: Work, round: RoundId): Promise<string> => {
  ensureMayClose(work)
  return inTransaction(work, async work => {
    const open = await lockRound(work.db, round)
    ensureMayClose(within(work, open.programme))
    ensureOpen(open, work)
    if ((await recusalOf(work)).isAny) throw new Refused('in-conflict', { round }, refusals.inConflict)
    await settleRound(work, open, actorName(work))
    const content = await contentOf(work, open)
    ensureDecided(content)
    const frozen = writeFrozen(content)
    await saveFreeze(work.db, { round, at: work.now, sha256: frozen.sha256, content: frozen.text })
    await turn(work, round, 'closed', null)
    record(work, {
      action: 'close round',
      subject: { kind: 'selection.round', id: round },
      after: { sha256: frozen.sha256 },
    })
    return frozen.sha256
  })
}

/** Only a formal reopening lets a correction into a closed round. */
export const reopenRound = async (work: Work, round: RoundId, ground: string): Promise<void> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    const closed = await lockRound(work.db, round)
    ensureMayRunIn(work, closed.programme)
    if (stateOn(closed.turns, work.today) !== 'closed')
      throw new Refused('round-not-closed', { round }, refusals.notClosed)
    await turn(work, round, 'reopened', ground)
    await settleRound(work, await lockRound(work.db, round), actorName(work))
    record(work, { action: 'reopen round', subject: { kind: 'selection.round', id: round }, reason: ground })
  })
}

/** What nobody owns on the day of opening would never be looked at: each is named, for the office to assign it first. */
const ensureOwned = async (work: Work, { code, version, content }: Version): Promise<void> => {
  const read = readCriteriaSet(JSON.parse(content))
  if (!read.ok) throw new Error(`an adopted criteria set cannot be read: ${read.problems[0]?.reason}`)
  const { set } = read
  const criteria = unownedOn(set, await listUnits(work.db), work.today)
  if (criteria.length === 0) return
  const words = (language: Language) => {
    const named = criteria.map(each => `${each} (${scoredName(set.file, each, language)})`).join('; ')
    return refusals.unowned(named, formatDay(work.today, language))[language]
  }
  throw new Refused('criteria-unowned', { code, version, criteria }, { vi: words('vi'), en: words('en') })
}

/** Nothing is published while an outcome in it is unknown (semantics.md, Freezing). */
const ensureDecided = ({ results }: FrozenRound): void => {
  const open = results.results.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id)
  if (open.length > 0)
    throw new Refused('outcomes-unknown', { dossiers: open }, refusals.outcomesUnknown(open.length))
}
