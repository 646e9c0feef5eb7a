/** The door of conflicts. */
export {
  decideFound,
  declareInterest,
  giveStatement,
  loadConflictRules,
  recordInterest,
  ruleOnInterest,
} from './actions.ts'
export { findPossible, type PossibleConflict } from './found.ts'
export {
  type Conflict,
  conflictsOf,
  groundsOfAll,
  lacksStatement,
  type Recusal,
  recusalOf,
} from './grounds.ts'
export { listInterests, listRules, listStatements } from './store.ts'
export { reasonWords } from './texts.ts'
