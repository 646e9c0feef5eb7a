import { createHash } from 'node:crypto'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { journalHead, record } from '../../platform/journal.ts'
import { entriesFrom } from '../../platform/journal-reading.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { consequencesOf, type Kept } from '../consequences.ts'
import { type Known, loadKnown, loadTerms, type Terms } from '../judging.ts'
import { mayFollow } from '../permissions.ts'
import { listLapses, saveChanges } from '../store/changes.ts'
import { type Followed, lockFollowed, saveFollowed } from '../store/followed.ts'
import {
  dropStandings,
  listProfiles,
  listStandings,
  saveProfiles,
  saveStandings,
} from '../store/standings.ts'
import { touchedBy } from '../touched.ts'
import { tellChanges } from './telling.ts'

/** More entries than these are not read one by one. */
const MOST_ENTRIES = 200

/**
 * Brings the standing answers up to what was done since: of those enterprises that the journal names; of all on another day
 * or under other policies. What came, went or ends soon is told, once however often this is asked.
 */
export const followEntitlements = (work: Work): Promise<void> => {
  if (!mayFollow(work.actor)) throw new NotAllowed('follow entitlements')
  return inTransaction(work, async work => {
    const before = await lockFollowed(work.db)
    const terms = await loadTerms(work)
    const now = await followedTo(work, before, terms)
    if (now.wanted.length > 0) await bringUp(work, terms, now.wanted)
    if (now.sequence !== before.sequence) await saveFollowed(work.db, now)
  })
}

type Reached = Followed & { readonly wanted: readonly EnterpriseId[] | 'all' }

const followedTo = async (work: Work, before: Followed, terms: Terms): Promise<Reached> => {
  const policies = stampOf(terms)
  const entries = await entriesFrom(work.db, before.sequence + 1n, MOST_ENTRIES + 1)
  const isAnew = before.onDay !== work.today || before.policies !== policies || entries.length > MOST_ENTRIES
  const last = entries.at(-1)?.sequence ?? before.sequence
  return {
    onDay: work.today,
    policies,
    wanted: isAnew ? 'all' : await touchedBy(work, entries),
    sequence: isAnew ? (await journalHead(work.db)).sequence : last,
  }
}

const stampOf = ({ policies }: Terms): string =>
  createHash('sha256')
    .update(policies.map(({ code, version }) => `${code} ${version}`).join('\n'))
    .digest('hex')

const bringUp = async (work: Work, terms: Terms, wanted: Reached['wanted']): Promise<void> => {
  const known = wanted === 'all' ? await loadKnown(work, 'all', terms) : await loadEach(work, terms, wanted)
  const kept = await keptOf(work, wanted === 'all' ? null : wanted)
  const { dropped, saved, profiles, changes } = consequencesOf(kept, known, terms)
  await dropStandings(work.db, dropped)
  await saveStandings(work.db, saved)
  await saveProfiles(work.db, profiles)
  if (changes.length === 0) return
  await tellChanges(work, terms, await saveChanges(work, changes))
  record(work, {
    action: 'tell entitlements',
    subject: { kind: 'entitlements.change', id: 'batch' },
    after: { changes: changes.length },
  })
}

const keptOf = async ({ db, today }: Work, of: readonly EnterpriseId[] | null): Promise<Kept> => ({
  standings: await listStandings(db, of),
  profiles: await listProfiles(db, of),
  lapses: await listLapses(db, of, today),
})

const loadEach = async (
  work: Work,
  terms: Terms,
  wanted: readonly EnterpriseId[],
): Promise<readonly Known[]> => {
  const found = new Map<EnterpriseId, Known>()
  for (const id of wanted)
    for (const known of await loadKnown(work, id, terms)) found.set(known.records.enterprise.id, known)
  return [...found.values()]
}
