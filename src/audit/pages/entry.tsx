import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Known, KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { noteReadings } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { headerHash, type Payload, payloadHash } from '../../platform/journal.ts'
import { headerOf } from '../../platform/journal-check.ts'
import { getEntry, type ListedEntry } from '../../platform/journal-reading.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { findDossier } from '../../selection/index.ts'
import { JOURNAL, journalOf } from '../addresses.ts'
import { type NameOf, namesOf } from '../loading.ts'
import { auditPath, Digest, whoWords } from '../parts/shown.tsx'
import { mayAudit } from '../permissions.ts'
import { ensureFree } from '../reading.ts'
import { isPayloadShown } from '../rules/payload.ts'
import { texts } from '../texts/pages.ts'
import { Doing } from './journal.tsx'

/** One entry: its header with its hashes computed again, and what it holds for those who may read it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const page = {
      ...(await readEntry(visit.work, visit.params.entry ?? '')),
      nameOf: await namesOf(visit.work),
    }
    return html(<EntryView shell={shellOf(visit, menu)} page={page} />)
  }

export interface SeenEntry {
  readonly entry: ListedEntry
  readonly holds: boolean
  /** Why what it holds is not shown; null: it is. */
  readonly withheld: 'erased' | 'personal' | 'for-auditors' | null
  readonly payload: Payload
}

/** Whose figures an entry tells of is told that they were read. */
export const readEntry = async (work: Work, id: string): Promise<SeenEntry> => {
  await ensureFree(work)
  if (!/^[1-9]\d{0,17}$/.test(id)) throw new NotFound('journal entry', id)
  const entry = await getEntry(work.db, BigInt(id))
  const withheld = withheldFrom(work, entry)
  if (withheld === null) await noteReading(work, entry)
  return {
    entry,
    holds: isWhole(entry),
    withheld,
    payload: withheld === null ? JSON.parse(entry.payload ?? '{}') : {},
  }
}

const withheldFrom = (
  { actor }: Work,
  { payload, action, subject_kind: kind }: ListedEntry,
): SeenEntry['withheld'] => {
  if (!mayAudit(actor)) return 'for-auditors'
  if (payload === null) return 'erased'
  return isPayloadShown({ action, kind }) ? null : 'personal'
}

const isWhole = (entry: ListedEntry): boolean =>
  headerHash(headerOf(entry)) === entry.hash &&
  (entry.payload === null || payloadHash(entry.salt ?? '', entry.payload) === entry.payload_hash)

const noteReading = async (
  work: Work,
  { subject_kind: kind, subject_id: id }: ListedEntry,
): Promise<void> => {
  if (kind === 'enterprises.enterprise') return noteReadings(work, [enterpriseIdOf(id)], 'record')
  const dossier = kind === 'selection.dossier' ? await findDossier(work.db, id) : undefined
  if (dossier !== undefined) await noteReadings(work, [enterpriseIdOf(dossier.enterprise)], 'dossier')
}

interface EntryProps {
  readonly shell: Shell
  readonly page: SeenEntry & { readonly nameOf: NameOf }
}

export const EntryView = ({ shell, page }: EntryProps) => {
  const { language } = shell
  const { entry } = page
  const title = texts.entryTitle(String(entry.sequence))[language]
  const subject = `${entry.subject_kind} ${entry.subject_id}`
  const path = [...auditPath(shell), { href: JOURNAL, label: texts.journal[language] }]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>
        {title}{' '}
        <Tag tone={page.holds ? 'done' : 'no'}>{(page.holds ? texts.isTrue : texts.isFalse)[language]}</Tag>
      </h1>
      <KnownList
        facts={[
          { name: texts.at[language], value: formatMoment(entry.at, language) },
          { name: texts.who[language], value: whoWords(page.nameOf, entry.actor, language) },
          { name: texts.what[language], value: <Doing action={entry.action} language={language} /> },
          { name: texts.subject[language], value: <code>{subject}</code> },
          { name: texts.hash[language], value: <Digest of={entry.hash} /> },
          { name: texts.previousHash[language], value: <Digest of={entry.previous_hash} /> },
          { name: texts.payloadHash[language], value: <Digest of={entry.payload_hash} /> },
        ]}
      />
      <RecordSection id="content" title={texts.content[language]}>
        <Content page={page} language={language} />
      </RecordSection>
      <p>
        <a href={journalOf(subject)}>{texts.others[language]}</a>
      </p>
    </Page>
  )
}

const WITHHELD = {
  erased: texts.isErased,
  personal: texts.isPersonal,
  'for-auditors': texts.forAuditors,
} as const

const Content = ({ page, language }: { readonly page: SeenEntry; readonly language: Language }) => {
  const { withheld, payload } = page
  if (withheld !== null) return <p class="quiet">{WITHHELD[withheld][language]}</p>
  const parts: readonly Known[] = (['reason', 'before', 'after'] as const).flatMap(part => {
    const value = payload[part]
    if (value === undefined || value === null) return []
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
    return [{ name: texts[part][language], value: <pre>{text}</pre> }]
  })
  return parts.length === 0 ? <p class="quiet">–</p> : <KnownList facts={parts} />
}
