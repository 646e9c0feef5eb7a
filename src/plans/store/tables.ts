import type { GeneratedAlways, JSONColumnType } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Activity } from '../../support/model.ts'
import type { Beneficiaries, PlanKind, RulingKind, Standing } from '../model.ts'

/** The tables of plans, as the other files of the store read and write them. */

interface By {
  readonly at: string
  readonly by_whom: string
}
interface Kept extends By {
  readonly id: GeneratedAlways<bigint>
}

/** Targets of a plan as they are written. */
export type Asks = readonly Readonly<Record<string, unknown>>[]

type Tables = {
  readonly 'plans.plan': By & {
    readonly code: string
    readonly kind: PlanKind
    readonly name_vi: string
    readonly name_en: string | null
    readonly from_day: Day
    readonly to_day: Day
    readonly source: string | null
    readonly asks: JSONColumnType<Asks, string, never>
    readonly started_from: string | null
    readonly is_sample: boolean
  }
  readonly 'plans.adoption': By & {
    readonly plan: string
    readonly number: string | null
    readonly symbol: string
    readonly issuer: string
    readonly issued_on: Day | null
  }
  readonly 'plans.goal': {
    readonly plan: string
    readonly code: string
    readonly place: number
    readonly name_vi: string
    readonly name_en: string | null
    readonly targets: readonly string[]
  }
  readonly 'plans.task': Kept & {
    readonly plan: string
    readonly number: string
    readonly standing: Standing
    readonly note: string | null
    readonly carried_from: bigint | null
  }
  readonly 'plans.wording': Kept & {
    readonly task: bigint
    readonly title_vi: string
    readonly title_en: string | null
    readonly goal: string | null
    readonly task_group: string | null
    readonly lead: string | null
    readonly coordinating: readonly string[]
    readonly beneficiaries: JSONColumnType<Beneficiaries, string, never> | null
    readonly purpose: Activity | null
    readonly from_day: Day | null
    readonly to_day: Day | null
    readonly budget_line: bigint | null
    readonly product: string | null
    readonly indicators: readonly string[]
    readonly evidence: string | null
    readonly reason: string | null
  }
  readonly 'plans.removal': By & { readonly task: bigint; readonly reason: string }
  readonly 'plans.deadline': Kept & { readonly task: bigint; readonly to_day: Day; readonly reason: string }
  readonly 'plans.report': Kept & {
    readonly task: bigint
    readonly unit: string
    readonly on_day: Day
    readonly percent: number
    readonly words: string
    readonly link: string | null
    readonly indicator: string | null
    readonly value: string | null
  }
  readonly 'plans.enclosure': {
    readonly report: bigint
    readonly file: string
    readonly file_name: string
    readonly media_type: string
    readonly size: number
  }
  readonly 'plans.ruling': By & {
    readonly report: bigint
    readonly kind: RulingKind
    readonly words: string | null
  }
  readonly 'plans.closing': By & { readonly task: bigint; readonly words: string; readonly on_day: Day }
  readonly 'plans.instruction': Kept & {
    readonly task: bigint
    readonly words: string
    readonly due_on: Day | null
  }
  readonly 'plans.keeping': Kept & {
    readonly task: bigint
    readonly other: bigint
    readonly reason: string
  }
}

export const tables = (db: Db) => roomDb<Tables>(db)
