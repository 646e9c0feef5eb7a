import type { Name } from '../../criteria/model.ts'
import type { Calendar } from '../parts/calendar.tsx'

/** A round as its pages show it. */
export interface RoundHead {
  readonly id: string
  readonly name: Name
  readonly calendar: Calendar
  readonly criteriaSet: { readonly code: string; readonly version: string; readonly name: Name }
}

export interface RoundCounts {
  readonly dossiers: number
  readonly enterprises: number
  /** Null while the round has no result to publish. */
  readonly passed: number | null
  readonly undecided: number
}

export const roundAddress = ({ id }: Pick<RoundHead, 'id'>): string => `/rounds/${encodeURIComponent(id)}`

export const dossierAddress = (round: Pick<RoundHead, 'id'>, dossier: string): string =>
  `${roundAddress(round)}/${encodeURIComponent(dossier)}`

export const criteriaAddress = ({ criteriaSet: { code, version } }: Pick<RoundHead, 'criteriaSet'>): string =>
  `/criteria/${encodeURIComponent(code)}/${encodeURIComponent(version)}`
