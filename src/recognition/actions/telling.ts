import { holdersOf } from '../../access/index.ts'
import type { PersonId } from '../../access/model.ts'
import { getProduct, peopleOf } from '../../enterprises/index.ts'
import type { EnterpriseId, Product, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Notice, tell } from '../../notices/index.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { recognitionAddress } from '../addresses.ts'
import type { RecognitionId, RuledRecognition } from '../model.ts'
import { programmeOf } from './ensure.ts'

export interface Saying {
  readonly recognition: RecognitionId
  readonly kind: string
  /** With the recognition, what is told once. */
  readonly key: string
  readonly says: Localized
  readonly dueOn?: Day
}

/** Tells whoever acts for these enterprises, each what concerns them. */
export const tellEnterprises = async (
  work: Work,
  sayings: readonly { readonly enterprises: readonly EnterpriseId[]; readonly saying: Saying }[],
): Promise<void> => {
  const people = await peopleOf(
    work,
    sayings.flatMap(({ enterprises }) => enterprises),
  )
  return tell(
    work,
    sayings.flatMap(({ enterprises, saying }) => noticesOf(enterprises.flatMap(people), saying)),
  )
}

/** Tells the programme office of the recognition's programme. */
export const tellOffice = async (
  work: Work,
  { round }: Pick<RuledRecognition, 'round'>,
  saying: Saying,
): Promise<void> =>
  tell(work, noticesOf(await holdersOf(work, 'office', await programmeOf(work, round)), saying))

const noticesOf = (
  people: readonly PersonId[],
  { recognition, key, dueOn = null, ...said }: Omit<Saying, 'dueOn'> & { readonly dueOn?: Day | null },
): readonly Notice[] =>
  [...new Set(people)].map(person => ({
    ...said,
    person,
    key: `${recognition} ${key}`,
    href: recognitionAddress(recognition),
    dueOn,
  }))

export const nameOf = ({ nameVi, nameEn }: Pick<Product, 'nameVi' | 'nameEn'>): Localized => ({
  vi: nameVi,
  en: nameEn ?? nameVi,
})

export const productName = async ({ db }: Work, product: ProductId): Promise<Localized> =>
  nameOf(await getProduct(db, product))
