import type { PersonId } from '../access/model.ts'
import type { Day } from '../exact/day.ts'

/** The words of enterprises: who they are, where they work, what they make, and the code lists these words use. */

export type EnterpriseId = string & { readonly enterpriseId: unique symbol }
export type SiteId = string & { readonly siteId: unique symbol }
export type ProductId = string & { readonly productId: unique symbol }

export const enterpriseIdOf = (text: string): EnterpriseId => text as EnterpriseId
export const siteIdOf = (text: string): SiteId => text as SiteId
export const productIdOf = (text: string): ProductId => text as ProductId

export const enterpriseKinds = [
  'company',
  'dependent-unit',
  'co-operative',
  'co-operative-union',
  'co-operative-group',
  'household',
] as const
export type EnterpriseKind = (typeof enterpriseKinds)[number]

/** Kinds whose tax code may be the 12-digit personal number of the owner or representative. */
export const kindsWithPersonalCode: readonly EnterpriseKind[] = [
  'household',
  'co-operative',
  'co-operative-group',
]

export const siteKinds = ['head-office', 'factory', 'workshop', 'branch', 'warehouse', 'office'] as const
export type SiteKind = (typeof siteKinds)[number]

export const vsicLists = ['vsic-2018', 'vsic-2025'] as const
export type VsicList = (typeof vsicLists)[number]

/** Tax code null: not known. */
export interface Enterprise {
  readonly id: EnterpriseId
  readonly kind: EnterpriseKind
  readonly taxCode: string | null
  readonly nameVi: string
  readonly nameEn: string | null
  /** Invented for the sample city: marked "dữ liệu minh họa" wherever it shows. */
  readonly isSample: boolean
  readonly source: string | null
}

/** What an enterprise was known by until its code was corrected. */
export interface FormerTaxCode {
  readonly enterprise: EnterpriseId
  readonly taxCode: string
  readonly until: Day
  readonly ground: string
  readonly correctedBy: string
  readonly correctedAt: string
}

/** How to reach an enterprise; null: not known. The representative is named as on the certificate. */
export interface Contact {
  readonly representative: string | null
  readonly phone: string | null
}

/** A site works while from ≤ day < to. Where it lies is said by its places. */
export interface Site {
  readonly id: SiteId
  readonly enterprise: EnterpriseId
  readonly kind: SiteKind
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/**
 * Where a site lies for a time, by default for as long as the site works. A site that never moved still changes its
 * commune when communes are redrawn.
 */
export interface Place {
  readonly site: SiteId
  readonly address: string
  /** A code of the list `communes`; null: not known. */
  readonly commune: string | null
  /** In a craft village that the city recognises; null: not known. */
  readonly inCraftVillage: boolean | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** What an enterprise does, by VSIC. Both classifications stand side by side; one code of each may be the main one. */
export interface Industry {
  readonly enterprise: EnterpriseId
  readonly list: VsicList
  readonly code: string
  readonly isMain: boolean
}

export interface Product {
  readonly id: ProductId
  readonly enterprise: EnterpriseId
  readonly nameVi: string
  readonly nameEn: string | null
  /** A code of the list `sector-groups`; null: not known. */
  readonly sectorGroup: string | null
  /** Codes of the list `supporting-industry-areas`. */
  readonly supportingAreas: readonly string[]
}

/** A duplicate counts as `kept` while from ≤ day < to; nobody's rows are rewritten. To null: it was not undone. */
export interface Alias {
  readonly duplicate: EnterpriseId
  readonly kept: EnterpriseId
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly ground: string
}

export const documentKinds = [
  'registration',
  'financial-statement',
  'tax-return',
  'customs',
  'insurance',
  'certificate',
  'environment',
  'intellectual-property',
  'paper-dossier',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export type DocumentId = string & { readonly documentId: unique symbol }
export const documentIdOf = (text: string): DocumentId => text as DocumentId

/** A file of an enterprise: evidence that figures point to, with a page. Its bytes are kept under their hash. */
export interface Document {
  readonly id: DocumentId
  readonly enterprise: EnterpriseId
  readonly kind: DocumentKind
  readonly title: string
  readonly number: string | null
  readonly issuedOn: Day | null
  /** SHA-256. */
  readonly file: string
  readonly fileName: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  /** The actor as the journal names it: `person:lan`. */
  readonly addedBy: string
  readonly addedAt: string
}

/** Somebody from outside read the figures of an enterprise: one row for each person, capacity, day and what. */
export interface Reading {
  readonly enterprise: EnterpriseId
  readonly person: PersonId
  /** `office@so-cong-thuong`. */
  readonly capacity: string
  readonly what: ReadingOf
  readonly readOn: Day
  readonly firstAt: string
}
export const readingsOf = [
  'record',
  'figures',
  'verification',
  'documents',
  'declaration',
  'dossier',
  'scores',
  'export',
  'template',
  'api',
] as const
export type ReadingOf = (typeof readingsOf)[number]

/** What a firm brought on paper, entered by the office on its behalf. */
export interface Intake {
  readonly enterprise: EnterpriseId
  /** The number under which the paper was received. */
  readonly paper: string
  readonly receivedOn: Day
  readonly enteredBy: string
  readonly enteredAt: string
}

/** A person who acts for an enterprise. */
/** What a person does for an enterprise: a representative also says who else acts for it. */
export const duties = ['representative', 'assistant'] as const
export type Duty = (typeof duties)[number]

export interface Member {
  readonly person: PersonId
  readonly enterprise: EnterpriseId
  readonly duty: Duty
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** A list of codes. A code that a partial list lacks may still be right. */
export interface CodeList {
  readonly code: string
  readonly nameVi: string
  readonly nameEn: string
  readonly isComplete: boolean
  /** The list that `parent` points into. */
  readonly parentList: string
}

/** A code in force while from ≤ day < to. The same code may mean another thing at another time. */
export interface Code {
  readonly list: string
  readonly code: string
  readonly nameVi: string
  readonly nameEn: string | null
  readonly parent: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly source: string
}
