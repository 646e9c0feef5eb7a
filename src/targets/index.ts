/** The door of targets. */
export { loadShippedTargets, loadTargets } from './loading.ts'
export { firstRecognised, panelsOf } from './panel.ts'
export { loadAllProgress, type TargetProgress } from './progress.ts'
export { distanceText, likelihoodText } from './texts/progress.ts'
export { amountText, findingText, findingWords } from './texts.ts'
