import type { Json, JsonPath } from '../../../exact/json.ts'

/** A part of a draft, or the whole of it: JSON that need not be sound before it is put in force. */
export type Members = { readonly [key: string]: Json }

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : [])

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

export const memberOf = (value: Json | undefined, key: string | number): Json | undefined => {
  if (isList(value)) return typeof key === 'number' ? value[key] : undefined
  return isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

export const valueAt = (value: Json | undefined, path: JsonPath): Json | undefined =>
  path.reduce<Json | undefined>(memberOf, value)

export const textAt = (value: Json | undefined, path: JsonPath): string => {
  const found = valueAt(value, path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** With `next` at the path; `undefined` takes it away. Objects on the way are made where they are missing. */
export const withAt = (value: Json | undefined, path: JsonPath, next: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return next ?? null
  const inner = rest.length === 0 ? next : withAt(memberOf(value, key), rest, next)
  if (isList(value) && typeof key === 'number')
    return inner === undefined ? value.toSpliced(key, 1) : value.with(key, inner)
  const members = isMembers(value) ? value : {}
  if (inner !== undefined) return { ...members, [key]: inner }
  const { [String(key)]: _, ...others } = members
  return others
}

/** The way to a place such as `criteria[0].bands[2]`, as far as the value goes; keys may hold dots themselves. */
export const pathOf = (value: Json | undefined, place: string): JsonPath => {
  const index = /^\[(\d+)\]\.?/.exec(place)
  if (index !== null && isList(value)) return step(value, Number(index[1]), place.slice(index[0].length))
  if (!isMembers(value)) return []
  const key = Object.keys(value)
    .filter(each => place === each || (place.startsWith(each) && '.[,'.includes(place[each.length] ?? '')))
    .toSorted((a, b) => b.length - a.length)[0]
  return key === undefined ? [] : step(value, key, place.slice(key.length).replace(/^\./, ''))
}

const step = (value: Json, key: string | number, rest: string): JsonPath => {
  const inner = memberOf(value, key)
  return [key, ...(inner === undefined ? [] : pathOf(inner, rest))]
}

export const placeText = (path: JsonPath): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  )

/** Whether two values say the same, whatever the order of their members. */
export const isSame = (a: Json | undefined, b: Json | undefined): boolean => {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, at) => isSame(each, b[at]))
  if (!isMembers(a) || !isMembers(b)) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => isSame(a[key], memberOf(b, key)))
}
