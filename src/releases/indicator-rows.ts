import { randomBytes } from 'node:crypto'
import { listEnterpriseNames } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { listVariables } from '../facts/index.ts'
import {
  givenOutOn,
  isOfEnterprises,
  isShownTo,
  publicValuesOf,
  rowsBehind,
  shippedDefinitions,
  termOf,
  valuesOf,
} from '../indicators/index.ts'
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
  const shape = shapeFor(found)
  const isOpen = isForEveryone(shape, await openVariables(work))
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
  if (shape.terms.some(({ leaf }) => isOfEnterprises(leaf) && !isOpen))
    await ensureGivenOut(work, input, value)
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
    salt: isOpen ? null : randomBytes(32).toString('hex'),
    rows,
  }
}

const saidBy = ({ n, of }: { readonly n: number; readonly of: number }) => ({
  vi: `Ít nhất: ${n} trên ${of} doanh nghiệp đã khai.`,
  en: `At least: ${n} of ${of} enterprises have declared.`,
})

const VISITOR = { kind: 'visitor' } as const

/** Refuses what its rows do not make, and what is no public figure. */
const shapeFor = (definition: IndicatorDefinition): Shape => {
  const { code, from } = definition
  const shape = from.kind === 'formula' ? shapeOf(from.formula) : null
  if (shape === null) throw new Refused('no-rows', { indicator: code }, refusals.noRows)
  if (!isShownTo(VISITOR, definition))
    throw new Refused('not-public', { indicator: code }, refusals.notPublic)
  return shape
}

const openVariables = async ({ db }: Work): Promise<ReadonlySet<string>> => {
  const all = await listVariables(db)
  return new Set(all.flatMap(({ code, publication }) => (publication === 'public' ? [code] : [])))
}

/** What is made of closed rows is the value that anyone may read, of the one day on which it was taken. */
const ensureGivenOut = async (
  work: Work,
  { indicator, year, asOf, revises }: IndicatorInput,
  value: string,
): Promise<void> => {
  const cutOff = givenOutOn(year)
  const [cell] = await publicValuesOf(work, indicator, { from: year, to: year })
  const isSame = cell?.value.kind === 'value' && cell.value.text === value
  if (!isSame || asOf !== cutOff || revises !== undefined)
    throw new Refused('not-given-out', { indicator, year, cutOff }, refusals.notGivenOut(cutOff))
}

/** Public ones that their rows make, whether anyone may read the rows or not. */
export const indicatorsToRelease = async ({ language }: Work) =>
  [...(await shippedDefinitions()).indicators.values()].flatMap(definition => {
    const { code, name, from } = definition
    const isMade = from.kind === 'formula' && shapeOf(from.formula) !== null
    return isMade && isShownTo(VISITOR, definition) ? [{ value: code, label: name[language] }] : []
  })

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
  return terms.flatMap(({ leaf, role }) => {
    const own = behind.filter(({ term, said }) => term === termOf(leaf) && said === 'value')
    const counted = countedOnce(leaf, own)
    return counted.map((row, at) => ({
      ...rowOf(row, leaf, counted.slice(0, at).filter(({ subject }) => subject === row.subject).length),
      role,
      label: names.get(row.enterprise ?? '') ?? { vi: row.subject, en: row.subject },
    }))
  })
}

type Counted = Shape['terms'][number]['leaf']

/** An enterprise that was paid several times was reached once. */
const countedOnce = (leaf: Counted, rows: readonly ValueRow[]): readonly ValueRow[] =>
  leaf.kind === 'ledger' && leaf.what === 'enterprises'
    ? [...new Map(rows.map(row => [row.enterprise, row])).values()]
    : rows

const isMember = (leaf: Counted): boolean =>
  leaf.kind === 'ledger' ? leaf.what === 'enterprises' : leaf.variable === null

const rowOf = (
  { term, subject, enterprise, year, text }: ValueRow,
  leaf: Counted,
  /** Rows of the same subject before it: each payment has a key of its own, whatever others are paid later. */
  before: number,
): Omit<Row, 'role' | 'label'> => ({
  key: `${term} ${subject} ${year}${before === 0 ? '' : ` ${before + 1}`}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
  variable: 'figure',
  from: year,
  to: year,
  on: null,
  amount: isMember(leaf) ? '1' : (text ?? '0'),
  forecast: null,
  product: null,
  enterprise,
  holds: [],
  marks: {},
  status: 'recorded',
  source: null,
})
