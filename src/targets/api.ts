import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { counters } from '../indicators/model/definitions.ts'
import { measures } from '../indicators/model/indicators.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import type { Actor } from '../platform/work.ts'
import { loadTargets, type ShownTarget } from './loading.ts'
import { spans } from './model.ts'
import { mayReadInternal } from './permissions.ts'
import { loadProgress, type TargetProgress } from './progress.ts'
import { likelihoodText } from './texts/progress.ts'
import { findingText } from './texts.ts'

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

const spread = z.object({ low: z.string(), middle: z.string(), high: z.string() })
const likelihood = named(
  'TargetLikelihood',
  z.object({
    kind: z.enum(['reached', 'missed', 'no-result', 'not-comparable', 'too-little', 'likely']),
    text: localized,
    percent: z
      .object({ low: z.int(), middle: z.int(), high: z.int() })
      .nullable()
      .describe('Of a hundred; eight in ten redrawn pasts lie between low and high.'),
    forecast: spread.nullable().describe('At the end, exact decimal text. Null also where it is not public.'),
    changes: z.int().nullable().describe('From how many yearly changes.'),
    enterprises: z.int().nullable(),
  }),
)
const progressAnswer = named(
  'TargetProgress',
  z.object({
    code: z.string(),
    isSample: z.boolean(),
    path: z.object({
      kind: z.string(),
      points: z.array(z.object({ year: z.int(), from: decimal, to: decimal.nullable() })),
    }),
    values: z.array(z.object({ year: z.int(), value: decimal, sources: z.array(z.string()) })),
    distance: z
      .object({ year: z.int(), value: decimal, by: decimal, years: decimal.nullable() })
      .nullable()
      .describe('Years ahead of the path; negative: behind.'),
    likelihood,
    backTest: z.object({
      forecasts: z.int(),
      covered: z.int(),
      brier: decimal.nullable(),
      peer: decimal.nullable(),
    }),
  }),
)

const progress = defineOperation({
  id: 'getTargetProgress',
  path: '/api/targets/:target',
  tag: 'published',
  title: { vi: 'Tiến độ và khả năng đạt của một chỉ tiêu', en: 'Progress and likelihood of a target' },
  about: 'Method: /targets/method. Values that are not public are left out; what is said in words is not.',
  may: everyone,
  scope: 'read:public',
  shows: ['/targets/:target'],
  params: z.object({ target: z.string() }),
  query: nothingAsked,
  answer: progressAnswer,
  example: { target: 'bao-chi-2026:products-recognised:2026' },
  answers: async ({ work }, { params }) => answered(await loadProgress(work, params.target), work.actor),
})

const answered = ({ shown, path, history, distance, likelihood, backTest }: TargetProgress, actor: Actor) => {
  const { code, indicator } = shown.target
  const mayRead = indicator.isPublic || mayReadInternal(actor)
  const isLikely = likelihood.kind === 'likely'
  return {
    ...{ code, isSample: shown.isSample, backTest },
    path: { kind: path.kind, points: path.points.map(({ year, range }) => ({ year, ...range })) },
    values: mayRead ? history.values : [],
    distance: mayRead ? distance : null,
    likelihood: {
      kind: likelihood.kind,
      text: { vi: likelihoodText(likelihood, 'vi'), en: likelihoodText(likelihood, 'en') },
      percent: isLikely ? likelihood.percent : null,
      forecast: isLikely && mayRead ? likelihood.value : null,
      changes: isLikely ? likelihood.changes : null,
      enterprises: isLikely ? likelihood.enterprises : null,
    },
  }
}

export const operations = [targets, progress]
