import type { Band, Criterion } from '../../../criteria/model.ts'
import { compare, type Exact, exactOf, larger } from '../../../exact/number.ts'
import { chance, type Draw, oneOf, shuffled } from './draw.ts'

type Rounding = Criterion['rounding']
type Domain = NonNullable<Criterion['domain']>

const POINTS = [0, 1, '2', 5, '2.5', '10', '0.125', -1, '3.35', 20] as const
const CUTS = ['-1', '0', '0.1', '0.5', '1', '2', '5', '1000000000'] as const

export const drawPoints = (draw: Draw): string | number => oneOf<string | number>(draw, POINTS)

export const drawRounding = (draw: Draw, percent: number): Rounding =>
  chance(draw, percent)
    ? { mode: oneOf(draw, ['half-up', 'half-even', 'down']), decimals: oneOf(draw, [0, 1, 2]) }
    : undefined

/** The most that any band of the lists gives. */
export const highest = (lists: readonly (readonly Band[])[]): Exact =>
  lists
    .flat()
    .map(({ points }) => exactOf(points))
    .reduce(larger)

/** The values that can occur, with ends that `clamped` keeps to; often every number. */
export const drawDomain = (draw: Draw): Domain | undefined =>
  chance(draw, 25)
    ? {
        ...oneOf(draw, [{ from: '0' }, { above: -1 }, {}]),
        ...oneOf(draw, [{ upTo: 10 }, { below: '10.5' }, {}]),
      }
    : undefined

/** Keeps a value in the domain, so that no facts contradict it. */
export const clamped = (value: string, domain: Domain | undefined): string => {
  const high = domain?.upTo === undefined && domain?.below === undefined ? value : `min(10, ${value})`
  return domain?.from === undefined && domain?.above === undefined ? high : `max(0, ${high})`
}

/** Bands that hold every number of the domain once, in any order. */
export const drawBands = (draw: Draw, domain: Domain = {}): Band[] => {
  const { from, above, upTo, below } = domain
  const bands: Band[] = []
  let start: Partial<Band> = {
    ...(from === undefined ? {} : { from }),
    ...(above === undefined ? {} : { above }),
  }
  const close = (end: Partial<Band>, next: Partial<Band>): void => {
    bands.push({ ...start, ...end, points: drawPoints(draw) })
    start = next
  }
  for (const cut of CUTS.filter(cut => lies(cut, from ?? above, upTo ?? below) && chance(draw, 30))) {
    if (chance(draw, 40)) close({ upTo: cut }, { above: cut })
    else close({ below: cut }, { from: cut })
    if (start.from !== undefined && chance(draw, 20)) close({ upTo: cut }, { above: cut })
  }
  close({ ...(upTo === undefined ? {} : { upTo }), ...(below === undefined ? {} : { below }) }, {})
  return [...shuffled(draw, bands)]
}

type End = string | number | undefined

const lies = (cut: string, low: End, high: End): boolean =>
  (low === undefined || compare(exactOf(cut), exactOf(low)) > 0) &&
  (high === undefined || compare(exactOf(cut), exactOf(high)) < 0)

/** Bands that a person chooses by their code. */
export const drawNamedBands = (draw: Draw): Band[] => {
  const codes = ['plain', 'fine', 'rare'].filter((_, index) => index === 0 || chance(draw, 60))
  return codes.map(code => ({ code, points: drawPoints(draw) }))
}
