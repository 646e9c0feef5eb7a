import type { FactInput } from '../model.ts'
import type { PublicFact } from '../rules/publication.ts'

/** A fact of a dossier as the explanation shows one. */
export const shownFact = (key: string, given: FactInput): PublicFact => {
  if (typeof given !== 'object')
    return { fact: key, value: typeof given === 'number' ? String(given) : given }
  const { status, document, page, source } = given
  const origin = {
    ...(status === undefined ? {} : { status }),
    ...(document === undefined ? {} : { document }),
    ...(page === undefined ? {} : { page: String(page) }),
    ...(source === undefined ? {} : { source }),
  }
  if ('unknown' in given) return { fact: key, value: { unknown: true }, ...origin }
  if ('notApplicable' in given) return { fact: key, value: { notApplicable: true }, ...origin }
  const { value } = given
  return { fact: key, value: typeof value === 'number' ? String(value) : value, ...origin }
}
