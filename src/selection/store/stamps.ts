import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../model.ts'

/** Either part changes whenever something that an open round's result is calculated from changes. */
export interface RoundStamp {
  /** The number of its last judgement: they are given under the lock of the round, so that numbers come in order. */
  readonly judged: string
  /** Of everything else. */
  readonly rest: string
}

/** While it stays, what was calculated may be kept. */
export const roundStamp = remembering(
  [
    'selection.round_turn',
    'selection.dossier',
    'selection.dossier_turn',
    'selection.takeover',
    'selection.lot',
    'selection.judgement',
    'selection.panel_seating',
    'selection.recalculation',
  ],
  async (db: Db, round: RoundId): Promise<RoundStamp> => {
    const { rows } = await sql<RoundStamp>`
    select concat_ws(' ',
      (select max(id) from selection.round_turn where round = ${round}),
      (select count(*) from selection.dossier where round = ${round}),
      (select max(turned.id) from selection.dossier_turn turned
        join selection.dossier d on d.id = turned.dossier where d.round = ${round}),
      (select max(id) from selection.takeover where round = ${round}),
      (select count(*) from selection.lot lot join selection.dossier d on d.id = lot.dossier where d.round = ${round}),
      (select max(id) from selection.panel_seating where round = ${round}),
      (select max(number) from selection.recalculation where round = ${round})) as rest,
      coalesce((select max(last.id) from selection.dossier d
        cross join lateral (select max(id) as id from selection.judgement where dossier = d.id) last
        where d.round = ${round}), 0)::text as judged`.execute(db)
    return rows[0] ?? { judged: '0', rest: '' }
  },
)
