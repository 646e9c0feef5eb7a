import type { Criterion } from '../../../criteria/model.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  exactOf,
  formatExact,
  isNegative,
  wholeNumber,
  ZERO,
} from '../../../exact/number.ts'
import { clamped, drawBands, drawDomain, drawNamedBands, drawPoints, drawRounding, highest } from './bands.ts'
import { between, chance, type Draw, oneOf, several, someOf } from './draw.ts'
import { drawAmount, drawNumber, type Writing } from './expressions.ts'

/** What is known while the criteria of a made-up set are drawn. */
export interface Growing extends Writing {
  readonly applicants: readonly string[]
  readonly codes: string[]
}

/** A criterion, and the most it can give: what the node above it must agree with. */
export interface Grown {
  readonly criterion: Criterion
  readonly max: Exact
}

export const drawCriterion = (g: Growing, depth: number): Grown => {
  const kind = g.draw(depth > 0 ? 5 : 4)
  const code = `C${g.codes.length + 1}`
  g.codes.push(code)
  const head = {
    code,
    name: { vi: `Tiêu chí ${code}` },
    ...(chance(g.draw, 20) ? { clause: `Điều ${code}` } : {}),
    ...(chance(g.draw, 10) ? { publication: oneOf(g.draw, ['public', 'private'] as const) } : {}),
  }
  if (kind === 0) return judged(g, head)
  if (kind === 1) return banded(g, head)
  return kind === 4 ? node(g, head, depth) : computed(g, head)
}

type Head = Pick<Criterion, 'code' | 'name' | 'clause' | 'publication'>

const grown = (draw: Draw, criterion: Criterion, max: Exact): Grown => ({
  criterion: { ...criterion, ...minimumOf(draw, max) },
  max,
})

const minimumOf = (draw: Draw, max: Exact): Pick<Criterion, 'minimum'> => {
  if (isNegative(max) || !chance(draw, 20)) return {}
  const half = divide(max, wholeNumber(2)) ?? ZERO
  return oneOf(draw, [
    () => ({ minimum: { points: formatExact(half) } }),
    () => ({ minimum: { share: oneOf(draw, ['0.6', '0', '1', '0.25']) } }),
  ])()
}

const judged = (g: Growing, head: Head): Grown => {
  const [min, max, step] = oneOf(g.draw, [
    [undefined, 10, undefined],
    [0, '2.5', '0.5'],
    ['-2', 4, 3],
    [1, '1.25', undefined],
    [undefined, 5, 1],
  ] as const)
  const ends = { max, ...(min === undefined ? {} : { min }), ...(step === undefined ? {} : { step }) }
  const rounding = drawRounding(g.draw, 15)
  return grown(g.draw, { ...head, ...ends, ...(rounding ? { rounding } : {}) }, exactOf(max))
}

const banded = (g: Growing, head: Head): Grown => {
  const bands = drawNamedBands(g.draw)
  const others = Object.fromEntries(
    someOf(g.draw, g.applicants, 40).map(kind => [kind, drawNamedBands(g.draw)]),
  )
  return withLists(g, { ...head, bands }, others)
}

const computed = (g: Growing, head: Head): Grown => {
  const domain = drawDomain(g.draw)
  const write = chance(g.draw, 40) ? drawAmount : drawNumber
  const value = clamped(write(g, between(g.draw, 0, 2)), domain)
  const bands = drawBands(g.draw, domain)
  const others = Object.fromEntries(
    someOf(g.draw, g.applicants, 30).map(kind => [kind, drawBands(g.draw, domain)]),
  )
  const notApplicable = chance(g.draw, 60) ? oneOf(g.draw, bands).points : 'unknown'
  return withLists(g, { ...head, value, bands, ...(domain ? { domain } : {}), notApplicable }, others)
}

const withLists = (g: Growing, leaf: Criterion, others: NonNullable<Criterion['bandsFor']>): Grown => {
  const rounding = drawRounding(g.draw, 15)
  const max = highest([leaf.bands ?? [], ...Object.values(others)])
  const parts = {
    ...leaf,
    ...(Object.keys(others).length > 0 ? { bandsFor: others } : {}),
    ...(rounding ? { rounding } : {}),
    ...(chance(g.draw, 50) ? { max: formatExact(max) } : {}),
  }
  return grown(g.draw, parts, max)
}

const node = (g: Growing, head: Head, depth: number): Grown => {
  const children = several(between(g.draw, 1, 3), () => drawCriterion(g, depth - 1))
  const { max, said } = drawMaximum(g.draw, children)
  const rounding = drawRounding(g.draw, 20)
  const criteria = children.map(({ criterion }) => criterion)
  return grown(g.draw, { ...head, criteria, ...said, ...(rounding ? { rounding } : {}) }, max)
}

interface Maximum {
  readonly max: Exact
  readonly said: Pick<Criterion, 'max' | 'overflow'>
}

/** The maximum that the children add up to, said or not, or one that cuts their sum. */
export const drawMaximum = (draw: Draw, children: readonly Grown[]): Maximum => {
  const sum = children.map(({ max }) => max).reduce(add, ZERO)
  const cut = exactOf(drawPoints(draw))
  if (chance(draw, 30) && compare(cut, sum) <= 0)
    return { max: cut, said: { max: formatExact(cut), overflow: 'clip' } }
  return { max: sum, said: chance(draw, 50) ? { max: formatExact(sum) } : {} }
}
