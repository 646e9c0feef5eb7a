import type { GeneratedAlways } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Activity, PaymentForm, Source, StepKind } from '../model.ts'

/** The tables of support, as the other files of the store read and write them. */

interface By {
  readonly at: string
  readonly by_whom: string
}
interface Recorded {
  readonly recorded_at: string
  readonly by_whom: string
}
interface Kept {
  readonly id: GeneratedAlways<bigint>
}

type Tables = {
  readonly 'support.programme': Recorded & {
    readonly code: string
    readonly name_vi: string
    readonly name_en: string | null
    readonly unit: string
    readonly ground: string
    readonly is_sample: boolean
  }
  readonly 'support.cycle': Recorded & {
    readonly id: string
    readonly programme: string
    readonly name_vi: string
    readonly name_en: string | null
    readonly policy: string
    readonly policy_version: string
    readonly activity: Activity
    readonly rate: string
    readonly ceiling_vnd: bigint | null
    readonly opens_on: Day
    readonly closes_on: Day
  }
  readonly 'support.combination': Kept & {
    readonly policy: string
    readonly other_policy: string
    readonly ground: string
    readonly valid_from: Day
    readonly valid_to: Day | null
    readonly proposed_by: string
    readonly proposed_at: string
  }
  readonly 'support.combination_approval': {
    readonly combination: bigint
    readonly approved_by: string
    readonly approved_at: string
  }
  readonly 'support.budget_line': Kept & {
    readonly source: Source
    readonly unit: string
    readonly year: number
    readonly activity: Activity
    readonly policy: string | null
    readonly amount_vnd: GeneratedAlways<bigint>
    readonly committed_vnd: GeneratedAlways<bigint>
    readonly paid_vnd: GeneratedAlways<bigint>
    readonly is_sample: boolean
  }
  readonly 'support.allotment': Kept &
    By & {
      readonly budget_line: bigint
      readonly amount_vnd: bigint
      readonly ground: string
      readonly on_day: Day
    }
  readonly 'support.invoice': Kept &
    Recorded & {
      readonly kind: 'invoice' | 'loan'
      readonly supplier: string
      readonly symbol: string
      readonly number: string
      readonly dated_on: Day
      readonly total_vnd: bigint | null
      readonly lined_vnd: GeneratedAlways<bigint>
      readonly enterprise: EnterpriseId
    }
  readonly 'support.cost_line': Kept & {
    readonly invoice: bigint
    readonly item: string
    readonly item_key: string
    readonly period: string
    readonly amount_vnd: bigint
    readonly eligible_vnd: GeneratedAlways<bigint>
    readonly funded_vnd: GeneratedAlways<bigint>
    readonly fundings: GeneratedAlways<number>
  }
  readonly 'support.application': Kept & {
    readonly form: string
    readonly cycle: string
    readonly enterprise: EnterpriseId
    readonly purpose: string
    readonly association: string | null
    readonly women_owned: boolean | null
    readonly many_women: boolean | null
    readonly social_enterprise: boolean | null
    readonly instead_of: readonly string[]
    readonly choice_reason: string | null
    readonly bar: string | null
    readonly is_sample: boolean
  }
  readonly 'support.step': Kept &
    By & {
      readonly application: bigint
      readonly kind: StepKind
      readonly words: string | null
      readonly unit: string | null
      readonly on_day: Day
    }
  readonly 'support.claim': {
    readonly application: bigint
    readonly cost_line: bigint
    readonly requested_vnd: bigint
  }
  readonly 'support.claim_change': Kept &
    By & {
      readonly application: bigint
      readonly cost_line: bigint
      readonly requested_vnd: bigint
    }
  readonly 'support.invoice_correction': Kept &
    By & {
      readonly invoice: bigint
      readonly application: bigint
      readonly dated_on: Day
      readonly total_vnd: bigint
    }
  readonly 'support.cost_correction': Kept &
    By & {
      readonly cost_line: bigint
      readonly application: bigint
      readonly amount_vnd: bigint
    }
  readonly 'support.paper': By & {
    readonly id: string
    readonly file: string
    readonly file_name: string
    readonly media_type: string
    readonly size: number
  }
  readonly 'support.enclosure': {
    readonly paper: string
    readonly application: bigint
    readonly step: bigint
    readonly invoice: bigint | null
  }
  readonly 'support.eligibility': Kept &
    By & {
      readonly cost_line: bigint
      readonly application: bigint
      readonly eligible_vnd: bigint
      readonly reason: string | null
    }
  readonly 'support.proposal': Kept & {
    readonly application: bigint
    readonly budget_line: bigint
    readonly words: string | null
    readonly proposed_by: string
    readonly proposed_at: string
  }
  readonly 'support.proposal_line': {
    readonly proposal: bigint
    readonly application: bigint
    readonly cost_line: bigint
    readonly amount_vnd: bigint
    readonly combination: bigint | null
    readonly exception: bigint | null
  }
  readonly 'support.exception': Kept & {
    readonly cost_line: bigint
    readonly application: bigint
    readonly reason: string
    readonly requested_by: string
    readonly requested_at: string
  }
  readonly 'support.exception_approval': {
    readonly exception: bigint
    readonly requested_by: string
    readonly approved_by: string
    readonly approved_at: string
  }
  readonly 'support.commitment': {
    readonly proposal: bigint
    readonly application: bigint
    readonly budget_line: bigint
    readonly proposed_by: string
    readonly approved_by: string
    readonly committed_on: Day
    readonly approved_at: string
  }
  readonly 'support.funding': Kept & {
    readonly commitment: bigint
    readonly budget_line: bigint
    readonly cost_line: bigint
    readonly amount_vnd: bigint
    readonly combination: bigint | null
    readonly exception: bigint | null
    readonly released_vnd: GeneratedAlways<bigint>
    readonly paid_vnd: GeneratedAlways<bigint>
  }
  readonly 'support.release': Kept &
    By & {
      readonly funding: bigint
      readonly amount_vnd: bigint
      readonly reason: string
      readonly on_day: Day
    }
  readonly 'support.recovery': Kept & {
    readonly funding: bigint
    readonly amount_vnd: bigint
    readonly ground: string
    readonly document: string
    readonly asked_by: string
    readonly asked_at: string
  }
  readonly 'support.recovery_answer': By & {
    readonly recovery: bigint
    readonly asked_by: string
    readonly is_agreed: boolean
    readonly on_day: Day
  }
  readonly 'support.acceptance': By & {
    readonly commitment: bigint
    readonly document: string
    readonly accepted_on: Day
  }
  readonly 'support.payment': Kept &
    By & {
      readonly funding: bigint
      readonly commitment: bigint
      readonly amount_vnd: bigint
      readonly form: PaymentForm
      readonly paid_on: Day
      readonly document: string
    }
}

export const tables = (db: Db) => roomDb<Tables>(db)
