/** The door of calls. */
export { announceCall, saveCall } from './actions/calls.ts'
export { callAddress, selfCheckAddress } from './addresses.ts'
export { announcedCall } from './announced.ts'
export { announcedCalls, callLinks, roundTasks, waitingFor } from './waiting.ts'
