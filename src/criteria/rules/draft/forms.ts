import type { Json, JsonPath } from '../../../exact/json.ts'
import type { Field, Form, Rows } from './fields.ts'
import { listOf, memberOf, textAt } from './json.ts'

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

/** The form of a kind of part; bands have a list for each kind of applicant that the set names. */
export const formOf = (kind: PartKind, content: Json): Form => {
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
