/** The door of questions. */
export { answerQuestion, askQuestion, forwardQuestion } from './actions.ts'
export { cellNotes } from './notes.ts'
export { changesFor, roundTasks, waitingFor } from './waiting.ts'
export { waitingIn } from './waiting-in.ts'
