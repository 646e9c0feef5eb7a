import type { EnterpriseId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'

/** The words of support: programmes and their cycles, what enterprises apply for, and the money that follows. */

export const sources = ['city', 'central', 'fund', 'sponsor'] as const
/** Where the money of a budget line comes from. */
export type Source = (typeof sources)[number]

export const activities = [
  'industrial-promotion',
  'trade-promotion',
  'brand-protection',
  'consulting',
  'digital-transformation',
  'training',
  'science-and-technology',
  'energy-efficiency',
  'cleaner-production',
  'sustainable-consumption',
  'climate-response',
  'interest-subsidy',
  'premises-and-land',
  'cluster-infrastructure',
] as const
export type Activity = (typeof activities)[number]

export interface Programme {
  readonly code: string
  readonly nameVi: string
  readonly nameEn: string | null
  /** The unit that owns it: its people appraise, propose, approve and pay. */
  readonly unit: string
  readonly ground: string
  readonly isSample: boolean
}

export interface Cycle {
  readonly id: string
  readonly programme: string
  readonly nameVi: string
  readonly nameEn: string | null
  readonly policy: string
  readonly policyVersion: string
  readonly activity: Activity
  /** Which share of an eligible cost is paid: exact text between 0 and 1. */
  readonly rate: string
  /** For one application; null: not known. */
  readonly ceilingVnd: bigint | null
  /** Applications are received on both days and between them. */
  readonly opensOn: Day
  readonly closesOn: Day
}

/** Its sums are kept by the database; `committedVnd` is what is committed and not released. */
export interface BudgetLine {
  readonly id: bigint
  readonly source: Source
  readonly unit: string
  readonly year: number
  readonly activity: Activity
  /** Null: for every policy of the activity. */
  readonly policy: string | null
  readonly amountVnd: bigint
  readonly committedVnd: bigint
  readonly paidVnd: bigint
  readonly isSample: boolean
}

/** What names an invoice in the city; of a loan the number of its contract stands as the symbol, the number is 0. */
export interface InvoiceKey {
  readonly supplier: string
  readonly symbol: string
  readonly number: string
}

export interface Invoice extends InvoiceKey {
  readonly id: bigint
  readonly kind: 'invoice' | 'loan'
  readonly datedOn: Day
  readonly totalVnd: bigint | null
  readonly linedVnd: bigint
  readonly enterprise: EnterpriseId
  /** Of the content of the files that were brought with it. */
  readonly files: readonly string[]
}

/** One item for one period: what is funded once in the city. */
export interface CostLine {
  readonly id: bigint
  readonly invoice: bigint
  readonly item: string
  readonly itemKey: string
  /** Empty, `2026`, `2026-10` or `2026-Q3`. */
  readonly period: string
  readonly amountVnd: bigint
  readonly eligibleVnd: bigint
  /** Of active fundings. */
  readonly fundedVnd: bigint
  readonly fundings: number
}

export const stepKinds = [
  'submitted',
  'returned',
  'resubmitted',
  'withdrawn',
  'vouched',
  'appraised',
  'refused',
  'declined',
  'result',
] as const
export type StepKind = (typeof stepKinds)[number]

export interface Step {
  readonly kind: StepKind
  readonly words: string | null
  /** Of the association that vouched. */
  readonly unit: string | null
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

export interface Application {
  readonly id: bigint
  readonly cycle: string
  readonly enterprise: EnterpriseId
  readonly purpose: string
  /** Null: the enterprise itself applied. */
  readonly association: string | null
  /** What the law gives precedence; null: not said. */
  readonly womenOwned: boolean | null
  readonly manyWomen: boolean | null
  readonly socialEnterprise: boolean | null
  /** Policies that were left for this one as the most favourable. */
  readonly insteadOf: readonly string[]
  readonly choiceReason: string | null
  /** Why its policy answers no, by what was known when it was sent; null: it does not. */
  readonly bar: string | null
  readonly isSample: boolean
}

/** A file that was brought. */
export interface Paper {
  readonly id: string
  /** SHA-256 of its content. */
  readonly file: string
  readonly fileName: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

/** A file on which an application stands, with the step it came with. */
export interface Enclosure extends Paper {
  readonly step: StepKind
  /** Null: evidence, of no invoice. */
  readonly invoice: bigint | null
  readonly at: string
  readonly byWhom: string
}

export interface Claim {
  readonly costLine: bigint
  readonly requestedVnd: bigint
}

export interface Exception {
  readonly id: bigint
  readonly costLine: bigint
  readonly application: bigint
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: string
  /** Null: nobody agreed yet. */
  readonly approvedBy: string | null
  readonly approvedAt: string | null
}

export interface Combination {
  readonly id: bigint
  readonly policy: string
  readonly otherPolicy: string
  readonly ground: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly proposedBy: string
  readonly approvedBy: string | null
}

export interface ProposalLine {
  readonly costLine: bigint
  readonly amountVnd: bigint
  readonly combination: bigint | null
  readonly exception: bigint | null
}

export interface Proposal {
  readonly id: bigint
  readonly application: bigint
  readonly budgetLine: bigint
  readonly words: string | null
  readonly proposedBy: string
  readonly proposedAt: string
  readonly lines: readonly ProposalLine[]
}

export interface Funding extends ProposalLine {
  readonly id: bigint
  readonly releasedVnd: bigint
  readonly paidVnd: bigint
}

export interface Commitment {
  readonly proposal: bigint
  readonly budgetLine: bigint
  readonly proposedBy: string
  readonly approvedBy: string
  readonly committedOn: Day
  readonly approvedAt: string
  readonly fundings: readonly Funding[]
}

export interface Acceptance {
  readonly document: string
  readonly acceptedOn: Day
  readonly byWhom: string
  readonly at: string
}

export const paymentForms = ['cash', 'kind'] as const
export type PaymentForm = (typeof paymentForms)[number]

/** How an entry of the ledger came: a recovery is below zero. */
export const entryForms = [...paymentForms, 'recovery'] as const
export type EntryForm = (typeof entryForms)[number]

export interface Payment {
  readonly id: bigint
  readonly funding: bigint
  readonly amountVnd: bigint
  readonly form: PaymentForm
  readonly paidOn: Day
  readonly document: string
  readonly byWhom: string
  readonly at: string
}

export interface Release {
  readonly funding: bigint
  readonly amountVnd: bigint
  readonly reason: string
  readonly onDay: Day
  readonly byWhom: string
  readonly at: string
}

/** Money that was paid and is asked back. */
export interface Recovery {
  readonly id: bigint
  readonly funding: bigint
  readonly amountVnd: bigint
  readonly ground: string
  readonly document: string
  readonly askedBy: string
  readonly askedAt: string
  /** Null: nobody decided yet; it counts when a second person agreed. */
  readonly answer: RecoveryAnswer | null
}

export interface RecoveryAnswer {
  readonly isAgreed: boolean
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

/** Everything about an application that its state follows from. */
export interface Story extends Application {
  readonly steps: readonly Step[]
  readonly claims: readonly Claim[]
  readonly proposals: readonly Proposal[]
  readonly exceptions: readonly Exception[]
  readonly commitment: Commitment | null
  readonly acceptance: Acceptance | null
  readonly payments: readonly Payment[]
  readonly releases: readonly Release[]
  readonly recoveries: readonly Recovery[]
  readonly enclosures: readonly Enclosure[]
}

export const states = [
  'submitted',
  'returned',
  'appraised',
  'proposed',
  'committed',
  'accepted',
  'paid',
  'done',
  'recovering',
  'recovered',
  'refused',
  'withdrawn',
  'released',
] as const
export type State = (typeof states)[number]
