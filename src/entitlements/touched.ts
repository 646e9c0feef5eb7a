import { getProduct, getSite, listAliases } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf, productIdOf, siteIdOf } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import { findReceipt, getFact } from '../facts/index.ts'
import { factIdOf, type Subject } from '../facts/model.ts'
import type { EntryTable } from '../platform/journal.ts'
import type { Work } from '../platform/work.ts'
import { findRecognition } from '../recognition/index.ts'
import { recognitionIdOf } from '../recognition/model.ts'

/** More enterprises than these are not looked up one by one. */
const MOST = 20

type Entry = Pick<EntryTable, 'subject_kind' | 'subject_id'>

/** Whose answers may be otherwise after these journal entries: those enterprises, or all. */
export const touchedBy = async (
  work: Work,
  entries: readonly Entry[],
): Promise<readonly EnterpriseId[] | 'all'> => {
  const subjects = new Map(entries.map(entry => [`${entry.subject_kind} ${entry.subject_id}`, entry]))
  const found = new Set<EnterpriseId>()
  for (const entry of subjects.values()) {
    const of = await readers[entry.subject_kind]?.(work, entry.subject_id)
    if (of === 'all') return 'all'
    for (const id of of ?? []) found.add(id)
    if (found.size > MOST) return 'all'
  }
  return withKept(work, [...found])
}

type Reader = (work: Work, id: string) => Promise<readonly EnterpriseId[] | 'all'>

const everyone: Reader = async () => 'all'

/** By what journal entries are about. What is not named here changes nobody's answers. */
const readers: Readonly<Record<string, Reader>> = {
  'enterprises.enterprise': async (_, id) => (id === 'batch' ? 'all' : [enterpriseIdOf(id)]),
  'enterprises.site': async ({ db }, id) => [(await getSite(db, siteIdOf(id))).enterprise],
  'enterprises.product': async ({ db }, id) => [(await getProduct(db, productIdOf(id))).enterprise],
  'facts.fact': async (work, id) =>
    id === 'batch' ? 'all' : ownerOf(work, (await getFact(work.db, factIdOf(id))).subject),
  'facts.declaration': async ({ db }, id) => {
    const receipt = await findReceipt(db, id)
    return receipt === undefined ? [] : [receipt.enterprise]
  },
  'recognition.recognition': async ({ db }, id) => {
    const found = await findRecognition(db, recognitionIdOf(id))
    return found === null ? [] : [found.enterprise, ...found.transfers.map(({ to }) => to)]
  },
  'enterprises.code_list': everyone,
  'facts.dictionary': everyone,
  'imports.batch': everyone,
}

const ownerOf = async (work: Work, subject: Subject): Promise<readonly EnterpriseId[] | 'all'> => {
  switch (subject.kind) {
    case 'enterprise':
      return [subject.id]
    case 'product':
    case 'site':
      return readers[`enterprises.${subject.kind}`]?.(work, subject.id) ?? 'all'
    case 'city':
      return 'all'
  }
}

/** With a duplicate, the record that it counts as, or counted as until the merge was undone. */
const withKept = async (
  { db, today }: Work,
  ids: readonly EnterpriseId[],
): Promise<readonly EnterpriseId[]> => {
  const aliases = await listAliases(db)
  const keptOf = (id: EnterpriseId) =>
    aliases.flatMap(({ duplicate, kept }) => (duplicate === id ? [kept] : []))
  return [...new Set(ids.flatMap(id => [id, ...keptOf(id), currentId(aliases, id, today)]))]
}
