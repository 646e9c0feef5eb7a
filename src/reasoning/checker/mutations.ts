import type { ResultsJson } from './json.ts'

/** A document with one thing wrong in it, for tests of who must notice. */
export interface Mutation {
  readonly says: string
  /** In whose result it is wrong; null: outside of them. */
  readonly dossier: string | null
  /** Where, as a fault names it: by the codes of gates and criteria, and by their numbers. */
  readonly places: readonly [string, string]
  readonly document: () => ResultsJson
}

type Path = readonly (string | number)[]
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Every document that differs from the given one in one value, one key, one entry, or the order of two entries. */
export function* mutationsOf(document: ResultsJson): Generator<Mutation> {
  const json: Json = JSON.parse(JSON.stringify(document))
  for (const [path, value] of walk(json, []))
    for (const [says, changed] of changesOf(value))
      yield {
        says: `${path.join('.')}: ${says}`,
        ...whereOf(document, path),
        document: () => changedAt(document, path, changed),
      }
}

const changedAt = (document: ResultsJson, path: Path, changed: Json): ResultsJson => {
  const copy = { document: structuredClone(document) }
  const steps = ['document', ...path]
  const last = steps.pop() ?? 'document'
  let parent: object = copy
  for (const step of steps) parent = Reflect.get(parent, step)
  Reflect.set(parent, last, changed)
  return copy.document
}

const whereOf = (document: ResultsJson, path: Path): Pick<Mutation, 'dossier' | 'places'> => {
  const [results, at, ...inside] = path
  const result = results === 'results' && typeof at === 'number' ? document.results[at] : undefined
  if (result === undefined) return { dossier: null, places: [placeAt(path), placeAt(path)] }
  if (inside.length === 0) return { dossier: null, places: ['', ''] }
  if (inside[0] === 'id') return { dossier: null, places: ['results', 'id'] }
  const [list, index, ...rest] = inside
  const entries = list === 'gates' ? result.gates : list === 'criteria' ? result.criteria : []
  const code = typeof index === 'number' ? entries[index]?.code : undefined
  const coded = code === undefined ? placeAt(inside) : placeAt([`${list}.${code}`, ...rest])
  return { dossier: result.id, places: [coded, placeAt(inside)] }
}

const placeAt = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`)).join('')

function* walk(value: Json, path: Path): Generator<readonly [Path, Json]> {
  yield [path, value]
  if (isList(value)) for (const [i, entry] of value.entries()) yield* walk(entry, [...path, i])
  else if (isObject(value))
    for (const [key, entry] of Object.entries(value)) yield* walk(entry, [...path, key])
}

type Change = readonly [says: string, changed: Json]

function* changesOf(value: Json): Generator<Change> {
  if (isList(value)) yield* changesOfList(value)
  else if (isObject(value)) yield* changesOfObject(value)
  else if (typeof value === 'string') yield* changesOfText(value)
  else yield* changesOfPlain(value)
}

function* changesOfList(value: readonly Json[]): Generator<Change> {
  for (const i of value.keys()) {
    const rest = value.filter((_, at) => at !== i)
    yield [`without entry ${i}`, rest]
    yield [`with entry ${i} twice`, [...value.slice(0, i + 1), ...value.slice(i)]]
    const [moved, next] = [value[i], value[i + 1]]
    if (moved === undefined || next === undefined || JSON.stringify(moved) === JSON.stringify(next)) continue
    yield [
      `with entries ${i} and ${i + 1} swapped`,
      [...value.slice(0, i), next, moved, ...value.slice(i + 2)],
    ]
  }
  yield ['with an invented entry', [...value, 'invented']]
}

function* changesOfObject(value: { readonly [key: string]: Json }): Generator<Change> {
  for (const key of Object.keys(value)) {
    const { [key]: _, ...rest } = value
    yield [`without ${key}`, rest]
  }
  yield ['with an invented key', { ...value, invented: true }]
  if ('unknown' in value) yield ['an unknown as zero', '0']
  if ('unknown' in value) yield ['an unknown as not applicable', { notApplicable: true }]
  if ('notApplicable' in value) yield ['a not applicable as unknown', { unknown: true }]
  if ('value' in value) yield ['with an invented source', { ...value, source: 'invented' }]
  yield ['as null', null]
}

function* changesOfText(value: string): Generator<Change> {
  for (const [i, c] of [...value].entries()) {
    const digit = /\d/.test(c) ? String((Number(c) + 1) % 10) : c === 'x' ? 'y' : 'x'
    yield [`"${c}" at ${i} as "${digit}"`, [...value].with(i, digit).join('')]
    yield [`without "${c}" at ${i}`, [...value].toSpliced(i, 1).join('')]
  }
  if (value.includes('.')) yield ['with a nought after it', `${value}0`]
  yield ['negated', `-${value}`]
  yield ['as null', null]
  yield ['as unknown', { unknown: true }]
  yield ['as true', true]
}

function* changesOfPlain(value: null | boolean | number): Generator<Change> {
  yield ['as text', String(value)]
  yield ['as zero', value === 0 ? 1 : 0]
  if (typeof value === 'number') yield ['one more', value + 1]
  if (value !== null) yield ['as null', null]
  if (value !== true) yield ['as true', true]
  if (value !== false) yield ['as false', false]
  yield ['as an empty list', []]
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)
