import { listPublishedFigures } from '../../indicators/index.ts'
import type { PublishedFigure } from '../../indicators/model.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { DashboardChart } from '../model.ts'
import { type Dated, lastKnown, movementOf } from '../rules/findings.ts'
import { dollarWords, movedWords, pointWords, sources, texts } from '../texts/charts.ts'
import { inBillions, yearsOf } from './printed.ts'

export const industrialGrowth = async ({ db }: Work): Promise<DashboardChart | null> =>
  yearlyChart(yearsOf(await listPublishedFigures(db), 'IIP growth', 'actual'), {
    code: 'industrial-growth',
    titled: texts.growth,
    moves: pointWords,
    unit: { vi: '%', en: '%' },
    name: texts.growthSeries,
    definition: texts.growthDefinition,
    rowsAt: '/figures?q=IIP+growth',
  })

export const exportsOfGoods = async ({ db }: Work): Promise<DashboardChart | null> =>
  yearlyChart(inBillionsOf(await listPublishedFigures(db)), {
    code: 'exports',
    titled: texts.exports,
    moves: dollarWords,
    unit: texts.billionUsd,
    name: texts.exportsSeries,
    definition: texts.exportsDefinition,
    rowsAt: '/figures?q=exports+of+goods',
  })

const inBillionsOf = (figures: readonly PublishedFigure[]): readonly Dated[] =>
  yearsOf(figures, 'exports of goods', 'actual').map(({ label, value }) => ({
    label,
    value: inBillions(value),
  }))

interface Yearly extends Pick<DashboardChart, 'code' | 'unit' | 'definition' | 'rowsAt'> {
  readonly titled: (year: string, value: string, moved: Localized) => Localized
  readonly name: Localized
  readonly moves: Parameters<typeof movedWords>[2]
}

const yearlyChart = (
  rows: readonly Dated[],
  { titled, name, moves, ...chart }: Yearly,
): DashboardChart | null => {
  const last = lastKnown(rows)
  if (last === null) return null
  const { label, value, before } = last
  const than = { vi: `năm ${before?.label}`, en: String(before?.label) }
  const moved = movedWords(movementOf(before?.value ?? null, value), than, moves)
  return {
    ...chart,
    title: titled(label, value, moved),
    drawnAs: 'columns',
    labels: rows.map(({ label }) => ({ vi: label, en: label })),
    series: [{ name, kind: 'main', values: rows.map(({ value }) => value) }],
    source: sources.programme,
    isOwn: false,
    gaps: rows.some(({ value }) => value === null) ? texts.unknownYears : null,
  }
}
