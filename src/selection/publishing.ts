import type { CriteriaSet } from '../criteria/model.ts'
import { formatExact } from '../exact/number.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { loadWhole } from './loading/content.ts'
import { type DossierNames, loadNamesIn } from './loading/names.ts'
import { missingName } from './parts/names.ts'
import { type PublicList, type PublicResult, publicList } from './rules/publication.ts'
import type { Round } from './store/rounds.ts'

/** What of a round could be published as it stands now, and what keeps it from being published. */
export interface Proposal {
  readonly because: Extract<PublicList, { readonly published: false }>['because'] | null
  /** Empty while something keeps it from being published. */
  readonly products: readonly ProposedProduct[]
  readonly undecided: readonly UndecidedDossier[]
  /** Whose dossiers are not proposed: their reasons are told to them alone. */
  readonly failed: readonly { readonly dossier: string; readonly enterprise: string | null }[]
  readonly set: CriteriaSet
  /** The most points in all, exact text. */
  readonly max: string
}

export interface ProposedProduct {
  readonly dossier: string
  readonly enterpriseId: string | null
  readonly product: Localized
  readonly enterprise: Localized
  readonly sector: Localized | null
  readonly result: PublicResult
}

export interface UndecidedDossier {
  readonly dossier: string
  readonly product: string
  readonly enterprise: string
  /** What is missing, by its name. */
  readonly missing: readonly string[]
}

/** Whole, whoever asks: it is what would be published. Who is in conflict over an enterprise is not to be shown it before. */
export const proposalOf = async (work: Work, round: Round): Promise<Proposal> => {
  const { content, set } = await loadWhole(work, round)
  const list = publicList(content.results, set.file)
  const namesIn = await loadNamesIn(work.db)
  const [vi, en] = [namesIn('vi'), namesIn('en')]
  const dossiers = new Map(content.dossiers.map(dossier => [dossier.id, dossier]))
  const named = content.results.results.flatMap(result => {
    const dossier = dossiers.get(result.id)
    return dossier === undefined ? [] : [{ result, dossier, names: { vi: vi(dossier), en: en(dossier) } }]
  })
  const proposed = new Map(list.published ? list.results.map(result => [result.id, result]) : [])
  const terms = { set: set.file, period: round.period, language: work.language }
  return {
    because: list.published ? null : list.because,
    products: named.flatMap(({ dossier, names }) => {
      const result = proposed.get(dossier.id)
      return result === undefined
        ? []
        : [{ dossier: dossier.id, enterpriseId: dossier.enterprise ?? null, ...inBoth(names), result }]
    }),
    undecided: named
      .filter(({ result: { outcome, rankRange } }) =>
        outcome === null ? rankRange !== null : outcome === 'unknown',
      )
      .map(({ dossier, names, result }) => ({
        dossier: dossier.id,
        product: names[work.language].product,
        enterprise: names[work.language].enterprise,
        missing: result.missing.map(code => missingName(code, terms)),
      })),
    failed: list.published
      ? named
          .filter(({ dossier }) => !proposed.has(dossier.id))
          .map(({ dossier }) => ({ dossier: dossier.id, enterprise: dossier.enterprise ?? null }))
      : [],
    set: set.file,
    max: formatExact(set.criteria[0].max),
  }
}

/** How many products would be on the list; null while something keeps it from being published. */
export const proposedCount = async (work: Work, round: Round): Promise<number | null> => {
  const { content, set } = await loadWhole(work, round)
  const list = publicList(content.results, set.file)
  return list.published ? list.results.length : null
}

const inBoth = ({ vi, en }: { readonly vi: DossierNames; readonly en: DossierNames }) => ({
  product: { vi: vi.product, en: en.product },
  enterprise: { vi: vi.enterprise, en: en.enterprise },
  sector: vi.sector === null ? null : { vi: vi.sector, en: en.sector ?? vi.sector },
})
