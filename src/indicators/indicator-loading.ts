import type { Actor } from '../access/model.ts'
import { listVariables } from '../facts/index.ts'
import type { Work } from '../platform/work.ts'
import { allValues, publicValuesOf } from './cube/values.ts'
import { shippedDefinitions } from './definitions.ts'
import type { IndicatorDefinition } from './model/definitions.ts'
import type { Bound, Formula, Leaf, ValueCell, Words } from './model/indicators.ts'
import { mayReadValues } from './permissions.ts'
import { isOfEnterprises } from './rules/given-out.ts'
import { latestPrinted, printedOf } from './rules/printed.ts'
import { latestOf, loadSeries } from './series-loading.ts'
import { listPublishedFigures } from './store.ts'
import type { NamesInFormula } from './texts/formula.ts'

/** How a value is known. */
export type How = 'computed' | 'imported' | 'printed'

/** The latest value of an indicator. */
export interface Latest {
  readonly how: How
  readonly period: string
  /** Exact text. */
  readonly value: string
  readonly source: string
  /** Of a computed one: what it can be taken for. */
  readonly bound?: Bound
}

export interface ListedIndicator {
  readonly definition: IndicatorDefinition
  readonly theme: Words
  readonly how: How
  /** Null: nobody knows it. */
  readonly latest: Latest | null
  /** False: its values are for those who work for the programme. */
  readonly isShown: boolean
}

/** Every indicator with what is known of it now, in as many statements however many they are. */
export const loadIndicators = async (work: Work): Promise<readonly ListedIndicator[]> => {
  const { indicators, themes } = await shippedDefinitions()
  const figures = await listPublishedFigures(work.db)
  const computed = mayReadValues(work.actor) ? await allValues(work) : await publicValues(work, indicators)
  const series = new Map((await loadSeries(work)).map(each => [each.indicator.code, each.values]))
  return [...indicators.values()].map(definition => {
    const imported = latestOf(series.get(definition.code) ?? [])
    const printed = latestPrinted(printedOf(definition, figures))
    return {
      definition,
      theme: themes.get(definition.theme) ?? definition.name,
      how: howOf(definition),
      isShown: isShownTo(work.actor, definition),
      latest:
        latestComputed(work, definition, computed.get(definition.code) ?? []) ??
        (imported !== null
          ? {
              how: 'imported',
              period: imported.period,
              value: imported.value,
              source: imported.vintage.source,
            }
          : printed === null
            ? null
            : { how: 'printed', period: printed.readAs, value: printed.value, source: printed.source }),
    }
  })
}

/** Years that are shown, the running one among them. */
const YEARS = 8

export const shownYears = ({ today }: Work): { readonly from: number; readonly to: number } => {
  const to = Number(today.slice(0, 4))
  return { from: to - YEARS + 1, to }
}

const publicValues = async (
  work: Work,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
): Promise<ReadonlyMap<string, readonly ValueCell[]>> => {
  const values = new Map<string, readonly ValueCell[]>()
  for (const definition of indicators.values())
    if (definition.from.kind === 'formula' && isShownTo(work.actor, definition))
      values.set(definition.code, await publicValuesOf(work, definition.code, shownYears(work)))
  return values
}

export const namesInFormulas = async ({ db }: Work): Promise<NamesInFormula> => {
  const variables = (await listVariables(db)).map(({ code, nameVi, nameEn, subject }) => {
    const name = { vi: nameVi, en: nameEn ?? nameVi }
    return [code, { ...name, isOfProducts: subject === 'product' }] as const
  })
  const { indicators } = await shippedDefinitions()
  const names = [...indicators.values()].map(({ code, name }) => [code, name] as const)
  return { variables: new Map(variables), indicators: new Map(names) }
}

/** Of the last year that is over; what is only known in part says so. */
const latestComputed = (
  { actor, today }: Work,
  definition: IndicatorDefinition,
  cells: readonly ValueCell[],
): Latest | null => {
  if (!isShownTo(actor, definition)) return null
  const cell = cells.findLast(each => String(each.year) < today.slice(0, 4) && each.value.kind === 'value')
  return cell?.value.kind !== 'value'
    ? null
    : {
        how: 'computed',
        period: String(cell.year),
        value: cell.value.text,
        source: definition.source,
        bound: cell.value.bound,
      }
}

/**
 * Divides or adds what enterprises of this store declare and what an office prints of the real city. In a sample city the
 * first is invented and the second is not.
 */
export const mixesOwnAndPrinted = (formula: Formula): boolean => {
  const kinds = leavesIn(formula).map(({ kind }) => kind)
  return kinds.includes('series') && kinds.some(kind => kind !== 'series')
}

/** Its values tell something of single enterprises, and are given out once a year. */
export const isOnceAYear = (formula: Formula): boolean => leavesIn(formula).some(isOfEnterprises)

const leavesIn = (formula: Formula): readonly Leaf[] => {
  switch (formula.kind) {
    case 'number':
    case 'indicator':
      return []
    case 'previous':
    case 'growth':
    case 'minus':
      return leavesIn(formula.of)
    case 'operation':
      return [...leavesIn(formula.left), ...leavesIn(formula.right)]
    default:
      return [formula]
  }
}

const HOW = { formula: 'computed', series: 'imported', published: 'printed' } as const

export const howOf = ({ from }: IndicatorDefinition): How => HOW[from.kind]

export const isShownTo = (actor: Actor, { publication }: IndicatorDefinition): boolean =>
  publication === 'public' || mayReadValues(actor)
