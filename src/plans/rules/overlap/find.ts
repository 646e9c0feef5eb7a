import type { Unit } from '../../../access/model.ts'
import { compareBytes } from '../../../exact/text.ts'
import type { Beneficiary, Period, Task } from '../../model.ts'
import { candidatesIn } from './candidates.ts'
import { isEmpty, type Members, meetOf, membersOf } from './members.ts'
import { meetingOf, type Span } from './period.ts'
import { type Reading, readTask } from './reading.ts'
import { type Similarity, similarityOf, THRESHOLD } from './similarity.ts'
import { isWithin } from './tree.ts'
import { lastUnitOf } from './units.ts'
import type { FieldWords } from './words.ts'

/** What tasks are held against. */
export interface OverlapWorld {
  readonly enterprises: readonly Beneficiary[]
  readonly units: readonly Unit[]
  readonly field: FieldWords
  /** Of plans by code: a task that names no days runs as long as its plan. */
  readonly periods: ReadonlyMap<string, Period>
}

/**
 * `exact`: beneficiaries, purpose and days are given, and all three meet. `undecided`: so, but whether they have a
 * beneficiary in common hangs on something not known of the enterprises. `likely`: at least one is only prose.
 */
export const certainties = ['exact', 'undecided', 'likely'] as const
export type Certainty = (typeof certainties)[number]

export interface Overlap {
  readonly tasks: readonly [Task, Task]
  readonly certainty: Certainty
  /** Who is beneficiary of both, and who may be; of prose nobody is counted. */
  readonly enterprises: readonly string[]
  readonly perhaps: readonly string[]
  /** Days that belong to both; an open end is not said. */
  readonly days: Span
  /** The narrower of both purposes. Null: neither is read from the words. */
  readonly purpose: string | null
  /** Null of one that is computed. */
  readonly similarity: Similarity | null
  /** Of one unit, or of a unit and the one that took over its duties. Null: one of them names no unit. */
  readonly isOneUnit: boolean | null
  readonly isOneBudgetLine: boolean | null
}

/** Every two tasks that would do one thing for one beneficiary at one time. The order of tasks changes nothing. */
export const overlapsIn = (
  tasks: readonly Task[],
  world: OverlapWorld,
  pairsIn: typeof candidatesIn = candidatesIn,
): readonly Overlap[] => {
  const prepare = preparedIn(world)
  const prepared = [...tasks].sort((a, b) => compareBytes(a.id, b.id)).map(prepare)
  const readings = prepared.map(({ reading }) => reading)
  return pairsIn(readings, world.field)
    .flatMap(([a, b]) => overlapOf(prepared[a], prepared[b], world))
    .sort(byCertainty)
}

interface Prepared {
  readonly task: Task
  readonly reading: Reading
  readonly span: Span
  /** Null: said in prose, or not at all. */
  readonly members: Members | null
  readonly unit: string | null
}

const preparedIn = ({ enterprises, units, field, periods }: OverlapWorld) => {
  const membersIn = membersOf(enterprises)
  return (task: Task): Prepared => {
    const reading = readTask(task, field)
    const span = task.period ?? reading.span ?? periods.get(task.plan) ?? { from: null, to: null }
    return {
      task,
      reading: { ...reading, span },
      span,
      members: membersIn(task.beneficiaries),
      unit: task.lead === null ? null : lastUnitOf(units, task.lead),
    }
  }
}

const overlapOf = (
  a: Prepared | undefined,
  b: Prepared | undefined,
  { field, enterprises }: OverlapWorld,
): readonly Overlap[] => {
  if (a === undefined || b === undefined) return []
  const days = meetingOf(a.span, b.span)
  const shared = a.members === null || b.members === null ? null : meetOf(a.members, b.members)
  if (days === null || (shared !== null && isEmpty(shared.perhaps))) return []
  const isComputed = shared !== null && a.task.purpose !== null && b.task.purpose !== null
  const similarity = isComputed ? null : similarityOf(a.reading, b.reading, field)
  const purpose = isComputed
    ? narrower(a.task.purpose, b.task.purpose, field)
    : (similarity?.purposes.map(pair => narrower(pair.a.code, pair.b.code, field)).at(0) ?? null)
  // Words that are all alike reach the threshold by themselves: two purposes are still two things.
  if (isComputed ? purpose === null : similarity?.apart !== null || similarity.score < THRESHOLD) return []
  const sure = shared?.sure(enterprises) ?? []
  return [
    {
      tasks: [a.task, b.task],
      certainty: isComputed ? (sure.length > 0 ? 'exact' : 'undecided') : 'likely',
      enterprises: sure,
      perhaps: shared?.unsure(enterprises) ?? [],
      days,
      purpose,
      similarity,
      isOneUnit: isSame(a.unit, b.unit),
      isOneBudgetLine: isSame(a.task.budgetLine, b.task.budgetLine),
    },
  ]
}

const isSame = (a: string | null, b: string | null): boolean | null =>
  a === null || b === null ? null : a === b

const narrower = (a: string | null, b: string | null, { purposes }: FieldWords): string | null => {
  if (a === null || b === null) return null
  if (isWithin(a, b, purposes)) return a
  return isWithin(b, a, purposes) ? b : null
}

const byCertainty = (a: Overlap, b: Overlap): number =>
  certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty) ||
  b.enterprises.length - a.enterprises.length ||
  (b.similarity?.score ?? 0) - (a.similarity?.score ?? 0) ||
  compareBytes(a.tasks[0].id, b.tasks[0].id) ||
  compareBytes(a.tasks[1].id, b.tasks[1].id)
