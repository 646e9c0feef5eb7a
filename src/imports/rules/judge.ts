import {
  type Code,
  type Enterprise,
  type EnterpriseId,
  enterpriseKinds,
  type Industry,
  type Product,
} from '../../enterprises/model.ts'
import type { Codes } from '../../enterprises/rules/enterprises.ts'
import type { Day } from '../../exact/day.ts'
import type { KnownFact, Variable } from '../../facts/model.ts'
import type { Both, CellProblem, Change, Counts, Plan, SheetCode } from '../model.ts'
import { sheetCodes } from '../model.ts'
import { type CellIn, type CellRead, readLine, readTaxCode, shownOf } from './cells.ts'
import { folded } from './columns.ts'
import type { Draft } from './rows.ts'

/** An enterprise of the register, as an import needs to know it. */
export interface KnownEnterprise extends Omit<Enterprise, 'source' | 'isSample'> {
  readonly industries: readonly Omit<Industry, 'enterprise'>[]
  readonly isWithdrawn: boolean
}
export interface KnownProduct extends Product {
  readonly isWithdrawn: boolean
}

/** What the city knows, loaded once for the whole workbook. */
export interface Known {
  readonly codes: Codes
  readonly today: Day
  readonly variables: readonly Variable[]
  /** By tax code. */
  readonly enterprises: ReadonlyMap<string, KnownEnterprise>
  /** From a former tax code to the one it was corrected to. */
  readonly corrected: ReadonlyMap<string, string>
  readonly products: readonly KnownProduct[]
  readonly facts: readonly KnownFact[]
}

/** What one row comes to. */
export type RowOutcome =
  | { readonly problems: readonly CellProblem[] }
  | { readonly changes: readonly Change[] }

/** What has been read of the workbook so far: later sheets speak of what earlier ones enter. */
export interface Reading {
  readonly known: Known
  /** The id that a tax code means, of the register or of this workbook. */
  readonly enterpriseOf: Map<string, EnterpriseId>
  /** Those of the register, withdrawn ones too. */
  readonly products: ReadonlyMap<Product['id'], KnownProduct>
  /** Who bears a name in an enterprise, by both: of the register or of this workbook. */
  readonly named: Map<string, ReadonlySet<Product['id']>>
  readonly withdrawn: ReadonlyMap<string, Product['id']>
  /** By subject, variable and period. */
  readonly knownFact: ReadonlyMap<string, KnownFact>
  /** What stands twice is told at the second place. */
  readonly seen: Map<string, number>
  readonly kinds: readonly { readonly code: string; readonly names: readonly string[] }[]
}

export type Judge = (draft: Draft, reading: Reading) => RowOutcome

export const beginReading = (known: Known, kindNames: Readonly<Record<string, Both>>): Reading => ({
  known,
  enterpriseOf: new Map(
    [...known.enterprises].filter(([, { isWithdrawn }]) => !isWithdrawn).map(([code, { id }]) => [code, id]),
  ),
  products: new Map(known.products.map(product => [product.id, product])),
  named: new Map(
    [
      ...Map.groupBy(
        known.products.filter(({ isWithdrawn }) => !isWithdrawn),
        keyOf,
      ),
    ].map(([key, products]) => [key, new Set(products.map(({ id }) => id))]),
  ),
  withdrawn: new Map(
    known.products.filter(({ isWithdrawn }) => isWithdrawn).map(product => [keyOf(product), product.id]),
  ),
  knownFact: new Map(
    known.facts.map(fact => [
      factKey('id' in fact.subject ? fact.subject.id : '', fact.variable, fact.period),
      fact,
    ]),
  ),
  seen: new Map(),
  kinds: enterpriseKinds.map(code => ({
    code,
    names: [kindNames[code]?.vi ?? code, kindNames[code]?.en ?? code, ...(KIND_ALSO[code] ?? [])],
  })),
})

/** As certificates and lists call them; which company it is stands in its name. */
const KIND_ALSO: Readonly<Record<string, readonly string[]>> = {
  company: [
    'công ty',
    'công ty TNHH',
    'công ty trách nhiệm hữu hạn',
    'công ty TNHH MTV',
    'công ty TNHH một thành viên',
    'công ty cổ phần',
    'công ty CP',
    'CTCP',
    'doanh nghiệp tư nhân',
    'DNTN',
    'DN',
  ],
  'co-operative': ['HTX'],
  household: ['HKD', 'hộ', 'hộ sản xuất kinh doanh'],
  'dependent-unit': ['chi nhánh'],
}

export const factKey = (subject: string, variable: string, period: string | null): string =>
  `${subject} ${variable} ${period}`

const keyOf = ({ enterprise, nameVi }: Product): string => productKey(enterprise, nameVi)

export const productKey = (enterprise: string, name: string): string => `${enterprise} ${folded(name)}`

/** Judges every row of every sheet, in the order of the sheets; says from time to time how many rows are done. */
export function* judgeDrafts(
  drafts: readonly Draft[],
  judges: Readonly<Record<SheetCode, Judge>>,
  reading: Reading,
): Generator<number, Plan> {
  const counts: Record<SheetCode, { -readonly [K in keyof Counts]: Counts[K] }> = {
    enterprises: { ...ZERO },
    products: { ...ZERO },
    enterpriseFigures: { ...ZERO },
    productFigures: { ...ZERO },
  }
  const problems: CellProblem[] = []
  const changes: Change[] = []
  let done = 0
  for (const sheet of sheetCodes) {
    for (const draft of drafts.filter(each => each.sheet === sheet)) {
      const outcome = judges[sheet](draft, reading)
      if ('problems' in outcome) problems.push(...outcome.problems.toSorted(byColumn))
      else changes.push(...outcome.changes.toSorted((a, b) => a.at.column - b.at.column))
      counts[sheet][countOf(outcome)]++
      done++
      if (done % ROWS_AT_ONCE === 0) yield done
    }
  }
  return { problems, changes, counts }
}

const ROWS_AT_ONCE = 200

const byColumn = (a: CellProblem, b: CellProblem): number => (a.column ?? -1) - (b.column ?? -1)

const ZERO: Counts = { new: 0, changed: 0, same: 0, wrong: 0 }

const countOf = (outcome: RowOutcome): keyof Counts => {
  if ('problems' in outcome) return 'wrong'
  if (outcome.changes.length === 0) return 'same'
  return outcome.changes.every(isNew) ? 'new' : 'changed'
}

const isNew = (change: Change): boolean =>
  change.does === 'enter enterprise' ||
  change.does === 'enter product' ||
  (change.does === 'state figure' && change.corrects === null)

/** Reads the cells of a row one after the other and gathers what is wrong with each. */
export const rowReader = (draft: Draft) => {
  const problems: CellProblem[] = []
  const tell = (code: string, words: Both, value?: string) => {
    const cell = draft.cells.get(code)
    problems.push({
      sheet: draft.sheet,
      row: draft.row,
      column: draft.columns.get(code) ?? null,
      value: value ?? (cell === undefined ? '' : shownOf(cell.cell)),
      words,
    })
  }
  /** Null where the cell is empty or wrong. */
  const read = <T>(code: string, how: (cell: CellIn) => CellRead<T>): T | null => {
    const found = draft.cells.get(code)
    if (found === undefined) return null
    const result = how(found.cell)
    if ('read' in result) return result.read
    tell(code, result.words)
    return null
  }
  const need = <T>(code: string, how: (cell: CellIn) => CellRead<T>): T | null => {
    if (!draft.cells.has(code)) tell(code, EMPTY)
    return read(code, how)
  }
  return { problems, tell, read, need }
}

const EMPTY = { vi: 'Ô này cần được điền.', en: 'Fill this cell in.' }

/** The enterprise a row is about; null where the row does not say, or nobody knows it. */
export const enterpriseIn = (
  { need, tell }: ReturnType<typeof rowReader>,
  { enterpriseOf, known }: Reading,
): EnterpriseId | null => {
  const taxCode = need('taxCode', readTaxCode)
  if (taxCode === null) return null
  const id = enterpriseOf.get(taxCode)
  if (id === undefined) tell('taxCode', correctedWords(known, taxCode) ?? NO_SUCH_ENTERPRISE)
  return id ?? null
}

/** Null where the code was never corrected, or is another's now. */
export const correctedWords = ({ corrected, enterprises }: Known, taxCode: string): Both | null => {
  const now = corrected.get(taxCode)
  if (now === undefined || enterprises.has(taxCode)) return null
  return {
    vi: `Mã số thuế này đã được sửa thành ${now}. Hãy ghi mã mới.`,
    en: `This tax code was corrected to ${now}. Write the new one.`,
  }
}

const NO_SUCH_ENTERPRISE = {
  vi: 'Chưa có doanh nghiệp với mã số thuế này. Hãy kiểm tra lại, hoặc thêm vào trang “Doanh nghiệp”.',
  en: 'There is no enterprise with this tax code. Check it, or add it to the sheet "Doanh nghiệp".',
}

/** Tells what the same workbook said before; answers whether it did. */
export const isTwice = (
  { tell }: ReturnType<typeof rowReader>,
  { seen }: Reading,
  at: { readonly key: string; readonly code: string; readonly row: number },
): boolean => {
  const first = seen.get(at.key)
  if (first === undefined) seen.set(at.key, at.row)
  else tell(at.code, twice(first))
  return first !== undefined
}

const twice = (row: number): Both => ({
  vi: `Đã có ở hàng ${row}. Mỗi nội dung chỉ ghi một lần.`,
  en: `This stands in row ${row} already. Write each thing once.`,
})

/** The codes of a list in force on a day, to be chosen by code or name. */
export const choicesOf = (codes: readonly Code[], list: string) =>
  codes
    .filter(code => code.list === list)
    .map(({ code, nameVi, nameEn }) => ({ code, names: nameEn === null ? [nameVi] : [nameVi, nameEn] }))

export const nameFrom = (reader: ReturnType<typeof rowReader>, code: string): string | null =>
  reader.need(code, readLine)
