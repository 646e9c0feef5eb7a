import { readCriteriaSet } from '../src/criteria/rules/read.ts'
import type { DossierInput } from '../src/selection/model.ts'
import { type Dossier, readDossier } from '../src/selection/rules/dossier.ts'
import { type Prepared, prepare } from '../src/selection/rules/prepare.ts'

/** One gate and so many computed criteria, each said once for every engine: growth, per worker, share of revenue. */
export interface Workload {
  readonly gateFrom: number
  readonly measures: readonly Measure[]
}

export interface Measure {
  readonly code: string
  readonly kind: 'growth' | 'perWorker' | 'share'
  /** The variable measured, this year and last year. */
  readonly now: string
  readonly before: string
  /** Where the second, third and fourth band begin. */
  readonly ends: readonly [string, string, string]
}

/** Points of the four bands, from the lowest. */
export const POINTS = [0, 4, 7, 10] as const
export const PERIOD = '2025'

const KINDS = ['growth', 'perWorker', 'share'] as const

export const workloadOf = (criteria: number): Workload => ({
  gateFrom: 100_000_000_000,
  measures: Array.from({ length: criteria }, (_, index) => {
    const kind = KINDS[index % 3] ?? 'share'
    const ends = kind === 'perWorker' ? PER_WORKER : SHARE
    return { code: `C${index}`, kind, now: `m${index}`, before: `m${index}_before`, ends }
  }),
})

const PER_WORKER = ['20000000', '80000000', '160000000'] as const
const SHARE = ['0', '0.1', '0.2'] as const

/** The value of a measure as every engine's expression language writes it. */
export const expressionOf = ({ kind, now }: Measure, before: string): string => {
  if (kind === 'growth') return `(${now} - ${before}) / ${before}`
  return kind === 'perWorker' ? `${now} / workers` : `${now} / revenue`
}

const name = (vi: string) => ({ vi })

/** The criteria set as its file says it. */
export const criteriaFile = ({ gateFrom, measures }: Workload) => ({
  format: 'chuluc-criteria-1' as const,
  code: 'bench',
  version: '1',
  name: name('Bộ tiêu chí đo tốc độ'),
  legalBasis: [],
  period: PERIOD,
  variables: {
    revenue: { name: name('Doanh thu'), type: 'money', currency: 'VND' } as const,
    workers: { name: name('Lao động'), type: 'integer' } as const,
    ...Object.fromEntries(
      measures.map(({ now }) => [now, { name: name(now), type: 'money', currency: 'VND' } as const]),
    ),
  },
  gates: [{ code: 'G', name: name('Doanh thu'), rule: `revenue >= ${gateFrom}`, clause: 'Điều 3' }],
  criteria: measures.map(measure => ({
    code: measure.code,
    name: name(measure.code),
    clause: 'Điều 4',
    value: expressionOf(measure, `${measure.now}@-1`),
    bands: bandsOf(measure),
    notApplicable: 0,
  })),
  passMark: { points: measures.length * 5 },
})

const bandsOf = ({ ends: [first, second, third] }: Measure) => [
  { below: first, points: POINTS[0] },
  { from: first, below: second, points: POINTS[1] },
  { from: second, below: third, points: POINTS[2] },
  { from: third, points: POINTS[3] },
]

export const preparedFor = (workload: Workload): Prepared => {
  const read = readCriteriaSet(criteriaFile(workload))
  if (!read.ok) throw new Error(`the set of the bench is wrong: ${JSON.stringify(read.problems)}`)
  const preparation = prepare(read.set)
  if (!preparation.ok) throw new Error(preparation.problem.reason)
  return preparation.prepared
}

/** The figures of one enterprise: whole đồng and heads, the same for every run. */
export type Figures = Readonly<Record<string, number>>

export const figuresOf = ({ measures }: Workload, index: number): Figures => ({
  revenue: 60_000_000_000 + draw(index, 0) * 1_234_567,
  workers: 50 + (draw(index, 1) % 900),
  ...Object.fromEntries(
    measures.flatMap(({ now, before }, at) => {
      const earlier = 9_000_000_000 + draw(index, 2 * at + 2) * 123_457
      const percent = 80 + (draw(index, 2 * at + 3) % 60)
      return [
        [now, Math.floor((earlier * percent) / 100) + index],
        [before, earlier],
      ]
    }),
  ),
})

/** Below 100,000, spread evenly: a multiplicative hash, so that dossiers need no common stream. */
const draw = (index: number, at: number): number =>
  (Math.imul(index * 64 + at + 1, 0x9e3779b1) >>> 0) % 100_000

/** A dossier as a file gives it: amounts as text, every third figure with its document. */
export const inputOf = (workload: Workload, index: number): DossierInput => {
  const figures = Object.entries(figuresOf(workload, index)).map(([key, figure], at) => [
    key.replace(/_before$/, '@2024'),
    at % 3 === 0
      ? { value: String(figure), status: 'verified' as const, document: 'BCTC 2025', page: at + 1 }
      : String(figure),
  ])
  return { id: `D${String(index).padStart(6, '0')}`, facts: Object.fromEntries(figures) }
}

export const dossierFrom = (prepared: Prepared, input: DossierInput): Dossier => {
  const reading = readDossier(prepared, input, input.id)
  if (!reading.ok) throw new Error(`a dossier of the bench is wrong: ${JSON.stringify(reading.problems)}`)
  return reading.dossier
}
