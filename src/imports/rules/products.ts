import { type EnterpriseId, type Product, productIdOf } from '../../enterprises/model.ts'
import { productProblems } from '../../enterprises/rules/enterprises.ts'
import type { Change, ProductParts } from '../model.ts'
import { type CellIn, type CellRead, readChoice, readLine, saidIn } from './cells.ts'
import {
  choicesOf,
  enterpriseIn,
  isTwice,
  type Judge,
  type KnownProduct,
  nameFrom,
  productKey,
  type Reading,
  rowReader,
} from './judge.ts'

/** A row of the sheet of products: a new one, or what is different of one that is known. */
export const judgeProduct: Judge = (draft, reading) => {
  const reader = rowReader(draft)
  const enterprise = enterpriseIn(reader, reading)
  const name = nameFrom(reader, 'product')
  const { codes } = reading.known.codes
  const given = {
    nameEn: reader.read('nameEn', readLine),
    sectorGroup: reader.read('sectorGroup', cell => readChoice(cell, choicesOf(codes, 'sector-groups'))),
    supportingAreas: reader.read('supportingAreas', cell =>
      readSeveral(cell, choicesOf(codes, 'supporting-industry-areas')),
    ),
  }
  if (enterprise === null || name === null) return { problems: reader.problems }
  const meant = productMeant(reader, reading, { enterprise, name })
  if (meant === null) return { problems: reader.problems }
  const key = productKey(enterprise, name)
  const id = meant === 'new' ? productIdOf(`new ${key}`) : meant
  isTwice(reader, reading, { key: `product ${id}`, code: 'product', row: draft.row })
  const before = reading.products.get(id)
  const isByCode = draft.cells.has('productCode')
  const parts = {
    // A name found in other letters is the same name; beside a code it is what the product is called from now on.
    nameVi: isByCode ? name : (before?.nameVi ?? name),
    nameEn: given.nameEn ?? before?.nameEn ?? null,
    sectorGroup: given.sectorGroup ?? before?.sectorGroup ?? null,
    supportingAreas: given.supportingAreas ?? before?.supportingAreas ?? [],
  }
  for (const { problem } of productProblems(parts, reading.known.codes, reading.known.today))
    reader.tell(problem === 'sector-group' ? 'sectorGroup' : 'supportingAreas', NOT_IN_FORCE)
  if (reader.problems.length > 0) return { problems: reader.problems }
  reading.named.set(key, new Set([...(reading.named.get(key) ?? []), id]))
  const at = { sheet: draft.sheet, row: draft.row, column: draft.columns.get('product') ?? 0 }
  if (before !== undefined) return { changes: changeOf(before, parts, at) }
  const taxCode = saidIn(draft, 'taxCode')
  return { changes: [{ does: 'enter product', at, taxCode, id, enterprise, parts }] }
}

const changeOf = (before: KnownProduct, after: ProductParts, at: Change['at']): readonly Change[] => {
  const { id, isWithdrawn: isRestored, nameVi, nameEn, sectorGroup, supportingAreas } = before
  const was: ProductParts = { nameVi, nameEn, sectorGroup, supportingAreas }
  return !isRestored && JSON.stringify(was) === JSON.stringify(after)
    ? []
    : [{ does: 'change product', at, id, isRestored, before: was, after }]
}

/**
 * The product that a row means: by its code, else by its name where one alone bears it. Withdrawn ones come last. Null: it
 * cannot be said, and the reader was told.
 */
export const productMeant = (
  reader: ReturnType<typeof rowReader>,
  { products, named, withdrawn }: Reading,
  { enterprise, name }: { readonly enterprise: EnterpriseId; readonly name: string },
): Product['id'] | 'new' | null => {
  const code = reader.read('productCode', readLine)
  if (code !== null) {
    const product = products.get(productIdOf(code))
    if (product?.enterprise === enterprise) return product.id
    reader.tell('productCode', NO_SUCH_CODE)
    return null
  }
  const key = productKey(enterprise, name)
  const [one, ...others] = named.get(key) ?? []
  if (others.length === 0) return one ?? withdrawn.get(key) ?? 'new'
  reader.tell('product', SEVERAL)
  return null
}

const NO_SUCH_CODE = {
  vi: 'Doanh nghiệp này không có sản phẩm với mã như vậy. Hãy lấy mã từ biểu mẫu có sẵn số liệu, hoặc để trống.',
  en: 'This enterprise has no product with this code. Take the code from the filled template, or leave it empty.',
}
const SEVERAL = {
  vi: 'Doanh nghiệp này có nhiều sản phẩm cùng tên. Hãy ghi thêm mã sản phẩm, lấy từ biểu mẫu có sẵn số liệu.',
  en: 'This enterprise has several products of this name. Add the product code, from the filled template.',
}
const NOT_IN_FORCE = {
  vi: 'Mã này không còn hiệu lực hôm nay.',
  en: 'This code is not in force today.',
}

const readSeveral = (cell: CellIn, choices: ReturnType<typeof choicesOf>): CellRead<readonly string[]> => {
  const line = readLine(cell)
  if ('words' in line) return line
  const found: string[] = []
  for (const part of line.read.split(';').map(text => text.trim())) {
    if (part === '') continue
    const choice = readChoice(part, choices)
    if ('words' in choice) return choice
    found.push(choice.read)
  }
  return { read: [...new Set(found)] }
}
