import canonicalize from 'canonicalize'
import { personIdOf } from '../../access/model.ts'
import { correctFact, declareFact } from '../../facts/index.ts'
import { correctInput, declareInput } from '../../facts/model.ts'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { receiveDossier, withdrawDossier } from '../../selection/index.ts'
import { mayRunRounds } from '../../selection/permissions.ts'
import { receiptAddress, submissionAddress } from '../addresses.ts'
import { contentSchema, type Sending, type SentContent, type StartedSubmission } from '../model.ts'
import { tracksOf } from '../rules/asking.ts'
import { findingsOf } from '../rules/checking.ts'
import { unchangedItems } from '../rules/differences.ts'
import { sayingOf } from '../saying.ts'
import { ensureMayPrepare, getStarted } from '../standing.ts'
import { saveFindings } from '../store/checking.ts'
import { findSending, findSent, nextNumber, saveSending } from '../store/sendings.ts'
import { lockSubmission } from '../store/submissions.ts'
import { loadSubmission, type Submission, sha256 } from '../submission.ts'
import { tellEnterprise, tellOffice, tellPerson } from '../telling.ts'
import { notices } from '../texts/notices.ts'
import { closedWords, refusals } from '../texts/refusals.ts'

export interface SendInput {
  readonly round: string
  readonly submission: string
  /** What was before the person when they sent. */
  readonly checked: string
}

/** Sends everything in one step and gives a receipt; sent again as it was, the same receipt. */
export const sendSubmission = async (
  work: Work,
  { round, submission: id, checked }: SendInput,
): Promise<string> =>
  inTransaction(work, async work => {
    const started = await getStarted(work, round, id)
    await ensureMayPrepare(work, started)
    await lockSubmission(work.db, started.id)
    const before = await findSent(work.db, started.id, checked)
    if (before !== undefined) return before.receipt
    const seen = await loadSubmission(work, started)
    const previous = await lastContent(work, seen)
    ensureSendable(seen, checked, previous)
    await declareUndertakings(work, seen)
    return receive(work, await loadSubmission(work, started), { checked, previous })
  })

const lastContent = async (work: Work, { sendings }: Submission): Promise<SentContent | null> => {
  const last = sendings.at(-1)
  const sending = last && (await findSending(work.db, last.receipt))
  return sending === undefined ? null : contentSchema.parse(JSON.parse(sending.content))
}

const ensureSendable = (submission: Submission, seen: string, previous: SentContent | null): void => {
  const { opening, checked, set, applying, state } = submission
  if (opening.open === 'none') throw new Refused('not-open', { why: opening.why }, closedWords(opening))
  if (checked !== seen) throw new Refused('changed-since', {}, refusals.changedSince)
  const tracks = tracksOf(set.file)
  if (tracks.length > 0 && !tracks.some(({ code }) => code === applying.track))
    throw new Refused('no-track', {}, refusals.noTrack)
  if (state === 'sent' && previous !== null && saysTheSame(submission, previous))
    throw new Refused('nothing-new', {}, refusals.nothingNew)
}

const saysTheSame = (submission: Submission, previous: SentContent): boolean => {
  const saying = sayingOf(submission)
  const items = submission.progress.map(({ id }) => id)
  return unchangedItems(previous, { ...previous, ...saying }, items).length === items.length
}

/** What is undertaken is a figure like others: declared, or corrected where it was said otherwise. */
const declareUndertakings = async (
  work: Work,
  { undertakings, started, round }: Submission,
): Promise<void> => {
  for (const { variable, fact, given } of undertakings) {
    const said = fact?.value.kind === 'value' ? fact.value.text === 'true' : null
    const evidence = { given: { value: given }, document: notices.undertaking.vi }
    if (fact === null && given) {
      const period = variable.periodicity === 'once' ? null : round.period
      const subject = { kind: 'product' as const, id: started.product }
      await declareFact(work, declareInput.parse({ subject, variable: variable.code, period, ...evidence }))
    } else if (fact !== null && said !== given) {
      const reason = given ? notices.undertaking.vi : notices.undertakingBack.vi
      await correctFact(work, correctInput.parse({ fact: fact.id, reason, ...evidence }))
    }
  }
}

interface Receiving {
  readonly checked: string
  readonly previous: SentContent | null
}

/** The number of the receipt is asked for late: whoever has it makes others wait until this transaction ends. */
const receive = async (
  work: Work,
  submission: Submission,
  { checked, previous }: Receiving,
): Promise<string> => {
  const { started, sendings } = submission
  const days = daysOf(submission)
  await receiveDossier(work, dossierOf(work, submission, days))
  const number = await nextNumber(work.db, started.round)
  const receipt = `HS-${started.round}-${String(number).padStart(5, '0')}`
  const version = (sendings.at(-1)?.version ?? 0) + 1
  const content = contentOf(work, submission, { receipt, version, ...days })
  const text = canonicalize(content) ?? ''
  const sending: Sending = {
    receipt,
    submission: started.id,
    round: started.round,
    number,
    version,
    checked,
    content: text,
    digest: sha256(text),
    items: submission.progress.filter(({ isLeftOut }) => !isLeftOut).map(({ id }) => id),
    lacking: submission.progress.filter(({ isLacking }) => isLacking).map(({ id }) => id),
    ...days,
    sentBy: content.sentBy,
    sentAt: content.sentAt,
  }
  await saveSending(work.db, sending)
  await saveFindings(work.db, stillHolding(submission, sending, { previous, content }))
  await tellOfSending(work, submission, receipt)
  record(work, { action: 'send submission', subject: subjectOf(started), after: sending })
  return receipt
}

const contentOf = (
  work: Work,
  submission: Submission,
  receipt: Pick<SentContent, 'receipt' | 'version' | 'isLate' | 'countsOn'>,
): SentContent => ({
  format: 'chuluc-submission-1',
  ...sayingOf(submission),
  ...receipt,
  onPaper: submission.onPaper,
  sentBy: actorName(work.actor),
  sentAt: work.now,
})

/** A supplement keeps the day of what it supplements. */
const daysOf = ({
  state,
  sendings,
  receiving,
  started,
}: Submission): Pick<Sending, 'countsOn' | 'isLate'> => {
  const last = sendings.at(-1)
  if (state === 'returned' && last !== undefined) return { countsOn: last.countsOn, isLate: last.isLate }
  if (!('countsOn' in receiving)) throw new Error(`not to be received: ${started.id}`)
  return { countsOn: receiving.countsOn, isLate: receiving.is === 'late' }
}

const dossierOf = (work: Work, submission: Submission, { countsOn }: Pick<Sending, 'countsOn'>) => {
  const { started, taken, applying, parts } = submission
  const { id, round, enterprise, product } = started
  const applicant = parts.find(({ part }) => part === 'product')?.content.applicant ?? null
  const { track } = applying
  return { id, round, enterprise, product, applicant, track, receivedAt: work.now, countsOn, facts: taken }
}

/** What was found of items that say the same still holds; nobody looks at them again. */
const stillHolding = (
  { findings }: Submission,
  { receipt, items }: Sending,
  { previous, content }: { readonly previous: SentContent | null; readonly content: SentContent },
) => {
  if (previous === null) return []
  const same = new Set(unchangedItems(previous, content, items))
  return [...findingsOf(findings, { receipt: previous.receipt }).values()]
    .filter(({ item }) => same.has(item))
    .map(finding => ({ ...finding, receipt }))
}

const tellOfSending = async (work: Work, submission: Submission, receipt: string): Promise<void> => {
  const { product, supplement, started } = submission
  const href = receiptAddress(receipt)
  const said = { key: receipt, href, dueOn: null }
  await tellEnterprise(work, submission, {
    ...said,
    kind: 'dossier-sent',
    says: notices.sent(product.nameVi, receipt),
  })
  const asker = supplement?.askedBy.startsWith('person:') ? supplement.askedBy.slice('person:'.length) : null
  if (asker === null) return
  await tellPerson(work, submission, personIdOf(asker), {
    ...said,
    href: `/rounds/${started.round}/submissions/${started.id}`,
    kind: 'dossier-supplemented',
    says: notices.answered(product.nameVi, receipt),
  })
}

/** Until the last day by the enterprise itself, later by the office when it asks for it. */
export const withdrawSubmission = async (
  work: Work,
  {
    round,
    submission: id,
    reason,
  }: { readonly round: string; readonly submission: string; readonly reason: string },
): Promise<void> =>
  inTransaction(work, async work => {
    const started = await getStarted(work, round, id)
    await ensureMayPrepare(work, started)
    await lockSubmission(work.db, started.id)
    const submission = await loadSubmission(work, started)
    ensureWithdrawable(work, submission)
    await withdrawDossier(work, { dossier: started.id, ground: reason })
    const said = {
      kind: 'dossier-withdrawn',
      key: `${started.id} ${work.now}`,
      says: notices.withdrawn(submission.product.nameVi),
      dueOn: null,
    }
    await tellEnterprise(work, submission, { ...said, href: submissionAddress(started) })
    await tellOffice(work, submission, { ...said, href: `/rounds/${round}/submissions/${started.id}` })
  })

export const mayWithdraw = (work: Work, { state, receiving }: Submission): boolean =>
  (state === 'sent' || state === 'returned') &&
  (receiving.is === 'in-time' || receiving.is === 'grace' || mayRunRounds(work.actor))

const ensureWithdrawable = (work: Work, submission: Submission): void => {
  if (mayWithdraw(work, submission)) return
  const isOver = submission.state === 'sent' || submission.state === 'returned'
  throw new Refused(
    isOver ? 'withdraw-late' : 'not-withdrawable',
    { state: submission.state },
    isOver ? refusals.withdrawLate : refusals.notWithdrawable,
  )
}

const subjectOf = ({ id }: StartedSubmission) => ({ kind: 'submissions.submission', id })
