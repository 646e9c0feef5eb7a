/** The door of facts. */
export { answerContest, answerInput, reviewMany, sameFigure } from './actions/answers.ts'
export { type FactBatch, saveManyFacts } from './actions/batches.ts'
export { saveDraft, sendDeclaration } from './actions/declarations.ts'
export { loadDictionary } from './actions/dictionaries.ts'
export { correctFact, declareFact } from './actions/facts.ts'
export { contestFact, verifyFact } from './actions/reviews.ts'
export { factParts, said } from './api/values.ts'
export { declarableYears, loadDeclaration } from './declaration.ts'
export { readDictionary } from './dictionary-file.ts'
export {
  choiceName,
  definitionIn,
  evidenceWords,
  nameIn,
  problemWords,
  themeName,
  unitOf,
  valueWords,
} from './parts/words.ts'
export { type Answer, listAnswers } from './store/answers.ts'
export { listAnswered, listSent } from './store/changes.ts'
export { findReceipt, listReceipts } from './store/declarations.ts'
export { factHistory, factsAsKnownOn, getFact, listReviews, listVersionsOf } from './store/facts.ts'
export { countUnsettled, type Unsettled } from './store/unsettled.ts'
export { listThemes, listVariables } from './store/variables.ts'
export {
  listYearlyReviews,
  listYearlyVersions,
  type YearlyReview,
  type YearlyVersion,
} from './store/yearly.ts'
export { statusTexts } from './texts/figures.ts'
export { changesFor, waitingFor } from './waiting.ts'
