import { listEnterpriseNames } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { listVariables } from '../facts/index.ts'
import { rowsBehind, shippedDefinitions, termOf, valuesOf } from '../indicators/index.ts'
import type { IndicatorDefinition } from '../indicators/model/definitions.ts'
import type { ValueRow } from '../indicators/model/indicators.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import type { IndicatorInput } from './inputs.ts'
import type { Definition, ReleaseContent, Row } from './model.ts'
import { queryOf } from './rules/query.ts'
import { isForEveryone, type Shape, shapeOf } from './rules/shape.ts'
import { valueFrom, valueText } from './rules/value.ts'
import { refusals } from './texts/refusals.ts'

/** The value of an indicator for a year as it was known on a day, with every row behind it. */
export const valueOfIndicator = async (work: Work, input: IndicatorInput): Promise<ReleaseContent> => {
  const { indicator, year, asOf, revises, reason } = input
  const found = (await shippedDefinitions()).indicators.get(indicator)
  if (found === undefined) throw new NotFound('indicator', indicator)
  const shape = await shapeFor(work, found)
  const asked = { from: year, to: year, asOf: dayOf(asOf) }
  const [cell] = await valuesOf(work, indicator, asked)
  const rows = await releaseRows(
    work,
    shape,
    (await rowsBehind(work, indicator, { year, asOf: asked.asOf })).rows,
  )
  const definition = definitionOf(found, shape)
  const scope = { from: year, to: year, filter: {} }
  const value = valueText(valueFrom(rows, { definition, scope, asOf }))
  if (cell?.value.kind !== 'value' || cell.value.text !== value)
    throw new Refused('not-made', { indicator, year }, refusals.notMade)
  const code = `${indicator}-${year}-${asOf}${revises === undefined ? '' : '-again'}`
  return {
    code,
    name: { vi: `${found.name.vi}, ${year}`, en: `${found.name.en}, ${year}` },
    definition,
    scope,
    asOf,
    query: queryOf(definition, { scope, asOf, code }),
    value,
    unit: definition.unit,
    status: 'outcome',
    printed: null,
    revises: revises === undefined ? null : { code: revises, reason: { vi: reason ?? '', en: reason ?? '' } },
    note: cell.coverage === null || cell.coverage.n === cell.coverage.of ? null : saidBy(cell.coverage),
    rows,
  }
}

const saidBy = ({ n, of }: { readonly n: number; readonly of: number }) => ({
  vi: `Ít nhất: ${n} trên ${of} doanh nghiệp đã khai.`,
  en: `At least: ${n} of ${of} enterprises have declared.`,
})

/** Refuses what its rows do not make, and what would show figures that are not for everyone. */
const shapeFor = async ({ db }: Work, { code, from }: IndicatorDefinition): Promise<Shape> => {
  const shape = from.kind === 'formula' ? shapeOf(from.formula) : null
  if (shape === null) throw new Refused('no-rows', { indicator: code }, refusals.noRows)
  const all = await listVariables(db)
  const open = new Set(all.flatMap(({ code, publication }) => (publication === 'public' ? [code] : [])))
  if (!isForEveryone(shape, open)) throw new Refused('not-public', { indicator: code }, refusals.notPublic)
  return shape
}

/** Those that can be given out row by row. */
export const indicatorsToRelease = async (work: Work) => {
  const all = await listVariables(work.db)
  const open = new Set(all.flatMap(({ code, publication }) => (publication === 'public' ? [code] : [])))
  return [...(await shippedDefinitions()).indicators.values()].flatMap(({ code, name, from }) => {
    const shape = from.kind === 'formula' ? shapeOf(from.formula) : null
    return shape !== null && isForEveryone(shape, open) ? [{ value: code, label: name[work.language] }] : []
  })
}

const definitionOf = (
  { code, name, definition, unit, from }: IndicatorDefinition,
  { measure }: Shape,
): Definition => ({
  code: `indicator-${code}`,
  name,
  text: definition,
  formula: from.kind === 'formula' ? from.text : code,
  counter: null,
  unit,
  measure,
  variable: 'figure',
})

const releaseRows = async (
  { db }: Work,
  { terms }: Shape,
  behind: readonly ValueRow[],
): Promise<readonly Row[]> => {
  const ids = [...new Set(behind.flatMap(({ enterprise }) => enterprise ?? []))]
  const named = await listEnterpriseNames(db, ids.map(enterpriseIdOf))
  const names = new Map(
    named.map(({ id, nameVi, nameEn }) => [String(id), { vi: nameVi, en: nameEn ?? nameVi }]),
  )
  return behind.flatMap(row => {
    const term = terms.find(({ leaf }) => termOf(leaf) === row.term)
    if (term === undefined || row.said !== 'value') return []
    const label = names.get(row.enterprise ?? '') ?? { vi: row.subject, en: row.subject }
    return [{ ...rowOf(row, term.leaf.variable === null), role: term.role, label }]
  })
}

const rowOf = (
  { term, subject, enterprise, year, text }: ValueRow,
  isMember: boolean,
): Omit<Row, 'role' | 'label'> => ({
  key: `${term} ${subject} ${year}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
  variable: 'figure',
  from: year,
  to: year,
  on: null,
  amount: isMember ? '1' : (text ?? '0'),
  forecast: null,
  product: null,
  enterprise,
  holds: [],
  marks: {},
  status: 'recorded',
  source: null,
})
