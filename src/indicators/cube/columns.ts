import { type Day, dayIn } from '../../exact/day.ts'
import { type Exact, exactOf } from '../../exact/number.ts'
import type { FactId } from '../../facts/model.ts'
import type { SizeRule } from '../../policies/rules/judge/size.ts'
import { type Columns, emptyColumns } from '../../recognition/rules/columns.ts'
import type { SameAs } from '../../recognition/rules/counting.ts'
import type { PriorityList, PriorityVerdict } from '../../sectors/model.ts'
import type { EnterpriseRecord } from '../rules/cohorts.ts'
import { PART, stepsOf } from './amounts.ts'
import { type Codes, emptyCodes, numberOf } from './codes.ts'

export const FIRST_YEAR = 2000
/** Years of which figures are kept, for each subject. */
export const YEARS = 64

/** The dimensions that are kept for each subject and year, with how many words each may have. */
export const cubeDimensions = [
  'sector',
  'commune',
  'size',
  'programme',
  'market',
  'substitution',
  'priority',
] as const
export type CubeDimension = (typeof cubeDimensions)[number]
export const MOST_WORDS: Readonly<Record<CubeDimension, number>> = {
  sector: 64,
  commune: 2048,
  size: 8,
  programme: 4,
  market: 4,
  substitution: 4,
  priority: 4,
}

export const NOTHING = -1
/** What was said of a figure, with `VERIFIED` where an official found it right. */
export const SAID = { value: 0, 'not-applicable': 1, unknown: 2, contested: 3 } as const
export type Said = keyof typeof SAID
export const VERIFIED = 4

/** Figures and what was said of them as columns of numbers; and who the subjects are. Only `change.ts` writes to it. */
export interface Cube {
  readonly today: Day
  /** Null: size classes are not told. */
  readonly sizes: SizeRule | null
  /** Which sectors documents put first. */
  readonly priorities: readonly PriorityList[]
  /** What was found of a day and codes. */
  readonly priorityOf: Map<string, PriorityVerdict['verdict']>
  readonly subjects: Codes
  readonly enterprises: Map<string, Enterprise>
  /** The enterprise of a product; its own number for an enterprise. */
  owner: Int32Array
  /** By subject and year. */
  cohorts: Uint8Array
  readonly words: Readonly<Record<CubeDimension, Codes>>
  readonly dimensions: Record<CubeDimension, Uint16Array>
  readonly variables: Map<string, Variable>
  /** By subject: the numbers of its figures. */
  readonly figuresOf: number[][]
  readonly figures: Figures
  readonly states: States
  register: Columns
  sameAs: SameAs
  /** By code. */
  readonly series: Map<string, readonly SeriesValue[]>
}

export interface SeriesValue {
  readonly year: number
  /** Exact decimal text. */
  readonly text: string
  readonly knownFrom: Day
}

export interface Enterprise {
  readonly record: EnterpriseRecord
  /** Its own number and those of its products. */
  readonly subjects: readonly number[]
  /** The day on which something of its recognitions became known last; 0: there is none. */
  readonly lastRecorded: number
}

export interface Variable {
  readonly code: string
  readonly number: number
  readonly isOfProducts: boolean
  /** So many steps make one. */
  readonly scale: number
  /** Its figures. */
  figures: Int32Array
  count: number
  readonly numbers: Map<number, number>
}

export interface Figures {
  count: number
  variable: Int16Array
  subject: Int32Array
  year: Uint8Array
  /** The state that is known now. */
  current: Int32Array
}

export interface States {
  count: number
  said: Uint8Array
  high: Float64Array
  low: Float64Array
  /** Known from this day on: 20261121. */
  from: Int32Array
  /** What was known before, or `NOTHING`. */
  before: Int32Array
  readonly facts: FactId[]
  readonly odd: Map<number, Exact>
}

export const emptyCube = (
  today: Day,
  sizes: SizeRule | null,
  priorities: readonly PriorityList[] = [],
): Cube => ({
  today,
  sizes,
  priorities,
  priorityOf: new Map(),
  subjects: emptyCodes(),
  enterprises: new Map(),
  owner: new Int32Array(0),
  cohorts: new Uint8Array(0),
  words: {
    sector: emptyCodes(null),
    commune: emptyCodes(null),
    size: emptyCodes(null),
    programme: emptyCodes('never', 'formerly', 'titled'),
    market: emptyCodes(null, 'domestic', 'exporting'),
    substitution: emptyCodes(null, 'no', 'yes'),
    priority: emptyCodes(null, 'no', 'yes'),
  },
  dimensions: {
    sector: new Uint16Array(0),
    commune: new Uint16Array(0),
    size: new Uint16Array(0),
    programme: new Uint16Array(0),
    market: new Uint16Array(0),
    substitution: new Uint16Array(0),
    priority: new Uint16Array(0),
  },
  variables: new Map(),
  figuresOf: [],
  figures: {
    count: 0,
    variable: new Int16Array(0),
    subject: new Int32Array(0),
    year: new Uint8Array(0),
    current: new Int32Array(0),
  },
  states: {
    count: 0,
    said: new Uint8Array(0),
    high: new Float64Array(0),
    low: new Float64Array(0),
    from: new Int32Array(0),
    before: new Int32Array(0),
    facts: [],
    odd: new Map(),
  },
  register: emptyColumns(),
  sameAs: new Map(),
  series: new Map(),
})

/** At least so many places; the columns of one table grow together. */
const grown = <Column extends Int16Array | Int32Array | Uint8Array | Uint16Array | Float64Array>(
  column: Column,
  least: number,
): Column => {
  if (column.length >= least) return column
  const Kind = column.constructor as new (length: number) => Column
  const wider = new Kind(Math.max(1_024, least, column.length * 2))
  wider.set(column as never)
  return wider
}

export const subjectOf = (cube: Cube, id: string, owner: number | null): number => {
  const known = cube.subjects.numbers.get(id)
  const subject = known ?? numberOf(cube.subjects, id)
  if (known === undefined) {
    cube.owner = grown(cube.owner, subject + 1)
    cube.cohorts = grown(cube.cohorts, (subject + 1) * YEARS)
    for (const name of cubeDimensions)
      cube.dimensions[name] = grown(cube.dimensions[name], (subject + 1) * YEARS)
    cube.figuresOf[subject] = []
  }
  cube.owner[subject] = owner ?? subject
  return subject
}

export const wordOf = (cube: Cube, dimension: CubeDimension, word: string | null): number => {
  const number = numberOf(cube.words[dimension], word)
  if (number >= MOST_WORDS[dimension]) throw new Error(`too many words of ${dimension}`)
  return number
}

export interface VariableWords {
  readonly code: string
  readonly isOfProducts: boolean
  readonly decimals: number
}

const MOST_DECIMALS = 6

export const addVariable = (
  { variables }: Cube,
  { code, isOfProducts, decimals }: VariableWords,
): Variable => {
  const known = variables.get(code)
  if (known !== undefined) return known
  const scale = 10 ** Math.min(decimals, MOST_DECIMALS)
  const variable = { code, number: variables.size, isOfProducts, scale, figures: new Int32Array(0), count: 0 }
  const added: Variable = { ...variable, numbers: new Map() }
  variables.set(code, added)
  return added
}

/** What became known of a figure, in that order: of each version its words, of each review what it made of them. */
export interface SaidState {
  readonly fact: FactId
  readonly said: Said
  readonly isVerified: boolean
  /** Exact text of a value, `true` or `false`. */
  readonly text: string | null
  readonly knownFrom: Day
}

export const figureAt = ({ numbers }: Variable, subject: number, year: number): number =>
  numbers.get(subject * YEARS + year) ?? NOTHING

export const figureOf = (cube: Cube, variable: Variable, subject: number, year: number): number => {
  const known = figureAt(variable, subject, year)
  if (known !== NOTHING) return known
  const { figures } = cube
  const at = figures.count++
  figures.variable = grown(figures.variable, at + 1)
  figures.subject = grown(figures.subject, at + 1)
  figures.year = grown(figures.year, at + 1)
  figures.current = grown(figures.current, at + 1)
  figures.variable[at] = variable.number
  figures.subject[at] = subject
  figures.year[at] = year
  figures.current[at] = NOTHING
  variable.figures = grown(variable.figures, variable.count + 1)
  variable.figures[variable.count++] = at
  variable.numbers.set(subject * YEARS + year, at)
  cube.figuresOf[subject]?.push(at)
  return at
}

/** Puts what is said after what was said before; answers where it stands. */
export const addState = (cube: Cube, { scale }: Variable, before: number, state: SaidState): number => {
  const { states } = cube
  const at = states.count++
  for (const name of ['high', 'low'] as const) states[name] = grown(states[name], at + 1)
  for (const name of ['from', 'before'] as const) states[name] = grown(states[name], at + 1)
  states.said = grown(states.said, at + 1)
  states.said[at] = SAID[state.said] | (state.isVerified ? VERIFIED : 0)
  states.from[at] = dayNumber(state.knownFrom)
  states.before[at] = before
  states.facts[at] = state.fact
  if (state.text !== null) keepValue(states, at, exactIn(state.text), scale)
  return at
}

const exactIn = (text: string): Exact =>
  text === 'true' ? { n: 1, d: 1 } : text === 'false' ? { n: 0, d: 1 } : exactOf(text)

const keepValue = (states: States, at: number, value: Exact, scale: number): void => {
  const steps = stepsOf(value, scale)
  if (steps === null) {
    states.odd.set(at, value)
    return
  }
  const high = Math.trunc(steps / PART)
  states.high[at] = high
  states.low[at] = steps - high * PART
}

export const dayNumber = (day: string): number =>
  Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))

export const dayOfMoment = (moment: string): Day => dayIn(Date.parse(moment))

/** What was known of a figure at the end of a day; `asOf` is its number, `Infinity`: what is known now. */
export const stateAt = ({ figures, states }: Cube, figure: number, asOf: number): number => {
  let state = figures.current[figure] ?? NOTHING
  while (state !== NOTHING && (states.from[state] ?? 0) > asOf) state = states.before[state] ?? NOTHING
  return state
}
