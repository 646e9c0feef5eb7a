/** The door of recognition. */
export {
  grantRecognition,
  type Loaded,
  loadCitedRows,
  loadPublishedRecognitions,
  ruleOnRecognition,
} from './actions.ts'
export { type CitedRows, findRecognition, listPublishedRecognitions, listRecognitions } from './store.ts'
