import type { Day } from '../../exact/day.ts'
import { inForceOn } from '../../sectors/rules/on.ts'
import { askedOfPriority, bitOf, cohortsOf, communeOf, type Moment, programmeOf } from '../rules/cohorts.ts'
import { lastDayOf, priorityBit, whoseOf } from './change.ts'
import {
  type Cube,
  type CubeDimension,
  dayNumber,
  type Enterprise,
  FIRST_YEAR,
  wordOf,
  YEARS,
} from './columns.ts'
import { factDimensions, priorityOn, toldByFacts } from './standing.ts'

/** Who belongs where, and what was said, as known on a day. */
export interface View {
  readonly cube: Cube
  /** The number of the day; `Infinity`: now. */
  readonly asOf: number
  readonly day: Day
  readonly cohorts: Uint8Array
  readonly dimensions: Readonly<Record<CubeDimension, Uint16Array>>
}

export const viewNow = (cube: Cube): View => ({
  cube,
  asOf: Number.POSITIVE_INFINITY,
  day: cube.today,
  cohorts: cube.cohorts,
  dimensions: cube.dimensions,
})

/** Years, both included, and whether what is told by facts is asked. */
export interface ViewAsked {
  readonly from: number
  readonly to: number
  readonly byFacts: boolean
}

/**
 * Looks at the figures as known at the end of a day. What is otherwise is put into the columns while `body` looks, and taken
 * back: it is little, and a copy of all is much. Where the head office lay, and of which group a product is, is as known now:
 * of these the store keeps since when they hold, not since when they were known.
 */
export const lookingAt = <Result>(
  cube: Cube,
  day: Day,
  asked: ViewAsked,
  body: (view: View) => Result,
): Result => {
  const view: View = { ...viewNow(cube), asOf: dayNumber(day), day }
  const patches: Patch[] = []
  const arePrioritiesOther = othersInForce(cube, day)
  try {
    for (const enterprise of cube.enterprises.values()) {
      putEnterprise({ view, patches }, enterprise, asked)
      if (arePrioritiesOther) putPriority({ view, patches }, enterprise)
    }
    return body(view)
  } finally {
    for (const { column, at, before } of patches.reverse()) column[at] = before
  }
}

interface Patch {
  readonly column: Uint8Array | Uint16Array
  readonly at: number
  readonly before: number
}

interface Looking {
  readonly view: View
  readonly patches: Patch[]
}

const put = ({ patches }: Looking, column: Patch['column'], at: number, value: number): void => {
  const before = column[at] ?? 0
  if (before === value) return
  patches.push({ column, at, before })
  column[at] = value
}

const putEnterprise = (looking: Looking, enterprise: Enterprise, { from, to, byFacts }: ViewAsked): void => {
  const { day, asOf } = looking.view
  const running = Number(day.slice(0, 4))
  const last = Math.min(to, running)
  if (enterprise.lastRecorded > asOf) putCohorts(looking, enterprise, from, last)
  else if (last === running) putCohorts(looking, enterprise, running, running)
  if (byFacts) putByFacts(looking, enterprise, from, last)
  if (last === running && enterprise.record.seats.length > 1) putSeat(looking, enterprise)
}

/** What was recorded later is not known; of the running year the day is another one. */
const putCohorts = (looking: Looking, { record, subjects }: Enterprise, from: number, to: number): void => {
  const { cube, day, cohorts, dimensions } = looking.view
  if (record.recognitions.length === 0 && record.payments.length === 0) return
  for (const subject of subjects) {
    const whose = whoseOf(record, cube, subject)
    for (let year = from; year <= to; year++) {
      const moment: Moment = { year, day: lastDayOf(year, day), knownOn: day }
      const at = subject * YEARS + year - FIRST_YEAR
      const bits = cohortsOf(record, whose, moment) | ((cohorts[at] ?? 0) & bitOf['priority-sector'])
      put(looking, cohorts, at, bits)
      put(looking, dimensions.programme, at, cube.words.programme.numbers.get(programmeOf(bits)) ?? 0)
    }
  }
}

const putByFacts = (looking: Looking, { subjects }: Enterprise, from: number, to: number): void => {
  const { cube, asOf, dimensions } = looking.view
  for (let year = from; year <= to; year++) {
    const toldOf = factDimensions(cube, { subjects, year, asOf })
    for (const subject of subjects) {
      const told = toldOf(subject)
      const at = subject * YEARS + year - FIRST_YEAR
      for (const name of toldByFacts) put(looking, dimensions[name], at, told[name])
    }
  }
}

/** Whether documents put other sectors first than on the day by which the running year was placed. */
const othersInForce = ({ priorities, today }: Cube, day: Day): boolean => {
  const periodsOn = (each: Day) => inForceOn(priorities, each).map(({ period }) => period)
  const [then, placed] = [periodsOn(day), periodsOn(lastDayOf(Number(day.slice(0, 4)), today))]
  return then.length !== placed.length || then.some(period => !placed.includes(period))
}

const putPriority = (looking: Looking, { record, subjects }: Enterprise): void => {
  const { cube, day, cohorts, dimensions } = looking.view
  const year = Number(day.slice(0, 4)) - FIRST_YEAR
  for (const subject of subjects) {
    const at = subject * YEARS + year
    const verdict = priorityOn(cube, askedOfPriority(record, whoseOf(record, cube, subject)), day)
    put(looking, dimensions.priority, at, wordOf(cube, 'priority', verdict))
    const others = (cohorts[at] ?? 0) & ~bitOf['priority-sector']
    put(looking, cohorts, at, others | priorityBit(record, verdict))
  }
}

const putSeat = (looking: Looking, { record, subjects }: Enterprise): void => {
  const { cube, day, dimensions } = looking.view
  const commune = wordOf(cube, 'commune', communeOf(record, day))
  const year = Number(day.slice(0, 4)) - FIRST_YEAR
  for (const subject of subjects) put(looking, dimensions.commune, subject * YEARS + year, commune)
}
