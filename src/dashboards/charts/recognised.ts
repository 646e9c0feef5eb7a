import { add, exactOf, formatExact } from '../../exact/number.ts'
import { listPublishedFigures } from '../../indicators/index.ts'
import { publishedYears } from '../../indicators/rules/history.ts'
import type { Work } from '../../platform/work.ts'
import { loadTargets } from '../../targets/index.ts'
import type { Achievement } from '../../targets/model.ts'
import type { DashboardChart } from '../model.ts'
import { lastKnown, movementOf } from '../rules/findings.ts'
import { countWords, movedWords, sources, texts } from '../texts/charts.ts'
import { yearsOf } from './printed.ts'

/** Products recognised in each round, as sources print them. */
export const recognisedByYear = async ({ db }: Work): Promise<DashboardChart | null> => {
  const years = publishedYears(await listPublishedFigures(db)).map(({ period, products }) => ({
    label: period,
    value: products,
  }))
  const last = lastKnown(years)
  if (last === null) return null
  const before = last.before
  const movement = movementOf(before?.value ?? null, last.value)
  const than = { vi: `năm ${before?.label}`, en: String(before?.label) }
  return {
    code: 'recognised-by-year',
    title: texts.recognised(last.label, last.value, movedWords(movement, than, countWords)),
    drawnAs: 'columns',
    unit: texts.products,
    labels: years.map(({ label }) => sameWords(label)),
    series: [{ name: texts.recognisedSeries, kind: 'main', values: years.map(({ value }) => value) }],
    source: sources.programme,
    definition: texts.recognisedDefinition,
    rowsAt: '/figures?q=products+recognised',
    isOwn: false,
    gaps: null,
  }
}

const [FROM, TO] = [2021, 2025]

/** Recognitions of the five years added up, against both ends of their target. */
export const againstTarget = async (work: Work): Promise<DashboardChart | null> => {
  const { targets } = await loadTargets(work)
  const shown = targets.find(
    ({ target: { indicator, period, nature } }) =>
      nature === 'target' &&
      indicator.code === 'products-recognised' &&
      period.from === FROM &&
      period.to === TO,
  )
  const reached = shown?.results.find(({ result }) => result.kind === 'computed')
  const to = shown?.target.range.to ?? null
  if (shown === undefined || reached === undefined || to === null) return null
  const { from } = shown.target.range
  const years = summedUp(yearsOf(await listPublishedFigures(work.db), 'products recognised', 'outcome'))
  const ends = (end: string) => years.map((_, at) => (at === years.length - 1 ? end : null))
  return {
    code: 'recognised-against-target',
    title: texts.target(reached.result.value, from, to, verdictOf(reached.achievement)),
    drawnAs: 'columns',
    unit: texts.products,
    labels: years.map(({ label }) => sameWords(label)),
    series: [
      { name: texts.together, kind: 'main', values: years.map(({ value }) => value) },
      { name: texts.lowEnd, kind: 'beside', values: ends(from) },
      { name: texts.highEnd, kind: 'beside', values: ends(to) },
    ],
    source: sources.programme,
    definition: texts.targetDefinition,
    rowsAt: '/targets',
    isOwn: false,
    gaps: null,
  }
}

const summedUp = (rows: ReturnType<typeof yearsOf>): ReturnType<typeof yearsOf> => {
  let sum: string | null = '0'
  return rows
    .filter(({ label }) => Number(label) >= FROM && Number(label) <= TO)
    .map(({ label, value }) => {
      sum = sum === null || value === null ? null : formatExact(add(exactOf(sum), exactOf(value)))
      return { label, value: sum }
    })
}

const verdictOf = (achieved: Achievement) => {
  if (achieved.verdict === 'below') return texts.below(achieved.by ?? '')
  return achieved.verdict === 'above' ? texts.above(achieved.by ?? '') : texts.inside
}

const sameWords = (label: string) => ({ vi: label.replace('-', '–'), en: label.replace('-', '–') })
