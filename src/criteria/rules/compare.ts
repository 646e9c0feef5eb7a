import {
  compare as compareNumbers,
  type Exact,
  exactOf,
  formatExact,
  larger,
  subtract,
} from '../../exact/number.ts'
import type { CriteriaSet, Criterion, Name } from '../model.ts'
import { aligned } from './compare/align.ts'
import { type Said, saidIn } from './compare/said.ts'
import { decree } from './show.ts'

/** Two sets beside each other in the words of the decree: what came, what went, what reads otherwise. */
export interface Comparison {
  /** What the sets rule, by the headings of the decree. */
  readonly groups: readonly ComparedGroup[]
  /** Where only the sources, the clauses or how a thing is known differ. */
  readonly origins: readonly ComparedGroup[]
  readonly moved: readonly MovedPoints[]
}

export interface ComparedGroup {
  readonly heading: string
  readonly entries: readonly ComparedEntry[]
}

export interface ComparedEntry {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly label: string | null
  readonly title: string
  /** Only what differs, each as it reads on either side; null: nothing on that side. */
  readonly rows: readonly ComparedRow[]
}

export interface ComparedRow {
  readonly before: string | null
  readonly after: string | null
}

/** A criterion that can give more or fewer points than before; null: it is not there. */
export interface MovedPoints {
  readonly code: string
  readonly name: Name
  readonly before: string | null
  readonly after: string | null
  /** After less before, exact text with its sign. */
  readonly change: string
}

export const compareSets = (a: CriteriaSet, b: CriteriaSet, language: 'vi' | 'en'): Comparison => {
  const [before, after] = [saidIn(decree(a, language)), saidIn(decree(b, language))]
  return {
    groups: groupsOf(before, after, ({ words }) => words),
    origins: groupsOf(before, after, ({ origins }) => origins),
    moved: movedPoints(a, b),
  }
}

type Side = (said: Said) => readonly string[]

const groupsOf = (before: readonly Said[], after: readonly Said[], side: Side): readonly ComparedGroup[] => {
  const entries = paired(before, after).flatMap(([old, now]) => entryOf(old, now, side))
  return [...Map.groupBy(entries, ({ heading }) => heading)].map(([heading, of]) => ({
    heading,
    entries: of.map(({ heading: _, ...entry }) => entry),
  }))
}

type Pair = readonly [Said | null, Said | null]

/** By heading and label; what has no label is matched by its text, and what is left in its order. */
const paired = (before: readonly Said[], after: readonly Said[]): readonly Pair[] => {
  const known = new Map(before.map(each => [each.key, each]))
  const kept = new Set(after.map(({ key }) => key))
  const gone = before.filter(({ key }) => !kept.has(key))
  const rewritten = new Set<Said>()
  const pairs = after.map((now): Pair => {
    const old =
      known.get(now.key) ?? gone.find(each => !rewritten.has(each) && isRewritten(each, now)) ?? null
    if (old !== null) rewritten.add(old)
    return [old, now]
  })
  return [...pairs, ...gone.filter(each => !rewritten.has(each)).map((old): Pair => [old, null])]
}

const isRewritten = (a: Said, b: Said): boolean =>
  a.heading === b.heading && a.label === null && b.label === null

const entryOf = (
  old: Said | null,
  now: Said | null,
  side: Side,
): readonly (ComparedEntry & { readonly heading: string })[] => {
  const shown = now ?? old
  if (shown === null) return []
  const [before, after] = [old === null ? [] : side(old), now === null ? [] : side(now)]
  const rows = aligned(before, after)
    .map(([a, b]) => ({ before: textAt(before, a), after: textAt(after, b) }))
    .filter(row => row.before !== row.after)
  if (rows.length === 0) return []
  const kind = old === null ? 'added' : now === null ? 'removed' : 'changed'
  return [{ heading: shown.heading, kind, label: shown.label, title: shown.title, rows }]
}

const textAt = (texts: readonly string[], at: number | null): string | null =>
  at === null ? null : (texts[at] ?? null)

const movedPoints = (a: CriteriaSet, b: CriteriaSet): readonly MovedPoints[] => {
  const [before, after] = [maximaOf(a.criteria), maximaOf(b.criteria)]
  const codes = [...new Set([...after.keys(), ...before.keys()])]
  return codes.flatMap(code => {
    const [old, now] = [before.get(code), after.get(code)]
    const name = now?.name ?? old?.name
    if (name === undefined || old?.max === null || now?.max === null) return []
    if (old !== undefined && now !== undefined && compareNumbers(old.max, now.max) === 0) return []
    const change = subtract(now?.max ?? exactOf(0), old?.max ?? exactOf(0))
    const written = (max: Exact | undefined) => (max === undefined ? null : formatExact(max))
    return [{ code, name, before: written(old?.max), after: written(now?.max), change: formatExact(change) }]
  })
}

interface Maximum {
  readonly name: Name
  /** Null: not known, as in a skeleton. */
  readonly max: Exact | null
}

const maximaOf = (criteria: readonly Criterion[]): ReadonlyMap<string, Maximum> =>
  new Map(
    criteria.flatMap(criterion => [
      [criterion.code, { name: criterion.name, max: maximumOf(criterion) }] as const,
      ...maximaOf(criterion.criteria ?? []),
    ]),
  )

const maximumOf = ({ max, bands, bandsFor }: Criterion): Exact | null => {
  if (max !== undefined) return exactOf(max)
  const points = [bands ?? [], ...Object.values(bandsFor ?? {})].flat().map(band => exactOf(band.points))
  return points.length === 0 ? null : points.reduce(larger)
}
