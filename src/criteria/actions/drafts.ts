import { within } from '../../access/permissions.ts'
import type { Json, JsonPath } from '../../exact/json.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { mayDraftCriteria } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { blankSet } from '../rules/draft/blank.ts'
import { isSame, valueAt, withAt } from '../rules/draft/json.ts'
import { decideSave, type Typing, type Verdict } from '../rules/draft/save.ts'
import { type Added, type Move, withAdded, withMoved } from '../rules/draft/tree.ts'
import { type Draft, getRevision, lockDraft, saveDraft, saveDraftEnd, saveRevision } from '../store/drafts.ts'
import { getVersion, listVersions } from '../store.ts'

export interface DraftKey {
  readonly draft: string
  /** Of the page on which the person worked. */
  readonly revision: number
}

/** Begins a new version as a copy of an adopted one. */
export const startDraft = async (
  work: Work,
  from: { readonly code: string; readonly version: string },
): Promise<string> => {
  ensureMayDraft(work)
  return inTransaction(work, async work => {
    const { code, version, content, programme } = await getVersion(work.db, from.code, from.version)
    ensureMayDraft(within(work, programme))
    return begin(work, { code, version, content })
  })
}

/** Begins a set that has no version yet, from nothing. */
export const startBlankDraft = async (
  work: Work,
  named: { readonly code: string; readonly name: string },
): Promise<string> => {
  ensureMayDraft(within(work, null))
  return inTransaction(work, async work => {
    if ((await listVersions(work.db)).some(({ code }) => code === named.code))
      throw new Refused('criteria-code-taken', { code: named.code }, refusals.codeTaken)
    return begin(work, { code: named.code, version: null, content: JSON.stringify(blankSet(named)) })
  })
}

interface Begun {
  readonly code: string
  readonly version: string | null
  readonly content: string
}

const begin = async (work: Work, { code, version, content }: Begun): Promise<string> => {
  const startedBy = personName(work)
  const savedAt = work.now
  const draft = await saveDraft(work.db, { code, fromVersion: version, startedAt: savedAt, startedBy })
  await saveRevision(work.db, { draft, revision: 1, content, part: '', savedAt, savedBy: startedBy })
  const subject = { kind: 'criteria.draft', id: draft }
  record(work, { action: 'start criteria draft', subject, after: { code, version } })
  return draft
}

/** Saves one part; what is wrong with it, or who saved before, comes back as the verdict and nothing is saved. */
export const saveDraftPart = async (work: Work, key: DraftKey, typing: Typing): Promise<Verdict> => {
  ensureMayDraft(work)
  return inTransaction(work, async work => {
    const draft = await openDraft(work, key.draft)
    const base = await getRevision(work.db, key.draft, key.revision)
    const verdict = decideSave(JSON.parse(base), JSON.parse(draft.content), typing)
    if (verdict.kind === 'saved') await saveContent(work, draft, verdict.content, typing.place)
    return verdict
  })
}

export const addToDraft = async (work: Work, key: DraftKey, added: Added): Promise<void> => {
  ensureMayDraft(work)
  return changeWhole(work, key, added.list, content => withAdded(content, added))
}

export const moveInDraft = async (work: Work, key: DraftKey, place: string, move: Move): Promise<void> => {
  ensureMayDraft(work)
  return changeWhole(work, key, place, content => {
    const moved = withMoved(content, place, move)
    if (moved === null) throw new Refused('draft-no-move', { place }, refusals.noMove)
    return moved
  })
}

/** Puts a part written as JSON in its place, whatever it says; the check tells what is wrong. */
export const saveDraftJson = async (
  work: Work,
  key: DraftKey,
  path: JsonPath,
  value: Json,
): Promise<void> => {
  ensureMayDraft(work)
  return inTransaction(work, async work => {
    const draft = await openDraft(work, key.draft)
    const base: Json = JSON.parse(await getRevision(work.db, key.draft, key.revision))
    const latest: Json = JSON.parse(draft.content)
    if (!isSame(valueAt(base, path), valueAt(latest, path))) throw stale(key)
    await saveContent(work, draft, withAt(latest, path, value), path.join('.'))
  })
}

export const dropDraft = async (work: Work, id: string, ground: string): Promise<void> => {
  ensureMayDraft(work)
  return inTransaction(work, async work => {
    await openDraft(work, id)
    const endedBy = personName(work)
    await saveDraftEnd(work.db, id, { version: null, endedAt: work.now, endedBy, ground })
    record(work, {
      action: 'drop criteria draft',
      subject: { kind: 'criteria.draft', id },
      reason: ground,
    })
  })
}

/** Order and number of things change places: only over the revision that the person saw. */
const changeWhole = async (
  work: Work,
  key: DraftKey,
  part: string,
  change: (content: Json) => Json,
): Promise<void> =>
  inTransaction(work, async work => {
    const draft = await openDraft(work, key.draft)
    if (draft.revision !== key.revision) throw stale(key)
    await saveContent(work, draft, change(JSON.parse(draft.content)), part)
  })

const stale = (key: DraftKey): Refused => new Refused('draft-stale', { ...key }, refusals.draftStale)

/** Locked for the transaction; what ended cannot be changed. */
export const openDraft = async (work: Work, id: string): Promise<Draft> => {
  const draft = await lockDraft(work.db, id)
  ensureMayDraft(within(work, draft.programme))
  if (draft.end !== null) throw new Refused('draft-ended', { draft: id }, refusals.draftEnded)
  return draft
}

export const saveContent = async (work: Work, draft: Draft, content: Json, part: string): Promise<number> => {
  const text = JSON.stringify(content)
  if (text === draft.content) return draft.revision
  const revision = draft.revision + 1
  await saveRevision(work.db, {
    draft: draft.id,
    revision,
    content: text,
    part,
    savedAt: work.now,
    savedBy: personName(work),
  })
  return revision
}

export const personName = ({ actor }: Work): string =>
  actor.kind === 'person' ? actor.name : actorName(actor)

/** Drafts are nobody else's business: whoever may not write them does not learn that they are there. */
export const ensureMayDraft = (work: Work): void => {
  if (!mayDraftCriteria(work.actor)) throw NotAllowed.secret('write a draft of a criteria set')
}

/** For pages: the part that is asked for is not there. */
export const noPart = (place: string): NotFound => new NotFound('part of a criteria set', place)
