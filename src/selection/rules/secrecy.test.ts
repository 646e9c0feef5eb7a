import { expect, test } from 'vitest'
import type { CriteriaSet, Criterion, Gate } from '../../criteria/model.ts'
import type { DossierInput, Result, Results } from '../model.ts'
import { publicView } from './publication.ts'
import { type Case, drawCase } from './testing/dossiers.ts'
import { type Draw, drawBySeed, oneOf } from './testing/draw.ts'
import { scored } from './testing/scored.ts'
import { drawValue } from './testing/variables.ts'

/**
 * Nothing flows from a figure that is not published to what is: when such a figure changes and the published points,
 * bands and outcomes stay, then so does every byte of the public view.
 */

const [NONE, POINTS, PUBLIC, PRIVATE] = [
  {},
  { publication: 'points-only' },
  { publication: 'public' },
  { publication: 'private' },
] as const
const CLASSES = [NONE, POINTS, PUBLIC, PRIVATE] as const
const SELDOM_PRIVATE = [NONE, NONE, NONE, POINTS, PRIVATE] as const

const withClasses = (draw: Draw, set: CriteriaSet): CriteriaSet => ({
  ...set,
  variables: Object.fromEntries(
    Object.entries(set.variables).map(([code, each]) => [
      code,
      { ...each, publication: undefined, ...oneOf(draw, CLASSES) },
    ]),
  ),
  gates: set.gates.map(gate => ({ ...gate, ...oneOf(draw, SELDOM_PRIVATE) })),
  criteria: set.criteria.map(criterion => classed(draw, criterion)),
})

const classed = (draw: Draw, criterion: Criterion): Criterion => ({
  ...criterion,
  ...oneOf(draw, SELDOM_PRIVATE),
  ...(criterion.criteria ? { criteria: criterion.criteria.map(child => classed(draw, child)) } : {}),
})

/** The same dossiers, with one figure that is not public made another. */
const disturbed = (draw: Draw, round: Case): Case | null => {
  const hidden = round.keys.filter(
    key => round.set.variables[key.split('@')[0] ?? '']?.publication !== 'public',
  )
  const [key, victim] = [oneOf(draw, [...hidden, '']), oneOf(draw, round.input.dossiers)]
  if (key === '' || victim.facts?.[key] === undefined) return null
  const value = drawValue(draw, key.split('@')[0] ?? '')
  const change = (dossier: DossierInput): DossierInput =>
    dossier === victim
      ? { ...dossier, facts: { ...dossier.facts, [key]: { value, document: `tệp ${value}` } } }
      : dossier
  return { ...round, input: { ...round.input, dossiers: round.input.dossiers.map(change) } }
}

const isPrivate = ({ publication }: Pick<Gate, 'publication'>): boolean => publication === 'private'

/** Every criterion whose own points are public, told without the view that is tested. */
const open = (criteria: readonly Criterion[]): readonly string[] =>
  criteria.flatMap(criterion => {
    if (isPrivate(criterion)) return []
    const below = open(criterion.criteria ?? [])
    return holdsPrivate(criterion) ? below : [criterion.code, ...below]
  })
const holdsPrivate = (criterion: Criterion): boolean =>
  isPrivate(criterion) || (criterion.criteria ?? []).some(holdsPrivate)

/** What is published by law: rank, outcome, class, honours; points, bands and gates that are not private. */
const published = (set: CriteriaSet, result: Result): unknown => {
  const { gates, criteria, total, totalRange, ...rest } = result
  const codes = open(set.criteria)
  const hidden = set.gates.filter(isPrivate).map(({ code }) => code)
  return {
    ...rest,
    totals: set.criteria.some(holdsPrivate) ? null : [total, totalRange],
    gates: gates.filter(({ code }) => !hidden.includes(code)).map(({ code, holds }) => [code, holds]),
    criteria: criteria
      .filter(({ code }) => codes.includes(code))
      .map(({ why, ...each }) => [each, 'band' in why ? [why.band, why.bandsOf] : null]),
  }
}

const scoredOrNot = (round: Case | null): Results | null => {
  try {
    return round === null ? null : scored(round)
  } catch {
    return null
  }
}

/** Compares every dossier of two rounds: what is published alike, though not known alike, must look alike. */
const compare = (set: CriteriaSet, one: Results, other: Results): number => {
  let compared = 0
  for (const result of one.results) {
    const twin = other.results.find(({ id }) => id === result.id)
    if (twin === undefined || JSON.stringify(twin) === JSON.stringify(result)) continue
    if (JSON.stringify(published(set, twin)) !== JSON.stringify(published(set, result))) continue
    expect(publicView(twin, set)).toEqual(publicView(result, set))
    compared++
  }
  return compared
}

test('a figure that is not public changes nothing that the public sees, but through points and bands', () => {
  let compared = 0
  for (let seed = 1; seed <= 500; seed++) {
    const draw = drawBySeed(seed)
    const drawn = drawCase(draw)
    const round = { ...drawn, set: withClasses(draw, drawn.set) }
    const [one, other] = [scoredOrNot(round), scoredOrNot(disturbed(draw, round))]
    if (one !== null && other !== null) compared += compare(round.set, one, other)
  }
  // Enough pairs held something that could leak.
  expect(compared).toBeGreaterThan(50)
})
