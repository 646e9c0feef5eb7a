import type { Work } from '../platform/work.ts'
import type { RoundId } from '../selection/model.ts'
import type { CallVersion } from './model.ts'
import { announcedOn } from './rules/call.ts'
import { listCallsOf } from './store/calls.ts'

/** The call that holds today, with its days of grace; null: none is announced. */
export const announcedCall = async ({ db, today }: Work, round: RoundId): Promise<CallVersion | null> =>
  announcedOn(await listCallsOf(db, round), today)?.now ?? null
