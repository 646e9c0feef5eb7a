/** The door of selection. */
export { roundContent } from './actions/content.ts'
export { type ReceivedDossier, receiveDossiers } from './actions/dossiers.ts'
export { enterJudgements, takeOverJudgements } from './actions/judgements.ts'
export { closeRound, openRound, reopenRound } from './actions/rounds.ts'
export { scoredByActor, scoringUnits } from './scored-variables.ts'
export { listDossiersOf, type StoredDossier } from './store/dossiers.ts'
export type { StoredJudgement } from './store/judgements.ts'
export { getRound, listRounds, type Round } from './store/rounds.ts'
