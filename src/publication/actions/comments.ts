import { createHash, randomBytes } from 'node:crypto'
import { ensureMayTry } from '../../access/index.ts'
import type { Day } from '../../exact/day.ts'
import { sendLetters, tell } from '../../notices/index.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { lockRound, type Round } from '../../selection/index.ts'
import type { RoundId } from '../../selection/model.ts'
import { commentStatusAddress, commentsAddress } from '../addresses.ts'
import type { AnswerInput, CommentInput } from '../model.ts'
import { isLinkOpen, mayMergeInto, stateOf } from '../rules/comments.ts'
import { loadSnapshot } from '../snapshot.ts'
import { currentList, listsOf } from '../standing.ts'
import {
  findByForm,
  findBySecret,
  listComments,
  nextCommentNumber,
  type SentComment,
  saveComment,
  saveCommentStep,
  saveReceipt,
} from '../store/comments.ts'
import type { ListHead } from '../store/lists.ts'
import { noticeTexts } from '../texts/notices.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayAnswer, ensureMayComment, ensureMayFollow } from './ensure.ts'

/** What its sender is shown next: the page of their comment, or that a letter is on its way. */
export type Sent = { readonly way: 'account'; readonly secret: string } | { readonly way: 'email' }

/**
 * Anyone comments while the period runs: who signed in at once, a visitor by an address that a mailed link verifies. A
 * form that is sent twice is one comment. `address`: of the network, which says how often somebody may try.
 */
export const sendComment = async (
  work: Work,
  id: RoundId,
  input: CommentInput,
  address: string,
): Promise<Sent> => {
  await ensureMayComment(work, address)
  const { actor } = work
  if (actor.kind === 'person') return sendSignedIn(work, id, input)
  if (input.email === undefined)
    throw new Invalid([
      { place: 'email', value: '', reason: refusals.emailNeeded[work.language], remedy: '' },
    ])
  await ensureMayTry(work, 'commentsTo', input.email)
  const { email } = input
  const secret = randomBytes(24).toString('base64url')
  return inTransaction(work, async work => {
    const { list, round } = await commentable(work, id, input.dossier)
    const isNew = await saveComment(work.db, {
      ...written(work, list, input),
      number: null,
      way: 'email',
      email,
      secretHash: hashOf(secret),
    })
    if (isNew) {
      const href = commentStatusAddress(round, secret)
      await sendLetters(work, [{ address: email, says: noticeTexts.confirm(round.name), href }])
      record(work, noted(id, 'write comment', { list: list.id, form: input.form }))
    }
    return { way: 'email' as const }
  })
}

/** Who signed in is known: their form is their comment, and its own number opens it again. */
const sendSignedIn = (work: Work, id: RoundId, input: CommentInput): Promise<Sent> =>
  inTransaction(work, async work => {
    const { list } = await commentable(work, id, input.dossier)
    if ((await findByForm(work.db, input.form)) === undefined) {
      const number = await nextCommentNumber(work.db, id)
      await saveComment(work.db, {
        ...written(work, list, input),
        number,
        way: 'account',
        person: work.actor.kind === 'person' ? work.actor.id : null,
        sender: work.actor.kind === 'person' ? work.actor.name : null,
        secretHash: hashOf(input.form),
      })
      record(work, noted(id, 'receive comment', { list: list.id, number }))
    }
    return { way: 'account' as const, secret: input.form }
  })

const written = (work: Work, list: ListHead, { body, dossier, sender, form }: CommentInput) => ({
  list: list.id,
  round: list.round,
  dossier: dossier ?? null,
  body,
  sentOn: work.today,
  sender: sender ?? null,
  email: null,
  postal: null,
  person: null,
  paperNumber: null,
  form,
  at: work.now,
  byWhom: actorName(work.actor),
})

const noted = (round: string, action: string, after: unknown) => ({
  action,
  subject: { kind: 'selection.round', id: round },
  after,
})

/** The list that may be commented on today, under the lock of its round. */
const commentable = async (work: Work, id: RoundId, dossier: string | undefined) => {
  const round = await lockRound(work.db, id)
  const list = await currentList(work, round)
  if (list === null) throw new Refused('not-published', { round: id }, refusals.notPublished)
  if (work.today > list.commentsUntil)
    throw new Refused('period-over', { until: list.commentsUntil }, refusals.periodOver)
  await ensureOnList(work, list, dossier)
  return { round, list }
}

const ensureOnList = async (work: Work, list: ListHead, dossier: string | undefined): Promise<void> => {
  if (dossier === undefined) return
  const { products } = await loadSnapshot(work, list)
  if (products.some(product => product.dossier === dossier)) return
  throw new Refused('not-on-list', { dossier }, refusals.notOnList)
}

/** Follows a mailed link: the address is verified, and the comment received as written on its day. */
export const verifyComment = async (work: Work, secret: string, address: string): Promise<void> => {
  await ensureMayFollow(work, address)
  return inTransaction(work, async work => {
    const found = await findBySecret(work.db, hashOf(secret))
    if (found === undefined) throw new NotFound('comment', 'link')
    await lockRound(work.db, found.round)
    const comment = (await listComments(work.db, found.round)).find(({ id }) => id === found.id)
    if (comment === undefined || comment.number !== null) return
    if (!isLinkOpen(comment.sentOn, work.today)) throw new Refused('link-too-old', {}, refusals.linkTooOld)
    const number = await nextCommentNumber(work.db, found.round)
    await saveReceipt(work.db, { id: found.id, number, at: work.now })
    record(work, noted(found.round, 'receive comment', { list: comment.list, number }))
  })
}

/** What a secret link opens; made-up ones open nothing, and not often. */
export const openComment = async (
  work: Work,
  secret: string,
  address: string,
): Promise<{ readonly comment: SentComment; readonly all: readonly SentComment[] }> => {
  await ensureMayFollow(work, address)
  const found = await findBySecret(work.db, hashOf(secret))
  const all = found === undefined ? [] : await listComments(work.db, found.round)
  const comment = all.find(({ id }) => id === found?.id)
  if (comment === undefined) throw new NotFound('comment', 'link')
  return { comment, all }
}

export interface PaperComment {
  readonly form: string
  readonly dossier: string | null
  readonly body: string
  readonly sender: string
  readonly postal: string | null
  /** Of the postmark, or the day on which it was handed in. */
  readonly sentOn: Day
  readonly paperNumber: string | null
}

/** The office enters what came on paper, also what came late; its number. */
export const enterPaperComment = async (work: Work, id: RoundId, paper: PaperComment): Promise<number> => {
  ensureMayAnswer(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMayAnswer(work, round)
    const list = (await listsOf(work, round)).at(-1)
    if (list === undefined) throw new Refused('not-published', { round: id }, refusals.notPublished)
    if (paper.sentOn > work.today) throw new Refused('in-future', { sentOn: paper.sentOn }, refusals.inFuture)
    await ensureOnList(work, list, paper.dossier ?? undefined)
    const before = await findByForm(work.db, paper.form)
    if (before?.number != null) return before.number
    const number = await nextCommentNumber(work.db, id)
    await saveComment(work.db, {
      ...paper,
      list: list.id,
      round: id,
      number,
      way: 'paper',
      email: null,
      person: null,
      secretHash: null,
      at: work.now,
      byWhom: actorName(work.actor),
    })
    record(work, noted(id, 'enter paper comment', { list: list.id, number, sentOn: paper.sentOn }))
    return number
  })
}

/** One step towards the answer, by whoever saw how many steps there were: a second writer is told of the first. */
export const answerComment = async (
  work: Work,
  id: RoundId,
  number: number,
  input: AnswerInput,
): Promise<void> => {
  ensureMayAnswer(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMayAnswer(work, round)
    const all = await listComments(work.db, id)
    const comment = all.find(each => each.number === number)
    if (comment === undefined) throw new NotFound('comment', String(number))
    if (comment.steps.length !== input.seen)
      throw new Refused('stale', { steps: comment.steps.length }, refusals.stale)
    const step = stepOf(comment, input, all)
    await saveCommentStep(work.db, comment.id, {
      ...step,
      onDay: work.today,
      at: work.now,
      byWhom: actorName(work.actor),
    })
    if (input.kind === 'replied' || input.kind === 'rejected') await tellSenders(work, round, comment, all)
    record(work, noted(id, 'answer comment', { number, ...step }))
  })
}

const NO_STEP = { words: null, effect: null, link: null, intoId: null }

const stepOf = (comment: SentComment, input: AnswerInput, all: readonly SentComment[]) => {
  switch (input.kind) {
    case 'accepted':
      if (stateOf(comment) !== 'received') throw new Refused('stale', {}, refusals.stale)
      return { ...NO_STEP, kind: input.kind }
    case 'rejected':
      return { ...NO_STEP, kind: input.kind, words: input.reason }
    case 'replied':
      return {
        ...NO_STEP,
        kind: input.kind,
        words: input.reply,
        effect: input.effect,
        link: input.link ?? null,
      }
    case 'merged': {
      const into = all.find(({ number }) => number === input.into)
      if (into === undefined || !mayMergeInto(comment, into, all))
        throw new Refused('no-merge', { into: input.into }, refusals.noMerge)
      return { ...NO_STEP, kind: input.kind, intoId: into.id }
    }
  }
}

/** Senders learn of the answer, by a notice or by mail, also those whose comment was merged into this one. */
const tellSenders = async (
  work: Work,
  round: Round,
  comment: SentComment,
  all: readonly SentComment[],
): Promise<void> => {
  const told = [comment, ...all.filter(({ steps }) => steps.at(-1)?.into === comment.number)]
  const href = commentsAddress(round)
  await sendLetters(
    work,
    told.flatMap(({ number, email }) =>
      email === null ? [] : [{ address: email, says: noticeTexts.answered(String(number)), href }],
    ),
  )
  await tell(
    work,
    told.flatMap(({ id, number, person, steps }) =>
      person === null
        ? []
        : [
            {
              person,
              kind: 'comment-answered',
              key: `${id} ${steps.length}`,
              says: noticeTexts.answered(String(number)),
              href,
              dueOn: null,
            },
          ],
    ),
  )
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
