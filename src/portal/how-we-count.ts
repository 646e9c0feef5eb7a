import type { Day } from '../exact/day.ts'
import { listPublishedFigures, readSums } from '../indicators/index.ts'
import type { FigureKey, PublishedSum, Reconciled } from '../indicators/model.ts'
import { type Contradiction, contradictionsIn } from '../indicators/rules/contradictions.ts'
import { impliedLast, type PublishedYear, publishedYears } from '../indicators/rules/history.ts'
import { printedValue, reconcile } from '../indicators/rules/sums.ts'
import type { Work } from '../platform/work.ts'
import { countRegister, countYearEnds, listPublishedRecognitions } from '../recognition/index.ts'
import { type Counts, nothing } from '../recognition/rules/counting.ts'

/** Our own counts, and beside them what sources print of the real programme; the two are never added. */
export interface HowWeCount {
  readonly asOf: Day
  readonly ours: Counts
  readonly yearEnds: readonly (Counts & { readonly year: string })[]
  readonly published: readonly PublishedYear[]
  /** Those about recognitions and their enterprises. */
  readonly sums: readonly Reconciled[]
  /** Published rows that cannot all be right, but for the sums. */
  readonly contradictions: readonly Exclude<Contradiction, { kind: 'sum' }>[]
  readonly implied: { readonly implied: string; readonly printed: string } | null
  /** What a source gives as different enterprises, beside the enterprise-years of the same time. */
  readonly distinct: { readonly enterprises: string; readonly enterpriseYears: string } | null
}

let shippedSums: Promise<readonly PublishedSum[]> | undefined

export const loadHowWeCount = async (work: Work): Promise<HowWeCount> => {
  shippedSums ??= readSums()
  const asOf = work.today
  const [[ours = nothing], yearEnds, figures, recognitions, sums] = await Promise.all([
    countRegister(work, { by: [], asOf, knownOn: null }),
    countYearEnds(work, { asOf, knownOn: null }),
    listPublishedFigures(work.db),
    listPublishedRecognitions(work.db),
    shippedSums,
  ])
  const distinct = printedValue(figures, DISTINCT)
  const years = printedValue(figures, YEARS)
  return {
    asOf,
    ours,
    yearEnds,
    published: publishedYears(figures),
    sums: reconcile(
      figures,
      sums.filter(({ counts }) => counts !== 'other'),
    ),
    contradictions: contradictionsIn({ figures, recognitions, reconciled: [] }).filter(
      found => found.kind !== 'sum',
    ),
    implied: impliedLast(figures, CLAIM, RESULTS),
    distinct: distinct === null || years === null ? null : { enterprises: distinct, enterpriseYears: years },
  }
}

const key = (period: string, figure: string, kind: FigureKey['kind']): FigureKey => ({ period, figure, kind })
const CLAIM = key('2021-2024', 'products recognised in the period', 'claim')
const RESULTS = ['2021', '2022', '2023', '2024'].map(year => key(year, 'products recognised', 'outcome'))
const DISTINCT = key('2023', 'distinct enterprises with a recognised product', 'claim')
const YEARS = key('2018-2022', 'enterprises of those products, cumulative', 'outcome')
