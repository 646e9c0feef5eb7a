import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { loadIndicators } from './indicator-loading.ts'
import { measures } from './model/indicators.ts'
import { figureKinds } from './model.ts'
import { loadSeries } from './series-loading.ts'
import { listPublishedFigures } from './store.ts'

const figure = named(
  'PublishedFigure',
  z.object({
    id: z.string(),
    about: z.enum(['programme', 'city']),
    period: z.string(),
    figure: z.string(),
    value: z.string().describe('Exact decimal text, as printed.'),
    valueMax: z.string().nullable().describe('The upper end of a range.'),
    unit: z.string(),
    kind: z.enum(figureKinds),
    publishedOn: z.string().nullable(),
    source: z.string().describe('The address where it was read.'),
    note: z.string().nullable(),
  }),
)

const published = defineOperation({
  id: 'listPublishedFigures',
  path: '/api/published/figures',
  tag: 'published',
  title: { vi: 'Số liệu do nguồn công khai nêu', en: 'Figures that public sources print' },
  about: 'As printed: they contradict each other, and none is corrected.',
  may: everyone,
  scope: 'read:public',
  shows: ['/figures', '/city-figures'],
  params: nothingAsked,
  query: pageQuery.extend({ about: z.enum(['programme', 'city']).optional() }),
  answer: pageOf(figure),
  example: { about: 'programme' },
  answers: async ({ work }, { query }) => {
    const figures = await listPublishedFigures(work.db)
    return paged(
      figures.filter(({ about }) => query.about === undefined || about === query.about),
      query,
    )
  },
})

const imported = named(
  'SeriesValue',
  z.object({
    series: z.string(),
    period: z.string(),
    value: z.string().describe('Exact decimal text in the unit of the series.'),
    base: z.string().nullable(),
    publishedOn: z.string().nullable(),
    source: z.string(),
    earlier: z
      .array(z.object({ value: z.string(), publishedOn: z.string().nullable(), source: z.string() }))
      .describe('What was published of the same period before, the oldest first.'),
  }),
)

const series = defineOperation({
  id: 'listSeries',
  path: '/api/series',
  tag: 'published',
  title: { vi: 'Chuỗi số liệu của cơ quan thống kê', en: 'Series of statistics offices' },
  about: 'As imported, each number with its source; a later number stands beside the earlier one.',
  may: everyone,
  scope: 'read:public',
  shows: ['/indicators'],
  params: nothingAsked,
  query: pageQuery.extend({ series: z.string().max(80).optional() }),
  answer: pageOf(imported),
  example: { series: 'iip-growth' },
  answers: async ({ work }, { query }) => {
    const found = (await loadSeries(work)).filter(
      ({ indicator }) => query.series === undefined || indicator.code === query.series,
    )
    return paged(
      found.flatMap(({ indicator, values }) =>
        values.map(({ period, value, base, vintage, before }) => ({
          ...{ series: indicator.code, period, value, base },
          ...{ publishedOn: vintage.publishedOn, source: vintage.source },
          earlier: before.map(({ value, vintage: { publishedOn, source } }) => ({
            value,
            publishedOn,
            source,
          })),
        })),
      ),
      query,
    )
  },
})

const indicator = named(
  'Indicator',
  z.object({
    code: z.string(),
    theme: localized,
    name: localized,
    unit: localized,
    measure: z.enum(measures),
    definition: localized,
    scope: localized,
    source: z.string(),
    clause: z.string().nullable(),
    formula: z.string().nullable().describe('Null: imported or printed.'),
    how: z.enum(['computed', 'imported', 'printed']),
    latest: z
      .object({ period: z.string(), value: z.string(), source: z.string() })
      .nullable()
      .describe('Null: not known, or only for those who work for the programme.'),
  }),
)

const indicators = defineOperation({
  id: 'listIndicators',
  path: '/api/indicators',
  tag: 'published',
  title: { vi: 'Chỉ số và giá trị mới nhất', en: 'Indicators and their latest values' },
  about: 'What each measures, of whom, from what; and its latest value where everyone may read it.',
  may: everyone,
  scope: 'read:public',
  shows: ['/indicators', '/indicators/:code'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(indicator),
  example: {},
  answers: async ({ work }, { query }) =>
    paged(
      (await loadIndicators(work)).map(({ definition, theme, how, latest, isShown }) => ({
        ...definition,
        ...{ theme, how },
        formula: definition.from.kind === 'formula' ? definition.from.text : null,
        latest: isShown ? latest : null,
      })),
      query,
    ),
})

export const operations = [indicators, series, published]
