/** The door of releases. */
export { RELEASES } from './addresses.ts'
