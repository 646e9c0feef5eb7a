import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import type { CubeDimension } from './cube/columns.ts'
import { pivotOf, publicValuesOf, valuesOf } from './cube/values.ts'
import { cutsOf } from './cuts.ts'
import { shippedDefinitions } from './definitions.ts'
import { isShownTo, shownYears } from './indicator-loading.ts'
import type { IndicatorDefinition } from './model/definitions.ts'
import type { ValueCell, Words } from './model/indicators.ts'
import { mayImportSeries, mayReadValues } from './permissions.ts'
import { type Printed, printedOf } from './rules/printed.ts'
import { type KnownSeriesValues, seriesOf } from './series-loading.ts'
import { listPublishedFigures } from './store.ts'

export interface OneIndicator {
  readonly definition: IndicatorDefinition
  readonly theme: Words
  readonly isShown: boolean
  /** Who sees them may cut the values and look at the rows behind. */
  readonly mayLookBehind: boolean
  /** Where the office makes a release of the last whole year; null: not for the reader, or nothing is known. */
  readonly giveOut: string | null
  /** Of the years of which anything is known. */
  readonly computed: readonly ValueCell[]
  readonly imported: KnownSeriesValues | null
  readonly printed: readonly Printed[]
  readonly pivot: { readonly by: CubeDimension; readonly cells: readonly ValueCell[] } | null
}

export const loadIndicator = async (work: Work, code: string, by: string | null): Promise<OneIndicator> => {
  const { indicators, themes } = await shippedDefinitions()
  const definition = indicators.get(code)
  if (definition === undefined) throw new NotFound('indicator', code)
  const isShown = isShownTo(work.actor, definition)
  const mayLookBehind = mayReadValues(work.actor) && definition.from.kind === 'formula'
  const years = shownYears(work)
  const isComputed = isShown && definition.from.kind === 'formula'
  const valuesFor = mayReadValues(work.actor) ? valuesOf : publicValuesOf
  const computed = isComputed ? await valuesFor(work, code, years) : []
  const dimension = mayLookBehind ? (cutsOf(definition).find(each => each === by) ?? null) : null
  return {
    ...{ definition, isShown, mayLookBehind },
    giveOut: giveOutOf(work, code, computed),
    theme: themes.get(definition.theme) ?? definition.name,
    computed: computed.filter(isKnown),
    imported: await seriesOf(work, code),
    printed: printedOf(definition, await listPublishedFigures(work.db)),
    pivot:
      dimension === null
        ? null
        : { by: dimension, cells: await pivotOf(work, code, { ...years, by: [dimension] }) },
  }
}

const giveOutOf = ({ actor, today }: Work, code: string, cells: readonly ValueCell[]): string | null => {
  const last = cells.findLast(({ year, value }) => String(year) < today.slice(0, 4) && value.kind === 'value')
  if (last === undefined || !mayImportSeries(actor)) return null
  return `/releases/new?indicator=${code}&year=${last.year}&asOf=${today}`
}

/** Where nobody is in the cohort nothing was measured. */
const isKnown = ({ value, numerator, coverage }: ValueCell): boolean =>
  coverage?.of !== 0 && [value, numerator].some(each => each?.kind === 'value' && each.text !== '0')
