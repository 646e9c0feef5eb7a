import type { TargetWords } from '../../../targets/model.ts'
import type { TaskWritten } from './schema.ts'

/** What a plan may name: what is not among it is refused. */
export interface PlanWords {
  readonly units: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly sectors: ReadonlySet<string>
  readonly communes: ReadonlySet<string>
  readonly sizes: ReadonlySet<string>
  /** Codes of targets that ship. */
  readonly targets: ReadonlySet<string>
  readonly dictionary: TargetWords
  /** Null: without a database nobody knows. */
  readonly enterprises: ReadonlySet<string> | null
  /** The number of an open budget line; null: there is none. Without a database nobody knows. */
  readonly budgetLine: ((budget: NonNullable<TaskWritten['budget']>) => string | null) | null
}
