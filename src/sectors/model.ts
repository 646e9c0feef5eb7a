import type { Day } from '../exact/day.ts'

/** The words of priority sectors: which sectors documents put first, from when to when. */

export interface Name {
  readonly vi: string
  readonly en: string
}

/** A sector that documents name, and how it is known among enterprises. */
export interface PrioritySector {
  readonly code: string
  readonly name: Name
  /** Sector groups that lie wholly within it. */
  readonly groups: readonly string[]
  /** Sector groups of which it is only a part. */
  readonly within: readonly string[]
  /** Areas of supporting industry. */
  readonly areas: readonly string[]
  /** Beginnings of VSIC codes, good in both classifications. */
  readonly industries: readonly string[]
  readonly status: 'sourced' | 'assumed'
}

export interface PriorityDocument {
  readonly number: string
  readonly issuer: string
  /** Null: not known. */
  readonly issuedOn: Day | null
  readonly name: Name
  readonly clause: string | null
}

/** It holds while from ≤ day < to; an open end is null. */
export interface PriorityPeriod {
  readonly from: Day | null
  readonly to: Day | null
  /** Null: the document speaks of these days, and no source names its sectors. */
  readonly sectors: readonly PrioritySector[] | null
  /** False: the source names only some. */
  readonly isWhole: boolean
  readonly status: 'sourced' | 'inferred'
  readonly note: Name | null
}

export const scopes = ['country', 'city', 'supporting-industry'] as const
export type Scope = (typeof scopes)[number]

/** What one document says of priority. */
export interface PriorityList {
  readonly code: string
  readonly scope: Scope
  readonly document: PriorityDocument
  readonly source: string
  readonly periods: readonly PriorityPeriod[]
}

/** What is asked about: an enterprise, a product or a task by its codes. */
export interface AskedOf {
  readonly groups: readonly string[]
  readonly areas: readonly string[]
  readonly industries: readonly string[]
}

export interface Ground {
  readonly list: PriorityList
  readonly period: PriorityPeriod
  readonly sector: PrioritySector
}

/** `unknown`: a sector may cover it, or a document in force is not known as a whole. */
export interface PriorityVerdict {
  readonly verdict: 'yes' | 'no' | 'unknown'
  readonly grounds: readonly Ground[]
}
