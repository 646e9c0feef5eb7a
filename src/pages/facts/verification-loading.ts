import { noteReadings } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { parsePeriod } from '../../exact/period.ts'
import { listVariables, listVersionsOf } from '../../facts/index.ts'
import type { Fact, Variable } from '../../facts/model.ts'
import { mayContest, mayReadVerification, mayVerify } from '../../facts/permissions.ts'
import { NotFound } from '../../platform/errors.ts'
import type { FieldProblem, Typed } from '../../platform/forms.ts'
import type { Visit } from '../../platform/pages.ts'
import { type Looking, lookAt, namesOf, type Told, toldOf } from './loading.ts'
import { nextWaiting, type WaitingRow } from './verification-rows.ts'

/** The figures of one enterprise and year, as an official looks at them. */
export interface VerificationPage {
  readonly looking: Looking
  /** Null: figures that are stated once. */
  readonly year: string | null
  readonly versions: readonly Fact[]
  readonly figures: readonly (Told & { readonly variable: Variable; readonly before: Fact | null })[]
  readonly nameOf: (actor: string) => string | null
  readonly may: { readonly verify: (told: Told) => boolean; readonly contest: (told: Told) => boolean }
  /** Where more waits, once nothing does here. */
  readonly next: WaitingRow | null
  readonly kept: number
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

export const load = async ({ work, params, query }: Visit): Promise<VerificationPage> => {
  const year = yearOf(params.year ?? '')
  const looking = await lookAt(work, enterpriseIdOf(params.enterprise ?? ''))
  const variables = new Map((await listVariables(work.db)).map(variable => [variable.code, variable]))
  const { grounds } = looking
  const mine = ({ variable }: Fact) => mayReadVerification(work.actor, grounds(variable))
  const versions = (await listVersionsOf(work.db, looking.subjects, year)).filter(mine)
  const earlier =
    year === null ? [] : await listVersionsOf(work.db, looking.subjects, String(Number(year) - 1))
  if (versions.length > 0) await noteReadings(work, [looking.enterprise.id], 'verification')
  const declaredBy = work.actor.kind === 'person' ? `person:${work.actor.id}` : ''
  const figures = (await toldOf(work, versions)).flatMap(told => {
    const variable = variables.get(told.latest.variable)
    return variable === undefined ? [] : { ...told, variable, before: beforeOf(told.latest, earlier) }
  })
  const done = { enterprise: looking.enterprise.id, year }
  return {
    looking,
    year,
    versions,
    figures,
    nameOf: await namesOf(work),
    may: {
      verify: ({ latest }) =>
        latest.value.kind !== 'unknown' &&
        latest.declaredBy !== declaredBy &&
        mayVerify(work.actor, grounds(latest.variable)),
      contest: ({ latest }) => mayContest(work.actor, grounds(latest.variable)),
    },
    next: figures.some(waits) ? null : await nextWaiting(work, done),
    kept: Number(query.get('kept') ?? '') || 0,
    typed: {},
    problems: [],
  }
}

const yearOf = (text: string): string | null => {
  if (text === 'once') return null
  if (parsePeriod(text) === null || text.length !== 4) throw new NotFound('year', text)
  return text
}

const beforeOf = ({ subject, variable, period }: Fact, earlier: readonly Fact[]): Fact | null =>
  earlier.findLast(
    fact =>
      fact.variable === variable &&
      JSON.stringify(fact.subject) === JSON.stringify(subject) &&
      fact.period?.slice(4) === period?.slice(4),
  ) ?? null

/** Whether somebody should look at it: nobody has yet, or the enterprise has answered a doubt. */
export const waits = (told: Told): boolean =>
  (told.status === 'declared' && told.latest.value.kind !== 'unknown') || told.isAnswered
