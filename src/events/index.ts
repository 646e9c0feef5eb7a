/** The door of events. */
export { loadPublishedEvents } from './actions.ts'
export { listPublishedEvents } from './store.ts'
