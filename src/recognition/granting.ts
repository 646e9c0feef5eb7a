import { listProducts } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf, type Product, productIdOf } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { inLanguage, listDossiers, loadSet, proposalOf, type Round } from '../selection/index.ts'
import type { Honour, RuledRecognition } from './model.ts'
import { type GrantProblem, grantProblem, type Relation, relationTo } from './rules/granting.ts'
import { listRecognitions } from './store/recognitions.ts'

/** What a dossier of a decided round leads to. */
export interface GrantLine {
  readonly dossier: string
  readonly enterprise: EnterpriseId
  readonly product: Product
  /** Null: it has no place on the approved list. */
  readonly rank: number | null
  readonly honours: readonly Omit<Honour, 'recordedAt'>[]
  readonly relation: Relation
  readonly problem: GrantProblem | null
  readonly recognised: RuledRecognition | null
}

interface Spell {
  readonly validFrom: Day
  readonly validTo: Day
}

/** Every dossier of the round, those of the list by their place, then the others: what granting with this term would do. */
export const grantLines = async (work: Work, round: Round, spell: Spell): Promise<readonly GrantLine[]> => {
  const [{ products: listed }, dossiers, { file }] = await Promise.all([
    proposalOf(work, round),
    listDossiers(work.db, round.id),
    loadSet(work, round),
  ])
  const names = new Map((file.honours ?? []).map(({ code, name }) => [code, bothOf(name)]))
  const places = new Map(listed.map(({ dossier, result }) => [dossier, result]))
  const earlier = await earlierOf(work, dossiers)
  const lines = dossiers.flatMap(({ id, enterprise, product }): readonly GrantLine[] => {
    const known = earlier.products.get(product)
    if (known === undefined) return []
    const place = places.get(id)
    const recognised = earlier.byDossier.get(id) ?? null
    const relation = relationTo(earlier.byProduct.get(product) ?? [], spell)
    const problem = grantProblem({ passed: place !== undefined, recognised }, relation)
    const rank = place?.rank ?? null
    const honours = (place?.honours ?? []).map(code => ({
      code,
      name: names.get(code) ?? { vi: code, en: code },
      rank,
    }))
    const own = { dossier: id, enterprise: enterpriseIdOf(enterprise), product: known }
    return [{ ...own, rank, honours, relation, problem, recognised }]
  })
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const placeOf = ({ rank }: GrantLine): number => rank ?? Number.MAX_SAFE_INTEGER

const bothOf = (name: { readonly vi: string; readonly en?: string | undefined }): Localized => ({
  vi: name.vi,
  en: inLanguage(name, 'en'),
})

const earlierOf = async (
  { db }: Work,
  dossiers: readonly { readonly enterprise: string; readonly product: string }[],
) => {
  const enterprises = [...new Set(dossiers.map(({ enterprise }) => enterpriseIdOf(enterprise)))]
  const ids = [...new Set(dossiers.map(({ product }) => productIdOf(product)))]
  const [products, recognitions] = await Promise.all([
    listProducts(db, enterprises),
    listRecognitions(db, { products: ids }),
  ])
  return {
    products: new Map<string, Product>(products.map(product => [product.id, product])),
    byProduct: Map.groupBy(recognitions, ({ product }): string => product),
    byDossier: new Map(recognitions.map(each => [each.dossier, each])),
  }
}
