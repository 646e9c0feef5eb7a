import { formatExact } from '../../exact/number.ts'
import { isTitle } from '../../recognition/rules/status.ts'
import type { Leaf, MissingFact, ValueRow } from '../model/indicators.ts'
import { bitOf, type CohortRecognition } from '../rules/cohorts.ts'
import type { Prepared } from '../rules/formula/prepare.ts'
import { lastDayOf } from './change.ts'
import {
  dayNumber,
  dayOfMoment,
  type Enterprise,
  FIRST_YEAR,
  figureAt,
  NOTHING,
  SAID,
  type Said,
  stateAt,
  VERIFIED,
  YEARS,
} from './columns.ts'
import type { Read } from './reading.ts'
import { valueAt } from './standing.ts'
import { keysOf, otherYear } from './tables.ts'

/** Every row behind a value: of each term each subject that counts, also those of whom nothing was said. */
export const rowsIn = (read: Read, { leaves, earlier }: Prepared, key: number): readonly ValueRow[] =>
  leaves.flatMap((leaf, number) => (earlier[number] ?? []).flatMap(years => rowsOf(read, leaf, key - years)))

/** The first figures that are missing. */
export const missingIn = (
  read: Read,
  prepared: Prepared,
  key: number,
  most: number,
): readonly MissingFact[] => {
  const missing: MissingFact[] = []
  for (const [number, leaf] of prepared.leaves.entries())
    for (const years of prepared.earlier[number] ?? []) {
      if (!('variable' in leaf) || leaf.variable === null) continue
      for (const row of figureRows(read, leaf, key - years)) {
        if (row.said === 'value' || row.said === 'not-applicable') continue
        missing.push({ subject: row.subject, variable: leaf.variable, year: row.year })
        if (missing.length === most) return missing
      }
    }
  return missing
}

const rowsOf = (read: Read, leaf: Leaf, key: number): readonly ValueRow[] => {
  switch (leaf.kind) {
    case 'sum':
    case 'count':
      return [...figureRows(read, leaf, key)]
    case 'ledger':
      return paymentRows(read, leaf, key)
    case 'recognitions':
      return recognitionRows(read, leaf, key)
    case 'series':
      return []
  }
}

export const termText = (leaf: Leaf): string => {
  switch (leaf.kind) {
    case 'sum':
      return `${SUM_TERM[leaf.pair ?? 'alone']}(${leaf.variable} of ${leaf.cohort})`
    case 'count':
      return leaf.variable === null ? `count(${leaf.cohort})` : `count(${leaf.variable} of ${leaf.cohort})`
    case 'recognitions':
      return `recognitions(${leaf.what})`
    case 'ledger':
      return `ledger(${leaf.what}${leaf.cohort === undefined ? '' : ` of ${leaf.cohort}`}${leaf.activity === null ? '' : `, ${leaf.activity}`})`
    case 'series':
      return `series(${leaf.code})`
  }
}

const SUM_TERM = { alone: 'sum', later: 'growth to', earlier: 'growth from' } as const

const WORDS = Object.entries(SAID).map(([word]) => word as Said)

function* figureRows(
  { view, cut }: Read,
  leaf: Extract<Leaf, { kind: 'sum' | 'count' }>,
  key: number,
): Generator<ValueRow> {
  const { cube } = view
  const variable = leaf.variable === null ? undefined : cube.variables.get(leaf.variable)
  const [keyOf, year, term] = [keysOf(view, cut), key % YEARS, termText(leaf)]
  for (const [subject, word] of cube.subjects.words.entries()) {
    const at = subject * YEARS + year
    const isProduct = cube.owner[subject] !== subject
    if (((view.cohorts[at] ?? 0) & bitOf[leaf.cohort]) === 0) continue
    if (isProduct !== (variable?.isOfProducts ?? false) || keyOf(at, year) !== key) continue
    const own = leaf.kind === 'sum' && leaf.pair === 'earlier' ? year - 1 : year
    const figure = variable === undefined ? NOTHING : figureAt(variable, subject, own)
    const state = figure === NOTHING ? NOTHING : stateAt(cube, figure, view.asOf)
    const flags = cube.states.said[state] ?? 0
    const said = state === NOTHING ? 'nothing' : (WORDS[flags & ~VERIFIED] ?? 'unknown')
    const isSaid = said === 'value' || said === 'not-applicable'
    const other = otherYear(view, leaf, subject, own)
    // It stands among the rows of the other year as what is missing.
    if (isSaid && other !== null && other !== SAID.value) continue
    yield {
      term,
      year: own + FIRST_YEAR,
      subject: word ?? '',
      enterprise: cube.subjects.words[cube.owner[subject] ?? subject] ?? null,
      fact: state === NOTHING ? null : (cube.states.facts[state] ?? null),
      said: variable === undefined ? 'value' : said,
      text: said === 'value' ? formatExact(valueAt(cube, state, variable?.scale ?? 1)) : null,
      isVerified: state !== NOTHING && (flags & VERIFIED) !== 0,
    }
  }
}

const plainRow = { fact: null, said: 'value', isVerified: true } as const

const paymentRows = (
  { view, cut }: Read,
  leaf: Extract<Leaf, { kind: 'ledger' }>,
  key: number,
): readonly ValueRow[] => {
  const [keyOf, year] = [keysOf(view, cut), key % YEARS]
  const bit = bitOf[leaf.cohort ?? 'all']
  const isIn = ({ subjects: [own = 0] }: Enterprise) =>
    keyOf(own * YEARS + year, year) === key && ((view.cohorts[own * YEARS + year] ?? 0) & bit) !== 0
  return [...view.cube.enterprises.values()].flatMap(enterprise => {
    const { record } = enterprise
    if (!record.isKept || !isIn(enterprise)) return []
    return record.payments
      .filter(({ paidOn }) => Number(paidOn.slice(0, 4)) === year + FIRST_YEAR && paidOn <= view.day)
      .filter(({ activity }) => leaf.activity === null || activity === leaf.activity)
      .map(
        ({ amount }): ValueRow => ({
          ...plainRow,
          term: termText(leaf),
          year: year + FIRST_YEAR,
          subject: record.id,
          enterprise: record.id,
          text: amount,
        }),
      )
  })
}

/** The recognitions that a counter looked at: of titles those in force, else those decided in the year. */
const recognitionRows = (
  read: Read,
  leaf: Extract<Leaf, { kind: 'recognitions' }>,
  key: number,
): readonly ValueRow[] => {
  const { view } = read
  const year = (key % YEARS) + FIRST_YEAR
  const day = lastDayOf(year, view.day)
  const isKnown = ({ recordedAt }: { readonly recordedAt: string }) =>
    view.asOf === Number.POSITIVE_INFINITY || dayNumber(dayOfMoment(recordedAt)) <= view.asOf
  const isIn = (each: CohortRecognition): boolean => {
    if (!isKnown(each) || each.decidedOn > day || !isInCell(read, each, key)) return false
    if (leaf.what !== 'titles') return Number(each.decidedOn.slice(0, 4)) === year
    return isTitle(each, each.rulings.filter(isKnown), day)
  }
  const all = [...view.cube.enterprises.values()].flatMap(({ record }) => record.recognitions.filter(isIn))
  return [...new Map(all.map(each => [each.id, each])).values()].map(({ id, enterprise }) => ({
    ...plainRow,
    term: termText(leaf),
    year,
    subject: id,
    enterprise,
    text: null,
  }))
}

/** By the words that the register keeps of the grant. */
const isInCell = ({ view, cut }: Read, { id }: CohortRecognition, key: number): boolean => {
  const { register, words } = view.cube
  const at = register.indexOf.get(id)
  if (at === undefined) return false
  const own = {
    sector: register.sectors.words[register.sector[at] ?? 0] ?? null,
    commune: register.communes.words[register.commune[at] ?? 0] ?? null,
  }
  const kept = Object.entries(cut.filter).every(([name, asked]) =>
    asked?.includes(name === 'sector' ? own.sector : own.commune),
  )
  let rest = Math.floor(key / YEARS)
  return (
    kept &&
    cut.by.toReversed().every(name => {
      if (name !== 'sector' && name !== 'commune') return false
      const most = name === 'sector' ? 64 : 2048
      const isSame = (words[name].words[rest % most] ?? null) === own[name]
      rest = Math.floor(rest / most)
      return isSame
    })
  )
}
