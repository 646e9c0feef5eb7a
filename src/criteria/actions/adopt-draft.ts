import type { Json } from '../../exact/json.ts'
import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { adoptCriteriaSet } from '../actions.ts'
import { refusals } from '../refusals.ts'
import { valueAt, withAt } from '../rules/draft/json.ts'
import { readCriteriaSet } from '../rules/read.ts'
import type { ReadSet } from '../rules/set.ts'
import { saveDraftEnd } from '../store/drafts.ts'
import { findVersion, type Version } from '../store.ts'
import { ensureMayDraft, openDraft, personName, saveContent } from './drafts.ts'

export interface Adoption {
  readonly draft: string
  readonly revision: number
  readonly version: string
  readonly effectiveFrom: string
  readonly effectiveTo?: string | undefined
  readonly ground: string
}

/** Puts a draft in force: it becomes a version that never changes again, and the draft is closed. */
export const adoptDraft = async (work: Work, adoption: Adoption): Promise<Version> => {
  ensureMayDraft(work)
  return inTransaction(work, async work => {
    const draft = await openDraft(work, adoption.draft)
    if (draft.revision !== adoption.revision)
      throw new Refused('draft-stale', { draft: draft.id }, refusals.draftStale)
    const content = dated(JSON.parse(draft.content), adoption)
    const set = wholeSet(content)
    if ((await findVersion(work.db, set.file.code, set.file.version)) !== undefined)
      throw new Refused('criteria-version-taken', { version: set.file.version }, refusals.versionTaken)
    await saveContent(work, draft, content, 'adopt')
    const version = await adoptCriteriaSet(work, set)
    await saveDraftEnd(work.db, draft.id, {
      version: version.version,
      endedAt: work.now,
      endedBy: personName(work),
      ground: adoption.ground,
    })
    record(work, {
      action: 'adopt criteria draft',
      subject: { kind: 'criteria.draft', id: draft.id },
      before: { code: draft.code, version: draft.fromVersion },
      after: { version: version.version, sha256: version.sha256, effectiveFrom: version.effectiveFrom },
      reason: adoption.ground,
    })
    return version
  })
}

const dated = (content: Json, { version, effectiveFrom, effectiveTo }: Adoption): Json => {
  const named = withAt(withAt(content, ['version'], version), ['effectiveFrom', 'day'], effectiveFrom)
  if (effectiveTo !== undefined) return withAt(named, ['effectiveTo', 'day'], effectiveTo)
  return valueAt(named, ['effectiveTo']) === undefined ? named : withAt(named, ['effectiveTo', 'day'], null)
}

const wholeSet = (content: Json): ReadSet => {
  const read = readCriteriaSet(content)
  if (read.ok && isEmpty(read.set)) throw new Refused('draft-is-empty', {}, refusals.draftEmpty)
  if (read.ok) return read.set
  const { length } = read.problems
  throw new Refused('draft-has-problems', { problems: read.problems }, refusals.draftHasProblems(length))
}

/** Nothing is asked of anybody: no condition, no criterion. */
const isEmpty = ({ file: { criteria, gates, tracks } }: ReadSet): boolean =>
  criteria.length === 0 && gates.length === 0 && tracks === undefined
