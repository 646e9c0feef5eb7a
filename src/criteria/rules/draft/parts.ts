import type { Json, JsonPath } from '../../../exact/json.ts'
import type { Form } from './fields.ts'
import { formOf, type PartKind } from './forms.ts'
import { isMembers, listOf, memberOf, pathOf, placeText, valueAt } from './json.ts'

export interface Part {
  readonly kind: PartKind
  /** `criteria[0].criteria[2]`; for a part of the whole set its kind. */
  readonly place: string
  readonly path: JsonPath
  readonly form: Form
}

/** Parts that stand in the set itself. */
export const wholeParts = ['head', 'basis', 'outcome', 'scorers', 'more'] as const

/** The part at a place; null where nothing that can be edited stands there. */
export const partAt = (content: Json, place: string): Part | null => {
  const whole = wholeParts.find(kind => kind === place)
  if (whole !== undefined) return { kind: whole, place, path: [], form: formOf(whole, content) }
  const path = pathOf(content, place)
  const kind = placeText(path) === place ? kindAt(content, path) : null
  return kind === null ? null : { kind, place, path, form: formOf(kind, content) }
}

const kindAt = (content: Json, path: JsonPath): PartKind | null => {
  const value = valueAt(content, path)
  const [top, , inner] = path
  if (!isMembers(value)) return null
  if (top === 'variables' && path.length === 2) return 'variable'
  if (top === 'gates' && path.length === 2) return 'gate'
  if (top === 'tracks' && path.length === 1) return 'tracks'
  if (top === 'tracks' && path.length === 3) return 'track'
  if (top === 'tracks' && path.length === 5) return 'gate'
  const isInTree = top === 'criteria' && path.every((key, at) => at % 2 === 1 || key === 'criteria')
  if (!isInTree || path.length % 2 !== 0 || inner === null) return null
  return memberOf(value, 'criteria') === undefined ? 'leaf' : 'node'
}

/** The part whose page holds a place, and what is left of the place inside it. */
export const partHolding = (
  content: Json,
  place: string,
): { readonly part: Part; readonly inside: string } => {
  const bare = place.replace(/, column \d+$/, '')
  const path = pathOf(content, bare)
  for (let length = path.length; length > 0; length--) {
    const at = placeText(path.slice(0, length))
    const kind = kindAt(content, path.slice(0, length))
    if (kind !== null)
      return {
        part: { kind, place: at, path: path.slice(0, length), form: formOf(kind, content) },
        inside: bare.slice(at.length).replace(/^\./, ''),
      }
  }
  const key = bare.split(/[.[]/)[0] ?? ''
  const kind = wholeParts.find(each => wholeKeys[each].includes(key)) ?? 'more'
  return { part: { kind, place: kind, path: [], form: formOf(kind, content) }, inside: bare }
}

/** Which top members of the file they hold. */
export const wholeKeys: Readonly<Record<(typeof wholeParts)[number], readonly string[]>> = {
  head: [
    'code',
    'version',
    'name',
    'programme',
    'effectiveFrom',
    'effectiveTo',
    'period',
    'factsCount',
    'applicants',
    'status',
    'note',
    'source',
    'clause',
    'dictionary',
  ],
  basis: ['legalBasis'],
  outcome: [
    'max',
    'overflow',
    'rounding',
    'decimals',
    'passMark',
    'classes',
    'ties',
    'seats',
    'honours',
    'term',
  ],
  scorers: ['units', 'assignments', 'panels'],
  more: ['levels', 'stages', 'publicVote', 'dependencies', 'notes'],
}

/** Every part of a set, in reading order. */
export const allParts = (content: Json): readonly Part[] => {
  const places = [
    'head',
    'basis',
    ...Object.keys(
      isMembers(memberOf(content, 'variables')) ? (memberOf(content, 'variables') ?? {}) : {},
    ).map(code => `variables.${code}`),
    ...listOf(memberOf(content, 'gates')).map((_, nth) => `gates[${nth}]`),
    ...(memberOf(content, 'tracks') === undefined ? [] : ['tracks']),
    ...listOf(valueAt(content, ['tracks', 'list'])).flatMap((track, nth) => [
      `tracks.list[${nth}]`,
      ...listOf(memberOf(track, 'gates')).map((_, of) => `tracks.list[${nth}].gates[${of}]`),
    ]),
    ...treePlaces(memberOf(content, 'criteria'), 'criteria'),
    'outcome',
    'scorers',
    'more',
  ]
  return places.flatMap(place => partAt(content, place) ?? [])
}

const treePlaces = (criteria: Json | undefined, place: string): readonly string[] =>
  listOf(criteria).flatMap((criterion, nth) => [
    `${place}[${nth}]`,
    ...treePlaces(memberOf(criterion, 'criteria'), `${place}[${nth}].criteria`),
  ])
