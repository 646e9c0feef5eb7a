import { problem } from '../../../exact/problem.ts'
import { schemaProblems } from '../../../exact/schema-problems.ts'
import type { Definitions, IndicatorDefinition } from '../../model/definitions.ts'
import type { Formula, FormulaProblem, IndicatorSource } from '../../model/indicators.ts'
import { type FormulaWords, readFormulas } from '../formula/read.ts'
import { faultsOf, type PlacedProblem, type ReadFile } from './faults.ts'
import { type IndicatorWritten, indicatorsSchema } from './file.ts'

/** A file as it was parsed, to be named when something in it is wrong. */
export interface DefinitionsFile {
  readonly path: string
  readonly value: unknown
}

export type ReadDefinitions =
  | { readonly ok: true; readonly value: Definitions }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] }

/** Reads all themes together: indicators name each other. With a single fault nothing is read. */
export const readDefinitions = (
  files: readonly DefinitionsFile[],
  known: Omit<FormulaWords, 'series'>,
): ReadDefinitions => {
  const shaped = files.map(shapeOf)
  const unshaped = shaped.flatMap(({ problems }) => problems)
  if (unshaped.length > 0) return { ok: false, problems: unshaped }
  const read = shaped.flatMap(({ path, data }) => (data === null ? [] : [{ path, data }]))
  const faults = faultsOf(read)
  const formulas = readFormulas(read.flatMap(formulasIn), { ...known, series: unitsOfSeries(read) })
  const wrong = formulas.ok ? [] : formulas.problems.map(found => placed(found, read))
  if (!formulas.ok || faults.length > 0) return { ok: false, problems: [...faults, ...wrong] }
  return { ok: true, value: definitionsOf(read, formulas.formulas) }
}

const shapeOf = ({ path, value }: DefinitionsFile) => {
  const { data = null, error } = indicatorsSchema.safeParse(value)
  const problems = error === undefined ? [] : schemaProblems(error, value, KEYS)
  return { path, data, problems: problems.map(found => ({ ...found, path })) }
}

const KEYS = [
  ...Object.keys(indicatorsSchema.shape),
  ...Object.keys(indicatorsSchema.shape.indicators.valueType.shape),
]

const formulasIn = ({ data }: ReadFile) =>
  Object.entries(data.indicators).map(([code, { unit, formula = null }]) => ({ code, unit, formula }))

const unitsOfSeries = (files: readonly ReadFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap(({ data }) =>
      Object.entries(data.indicators).flatMap(([code, { series, unit }]) =>
        series === undefined ? [] : [[code, unit.vi] as const],
      ),
    ),
  )

const placed = (found: FormulaProblem, files: readonly ReadFile[]): PlacedProblem => {
  const { indicator, at, value, reason, remedy } = found
  const path = files.find(({ data }) => indicator in data.indicators)?.path ?? ''
  const place = `indicators.${indicator}.formula`
  return { path, ...problem(place, value, `${reason.en} (line ${at.line}, column ${at.column})`, remedy.en) }
}

const definitionsOf = (files: readonly ReadFile[], formulas: ReadonlyMap<string, Formula>): Definitions => ({
  themes: new Map(files.map(({ data }) => [data.code, data.name])),
  offices: new Map(files.flatMap(({ data }) => Object.entries(data.offices))),
  scopes: new Map(files.flatMap(({ data }) => Object.entries(data.scopes))),
  indicators: new Map(
    files.flatMap(({ data }) =>
      Object.entries(data.indicators).map(([code, written]): [string, IndicatorDefinition] => [
        code,
        definitionOf(data.code, code, written, formulas.get(code)),
      ]),
    ),
  ),
  leftOut: files.flatMap(({ data }) => data.leftOut),
})

const definitionOf = (
  theme: string,
  code: string,
  { formula, series, published, ...written }: IndicatorWritten,
  parsed: Formula | undefined,
): IndicatorDefinition => ({
  ...written,
  code,
  theme,
  published: published ?? null,
  series: series === undefined ? null : { ...series, code, unit: written.unit },
  from: sourceOf(code, formula, parsed, series?.office),
})

const sourceOf = (
  code: string,
  text: string | undefined,
  formula: Formula | undefined,
  office: string | undefined,
): IndicatorSource => {
  if (text !== undefined && formula !== undefined) return { kind: 'formula', text, formula }
  return office === undefined ? { kind: 'published' } : { kind: 'series', office, code }
}
