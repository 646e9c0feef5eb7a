import { type Asked, askedIn } from '../../platform/listing.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { type EnterpriseId, enterpriseKinds } from '../model.ts'
import { mayRegister, maySeeEveryTaxCode } from '../permissions.ts'
import { currentIds } from '../rules/merges.ts'
import { listAliases } from '../store/merges.ts'
import { type RegisterQuery, registerSortings } from '../store/register.ts'

/** What a later room knows of enterprises, for the register to be asked by. */
export interface Applying {
  readonly label: Localized
  readonly mayAsk: (work: Work) => boolean
  /** Who applied in the rounds that are open; null where none is. */
  readonly applicants: (work: Work) => Promise<readonly EnterpriseId[] | null>
}

export type RegisterAsked = Asked<(typeof registerSortings)[number]>

/** Reads what is asked of the register; what makes no sense, or may not be asked, counts as not asked. */
export const registerQuery = async (
  work: Work,
  query: URLSearchParams,
  applying: Applying,
): Promise<{ readonly asked: RegisterAsked; readonly where: Omit<RegisterQuery, 'limit' | 'offset'> }> => {
  const asked = askedIn(query, registerSortings)
  const where = {
    ...asked,
    kind: enterpriseKinds.find(kind => kind === query.get('kind')) ?? null,
    sectorGroup: query.get('group') || null,
    commune: query.get('commune') || null,
    hasProducts: yesOrNo(query.get('products')),
    withPersonalCodes: maySeeEveryTaxCode(work.actor),
    day: work.today,
    current: currentIds(await listAliases(work.db), work.today),
    applied: await appliedIn(work, query, applying),
    caretaker: caretakerIn(work, query),
  }
  return { asked, where }
}

const caretakerIn = ({ actor }: Work, query: URLSearchParams): string | null => {
  if (actor.kind !== 'person' || !mayRegister(actor)) return null
  const asked = query.get('caretaker')
  return asked === 'me' ? actor.id : asked || null
}

const yesOrNo = (asked: string | null): boolean | null =>
  asked === 'yes' ? true : asked === 'no' ? false : null

const appliedIn = async (
  work: Work,
  query: URLSearchParams,
  { mayAsk, applicants }: Applying,
): Promise<NonNullable<RegisterQuery['applied']> | null> => {
  const isIn = yesOrNo(query.get('applied'))
  if (isIn === null || !mayAsk(work)) return null
  const enterprises = await applicants(work)
  return enterprises === null ? null : { enterprises, isIn }
}

/** The query of a list as a form sent it along. */
export const queryIn = (text: string): URLSearchParams => new URLSearchParams(text.slice(0, 2000))
