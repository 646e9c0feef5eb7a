/** The door of facts. */
export { type FactBatch, saveManyFacts } from './actions/batches.ts'
export { loadDictionary } from './actions/dictionaries.ts'
export { correctFact, declareFact } from './actions/facts.ts'
export { contestFact, verifyFact } from './actions/reviews.ts'
export { readDictionary } from './dictionary-file.ts'
export { factHistory, factsAsKnownOn, getFact } from './store/facts.ts'
export { listVariables } from './store/variables.ts'
