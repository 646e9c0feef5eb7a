import { readCriteriaSet } from '../../../criteria/rules/read.ts'
import type { ReadSet } from '../../../criteria/rules/set.ts'
import {
  checkResults,
  type Fault,
  type PreparedCheck,
  prepareCheck,
} from '../../../reasoning/checker/checker.ts'
import type { Results } from '../../model.ts'
import { readDossier } from '../dossier.ts'
import { prepare } from '../prepare.ts'
import { resultsOf } from '../result.ts'
import { type Case, drawCase, drawRound } from './dossiers.ts'
import { type Draw, drawBySeed, drawFrom, noting } from './draw.ts'
import { drawSet } from './sets.ts'

/** A case on which the engine and the independent checker do not agree, with the choices that make it again. */
export interface Disagreement {
  readonly choices: readonly number[]
  readonly case: Case
  readonly results: Results | null
  readonly says: readonly string[]
  /** What all like it have in common: the place without its codes, or the error. */
  readonly kind: string
}

/** A made-up set for so many rounds of dossiers; what is disagreed on. Equal seeds give equal cases. */
export const disagreements = (seed: number, rounds: number): readonly Disagreement[] => {
  const choices: number[] = []
  const draw: Draw = noting(drawBySeed(seed), choices)
  const drawn = drawSet(draw)
  const ofSet = [...choices]
  const compare = comparison()
  return Array.from({ length: rounds }).flatMap(() => {
    choices.length = 0
    const one = drawRound(draw, drawn)
    const compared = compare(one)
    return compared.says.length === 0 ? [] : [{ choices: [...ofSet, ...choices], case: one, ...compared }]
  })
}

/** The same disagreement, or another that takes its place, with as few and as small choices as can be found. */
export const smallest = (found: Disagreement, tries: number): Disagreement => {
  let best = found
  let left = tries
  for (let size = found.choices.length; size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.choices.length && left > 0; ) {
      const simpler = simplerChoices(best.choices, at, size)
        .map(again)
        .find(({ says }) => says.length > 0)
      left--
      if (simpler === undefined) at += size
      else best = simpler
    }
  }
  return best
}

/** Without these choices; with nothing in their stead; with half of each. */
const simplerChoices = (
  choices: readonly number[],
  at: number,
  size: number,
): readonly (readonly number[])[] => {
  const changed = (change: (choice: number) => number) =>
    choices.map((choice, index) => (index >= at && index < at + size ? change(choice) : choice))
  const smaller = [changed(() => 0), changed(choice => Math.floor(choice / 2))]
  const isSmaller = (list: readonly number[]) => list.some((choice, index) => choice !== choices[index])
  return [choices.toSpliced(at, size), ...smaller.filter(isSmaller)]
}

/** The disagreement that these choices lead to; it says nothing where there is none. */
export const again = (choices: readonly number[]): Disagreement => {
  const one = drawCase(drawFrom(choices))
  return { choices, case: one, ...comparison()(one) }
}

type Compared = Pick<Disagreement, 'says' | 'results' | 'kind'>

/** Compares engine and checker on rounds of one set, which each of them reads once. */
const comparison = (): ((one: Case) => Compared) => {
  const checks = new Map<string, PreparedCheck>()
  let read: ReadSet | undefined
  return one => {
    try {
      read ??= readSet(one)
      const results = judged(read, one)
      const key = JSON.stringify(one.options)
      const check = checks.get(key) ?? prepareCheck(one.set, one.options)
      checks.set(key, check)
      return { results, ...wordsOf(checkResults(check, one.input, results)) }
    } catch (error) {
      const says = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { results: null, says: [says], kind: says.split('\n')[0] ?? '' }
    }
  }
}

const wordsOf = (faults: readonly Fault[]): Pick<Disagreement, 'says' | 'kind'> => ({
  says: faults.map(({ dossier, place, says }) => `${dossier ?? 'document'}: ${place}: ${says}`),
  kind: (faults[0]?.place ?? '').replace(/\b[CGTH]\d+(\.\d+)?\b/g, '…').replace(/\[\d+\]/g, '[…]'),
})

const readSet = ({ set }: Case): ReadSet => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.set
}

/** What the engine makes of the dossiers. */
const judged = (set: ReadSet, { options, input }: Case): Results => {
  const preparation = prepare(set, { ...options, period: options.period ?? input.period })
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.problem))
  const { prepared } = preparation
  const dossiers = input.dossiers.map((dossier, at) => {
    const found = readDossier(prepared, dossier, `dossiers[${at}]`)
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    return found.dossier
  })
  return resultsOf(prepared, dossiers, new Map(Object.entries(input.lots ?? {})))
}
