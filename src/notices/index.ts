/** The door of notices. */
export { tell } from './actions.ts'
export type { Notice } from './model.ts'
