/** The door of the ledger. */
export { entriesFor, unreachedIn } from './reading.ts'
