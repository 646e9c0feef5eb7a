/** The door of targets. */
export { loadShippedTargets, loadTargets } from './loading.ts'
export { firstRecognised, panelsOf } from './panel.ts'
export { LikelihoodBar } from './parts/likelihood-bar.tsx'
export { loadAllProgress, type TargetProgress } from './progress.ts'
export { distanceText, likelihoodText } from './texts/progress.ts'
export { amountText, findingText, findingWords } from './texts.ts'
