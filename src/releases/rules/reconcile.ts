import { type Exact, formatExact, isZero, subtract } from '../../exact/number.ts'
import type { ChangedRow, Part, PartKind, Reconciliation, ReleaseContent, Row } from '../model.ts'
import { isCounted, type Question, readFraction, type Valued, valueFrom } from './value.ts'

/**
 * Takes one release to the other, one thing at a time: its cut-off, facts that are new, facts that were corrected, the
 * definition, the scope. Each part is the difference that its step makes, so the parts always add up to the whole. What
 * a source claims beyond its rows stands apart, unexplained.
 */
export const reconcile = (a: ReleaseContent, b: ReleaseContent): Reconciliation => {
  if (a.unit.en !== b.unit.en) return { outcome: 'refused', why: 'units', rows: [] }
  const [from, to] = [questionOf(a), questionOf(b)]
  const difference = subtract(readValue(b), readValue(a))
  const head = {
    outcome: 'reconciled',
    from: a.value,
    to: b.value,
    difference: formatExact(difference),
  } as const
  if (from === null || to === null) return { ...head, parts: [partOf('unexplained', difference)] }
  const walked = walk(a, b, from, to)
  if ('why' in walked) return { outcome: 'refused', ...walked }
  const explained = subtract(walked.end, walked.start)
  const unexplained = subtract(difference, explained)
  const isClaimed = a.status === 'claim' || b.status === 'claim' || !isZero(unexplained)
  return { ...head, parts: [...walked.parts, ...(isClaimed ? [partOf('unexplained', unexplained)] : [])] }
}

const readValue = ({ value }: ReleaseContent): Exact => readFraction(value)

const questionOf = ({ definition, scope, asOf }: ReleaseContent): Question | null =>
  definition === null || scope === null ? null : { definition, scope, asOf }

interface Walked {
  readonly parts: readonly Part[]
  readonly start: Exact
  readonly end: Exact
}

const walk = (
  a: ReleaseContent,
  b: ReleaseContent,
  from: Question,
  to: Question,
): Walked | Pick<Extract<Valued, { ok: false }>, 'why' | 'rows'> => {
  const facts = factsOf(a, b, to)
  const later: Question = { ...from, asOf: to.asOf }
  const redefined: Question = { ...later, definition: to.definition }
  const steps: readonly (readonly [rows: readonly Row[], question: Question])[] = [
    [a.rows, from],
    [a.rows, later],
    [[...a.rows, ...facts.added.map(({ after }) => after)], later],
    [facts.all, later],
    [facts.all, redefined],
    [facts.all, to],
  ]
  const values: Exact[] = []
  for (const [rows, question] of steps) {
    const valued = valueFrom(rows, question)
    if (!valued.ok) return { why: valued.why, rows: valued.rows }
    values.push(valued.value)
  }
  const [start, ...ends] = values
  if (start === undefined) throw new RangeError('there are six steps')
  const changed: readonly (readonly [PartKind, readonly ChangedRow[]])[] = [
    ['time-passed', crossing(a.rows, from, later)],
    ['new-facts', facts.added.filter(({ after }) => isCounted(after, later))],
    ['corrected-facts', facts.corrected],
    ['changed-definition', crossing(facts.all, later, redefined)],
    ['changed-scope', crossing(facts.all, redefined, to)],
  ]
  const parts = changed.map(([kind, rows], at) =>
    partOf(kind, subtract(values[at + 1] ?? start, values[at] ?? start), rows),
  )
  return { parts, start, end: ends.at(-1) ?? start }
}

interface Facts {
  readonly added: readonly { readonly before: null; readonly after: Row }[]
  readonly corrected: readonly ChangedRow[]
  /** Those of the later release, and with them what only the earlier one had to keep. */
  readonly all: readonly Row[]
}

/** What only one of them keeps was unknown to the other where it would have counted; elsewhere it had no need of it. */
const factsOf = (a: ReleaseContent, b: ReleaseContent, to: Question): Facts => {
  const before = new Map(a.rows.map(row => [row.key, row]))
  const after = new Map(b.rows.map(row => [row.key, row]))
  const withdrawn = a.rows.filter(row => !after.has(row.key) && isCounted(row, to))
  const changed = b.rows.flatMap((row): readonly ChangedRow[] => {
    const earlier = before.get(row.key)
    return earlier === undefined || isSame(earlier, row) ? [] : [{ before: earlier, after: row }]
  })
  return {
    added: b.rows.flatMap(row => (before.has(row.key) ? [] : [{ before: null, after: row }])),
    corrected: [...changed, ...withdrawn.map(row => ({ before: row, after: null }))],
    all: [...b.rows, ...a.rows.filter(row => !after.has(row.key) && !isCounted(row, to))],
  }
}

const isSame = (a: Row, b: Row): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

/** The rows that one question counts and the other does not; all of both where what is made of them differs. */
const crossing = (rows: readonly Row[], one: Question, other: Question): readonly ChangedRow[] => {
  const isOtherMeasure = one.definition.measure !== other.definition.measure
  return rows.flatMap(row => {
    const [was, is] = [isCounted(row, one), isCounted(row, other)]
    if (was === is && !(was && isOtherMeasure)) return []
    return [{ before: was ? row : null, after: is ? row : null }]
  })
}

const partOf = (kind: PartKind, amount: Exact, rows: readonly ChangedRow[] = []): Part => ({
  kind,
  amount: formatExact(amount),
  rows,
  isForecastMet: rows.some(({ before, after }) => before?.forecast != null && after?.forecast === null),
})
