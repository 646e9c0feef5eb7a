import { type Day, isWithin } from '../exact/day.ts'
import { foldedText } from '../exact/text.ts'
import { type RoleGrant, rolesOfUnits, type Unit } from './model.ts'

/** Who carries a unit's duty on a day, and through which units it came to them. */
export type Duty =
  | { readonly held: true; readonly unit: Unit; readonly through: readonly string[] }
  | { readonly held: false; readonly why: 'unknown' | 'not-yet' | 'ended' | 'circle'; readonly at: string }

/**
 * Follows successors from `code` to the unit that holds its duty that day. A duty that ended without a successor
 * (the districts on 2025-07-01) is held by nobody: the caller says so instead of guessing.
 */
export const unitOn = (units: readonly Unit[], code: string, day: Day): Duty =>
  follow(new Map(units.map(unit => [unit.code, unit])), code, day, [])

const follow = (
  units: ReadonlyMap<string, Unit>,
  code: string,
  day: Day,
  through: readonly string[],
): Duty => {
  const unit = units.get(code)
  if (unit === undefined) return { held: false, why: 'unknown', at: code }
  if (through.includes(code)) return { held: false, why: 'circle', at: code }
  if (isWithin(day, unit.validFrom, unit.validTo)) return { held: true, unit, through }
  if (unit.validTo === null || day < unit.validTo) return { held: false, why: 'not-yet', at: code }
  if (unit.successor === null) return { held: false, why: 'ended', at: code }
  return follow(units, unit.successor, day, [...through, code])
}

/** A role as it is held on one day: `unit` is the unit that carries the duty that day. */
export interface HeldRole {
  readonly role: RoleGrant['role']
  readonly unit: string | null
  readonly programme: string | null
  readonly grant: RoleGrant['id']
}

/** The roles in force on a day. A role in a unit that nobody succeeds ends with the unit. */
export const rolesOn = (
  grants: readonly RoleGrant[],
  units: readonly Unit[],
  day: Day,
): readonly HeldRole[] =>
  grants
    .filter(grant => isWithin(day, grant.validFrom, grant.validTo))
    .flatMap(grant => heldOn(grant, units, day))

const heldOn = (grant: RoleGrant, units: readonly Unit[], day: Day): readonly HeldRole[] => {
  const held = { role: grant.role, programme: grant.programme, grant: grant.id }
  if (grant.unit === null) return [{ ...held, unit: null }]
  const duty = unitOn(units, grant.unit, day)
  return duty.held ? [{ ...held, unit: duty.unit.code }] : []
}

export type UnitProblem =
  | { readonly problem: 'twice'; readonly code: string }
  | { readonly problem: 'period'; readonly code: string; readonly from: Day; readonly to: Day }
  | { readonly problem: 'successor-without-end'; readonly code: string; readonly successor: string }
  | { readonly problem: 'successor-unknown'; readonly code: string; readonly successor: string }
  | {
      readonly problem: 'successor-not-there'
      readonly code: string
      readonly successor: string
      readonly on: Day
    }
  | { readonly problem: 'circle'; readonly code: string }
  | { readonly problem: 'overlap'; readonly code: string; readonly other: string }

/** What is wrong with a list of units taken together; empty when every duty can be followed. */
export const unitProblems = (units: readonly Unit[]): readonly UnitProblem[] => {
  const codes = new Map(units.map(unit => [unit.code, unit]))
  const twice = units.filter((unit, index) => units.findIndex(other => other.code === unit.code) < index)
  return [
    ...twice.map(unit => ({ problem: 'twice' as const, code: unit.code })),
    ...units.flatMap(unit => periodProblems(unit)),
    ...units.flatMap(unit => successorProblems(unit, units, codes)),
    ...units.flatMap((unit, index) => overlapProblems(unit, units.slice(0, index))),
  ]
}

/** Two units of one name on the same days: one of them is entered twice, or its end is missing. */
const overlapProblems = (unit: Unit, earlier: readonly Unit[]): readonly UnitProblem[] =>
  earlier
    .filter(other => other.code !== unit.code && isNamedAlike(other, unit) && isThereTogether(other, unit))
    .map(other => ({ problem: 'overlap', code: unit.code, other: other.code }))

const isNamedAlike = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind && foldedText(a.nameVi.trim()) === foldedText(b.nameVi.trim())

const isThereTogether = (a: Unit, b: Unit): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom < a.validTo) &&
  (b.validTo === null || a.validFrom === null || a.validFrom < b.validTo)

export const unitStates = ['living', 'ended', 'coming'] as const
export type UnitState = (typeof unitStates)[number]

export const unitStateOn = ({ validFrom, validTo }: Unit, day: Day): UnitState => {
  if (isWithin(day, validFrom, validTo)) return 'living'
  return validTo !== null && validTo <= day ? 'ended' : 'coming'
}

/** The units whose duty came to this one, and theirs before: nearest first. */
export const predecessorsOf = (units: readonly Unit[], code: string): readonly Unit[] => {
  const found = new Map<string, Unit>()
  const gather = (successor: string): void => {
    for (const unit of units.filter(unit => unit.successor === successor && !found.has(unit.code))) {
      found.set(unit.code, unit)
      gather(unit.code)
    }
  }
  gather(code)
  found.delete(code)
  return [...found.values()]
}

/** The units that carry its duty after it, one after the other. */
export const successorsOf = (units: readonly Unit[], code: string): readonly Unit[] => {
  const byCode = new Map(units.map(unit => [unit.code, unit]))
  const chain: Unit[] = []
  let next = byCode.get(byCode.get(code)?.successor ?? '')
  while (next !== undefined && next.code !== code && !chain.includes(next)) {
    chain.push(next)
    next = byCode.get(next.successor ?? '')
  }
  return chain
}

const periodProblems = ({ code, validFrom, validTo }: Unit): readonly UnitProblem[] =>
  validFrom !== null && validTo !== null && validFrom >= validTo
    ? [{ problem: 'period', code, from: validFrom, to: validTo }]
    : []

const successorProblems = (
  unit: Unit,
  units: readonly Unit[],
  codes: ReadonlyMap<string, Unit>,
): readonly UnitProblem[] => {
  const { code, successor, validTo } = unit
  if (successor === null) return []
  if (validTo === null) return [{ problem: 'successor-without-end', code, successor }]
  if (!codes.has(successor)) return [{ problem: 'successor-unknown', code, successor }]
  const duty = unitOn(units, code, validTo)
  if (duty.held) return []
  return duty.why === 'circle'
    ? [{ problem: 'circle', code }]
    : [{ problem: 'successor-not-there', code, successor, on: validTo }]
}

/** What a list of units changes in the stored ones, and how all of them would then stand. */
export const changedUnits = (
  stored: readonly Unit[],
  units: readonly Unit[],
): { readonly before: readonly Unit[]; readonly after: readonly Unit[]; readonly all: readonly Unit[] } => {
  const named = new Set(units.map(unit => unit.code))
  const after = units.filter(unit => !stored.some(other => isSame(other, unit)))
  const changed = new Set(after.map(unit => unit.code))
  return {
    before: stored.filter(unit => changed.has(unit.code)),
    after,
    all: [...stored.filter(unit => !named.has(unit.code)), ...units],
  }
}

const isSame = (a: Unit, b: Unit): boolean =>
  a.code === b.code &&
  a.kind === b.kind &&
  a.nameVi === b.nameVi &&
  a.nameEn === b.nameEn &&
  a.validFrom === b.validFrom &&
  a.validTo === b.validTo &&
  a.successor === b.successor &&
  a.source === b.source

export type GrantProblem = 'unit-missing' | 'period'

/** Whether a role can be granted as asked; null when it can. */
export const grantProblem = (
  grant: Pick<RoleGrant, 'role' | 'unit' | 'validFrom' | 'validTo'>,
): GrantProblem | null => {
  if (grant.unit === null && rolesOfUnits.includes(grant.role)) return 'unit-missing'
  return grant.validTo !== null && grant.validFrom >= grant.validTo ? 'period' : null
}

/** Whether two grants of one person are the same role on some day. */
export const isHeldTwice = (a: Omit<RoleGrant, 'id'>, b: Omit<RoleGrant, 'id'>): boolean =>
  a.role === b.role &&
  a.unit === b.unit &&
  a.programme === b.programme &&
  (b.validTo === null || a.validFrom < b.validTo) &&
  (a.validTo === null || b.validFrom < a.validTo)

/** So many tries in so many seconds; whole offices share one address. */
export interface Limit {
  readonly most: number
  readonly seconds: number
}

export const limits = {
  /** By account: guessing one password. */
  password: { most: 10, seconds: 900 },
  /** By address: one password tried on many accounts. */
  passwordsFrom: { most: 100, seconds: 900 },
  /** By address: journeys to the issuer. */
  journeysFrom: { most: 300, seconds: 900 },
  /** By address: second steps. The login itself is locked after ten wrong codes. */
  codesFrom: { most: 100, seconds: 900 },
  /** By address: links that were made up. */
  invitationsFrom: { most: 60, seconds: 900 },
  /** By who invites. */
  invitationsBy: { most: 30, seconds: 86_400 },
  /** By address: comments on a published list. */
  commentsFrom: { most: 20, seconds: 3600 },
  /** By e-mail address: letters that nobody asked for. */
  commentsTo: { most: 5, seconds: 86_400 },
  /** By address: links of comments, and links that were made up. */
  commentLinks: { most: 60, seconds: 900 },
  /** By session, or by address without one: sent forms. A draft saves itself at most twice a second. */
  forms: { most: 600, seconds: 300 },
} as const satisfies Readonly<Record<string, Limit>>

/** Where to go after signing in: a place of our own, or the start. What leads elsewhere is somebody's trap. */
export const ownPlace = (next: string | null | undefined): string => {
  if (next === null || next === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return '/'
  return /^\/(?:sign-in|sign-out|auth)(?:[/?#]|$)/.test(next) ? '/' : next
}
