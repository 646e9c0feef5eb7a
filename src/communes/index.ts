/** The door of communes. */
export { importBorders, previewBorders, takeBackBorders } from './actions.ts'
export { findBorderSet, listBorders } from './store.ts'
