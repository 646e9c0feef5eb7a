import type { CriteriaSet, Gate, Name } from '../../criteria/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'

/** Who may apply, as the gates and tracks of the set say it: a call has no words of its own for this, so it cannot differ. */
export interface Conditions {
  readonly common: readonly Condition[]
  /** One of these is enough; empty: the common ones are all. */
  readonly tracks: readonly {
    readonly code: string
    readonly name: Name
    readonly conditions: readonly Condition[]
  }[]
  /** The kinds of applicant that the set tells apart. */
  readonly applicants: readonly Name[]
}

export interface Condition {
  readonly code: string
  readonly name: Name
  /** Whether a person decides it, not a figure. */
  readonly isJudged: boolean
  readonly isAssumed: boolean
  readonly clause: string | null
}

export const conditionsOf = ({ gates, tracks, applicants }: CriteriaSet): Conditions => ({
  common: gates.map(conditionOf),
  tracks: (tracks?.list ?? []).map(({ code, name, gates }) => ({
    code,
    name,
    conditions: gates.map(conditionOf),
  })),
  applicants: (applicants ?? []).flatMap(({ name }) => name ?? []),
})

const conditionOf = ({ code, name, judged, status, clause }: Gate): Condition => ({
  code,
  name,
  isJudged: judged === true,
  isAssumed: status === 'assumed',
  clause: clause ?? null,
})

/** The figures that a set is judged on, each once, in the order in which the set names them; the city's own left out. */
export const figuresAsked = ({ slots, variables }: ReadSet): readonly string[] => [
  ...new Set(slots.map(({ code }) => code).filter(code => variables.get(code)?.subject !== undefined)),
]
