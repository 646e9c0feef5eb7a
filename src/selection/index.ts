/** The door of selection. */
export {
  closeRound,
  enterJudgements,
  openRound,
  receiveDossiers,
  reopenRound,
  roundContent,
} from './actions.ts'
export { getRound, listRounds, type Round } from './store.ts'
