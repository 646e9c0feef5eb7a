import { getContact } from '../enterprises/index.ts'
import type { Contact } from '../enterprises/model.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import type { Paper } from '../policies/model.ts'
import { loadTerms, lookAt } from './judging.ts'
import { ownKnown, sizeIn } from './own.ts'
import { groupNames } from './texts/own.ts'

/** What an application of the own enterprise under a policy need not ask again. Null: not known. */
export interface Ready {
  readonly enterprise: Localized
  readonly taxCode: string | null
  readonly seat: string | null
  readonly contact: Contact
  readonly size: { readonly name: Localized; readonly article: Localized; readonly isAssumed: boolean } | null
  /** How the policy stands to the enterprise; null: no policy of today has this code. */
  readonly policy: ReadyPolicy | null
  /** Other policies that are open to it: those it may leave for this one. */
  readonly others: readonly { readonly code: string; readonly name: Localized }[]
  /** Of the yes-or-no facts that were asked those that are known. */
  readonly answers: ReadonlyMap<string, boolean>
}

export interface ReadyPolicy {
  readonly name: Localized
  readonly standing: Localized
  readonly why: Localized
  /** The plant for which it is, by its address. */
  readonly plant: string | null
  readonly product: Localized | null
  readonly papers: readonly Paper[]
}

/** `codes`: yes-or-no facts. */
export const readyFor = async (work: Work, policy: string, codes: readonly string[]): Promise<Ready> => {
  const terms = await loadTerms(work)
  const known = await ownKnown(work, terms)
  const { enterprise, sites } = known.records
  const seat = sites.find(({ isHeadOffice }) => isHeadOffice)?.place ?? null
  return {
    enterprise: named(enterprise),
    taxCode: enterprise.taxCode,
    seat: seat?.address ?? null,
    contact: await getContact(work.db, enterprise.id),
    size: sizeOf(sizeIn(known, terms), terms),
    policy: policyOf(policy, known, terms),
    others: openBeside(policy, known, terms),
    answers: answersIn(known, codes),
  }
}

type Terms = Awaited<ReturnType<typeof loadTerms>>
type Known = Awaited<ReturnType<typeof ownKnown>>

const named = ({ nameVi, nameEn }: { readonly nameVi: string; readonly nameEn: string | null }) => ({
  vi: nameVi,
  en: nameEn ?? nameVi,
})

const sizeOf = (size: ReturnType<typeof sizeIn>, { sizes }: Terms): Ready['size'] => {
  const type = sizes.facts.get('enterprise.sizeClass')?.type
  const name = type !== undefined && 'choices' in type ? type.choices.get(size.class ?? '') : undefined
  return name === undefined ? null : { name, article: size.article, isAssumed: size.isAssumed }
}

const policyOf = (code: string, { records, holdings }: Known, terms: Terms): ReadyPolicy | null => {
  const policy = terms.policies.find(each => each.code === code)
  const looked = policy === undefined ? null : lookAt(policy, holdings, terms)
  if (policy === undefined || looked === null) return null
  const { judged, group, alternative } = looked
  const product = records.products.find(({ id }) => id === alternative.product)
  return {
    name: policy.name,
    standing: groupNames[group],
    why: judged.why,
    plant: records.sites.find(({ id }) => id === alternative.plant)?.place?.address ?? null,
    product: product === undefined ? null : named(product),
    papers: policy.papers,
  }
}

const openBeside = (code: string, { holdings }: Known, terms: Terms): Ready['others'] =>
  terms.policies.flatMap(policy => {
    const group = lookAt(policy, holdings, terms)?.group
    const isOpen = group === 'yes' || group === 'case'
    return isOpen && policy.code !== code ? [{ code: policy.code, name: policy.name }] : []
  })

const answersIn = ({ holdings: { facts } }: Known, codes: readonly string[]): ReadonlyMap<string, boolean> =>
  new Map(
    codes.flatMap((code): [string, boolean][] => {
      const held = facts.get(code)?.value
      return typeof held === 'object' && typeof held.value === 'boolean' ? [[code, held.value]] : []
    }),
  )
