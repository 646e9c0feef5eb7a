import { describe, expect, it } from 'vitest'
import type { Band, CriteriaSet, Criterion } from '../../../criteria/model.ts'
import { readCriteriaSet } from '../../../criteria/rules/read.ts'
import type { ReadSet } from '../../../criteria/rules/set.ts'
import { add, compare, exactOf, formatExact } from '../../../exact/number.ts'
import { readDossier } from '../dossier.ts'
import { prepare } from '../prepare.ts'
import { type Case, drawRound } from '../testing/dossiers.ts'
import { chance, type Draw, drawBySeed, oneOf } from '../testing/draw.ts'
import { computed, judged, node, type Parts, setOf } from '../testing/kit.ts'
import { drawSet } from '../testing/sets.ts'
import { recounted, rerun } from '../testing/variants.ts'
import { changeableLists, rebanded } from './bands.ts'

const readSet = (set: CriteriaSet): ReadSet => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.set
}

/** Everything read anew under a set. */
const roundUnder = (set: ReadSet, { options, input }: Case) => {
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

const STEP = exactOf('0.05')
const moved = (end: string | number): string => formatExact(add(exactOf(end), STEP))

/** The set as a person would write it with every joint of bands a little higher, and other points in some bands. */
const rewritten = (set: CriteriaSet, draw: Draw) => {
  const changes = new Map<string, string>()
  const listOf = (bands: readonly Band[], place: string, isMoved: boolean): Band[] => {
    const joints = bands.flatMap(({ below, upTo }) => [below ?? upTo]).map(end => end ?? null)
    const isJoint = (end: string | number | undefined) =>
      end !== undefined &&
      joints.some(each => each !== null && compare(exactOf(each), exactOf(end)) === 0) &&
      bands.some(each =>
        [each.from, each.above].some(low => low !== undefined && compare(exactOf(low), exactOf(end)) === 0),
      )
    const points = bands.map(each => each.points)
    return bands.map((band, at) => {
      const own = { ...band }
      for (const key of ['from', 'above', 'below', 'upTo'] as const) {
        const end = band[key]
        if (!isMoved || end === undefined || !isJoint(end)) continue
        own[key] = moved(end)
        if (key === 'from' || key === 'above') changes.set(`${key}.${place}.${at + 1}`, moved(end))
      }
      if (chance(draw, 30)) {
        own.points = oneOf(draw, points)
        changes.set(`points.${place}.${at + 1}`, formatExact(exactOf(own.points)))
      }
      return own
    })
  }
  const again = (criterion: Criterion): Criterion => {
    const { max, overflow, criteria, bands, bandsFor, ...rest } = criterion
    const isMoved = chance(draw, 60)
    const most = (overflow === 'clip' || (criteria === undefined && bands === undefined)) && max !== undefined
    return {
      ...rest,
      ...(most ? { max } : {}),
      ...(overflow ? { overflow } : {}),
      ...(criteria ? { criteria: criteria.map(again) } : {}),
      ...(bands ? { bands: listOf(bands, rest.code, isMoved) } : {}),
      ...(bandsFor
        ? {
            bandsFor: Object.fromEntries(
              Object.entries(bandsFor).map(([of, list]) => [of, listOf(list, `${rest.code}@${of}`, isMoved)]),
            ),
          }
        : {}),
    }
  }
  const { max, ...rest } = set
  const file = {
    ...rest,
    ...(set.overflow && max !== undefined ? { max } : {}),
    criteria: set.criteria.map(again),
  }
  return { file, changes }
}

it('comes to what the engine comes to when all is read anew under a set written with these bands, on made-up rounds', () => {
  const met = { compared: 0, refused: 0, byApplicant: 0, ends: 0 }
  for (let seed = 1; seed <= 60; seed++) {
    const draw = drawBySeed(seed)
    const drawn = drawSet(draw)
    for (let at = 0; at < 4; at++) {
      const round = drawRound(draw, drawn)
      const { file, changes } = rewritten(drawn.set, draw)
      if (changes.size === 0) continue
      const really = roundUnder(readSet(drawn.set), round)
      const other = rebanded(really.prepared.set, changes)
      const written = readCriteriaSet(file)
      expect(other.ok, `seed ${seed}, round ${at}, ${JSON.stringify([...changes])}`).toBe(written.ok)
      if (!other.ok || !written.ok) {
        met.refused += 1
        continue
      }
      const again = roundUnder(written.set, round)
      const leaf = written.set.criteria.find(({ kind }) => kind !== 'node')?.code ?? ''
      for (const variant of [{ maxima: {} }, { maxima: { [leaf]: '7.25' } }]) {
        const found = recounted({ ...really.prepared, set: other.set }, really.dossiers, really.lots, variant)
        if (found === null) continue
        const engine = rerun(again.prepared, again.dossiers, again.lots, variant)
        expect(found, `seed ${seed}, round ${at}, ${JSON.stringify([...changes])}`).toEqual(engine)
        met.compared += 1
      }
      if ([...changes.keys()].some(name => name.includes('@'))) met.byApplicant += 1
      if ([...changes.keys()].some(name => !name.startsWith('points.'))) met.ends += 1
    }
  }
  expect(met.compared).toBeGreaterThan(200)
  expect(met.byApplicant).toBeGreaterThan(10)
  expect(met.ends).toBeGreaterThan(50)
  expect(met.refused).toBeGreaterThan(0)
})

const bands: Criterion['bands'] = [
  { below: '0', points: 0 },
  { from: '0', upTo: '0.5', points: 4 },
  { above: '0.5', points: 8 },
]
const parts: Parts = {
  max: 18,
  criteria: [
    node('N', [computed('A', 'x', bands, { max: 8, bandsFor: { shop: [{ points: 3 }] } })], { max: 8 }),
    judged('B', 10),
  ],
  passMark: { points: 15 },
  applicants: [{ code: 'shop', name: { vi: 'Cửa hàng' } }],
}

it('names every number that may be another; where the lowest band begins stays', () => {
  const lists = changeableLists(readSet(setOf(parts)))
  expect(
    lists.map(({ of, bands }) => [of, bands.map(({ points, begins }) => [points, begins?.name, begins?.at])]),
  ).toEqual([
    [
      null,
      [
        ['points.A.1', undefined, undefined],
        ['points.A.2', 'from.A.2', '0'],
        ['points.A.3', 'above.A.3', '0.5'],
      ],
    ],
    ['shop', [['points.A@shop.1', undefined, undefined]]],
  ])
})

describe('other bands', () => {
  const readWith = (changes: Readonly<Record<string, string>>, more: Parts = {}) =>
    rebanded(readSet(setOf({ ...parts, ...more })), new Map(Object.entries(changes)))
  const bandsWith = (changes: Readonly<Record<string, string>>) => {
    const read = readWith(changes)
    const leaf = read.ok ? read.set.criteria.find(({ code }) => code === 'A') : undefined
    return leaf?.kind === 'computed' ? leaf.bands.common.bands.map(({ shown }) => shown) : null
  }

  it('with none, the set is the same one', () => {
    const set = readSet(setOf(parts))
    expect(rebanded(set, new Map())).toEqual({ ok: true, set })
  })

  it('the band beneath ends where the next begins', () => {
    expect(bandsWith({ 'from.A.2': '-0.1', 'above.A.3': '0.7', 'points.A.2': '5' })).toEqual([
      { below: '-0.1', points: '0.00' },
      { from: '-0.1', upTo: '0.7', points: '5.00' },
      { above: '0.7', points: '8.00' },
    ])
  })

  it('where the highest band comes down, so do the maximum and all above it', () => {
    const read = readWith({ 'points.A.3': '6' })
    expect(read.ok && read.set.criteria.map(({ code, maxText }) => [code, maxText])).toEqual([
      ['total', '16.00'],
      ['N', '6.00'],
      ['A', '6.00'],
      ['B', '10.00'],
    ])
  })

  it.each([
    [{ 'points.A.2': '9' }, 'criteria[0].criteria[0].max', 'the bands give at most 9'],
    [{ 'points.A@shop.1': '9' }, 'criteria[0].criteria[0].max', 'the bands give at most 9'],
    [{ 'from.A.2': '0.6' }, 'criteria[0].criteria[0].bands', 'the band (from 0.6 up to 0.5) holds no number'],
    [{ 'above.A.3': '-1' }, 'criteria[0].criteria[0].bands', 'the band (from 0 up to -1) holds no number'],
    [{ 'points.A.3': '4' }, 'passMark.points', 'no total reaches this: the most is 14'],
  ])('%j are refused', (changes, place, reason) => {
    const read = readWith(changes)
    expect(read.ok ? [] : read.problems.map(each => [each.place, each.reason])).toEqual([[place, reason]])
  })
})
