export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The value as JSON: a bigint becomes decimal text, undefined members fall away, anything else is a bug. */
export function plainJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(plainJson)
  if (isPlainObject(value)) return plainMembers(value)
  throw new Error(`This is no JSON value: ${String(value)}`)
}

function plainMembers(object: object): Json {
  const members = Object.entries(object).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, plainJson(member)]))
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
