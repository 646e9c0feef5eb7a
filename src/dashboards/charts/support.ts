import { divide, exactOf, formatExact, round } from '../../exact/number.ts'
import { mayReadWholeLedger } from '../../ledger/permissions.ts'
import type { Work } from '../../platform/work.ts'
import { activityNames, listBenefits } from '../../support/index.ts'
import { activities } from '../../support/model.ts'
import type { DashboardChart } from '../model.ts'
import { givenOutUntil } from '../rules/given-out.ts'
import { sources, texts } from '../texts/charts.ts'

/**
 * What was given by activity, until the end of the last quarter: what is given out changes four times a year, and each
 * time is protected against all the times before, so that no difference between two of them tells of one enterprise.
 */
export const supportByActivity = async ({ db, today, actor }: Work): Promise<DashboardChart | null> => {
  const given = givenOutUntil(await listBenefits(db), today).at(-1)
  if (given === undefined) return null
  const { day, grid, withheld } = given
  const valueAt = (at: number) => (withheld.has(at) ? null : (grid.cells[at]?.total ?? 0n))
  const rows = activities
    .map((activity, at) => ({ activity, at, value: valueAt(at) }))
    .filter(({ at }) => (grid.cells[at]?.by.size ?? 0) > 0)
  const total = valueAt(activities.length)
  return {
    code: 'support-by-activity',
    title: total === null ? texts.supportWithheld(day) : texts.support(String(total), day),
    drawnAs: 'bars',
    unit: texts.millions,
    labels: rows.map(({ activity }) => activityNames[activity]),
    series: [{ name: texts.supportSeries, kind: 'main', values: rows.map(({ value }) => inMillions(value)) }],
    source: sources.ledger,
    definition: texts.supportDefinition,
    rowsAt: mayReadWholeLedger(actor) ? '/ledger' : null,
    isOwn: true,
    gaps: rows.some(({ value }) => value === null) ? texts.withheld : null,
    gap: texts.protected,
  }
}

const MILLION = exactOf('1000000')

const inMillions = (value: bigint | null): string | null => {
  const millions = value === null ? null : divide(exactOf(String(value)), MILLION)
  return millions === null ? null : formatExact(round(millions, 1, 'half-up'))
}
