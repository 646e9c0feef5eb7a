import { listPublishedClusters } from '../clusters/index.ts'
import { formatDay, formatPeriod } from '../design/dates.ts'
import { formatNumber } from '../design/format.ts'
import { listPublishedEvents } from '../events/index.ts'
import { figureName, listPublishedFigures, unitName } from '../indicators/index.ts'
import type { Db } from '../platform/database.ts'
import type { Language, Localized } from '../platform/texts.ts'
import { listPublishedRecognitions } from '../recognition/index.ts'
import type { PublishedRow } from './model.ts'
import { codeNames, texts } from './texts.ts'

/** A list of rows that public sources print, each with its source, as it is shown and taken away. */
export interface PublishedList {
  readonly path: string
  readonly title: Localized
  readonly lead: Localized
  /** Of the file that is taken away. */
  readonly file: string
  readonly columns: readonly PublishedColumn[]
  /** What a row is found by, and what stands below it. */
  readonly titleColumns: readonly string[]
  /** Columns with few different words, which it is narrowed down by. */
  readonly narrowedBy: readonly string[]
  /** Another look at what the rows tell: by commune, the targets among them. */
  readonly look?: { readonly href: string; readonly label: Localized }
  load(db: Db): Promise<readonly PublishedRow[]>
}

export interface PublishedColumn {
  readonly code: string
  readonly heading: Localized
  readonly isNumber?: boolean
}

const column = (code: string, heading: Localized, isNumber = false): PublishedColumn => ({
  code,
  heading,
  isNumber,
})

const same = (text: string | null): Localized | null => (text === null ? null : { vi: text, en: text })
const both = (write: (language: Language) => string): Localized => ({ vi: write('vi'), en: write('en') })
const word = (code: string | null): Localized | null =>
  code === null ? null : (codeNames[code] ?? same(code))
const number = (value: string | number | null): Localized | null =>
  value === null ? null : both(language => formatNumber(String(value), language))
const day = (iso: string | null): Localized | null =>
  iso === null ? null : both(language => formatPeriod(formatDay(iso, language), language))

/** "40 – 50", or one number where the source gives one. */
const range = (low: string | number | null, high: string | number | null): Localized | null => {
  if (low === null || high === null) return number(low)
  return both(language => `${formatNumber(String(low), language)} – ${formatNumber(String(high), language)}`)
}

const cited = <Row extends { source: string; publishedOn: string | null; note: string | null }>(
  { source, publishedOn, note }: Row,
  cells: PublishedRow['cells'],
): PublishedRow => ({ cells, source, publishedOn, note })

export const fairs: PublishedList = {
  path: '/fairs',
  title: texts.fairs,
  lead: texts.fairsLead,
  file: 'hoi-cho',
  narrowedBy: ['kind'],
  titleColumns: ['name', 'days', 'place'],
  columns: [
    column('days', texts.days),
    column('name', texts.name),
    column('kind', texts.kind),
    column('place', texts.place),
    column('booths', texts.booths, true),
    column('enterprises', texts.enterprises, true),
    column('visitors', texts.visitors, true),
  ],
  load: async db =>
    (await listPublishedEvents(db)).map(event =>
      cited(event, {
        days: daysOf(event.starts, event.ends),
        name: { vi: event.nameVi ?? event.nameEn ?? '', en: event.nameEn ?? event.nameVi ?? '' },
        kind: word(event.kind),
        place: same(event.place),
        booths: range(event.booths, event.boothsMax),
        enterprises: range(event.enterprises, event.enterprisesMax),
        visitors: number(event.visitors),
      }),
    ),
}

const daysOf = (starts: string | null, ends: string | null): Localized | null => {
  if (starts === null) return null
  if (ends === null || ends === starts) return day(starts)
  return both(language => `${formatDay(starts, language)} – ${formatDay(ends, language)}`)
}

export const clusters: PublishedList = {
  path: '/clusters',
  title: texts.clusters,
  lead: texts.clustersLead,
  file: 'cum-cong-nghiep',
  narrowedBy: ['commune', 'district', 'status'],
  look: { href: '/clusters/map', label: texts.byCommune },
  titleColumns: ['name', 'commune', 'district', 'status'],
  columns: [
    column('name', texts.name),
    column('commune', texts.commune),
    column('district', texts.district),
    column('area', texts.area, true),
    column('investor', texts.investor),
    column('status', texts.status),
    column('founded', texts.founded),
  ],
  load: async db =>
    (await listPublishedClusters(db)).map(cluster =>
      cited(cluster, {
        name: { vi: cluster.nameVi, en: cluster.name },
        commune: same(cluster.commune),
        district: same(cluster.district),
        area: number(cluster.areaHa),
        investor: same(cluster.investor),
        status: word(cluster.status),
        founded: day(cluster.founded),
      }),
    ),
}

const figureColumns = [
  column('period', texts.period),
  column('figure', texts.figure),
  column('value', texts.value, true),
  column('unit', texts.unit),
  column('kind', texts.kind),
] as const

/** "2018-2020" as years are written; "2023-M01..M09" as months of a year; null for any other period. */
const spanOf = (period: string): string | null => {
  const years = /^(\d{4})-(\d{4})$/.exec(period)
  if (years !== null) return `${years[1]}–${years[2]}`
  const months = /^(\d{4})-M(\d{2})\.\.M(\d{2})$/.exec(period)
  return months === null ? null : `${months[2]}–${months[3]}/${months[1]}`
}

const figuresAbout = (about: 'programme' | 'city') => async (db: Db) =>
  (await listPublishedFigures(db))
    .filter(figure => figure.about === about)
    .map(figure =>
      cited(figure, {
        period: both(language => spanOf(figure.period) ?? formatPeriod(figure.period, language)),
        figure: both(language => figureName(figure.figure, language)),
        value: range(figure.value, figure.valueMax),
        unit: both(language => unitName(figure.unit, language)),
        kind: word(figure.kind),
      }),
    )

export const figures: PublishedList = {
  path: '/figures',
  title: texts.figures,
  lead: texts.figuresLead,
  file: 'so-lieu-chuong-trinh',
  look: { href: '/targets', label: texts.targets },
  narrowedBy: ['kind', 'figure'],
  titleColumns: ['figure', 'period', 'value', 'unit', 'kind'],
  columns: figureColumns,
  load: figuresAbout('programme'),
}

export const indicators: PublishedList = {
  path: '/city-figures',
  title: texts.indicators,
  lead: texts.indicatorsLead,
  file: 'chi-so-cong-nghiep',
  look: { href: '/indicators', label: texts.allIndicators },
  narrowedBy: ['kind', 'figure'],
  titleColumns: ['figure', 'period', 'value', 'unit'],
  columns: figureColumns,
  load: figuresAbout('city'),
}

export const reported: PublishedList = {
  path: '/reported-products',
  title: texts.reported,
  lead: texts.reportedLead,
  file: 'san-pham-theo-bao-chi',
  narrowedBy: ['year', 'sectorGroup'],
  titleColumns: ['product', 'enterprise', 'year'],
  columns: [
    column('year', texts.year, true),
    column('product', texts.product),
    column('enterprise', texts.enterprise),
    column('sectorGroup', texts.sectorGroup),
    column('topTen', texts.topTen),
    column('decision', texts.decision),
  ],
  load: async db =>
    (await listPublishedRecognitions(db)).map(row =>
      cited(row, {
        year: same(row.year === null ? null : String(row.year)),
        product: same(row.product),
        enterprise: same(row.enterprise),
        sectorGroup: same(row.sectorGroup),
        topTen: row.isTopTen === null ? null : texts.yes,
        decision: same(row.decision),
      }),
    ),
}

/** In the order in which the public home names them. */
export const publishedLists: readonly PublishedList[] = [figures, indicators, reported, clusters, fairs]
