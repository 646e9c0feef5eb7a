import type { Day } from '../exact/day.ts'

/** Something that waits for a person, as their home shows it. Each room's door offers `waitingFor(work)`. */
export interface Waiting {
  /** What to do: "Khai số liệu năm 2025". */
  readonly words: string
  readonly note: string | null
  readonly href: string
  /** What the button says: "Khai tiếp". */
  readonly verb: string
  readonly dueOn: Day | null
}

/** Something that changed and concerns a person. Each room's door offers `changesFor(work)`, newest first. */
export interface Change {
  readonly words: string
  readonly href: string | null
  /** ISO text in UTC. */
  readonly at: string
}
