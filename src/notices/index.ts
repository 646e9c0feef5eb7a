/** The door of notices. */
export { sendLetters, tell } from './actions.ts'
export { type Mailing, mailPlaceIn, startMailing } from './mailing.ts'
export type { Letter, Notice } from './model.ts'
export { waitingFor } from './waiting.ts'
