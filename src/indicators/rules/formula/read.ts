import type { Variable } from '../../../facts/model.ts'
import type { Formula, FormulaProblem, Words } from '../../model/indicators.ts'
import { basesOf, refuseTwoBases } from './bases.ts'
import { refuseCycles } from './cycles.ts'
import { parseFormula } from './parse.ts'
import { Refusal, refuse, words } from './problems.ts'
import { type Named, unitOf } from './typing.ts'
import { isCalled, readUnit, type Unit, unitText } from './units.ts'

/** An indicator as it is written, as far as its formula is concerned. */
export interface WrittenFormula {
  readonly code: string
  readonly unit: Words
  /** Null: imported or printed; other formulas may name it. */
  readonly formula: string | null
}

/** What formulas may name besides indicators. */
export interface FormulaWords {
  readonly variables: ReadonlyMap<
    string,
    Pick<Variable, 'type' | 'currency' | 'unit' | 'subject' | 'periodicity'>
  >
  readonly activities: ReadonlySet<string>
  /** The unit of each series, in Vietnamese. */
  readonly series: ReadonlyMap<string, string>
}

export type ReadFormulas =
  | { readonly ok: true; readonly formulas: ReadonlyMap<string, Formula> }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] }

/** Reads the formulas of all indicators together: each may name the others. */
export const readFormulas = (written: readonly WrittenFormula[], known: FormulaWords): ReadFormulas => {
  const problems: FormulaProblem[] = []
  const formulas = new Map<string, Formula>()
  const among = <Result>(indicator: string, read: () => Result): Result | null => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ indicator, ...error.fault })
      return null
    }
  }
  for (const { code, formula } of written) {
    const parsed = formula === null ? null : among(code, () => parseFormula(formula))
    if (parsed !== null) formulas.set(code, parsed)
  }
  const named: Named = { ...known, indicators: new Map(written.map(each => [each.code, each.unit.vi])) }
  const inCycles = new Set<string>()
  for (const code of formulas.keys())
    if (among(code, () => refuseCycles(code, formulas)) === null) inCycles.add(code)
  for (const { code, unit } of written) {
    const formula = formulas.get(code)
    if (formula === undefined) continue
    among(code, () => refuseOtherUnit(formula, unitOf(formula, named), unit))
    if (inCycles.size === 0) among(code, () => refuseTwoBases(formula, basesOf(formula, formulas)))
  }
  return problems.length === 0 ? { ok: true, formulas } : { ok: false, problems }
}

const refuseOtherUnit = (formula: Formula, found: Unit, { vi, en }: Words): void => {
  const declared = readUnit(vi)
  if (found.isWritten || isCalled(found, declared)) return
  refuse(
    formula.at,
    '',
    words(
      `công thức cho kết quả bằng ${unitText(found)}, chỉ số ghi đơn vị ${vi}`,
      `the formula gives ${unitText(found)}, the indicator says ${en} (${vi})`,
    ),
    words(
      'sửa công thức hoặc đơn vị, ví dụ chia cho 1000000000 để ra tỷ đồng',
      'change the formula or the unit; money divided by 1000000000 is in tỷ đồng (billions)',
    ),
  )
}
