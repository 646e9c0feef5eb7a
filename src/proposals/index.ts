/** The door of proposals. */
export {
  addFigure,
  addObstacle,
  askOpinions,
  decideProposal,
  giveOpinion,
  propose,
  submitProposal,
} from './actions.ts'
export { changesFor, waitingFor } from './waiting.ts'
