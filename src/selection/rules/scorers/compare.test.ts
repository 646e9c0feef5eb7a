import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exact, exactOf, formatExact, round } from '../../../exact/number.ts'
import { compareScorers, type Finding, type GivenShare, LEAST_DOSSIERS } from './compare.ts'
import { difference, estimate } from './interval.ts'

const text = (value: Exact) => formatExact(round(value, 4, 'half-even'))
const shown = (finding: Finding | null) =>
  finding === null || 'onlyDossiers' in finding
    ? finding
    : [text(finding.mean), text(finding.low), text(finding.high), finding.side]
const unknown = () => null

/** Every row a dossier, every column a scorer: shares of the maximum. */
const sheets = (rows: readonly (readonly (string | null)[])[], code = 'A'): readonly GivenShare[] =>
  rows.flatMap((row, dossier) =>
    row.flatMap((share, by) =>
      share === null ? [] : [{ by: `s${by}`, dossier: `d${dossier}`, code, share: exactOf(share) }],
    ),
  )
const repeated = (count: number, row: readonly string[]) => Array.from({ length: count }, () => row)

describe('an interval', () => {
  it.each([
    // Mean 3, standard error 0.7071, t of four degrees 2.777.
    [
      ['1', '2', '3', '4', '5'],
      ['3', '1.0363', '4.9637', 'above'],
    ],
    [
      ['-1', '1', '-2', '2'],
      ['0', '-2.9057', '2.9057', 'both'],
    ],
    [
      ['-0.5', '-0.5', '-0.5'],
      ['-0.5', '-0.5', '-0.5', 'below'],
    ],
    [
      ['0', '0'],
      ['0', '0', '0', 'both'],
    ],
  ])('of %j is that of the tables', (values, wanted) => {
    expect(shown(estimate(values.map(exactOf)))).toEqual(wanted)
  })

  it('of a difference is that of Welch: 4.02 degrees of freedom count as four', () => {
    const [a, b] = [
      ['5', '6', '7', '6'],
      ['1', '5', '3', '1'],
    ].map(each => each.map(exactOf))
    const { mean, side } = difference(a ?? [], b ?? [])
    expect([text(mean), side]).toEqual(['3.5', 'above'])
  })

  it('is never narrower than what floats come to', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 30 }), points => {
        const { low, high } = estimate(points.map(n => ({ n, d: 20 })))
        const mean = points.reduce((sum, each) => sum + each / 20, 0) / points.length
        const squares = points.reduce((sum, each) => sum + (each / 20 - mean) ** 2, 0)
        const error = Math.sqrt(squares / points.length / (points.length - 1))
        const least = 2.04 * error - 1e-9
        expect(Number(text(high)) - mean).toBeGreaterThanOrEqual(least - 1e-4)
        expect(mean - Number(text(low))).toBeGreaterThanOrEqual(least - 1e-4)
      }),
    )
  })
})

describe('scorers side by side', () => {
  it('finds who gives less, and by how much of the maximum', () => {
    const [strict, fair] = compareScorers(sheets(repeated(8, ['0.5', '0.75', '0.75'])), unknown)
    expect([strict?.by, shown(strict?.severity ?? null)]).toEqual([
      's0',
      ['-0.25', '-0.25', '-0.25', 'below'],
    ])
    expect(shown(fair?.severity ?? null)).toEqual(['0.125', '0.125', '0.125', 'above'])
  })

  it('finds who uses less of the scale, and does not take it for severity', () => {
    const rows = Array.from({ length: 10 }, (_, at) =>
      at % 2 === 0 ? ['0.4', '0.1', '0.1'] : ['0.6', '0.9', '0.9'],
    )
    const [narrow] = compareScorers(sheets(rows), unknown)
    expect(shown(narrow?.spread ?? null)).toEqual(['-0.3', '-0.3', '-0.3', 'below'])
    expect(narrow?.severity).toMatchObject({ side: 'both' })
  })

  it('finds who gives more to their own sector; of others no sector is recorded', () => {
    const rows = Array.from({ length: 10 }, (_, at) => [at < 5 ? '0.9' : '0.5', '0.5', '0.5'])
    const [leaning, other] = compareScorers(sheets(rows), (by, dossier) =>
      by === 's0' ? Number(dossier.slice(1)) < 5 : null,
    )
    expect(shown(leaning?.leaning ?? null)).toEqual(['0.4', '0.4', '0.4', 'above'])
    expect(other?.leaning).toBeNull()
  })

  it.each([1, LEAST_DOSSIERS - 1])('says of %i dossiers that they are too few', count => {
    const [own] = compareScorers(sheets(repeated(count, ['0', '1'])), () => true)
    expect(own).toEqual({
      by: 's0',
      dossiers: count,
      severity: { onlyDossiers: count },
      spread: { onlyDossiers: count },
      leaning: { onlyDossiers: count },
    })
  })

  it('counts a dossier once, whatever the number of its criteria', () => {
    const rows = repeated(5, ['0', '1'])
    const [own] = compareScorers([...sheets(rows, 'A'), ...sheets(rows, 'B')], unknown)
    expect(own?.severity).toEqual({ onlyDossiers: 5 })
  })

  it('leaves out what one person alone has given', () => {
    expect(compareScorers(sheets(repeated(9, ['0.5'])), unknown)).toEqual([])
    const rows = [...repeated(8, ['0.5', '0.5']), ...Array.from({ length: 9 }, () => ['1', null])]
    const [own] = compareScorers(sheets(rows), unknown)
    expect([own?.dossiers, shown(own?.severity ?? null)]).toEqual([8, ['0', '0', '0', 'both']])
  })

  it('comes to the same in whatever order sheets are given', () => {
    const share = fc.integer({ min: 0, max: 20 }).map(n => String(n / 20))
    const rows = fc.array(fc.tuple(share, share, fc.option(share)), { minLength: 8, maxLength: 12 })
    const order = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(rows, order, (drawn, keys) => {
        const given = sheets(drawn)
        const mixed = given
          .map(each => ({ each, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each)
        const told = (all: readonly GivenShare[]) =>
          compareScorers(all, (_, dossier) => Number(dossier.slice(1)) % 2 === 0).map(each => [
            each.by,
            shown(each.severity),
            shown(each.spread),
            shown(each.leaning),
          ])
        expect(told(mixed)).toEqual(told(given))
      }),
      { numRuns: 40 },
    )
  })
})
