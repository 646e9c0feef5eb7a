import type { GeneratedAlways } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { AnswerKind, ConsentScope, MovementKind, Purpose } from '../model.ts'

/** The tables of loans, as the other files of the store read and write them. */

interface By {
  readonly at: string
  readonly by_whom: string
}
interface Kept {
  readonly id: GeneratedAlways<bigint>
}

type Tables = {
  readonly 'loans.bank': By & { readonly unit: string; readonly tax_code: string }
  readonly 'loans.loan': Kept &
    By & {
      readonly form: string
      readonly enterprise: EnterpriseId
      readonly bank: string
      readonly contract: string
      readonly signed_on: Day
      readonly ends_on: Day
      readonly amount_vnd: bigint
      readonly purpose: Purpose
      readonly purpose_words: string
      readonly is_sample: boolean
    }
  readonly 'loans.schedule': Kept & By & { readonly loan: bigint; readonly reason: string | null }
  readonly 'loans.movement': {
    readonly schedule: bigint
    readonly row: number
    readonly on_day: Day
    readonly kind: MovementKind
    readonly amount_vnd: bigint
    readonly balance_vnd: bigint
  }
  readonly 'loans.rate': { readonly schedule: bigint; readonly from_day: Day; readonly rate: string }
  readonly 'loans.verdict': By & {
    readonly schedule: bigint
    readonly is_confirmed: boolean
    readonly words: string | null
  }
  readonly 'loans.statement': Kept &
    By & {
      readonly schedule: bigint
      readonly quarter: string
      readonly opening_vnd: bigint
      readonly closing_vnd: bigint
      readonly interest_paid_vnd: bigint
      readonly words: string | null
    }
  readonly 'loans.need': Kept &
    By & {
      readonly form: string
      readonly enterprise: EnterpriseId
      readonly amount_vnd: bigint
      readonly purpose: Purpose
      readonly purpose_words: string
      readonly term_months: number
      readonly needed_on: Day
      readonly stated_on: Day
      readonly is_sample: boolean
    }
  readonly 'loans.consent': Kept &
    By & {
      readonly need: bigint
      readonly scope: ConsentScope
      readonly banks: readonly string[]
      readonly on_day: Day
    }
  readonly 'loans.answer': Kept &
    By & {
      readonly need: bigint
      readonly bank: string
      readonly kind: AnswerKind
      readonly words: string
      readonly on_day: Day
    }
  readonly 'loans.need_end': By & {
    readonly need: bigint
    readonly is_met: boolean
    readonly words: string
    readonly on_day: Day
  }
  readonly 'loans.claim': By & {
    readonly application: bigint
    readonly statement: bigint
    readonly policy: string
    readonly policy_version: string
    readonly yearly_rate: string
    readonly dong_days: bigint
    readonly subsidy_vnd: bigint
  }
}

export const tables = (db: Db) => roomDb<Tables>(db)

/** Who did something, and when. */
export interface Stamp {
  readonly at: string
  readonly byWhom: string
}
