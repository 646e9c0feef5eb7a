import type { Product } from '../../enterprises/model.ts'
import { parsePeriod } from '../../exact/period.ts'
import type { Variable } from '../../facts/model.ts'
import type { Change, Whose } from '../model.ts'
import { readFigure, readLine, readYear, saidIn } from './cells.ts'
import { enterpriseIn, factKey, isTwice, type Judge, productKey, type Reading, rowReader } from './judge.ts'
import { productMeant } from './products.ts'

/** A row of the figures of enterprises: of one enterprise and one year. */
export const judgeEnterpriseFigures: Judge = (draft, reading) => {
  const reader = rowReader(draft)
  const id = enterpriseIn(reader, reading)
  return judgeFigures(draft, reading, reader, id === null ? null : { kind: 'enterprise', id })
}

/** A row of the figures of products: of one product and one year. */
export const judgeProductFigures: Judge = (draft, reading) => {
  const reader = rowReader(draft)
  const enterprise = enterpriseIn(reader, reading)
  const name = reader.need('product', readLine)
  if (enterprise === null || name === null) return judgeFigures(draft, reading, reader, null)
  const id = productMeant(reader, reading, { enterprise, name })
  const isThere = id !== null && id !== 'new' && isListed(reading, id, productKey(enterprise, name))
  if (id !== null && !isThere) reader.tell('product', NO_SUCH_PRODUCT)
  return judgeFigures(draft, reading, reader, isThere ? { kind: 'product', id } : null)
}

/** One that was withdrawn is there again when this workbook enters it again. */
const isListed = ({ products, named }: Reading, id: Product['id'], key: string): boolean =>
  products.get(id)?.isWithdrawn !== true || named.get(key)?.has(id) === true

const NO_SUCH_PRODUCT = {
  vi: 'Doanh nghiệp này chưa có sản phẩm tên như vậy. Hãy kiểm tra lại tên, hoặc thêm vào trang “Sản phẩm”.',
  en: 'This enterprise has no product of that name. Check it, or add it to the sheet "Sản phẩm".',
}

type Reader = ReturnType<typeof rowReader>

const judgeFigures = (
  draft: Parameters<Judge>[0],
  reading: Parameters<Judge>[1],
  reader: Reader,
  whose: Whose | null,
): ReturnType<Judge> => {
  const { variables, today } = reading.known
  const year = reader.need('year', cell => readYear(cell, Number(today.slice(0, 4))))
  if (whose !== null && year !== null)
    isTwice(reader, reading, {
      key: `figures ${whose.kind} ${whose.id} ${year}`,
      code: 'year',
      row: draft.row,
    })
  const changes = variables.flatMap(variable => changeIn(draft, reader, { variable, whose, year, reading }))
  return reader.problems.length > 0 ? { problems: reader.problems } : { changes }
}

interface Asked {
  readonly variable: Variable
  readonly whose: Whose | null
  readonly year: string | null
  readonly reading: Reading
}

/** An empty cell says nothing. What is declared as it stands in the cell is left alone. */
const changeIn = (
  draft: Parameters<Judge>[0],
  reader: Reader,
  { variable, whose, year, reading }: Asked,
): readonly Change[] => {
  const cell = draft.cells.get(variable.code)
  if (cell === undefined) return []
  const stated = reader.read(variable.code, each => readFigure(each, variable))
  const period = year === null ? null : parsePeriod(year)
  if (stated === null || whose === null || period === null) return []
  const before = reading.knownFact.get(factKey(whose.id, variable.code, period))
  if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(stated.value)) return []
  const corrects =
    before === undefined ? null : { id: before.id, version: before.version, value: before.value }
  const at = { sheet: draft.sheet, row: draft.row, column: cell.column }
  return [
    {
      does: 'state figure',
      at,
      whose,
      name: [saidIn(draft, 'taxCode'), saidIn(draft, 'product')].filter(part => part !== '').join(', '),
      variable: variable.code,
      period,
      given: stated.given,
      value: stated.value,
      corrects,
    },
  ]
}
