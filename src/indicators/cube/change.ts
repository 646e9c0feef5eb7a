import { type Day, dayOf } from '../../exact/day.ts'
import {
  askedOfPriority,
  bitOf,
  cohortsOf,
  communeOf,
  type EnterpriseRecord,
  type Moment,
  programmeOf,
  sectorOf,
  type Whose,
} from '../rules/cohorts.ts'
import {
  addState,
  type Cube,
  type CubeDimension,
  cubeDimensions,
  dayNumber,
  dayOfMoment,
  type Enterprise,
  FIRST_YEAR,
  figureOf,
  NOTHING,
  SAID,
  type SaidState,
  subjectOf,
  VERIFIED,
  wordOf,
  YEARS,
} from './columns.ts'
import { factDimensions, priorityOn, toldApartBy, toldByFacts } from './standing.ts'

/** What is known of one figure, from the first version to the last review. */
export interface FigureChange {
  /** The enterprise or one of its products. */
  readonly subject: string
  readonly variable: string
  readonly year: number
  readonly states: readonly SaidState[]
}

/** The record of an enterprise, and figures of it and its products, as they are known now. */
export interface EnterpriseChange {
  readonly enterprise: string
  /** Null: as it was. */
  readonly record: EnterpriseRecord | null
  readonly figures: readonly FigureChange[]
}

/** Whose sums a change may move: the enterprise and its products, as they were and as they will be. */
export const subjectsIn = (cube: Cube, { enterprise, record }: EnterpriseChange): readonly number[] => {
  const before = cube.enterprises.get(enterprise)?.subjects ?? []
  const coming = [enterprise, ...(record?.products ?? []).map(({ id }) => id)]
  const known = coming.flatMap(id => cube.subjects.numbers.get(id) ?? [])
  return [...new Set([...before, ...known])]
}

/** Puts what is known now in place of what was known. Sums that were kept are not touched: see `kept.ts`. */
export const applyChange = (cube: Cube, change: EnterpriseChange): void => {
  if (change.record !== null) setRecord(cube, change.record)
  const enterprise = cube.enterprises.get(change.enterprise)
  if (enterprise === undefined) throw new Error(`figures of nobody: ${change.enterprise}`)
  for (const figure of change.figures) setFigure(cube, figure)
  if (change.record !== null) place(cube, enterprise)
  else replaceByFacts(cube, enterprise, change.figures)
}

const TOLD_APART: readonly string[] = Object.values(toldApartBy)

/** A figure by which enterprises are told apart says something of its year, and by Decree 80 of the next. */
const replaceByFacts = (cube: Cube, { subjects }: Enterprise, figures: readonly FigureChange[]): void => {
  const [own = 0] = subjects
  const telling = figures.filter(({ variable }) => TOLD_APART.includes(variable))
  for (const year of new Set(telling.flatMap(({ year }) => [year, year + 1]))) {
    if (year < FIRST_YEAR || year > Number(cube.today.slice(0, 4))) continue
    const toldOf = factDimensions(cube, { subjects, year, asOf: Number.POSITIVE_INFINITY })
    for (const subject of subjects) {
      if (cube.owner[subject] !== own) continue
      const told = toldOf(subject)
      const at = subject * YEARS + year - FIRST_YEAR
      for (const name of toldByFacts) cube.dimensions[name][at] = told[name]
    }
  }
}

const setRecord = (cube: Cube, record: EnterpriseRecord): void => {
  const own = subjectOf(cube, record.id, null)
  const products = record.products.map(({ id }) => subjectOf(cube, id, own))
  const before = cube.enterprises.get(record.id)?.subjects ?? []
  cube.enterprises.set(record.id, {
    record,
    subjects: [own, ...products],
    lastRecorded: lastRecorded(record),
  })
  for (const gone of before)
    if (!products.includes(gone) && gone !== own && cube.owner[gone] === own) leave(cube, gone)
}

const lastRecorded = ({ recognitions }: EnterpriseRecord): number =>
  recognitions
    .flatMap(each => [each, ...each.rulings, ...each.transfers])
    .reduce((last, { recordedAt }) => Math.max(last, dayNumber(dayOfMoment(recordedAt))), 0)

/** A product that its enterprise has no longer is in no cohort; another enterprise that has it says so itself. */
const leave = (cube: Cube, subject: number): void => {
  cube.cohorts.fill(0, subject * YEARS, (subject + 1) * YEARS)
}

const setFigure = (cube: Cube, { subject, variable: code, year, states }: FigureChange): void => {
  const variable = cube.variables.get(code)
  const number = cube.subjects.numbers.get(subject)
  const at = year - FIRST_YEAR
  if (variable === undefined || number === undefined || at < 0 || at >= YEARS) return
  const figure = figureOf(cube, variable, number, at)
  const known = chainOf(cube, figure)
  const keeps = known.length <= states.length && known.every((state, n) => isSame(cube, state, states[n]))
  let last = keeps ? (known.at(-1) ?? NOTHING) : NOTHING
  for (const state of keeps ? states.slice(known.length) : states)
    last = addState(cube, variable, last, state)
  cube.figures.current[figure] = last
}

const chainOf = ({ figures, states }: Cube, figure: number): readonly number[] => {
  const chain: number[] = []
  for (let at = figures.current[figure] ?? NOTHING; at !== NOTHING; at = states.before[at] ?? NOTHING)
    chain.push(at)
  return chain.reverse()
}

/** A version never changes its words, so fact, what was made of it and since when tell them apart. */
const isSame = ({ states }: Cube, at: number, state: SaidState | undefined): boolean =>
  state !== undefined &&
  states.facts[at] === state.fact &&
  states.said[at] === (SAID[state.said] | (state.isVerified ? VERIFIED : 0)) &&
  states.from[at] === dayNumber(state.knownFrom)

/** Works out anew for every year in which cohorts the subjects of an enterprise are, and by what they are asked. */
const place = (cube: Cube, { record, subjects }: Enterprise): void => {
  const [own = 0] = subjects
  const asked = subjects.flatMap(subject => {
    if (cube.owner[subject] !== own) return []
    const whose = whoseOf(record, cube, subject)
    return [
      {
        subject,
        whose,
        codes: askedOfPriority(record, whose),
        sector: wordOf(cube, 'sector', sectorOf(record, whose)),
      },
    ]
  })
  for (let year = FIRST_YEAR; year <= Number(cube.today.slice(0, 4)); year++) {
    const moment: Moment = { year, day: lastDayOf(year, cube.today), knownOn: null }
    const commune = wordOf(cube, 'commune', communeOf(record, moment.day))
    const toldOf = factDimensions(cube, { subjects, year, asOf: Number.POSITIVE_INFINITY })
    for (const { subject, whose, sector, codes } of asked) {
      const verdict = priorityOn(cube, codes, moment.day)
      const bits = cohortsOf(record, whose, moment) | priorityBit(record, verdict)
      const programme = wordOf(cube, 'programme', programmeOf(bits))
      const priority = wordOf(cube, 'priority', verdict)
      const words = { commune, sector, programme, priority, ...toldOf(subject) }
      put(cube, subject * YEARS + year - FIRST_YEAR, bits, words)
    }
  }
}

const put = (
  { cohorts, dimensions }: Cube,
  at: number,
  bits: number,
  words: Readonly<Record<CubeDimension, number>>,
): void => {
  cohorts[at] = bits
  for (const name of cubeDimensions) dimensions[name][at] = words[name]
}

/** In the cohort is who is kept and known to be put first. */
export const priorityBit = ({ isKept }: EnterpriseRecord, verdict: 'yes' | 'no' | null): number =>
  isKept && verdict === 'yes' ? bitOf['priority-sector'] : 0

export const whoseOf = (record: EnterpriseRecord, { subjects }: Cube, subject: number): Whose =>
  record.products.find(({ id }) => id === subjects.words[subject])?.id ?? null

const lastDays = new Map<number, Day>()

/** The last day of a year, or today while it runs. */
export const lastDayOf = (year: number, today: Day): Day => {
  const last = lastDays.get(year) ?? dayOf(`${year}-12-31`)
  lastDays.set(year, last)
  return last < today ? last : today
}
