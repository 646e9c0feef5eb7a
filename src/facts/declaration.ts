import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { getEnterprise, groundsFor, listProducts, listSites, noteReadings } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { isWithin } from '../exact/day.ts'
import { type Period, parsePeriod } from '../exact/period.ts'
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
  enterprise: EnterpriseId,
  yearText: string,
): Promise<Declaration> => {
  const year = parsePeriod(yearText)
  if (year === null || year.length !== 4 || !declarableYears(work).includes(year))
    throw new NotFound('declaration', yearText)
  await ensureMayDeclare(work, enterprise)
  await noteReadings(work, [enterprise], 'declaration')
  const declarer = await declarerOf(work, enterprise)
  const [themes, variables, known, drafts, receipts] = [
    await listThemes(work.db),
    await listVariables(work.db),
    await factsAsKnownOn(work.db, subjectsOf(declarer), work.now),
    await listDrafts(work.db, enterprise, year),
    (await listReceipts(work.db, enterprise)).filter(receipt => receipt.year === year),
  ]
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

const declarerOf = async (work: Work, enterprise: EnterpriseId): Promise<Declarer> => ({
  enterprise: await getEnterprise(work.db, enterprise),
  products: (await listProducts(work.db, [enterprise])).toSorted((a, b) =>
    VIETNAMESE.compare(a.nameVi, b.nameVi),
  ),
  sites: (await listSites(work.db, [enterprise])).filter(({ validFrom, validTo }) =>
    isWithin(work.today, validFrom, validTo),
  ),
})
const VIETNAMESE = new Intl.Collator('vi')

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
