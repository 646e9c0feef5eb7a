import type { Visit } from '../platform/pages.ts'
import type { Language, Localized } from '../platform/texts.ts'
import type { Shell } from './page.tsx'

/** The main pages of the site, in order; `routes.ts` names them, because design knows no room. */
export type Menu = readonly { readonly href: string; readonly label: Localized }[]

/** What of a visit its shell shows. */
export type Shown = Pick<Visit, 'path' | 'query' | 'clock' | 'storeKind' | 'isSample'> & {
  readonly work: Pick<Visit['work'], 'language' | 'today'>
}

export const shellOf = (visit: Shown, menu: Menu): Shell => {
  const { work, path, clock, storeKind, isSample } = visit
  return {
    language: work.language,
    addresses: { vi: addressIn('vi', visit), en: addressIn('en', visit) },
    home: '/',
    menu: menu.map(({ href, label }) => ({
      href,
      label: label[work.language],
      isCurrent: path === href || path.startsWith(`${href}/`),
    })),
    today: work.today,
    isTrialStore: storeKind !== 'postgresql',
    isPinned: clock.pinnedOn !== null,
    isSample,
  }
}

/** The same page, filters and all, in another language. */
const addressIn = (language: Language, { path, query }: Shown): string => {
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  return `${encodeURI(path)}?${asked}`
}
