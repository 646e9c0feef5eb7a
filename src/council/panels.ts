import { listUnits } from '../access/index.ts'
import type { ReadPanel, ReadSet } from '../criteria/rules/set.ts'
import type { Work } from '../platform/work.ts'
import { loadSet, type Round, type StoredDossier } from '../selection/index.ts'
import { type Allowed, allowedIn } from '../selection/rules/cells.ts'
import {
  codeOf,
  concerns,
  isOfDepartment,
  panelOf,
  type Scored,
  scoredOf,
} from '../selection/rules/owners.ts'

/** What the council judges by individual sheets: data of the round's criteria set. */

export interface SheetColumn {
  readonly code: string
  readonly scored: Scored
  readonly panel: ReadPanel
}

export interface Judging {
  readonly set: ReadSet
  readonly columns: readonly SheetColumn[]
  /** Gates that are decided by a secret ballot: of these only the count is kept. */
  readonly gates: readonly SheetColumn[]
}

/** Of the panels of a set, those that are no department's scorers are the council's. */
export const loadJudging = async (work: Work, round: Round): Promise<Judging> => {
  const set = await loadSet(work, round)
  const units = await listUnits(work.db)
  const judged = scoredOf(set).flatMap(scored => {
    const panel = panelOf(scored)
    return panel === null || isOfDepartment(panel, units) ? [] : [{ code: codeOf(scored), scored, panel }]
  })
  return { set, columns: judged.filter(each => !isSecret(each)), gates: judged.filter(isSecret) }
}

const isSecret = ({ scored, panel }: SheetColumn): boolean =>
  'gate' in scored && panel.vote?.isSecret === true

/** Whether a dossier is asked. */
export const isAsked = ({ scored }: SheetColumn, dossier: StoredDossier | undefined): boolean =>
  dossier !== undefined && concerns(scored, dossier)

/** What may be written into a cell; null: the dossier is not asked. */
export const allowedFor = ({ scored }: SheetColumn, dossier: StoredDossier): Allowed | null =>
  concerns(scored, dossier) ? allowedIn(scored, dossier.applicant) : null
