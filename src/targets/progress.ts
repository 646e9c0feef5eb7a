import { listProducts } from '../enterprises/index.ts'
import { listPublishedFigures, shippedDefinitions } from '../indicators/index.ts'
import type { PublishedFigure } from '../indicators/model.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { loadTargets, type ShownTarget, type ShownTargets } from './loading.ts'
import type { BackTest, Distance, ExpectedPath, History, Likelihood } from './model/progress.ts'
import type { Name, Target } from './model.ts'
import { firstRecognised, panelsOf } from './panel.ts'
import { periodsAround } from './rules/paths.ts'
import { backTest, type Series } from './rules/progress/back-test.ts'
import { growthsOf } from './rules/progress/growths.ts'
import { publishedValues, stepsOf } from './rules/progress/history.ts'
import { likelihoodOf } from './rules/progress/likelihood.ts'
import { distanceOf, expectedPath } from './rules/progress/path.ts'
import { totalsBy } from './rules/progress/totals.ts'

/** A target on its way. */
export interface TargetProgress {
  readonly shown: ShownTarget
  readonly history: History
  readonly path: ExpectedPath
  readonly distance: Distance | null
  readonly likelihood: Likelihood
  /** Of the indicator alone. */
  readonly backTest: BackTest
  /** The periods around it, and the years inside it. */
  readonly around: readonly Target[]
  readonly inside: readonly Target[]
}

/** Throws NotFound where no target has this code. */
export const loadProgress = async (work: Work, code: string): Promise<TargetProgress> => {
  const targets = await loadTargets(work)
  const shown = targets.targets.find(({ target }) => target.code === code)
  if (shown === undefined) throw new NotFound('target', code)
  return (await progressAmong(work, targets))(shown)
}

/** Of the targets whose time is not over. */
export const loadAllProgress = async (work: Work): Promise<readonly TargetProgress[]> => {
  const targets = await loadTargets(work)
  const progressOf = await progressAmong(work, targets)
  const current = targets.targets.filter(
    ({ target, standing }) => standing !== 'expired' && target.nature === 'target',
  )
  return Promise.all(current.map(progressOf))
}

const progressAmong = async (work: Work, { targets, paths }: ShownTargets) => {
  const figures = await listPublishedFigures(work.db)
  const all = targets.map(({ target }) => target)
  return async (shown: ShownTarget): Promise<TargetProgress> => {
    const { target } = shown
    const history = await historyOf(work, target, figures)
    const steps = paths.find(each => each.includes(target)) ?? []
    const path = expectedPath(target, steps, history.values)
    const { code, measure } = target.indicator
    return {
      ...{ shown, history, path },
      distance: distanceOf(target, path, history.values),
      likelihood: likelihoodOf(target, history, work.today),
      backTest: backTest([{ name: code, steps: stepsOf(measure), values: history.values }]),
      around: periodsAround(target, all),
      inside: all.filter(each => periodsAround(each, [target]).length > 0),
    }
  }
}

const historyOf = async (
  work: Work,
  { indicator }: Target,
  figures: readonly PublishedFigure[],
): Promise<History> => {
  const { grown: variable } = indicator
  if (variable === null || !/^enterprise\./.test(variable))
    return { values: publishedValues(indicator.yearly, figures, work.today), enterprises: null }
  const panel = (await panelsOf(work, [variable])).get(variable) ?? new Map()
  return growthsOf(panel, await firstRecognised(work))
}

export interface Method {
  readonly published: BackTest & { readonly names: readonly Name[] }
  /** Of what enterprises declared here, by variable and sector group; in the sample city invented. */
  readonly declared: BackTest
}

/** How well the method foretells what is known by now: every published series and every declared one that is long enough. */
export const loadMethod = async (work: Work): Promise<Method> => {
  const figures = await listPublishedFigures(work.db)
  const names = [...new Set(figures.map(({ figure }) => figure))]
  const { indicators } = await shippedDefinitions()
  const nameOf = (figure: string): Name =>
    [...indicators.values()].find(each => each.figures.includes(figure))?.name ?? { vi: figure, en: figure }
  const published = names
    .map(
      (name): Series => ({
        name,
        steps: figures.some(({ figure, unit }) => figure === name && unit === '%') ? 'anew' : 'ratio',
        values: publishedValues(name, figures, work.today),
      }),
    )
    .filter(series => backTest([series]).forecasts > 0)
  return {
    published: { ...backTest(published), names: published.map(({ name }) => nameOf(name)) },
    declared: backTest(await declaredSeries(work)),
  }
}

const DECLARED = [
  'enterprise.revenue',
  'enterprise.employees',
  'enterprise.rdSpending',
  'enterprise.energyUse',
]

/** By variable and sector group, what the enterprises come to that declared every year. */
const declaredSeries = async (work: Work): Promise<readonly Series[]> => {
  const [panels, products] = [await panelsOf(work, DECLARED), await listProducts(work.db)]
  const sectors = new Map(products.map(({ enterprise, sectorGroup }) => [enterprise, sectorGroup]))
  return DECLARED.flatMap(variable =>
    totalsBy(variable, panels.get(variable) ?? new Map(), id => sectors.get(id) ?? null),
  )
}
