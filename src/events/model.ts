import { z } from 'zod'
import { cell } from '../recognition/model/published.ts'

/** The words of events: fairs, ceremonies and press conferences, for now as public sources report them. */

export const eventKinds = ['fair', 'ceremony', 'press conference'] as const
export const organiserLevels = ['city', 'national', 'private'] as const
export const eventStatuses = ['held', 'planned'] as const

/** Null: the source does not say. A range has its upper end in `…Max`. */
export interface PublishedEvent {
  readonly nameVi: string | null
  readonly nameEn: string | null
  readonly kind: (typeof eventKinds)[number]
  readonly organiserLevel: (typeof organiserLevels)[number]
  /** A day, or the month where no day is known. */
  readonly starts: string | null
  readonly ends: string | null
  readonly place: string | null
  readonly booths: number | null
  readonly boothsMax: number | null
  readonly enterprises: number | null
  readonly enterprisesMax: number | null
  readonly countries: number | null
  readonly localities: number | null
  readonly visitors: number | null
  /** Whole đồng, as text. */
  readonly contractsValueVnd: string | null
  readonly status: (typeof eventStatuses)[number]
  readonly publishedOn: string | null
  readonly source: string
  readonly note: string | null
}

const dayOrMonth = z
  .string()
  .trim()
  .regex(/^(\d{4}-\d{2}(-\d{2})?)?$/, 'write a day or a month, such as 2024-10-16 or 2024-10')
  .transform(text => (text === '' ? null : text))

const isRange = (low: number | null, high: number | null): boolean =>
  high === null || (low !== null && low < high)

export const publishedEventRow = z
  .strictObject({
    name_vi: cell.text,
    name_en: cell.text,
    type: z.enum(eventKinds),
    organiser_level: z.enum(organiserLevels),
    start: dayOrMonth,
    end: dayOrMonth,
    place: cell.text,
    booths: cell.count,
    booths_max: cell.count,
    enterprises: cell.count,
    enterprises_max: cell.count,
    countries: cell.count,
    localities: cell.count,
    visitors: cell.count,
    contracts_value_vnd: cell.dong,
    status: z.enum(eventStatuses),
    published_on: cell.appeared,
    source: cell.source,
    note: cell.text,
  })
  .refine(row => row.name_vi !== null || row.name_en !== null, {
    path: ['name_vi'],
    message: 'the event has no name in either language',
  })
  .refine(row => row.start === null || row.end === null || row.start <= row.end, {
    path: ['end'],
    message: 'the end is before the start',
  })
  .refine(row => isRange(row.booths, row.booths_max), {
    path: ['booths_max'],
    message: 'the upper end of a range must be above its lower end',
  })
  .refine(row => isRange(row.enterprises, row.enterprises_max), {
    path: ['enterprises_max'],
    message: 'the upper end of a range must be above its lower end',
  })
  .transform(
    (row): PublishedEvent => ({
      nameVi: row.name_vi,
      nameEn: row.name_en,
      kind: row.type,
      organiserLevel: row.organiser_level,
      starts: row.start,
      ends: row.end,
      place: row.place,
      booths: row.booths,
      boothsMax: row.booths_max,
      enterprises: row.enterprises,
      enterprisesMax: row.enterprises_max,
      countries: row.countries,
      localities: row.localities,
      visitors: row.visitors,
      contractsValueVnd: row.contracts_value_vnd,
      status: row.status,
      publishedOn: row.published_on,
      source: row.source,
      note: row.note,
    }),
  )
