import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import {
  getEnterprise,
  groundsFor,
  listAliases,
  listProducts,
  listSites,
  noteReadings,
} from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { idsOf } from '../enterprises/rules/merges.ts'
import { isWithin } from '../exact/day.ts'
import { type Period, parsePeriod } from '../exact/period.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import type { KnownFact, Subject } from './model.ts'
import { mayDeclare } from './permissions.ts'
import { readSection, type SectionState } from './rules/declaring/answers.ts'
import { type Declarer, type Section, sectionsOf } from './rules/declaring/form.ts'
import { listDrafts, listReceipts, type ReceiptHead, type SavedDraft } from './store/declarations.ts'
import { factsAsKnownOn } from './store/facts.ts'
import { listThemes, listVariables } from './store/variables.ts'

/** A year's declaration as it stands: what is known, what was typed over it, what was sent. */
export interface Declaration {
  readonly declarer: Declarer
  readonly year: Period
  readonly sections: readonly SectionState[]
  readonly drafts: readonly SavedDraft[]
  /** Of this year, the latest first. */
  readonly receipts: readonly ReceiptHead[]
  readonly known: readonly KnownFact[]
  /** What the person has before them; sending says it again, so that nothing is sent which nobody saw. */
  readonly checked: string
}

/** For those who may declare it; to others even whether the enterprise exists is secret. */
export const loadDeclaration = async (
  work: Work,
  asked: EnterpriseId,
  yearText: string,
): Promise<Declaration> => {
  const year = parsePeriod(yearText)
  if (year === null || year.length !== 4 || !declarableYears(work).includes(year))
    throw new NotFound('declaration', yearText)
  await ensureMayDeclare(work, asked)
  await noteReadings(work, [asked], 'declaration')
  const ids = await mergedIds(work, asked)
  const declarer = await declarerOf(work, ids)
  const enterprise = declarer.enterprise.id
  const merged = ids.map((id): Subject => ({ kind: 'enterprise', id }))
  const [themes, variables, facts, drafts, receipts] = [
    await listThemes(work.db),
    await listVariables(work.db),
    await factsAsKnownOn(work.db, [...merged, ...subjectsOf(declarer)], work.now),
    await draftsFollowing(work, enterprise, year),
    (await listReceipts(work.db, enterprise)).filter(receipt => receipt.year === year),
  ]
  const known = followed(facts, declarer, year)
  return {
    declarer,
    year,
    sections: sectionsOf(themes, variables, declarer, year).map(section =>
      readSection(section, draftOf(drafts, section), known),
    ),
    drafts,
    receipts,
    known,
    checked: checkedOf(enterprise, year, { drafts, receipts }),
  }
}

export const ensureMayDeclare = async (work: Work, enterprise: EnterpriseId): Promise<void> => {
  if (!mayDeclare(work.actor, await groundsFor(work, enterprise)))
    throw NotAllowed.secret('declare for this enterprise')
}

/** The record that counts today, then the duplicates merged into it. */
export const mergedIds = async (
  work: Work,
  enterprise: EnterpriseId,
): Promise<readonly [EnterpriseId, ...EnterpriseId[]]> => {
  const [current = enterprise, ...duplicates] = idsOf(await listAliases(work.db), enterprise, work.today)
  return [current, ...duplicates]
}

/** What was typed for a duplicate follows it into the record it was merged into, where nothing is typed there. */
export const draftsFollowing = async (
  work: Work,
  enterprise: EnterpriseId,
  year: string,
): Promise<readonly SavedDraft[]> => {
  const drafts: SavedDraft[] = []
  for (const id of await mergedIds(work, enterprise))
    for (const draft of await listDrafts(work.db, id, year))
      if (!drafts.some(({ section }) => section === draft.section)) drafts.push(draft)
  return drafts
}

/**
 * Earlier figures of a duplicate stand beside as the enterprise's own, where it has none; those of the year itself it
 * declares in its own name.
 */
const followed = (
  facts: readonly KnownFact[],
  { enterprise }: Declarer,
  year: string,
): readonly KnownFact[] => {
  const isOwn = ({ subject }: KnownFact) => subject.kind !== 'enterprise' || subject.id === enterprise.id
  const own = facts.filter(isOwn)
  const isKnown = ({ variable, period }: KnownFact) =>
    own.some(
      fact => fact.subject.kind === 'enterprise' && fact.variable === variable && fact.period === period,
    )
  const earlier = facts.filter(
    fact => !isOwn(fact) && fact.period !== null && fact.period.slice(0, 4) < year && !isKnown(fact),
  )
  return [
    ...own,
    ...earlier.map(fact => ({ ...fact, subject: { kind: 'enterprise', id: enterprise.id } as const })),
  ]
}

const declarerOf = async (
  work: Work,
  ids: readonly [EnterpriseId, ...EnterpriseId[]],
): Promise<Declarer> => ({
  enterprise: await getEnterprise(work.db, ids[0]),
  products: (await listProducts(work.db, ids)).toSorted((a, b) => VIETNAMESE.compare(a.nameVi, b.nameVi)),
  sites: (await listSites(work.db, ids)).filter(({ validFrom, validTo }) =>
    isWithin(work.today, validFrom, validTo),
  ),
})
export const subjectsOf = ({ enterprise, products, sites }: Declarer): readonly Subject[] => [
  { kind: 'enterprise', id: enterprise.id },
  ...products.map(({ id }): Subject => ({ kind: 'product', id })),
  ...sites.map(({ id }): Subject => ({ kind: 'site', id })),
]

const draftOf = (drafts: readonly SavedDraft[], section: Section) =>
  drafts.find(draft => draft.section === section.id)?.content ?? null

/** The last whole year, and the four before it for those who correct. */
export const declarableYears = ({ today }: Pick<Work, 'today'>): readonly Period[] =>
  Array.from({ length: 5 }, (_, back) => String(Number(today.slice(0, 4)) - 1 - back)).flatMap(
    year => parsePeriod(year) ?? [],
  )

const checkedOf = (
  enterprise: EnterpriseId,
  year: string,
  { drafts, receipts }: Pick<Declaration, 'drafts' | 'receipts'>,
): string =>
  sha256(
    canonicalize({
      enterprise,
      year,
      after: receipts[0]?.receipt ?? null,
      drafts: drafts.map(({ section, version, savedAt }) => [section, version, savedAt]),
    }) ?? '',
  )

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
