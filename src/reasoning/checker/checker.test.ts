import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../criteria/model.ts'
import type { DossiersInput, Results } from '../../selection/model.ts'
import {
  type CheckOptions,
  checkDossier,
  checkResults,
  type Fault,
  prepareCheck,
  type ResultsJson,
} from './checker.ts'
import { type Mutation, mutationsOf } from './mutations.ts'

/** A set, dossiers and results, all written by hand: no program made the numbers. */
interface Example {
  readonly set: CriteriaSet
  readonly options?: CheckOptions
  readonly dossiers: DossiersInput
  readonly results: Results
}

const read = (name: string): Example =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'examples', `${name}.json`), 'utf8'))

const examples = ['loom', 'patent'] as const
const check = ({ set, options, dossiers }: Example, results: ResultsJson): readonly Fault[] =>
  checkResults(prepareCheck(set, options), dossiers, results)

describe.each(examples)('the results of %s, written by hand', name => {
  const example = read(name)

  it('are accepted', () => {
    expect(check(example, example.results)).toEqual([])
  })

  it('are accepted dossier by dossier', () => {
    const prepared = prepareCheck(example.set, example.options)
    for (const result of example.results.results) {
      const dossier = example.dossiers.dossiers.find(({ id }) => id === result.id)
      const faults = dossier && checkDossier(prepared, dossier, result, example.results.period)
      expect(faults).toEqual([])
    }
  })

  it('are refused after any single alteration, with words that lead to its place', () => {
    const missed: string[] = []
    let tried = 0
    for (const mutation of mutationsOf(example.results)) {
      tried++
      const faults = check(example, mutation.document())
      if (!faults.some(fault => leadsTo(fault, mutation))) missed.push(mutation.says)
    }
    expect(missed).toEqual([])
    expect(tried).toBeGreaterThan(2000)
  })
})

/** The fault names the dossier and the place of the alteration, or what holds it, or what it holds. */
const leadsTo = (fault: Fault, { dossier, places }: Mutation): boolean =>
  (dossier === null || fault.dossier === dossier) &&
  places.some(place => place.startsWith(fault.place) || fault.place.startsWith(place))
