import { hasRole, isSystem } from '../../access/permissions.ts'
import { ownness } from '../../enterprises/index.ts'
import type { Day } from '../../exact/day.ts'
import { listVariables } from '../../facts/index.ts'
import { maySeeFigure } from '../../facts/permissions.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { shippedDefinitions } from '../definitions.ts'
import type { Leaf, ValueCell, ValueRow } from '../model/indicators.ts'
import type { Prepared } from '../rules/formula/prepare.ts'
import { givenOutOn, isGivenOut, isOfEnterprises } from '../rules/given-out.ts'
import { type CubeDimension, FIRST_YEAR } from './columns.ts'
import { followFigures, preparedFormulas } from './following.ts'
import { keptValues, type Moved } from './kept.ts'
import { cellFor, pivot, type Question, reading, valuesWithMissing } from './pivot.ts'
import { rowsIn, termText } from './rows.ts'

/** Years, both included; `asOf`: as known at the end of that day. */
export interface ValuesAsked extends Omit<Question, 'by'> {
  readonly by?: readonly CubeDimension[]
}

/** The values of an indicator by year, and by what else is asked, each with the first facts that are missing. */
export const valuesOf = async (
  work: Work,
  code: string,
  asked: ValuesAsked,
): Promise<readonly ValueCell[]> => {
  const [prepared, { keeping }] = [await preparedFor(code), await followFigures(work)]
  return prepared === null ? [] : valuesWithMissing(keeping.cube, prepared, { by: [], ...asked })
}

/** The same without the missing facts: for tables of thousands of cells. */
export const pivotOf = async (
  work: Work,
  code: string,
  asked: ValuesAsked,
): Promise<readonly ValueCell[]> => {
  const [prepared, { keeping }] = [await preparedFor(code), await followFigures(work)]
  return prepared === null ? [] : pivot(keeping.cube, prepared, { by: [], ...asked })
}

/** What anyone may read of an indicator: sums over amounts of enterprises as they were given out, all else as it stands. */
export const publicValuesOf = async (
  work: Work,
  code: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly ValueCell[]> => {
  const [prepared, { keeping }] = [await preparedFor(code), await followFigures(work)]
  if (prepared === null) return []
  if (!prepared.leaves.some(isOfEnterprises)) return pivot(keeping.cube, prepared, { by: [], from, to })
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return years
    .filter(year => givenOutOn(year) < work.today)
    .flatMap(year => {
      const asked = { by: [], from: year, to: year, asOf: givenOutOn(year) }
      return reading(keeping.cube, prepared, asked, read => {
        const rows = rowsIn(read, prepared, year - FIRST_YEAR)
        const isSafe = isGivenOut(rows.filter(({ fact, text }) => fact !== null || text !== null))
        return isSafe ? [cellFor(read, prepared, year - FIRST_YEAR)] : []
      })
    })
}

/** The value of every indicator with a formula in every kept year, as it stands: nothing is added up for it. */
export const allValues = async (work: Work): Promise<ReadonlyMap<string, readonly ValueCell[]>> => {
  const { keeping } = await followFigures(work)
  return new Map(keeping.kept.map(({ watch: { id } }) => [id, keptValues(keeping, id)]))
}

/** Which value is meant: its year, and its words of each dimension. */
export interface CellAsked {
  readonly year: number
  readonly in?: Readonly<Partial<Record<CubeDimension, string | null>>>
  readonly asOf?: Day | null
}

export interface RowsBehind {
  readonly rows: readonly ValueRow[]
  /** The terms that rows name. */
  readonly terms: ReadonlyMap<string, Leaf>
  /** Rows of enterprises whose figures the reader may not see. */
  readonly withheld: number
}

/** The rows that a value is made of; figures of enterprises are for those who may see them. */
export const rowsBehind = async (work: Work, code: string, cell: CellAsked): Promise<RowsBehind> => {
  const [prepared, { keeping }] = [await preparedFor(code), await followFigures(work)]
  if (prepared === null) return { rows: [], terms: new Map(), withheld: 0 }
  const words = Object.entries(cell.in ?? {}).map(([name, word]) => [name, [word]])
  const filter: NonNullable<Question['filter']> = Object.fromEntries(words)
  const question = { by: [], filter, from: cell.year, to: cell.year, asOf: cell.asOf ?? null }
  const all = reading(keeping.cube, prepared, question, read =>
    rowsIn(read, prepared, cell.year - FIRST_YEAR),
  )
  const rows = all.filter(await readableBy(work, prepared))
  const terms = new Map(prepared.leaves.map(leaf => [termText(leaf), leaf]))
  return { rows, terms, withheld: all.length - rows.length }
}

/** Leaders read all; recognitions are public; a figure is for its enterprise, officials, and all where it is public. */
const readableBy = async (work: Work, { leaves }: Prepared): Promise<(row: ValueRow) => boolean> => {
  const { actor, db } = work
  if (isSystem(actor) || hasRole(actor, 'leader', 'office', 'auditor')) return () => true
  const isOwn = await ownness(work)
  const publications = new Map((await listVariables(db)).map(({ code, publication }) => [code, publication]))
  const named = leaves.flatMap(leaf => ('variable' in leaf && leaf.variable !== null ? [leaf.variable] : []))
  return ({ term, enterprise }) => {
    if (term.startsWith('recognitions(')) return true
    const variable = named.find(code => term.includes(`(${code} of `))
    return maySeeFigure(actor, publications.get(variable ?? '') ?? 'private', { belongs: isOwn(enterprise) })
  }
}

/**
 * What moved since a place in the journal, indicator by indicator; null: so far back nobody remembers, and all may be other
 * ones. Later rooms tell from it which targets and dashboards to look at again.
 */
export const movedSince = async (
  work: Work,
  after: bigint,
): Promise<{ readonly sequence: bigint; readonly moved: readonly Moved[] | null }> => {
  const { sequence, since, moved } = await followFigures(work)
  const known = after >= since
  return {
    sequence,
    moved: known ? moved.filter(each => each.sequence > after).flatMap(each => each.moved) : null,
  }
}

/** Null: public sources alone print it. */
const preparedFor = async (code: string): Promise<Prepared | null> => {
  const { indicators } = await shippedDefinitions()
  if (!indicators.has(code)) throw new NotFound('indicator', code)
  return (await preparedFormulas()).get(code) ?? null
}
