import type { Visit } from '../platform/pages.ts'
import type { Language, Localized } from '../platform/texts.ts'
import type { Actor } from '../platform/work.ts'
import type { Shell } from './page.tsx'

/** The main pages of the site, in order; `routes.ts` names them, because design knows no room. */
export type Menu = readonly {
  readonly href: string
  readonly label: Localized
  /** Whom it is shown; without it, everyone. */
  readonly may?: (actor: Actor) => boolean
  /** The address of this person's own: their enterprise. */
  readonly of?: (actor: Actor) => string
  /** What one does there, as the home of a person says it. */
  readonly says?: Localized
  /** On the home alone: the head keeps to what is used every day. */
  readonly isOnHomeAlone?: boolean
}[]

/** What of a visit its shell shows. */
export type Shown = Pick<Visit, 'path' | 'query' | 'clock' | 'storeKind' | 'isSample' | 'account'> & {
  readonly work: Pick<Visit['work'], 'language' | 'today' | 'actor'>
}

export const shellOf = (visit: Shown, menu: Menu): Shell => {
  const { work, path, clock, storeKind, isSample, account } = visit
  return {
    language: work.language,
    addresses: { vi: addressIn('vi', visit), en: addressIn('en', visit) },
    home: account === null ? '/' : '/home',
    menu: menuFor(menu, work.actor)
      .filter(({ isOnHomeAlone }) => isOnHomeAlone !== true)
      .map(({ href, label }) => ({
        href,
        label: label[work.language],
        isCurrent: path === href || path.startsWith(`${href}/`),
      })),
    today: work.today,
    isTrialStore: storeKind !== 'postgresql',
    isPinned: clock.pinnedOn !== null,
    isSample,
    here: addressIn(work.language, visit),
    account: account && {
      name: account.name,
      capacities: account.capacities.map(({ id, label, isCurrent }) => ({
        id,
        label: label[work.language],
        isCurrent,
      })),
    },
  }
}

/** What of the menu this person may open. */
export const menuFor = (menu: Menu, actor: Actor): Menu =>
  menu
    .filter(({ may }) => may === undefined || may(actor))
    .map(item => (item.of === undefined ? item : { ...item, href: item.of(actor) }))

/** The same page, filters and all, in another language. */
const addressIn = (language: Language, { path, query }: Shown): string => {
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  return `${encodeURI(path)}?${asked}`
}
