/** The door of indicators. */
export { loadPublished, loadPublishedFigures } from './actions.ts'
export { termText as termOf } from './cube/rows.ts'
export {
  allValues,
  movedSince,
  pivotOf,
  publicValuesOf,
  type RowsBehind,
  rowsBehind,
  valuesOf,
} from './cube/values.ts'
export { shippedDefinitions } from './definitions.ts'
export { figureName, sourceName, unitName } from './figure-names.ts'
export { readPublished, readSums } from './files.ts'
export { isShownTo } from './indicator-loading.ts'
export { givenOutOn, isOfEnterprises } from './rules/given-out.ts'
export { dropSeries, receiveSeries } from './series-actions.ts'
export { seriesOf } from './series-loading.ts'
export { listPublishedFigures } from './store.ts'
export { answerAbout, askAbout, followFindings } from './validation-actions.ts'
export { waitingFor } from './waiting.ts'
