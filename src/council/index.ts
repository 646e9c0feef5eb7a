/** The door of council. */
export { composeCouncil, replaceMember } from './actions/compose.ts'
export { conveneSitting, unsettled } from './actions/convene.ts'
export { addRemark, markArrived, openItem, openSitting } from './actions/room.ts'
export { closeItem } from './actions/sheets.ts'
export { castVote, decideMotion, putMotion } from './actions/votes.ts'
export { loadRoom, type Room, type RoomAddress } from './reading.ts'
export { roundTasks } from './tasks.ts'
export { waitingFor } from './waiting.ts'
