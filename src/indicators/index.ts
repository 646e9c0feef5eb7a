/** The door of indicators. */
export { loadPublished, loadPublishedFigures } from './actions.ts'
export { readPublished, readSums } from './files.ts'
export { listPublishedFigures } from './store.ts'
