import { listEnterprisesByTaxCode } from '../enterprises/index.ts'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
import { maySeeTaxCode } from '../enterprises/permissions.ts'
import type { Day } from '../exact/day.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { wordsIn } from '../platform/search-words.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { licencesOf, licencesOfProducts, type NamedLicence } from './licences.ts'
import { mayUse } from './rules/licence.ts'
import { productsBearing } from './store/found.ts'

/** May this firm use the logo? Nothing of the question is kept. */
export interface Checked {
  readonly onDay: Day
  /** Those found, who may first; empty: nobody of that name ever held a recognition that anyone may know of. */
  readonly firms: readonly CheckedFirm[]
  /** More fit than are shown. */
  readonly isMore: boolean
}

export interface CheckedFirm {
  readonly id: EnterpriseId
  readonly name: Localized
  readonly isSample: boolean
  readonly mayUse: boolean
  readonly licences: readonly NamedLicence[]
}

export const LONGEST_QUESTION = 200
const MOST_PRODUCTS = 40
const TAX_CODE = /^\d{10}(-?\d{3})?$/
const VISITOR = { kind: 'visitor' } as const

export const checkLogo = async (work: Work, typed: string): Promise<Checked> => {
  const code = typed.replace(/[\s.]/g, '')
  const found = TAX_CODE.test(code) ? await byTaxCode(work, withDash(code)) : await byWords(work, typed)
  return { onDay: work.today, firms: firmsOf(found.licences), isMore: found.isMore }
}

const withDash = (code: string): string => code.replace(/^(\d{10})(\d{3})$/, '$1-$2')

/** The number of a household is a person's: whoever types it learns nothing. */
const byTaxCode = async (work: Work, code: string) => {
  const [found] = await listEnterprisesByTaxCode(work.db, [code])
  const isKnown = found !== undefined && maySeeTaxCode(VISITOR, code, { belongs: false })
  return { licences: isKnown ? await licencesOf(work, found.id) : [], isMore: false }
}

const byWords = async (work: Work, typed: string) => {
  const words = wordsIn(typed)
  const products: readonly ProductId[] =
    words.length === 0 ? [] : await productsBearing(work.db, words, MOST_PRODUCTS + 1)
  return {
    licences: await licencesOfProducts(work, products.slice(0, MOST_PRODUCTS)),
    isMore: products.length > MOST_PRODUCTS,
  }
}

const firmsOf = (licences: readonly NamedLicence[]): readonly CheckedFirm[] =>
  [...Map.groupBy(licences, ({ enterprise }) => enterprise)]
    .map(([id, own]) => ({
      id,
      name: own[0]?.holderName ?? { vi: '', en: '' },
      isSample: own.some(({ isSample }) => isSample),
      mayUse: own.some(mayUse),
      licences: own.toSorted((a, b) => Number(mayUse(b)) - Number(mayUse(a))),
    }))
    .toSorted((a, b) => Number(b.mayUse) - Number(a.mayUse) || VIETNAMESE.compare(a.name.vi, b.name.vi))
