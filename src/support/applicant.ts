import { findEnterprise } from '../enterprises/index.ts'
import { type Enterprise, enterpriseIdOf } from '../enterprises/model.ts'
import { type Ready, readyFor } from '../entitlements/index.ts'
import type { Language } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import type { Cycle } from './model.ts'
import { texts } from './texts/forms.ts'

/** Who applies: the own enterprise with what is known of it, or one that an association proposes. */
export type Applicant =
  | { readonly kind: 'own'; readonly ready: Ready }
  | { readonly kind: 'proposed'; readonly enterprise: Enterprise }

/** What the law gives precedence, by the words of the form, as policies call the same facts. */
const PRECEDENCE = {
  womenOwned: 'womenOwned',
  manyWomen: 'highFemaleLabour',
  socialEnterprise: 'socialEnterprise',
} as const

/** Null: an association has not said yet whom it proposes. */
export const applicantFor = async (work: Work, cycle: Cycle, who: string): Promise<Applicant | null> => {
  const { actor } = work
  if (actor.kind === 'person' && actor.enterprise !== undefined)
    return { kind: 'own', ready: await readyFor(work, cycle.policy, Object.values(PRECEDENCE)) }
  const enterprise = await findEnterprise(work.db, enterpriseIdOf(who))
  return enterprise === undefined ? null : { kind: 'proposed', enterprise }
}

/** What an application begins with. */
export const startOf = (applicant: Applicant, language: Language): Readonly<Record<string, string>> => {
  const answers = applicant.kind === 'own' ? applicant.ready.answers : new Map<string, boolean>()
  const said = Object.entries(PRECEDENCE).map(([name, code]) => [name, answerOf(answers.get(code))])
  return { ...Object.fromEntries(said), purpose: purposeOf(applicant, language) }
}

const answerOf = (known: boolean | undefined): string =>
  known === undefined ? 'unknown' : known ? 'yes' : 'no'

const purposeOf = (applicant: Applicant, language: Language): string => {
  const policy = applicant.kind === 'own' ? applicant.ready.policy : null
  if (policy === null) return ''
  const forWhat = policy.product?.[language] ?? policy.plant ?? ''
  return texts.purposeOf(policy.name[language], forWhat)[language]
}
