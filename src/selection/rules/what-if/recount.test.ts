import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCriteriaFile } from '../../../criteria/index.ts'
import { readCriteriaSet } from '../../../criteria/rules/read.ts'
import type { ReadSet } from '../../../criteria/rules/set.ts'
import { projectRoot } from '../../../platform/root.ts'
import { type DossiersInput, dossiersSchema } from '../../model.ts'
import { readDossier } from '../dossier.ts'
import { type PrepareOptions, prepare } from '../prepare.ts'
import { type Case, drawRound } from '../testing/dossiers.ts'
import { type Draw, drawBySeed } from '../testing/draw.ts'
import { drawSet } from '../testing/sets.ts'
import { recounted, rerun } from '../testing/variants.ts'
import type { Variant } from './model.ts'
import { decimalIn, shownPoints } from './words.ts'

const whole = ({ set, options, input }: Case) => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return roundUnder(read.set, options, input)
}

const roundUnder = (set: ReadSet, options: PrepareOptions, input: DossiersInput) => {
  const preparation = prepare(set, { ...options, period: options.period ?? input.period })
  if (!preparation.ok) throw new Error(preparation.problem.reason)
  const { prepared } = preparation
  const dossiers = input.dossiers.map((dossier, at) => {
    const found = readDossier(prepared, dossier, `dossiers[${at}]`)
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    return found.dossier
  })
  return { prepared, dossiers, lots: new Map(Object.entries(input.lots ?? {})) }
}

const FACTORS = ['0', '0.5', '1', '7.25', '13', '30.1'] as const
const drawVariant = (draw: Draw, { prepared: { set } }: ReturnType<typeof whole>): Variant => ({
  maxima: Object.fromEntries(
    set.criteria
      .filter(({ kind }) => kind !== 'node')
      .flatMap(({ code }) => (draw(2) === 0 ? [] : [[code, FACTORS[draw(FACTORS.length)] ?? '1']])),
  ),
  ...(set.passMark === null || draw(2) === 0 ? {} : { passMark: ['0', '3.5', '20'][draw(3)] ?? '1' }),
})

it('comes to what the engine comes to when it runs the round again in full, on made-up rounds', () => {
  let compared = 0
  for (let seed = 1; seed <= 60; seed++) {
    const draw = drawBySeed(seed)
    const drawn = drawSet(draw)
    for (let at = 0; at < 4; at++) {
      const round = whole(drawRound(draw, drawn))
      for (const variant of [{ maxima: {} }, drawVariant(draw, round), drawVariant(draw, round)]) {
        const found = recounted(round.prepared, round.dossiers, round.lots, variant)
        if (found === null) continue
        compared += 1
        const engine = rerun(round.prepared, round.dossiers, round.lots, variant)
        expect(found, `seed ${seed}, round ${at}, ${JSON.stringify(variant)}`).toEqual(engine)
      }
    }
  }
  expect(compared).toBeGreaterThan(500)
})

it.each(['hanoi-spcncl-working', 'rural-industrial-products-2018', 'ocop-2019-fresh-produce'])(
  'and on the shipped sample of %s',
  async name => {
    const set = await readCriteriaFile(join(projectRoot, 'data', 'criteria', `${name}.json`))
    const text = readFileSync(join(projectRoot, 'data', 'samples', `${name}.dossiers.json`), 'utf8')
    const input = dossiersSchema.parse(JSON.parse(text))
    const round = roundUnder(set, {}, input)
    const leaves = set.criteria.filter(({ kind }) => kind !== 'node').map(({ code }) => code)
    for (const variant of [
      { maxima: {} },
      { maxima: { [leaves[0] ?? '']: '22.5' }, passMark: '55' },
      { maxima: Object.fromEntries(leaves.slice(0, 3).map(code => [code, '3.3'])) },
    ]) {
      const found = recounted(round.prepared, round.dossiers, round.lots, variant)
      expect(found).toEqual(rerun(round.prepared, round.dossiers, round.lots, variant))
    }
  },
)

it.each([
  ['12', '12'],
  ['12,5', '12.5'],
  [' 0.25 ', '0.25'],
  ['', null],
  ['-1', null],
  ['1e3', null],
  ['1.', null],
  ['12345678', null],
  ['0.1234567', null],
])('reads %s as %s', (text, read) => {
  expect(decimalIn(text)).toBe(read)
})

it.each([
  [1, 3, '0.33'],
  [5, 2, '2.5'],
  [200, 100, '2'],
  [-5, 2, '-2.5'],
  [1999, 2000, '1'],
])('shows %i/%i as %s', (points, unit, text) => {
  expect(shownPoints(points, unit)).toBe(text)
})
