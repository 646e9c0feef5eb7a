import type { Variable } from '../../facts/model.ts'
import type { Both, SheetCode } from '../model.ts'

/** A column of a sheet: what stands above it, and whether a row needs it. */
export interface SheetColumn {
  readonly code: string
  readonly label: Both
  readonly isRequired: boolean
  /** Of a figure. */
  readonly variable: Variable | null
}

export const sheetNames: Readonly<Record<SheetCode, Both>> = {
  enterprises: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  products: { vi: 'Sản phẩm', en: 'Products' },
  enterpriseFigures: { vi: 'Số liệu doanh nghiệp', en: 'Enterprise figures' },
  productFigures: { vi: 'Số liệu sản phẩm', en: 'Product figures' },
}

const column = (code: string, vi: string, en: string, isRequired = false): SheetColumn => ({
  code,
  label: { vi, en },
  isRequired,
  variable: null,
})

const TAX_CODE = column('taxCode', 'Mã số thuế', 'Tax code', true)
const PRODUCT = column('product', 'Tên sản phẩm', 'Product', true)
const PRODUCT_CODE = column('productCode', 'Mã sản phẩm', 'Product code')
const YEAR = column('year', 'Năm', 'Year', true)

/** The columns of a sheet, in the order in which a template has them. */
export const columnsOf = (sheet: SheetCode, variables: readonly Variable[]): readonly SheetColumn[] => {
  switch (sheet) {
    case 'enterprises':
      return [
        TAX_CODE,
        column('name', 'Tên doanh nghiệp', 'Name', true),
        column('kind', 'Loại hình', 'Kind', true),
        column('nameEn', 'Tên tiếng Anh', 'English name'),
        column('vsic2025', 'Ngành chính VSIC 2025', 'Main industry VSIC 2025'),
        column('vsic2018', 'Ngành chính VSIC 2018', 'Main industry VSIC 2018'),
        column('address', 'Địa chỉ trụ sở', 'Head office address'),
        column('commune', 'Xã, phường', 'Commune'),
        column('craftVillage', 'Trong làng nghề', 'In a craft village'),
      ]
    case 'products':
      return [
        TAX_CODE,
        PRODUCT,
        PRODUCT_CODE,
        column('nameEn', 'Tên tiếng Anh', 'English name'),
        column('sectorGroup', 'Nhóm ngành', 'Sector group'),
        column('supportingAreas', 'Lĩnh vực công nghiệp hỗ trợ', 'Supporting industry'),
      ]
    case 'enterpriseFigures':
      return [TAX_CODE, YEAR, ...figureColumns('enterprise', variables)]
    case 'productFigures':
      return [TAX_CODE, PRODUCT, PRODUCT_CODE, YEAR, ...figureColumns('product', variables)]
  }
}

const figureColumns = (
  subject: 'enterprise' | 'product',
  variables: readonly Variable[],
): readonly SheetColumn[] =>
  variables
    .filter(variable => variable.subject === subject && variable.periodicity === 'year')
    .map(variable => ({
      code: variable.code,
      label: { vi: variable.nameVi, en: variable.nameEn ?? variable.nameVi },
      isRequired: false,
      variable,
    }))

/** What a template writes above a column: for people, and where it is a figure its code in brackets. */
export const headingOf = ({ code, label, isRequired, variable }: SheetColumn): string => {
  if (variable === null) return isRequired ? `${label.vi} *` : label.vi
  const unit = variable.currency === 'VND' ? 'đồng' : (variable.currency ?? variable.unit)
  return `${label.vi}${unit === null ? '' : `, ${unit}`} [${code}]`
}

/** The column that a heading means: by the code in brackets, else by its words with or without marks. */
export const columnFor = (heading: string, columns: readonly SheetColumn[]): SheetColumn | null => {
  const code = /\[([\w.]+)\]\s*$/.exec(heading)?.[1] ?? heading.trim()
  const byCode = columns.find(column => column.code === code)
  if (byCode !== undefined) return byCode
  const words = folded(heading.replace(/\*/g, ''))
  return (
    columns.find(({ label }) => folded(label.vi) === words || folded(label.en) === words) ??
    columns.find(({ code }) => ALSO[code]?.includes(words)) ??
    columns.find(column => isWithItsUnit(column, words)) ??
    null
  )
}

/** As lists that circulate in offices call them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  taxCode: ['mst', 'ma so thue (mst)', 'ma so doanh nghiep', 'ma so dn', 'ma dn', 'ma so thue dn'],
  name: ['ten dn', 'ten cong ty', 'ten don vi', 'ten co so', 'ten doanh nghiep, co so', 'doanh nghiep'],
  kind: ['loai hinh doanh nghiep', 'loai hinh dn', 'loai hinh kinh te'],
  address: ['dia chi', 'dia chi tru so chinh', 'tru so', 'tru so chinh'],
  commune: ['xa/phuong', 'xa, phuong, thi tran', 'phuong/xa', 'phuong, xa', 'xa phuong'],
  product: ['san pham', 'ten sp', 'ten san pham chinh'],
  productCode: ['ma sp'],
  year: ['nam bao cao', 'nam so lieu', 'ky so lieu'],
}

/** "Doanh thu (đồng)": its own unit may stand in brackets or after a comma; another unit is another figure. */
const isWithItsUnit = ({ label, variable }: SheetColumn, words: string): boolean => {
  const unit = variable?.currency === 'VND' ? 'dong' : folded(variable?.currency ?? variable?.unit ?? '')
  const name = folded(label.vi)
  return unit !== '' && [`${name} (${unit})`, `${name}, ${unit}`, `${name} ${unit}`].includes(words)
}

/** Columns that people keep for themselves: they say nothing about an enterprise, and are passed over. */
export const isOfTheList = (heading: string): boolean =>
  ['stt', 'tt', 'so tt', 'so thu tu', 'no.', 'ghi chu', 'note', 'notes'].includes(folded(heading))

/** Small letters without marks, single spaces. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
