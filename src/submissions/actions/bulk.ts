import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Localized } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { roundIdOf } from '../../selection/model.ts'
import { submissionAddress } from '../addresses.ts'
import { type ListedSubmission, listOf } from '../listing.ts'
import { type BulkVerb, whyNot } from '../rules/bulk.ts'
import { getStarted } from '../standing.ts'
import { loadSubmission } from '../submission.ts'
import { tellEnterprise } from '../telling.ts'
import { bulkTexts } from '../texts/bulk.ts'
import { notices } from '../texts/notices.ts'
import { countOn, ensureMayCheck, noteFindings } from './checking.ts'

/** A dossier as it stood when somebody chose it. */
export interface ChosenRow {
  readonly id: string
  /** Of the last sending; empty: none. */
  readonly receipt: string
}

/** What became of each: nothing to say, or why nothing was done. */
export type BulkResult = readonly { readonly id: string; readonly why: Localized | null }[]

/** Does what is meant to each dossier for itself: one that changed since it was chosen stays as it is, and is named. */
export const doWithChosen = async (
  work: Work,
  round: string,
  { verb, rows }: { readonly verb: BulkVerb; readonly rows: readonly ChosenRow[] },
): Promise<BulkResult> => {
  await ensureMayCheck(work, round)
  const all = new Map(
    (await listOf(work, { round: roundIdOf(round) })).map(each => [each.id as string, each]),
  )
  const results: { id: string; why: Localized | null }[] = []
  for (const row of rows) results.push({ id: row.id, why: await doWith(work, verb, row, all.get(row.id)) })
  return results
}

const doWith = async (
  work: Work,
  verb: BulkVerb,
  { receipt }: ChosenRow,
  listed: ListedSubmission | undefined,
): Promise<Localized | null> => {
  if (listed === undefined) return bulkTexts.gone
  if ((listed.last?.receipt ?? '') !== receipt) return bulkTexts.sentMeanwhile
  const why = whyNot(verb, listed.listed)
  if (why !== null) return bulkTexts[why]
  try {
    await (verb === 'remind' ? remind(work, listed) : acceptComplete(work, listed))
    return null
  } catch (error) {
    if (error instanceof Refused) return error.words
    throw error
  }
}

/** The same day twice is once. */
const remind = (work: Work, { round, id, supplement, last }: ListedSubmission): Promise<void> =>
  inTransaction(work, async work => {
    const submission = await loadSubmission(work, await getStarted(work, round, id))
    await tellEnterprise(work, submission, {
      kind: 'supplement-reminded',
      key: `${last?.receipt ?? ''} ${work.today}`,
      says: notices.reminded(submission.product.nameVi),
      href: submissionAddress({ id, round }),
      dueOn: supplement?.dueOn ?? null,
    })
    record(work, {
      action: 'remind of supplement',
      subject: { kind: 'submissions.submission', id },
      after: { receipt: last?.receipt, dueOn: supplement?.dueOn },
    })
  })

/** Every item that nobody found wanting is fine. */
const acceptComplete = async (work: Work, { round, id, last }: ListedSubmission): Promise<void> => {
  if (last === null) return
  const submission = await loadSubmission(work, await getStarted(work, round, id))
  await noteFindings(work, {
    round,
    submission: id,
    receipt: last.receipt,
    seen: countOn(submission, last.receipt),
    found: last.items.map(item => ({ item, verdict: 'fine', words: null })),
  })
}
