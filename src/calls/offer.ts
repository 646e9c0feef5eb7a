import type { EnterpriseKind } from '../enterprises/model.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import type { Round } from '../selection/index.ts'

/** A paper that a dossier of the round is asked for. */
export interface AskedPaper {
  readonly code: string
  readonly name: Localized
  readonly isRequired: boolean
  /** Of which tracks and kinds of applicant alone; null: of all. */
  readonly tracks: readonly string[] | null
  readonly applicants: readonly EnterpriseKind[] | null
  /** Where the office can have it without asking; null: only the enterprise has it. */
  readonly elsewhere: Localized | null
  readonly isAssumed: boolean
}

/** What the room that takes dossiers says of itself: the papers it asks, and where one applies. */
export interface Taking {
  readonly papersAsked: (work: Work, round: Round) => Promise<readonly AskedPaper[]>
  readonly applyAddress: (round: string) => string
}

/** For readers who need neither. */
export const nothingTaken: Taking = { papersAsked: async () => [], applyAddress: () => '' }
