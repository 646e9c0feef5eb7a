import { listPeople } from '../../access/index.ts'
import { listCodes, listEnterprises, listProducts } from '../../enterprises/index.ts'
import type { Db } from '../../platform/database.ts'
import { derived } from '../../platform/derived.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { FrozenRound } from '../model.ts'

/** What a dossier is called on a page. */
export interface DossierNames {
  readonly product: string
  readonly enterprise: string
  readonly sector: string | null
}

export type NamesOf = (
  dossier: Pick<FrozenRound['dossiers'][number], 'id' | 'product' | 'enterprise'>,
) => DossierNames

/** The names of all dossiers, by a number of statements that does not depend on how many there are. */
export const loadNames = async (work: Work): Promise<NamesOf> => (await loadNamesIn(work.db))(work.language)

/** The same for more than one language. */
export const loadNamesIn = async (db: Db): Promise<(language: Language) => NamesOf> => {
  const [products, enterprises, sectors] = await Promise.all([
    listProducts(db),
    listEnterprises(db),
    listCodes(db, 'sector-groups'),
  ])
  return language => namesFrom(products)(enterprises)(sectors, language)
}

/** The same answer for the same rows, so that what follows from it can be kept as well. */
const namesFrom = derived((products: readonly (Named & { readonly id: string })[]) =>
  derived((enterprises: readonly (Named & { readonly id: string })[]) =>
    derived((sectors: readonly (Named & { readonly code: string })[], language: Language): NamesOf => {
      const [productsById, enterprisesById, sectorsByCode] = [
        byId(products),
        byId(enterprises),
        byCode(sectors),
      ]
      return dossier => {
        const product = productsById.get(dossier.product)
        return {
          product: nameIn(product, language) ?? dossier.id,
          enterprise: nameIn(enterprisesById.get(dossier.enterprise ?? ''), language) ?? '',
          sector: nameIn(sectorsByCode.get(product?.sectorGroup ?? ''), language),
        }
      }
    }),
  ),
)

/** The names of people; who is not known is called by what stands there. */
export const loadNameOf = async ({ db }: Pick<Work, 'db'>): Promise<(person: string) => string> =>
  nameAmong(await listPeople(db))

const nameAmong = derived((people: Awaited<ReturnType<typeof listPeople>>) => {
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  return (person: string): string => names.get(person) ?? person
})

const byId = derived(
  (rows: readonly (Named & { readonly id: string })[]) =>
    new Map<string, Named>(rows.map(row => [row.id, row])),
)
const byCode = derived(
  (rows: readonly (Named & { readonly code: string })[]) =>
    new Map<string, Named>(rows.map(row => [row.code, row])),
)

interface Named {
  readonly sectorGroup?: string | null
  readonly nameVi: string
  readonly nameEn: string | null
}

const nameIn = (named: Named | undefined, language: Language): string | null => {
  if (named === undefined) return null
  return language === 'en' ? (named.nameEn ?? named.nameVi) : named.nameVi
}
