import { exactOf, formatExact, parseDecimal } from '../../../exact/number.ts'
import type { CriteriaSet, Name } from '../../model.ts'

/** One thing of a set that can come or go as a whole: a gate, a criterion, a band, a variable, the pass mark. */
export interface Part {
  readonly name: Name | null
  /** The place of the thing that it comes and goes with; null: it stands by itself. */
  readonly within: string | null
  readonly fields: ReadonlyMap<string, string>
}
/** Parts by place, in the order of the set. */
export type Parts = ReadonlyMap<string, Part>

export const partsOf = (set: CriteriaSet): Parts => {
  const parts = new Map<string, Part>()
  collect(set, { place: '', within: null, extra: {} }, parts)
  return parts
}

interface Spot {
  readonly place: string
  readonly within: string | null
  /** What the place of a thing says of it: under which criterion, in which position. */
  readonly extra: Readonly<Record<string, string>>
}

type Item = Readonly<Record<string, unknown>>

const collect = (item: object, spot: Spot, into: Map<string, Part>): void => {
  const fields = new Map<string, string>()
  const entries = Object.entries(item)
  into.set(spot.place, { name: nameOf(entries), within: spot.within, fields })
  for (const [key, value] of entries) {
    const place = inside(spot.place, key)
    if (isItems(value)) collectList({ key, items: value, of: item, spot }, into)
    else if (RECORDS.has(key) && isItem(value)) collectRecord(value, place, spot, into)
    else if (isItem(value) && !INLINE.has(key)) collect(value, { place, within: null, extra: {} }, into)
    else for (const [at, text] of fieldsOf(key, value)) fields.set(at, text)
  }
  for (const [key, text] of Object.entries(spot.extra)) fields.set(key, text)
}

const RECORDS = new Set(['variables', 'bandsFor'])
/** Objects that are told as values of what they stand in. */
const INLINE = new Set(['name', 'rounding', 'domain', 'converts', 'minimum'])
/** Lists whose order has a meaning: tie keys, rounds of scoring, tracks. */
const ORDERED = new Set(['ties', 'stages', 'tracks.list'])

const inside = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`)

interface List {
  readonly key: string
  readonly items: readonly Item[]
  /** What the list stands in, and where. */
  readonly of: object
  readonly spot: Spot
}

const collectList = ({ key, items, of, spot }: List, into: Map<string, Part>): void => {
  // A criterion is found by its code wherever it stands in the tree; where it stands is a field of it.
  const inTree = key === 'criteria'
  const place = inTree ? key : inside(spot.place, key)
  const within = inTree || spot.place === '' ? null : spot.place
  const under = inTree && spot.place !== '' ? { under: codeOf(of) ?? '' } : {}
  items.forEach((item, at) => {
    const position = ORDERED.has(place) ? { position: String(at + 1) } : {}
    const own = free(`${place}[${keyOf(key, item)}]`, into)
    collect(item, { place: own, within, extra: { ...under, ...position } }, into)
  })
}

const collectRecord = (record: Item, place: string, spot: Spot, into: Map<string, Part>): void => {
  for (const [code, value] of Object.entries(record)) {
    const own = `${place}[${code}]`
    if (isItem(value)) collect(value, { place: own, within: null, extra: {} }, into)
    if (isItems(value))
      for (const band of value) {
        const at = free(`${own}[${keyOf('bands', band)}]`, into)
        collect(band, { place: at, within: spot.place, extra: {} }, into)
      }
  }
}

/** Two things of one key stand apart by a number. */
const free = (place: string, into: ReadonlyMap<string, Part>, nth = 1): string => {
  const tried = nth === 1 ? place : place.replace(/\]$/, ` #${nth}]`)
  return into.has(tried) ? free(place, into, nth + 1) : tried
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  legalBasis: ['number', 'issuer', 'date'],
  notes: ['about'],
  assignments: ['unit', 'from'],
  dependencies: ['part', 'whole'],
  ties: ['points', 'value'],
}
const ENDS = ['from', 'above', 'upTo', 'below']

const keyOf = (list: string, item: Item): string => {
  if (list === 'bands' && codeOf(item) === null) return endsOf(item)
  return (KEYS[list] ?? ['code']).flatMap(key => textOf(key, item[key]) ?? []).join(', ')
}

const endsOf = (band: Item): string =>
  ENDS.flatMap(end => (band[end] === undefined ? [] : `${end} ${textOf(end, band[end])}`)).join(' ')

const codeOf = (item: object): string | null => {
  const code: unknown = Reflect.get(item, 'code')
  return typeof code === 'string' ? code : null
}

const fieldsOf = (key: string, value: unknown): readonly (readonly [string, string])[] => {
  if (isItem(value))
    return Object.entries(value).flatMap(([inner, each]) => fieldsOf(`${key}.${inner}`, each))
  const text = textOf(key, value)
  return text === null ? [] : [[key, text]]
}

const NUMBERS = /(?:^|\.)(?:points|max|min|step|from|above|upTo|below|share|notApplicable|passMark)$/

/** A value as text; null where there is none. Numbers are told exactly, and once for all ways to write them. */
const textOf = (key: string, value: unknown): string | null => {
  if (value === undefined) return null
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map(each => textOf(key, each) ?? '').join(', ')
  if (typeof value === 'number') return formatExact(exactOf(value))
  if (typeof value !== 'string') return String(value)
  const number = NUMBERS.test(key) ? parseDecimal(value) : null
  return number === null ? value : formatExact(number)
}

const nameOf = (entries: readonly (readonly [string, unknown])[]): Name | null => {
  const name = entries.find(([key]) => key === 'name')?.[1]
  if (!isItem(name) || typeof name.vi !== 'string') return null
  return { vi: name.vi, ...(typeof name.en === 'string' ? { en: name.en } : {}) }
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.length > 0 && value.every(isItem)
