import { within } from '../access/permissions.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { draftAddress, setAddress } from './addresses.ts'
import { mayDraftCriteria } from './permissions.ts'
import { textAt } from './rules/draft/json.ts'
import { listDrafts } from './store/drafts.ts'
import { listVersions } from './store.ts'
import { texts } from './texts/drafts.ts'

/** Drafts that are begun and neither put in force nor given up wait for whoever may write them. */
export const draftsWaitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { db, actor, language } = work
  if (actor.kind !== 'person' || !mayDraftCriteria(actor)) return []
  const open = (await listDrafts(db)).filter(
    ({ end, programme }) => end === null && mayDraftCriteria(within(work, programme).actor),
  )
  return open.map(({ id, fromVersion, content }) => {
    const set = JSON.parse(content)
    const name = textAt(set, ['name', language]) || textAt(set, ['name', 'vi'])
    return {
      words: texts.waiting(name)[language],
      note: texts.waitingNote(fromVersion)[language],
      href: draftAddress(id),
      verb: texts.goOn[language],
      dueOn: null,
    }
  })
}

/** Versions that were put in force, for everyone; many of one moment are those that ship, which nobody decided here. */
export const changesFor = async ({ db, language }: Work, since: string): Promise<readonly Change[]> => {
  const recent = (await listVersions(db)).filter(({ adoptedAt }) => adoptedAt >= since)
  const together = Map.groupBy(recent, ({ adoptedAt }) => adoptedAt)
  return [...together].flatMap(([at, [only, another]]) => {
    if (only === undefined || another !== undefined) return []
    const name = language === 'en' ? (only.nameEn ?? only.nameVi) : only.nameVi
    return { words: texts.adoptedOne(name, only.version)[language], href: setAddress(only), at }
  })
}
