/** The door of rehearsal. */
export { rehearse } from './actions.ts'
export { preparations } from './preparations.ts'
