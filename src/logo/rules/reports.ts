import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import { type Day, dayOf, daysBetween } from '../../exact/day.ts'
import type { RuledRecognition } from '../../recognition/model.ts'
import { reminderOn } from '../../recognition/rules/reminders.ts'
import {
  type Duty,
  type DutyState,
  quantityField,
  type UseReport,
  type UseReportInput,
} from '../model/reports.ts'
import type { LogoRules, Turn } from '../model.ts'
import { licencesOn, mayUse } from './licence.ts'

interface Asked {
  readonly recognitions: readonly RuledRecognition[]
  readonly turns: readonly Turn[]
  readonly today: Day
  readonly rules: Pick<LogoRules, 'reportOpens' | 'reportDue'>
  /** The enterprise that counts for one that was merged as a duplicate. */
  readonly current: (id: EnterpriseId) => EnterpriseId
}

/**
 * Who reports for which year: whoever might use the logo for a product on some day of it, as far as that is known today.
 * No year from before there was a logo, and none whose reports are not taken yet. The latest year first.
 */
export const dutiesOn = (asked: Asked): readonly Duty[] => {
  const { turns, today, rules } = asked
  const [since] = turns.map(({ validFrom }) => validFrom).toSorted()
  if (since === undefined) return []
  const [first, last] = [yearOf(since), yearOf(today)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => last - at)
    .map(year => ({ year, opensOn: opensOf(year, rules.reportOpens), dueOn: dueOf(year, rules.reportDue) }))
    .filter(({ opensOn }) => opensOn <= today)
    .flatMap(year =>
      [...holdersIn(asked, year.year, since)].map(([enterprise, held]) => ({
        ...year,
        enterprise,
        products: [...held],
      })),
    )
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Of the year itself: from then on its report is taken. */
const opensOf = (year: number, monthAndDay: string): Day => dayOf(`${year}-${monthAndDay}`)

/** Of the year after: the last day of a report in time. */
export const dueOf = (year: number, monthAndDay: string): Day => dayOf(`${year + 1}-${monthAndDay}`)

const holdersIn = ({ recognitions, today, current }: Asked, year: number, since: Day) => {
  const held = new Map<EnterpriseId, Set<ProductId>>()
  for (const recognition of recognitions)
    for (const day of daysOfChange(recognition, {
      from: laterOf(dayOf(`${year}-01-01`), since),
      to: earlierOf(dayOf(`${year}-12-31`), today),
    }))
      for (const { enterprise, product } of licencesOn(recognition, day, current).filter(mayUse))
        held.set(enterprise, (held.get(enterprise) ?? new Set()).add(product))
  return held
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other)
const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other)

/** Between two of these days nothing becomes otherwise: to look at them is to look at the whole time. */
const daysOfChange = (
  { validFrom, validTo, rulings, transfers }: RuledRecognition,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly Day[] => {
  if (from > to || validFrom > to || validTo <= from) return []
  const changes = [...rulings, ...transfers].map(({ effectiveOn }) => effectiveOn)
  return [from, ...[validFrom, ...changes].filter(day => day > from && day <= to)]
}

/** `given`: what was sent for it, the first first. */
export const stateOf = (
  { dueOn }: Pick<Duty, 'dueOn'>,
  given: readonly Pick<UseReport, 'receivedOn'>[],
  today: Day,
): DutyState => {
  const [first] = given
  if (first === undefined) return today > dueOn ? 'late' : 'due'
  return first.receivedOn > dueOn ? 'given-late' : 'given'
}

export const isOpen = (state: DutyState): boolean => state === 'due' || state === 'late'

/** For which of its days somebody is to be reminded today: so many before the due day, or (negative) after it; null: none. */
export const reminderOf = (
  dueOn: Day,
  today: Day,
  { remindDays, lateDays }: Pick<LogoRules, 'remindDays' | 'lateDays'>,
): number | null => {
  const late = daysBetween(dueOn, today)
  if (late <= 0) return reminderOn(dueOn, today, remindDays)
  const reached = lateDays.filter(days => late >= days)
  return reached.length === 0 ? null : -Math.max(...reached)
}

interface ReportFault {
  readonly field: string
  readonly code: 'no-place' | 'no-product' | 'other-product' | 'quantity-alone'
}

/** What is wrong with a report, by the field. A logo that was not used was shown nowhere, and nothing more is asked. */
export const reportFaults = (
  { products: owed }: Pick<Duty, 'products'>,
  {
    isUsed,
    places,
    products,
    quantities,
  }: Pick<UseReportInput, 'isUsed' | 'places' | 'products' | 'quantities'>,
): readonly ReportFault[] => {
  if (!isUsed) return []
  const known = new Set<string>(owed)
  const faults: readonly (readonly [boolean, ReportFault])[] = [
    [places.length === 0, { field: 'places', code: 'no-place' }],
    [products.length === 0, { field: 'products', code: 'no-product' }],
    [products.some(each => !known.has(each)), { field: 'products', code: 'other-product' }],
    ...Object.keys(quantities).map(
      each => [!products.includes(each), { field: quantityField(each), code: 'quantity-alone' }] as const,
    ),
  ]
  return faults.flatMap(([isSo, fault]) => (isSo ? [fault] : []))
}
