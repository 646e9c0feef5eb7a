/** The door of selection. */
export {
  closeRound,
  enterJudgements,
  openRound,
  type ReceivedDossier,
  receiveDossiers,
  reopenRound,
  roundContent,
} from './actions.ts'
export { getRound, listRounds, type Round, type StoredJudgement } from './store.ts'
