import type { Filter } from '../../design/work-list.tsx'
import type { Code } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { type Asked, PAGE_SIZE } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { statuses } from '../../recognition/model.ts'
import { statusNames, texts } from '../texts.ts'

/** More is not taken away at once. */
const MOST_EXPORTED = 20_000

/** What the address of a public list narrows it down to; what makes no sense counts as not asked. */
export const narrowingOf = (
  { today }: Pick<Work, 'today'>,
  query: URLSearchParams,
  { page }: Asked<string>,
  isExport: boolean,
) => ({
  sectorGroup: query.get('group') || null,
  commune: query.get('commune') || null,
  year: /^\d{4}$/.test(query.get('year') ?? '') ? query.get('year') : null,
  status: statuses.find(status => status === query.get('status')) ?? null,
  enterprise: query.get('enterprise') || null,
  day: today,
  limit: isExport ? MOST_EXPORTED : PAGE_SIZE,
  offset: isExport ? 0 : (page - 1) * PAGE_SIZE,
})

/** Codes as a reader knows them. */
export interface CodeNames {
  readonly sectors: readonly Named[]
  /** Those of the day. */
  readonly communes: readonly Named[]
  sector(code: string | null): string
  commune(code: string | null): string
}

interface Named {
  readonly value: string
  readonly label: string
}

export const codeNamesOf = (codes: readonly Code[], day: Day, language: Language): CodeNames => {
  const of = (list: string): readonly Named[] =>
    codes
      .filter(code => code.list === list && holdsOn(code, day))
      .map(({ code, nameVi, nameEn }) => ({
        value: code,
        label: language === 'en' ? (nameEn ?? nameVi) : nameVi,
      }))
  const [sectors, communes] = [of('sector-groups'), of('communes')]
  const nameIn = (named: readonly Named[]) => {
    const names = new Map(named.map(({ value, label }) => [value, label]))
    return (code: string | null) => (code === null ? texts.unknown[language] : (names.get(code) ?? code))
  }
  return {
    sectors,
    communes: communes.toSorted((a, b) => VIETNAMESE.compare(placeName(a.label), placeName(b.label))),
    sector: nameIn(sectors),
    commune: nameIn(communes),
  }
}

/** "phường Gò Sậy" is looked for under G. */
const placeName = (label: string): string => label.replace(/^(?:xã|phường|thị trấn)\s+/u, '')

const holdsOn = ({ validFrom, validTo }: Code, day: Day): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo)

const FIRST_YEAR = 2018

export const filtersOf = (names: CodeNames, today: Day, language: Language): readonly Filter[] => {
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => String(thisYear - back))
  return [
    { name: 'year', label: texts.year[language], options: years.map(year => ({ value: year, label: year })) },
    { name: 'group', label: texts.sectorGroup[language], options: names.sectors },
    {
      name: 'commune',
      label: texts.commune[language],
      options: [...names.communes, { value: '-', label: texts.unknown[language] }],
    },
    {
      name: 'status',
      label: texts.status[language],
      options: statuses.map(status => ({ value: status, label: statusNames[status][language] })),
    },
  ]
}
