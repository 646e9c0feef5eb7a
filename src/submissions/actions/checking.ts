import { within } from '../../access/permissions.ts'
import { getProduct } from '../../enterprises/index.ts'
import { productIdOf } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { excludeDossier, getRound, reinstateDossier, type TurnInput } from '../../selection/index.ts'
import { roundIdOf } from '../../selection/model.ts'
import { submissionAddress } from '../addresses.ts'
import type { Asked, Finding, PaperIntake, SubmissionId, Supplement } from '../model.ts'
import { mayCheck } from '../permissions.ts'
import { findingsOf } from '../rules/checking.ts'
import { askedIn, ensureNotKept, getStarted } from '../standing.ts'
import { saveFindings, saveSupplement } from '../store/checking.ts'
import { lockSubmission, saveAsked, savePaper } from '../store/submissions.ts'
import { loadSubmission, type Submission } from '../submission.ts'
import { tellEnterprise } from '../telling.ts'
import { notices } from '../texts/notices.ts'
import { refusals } from '../texts/refusals.ts'
import { startSubmission } from './making.ts'

export const ensureMayCheck = async (work: Work, round: string): Promise<void> => {
  if (!mayCheck(within(work, (await getRound(work.db, round)).programme).actor))
    throw new NotAllowed('check dossiers')
}

interface Which {
  readonly round: string
  readonly submission: string
}

/** The dossier, for who decides about it; nobody else does until this transaction ends. */
const lockedFor = async (work: Work, { round, submission: id }: Which): Promise<Submission> => {
  const started = await getStarted(work, round, id)
  await ensureNotKept(work, started)
  await lockSubmission(work.db, started.id)
  return loadSubmission(work, started)
}

export interface Check extends Which {
  /** The sending that was looked at. */
  readonly receipt: string
  /** How many findings stood there when the page was opened. */
  readonly seen: number
  readonly found: readonly Pick<Finding, 'item' | 'verdict' | 'words'>[]
}

/** Notes what was found of the last sending, item by item; only what differs is noted. */
export const noteFindings = async (work: Work, check: Check): Promise<number> =>
  inTransaction(work, async work => {
    await ensureMayCheck(work, check.round)
    const submission = await lockedFor(work, check)
    const { receipt } = ensureLast(submission, check.receipt)
    const before = findingsOf(submission.findings, { receipt })
    if (countOn(submission, receipt) !== check.seen)
      throw new Refused('found-meanwhile', {}, refusals.foundMeanwhile)
    const changed = check.found.filter(({ item, verdict, words }) => {
      const held = before.get(item)
      return held?.verdict !== verdict || held.words !== words
    })
    if (changed.some(({ verdict, words }) => verdict === 'wanting' && words === null))
      throw new Refused('wanting-words', {}, refusals.wantingWords)
    const rows = changed.map(each => ({ ...each, ...stampOf(work, submission), receipt }))
    if (rows.length === 0) return 0
    await saveFindings(work.db, rows)
    record(work, { action: 'check submission', subject: subjectOf(submission), after: rows })
    return rows.length
  })

const stampOf = (work: Work, { started }: Submission) => ({
  submission: started.id,
  foundBy: actorName(work.actor),
  foundAt: work.now,
})

export const countOn = ({ findings }: Pick<Submission, 'findings'>, receipt: string): number =>
  findings.filter(each => each.receipt === receipt).length

const ensureLast = ({ sendings, state }: Submission, receipt: string | null) => {
  const last = sendings.at(-1)
  if (last === undefined) throw new Refused('not-sent', {}, refusals.notSent)
  if (state === 'withdrawn' || state === 'excluded')
    throw new Refused('not-standing', {}, refusals.notStanding)
  if (receipt !== null && last.receipt !== receipt)
    throw new Refused('sent-meanwhile', {}, refusals.sentMeanwhile)
  return last
}

export interface Return extends Which {
  readonly receipt: string
  readonly items: readonly string[]
  readonly words: string
  readonly dueOn: Day
}

/** Gives the dossier back: the items named are open until the day, and no others. Said again, the later one holds. */
export const returnForSupplement = async (work: Work, asked: Return): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayCheck(work, asked.round)
    const submission = await lockedFor(work, asked)
    const { receipt } = ensureLast(submission, asked.receipt)
    if (asked.dueOn < work.today) throw new Refused('due-before', {}, refusals.dueBefore)
    const named = asked.items.filter(item => submission.progress.some(({ id }) => id === item))
    if (named.length === 0) throw new Refused('no-items', {}, refusals.wantingWords)
    const row: Supplement = {
      submission: submission.started.id,
      receipt,
      items: named,
      words: asked.words,
      dueOn: asked.dueOn,
      askedBy: actorName(work.actor),
      askedAt: work.now,
    }
    await saveSupplement(work.db, row)
    await tellEnterprise(work, submission, {
      kind: 'dossier-returned',
      key: `${receipt} ${work.now}`,
      says: notices.returned(submission.product.nameVi),
      href: submissionAddress(submission.started),
      dueOn: asked.dueOn,
    })
    record(work, {
      action: 'return submission',
      subject: subjectOf(submission),
      after: row,
      reason: asked.words,
    })
  })

/** A condition is not met: the dossier is judged no further, and its enterprise learns which and why. */
export const excludeSubmission = async (
  work: Work,
  asked: Which & { readonly reason: string },
): Promise<void> => turn(work, asked, { turned: excludeDossier, kind: 'excluded' })

export const reinstateSubmission = async (
  work: Work,
  asked: Which & { readonly reason: string },
): Promise<void> => turn(work, asked, { turned: reinstateDossier, kind: 'reinstated' })

interface Turning {
  readonly turned: (work: Work, input: TurnInput) => Promise<void>
  readonly kind: 'excluded' | 'reinstated'
}

const turn = async (work: Work, asked: Which & { readonly reason: string }, { turned, kind }: Turning) =>
  inTransaction(work, async work => {
    await ensureMayCheck(work, asked.round)
    const submission = await lockedFor(work, asked)
    if (submission.sendings.length === 0) throw new Refused('not-sent', {}, refusals.notSent)
    await turned(work, { dossier: submission.started.id, ground: asked.reason })
    await tellEnterprise(work, submission, {
      kind: `dossier-${kind}`,
      key: `${submission.started.id} ${work.now}`,
      says: notices[kind](submission.product.nameVi),
      href: submissionAddress(submission.started),
      dueOn: null,
    })
  })

/** A dossier on paper: the office begins it on behalf, under its number and the day that counts. */
export const enterPaper = async (
  work: Work,
  {
    round,
    product: asked,
    code,
    ...paper
  }: PaperIntake & { readonly round: string; readonly product: string; readonly code?: string },
): Promise<SubmissionId> =>
  inTransaction(work, async work => {
    await ensureMayCheck(work, round)
    const product = await getProduct(work.db, productIdOf(asked))
    const submission = await startSubmission(work, { round, product: product.id, code, isOnPaper: true })
    const row = { ...paper, submission, enteredBy: actorName(work.actor), enteredAt: work.now }
    await savePaper(work.db, row)
    record(work, {
      action: 'take in paper dossier',
      subject: { kind: 'submissions.submission', id: submission },
      after: row,
    })
    return submission
  })

/** Lateness and days for a supplement, for dossiers that are sent from now on. */
export const setReceiving = async (
  work: Work,
  {
    round,
    ground,
    ...receiving
  }: Pick<Asked['receiving'], 'late' | 'supplementDays'> & {
    readonly round: string
    readonly ground: string
  },
): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayCheck(work, round)
    const before = await askedIn(work, { id: roundIdOf(round) })
    const after: Asked = { ...before, receiving: { ...before.receiving, ...receiving } }
    await saveAsked(work.db, {
      round: roundIdOf(round),
      content: after,
      at: work.now,
      byWhom: actorName(work.actor),
      ground,
    })
    record(work, {
      action: 'set receiving',
      subject: { kind: 'selection.round', id: round },
      before: before.receiving,
      after: after.receiving,
      reason: ground,
    })
  })

const subjectOf = ({ started: { id } }: Submission) => ({ kind: 'submissions.submission', id })
