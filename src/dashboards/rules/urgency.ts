import type { Likelihood } from '../../targets/model/progress.ts'

/** What a reader has to know first: missed, unlikely, uncertain, then what goes well; within each by when it is due. */
const ORDER: Readonly<Record<Likelihood['kind'], number>> = {
  missed: 0,
  likely: 1,
  'too-little': 2,
  'not-comparable': 3,
  'no-result': 4,
  reached: 5,
}

interface Due {
  readonly likelihood: Likelihood
  readonly dueIn: number
}

export const byUrgency = (a: Due, b: Due): number =>
  ORDER[a.likelihood.kind] - ORDER[b.likelihood.kind] ||
  percentOf(a.likelihood) - percentOf(b.likelihood) ||
  a.dueIn - b.dueIn

/** At risk: missed, or less likely than not. */
export const isAtRisk = (found: Likelihood): boolean => found.kind === 'missed' || percentOf(found) < 50

const percentOf = (found: Likelihood): number => (found.kind === 'likely' ? found.percent.middle : 100)
