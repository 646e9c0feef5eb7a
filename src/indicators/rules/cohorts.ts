import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import { type Day, isWithin } from '../../exact/day.ts'
import { endOf } from '../../facts/rules/validity.ts'
import type { Recognition, Recorded, Ruling, Transfer } from '../../recognition/model.ts'
import { holderOn } from '../../recognition/rules/holders.ts'
import { isTitle } from '../../recognition/rules/status.ts'
import type { AskedOf } from '../../sectors/model.ts'
import type { Cohort } from '../model/indicators.ts'

/** What indicators need to know of an enterprise besides its figures. */
export interface EnterpriseRecord {
  readonly id: EnterpriseId
  /** False: a merged duplicate, or withdrawn from the lists. */
  readonly isKept: boolean
  /** Communes of its head office by their days. */
  readonly seats: readonly {
    readonly commune: string
    readonly from: Day | null
    readonly to: Day | null
  }[]
  readonly products: readonly {
    readonly id: ProductId
    readonly sector: string | null
    readonly isSupporting: boolean
    /** Areas of supporting industry. */
    readonly areas?: readonly string[]
  }[]
  /** VSIC codes of what the enterprise does. */
  readonly industries?: readonly string[]
  readonly payments: readonly Payment[]
  /** Those that were granted to it, passed to it, or are of its products. */
  readonly recognitions: readonly CohortRecognition[]
}

export interface Payment {
  /** Whole đồng. */
  readonly amount: string
  readonly paidOn: Day
  readonly activity: string
}

export interface CohortRecognition
  extends Recorded,
    Pick<Recognition, 'id' | 'product' | 'enterprise' | 'validFrom' | 'validTo'> {
  readonly decidedOn: Day
  readonly rulings: readonly (Recorded & Pick<Ruling, 'kind' | 'effectiveOn'>)[]
  readonly transfers: readonly (Recorded & Pick<Transfer, 'to' | 'effectiveOn'>)[]
}

/** An enterprise itself (null), or one of its products. */
export type Whose = ProductId | null

/** A year on its last day, or today while it runs; `knownOn`: what was recorded later is not known. */
export interface Moment {
  readonly year: number
  readonly day: Day
  readonly knownOn: Day | null
}

/** Each cohort is one bit. */
export const bitOf: Readonly<Record<Cohort, number>> = {
  all: 1,
  titled: 2,
  recognised: 4,
  'ever-recognised': 8,
  supported: 16,
  'supporting-industry': 32,
  'priority-sector': 64,
}

/** In which cohorts an enterprise, or a product of it, is; what is not kept is in none. */
export const cohortsOf = (record: EnterpriseRecord, whose: Whose, moment: Moment): number => {
  if (!record.isKept) return 0
  const own = record.products.filter(({ id }) => whose === null || id === whose)
  return (
    bitOf.all |
    (own.some(({ isSupporting }) => isSupporting) ? bitOf['supporting-industry'] : 0) |
    (paidIn(record, moment) ? bitOf.supported : 0) |
    recognisedBits(record, whose, moment)
  )
}

const paidIn = ({ payments }: EnterpriseRecord, { year, day, knownOn }: Moment): boolean =>
  payments.some(
    ({ paidOn }) =>
      Number(paidOn.slice(0, 4)) === year && paidOn <= day && (knownOn === null || paidOn <= knownOn),
  )

const recognisedBits = (record: EnterpriseRecord, whose: Whose, moment: Moment): number => {
  let bits = 0
  for (const each of record.recognitions) {
    if (!isKnown(each, moment)) continue
    const rulings = each.rulings.filter(ruling => isKnown(ruling, moment))
    const isOwn = whose === null ? each.enterprise === record.id : each.product === whose
    if (isOwn && each.decidedOn <= moment.day) {
      bits |= bitOf['ever-recognised']
      if (Number(each.decidedOn.slice(0, 4)) === moment.year) bits |= bitOf.recognised
    }
    if (isTitle(each, rulings, moment.day) && holds(record, each, whose, moment)) bits |= bitOf.titled
  }
  return bits
}

const holds = (record: EnterpriseRecord, each: CohortRecognition, whose: Whose, moment: Moment): boolean => {
  if (whose !== null) return each.product === whose
  const transfers = each.transfers.filter(transfer => isKnown(transfer, moment))
  return holderOn(each, transfers, moment.day) === record.id
}

const isKnown = ({ recordedAt }: Recorded, { knownOn }: Moment): boolean =>
  knownOn === null || Date.parse(recordedAt) <= Date.parse(endOf(knownOn))

/** How it stands in the programme: holds a title, held one or was recognised before, or never. */
export const programmeOf = (bits: number): 'titled' | 'formerly' | 'never' => {
  if ((bits & bitOf.titled) !== 0) return 'titled'
  return (bits & bitOf['ever-recognised']) === 0 ? 'never' : 'formerly'
}

/** Where the head office lay on the day; null: not known. */
export const communeOf = ({ seats }: EnterpriseRecord, day: Day): string | null =>
  seats.find(({ from, to }) => isWithin(day, from, to))?.commune ?? null

/** By what a document may put it first: an enterprise by all that it makes and does, a product by its own group and areas. */
export const askedOfPriority = ({ products, industries = [] }: EnterpriseRecord, whose: Whose): AskedOf => {
  const own = products.filter(({ id }) => whose === null || id === whose)
  return {
    groups: [...new Set(own.flatMap(({ sector }) => sector ?? []))],
    areas: [...new Set(own.flatMap(({ areas = [] }) => areas))],
    industries: whose === null ? industries : [],
  }
}

/** Of a product its own group; of an enterprise that of all its products, null where they differ or are not known. */
export const sectorOf = ({ products }: EnterpriseRecord, whose: Whose): string | null => {
  const own = products.filter(({ id }) => whose === null || id === whose)
  const [first] = own
  return first !== undefined && own.every(({ sector }) => sector === first.sector) ? first.sector : null
}
