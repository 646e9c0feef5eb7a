import type { Day } from '../exact/day.ts'
import type { Activity } from '../support/model.ts'

/** The words of plans: goals and tasks under a document, who does them for whom, and how far they are. */

export interface Name {
  readonly vi: string
  readonly en: string | null
}

export const planKinds = ['yearly', 'five-year'] as const
export type PlanKind = (typeof planKinds)[number]

/** Number, symbol, issuer and day name one document: "60" and "KH-UBND" exist for more than one year. */
export interface PlanDocument {
  /** Null: the source does not give it. */
  readonly number: string | null
  readonly symbol: string
  readonly issuer: string
  readonly issuedOn: Day | null
}

/** Both days belong to it. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Null of what is asked: it does not matter. All that is asked must hold; of a list, one of it. */
export interface BeneficiaryRule {
  /** Codes of `sector-groups`. */
  readonly sectors: readonly string[] | null
  /** Codes of `communes`. */
  readonly communes: readonly string[] | null
  /** Codes of size classes. */
  readonly sizes: readonly string[] | null
  /** Holds a title today. */
  readonly isTitled: boolean | null
  /** Makes a product of a supporting industry. */
  readonly isSupporting: boolean | null
}

/** For whom a task is. Null of a task: its source does not say. */
export type Beneficiaries =
  | { readonly kind: 'rule'; readonly rule: BeneficiaryRule }
  | { readonly kind: 'list'; readonly enterprises: readonly string[] }
  | { readonly kind: 'prose'; readonly words: string }

/** An enterprise as rules of beneficiaries see it; null: not known. */
export interface Beneficiary {
  readonly id: string
  readonly name: string
  readonly sectors: readonly string[]
  readonly communes: readonly string[]
  readonly size: string | null
  readonly isTitled: boolean
  readonly isSupporting: boolean
}

/** What of a task may be said before its plan is adopted. Null: not known. */
export interface TaskWording {
  readonly title: Name
  /** A code of `data/plans/task-groups.json`. */
  readonly group: string | null
  /** The unit in the lead, by the code it had then. */
  readonly lead: string | null
  readonly coordinating: readonly string[]
  readonly beneficiaries: Beneficiaries | null
  /** What kind of support it is: the same word as of budgets and policies. */
  readonly purpose: Activity | null
  readonly period: Period | null
  /** A budget line of `support`, by its number. */
  readonly budgetLine: string | null
  readonly product: string | null
  /** Codes of the indicators it moves. */
  readonly indicators: readonly string[]
  readonly evidence: string | null
}

export const standings = ['sourced', 'inferred', 'assumed'] as const
/** How far what is said of a task or group goes back to a source. */
export type Standing = (typeof standings)[number]

/** One task of a plan, as its newest wording and its newest deadline say it. */
export interface Task extends TaskWording {
  readonly id: string
  readonly plan: string
  /** Its number in the plan, such as "II.3". */
  readonly code: string
  /** A goal of the plan. */
  readonly goal: string | null
  readonly standing: Standing
  readonly note: string | null
}

export interface Goal {
  readonly code: string
  readonly name: Name
  /** Codes of targets: `60-kh-ubnd-2021:products-recognised:2021`. */
  readonly targets: readonly string[]
}

/** Where a plan starts: the groups of tasks of the programme. */
export interface TaskGroup {
  readonly code: string
  readonly name: Name
  readonly standing: Standing
  readonly source: string | null
  readonly note: string | null
}

export interface Plan {
  readonly code: string
  readonly kind: PlanKind
  readonly name: Name
  readonly period: Period
  readonly document: PlanDocument | null
  readonly source: string | null
  readonly goals: readonly Goal[]
  /** The plan of the year before, from which this one was started. */
  readonly startedFrom: string | null
  readonly isSample: boolean
}

interface Deed {
  readonly words: string
  readonly at: string
  readonly byWhom: string
}

/** A file that goes with a report. */
export interface Enclosure {
  readonly file: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
}

export const rulingKinds = ['accepted', 'returned'] as const
export type RulingKind = (typeof rulingKinds)[number]

/** How far a unit says a task is. */
export interface Report extends Deed {
  readonly id: string
  readonly unit: string
  readonly onDay: Day
  readonly percent: number
  readonly link: string | null
  readonly indicator: string | null
  /** Exact decimal text. */
  readonly value: string | null
  readonly enclosure: Enclosure | null
  /** What the office made of it; null: it waits. */
  readonly ruling: (Omit<Deed, 'words'> & { readonly kind: RulingKind; readonly words: string | null }) | null
}

export interface Rewording extends Omit<Deed, 'words'> {
  readonly lead: string | null
  readonly coordinating: readonly string[]
  readonly reason: string | null
}

/** Everything about a task that its state follows from, in the order in which it came. */
export interface TaskStory {
  readonly task: Task
  /** The task of the plan before; null: there is none. */
  readonly carriedFrom: string | null
  readonly isAdopted: boolean
  readonly isSample: boolean
  readonly wordings: readonly Rewording[]
  readonly deadlines: readonly (Omit<Deed, 'words'> & { readonly toDay: Day; readonly reason: string })[]
  readonly reports: readonly Report[]
  readonly instructions: readonly (Deed & { readonly dueOn: Day | null })[]
  readonly closing: (Deed & { readonly onDay: Day }) | null
}

export const states = ['draft', 'to-come', 'not-begun', 'under-way', 'reported', 'done'] as const
/** `reported`: a unit says it is done, the office has not agreed. */
export type TaskState = (typeof states)[number]

export const turns = ['office', 'unit', 'nobody'] as const
/** Who has to do something next. */
export type Turn = (typeof turns)[number]
