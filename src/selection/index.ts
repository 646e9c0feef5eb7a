/** The door of selection. */

export { settleConflicts } from './actions/conflicts.ts'
export { exportRound, frozenIn, roundContent } from './actions/content.ts'
export { enterTally, type TallyEntry } from './actions/counts.ts'
export { type ReceivedDossier, receiveDossiers } from './actions/dossiers.ts'
export { enterJudgements, takeOverJudgements } from './actions/judgements.ts'
export {
  enterSheet,
  type PanelSheets,
  type SeatingGiven,
  type SheetGiven,
  seatPanel,
  sheetsOf,
} from './actions/panels.ts'
export {
  excludeDossier,
  receiveDossier,
  reinstateDossier,
  type TurnInput,
  withdrawDossier,
} from './actions/received.ts'
export { closeRound, openRound, reopenRound } from './actions/rounds.ts'
export { remindScorers } from './actions/scoring-notices.ts'
export { criteriaAddress, dossierAddress, roundAddress } from './addresses.ts'
export { applying } from './applying.ts'
export { type AskedCell, cellFor, judgedAt } from './asked-cell.ts'
export { type Rerun, rerunFrozen } from './freeze.ts'
export type { CellNotes } from './loading/cell-notes.ts'
export { loadSet } from './loading/content.ts'
export type { DossierWord } from './loading/dossier-search.ts'
export { type DossierNames, loadNames } from './loading/names.ts'
export { previewOf } from './loading/own.ts'
export { loadRound, type RoundHead } from './loading/round.ts'
export { unitName } from './loading/sheet.ts'
export type { RoundOffers, RoundTask } from './loading/tasks.ts'
export { type JudgedTogether, judgedTogether } from './loading/together.ts'
export { stepsOf } from './parts/course.ts'
export { factName, hasAssumed, inLanguage, missingName, scoredName, type Terms } from './parts/names.ts'
export {
  type Proposal,
  type ProposedProduct,
  proposalOf,
  proposedCount,
  type UndecidedDossier,
} from './publishing.ts'
export { noteDossiers } from './reading.ts'
export { dossiersFor, keptInAll, statedRound } from './recusal.ts'
export { type Scoring, scoredByActor, scoringNow } from './scored-variables.ts'
export {
  findDossier,
  listApplicants,
  listDossiers,
  listDossiersOf,
  type StoredDossier,
} from './store/dossiers.ts'
export { type Freeze, findFreeze, findFrozen, listFreezes } from './store/freezes.ts'
export { listEverGiven, type PastJudgement, type StoredJudgement } from './store/judgements.ts'
export { getRound, listRounds, lockRound, type Round } from './store/rounds.ts'
export { type DossierTurnRow, listDossierTurns } from './store/turns.ts'
export { changesFor, waitingFor } from './waiting.ts'
export { waitingIn } from './waiting-in.ts'
