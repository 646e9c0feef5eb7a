import { listAliases, listEnterprises } from '../enterprises/index.ts'
import type { Enterprise, EnterpriseId } from '../enterprises/model.ts'
import { currentIds } from '../enterprises/rules/merges.ts'
import { isPersonalNumber } from '../enterprises/rules/tax-code.ts'
import { foldedText } from '../exact/text.ts'
import type { Work } from '../platform/work.ts'

/** The enterprise that somebody means by what they typed: its code here, its tax code, or a part of its name. */
export type Meant =
  | { readonly is: 'one'; readonly id: EnterpriseId }
  | { readonly is: 'several'; readonly among: readonly Enterprise[] }
  | { readonly is: 'none' | 'too-many' }

const MOST = 30

export const enterpriseNamed = async (work: Work, typed: string): Promise<Meant> => {
  const words = typed.trim()
  if (words === '') return { is: 'none' }
  const merged = currentIds(await listAliases(work.db), work.today)
  const all = (await listEnterprises(work.db)).filter(({ id }) => !merged.has(id))
  const folded = foldedText(words)
  const exact = all.filter(
    each => each.id === words || isCode(each, words) || foldedText(each.nameVi) === folded,
  )
  const found = exact.length > 0 ? exact : all.filter(each => namesOf(each).includes(folded))
  const [first] = found
  if (first === undefined) return { is: 'none' }
  if (found.length === 1) return { is: 'one', id: first.id }
  return found.length > MOST ? { is: 'too-many' } : { is: 'several', among: found }
}

/** A code that is a person's number is not for trying out. */
const isCode = ({ taxCode }: Enterprise, words: string): boolean =>
  taxCode !== null && taxCode === words && !isPersonalNumber(taxCode)

const namesOf = ({ nameVi, nameEn }: Enterprise): string => foldedText(`${nameVi} ${nameEn ?? ''}`)
