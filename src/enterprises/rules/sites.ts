import { type Day, isWithin } from '../../exact/day.ts'
import type { Code, Place, Site } from '../model.ts'
import { codeOn } from './codes.ts'
import { clipped, isEmpty, isInside, overlap, type Period } from './periods.ts'

export type SiteProblem =
  | { readonly problem: 'site-period' }
  | { readonly problem: 'place-period'; readonly place: number }
  | { readonly problem: 'place-outside-site'; readonly place: number }
  | { readonly problem: 'places-overlap'; readonly place: number; readonly other: number }
  | { readonly problem: 'commune-unknown'; readonly place: number; readonly commune: string }
  | {
      readonly problem: 'commune-not-then'
      readonly place: number
      readonly commune: string
      readonly from: Day | null
      readonly to: Day | null
    }

/** What is wrong with a site and the places it lies in; `place` is the index of a place. */
export const siteProblems = (
  site: Period,
  places: readonly Omit<Place, 'site'>[],
  communes: readonly Code[],
): readonly SiteProblem[] => [
  ...(isEmpty(site) ? [{ problem: 'site-period' as const }] : []),
  ...places.flatMap((place, index) => placeProblems(site, place, index, communes)),
  ...places.flatMap((place, index) => overlaps(place, index, places)),
]

const placeProblems = (
  site: Period,
  place: Omit<Place, 'site'>,
  index: number,
  communes: readonly Code[],
): readonly SiteProblem[] => {
  const period = clipped(place, site)
  if (isEmpty(period)) return [{ problem: 'place-period', place: index }]
  const outside = isInside(period, site) ? [] : [{ problem: 'place-outside-site' as const, place: index }]
  return [...outside, ...communeProblems(place.commune, period, index, communes)]
}

/** A commune is named only for the days on which it exists: a code without its date is ambiguous. */
const communeProblems = (
  commune: string | null,
  period: Period,
  index: number,
  communes: readonly Code[],
): readonly SiteProblem[] => {
  if (commune === null) return []
  const named = communes.filter(code => code.code === commune)
  if (named.length === 0) return [{ problem: 'commune-unknown', place: index, commune }]
  if (named.some(code => isInside(period, code))) return []
  const last = named.at(-1)
  return [
    {
      problem: 'commune-not-then',
      place: index,
      commune,
      from: last?.validFrom ?? null,
      to: last?.validTo ?? null,
    },
  ]
}

const overlaps = (place: Period, index: number, places: readonly Period[]): readonly SiteProblem[] =>
  places
    .slice(0, index)
    .flatMap((other, at) =>
      overlap(place, other) ? [{ problem: 'places-overlap' as const, place: index, other: at }] : [],
    )

/** Where a site lies on a day; null when that is not known, or the site does not exist that day. */
export const placeOn = (site: Site, places: readonly Place[], day: Day): Place | null => {
  if (!isWithin(day, site.validFrom, site.validTo)) return null
  return places.find(place => place.site === site.id && isWithin(day, place.validFrom, place.validTo)) ?? null
}

/** The commune of a place as the code list names it that day; null when it is not known. */
export const communeOn = (place: Place, communes: readonly Code[], day: Day): Code | null =>
  place.commune === null ? null : codeOn(communes, 'communes', place.commune, day)

/** Whether the enterprise would have two head offices on some day. */
export const hasHeadOfficeTwice = (
  site: Pick<Site, 'kind' | 'validFrom' | 'validTo'>,
  others: readonly Site[],
): boolean =>
  site.kind === 'head-office' && others.some(other => other.kind === 'head-office' && overlap(site, other))
