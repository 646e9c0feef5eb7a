import type { Json, JsonPath } from '../../../exact/json.ts'
import { isMembers, listOf, memberOf, pathOf, placeText, textAt, valueAt, withAt } from './json.ts'

/** What can be added, and where: a list of the set. */
export type NewThing =
  | 'gate-rule'
  | 'gate-judged'
  | 'track'
  | 'node'
  | 'computed'
  | 'banded'
  | 'judged'
  | 'variable'

export interface Added {
  readonly thing: NewThing
  readonly code: string
  readonly name: string
  /** The list it goes to: `criteria`, `criteria[0].criteria`, `gates`, `tracks.list[1].gates`, `tracks.list`, `variables`. */
  readonly list: string
}

/** Where the lists are to which things can be added. */
export const mayHold = (thing: NewThing, list: string): boolean => {
  const kind = list.replace(/\[\d+\]/g, '[]')
  if (thing === 'variable') return kind === 'variables'
  if (thing === 'track') return kind === 'tracks.list'
  if (thing.startsWith('gate')) return kind === 'gates' || kind === 'tracks.list[].gates'
  return /^criteria(?:\[\]\.criteria)*$/.test(kind)
}

export const withAdded = (content: Json, { thing, code, name, list }: Added): Json => {
  if (thing === 'variable')
    return withAt(content, ['variables', code], { name: { vi: name }, type: 'number', status: 'assumed' })
  const path = listPath(content, list)
  const made = { code, name: { vi: name }, ...SEEDS[thing](code), status: 'assumed' }
  const started =
    thing === 'track' && memberOf(content, 'tracks') === undefined ? withTracks(content) : content
  return withAt(started, path, [...listOf(valueAt(started, path)), made])
}

const withTracks = (content: Json): Json => withAt(content, ['tracks'], { choose: 'declared', list: [] })

const listPath = (content: Json, list: string): JsonPath => {
  if (list === 'tracks.list') return ['tracks', 'list']
  const above = list.replace(/\.?[^.]+$/, '')
  const key = list.slice(above === '' ? 0 : above.length + 1)
  return [...pathOf(content, above), key]
}

/** Each can be read at once: a draft with something new in it still tells everything else that is wrong. */
const SEEDS: Readonly<
  Record<Exclude<NewThing, 'variable'>, (code: string) => { readonly [key: string]: Json }>
> = {
  'gate-rule': () => ({ rule: 'true' }),
  'gate-judged': () => ({ judged: true }),
  track: code => ({ gates: [{ code: `${code}.1`, name: { vi: '…' }, judged: true }] }),
  node: code => ({ criteria: [{ code: `${code}.1`, name: { vi: '…' }, max: 1, status: 'assumed' }] }),
  computed: () => ({ value: '0', bands: [{ points: 0 }], notApplicable: 0 }),
  banded: () => ({ bands: [{ code: '1', name: { vi: 'Mức 1' }, points: 0 }] }),
  judged: () => ({ max: 1 }),
}

/** Where a thing goes: a step up or down among its like, into another node, or away. */
export type Move = 'up' | 'down' | 'remove' | { readonly into: string }

/** Null where there is nothing at the place, or no way there. */
export const withMoved = (content: Json, place: string, move: Move): Json | null => {
  const path = pathOf(content, place)
  const thing = valueAt(content, path)
  if (placeText(path) !== place || thing === undefined || path.length === 0) return null
  if (move === 'remove') return withoutAt(content, path)
  if (typeof move === 'object') return movedInto(content, path, thing, move.into)
  return stepped(content, path, move === 'up' ? -1 : 1)
}

const withoutAt = (content: Json, path: JsonPath): Json => {
  const removed = withAt(content, path, undefined)
  const list = valueAt(removed, path.slice(0, -1))
  const isLastTrack = path[0] === 'tracks' && path.length === 3 && listOf(list).length === 0
  return isLastTrack ? withAt(removed, ['tracks'], undefined) : removed
}

const stepped = (content: Json, path: JsonPath, by: 1 | -1): Json | null => {
  const at = path.at(-1)
  const above = path.slice(0, -1)
  const list = listOf(valueAt(content, above))
  if (typeof at !== 'number') return null
  const [thing, other] = [list[at], list[at + by]]
  if (thing === undefined || other === undefined) return null
  return withAt(content, above, list.with(at, other).with(at + by, thing))
}

/** Into a node that is not the thing itself or below it; empty text means the top. */
const movedInto = (content: Json, path: JsonPath, thing: Json, into: string): Json | null => {
  const code = textAt(thing, ['code'])
  const target = into === '' ? content : nodeNamed(memberOf(content, 'criteria'), into)
  const isBelow = into === code || nodeNamed(memberOf(thing, 'criteria'), into) !== null
  if (target === null || isBelow || path[0] !== 'criteria') return null
  const removed = withAt(content, path, undefined)
  if (into === '') return withAt(removed, ['criteria'], [...listOf(memberOf(removed, 'criteria')), thing])
  const found = nodePath(memberOf(removed, 'criteria'), into, ['criteria'])
  if (found === null) return null
  const list = [...found, 'criteria']
  return withAt(removed, list, [...listOf(valueAt(removed, list)), thing])
}

const nodeNamed = (criteria: Json | undefined, code: string): Json | null => {
  const path = nodePath(criteria, code, [])
  return path === null ? null : (valueAt(criteria, path) ?? null)
}

const nodePath = (criteria: Json | undefined, code: string, above: JsonPath): JsonPath | null => {
  for (const [nth, criterion] of listOf(criteria).entries()) {
    const inner = memberOf(criterion, 'criteria')
    if (inner === undefined) continue
    if (textAt(criterion, ['code']) === code) return [...above, nth]
    const found = nodePath(inner, code, [...above, nth, 'criteria'])
    if (found !== null) return found
  }
  return null
}

export interface TreeRow {
  readonly place: string
  readonly depth: number
  readonly value: Json
  readonly isNode: boolean
}

/** The criteria in reading order. */
export const treeRows = (content: Json): readonly TreeRow[] =>
  rowsIn(memberOf(content, 'criteria'), 'criteria', 0)

const rowsIn = (criteria: Json | undefined, place: string, depth: number): readonly TreeRow[] =>
  listOf(criteria).flatMap((value, nth) => {
    const own = `${place}[${nth}]`
    const inner = isMembers(value) ? value.criteria : undefined
    return [
      { place: own, depth, value, isNode: inner !== undefined },
      ...rowsIn(inner, `${own}.criteria`, depth + 1),
    ]
  })
