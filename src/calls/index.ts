/** The door of calls. */
export { announceCall, saveCall } from './actions/calls.ts'
export { noteContact } from './actions/contacts.ts'
export { markGuests, planSession } from './actions/sessions.ts'
export { surveyRound } from './actions/survey.ts'
export { callAddress, selfCheckAddress } from './addresses.ts'
export { announcedCall } from './announced.ts'
export { surveyJob } from './jobs.ts'
export { announcedCalls, callLinks, roundTasks, waitingFor } from './waiting.ts'
