/** The door of criteria. */

export { startDraft } from './actions/drafts.ts'
export { adoptCriteriaSet } from './actions.ts'
export { langOption, languageOf } from './commands/language.ts'
export { criteriaPath, readCriteriaFile } from './files.ts'
export { type Draft, getDraft } from './store/drafts.ts'
export { getVersion, listProgrammes, listVersions, type Programme, type Version } from './store.ts'
export { changesFor, draftsWaitingFor } from './waiting.ts'
