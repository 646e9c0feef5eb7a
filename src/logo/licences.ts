import { listAliases } from '../enterprises/index.ts'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
import { currentId, idsOf } from '../enterprises/rules/merges.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import type { RuledRecognition } from '../recognition/model.ts'
import { heldAsOn } from '../recognition/rules/holders.ts'
import type { Licence } from './model.ts'
import { bestOfEach, licencesOn, mayUse } from './rules/licence.ts'
import { namesOf, productsHeldBy } from './store/found.ts'

/** A licence with the names by which people know it. */
export interface NamedLicence extends Licence {
  readonly productName: Localized
  readonly holderName: Localized
  readonly isSample: boolean
}

/** What everybody who ever held one of these may do today, one answer for a product of an enterprise. */
export const licencesAmong = async (
  work: Work,
  recognitions: readonly RuledRecognition[],
): Promise<readonly NamedLicence[]> => {
  const { db, today } = work
  const aliases = await listAliases(db)
  const best = bestOfEach(
    recognitions.flatMap(each => licencesOn(each, today, id => currentId(aliases, id, today))),
  )
  const names = await namesOf(db, {
    products: best.map(({ product }) => product),
    enterprises: best.map(({ enterprise }) => enterprise),
  })
  const byId = new Map(recognitions.map(each => [each.id, each]))
  return best.map(licence => {
    const holder = names.holders.get(licence.enterprise)
    const heldAs =
      licence.standing === 'transferred'
        ? null
        : heldAsOn(byId.get(licence.recognition)?.transfers ?? [], today)
    return {
      ...licence,
      productName: localized(names.products.get(licence.product)),
      holderName: heldAs === null ? localized(holder) : { vi: heldAs, en: heldAs },
      isSample: holder?.isSample ?? false,
    }
  })
}

const localized = (
  named: { readonly nameVi: string; readonly nameEn: string | null } | undefined,
): Localized => ({
  vi: named?.nameVi ?? '',
  en: named?.nameEn ?? named?.nameVi ?? '',
})

export const licencesOfProducts = async (
  work: Work,
  products: readonly ProductId[],
): Promise<readonly NamedLicence[]> =>
  products.length === 0 ? [] : licencesAmong(work, await listRecognitions(work.db, { products }))

/** All of the products of which one of these enterprises ever held a recognition. */
export const recognitionsHeldBy = async (
  { db }: Work,
  enterprises: readonly EnterpriseId[],
): Promise<readonly RuledRecognition[]> => {
  const products = await productsHeldBy(db, enterprises)
  return products.length === 0 ? [] : listRecognitions(db, { products })
}

/** All that an enterprise may and may not, also by what was merged into it. */
export const licencesOf = async (work: Work, enterprise: EnterpriseId): Promise<readonly NamedLicence[]> => {
  const { db, today } = work
  const ids = idsOf(await listAliases(db), enterprise, today)
  const licences = await licencesAmong(work, await recognitionsHeldBy(work, ids))
  return licences.filter(each => each.enterprise === ids[0]).toSorted(inForceFirst)
}

const inForceFirst = (a: NamedLicence, b: NamedLicence): number =>
  Number(mayUse(b)) - Number(mayUse(a)) || a.productName.vi.localeCompare(b.productName.vi, 'vi')
