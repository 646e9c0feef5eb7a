import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { counters, measures, spans } from './model/targets.ts'
import { figureKinds } from './model.ts'
import { listPublishedFigures } from './store.ts'
import { loadTargets, type ShownTarget } from './targets.ts'
import { findingText } from './texts.ts'

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
  shows: ['/figures', '/indicators'],
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

const decimal = z.string().describe('Exact decimal text.')
const years = z.object({ from: z.int().nullable(), to: z.int() })
const target = named(
  'Target',
  z.object({
    code: z.string(),
    indicator: z.object({ code: z.string(), name: localized, unit: localized, measure: z.enum(measures) }),
    scope: z.object({ code: z.string(), name: localized }),
    nature: z.enum(['target', 'expectation']).describe('An expectation binds nobody.'),
    base: z.object({ year: z.int().nullable(), value: decimal.nullable() }).nullable(),
    range: z.object({
      from: decimal,
      to: decimal.nullable().describe('Null: over; the upper end is open.'),
      isAbout: z.boolean(),
    }),
    printed: decimal.nullable().describe('What the source prints, where that is read as a slip.'),
    period: years.describe('Null: nobody says since when it counts.'),
    span: z.enum(spans).nullable().describe('Of several years: together, each, or at their end.'),
    document: z
      .object({
        number: z.string().nullable(),
        issuer: z.string(),
        issuedOn: z.string().nullable(),
        name: localized.nullable(),
      })
      .nullable(),
    clause: z.string().nullable(),
    sources: z.array(z.object({ source: z.string(), saidOn: z.string().nullable() })),
    status: z.enum(['sourced', 'inferred']),
    standing: z.enum(['in-force', 'expired', 'to-come']).describe('On the day of the answer.'),
    note: localized.nullable(),
    findings: z.array(
      z.object({ kind: z.string(), text: localized, targets: z.array(z.string()).describe('Codes.') }),
    ),
    results: z.array(
      z.object({
        value: decimal,
        period: years,
        kind: z.string(),
        counts: z.enum(counters).nullable(),
        sources: z.array(z.string()),
        verdict: z.enum(['below', 'inside', 'above', 'not-comparable']),
      }),
    ),
  }),
)

const targets = defineOperation({
  id: 'listTargets',
  path: '/api/targets',
  tag: 'published',
  title: { vi: 'Chỉ tiêu và chỗ mâu thuẫn', en: 'Targets and where they contradict' },
  about:
    'What documents and sources ask, and what is found among them; nothing is corrected or averaged. Null: not known.',
  may: everyone,
  scope: 'read:public',
  shows: ['/targets'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(target),
  example: {},
  answers: async ({ work }, { query }) => paged((await loadTargets(work)).targets.map(asAnswered), query),
})

const asAnswered = ({ target, scope, standing, findings, results }: ShownTarget) => ({
  ...target,
  scope: { code: target.scope, name: scope },
  standing,
  sources: target.statements,
  findings: findings.map(finding => ({
    kind: finding.kind,
    text: { vi: findingText(finding, 'vi'), en: findingText(finding, 'en') },
    targets: finding.targets.map(({ code }) => code),
  })),
  results: results.map(({ result, achievement }) => ({ ...result, verdict: achievement.verdict })),
})

export const operations = [published, targets]
