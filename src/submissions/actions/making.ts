import { randomInt } from 'node:crypto'
import { addKept, getDocument, getProduct, keepFile, type Upload } from '../../enterprises/index.ts'
import { documentInput } from '../../enterprises/model/inputs.ts'
import { type DocumentId, productIdOf } from '../../enterprises/model.ts'
import { isStale, type Save } from '../../facts/rules/declaring/drafts.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound, listDossiersOf, type Round } from '../../selection/index.ts'
import { stateOn } from '../../selection/rules/round.ts'
import {
  type Paper,
  type PartContent,
  type SavedPart,
  type StartedSubmission,
  type SubmissionId,
  submissionIdOf,
} from '../model.ts'
import { paperItem, papersFor } from '../rules/asking.ts'
import { isOpenItem, openingOf } from '../rules/receiving.ts'
import {
  askedIn,
  ensureMayPrepare,
  getStarted,
  loadStanding,
  receivingNow,
  type Standing,
} from '../standing.ts'
import { deleteAttachment, listParts, saveAttachment, savePart } from '../store/parts.ts'
import { findSubmissionOf, lockSubmission, saveAsked, saveSubmission } from '../store/submissions.ts'
import { loadSubmission, type Submission } from '../submission.ts'
import { closedWords, refusals } from '../texts/refusals.ts'

interface Start {
  readonly round: string
  readonly product: string
  /** A code of its own, where a register has given it one; otherwise it is drawn. */
  readonly code?: string | undefined
  readonly isOnPaper?: boolean
}

/** Begins the dossier of a product, or answers the one that was begun; on paper also after the last day. */
export const startSubmission = async (
  work: Work,
  { round: id, product: asked, code, isOnPaper = false }: Start,
): Promise<SubmissionId> =>
  inTransaction(work, async work => {
    const [round, product] = [await getRound(work.db, id), await getProduct(work.db, productIdOf(asked))]
    await ensureMayPrepare(work, { round: id, enterprise: product.enterprise })
    const before = await findSubmissionOf(work.db, round.id, product.id)
    if (before !== undefined) return before.id
    if (!isOnPaper) await ensureReceiving(work, round)
    const received = (await listDossiersOf(work.db, [product.enterprise])).find(
      each => each.round === round.id && each.product === product.id,
    )
    const submission = {
      id: submissionIdOf(code ?? received?.id ?? `${round.id}-${drawn()}`),
      round: round.id,
      enterprise: product.enterprise,
      product: product.id,
      startedBy: actorName(work.actor),
      startedAt: work.now,
    }
    const content = await askedIn(work, round)
    await saveAsked(work.db, {
      round: round.id,
      content,
      at: work.now,
      byWhom: actorName(work.actor),
      ground: null,
    })
    if (!(await saveSubmission(work.db, submission)))
      return (await findSubmissionOf(work.db, round.id, product.id))?.id ?? submission.id
    record(work, { action: 'start submission', subject: subjectOf(submission.id), after: submission })
    return submission.id
  })

const ensureReceiving = async (work: Work, round: Round): Promise<void> => {
  const receiving = await receivingNow(work, round, await askedIn(work, round))
  const isRoundOpen = stateOn(round.turns, work.today) === 'open'
  const opening = openingOf({ state: 'making', receiving, supplement: null, isRoundOpen, today: work.today })
  if (opening.open === 'none') throw new Refused('not-open', { why: opening.why }, closedWords(opening))
}

/** Tells nobody how many have begun before. */
const drawn = (): string =>
  Array.from({ length: 6 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

export interface PartInput extends Save {
  readonly round: string
  readonly submission: string
  readonly part: string
  readonly content: PartContent
}

/** Keeps what was typed; refuses (`draft-stale`) where somebody else saved since this page last knew. */
export const saveTyped = async (work: Work, input: PartInput): Promise<SavedPart> => {
  const started = await openItem(work, input, input.part)
  const { part, content, editor, sequence } = input
  const stored = (await listParts(work.db, started.id)).find(each => each.part === part)
  if (isStale(input, stored ?? null)) throw stale(stored)
  const saved = {
    part,
    version: (stored?.version ?? 0) + 1,
    content,
    editor,
    sequence,
    savedBy: actorName(work.actor),
    savedAt: work.now,
  }
  if (!(await savePart(work.db, started.id, saved))) throw stale(stored)
  return saved
}

const stale = (stored: SavedPart | undefined): Refused =>
  new Refused('draft-stale', { savedAt: stored?.savedAt ?? null }, refusals.savedMeanwhile)

interface Which {
  readonly round: string
  readonly submission: string
}

/** Which dossier it is, if this item of it may be changed now by who acts; nothing of what it says is read. */
export const openItem = async (
  work: Work,
  { round, submission: id }: Which,
  item: string,
): Promise<StartedSubmission> => {
  const started = await getStarted(work, round, id)
  await ensureMayPrepare(work, started)
  ensureOpenItem(await loadStanding(work, started), item)
  return started
}

/** The same, with all of the dossier. */
const openFor = async (work: Work, which: Which, item: string): Promise<Submission> =>
  loadSubmission(work, await openItem(work, which, item))

const ensureOpenItem = ({ opening }: Standing, item: string): void => {
  if (isOpenItem(opening, item)) return
  if (opening.open === 'none') throw new Refused('not-open', { why: opening.why }, closedWords(opening))
  throw new Refused('item-closed', { item }, refusals.itemClosed)
}

export interface PaperOf extends Which {
  readonly paper: string
}

interface NewFile {
  readonly title: string
  readonly upload: Upload
}

/** A new file becomes a document of the enterprise and goes with the paper. */
export const attachUpload = async (work: Work, asked: PaperOf, file: NewFile): Promise<void> =>
  inTransaction(work, await keepUpload(work, asked, file))

/** Scans and keeps it with no transaction open; what it answers attaches it in one, if it still may be. */
export const keepUpload = async (
  work: Work,
  asked: PaperOf,
  { title, upload }: NewFile,
): Promise<(work: Work) => Promise<void>> => {
  const { enterprise } = (await roomFor(work, asked, upload.bytes.byteLength)).submission.started
  const kept = await keepFile(work, enterprise, upload)
  return async work => {
    const { submission, paper } = await lockedRoomFor(work, asked, kept.size)
    const input = documentInput.parse({ enterprise, kind: paper.kind, title })
    await attach(work, submission, { paper: asked.paper, document: await addKept(work, input, kept) })
  }
}

/** What the enterprise gave before need not be sent again. */
export const attachDocument = async (work: Work, asked: PaperOf, document: DocumentId): Promise<void> =>
  inTransaction(work, async work => {
    const { enterprise } = await openItem(work, asked, paperItem(asked.paper))
    const found = await getDocument(work.db, document)
    if (found.enterprise !== enterprise)
      throw new Refused('foreign-document', { document }, refusals.foreignDocument)
    const { submission } = await lockedRoomFor(work, asked, found.size)
    await attach(work, submission, { paper: asked.paper, document })
  })

const attach = (work: Work, { started }: Submission, row: { paper: string; document: DocumentId }) =>
  saveAttachment(work.db, {
    ...row,
    submission: started.id,
    attachedBy: actorName(work.actor),
    attachedAt: work.now,
  })

/** It goes no more with the paper; the enterprise keeps the document. */
export const detachDocument = async (work: Work, asked: PaperOf, document: DocumentId): Promise<void> => {
  const started = await openItem(work, asked, paperItem(asked.paper))
  await deleteAttachment(work.db, { submission: started.id, paper: asked.paper, document })
}

export const paperIn = ({ asked, applying }: Submission, code: string): Paper => {
  const paper = papersFor(asked, applying).find(each => each.code === code)
  if (paper === undefined) throw new NotFound('paper', code)
  return paper
}

/** Which paper it is, if a file of so many bytes may still go with it. */
export const ensureRoomFor = async (work: Work, asked: PaperOf, bytes: number): Promise<Paper> =>
  (await roomFor(work, asked, bytes)).paper

const roomFor = async (work: Work, asked: PaperOf, bytes: number) => {
  const submission = await openFor(work, asked, paperItem(asked.paper))
  const paper = paperIn(submission, asked.paper)
  ensureRoom(submission, paper, bytes)
  return { submission, paper }
}

/** The same, and until the transaction ends nobody else sends the dossier or puts a file with it. */
const lockedRoomFor = async (work: Work, asked: PaperOf, bytes: number) => {
  await lockSubmission(work.db, submissionIdOf(asked.submission))
  return roomFor(work, asked, bytes)
}

const MB = 1024 * 1024

const ensureRoom = ({ asked: { files: caps }, files }: Submission, paper: Paper, bytes: number): void => {
  const own = files.filter(each => each.paper === paper.code)
  if (own.length >= caps.mostPerPaper)
    throw new Refused('too-many-files', { most: caps.mostPerPaper }, refusals.tooManyFiles(caps.mostPerPaper))
  if (bytes > caps.largestMb * MB)
    throw new Refused(
      'file-too-large',
      { mb: caps.largestMb },
      refusals.fileTooLarge(paper.name, caps.largestMb),
    )
  const all = files.reduce((sum, { document }) => sum + document.size, bytes)
  if (all > caps.largestDossierMb * MB)
    throw new Refused(
      'dossier-too-large',
      { mb: caps.largestDossierMb },
      refusals.dossierTooLarge(caps.largestDossierMb),
    )
}

const subjectOf = (id: string) => ({ kind: 'submissions.submission', id })
