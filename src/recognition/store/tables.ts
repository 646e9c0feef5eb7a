import type { GeneratedAlways } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../../selection/model.ts'
import type { RecognitionId, RulingKind, TransferKind } from '../model.ts'

/** The tables of what was recognised, as the other files of the store read and write them. */

export interface RecognitionTable {
  readonly id: RecognitionId
  readonly product: ProductId
  readonly enterprise: EnterpriseId
  readonly decision_number: string | null
  readonly decision_symbol: string
  readonly decision_issuer: string
  readonly decided_on: Day
  readonly numbered_at: string | null
  readonly valid_from: Day
  readonly valid_to: Day
  readonly term_months: number | null
  readonly term_assumed: boolean | null
  readonly dossier: string | null
  readonly round: RoundId | null
  readonly follows: RecognitionId | null
  readonly sector_group: string | null
  readonly commune: string | null
  readonly recorded_at: string
  readonly revision: bigint
  /** Null: the number came with the recognition, or is still blank. */
  readonly numbered_revision: bigint | null
}

interface RulingTable {
  readonly id: GeneratedAlways<bigint>
  readonly recognition: RecognitionId
  readonly kind: RulingKind
  readonly effective_on: Day
  readonly ground: string
  readonly document: string | null
  readonly person: PersonId | null
  readonly recorded_at: string
  readonly revision: bigint
}

interface TransferTable {
  readonly id: GeneratedAlways<bigint>
  readonly recognition: RecognitionId
  readonly kind: TransferKind
  readonly from_enterprise: EnterpriseId
  readonly to_enterprise: EnterpriseId
  readonly to_name: string
  readonly effective_on: Day
  readonly ground: string
  readonly document: string
  readonly person: PersonId | null
  readonly recorded_at: string
  readonly revision: bigint
}

interface HonourTable {
  readonly recognition: RecognitionId
  readonly code: string
  readonly name_vi: string
  readonly name_en: string
  readonly rank: number | null
  readonly recorded_at: string
  readonly revision: bigint
}

interface SeatView {
  readonly enterprise: EnterpriseId
  readonly commune: string
  readonly valid_from: Day | null
  readonly valid_to: Day | null
}

type Tables = {
  readonly 'recognition.revision': { readonly is_only: boolean; readonly number: bigint }
  readonly 'recognition.recognition': RecognitionTable
  readonly 'recognition.ruling': RulingTable
  readonly 'recognition.transfer': TransferTable
  readonly 'recognition.honour': HonourTable
  readonly 'enterprises.public_seat': SeatView
}

export const tables = (db: Db) => roomDb<Tables>(db)
