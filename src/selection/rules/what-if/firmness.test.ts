import { expect, it } from 'vitest'
import { readCriteriaSet } from '../../../criteria/rules/read.ts'
import type { DossierInput } from '../../model.ts'
import { readDossier } from '../dossier.ts'
import { prepare } from '../prepare.ts'
import { judged, type Parts, setOf } from '../testing/kit.ts'
import { rerun } from '../testing/variants.ts'
import { firmnessOf } from './firmness.ts'

const LOTS = new Map<string, number>()

const roundUnder = (parts: Parts, inputs: readonly DossierInput[]) => {
  const read = readCriteriaSet(setOf(parts))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const preparation = prepare(read.set)
  if (!preparation.ok) throw new Error(preparation.problem.reason)
  const { prepared } = preparation
  const dossiers = inputs.map(input => {
    const found = readDossier(prepared, input, input.id)
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    return found.dossier
  })
  return { prepared, dossiers, firmness: firmnessOf(read.set, dossiers, LOTS) ?? [] }
}

const given = (id: string, A: number, B: number): DossierInput => ({ id, judged: { A, B } })
const parts: Parts = {
  criteria: [judged('A', 10, { step: '0.5' }), judged('B', 5, { step: '0.5' })],
  passMark: { points: 9 },
}

it('names the smallest change of one maximum, and of one score, that turns pass and fail', () => {
  const { firmness } = roundUnder(parts, [given('D1', 8, 2), given('D2', 4, 4), given('D3', 0, 0)])
  expect(firmness.map(({ id, turns }) => [id, turns])).toEqual([
    [
      'D1',
      [
        {
          of: 'outcome',
          maximum: { code: 'A', from: '10', to: '8.7', by: '1.3' },
          score: { code: 'A', from: '8', to: '6.5', by: '1.5', who: null },
        },
      ],
    ],
    [
      'D2',
      [
        {
          of: 'outcome',
          maximum: { code: 'B', from: '5', to: '6.3', by: '1.3' },
          score: { code: 'A', from: '4', to: '5', by: '1', who: null },
        },
      ],
    ],
    ['D3', [{ of: 'outcome', maximum: null, score: { code: 'A', from: '0', to: '9', by: '9', who: null } }]],
  ])
})

it('with seats and a list of honour: what it finds turns, and no smaller step does, in full runs of the engine', () => {
  const top = { count: 1, atCut: 'all' } as const
  const round = roundUnder(
    { ...parts, seats: { ...top, count: 2 }, honours: [{ ...top, code: 'T', name: { vi: 'T' } }] },
    [given('D1', 8, 2), given('D2', 6, 4.5), given('D3', 9, 0.5)],
  )
  const outcomesAt = (code: string, to: string) =>
    rerun(round.prepared, round.dossiers, LOTS, { maxima: { [code]: to } }).map(told => told.split(' | '))
  const now = outcomesAt('A', '10')
  const isTurned = (of: string, at: number, after: readonly (readonly string[])[]) =>
    of === 'outcome' ? now[at]?.[2] !== after[at]?.[2] : now[at]?.[5] !== after[at]?.[5]
  const smallest = (of: string, at: number): number | null => {
    const found = [['A', 10] as const, ['B', 5] as const].flatMap(([code, max]) =>
      Array.from({ length: max * 20 + 1 }, (_, tenths) => tenths)
        .filter(tenths => isTurned(of, at, outcomesAt(code, String(tenths / 10))))
        .map(tenths => Math.abs(tenths - max * 10)),
    )
    return found.length === 0 ? null : Math.min(...found)
  }
  for (const [at, { turns }] of round.firmness.entries())
    for (const { of, maximum } of turns)
      expect(maximum === null ? null : Math.round(Number(maximum.by) * 10), `${at} ${of}`).toBe(
        smallest(of, at),
      )
})

it('one sheet of several is changed alone, and the others count on', () => {
  const panels: Parts['panels'] = [
    {
      code: 'HD',
      name: { vi: 'HD' },
      unit: 'hd',
      criteria: ['A'],
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
      quorum: { members: 3 },
    },
  ]
  const sheets = ([7, 8, 9] as const).map((points, at) => ({ by: `m${at}`, points }))
  const { firmness } = roundUnder({ ...parts, panels, units: [{ code: 'hd', name: { vi: 'Hội đồng' } }] }, [
    { id: 'D', judged: { A: { sheets, entitled: 3 }, B: 2 } },
  ])
  // 8 + 2 passes with 9; one sheet alone must fall by more than 3 to bring the mean below 7: from 7 to 3.5.
  expect(firmness[0]?.turns[0]?.score).toEqual({ code: 'B', from: '2', to: '0.5', by: '1.5', who: null })
  const alone = roundUnder(
    {
      ...parts,
      criteria: [judged('A', 10, { step: '0.5' })],
      passMark: { points: 7 },
      panels,
      units: [{ code: 'hd', name: { vi: 'Hội đồng' } }],
    },
    [{ id: 'D', judged: { A: { sheets, entitled: 3 } } }],
  )
  expect(alone.firmness[0]?.turns[0]?.score).toEqual({
    code: 'A',
    from: '7',
    to: '3.5',
    by: '3.5',
    who: 'm0',
  })
})
