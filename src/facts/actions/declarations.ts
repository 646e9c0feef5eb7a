import canonicalize from 'canonicalize'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import {
  type Declaration,
  draftsFollowing,
  ensureMayDeclare,
  loadDeclaration,
  mergedIds,
  sha256,
} from '../declaration.ts'
import { factIdOf } from '../model.ts'
import type { Draft } from '../rules/declaring/answers.ts'
import { isStale, type Save } from '../rules/declaring/drafts.ts'
import { type Sent, sendingOf } from '../rules/declaring/sending.ts'
import { maySend, standingOf } from '../rules/declaring/standing.ts'
import { saveAnswers } from '../store/answers.ts'
import {
  deleteDrafts,
  findSent,
  lockDeclaration,
  nextNumber,
  type Receipt,
  type SavedDraft,
  saveDraftRow,
  saveReceipt,
} from '../store/declarations.ts'
import { saveFacts } from '../store/facts.ts'
import { declaringRefusals, otherEvidence } from '../texts/declaring.ts'

export interface DraftInput extends Save {
  readonly enterprise: EnterpriseId
  readonly year: string
  readonly section: string
  readonly content: Draft
}

/** Keeps what was typed; refuses (`draft-stale`) where somebody else saved since this page last knew. */
export const saveDraft = async (work: Work, input: DraftInput): Promise<SavedDraft> => {
  await ensureMayDeclare(work, input.enterprise)
  const { year, section, content, editor, sequence } = input
  const [enterprise] = await mergedIds(work, input.enterprise)
  const stored = (await draftsFollowing(work, enterprise, year)).find(draft => draft.section === section)
  if (isStale(input, stored ?? null)) throw stale(stored)
  const draft = {
    section,
    version: (stored?.version ?? 0) + 1,
    content,
    editor,
    sequence,
    savedBy: actorName(work.actor),
    savedAt: work.now,
  }
  if (!(await saveDraftRow(work.db, { enterprise, year }, draft))) throw stale(stored)
  return draft
}

const stale = (stored: SavedDraft | undefined): Refused =>
  stored === undefined
    ? new Refused('draft-sent', {}, declaringRefusals.sentMeanwhile)
    : new Refused('draft-stale', { savedAt: stored.savedAt }, declaringRefusals.savedMeanwhile)

export interface Sending {
  readonly enterprise: EnterpriseId
  readonly year: string
  /** What was before the person when they sent. */
  readonly checked: string
}

/** Declares and corrects everything that was typed, in one step, and gives a receipt; sent again, the same receipt. */
export const sendDeclaration = async (work: Work, { year, checked, ...asked }: Sending): Promise<string> =>
  inTransaction(work, async work => {
    await ensureMayDeclare(work, asked.enterprise)
    const [enterprise] = await mergedIds(work, asked.enterprise)
    await lockDeclaration(work.db, enterprise, year)
    const before = await findSent(work.db, enterprise, year, checked)
    if (before !== undefined) return before.receipt
    const declaration = await loadDeclaration(work, enterprise, year)
    ensureSendable(declaration, checked)
    return declare(work, declaration)
  })

const ensureSendable = ({ checked, sections, receipts }: Declaration, seen: string): void => {
  if (checked !== seen) throw new Refused('changed-since', {}, declaringRefusals.changedSince)
  const standing = standingOf(sections)
  if (standing.wrong > 0 || standing.unconfirmed > 0)
    throw new Refused('not-ready', { ...standing }, declaringRefusals.notReady)
  if (!maySend(standing, receipts.length > 0))
    throw new Refused('nothing-to-send', {}, declaringRefusals.nothingToSend)
}

const declare = async (work: Work, declaration: Declaration): Promise<string> => {
  const { declarer, year, sections, checked } = declaration
  const enterprise = declarer.enterprise.id
  const [declaredBy, recordedAt] = [actorName(work.actor), work.now]
  const number = await nextNumber(work.db, year)
  const receipt = `KK-${year}-${String(number).padStart(5, '0')}`
  const sent = sendingOf(
    sections.flatMap(({ fields }) => fields),
    { declaredBy, recordedAt, idOf: at => factIdOf(`${receipt}-${at + 1}`), otherEvidence },
  )
  if ((await saveFacts(work.db, sent.facts)) < sent.facts.length)
    throw new Refused('changed-since', {}, declaringRefusals.changedSince)
  await saveAnswers(work.db, explanationsOf(work, sent))
  const written = writtenOf(work, { declaration, receipt, sent })
  await saveReceipt(work.db, { ...written, enterprise, year, number, checked })
  for (const id of await mergedIds(work, enterprise)) await deleteDrafts(work.db, { enterprise: id, year })
  const subject = { kind: 'facts.declaration', id: receipt }
  record(work, { action: 'send declaration', subject, after: { ...written, facts: sent.facts } })
  return receipt
}

const explanationsOf = (work: Work, { because }: Sent) =>
  because.map(each => ({
    ...each,
    document: null,
    page: null,
    answeredBy: actorName(work.actor),
    answeredAt: work.now,
  }))

interface Numbered {
  readonly declaration: Declaration
  readonly receipt: string
  readonly sent: Sent
}

const writtenOf = (
  work: Work,
  { declaration: { declarer, year }, receipt, sent }: Numbered,
): Pick<Receipt, 'receipt' | 'content' | 'digest' | 'sentBy' | 'sentAt'> => {
  const { id, nameVi, taxCode } = declarer.enterprise
  const [sentBy, sentAt] = [actorName(work.actor), work.now]
  const content =
    canonicalize({
      format: 'chuluc-declaration-1',
      receipt,
      enterprise: { id, name: nameVi, taxCode },
      year,
      sentBy,
      sentAt,
      figures: sent.figures,
    }) ?? ''
  return { receipt, content, digest: sha256(content), sentBy, sentAt }
}
