import { hasKeys } from './values.ts'

/** The shape of a results document: every key that must be there, of the right kind, and none besides. */

/** Where the first misfit lies within what was looked at, and what it is. */
export interface Misfit {
  readonly place: string
  readonly says: string
}

/** The first misfit of a results document without its results, or of the list of them. */
export const misfitOfDocument = (found: unknown): Misfit | null => documentShape(found)

/** The first misfit of one dossier's result. */
export const misfitOfResult = (found: unknown): Misfit | null => resultShape(found)

type Shape = (found: unknown) => Misfit | null

const kind =
  (name: string, fits: (found: unknown) => boolean): Shape =>
  found =>
    fits(found) ? null : { place: '', says: `found ${written(found)}, expected ${name}` }

const text = kind('text', found => typeof found === 'string')
const truth = kind('true or false', found => typeof found === 'boolean')
const whole = kind('a whole number', Number.isSafeInteger)
const exactly = (...values: readonly unknown[]): Shape =>
  kind(values.map(value => JSON.stringify(value)).join(' or '), found => values.includes(found))

const orNull =
  (shape: Shape): Shape =>
  found =>
    found === null ? null : shape(found)

const maybe =
  (shape: Shape): Shape =>
  found =>
    found === undefined ? null : shape(found)

const list =
  (shape: Shape, length?: number): Shape =>
  found => {
    if (!Array.isArray(found)) return { place: '', says: `found ${written(found)}, expected a list` }
    if (length !== undefined && found.length !== length)
      return { place: '', says: `found ${found.length} entries, expected ${length}` }
    for (let i = 0; i < found.length; i++) {
      const misfit = shape(found[i])
      if (misfit !== null) return within(`[${i}]`, misfit)
    }
    return null
  }

const record = (shapes: Readonly<Record<string, Shape>>): Shape => {
  const keys = Object.keys(shapes)
  const values = Object.values(shapes)
  return found => {
    if (!isRecord(found)) return { place: '', says: `found ${written(found)}, expected an object` }
    let present = 0
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? ''
      const value = found[key]
      if (value !== undefined) present++
      const misfit = values[i]?.(value) ?? null
      if (misfit !== null) return within(`.${key}`, misfit)
    }
    return hasKeys(found, present) ? null : stranger(found, shapes)
  }
}

const stranger = (found: object, shapes: Readonly<Record<string, Shape>>): Misfit => {
  const key = Object.keys(found).find(name => !Object.hasOwn(shapes, name))
  return { place: `.${key}`, says: 'nothing of this name belongs here' }
}

/** The shape that the value of one key decides. */
const choice =
  (shapeOf: (found: Readonly<Record<string, unknown>>) => Shape | undefined): Shape =>
  found => {
    const shape = isRecord(found) ? shapeOf(found) : undefined
    return shape === undefined
      ? { place: '', says: `found ${written(found)}, expected another object` }
      : shape(found)
  }

/** Explanations are walked beside their rules, key by key: here they need only be there. */
const step = kind('an explanation', found => typeof found === 'object' && found !== null)

const range = list(text, 2)
const clause = maybe(text)
const end = maybe(text)
const band = record({ code: end, from: end, above: end, upTo: end, below: end, points: text })

const panel = {
  by: text,
  clause,
  panel: text,
  counted: whole,
  entitled: orNull(whole),
  quorum: orNull(whole),
  closed: truth,
}
const vote = record({ by: text, vote: exactly('for', 'against', 'abstain') })
const sheet = record({ by: text, band: maybe(text), points: orNull(text), dropped: maybe(exactly(true)) })

const GATE_WHYS: ReadonlyMap<unknown, Shape> = new Map([
  ['rule', record({ by: text, clause, step })],
  ['judgement', record({ by: text, clause, judged: orNull(truth) })],
  [
    'vote',
    record({
      ...panel,
      votes: orNull(list(vote)),
      for: whole,
      against: whole,
      abstain: whole,
      wanted: orNull(whole),
      casting: orNull(truth),
    }),
  ],
])
const gate = record({
  code: text,
  track: maybe(text),
  holds: orNull(truth),
  why: choice(found => GATE_WHYS.get(found.by)),
})

const bandsOf = orNull(text)
const CRITERION_WHYS: ReadonlyMap<unknown, Shape> = new Map([
  ['computed', record({ by: text, clause, bandsOf, band: orNull(band), step })],
  ['banded', record({ by: text, clause, bandsOf, band: orNull(band) })],
  ['judged', record({ by: text, clause, points: orNull(text) })],
  ['panel', record({ ...panel, sheets: list(sheet), combined: orNull(text) })],
  ['sum', record({ by: text, clause, of: list(text), sum: range, clipped: truth })],
])
const criterion = record({
  code: text,
  points: orNull(text),
  range,
  max: text,
  minimum: maybe(record({ needs: text, met: orNull(truth) })),
  why: choice(found => CRITERION_WHYS.get(found.by)),
})

const resultShape = record({
  id: text,
  rank: orNull(whole),
  rankRange: orNull(list(whole, 2)),
  total: orNull(text),
  totalRange: range,
  outcome: exactly('pass', 'fail', 'unknown', null),
  class: orNull(text),
  track: orNull(text),
  honours: list(text),
  seat: orNull(truth),
  gates: list(gate),
  criteria: list(criterion),
  missing: list(text),
})

const named = choice(found => (typeof found.id === 'string' ? () => null : undefined))
const documentShape = record({
  criteriaSet: record({ code: text, version: text }),
  period: orNull(text),
  preview: maybe(exactly(true)),
  results: list(named),
})

const within = (place: string, misfit: Misfit): Misfit => ({ ...misfit, place: place + misfit.place })

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

const written = (found: unknown): string =>
  found === undefined ? 'nothing' : (JSON.stringify(found) ?? 'nothing')
