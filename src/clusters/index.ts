/** The door of clusters. */
export { loadPublishedClusters } from './actions.ts'
export { listPublishedClusters } from './store.ts'
