import { randomBytes } from 'node:crypto'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { actorName, emptyHead, record } from '../platform/journal.ts'
import { holdsEntry, type TellEntries, verifyJournal } from '../platform/journal-check.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { getRound, rerunFrozen } from '../selection/index.ts'
import { canonical, inGroups, listIn, sampleIn, sha256 } from './listed.ts'
import type { ChainCheck, DrawId, DrawInput, DrawList, FindingInput, RoundRerun } from './model.ts'
import { mayOpenAudit } from './permissions.ts'
import { contentOf, ensureFree, ensureMayAudit, ensureMayOpen, getClosed } from './reading.ts'
import { drawFault } from './rules/draw.ts'
import { severities } from './severities.ts'
import { getDraw, latestCheck, saveCheck, saveDraw, saveFinding, saveRerun } from './store.ts'
import { refusals } from './texts/refusals.ts'

/**
 * Draws dossiers of a closed round. The row keeps the list and the seed, and is never changed; which dossiers they draw
 * follows from it, so nobody knows them before the seed is on record.
 */
export const drawSample = async (work: Work, id: string, input: DrawInput): Promise<DrawId> => {
  ensureMayAudit(work, await getRound(work.db, id))
  await ensureFree(work)
  return inTransaction(work, async work => {
    const closed = await getClosed(work, id)
    const list = listIn(contentOf(closed), closed.freeze.sha256, input.by)
    ensureDrawable(list, input.size)
    const text = canonical(list)
    const drawn = {
      round: closed.round.id,
      frozen: list.frozen,
      listSha256: sha256(text),
      size: input.size,
      seed: input.seed ?? randomBytes(16).toString('hex'),
      isSeedMade: input.seed === undefined,
    }
    const draw = await saveDraw(work.db, { ...drawn, list: text, ...doneBy(work) })
    record(work, {
      action: 'draw sample',
      subject: { kind: 'audit.draw', id: draw },
      after: { ...drawn, by: list.by },
    })
    return draw
  })
}

const doneBy = (work: Work) => ({ at: work.now, byWhom: actorName(work.actor) })

const ensureDrawable = ({ list }: DrawList, size: number): void => {
  const fault = drawFault(list, size)
  if (fault === null) return
  const words =
    fault === 'too-many' ? refusals.tooMany(list.length) : refusals.fewerThanGroups(inGroups(list).size)
  throw new Refused(fault, { size, dossiers: list.length }, words)
}

/** What was found in a dossier of a sample. Another finding stands beside it; none is taken back. */
export const noteFinding = async (work: Work, id: string, finding: FindingInput): Promise<void> => {
  const draw = await getDraw(work.db, id)
  ensureMayAudit(work, await getRound(work.db, draw.round))
  await ensureFree(work)
  const { dossier, severity } = finding
  if (!sampleIn(draw).some(each => each.dossier === dossier))
    throw new Refused('not-drawn', { dossier }, refusals.notDrawn)
  if (!severities.some(({ code }) => code === severity))
    throw new Invalid([
      { place: 'severity', value: severity, reason: refusals.noSeverity[work.language], remedy: '' },
    ])
  await inTransaction(work, async work => {
    await saveFinding(work.db, { ...finding, draw: draw.id, ...doneBy(work) })
    record(work, { action: 'note finding', subject: { kind: 'audit.draw', id: draw.id }, after: finding })
  })
}

/** Calculates a closed round again from what was frozen, and notes what came out. */
export const rerunRound = async (work: Work, id: string): Promise<RoundRerun> => {
  ensureMayOpen(work, await getRound(work.db, id))
  const { round, freeze } = await getClosed(work, id)
  const again = rerunFrozen(freeze.content)
  const rerun = {
    round: round.id,
    frozen: freeze.sha256,
    again: again.sha256,
    isSame: again.isSame && again.isWhole && again.sha256 === freeze.sha256,
    ...doneBy(work),
  }
  await inTransaction(work, async work => {
    await saveRerun(work.db, rerun)
    const { frozen, again, isSame } = rerun
    const after = { frozen, again, isSame }
    record(work, { action: 'run round again', subject: { kind: 'selection.round', id: round.id }, after })
  })
  return rerun
}

/** Walks the chain of the journal, and notes up to which entry it holds. */
export const checkChain = async (work: Work, tell?: TellEntries): Promise<ChainCheck> => {
  if (!mayOpenAudit(work.actor)) throw new NotAllowed('check the journal')
  const before = await latestCheck(work.db)
  const { entries, erased, head, broken } = await verifyJournal(work.db, tell)
  const check = {
    entries,
    erased,
    head: head.hash,
    brokenAt: broken?.sequence ?? null,
    isContinued:
      before === undefined || before.head === emptyHead.hash || (await holdsEntry(work.db, before.head)),
    ...doneBy(work),
  }
  await inTransaction(work, async work => {
    await saveCheck(work.db, check)
    const { at: _at, byWhom: _byWhom, ...after } = check
    record(work, { action: 'check journal', subject: { kind: 'journal', id: 'chain' }, after })
  })
  return check
}
