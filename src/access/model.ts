import { z } from 'zod'
import type { Day } from '../exact/day.ts'

/** The words of access: people, units of the administration, and the roles people hold. */

export type PersonId = string & { readonly personId: unique symbol }
export type GrantId = string & { readonly grantId: unique symbol }

export const personIdOf = (text: string): PersonId => text as PersonId
export const grantIdOf = (text: string): GrantId => text as GrantId

export const unitKinds = ['city', 'department', 'district', 'commune', 'association', 'body'] as const
export type UnitKind = (typeof unitKinds)[number]

export const roles = [
  'enterprise',
  'office',
  'scorer',
  'commune-officer',
  'council-member',
  'council-secretary',
  'council-chair',
  'leader',
  'association',
  'inspector',
  'auditor',
  'administrator',
  'buyer',
  'support-officer',
  'accountant',
  'bank',
] as const
export type Role = (typeof roles)[number]

/** Roles that mean nothing without the unit they are held in. */
export const rolesOfUnits: readonly Role[] = [
  'scorer',
  'commune-officer',
  'association',
  'support-officer',
  'accountant',
  'bank',
]

/**
 * Who acts, as permissions see them: pure files may not stand on the platform, so the shape of `work.actor` is said
 * again here, and the compiler holds the two together wherever an action asks a permission.
 */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'person'
      readonly id: string
      readonly name: string
      readonly roles: readonly {
        readonly role: string
        readonly unit: string | null
        /** The one programme in which it is held; absent: every programme. */
        readonly programme?: string | null
      }[]
      readonly enterprise?: string
    }

/** How a session was begun. A password alone opens nothing: the second step follows. */
export const signInMethods = ['oidc', 'password', 'totp', 'recovery'] as const
export type SignInMethod = (typeof signInMethods)[number]

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
}

/** A unit lives while from ≤ day < to; an open end is null. Its successor takes over its duties on `to`. */
export interface Unit {
  readonly code: string
  readonly kind: UnitKind
  readonly nameVi: string
  readonly nameEn: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly successor: string | null
  readonly source: string
}

/** A unit as its page shows it; whoever saves says which version they saw. */
export interface UnitCard extends Unit {
  /** Telephone, e-mail, address, as the unit gives it. */
  readonly contact: string | null
  readonly version: number
}

export interface RoleGrant {
  readonly id: GrantId
  readonly person: PersonId
  readonly role: Role
  /** Null: the role is not bound to a unit. */
  readonly unit: string | null
  /** Null: the role holds in every programme. */
  readonly programme: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

const day = z.iso.date('write a day such as "2025-03-01"').transform(text => text as Day)
const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'a code is small letters, digits, dots and dashes')
/** One line of text: the database cannot store every character, and a name has no line breaks. */
const name = z
  .string()
  .trim()
  .min(1, 'write the name')
  .max(300)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'remove control characters and line breaks')

export const personInput = z.strictObject({
  id: z.string().min(1).max(80).optional(),
  name,
  email: z.email().nullable().default(null),
})
const unitInput = z.strictObject({
  code,
  kind: z.enum(unitKinds),
  nameVi: name,
  nameEn: name.nullable().default(null),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
  successor: code.nullable().default(null),
  source: z.string().min(1, 'say where this was read'),
})

const contact = name.nullable().default(null)
const version = z.coerce.number().int().positive()
const source = z.string().trim().min(1).max(500)

/** A unit entered by hand; without a code it gets one from its name. */
export const newUnitInput = z.strictObject({
  code: code
    .refine(text => text !== 'add', { params: { vi: 'Mã này để dành.', en: 'This code is kept back.' } })
    .optional(),
  kind: z.enum(unitKinds),
  nameVi: name,
  nameEn: name.nullable().default(null),
  contact,
  validFrom: day.nullable().default(null),
  source,
})

export const correctUnitInput = z.strictObject({
  code,
  version,
  nameVi: name,
  nameEn: name.nullable().default(null),
  contact,
  source,
})

export const endUnitInput = z.strictObject({
  code,
  version,
  /** The first day on which it no longer exists. */
  validTo: day,
  successor: code.nullable().default(null),
  reason: z.string().trim().min(1).max(500),
})

/** By what the invited is reached; an identity is also checked when they come. */
export const contactKinds = ['email', 'phone', 'identity'] as const
export type ContactKind = (typeof contactKinds)[number]

const FORMS: Readonly<Record<ContactKind, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^\+?[\d .()-]{8,20}$/,
  identity: /^[\w.:@-]{3,80}$/,
}

/** Somebody whom the city does not know yet. */
export const newcomerInput = z
  .object({ name, contactKind: z.enum(contactKinds), contact: z.string().trim().min(1).max(200) })
  .refine(({ contactKind, contact }) => FORMS[contactKind].test(contact), {
    path: ['contact'],
    params: {
      vi: 'Nội dung này không đúng với cách liên hệ đã chọn.',
      en: 'This does not fit the way of contact that was chosen.',
    },
  })
export type Newcomer = z.output<typeof newcomerInput>

/** A file of units, such as data/codes/units.json. */
export const unitsInput = z.strictObject({
  format: z.literal('chuluc-units-1'),
  notes: z.array(z.string()).optional(),
  units: z.array(unitInput).min(1),
})
export const grantInput = z.strictObject({
  id: z.string().min(1).max(80).optional(),
  person: z.string().min(1).transform(personIdOf),
  role: z.enum(roles),
  unit: code.nullable().default(null),
  programme: code.nullable().default(null),
  validFrom: day,
  validTo: day.nullable().default(null),
  ground: z.string().trim().min(1, 'name the decision or the reason'),
})
export const endRoleInput = z.strictObject({
  grant: z.string().min(1).transform(grantIdOf),
  validTo: day,
  ground: z.string().trim().min(1, 'name the decision or the reason'),
})
