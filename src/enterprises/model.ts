import { z } from 'zod'
import { newcomerInput, type PersonId, personIdOf } from '../access/model.ts'
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

const day = z.iso.date('write a day such as "2025-07-01"').transform(text => text as Day)
const id = z.string().min(1).max(80)
/** One line of text: the database cannot store every character, and a name has no line breaks. */
const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'remove control characters and line breaks')
const name = line.min(1, 'write the name').max(500)
const code = z.string().trim().min(1).max(80)

export const enterpriseInput = z.strictObject({
  id: id.transform(enterpriseIdOf).optional(),
  kind: z.enum(enterpriseKinds),
  taxCode: z.string().trim().nullable().default(null),
  nameVi: name,
  nameEn: name.nullable().default(null),
  isSample: z.boolean().default(false),
  source: z.string().min(1).nullable().default(null),
  industries: z
    .array(z.strictObject({ list: z.enum(vsicLists), code, isMain: z.boolean().default(false) }))
    .default([]),
})
export const placeInput = z.strictObject({
  address: line.min(1, 'write the address').max(500),
  commune: code.nullable().default(null),
  inCraftVillage: z.boolean().nullable().default(null),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
})

export const siteInput = z.strictObject({
  id: id.transform(siteIdOf).optional(),
  enterprise: id.transform(enterpriseIdOf),
  kind: z.enum(siteKinds),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
  places: z.array(placeInput).min(1, 'say where the site lies'),
})
export const productInput = z.strictObject({
  id: id.transform(productIdOf).optional(),
  enterprise: id.transform(enterpriseIdOf),
  nameVi: name,
  nameEn: name.nullable().default(null),
  sectorGroup: code.nullable().default(null),
  supportingAreas: z.array(code).default([]),
})
const version = z.coerce.number().int().positive()
const taxCode = z
  .string()
  .trim()
  .transform(text => text.replace(/[\s.]/g, ''))
/** As people write it: "(024) 3858 4310", "+84 24…". Kept as digits, a national one from 0. */
const phone = z
  .string()
  .trim()
  .max(40)
  .transform(text => text.replace(/[\s.()-]/g, '').replace(/^(\+|00)84/, '0'))
  .refine(text => /^\+?\d{6,15}$/.test(text), {
    params: {
      vi: 'Số điện thoại gồm 6 đến 15 chữ số, ví dụ 024 3858 4310.',
      en: 'A telephone number has 6 to 15 digits, such as 024 3858 4310.',
    },
  })

export const contactInput = z.object({
  representative: name.nullable().default(null),
  phone: phone.nullable().default(null),
})

export const correctTaxCodeInput = z.object({
  id: id.transform(enterpriseIdOf),
  taxCode: taxCode.pipe(z.string().min(1).max(20)),
  ground: line.min(1).max(500),
  version,
})

export const editEnterpriseInput = enterpriseInput
  .pick({ kind: true, nameVi: true, nameEn: true, industries: true })
  .extend({
    id: id.transform(enterpriseIdOf),
    /** Left out: it stays as it is. */
    contact: contactInput.optional(),
    version,
  })
export const editSiteInput = siteInput
  .omit({ enterprise: true })
  .extend({ id: id.transform(siteIdOf), version })
export const editProductInput = productInput
  .omit({ enterprise: true })
  .extend({ id: id.transform(productIdOf), version })
export const withdrawProductInput = z.strictObject({
  id: id.transform(productIdOf),
  ground: z.string().trim().min(1, 'say why').max(500),
})

/** `validTo` null: until further notice. */
export const memberInput = z.strictObject({
  person: id.transform(personIdOf),
  enterprise: id.transform(enterpriseIdOf),
  duty: z.enum(duties).default('representative'),
  validFrom: day,
  validTo: day.nullable().default(null),
})

/** Somebody who shall act for an enterprise, as its people or the office invite them. */
export const invitedInput = z.intersection(newcomerInput, z.object({ duty: z.enum(duties) }))

export const endMemberInput = z.object({
  person: id.transform(personIdOf),
  reason: z.string().trim().min(1).max(500),
})

/** Many at once, each with its own id: the sample city, a register taken over from elsewhere. */
export const batchInput = z.strictObject({
  enterprises: z.array(enterpriseInput.required({ id: true })),
  sites: z.array(siteInput.required({ id: true })).default([]),
  products: z.array(productInput.required({ id: true })).default([]),
  members: z.array(memberInput).default([]),
})

/** Of a document; its bytes come beside it. */
export const documentInput = z.strictObject({
  enterprise: id.transform(enterpriseIdOf),
  kind: z.enum(documentKinds),
  title: name,
  number: line.max(100).nullable().default(null),
  issuedOn: day.nullable().default(null),
})

/** A firm that came with paper. */
export const intakeInput = z.object({
  paper: line.min(1).max(100),
  receivedOn: day,
  taxCode: taxCode.nullable().default(null),
  kind: z.enum(enterpriseKinds),
  nameVi: name,
  ...contactInput.shape,
  address: line.max(500).nullable().default(null),
  commune: code.nullable().default(null),
  product: name.nullable().default(null),
  sectorGroup: code.nullable().default(null),
})

/** Of two records the one that is kept; which they are stands beside it. */
export const mergeForm = z
  .object({ one: id, other: id, kept: id, ground: z.string().trim().min(1).max(1000) })
  .refine(({ one, other, kept }) => [one, other, APART].includes(kept), {
    path: ['kept'],
    params: { vi: 'Chọn một trong hai hồ sơ, hoặc giữ cả hai.', en: 'Choose one of the two, or keep both.' },
  })
/** Neither is a duplicate: they are two enterprises. */
export const APART = 'apart'

export const mergeInput = z.strictObject({
  duplicate: id.transform(enterpriseIdOf),
  kept: id.transform(enterpriseIdOf),
  ground: z.string().trim().min(1, 'say how it is known that the two are one'),
})
