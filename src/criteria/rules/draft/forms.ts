import type { Json, JsonPath } from '../../../exact/json.ts'
import type { Field, Form, Rows } from './fields.ts'
import { isMembers, listOf, memberOf, pathOf, placeText, textAt, valueAt } from './json.ts'

/** What can be edited on one page. */
export type PartKind =
  | 'head'
  | 'basis'
  | 'variable'
  | 'gate'
  | 'tracks'
  | 'track'
  | 'node'
  | 'leaf'
  | 'outcome'
  | 'scorers'
  | 'more'

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
  const kind = wholeParts.find(each => KEYS[each].includes(key)) ?? 'more'
  return { part: { kind, place: kind, path: [], form: formOf(kind, content) }, inside: bare }
}

const KEYS: Readonly<Record<(typeof wholeParts)[number], readonly string[]>> = {
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
  scorers: ['units', 'assignments'],
  more: ['levels', 'stages', 'publicVote', 'dependencies', 'notes'],
}

const formOf = (kind: PartKind, content: Json): Form => {
  switch (kind) {
    case 'head':
      return HEAD
    case 'basis':
      return BASIS
    case 'variable':
      return VARIABLE
    case 'gate':
      return GATE
    case 'tracks':
      return { fields: [choice('choose', 'declared', 'first'), ...origin()], rows: [] }
    case 'track':
      return { fields: [text('code'), ...name(), ...origin()], rows: [] }
    case 'node':
      return NODE
    case 'leaf':
      return leafForm(content)
    case 'outcome':
      return OUTCOME
    case 'scorers':
      return SCORERS
    case 'more':
      return MORE
  }
}

const at = (key: string): JsonPath => key.split('.')
const text = (key: string): Field => ({ at: at(key), kind: 'text' })
const long = (key: string): Field => ({ at: at(key), kind: 'long' })
const decimal = (key: string): Field => ({ at: at(key), kind: 'decimal' })
const whole = (key: string): Field => ({ at: at(key), kind: 'whole' })
const day = (key: string): Field => ({ at: at(key), kind: 'day' })
const choice = (key: string, ...options: readonly string[]): Field => ({
  at: at(key),
  kind: 'choice',
  options,
})
const truth = (key: string): Field => ({ at: at(key), kind: 'truth', options: ['true'] })
const codes = (key: string): Field => ({ at: at(key), kind: 'codes' })
const nullable = (field: Field): Field => ({ ...field, isNullable: true })
const rows = (key: string, ...fields: readonly Field[]): Rows => ({ at: at(key), fields })

const within = (key: string, field: string): string => (key === '' ? field : `${key}.${field}`)
const name = (key = 'name'): readonly Field[] => [text(`${key}.vi`), text(`${key}.en`)]
const origin = (key = ''): readonly Field[] => [
  choice(within(key, 'status'), 'sourced', 'inferred', 'assumed', 'unknown'),
  text(within(key, 'clause')),
  text(within(key, 'source')),
  long(within(key, 'note')),
]
const publication = choice('publication', 'public', 'points-only', 'private')
const rounding: readonly Field[] = [
  choice('rounding.mode', 'half-up', 'half-even', 'down'),
  whole('rounding.decimals'),
]
const atCut = 'all,tieKeys,lot'.split(',')

const HEAD: Form = {
  fields: [
    text('version'),
    ...name(),
    ...name('programme'),
    nullable(day('effectiveFrom.day')),
    ...origin('effectiveFrom'),
    nullable(day('effectiveTo.day')),
    ...origin('effectiveTo'),
    text('period'),
    { ...codes('factsCount'), options: ['declared, verified', 'verified', 'declared'] },
    ...origin(),
  ],
  rows: [rows('applicants', text('code'), ...name())],
}

const BASIS: Form = {
  fields: [],
  rows: [
    {
      ...rows(
        'legalBasis',
        text('number'),
        text('issuer'),
        text('date'),
        day('effective'),
        long('title'),
        ...origin(),
      ),
      isRequired: true,
    },
  ],
}

const VARIABLE: Form = {
  fields: [
    ...name(),
    choice('type', 'money', 'number', 'integer', 'boolean', 'text', 'choice', 'date'),
    text('currency'),
    text('unit'),
    whole('decimals'),
    text('converts.from'),
    text('converts.to'),
    choice('subject', 'enterprise', 'product', 'site'),
    choice('periodicity', 'year', 'half', 'quarter', 'month', 'once'),
    publication,
    long('definition'),
    ...origin(),
  ],
  rows: [rows('choices', text('code'), ...name())],
}

const GATE: Form = {
  fields: [
    text('code'),
    ...name(),
    { at: ['rule'], kind: 'expression' },
    truth('judged'),
    choice('notApplicable', 'holds', 'fails', 'unknown'),
    text('scoredBy'),
    publication,
    ...origin(),
  ],
  rows: [],
}

const NODE: Form = {
  fields: [
    text('code'),
    ...name(),
    decimal('max'),
    choice('overflow', 'clip'),
    decimal('minimum.points'),
    decimal('minimum.share'),
    ...rounding,
    text('scoredBy'),
    publication,
    ...origin(),
  ],
  rows: [],
}

const BAND = [
  text('code'),
  ...name(),
  decimal('from'),
  decimal('above'),
  decimal('upTo'),
  decimal('below'),
  decimal('points'),
  ...origin(),
]

/** Every kind of applicant that the set names, or a criterion has bands for, has a list of its own. */
const leafForm = (content: Json): Form => ({
  fields: [
    text('code'),
    ...name(),
    { at: ['value'], kind: 'expression' },
    decimal('notApplicable'),
    decimal('domain.from'),
    decimal('domain.above'),
    decimal('domain.upTo'),
    decimal('domain.below'),
    decimal('max'),
    decimal('min'),
    decimal('step'),
    decimal('minimum.points'),
    decimal('minimum.share'),
    ...rounding,
    text('scoredBy'),
    publication,
    ...origin(),
  ],
  rows: [
    rows('bands', ...BAND),
    ...listOf(memberOf(content, 'applicants'))
      .map(kind => textAt(kind, ['code']))
      .filter(code => code !== '')
      .map(code => ({ at: ['bandsFor', code], fields: BAND })),
  ],
})

const OUTCOME: Form = {
  fields: [
    decimal('max'),
    choice('overflow', 'clip'),
    ...rounding,
    whole('decimals'),
    decimal('passMark.points'),
    ...origin('passMark'),
    truth('classes.bindToPass'),
    ...origin('classes'),
    whole('seats.count'),
    whole('seats.perEnterprise'),
    choice('seats.atCut', ...atCut),
    ...origin('seats'),
    nullable(whole('term.months')),
    ...origin('term'),
  ],
  rows: [
    rows('classes.list', text('code'), ...name(), decimal('from'), ...origin()),
    rows(
      'ties',
      text('points'),
      { at: ['value'], kind: 'expression' },
      choice('prefer', 'higher', 'lower'),
      ...origin(),
    ),
    rows(
      'honours',
      text('code'),
      ...name(),
      whole('count'),
      whole('perEnterprise'),
      choice('atCut', ...atCut),
      ...origin(),
    ),
  ],
}

const SCORERS: Form = {
  fields: [],
  rows: [
    rows('units', text('code'), ...name(), day('from'), nullable(day('to')), text('successor'), ...origin()),
    rows('assignments', codes('criteria'), text('unit'), day('from'), nullable(day('to')), ...origin()),
  ],
}

const MORE: Form = {
  fields: [text('publicVote.criterion'), ...name('publicVote.name'), ...origin('publicVote')],
  rows: [
    rows('levels', text('code'), ...name(), ...origin()),
    rows('stages', text('code'), ...name(), text('level'), decimal('passMark'), ...origin()),
    rows('dependencies', text('part'), text('whole')),
    rows('notes', text('about'), long('text'), ...origin()),
  ],
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
