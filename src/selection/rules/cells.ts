import { bandListFor, type ReadGate } from '../../criteria/rules/set.ts'
import { compare, divide, formatExact, isWhole, parseDecimal, subtract } from '../../exact/number.ts'
import type { Given } from '../model.ts'
import type { Scored } from './owners.ts'

/** One cell of the matrix dossier × criterion, as a person fills it. */

/** What may be written into a cell. */
export type Allowed =
  | { readonly kind: 'points'; readonly low: string; readonly high: string; readonly step: string | null }
  | { readonly kind: 'band'; readonly bands: readonly { readonly code: string; readonly points: string }[] }
  | { readonly kind: 'holds' }
  /** One vote of several: yes, no, or neither. */
  | { readonly kind: 'vote' }

/** Null: the cell follows from facts, nobody writes into it. */
export const allowedIn = (scored: Scored, applicant: string | null): Allowed | null => {
  if (!('leaf' in scored)) return allowedOnGate(scored.gate)
  const { leaf } = scored
  if (leaf.kind === 'judged') {
    const step = leaf.step === null ? null : formatExact(leaf.step)
    return { kind: 'points', low: formatExact(leaf.lowest), high: formatExact(leaf.max), step }
  }
  if (leaf.kind !== 'banded') return null
  const list = bandListFor(leaf.bands, applicant)
  const bands = (list === null ? leaf.bands.all : [list]).flatMap(({ bands }) => bands)
  return { kind: 'band', bands: bands.map(({ code, points }) => ({ code, points: formatExact(points) })) }
}

/** Of a secret ballot only the count is kept, and nobody writes that into a cell. */
const allowedOnGate = ({ panel }: ReadGate): Allowed | null => {
  if (panel === null) return { kind: 'holds' }
  return panel.vote?.isSecret ? null : { kind: 'vote' }
}

export type CellProblem =
  | { readonly problem: 'number' }
  | { readonly problem: 'range'; readonly low: string; readonly high: string }
  | { readonly problem: 'step'; readonly step: string; readonly low: string }
  | { readonly problem: 'choice' }
  | { readonly problem: 'reason' }
  | { readonly problem: 'long' }
  | { readonly problem: 'stale' }

export type CellReading =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly problem: CellProblem }

/** Reads what was typed; nothing typed means not judged. A person writes 3,5 as well as 3.5. */
export const readCell = (allowed: Allowed, typed: string): CellReading => {
  const text = typed.trim()
  if (text === '') return { ok: true, given: null }
  switch (allowed.kind) {
    case 'holds':
      return text === 'yes' || text === 'no'
        ? { ok: true, given: text === 'yes' }
        : wrong({ problem: 'choice' })
    case 'vote':
      if (text === ABSTAINS) return { ok: true, given: { abstains: true } }
      return readCell({ kind: 'holds' }, text)
    case 'band':
      return allowed.bands.some(({ code }) => code === text)
        ? { ok: true, given: { band: text } }
        : wrong({ problem: 'choice' })
    case 'points':
      return readPoints(allowed, text)
  }
}

const LONGEST_NUMBER = 20

const readPoints = ({ low, high, step }: Extract<Allowed, { kind: 'points' }>, text: string): CellReading => {
  const points = text.length > LONGEST_NUMBER ? null : parseDecimal(text.replace(',', '.'))
  const [lowest, highest] = [parseDecimal(low), parseDecimal(high)]
  if (points === null || lowest === null || highest === null) return wrong({ problem: 'number' })
  if (compare(points, lowest) < 0 || compare(points, highest) > 0)
    return wrong({ problem: 'range', low, high })
  const size = step === null ? null : parseDecimal(step)
  const steps = size === null ? null : divide(subtract(points, lowest), size)
  if (step !== null && steps !== null && !isWhole(steps)) return wrong({ problem: 'step', step, low })
  return { ok: true, given: formatExact(points) }
}

const wrong = (problem: CellProblem): CellReading => ({ ok: false, problem })

/** A judgement as the field of a cell shows it. */
export const writtenAs = (given: Given): string => {
  if (given === null) return ''
  if (typeof given === 'boolean') return given ? 'yes' : 'no'
  if (typeof given !== 'object') return String(given)
  if ('abstains' in given) return ABSTAINS
  return 'band' in given ? given.band : JSON.stringify(given)
}
const ABSTAINS = 'abstain'

/** What a person enters into one cell. */
export interface Entry {
  readonly dossier: string
  readonly code: string
  readonly given: Given
  readonly note: string | null
  readonly reason: string | null
  /** Of the judgement they saw there; empty: there was none. */
  readonly version: string
}

/** What stands in the cell now. */
export interface Standing {
  readonly given: Given
  readonly note: string | null
  readonly version: string
  readonly byWhom: string
  readonly at: string
}

export const LONGEST_WORDS = 1000

/** Why an entry cannot be taken; null when it can. Another's judgement is never overwritten unseen. */
export const entryProblem = (entry: Entry, now: Standing | undefined): CellProblem | null => {
  if (entry.version !== (now?.version ?? '')) return { problem: 'stale' }
  if ([entry.note, entry.reason].some(words => (words?.length ?? 0) > LONGEST_WORDS))
    return { problem: 'long' }
  const corrects = now !== undefined && now.given !== null && !isSameGiven(now.given, entry.given)
  return corrects && entry.reason === null ? { problem: 'reason' } : null
}

/** Whether an entry says what the cell says already. */
export const saysNothing = (entry: Pick<Entry, 'given' | 'note'>, seen: Standing | undefined): boolean =>
  isSameGiven(entry.given, seen?.given ?? null) && entry.note === (seen?.note ?? null)

const isSameGiven = (a: Given, b: Given): boolean => {
  const [one, other] = [writtenAs(a), writtenAs(b)]
  if (one === other) return true
  const [x, y] = [parseDecimal(one), parseDecimal(other)]
  return x !== null && y !== null && compare(x, y) === 0
}
