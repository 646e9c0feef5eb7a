/** The door of council. */
export { composeCouncil, replaceMember } from './actions/compose.ts'
export { conveneSitting, unsettled } from './actions/convene.ts'
export { putGate } from './actions/gates.ts'
export {
  addRemark,
  closeSitting,
  declareRecusal,
  markArrived,
  moveItem,
  openItem,
  openSitting,
} from './actions/room.ts'
export { closeItem, saveSheet, signSheet } from './actions/sheets.ts'
export { castVote, decideMotion } from './actions/votes.ts'
export { loadRoom, type Room, type RoomAddress } from './reading.ts'
export { loadMinutes } from './seen-minutes.ts'
export { listSittings } from './store/sittings.ts'
export { roundTasks } from './tasks.ts'
export { waitingFor } from './waiting.ts'
export { waitingIn } from './waiting-in.ts'
