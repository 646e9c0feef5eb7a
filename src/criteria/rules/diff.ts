import type { CriteriaSet, Name } from '../model.ts'
import { type Part, type Parts, partsOf } from './diff/parts.ts'

export { differencesText } from './diff/text.ts'

/** What differs between two sets, each at its place: `criteria[C4.1].bands[fine].points`. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly place: string
  /** What the set rules, or only where that was read, how it is known and what is remarked on it. */
  readonly aspect: 'rule' | 'provenance'
  /** The name of what the place belongs to. */
  readonly name: Name | null
  readonly before: string | null
  readonly after: string | null
}

/** Compares by code, not by position; "0.10" and 0.1 are the same number. */
export const differences = (a: CriteriaSet, b: CriteriaSet): readonly Difference[] => {
  const [before, after] = [partsOf(a), partsOf(b)]
  return merged([...before.keys()], [...after.keys()]).flatMap(place =>
    differenceOfPart(place, before, after),
  )
}

/** The order of the second list; what only the first has stands where it stood. */
const merged = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const places = [...after]
  const known = new Set(after)
  before.forEach((place, at) => {
    if (known.has(place)) return
    const previous = before[at - 1]
    places.splice(previous === undefined ? 0 : places.indexOf(previous) + 1, 0, place)
  })
  return places
}

const differenceOfPart = (place: string, before: Parts, after: Parts): readonly Difference[] => {
  const [old, now] = [before.get(place), after.get(place)]
  if (old !== undefined && now !== undefined) return changes(place, old, now)
  const part = old ?? now
  const other = old === undefined ? before : after
  // What stands in a thing that came or went as a whole is told with it.
  if (part === undefined || (part.within !== null && !other.has(part.within))) return []
  const same = { place, aspect: 'rule', name: part.name } as const
  const text = summary(part)
  return old === undefined
    ? [{ kind: 'added', ...same, before: null, after: text }]
    : [{ kind: 'removed', ...same, before: text, after: null }]
}

const PROVENANCE = new Set(['clause', 'status', 'source', 'note'])

const changes = (place: string, old: Part, now: Part): readonly Difference[] =>
  [...new Set([...old.fields.keys(), ...now.fields.keys()])].flatMap((key): readonly Difference[] => {
    const [before, after] = [old.fields.get(key) ?? null, now.fields.get(key) ?? null]
    if (before === after) return []
    const aspect = PROVENANCE.has(key) ? 'provenance' : 'rule'
    const at = place === '' ? key : `${place}.${key}`
    return [{ kind: 'changed', place: at, aspect, name: now.name, before, after }]
  })

/** The name of a part, then what it says, without where that was read. */
const summary = ({ name, fields }: Part): string => {
  const told = [...fields].filter(([key]) => !PROVENANCE.has(key) && !key.startsWith('name.'))
  return [...(name === null ? [] : [name.vi]), ...told.map(([key, value]) => `${key} ${value}`)].join('; ')
}
