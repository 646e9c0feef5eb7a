import { listAliases, listIndustries, listWithdrawn } from '../../enterprises/index.ts'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { currentIds } from '../../enterprises/rules/merges.ts'
import type { Work } from '../../platform/work.ts'
import { listRecognitions } from '../../recognition/index.ts'
import type { RuledRecognition } from '../../recognition/model.ts'
import type { SameAs } from '../../recognition/rules/counting.ts'
import { listBenefits } from '../../support/index.ts'
import type { CohortRecognition, EnterpriseRecord, Payment } from '../rules/cohorts.ts'
import { listCubeEnterprises, listCubeProducts, listCubeSeats } from '../store/cube.ts'

/** What holds for the whole city: merges, support paid, recognitions. */
export interface CityWide {
  readonly sameAs: SameAs
  readonly payments: ReadonlyMap<string, readonly Payment[]>
  /** By enterprise: granted to it, or passed to it. */
  readonly recognitions: ReadonlyMap<string, readonly CohortRecognition[]>
  readonly ofProducts: ReadonlyMap<string, readonly CohortRecognition[]>
}

export const loadCityWide = async ({ db, today }: Work): Promise<CityWide> => {
  const sameAs = currentIds(await listAliases(db), today)
  const keptOf = (id: EnterpriseId): EnterpriseId => sameAs.get(id) ?? id
  const recognitions = (await listRecognitions(db)).map(each => lean(each, keptOf))
  const holders = recognitions.flatMap(each =>
    [...new Set([each.enterprise, ...each.transfers.map(({ to }) => to)])].map(holder => ({ holder, each })),
  )
  const byHolder = Map.groupBy(holders, ({ holder }) => holder)
  const paid = (await listBenefits(db)).map(({ enterprise, amountVnd, paidOn, activity }) => ({
    enterprise: keptOf(enterprise),
    payment: { amount: String(amountVnd), paidOn, activity },
  }))
  const byPaid = Map.groupBy(paid, ({ enterprise }) => enterprise)
  return {
    sameAs,
    payments: new Map([...byPaid].map(([id, own]) => [id, own.map(({ payment }) => payment)])),
    recognitions: new Map([...byHolder].map(([id, own]) => [id, own.map(({ each }) => each)])),
    ofProducts: Map.groupBy(recognitions, ({ product }) => product),
  }
}

const lean = (each: RuledRecognition, keptOf: (id: EnterpriseId) => EnterpriseId): CohortRecognition => ({
  id: each.id,
  product: each.product,
  enterprise: keptOf(each.enterprise),
  validFrom: each.validFrom,
  validTo: each.validTo,
  recordedAt: each.recordedAt,
  decidedOn: each.decision.decidedOn,
  rulings: each.rulings.map(({ kind, effectiveOn, recordedAt }) => ({ kind, effectiveOn, recordedAt })),
  transfers: each.transfers.map(({ to, effectiveOn, recordedAt }) => ({
    to: keptOf(to),
    effectiveOn,
    recordedAt,
  })),
})

/** The records of these enterprises, or of all (null). */
export const loadRecords = async (
  { db, today }: Work,
  city: CityWide,
  among: readonly EnterpriseId[] | null,
): Promise<readonly EnterpriseRecord[]> => {
  const withdrawn = await listWithdrawn(db, today)
  const products = Map.groupBy(await listCubeProducts(db, among), ({ enterprise }) => enterprise)
  const seats = Map.groupBy(await listCubeSeats(db, among), ({ enterprise }) => enterprise)
  const enterprises = await listCubeEnterprises(db, among)
  const ids = enterprises.map(({ id }) => id)
  const industries = Map.groupBy(await listIndustries(db, ids), ({ enterprise }) => enterprise)
  return enterprises.map(({ id }) => {
    const own = (products.get(id) ?? []).filter(product => !withdrawn.has(product.id))
    return {
      id,
      isKept: !withdrawn.has(id) && !city.sameAs.has(id),
      seats: (seats.get(id) ?? []).map(({ commune, from, to }) => ({ commune, from, to })),
      products: own.map(({ id, sector, areas }) => ({ id, sector, isSupporting: areas.length > 0, areas })),
      industries: (industries.get(id) ?? []).map(({ code }) => code),
      payments: city.payments.get(id) ?? [],
      recognitions: withOwnProducts(
        city,
        id,
        own.map(({ id }) => id),
      ),
    }
  })
}

const withOwnProducts = (
  { recognitions, ofProducts }: CityWide,
  enterprise: string,
  products: readonly string[],
): readonly CohortRecognition[] => {
  const all = [...(recognitions.get(enterprise) ?? []), ...products.flatMap(id => ofProducts.get(id) ?? [])]
  return [...new Map(all.map(each => [each.id, each])).values()]
}
