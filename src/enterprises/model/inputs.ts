import { z } from 'zod'
import { newcomerInput, personIdOf } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import {
  documentKinds,
  duties,
  enterpriseIdOf,
  enterpriseKinds,
  productIdOf,
  siteIdOf,
  siteKinds,
  vsicLists,
} from '../model.ts'

/** What is taken in about enterprises, from forms, files and other rooms. */

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
