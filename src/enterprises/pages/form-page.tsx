import type { Link } from '../../design/page.tsx'
import { NotAllowed } from '../../platform/errors.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { groundsFor } from '../actions/descriptions.ts'
import { type Enterprise, type EnterpriseId, enterpriseIdOf } from '../model.ts'
import { mayBrowse, mayDescribe } from '../permissions.ts'
import { getEnterprise } from '../store/enterprises.ts'
import { formTexts as texts } from '../texts/forms.ts'

export { FormPage, type SavedByOthers, statusOf } from '../../design/form-page.tsx'

/** The enterprise whose description is to be changed; absent for who may not change it. */
export const loadForEditing = async (
  work: Work,
  asked: string,
): Promise<{ readonly id: EnterpriseId; readonly enterprise: Enterprise }> => {
  const id = enterpriseIdOf(asked)
  if (!mayDescribe(work.actor, await groundsFor(work, id)))
    throw NotAllowed.secret(`edit enterprise ${asked}`)
  return { id, enterprise: await getEnterprise(work.db, id) }
}

export const recordAddress = (id: string): string => `/enterprises/${encodeURIComponent(id)}`

export const pathTo = ({ work }: Visit, { id, nameVi }: Enterprise): readonly Link[] => [
  ...(mayBrowse(work.actor) ? [{ href: '/enterprises', label: texts.enterprises[work.language] }] : []),
  { href: recordAddress(id), label: nameVi },
]
