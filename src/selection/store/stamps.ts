import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../model.ts'

/** Changes whenever something that an open round's result is calculated from changes: what was calculated may be kept. */
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
  async (db: Db, round: RoundId): Promise<string> => {
    const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select max(id) from selection.round_turn where round = ${round}),
      (select count(*) from selection.dossier where round = ${round}),
      (select max(turned.id) from selection.dossier_turn turned
        join selection.dossier d on d.id = turned.dossier where d.round = ${round}),
      (select max(id) from selection.takeover where round = ${round}),
      (select count(*) from selection.lot lot join selection.dossier d on d.id = lot.dossier where d.round = ${round}),
      (select max(judgement.id) from selection.judgement
        join selection.dossier d on d.id = judgement.dossier where d.round = ${round}),
      (select max(id) from selection.panel_seating where round = ${round}),
      (select max(number) from selection.recalculation where round = ${round})) as stamp`.execute(db)
    return rows[0]?.stamp ?? ''
  },
)
