import {
  kindNames,
  listAliases,
  listCodes,
  listEnterprises,
  listIndustries,
  listPlaces,
  listProducts,
  listSites,
  listWithdrawn,
  noteReadings,
} from '../enterprises/index.ts'
import { type Code, type EnterpriseId, enterpriseKinds, type Product } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import { placeOn } from '../enterprises/rules/sites.ts'
import { isWithin } from '../exact/day.ts'
import { factsAsKnownOn, listVariables } from '../facts/index.ts'
import type { FactValue, KnownFact, Subject, Variable } from '../facts/model.ts'
import type { Work } from '../platform/work.ts'
import {
  type CellStyle,
  columnLetters,
  FONT,
  type WriteSheet,
  writeWorkbook,
} from '../platform/workbook/spreadsheet.ts'
import { ensureMayImport } from './actions/batches.ts'
import type { SheetCode } from './model.ts'
import { sheetCodes } from './model.ts'
import { columnsOf, headingOf, type SheetColumn, sheetNames } from './rules/columns.ts'
import { guideLines } from './texts/guide.ts'

type Cells = ReadonlyMap<string, string | number | null>
type RowsBySheet = Readonly<Record<SheetCode, readonly Cells[]>>

/** The workbook to be filled in: empty, or with what the register holds of a year. */
export const templateWorkbook = async (work: Work, year: string | null): Promise<Uint8Array> => {
  ensureMayImport(work)
  const variables = await listVariables(work.db)
  const codes = await listCodes(work.db, 'sector-groups', 'supporting-industry-areas', 'communes')
  const lists = listsOf(codes.filter(code => isWithin(work.today, code.validFrom, code.validTo)))
  const rows = year === null ? EMPTY : await existingRows(work, { year, variables, codes })
  const sheets = sheetCodes.map(code =>
    sheetOf(code, columnsOf(code, variables), { rows: rows[code], lists }),
  )
  return writeWorkbook([...sheets, guideSheet(), listSheet(lists)])
}

const EMPTY: RowsBySheet = { enterprises: [], products: [], enterpriseFigures: [], productFigures: [] }

const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EAF1' } },
  alignment: { wrapText: true, vertical: 'center' },
}
const TEXT: CellStyle = { numFmt: '@' }
/** Rows below the filled ones that offer lists too. */
const SPARE = 500
const LISTS = 'Danh mục'

interface Filling {
  readonly rows: readonly Cells[]
  readonly lists: Lists
}

const sheetOf = (code: SheetCode, columns: readonly SheetColumn[], { rows, lists }: Filling): WriteSheet => ({
  name: sheetNames[code].vi,
  rows: [columns.map(headingOf), ...rows.map(row => columns.map(column => row.get(column.code) ?? null))],
  columns: columns.map(column => ({
    width: widthOf(column),
    ...(column.variable === null && column.code !== 'year' ? { style: TEXT } : {}),
  })),
  cells: new Map(columns.map((_, at) => [`0,${at}`, { style: HEADING }])),
  rowDefs: new Map([[0, { height: 46 }]]),
  freezePane: { rows: 1, columns: 1 },
  dataValidations: columns.flatMap((column, at) => {
    const list = listFor(column, lists)
    if (list === null) return []
    const letter = columnLetters(at)
    return [{ type: 'list', range: `${letter}2:${letter}${rows.length + SPARE}`, formula1: list } as const]
  }),
})

const widthOf = ({ code, variable }: SheetColumn): number => {
  if (variable !== null) return 20
  return code === 'name' || code === 'address' || code === 'product' ? 40 : 18
}

type Lists = Readonly<
  Record<'kind' | 'sectorGroup' | 'commune' | 'yesNo' | 'supportingAreas', readonly string[]>
>

const listsOf = (codes: readonly Code[]): Lists => {
  const named = (list: string) => codes.filter(code => code.list === list).map(({ nameVi }) => nameVi)
  return {
    kind: enterpriseKinds.map(kind => kindNames[kind].vi),
    sectorGroup: named('sector-groups'),
    commune: [...new Set(named('communes'))],
    yesNo: ['có', 'không'],
    supportingAreas: named('supporting-industry-areas'),
  }
}

const LIST_ORDER = ['kind', 'sectorGroup', 'commune', 'yesNo', 'supportingAreas'] as const

/** Several supporting areas may stand in one cell, so theirs is only for reading. */
const listFor = ({ code, variable }: SheetColumn, lists: Lists): string | null => {
  const name =
    variable?.type === 'boolean' || code === 'craftVillage'
      ? 'yesNo'
      : LIST_ORDER.find(each => each === code && each !== 'supportingAreas')
  if (name === undefined) return null
  const letter = columnLetters(LIST_ORDER.indexOf(name))
  return `'${LISTS}'!$${letter}$2:$${letter}$${lists[name].length + 1}`
}

const LIST_HEADINGS: Readonly<Record<keyof Lists, string>> = {
  kind: 'Loại hình',
  sectorGroup: 'Nhóm ngành',
  commune: 'Xã, phường',
  yesNo: 'Có, không',
  supportingAreas: 'Lĩnh vực công nghiệp hỗ trợ',
}

const listSheet = (lists: Lists): WriteSheet => {
  const longest = Math.max(...LIST_ORDER.map(name => lists[name].length))
  const rows = Array.from({ length: longest }, (_, at) => LIST_ORDER.map(name => lists[name][at] ?? null))
  return {
    name: LISTS,
    rows: [LIST_ORDER.map(name => LIST_HEADINGS[name]), ...rows],
    columns: LIST_ORDER.map(() => ({ width: 36 })),
    cells: new Map(LIST_ORDER.map((_, at) => [`0,${at}`, { style: HEADING }])),
    freezePane: { rows: 1 },
  }
}

const guideSheet = (): WriteSheet => ({
  name: 'Hướng dẫn',
  rows: guideLines.map(({ vi, en }) => [vi, en]),
  columns: [
    { width: 90, style: { alignment: { wrapText: true, vertical: 'top' } } },
    { width: 70, style: { alignment: { wrapText: true, vertical: 'top' } } },
  ],
})

interface Existing {
  readonly year: string
  readonly variables: readonly Variable[]
  readonly codes: readonly Code[]
}

/** What is registered, with the figures of a year: to be corrected and sent back. */
const existingRows = async (work: Work, { year, variables, codes }: Existing): Promise<RowsBySheet> => {
  const { db, today } = work
  const aliases = await listAliases(db)
  const withdrawn = await listWithdrawn(db, today)
  const enterprises = (await listEnterprises(db)).filter(
    ({ id, taxCode }) => taxCode !== null && !withdrawn.has(id) && currentId(aliases, id, today) === id,
  )
  const ids = enterprises.map(({ id }) => id)
  const products = (await listProducts(db, ids)).filter(({ id }) => !withdrawn.has(id))
  const subjects: Subject[] = [
    ...ids.map(id => ({ kind: 'enterprise', id }) as const),
    ...products.map(({ id }) => ({ kind: 'product', id }) as const),
  ]
  const facts = (await factsAsKnownOn(db, subjects, work.now)).filter(({ period }) => period === year)
  await noteReadings(work, enterprisesIn(facts, products), 'template')
  const industries = await listIndustries(db, ids)
  const sites = await listSites(db, ids)
  const places = await listPlaces(db, ids)
  const taxCodeOf = new Map(enterprises.map(({ id, taxCode }) => [id, taxCode]))
  const nameOf = (list: string, code: string | null) =>
    codes.find(each => each.list === list && each.code === code)?.nameVi ?? code
  const figures = figureCells(facts, variables)
  return {
    enterprises: enterprises.map(({ id, taxCode, nameVi, nameEn, kind }) => {
      const seat = sites.find(site => site.enterprise === id && site.kind === 'head-office')
      const place = seat === undefined ? null : placeOn(seat, places, today)
      const main = (list: string) =>
        industries.find(each => each.enterprise === id && each.list === list && each.isMain)?.code ?? null
      return new Map([
        ['taxCode', taxCode],
        ['name', nameVi],
        ['kind', kindNames[kind].vi],
        ['nameEn', nameEn],
        ['vsic2025', main('vsic-2025')],
        ['vsic2018', main('vsic-2018')],
        ['address', place?.address ?? null],
        ['commune', nameOf('communes', place?.commune ?? null)],
      ])
    }),
    products: products.map(({ id, enterprise, nameVi, nameEn, sectorGroup, supportingAreas }) => {
      const areas = supportingAreas.map(area => nameOf('supporting-industry-areas', area))
      return new Map([
        ['taxCode', taxCodeOf.get(enterprise) ?? null],
        ['product', nameVi],
        ['productCode', id],
        ['nameEn', nameEn],
        ['sectorGroup', nameOf('sector-groups', sectorGroup)],
        ['supportingAreas', areas.length === 0 ? null : areas.join('; ')],
      ])
    }),
    enterpriseFigures: enterprises.map(
      ({ id, taxCode }) =>
        new Map([['taxCode', taxCode], ['year', Number(year)], ...(figures.get(id) ?? [])]),
    ),
    productFigures: products.map(
      ({ id, enterprise, nameVi }) =>
        new Map<string, string | number | null>([
          ['taxCode', taxCodeOf.get(enterprise) ?? null],
          ['product', nameVi],
          ['productCode', id],
          ['year', Number(year)],
          ...(figures.get(id) ?? []),
        ]),
    ),
  }
}

/** Of whom the template shows figures. */
const enterprisesIn = (
  facts: readonly KnownFact[],
  products: readonly Product[],
): readonly EnterpriseId[] => {
  const owner = new Map<string, EnterpriseId>(products.map(({ id, enterprise }) => [id, enterprise]))
  const found = facts.flatMap(({ subject }) => {
    if (subject.kind === 'enterprise') return [subject.id]
    return subject.kind === 'product' ? (owner.get(subject.id) ?? []) : []
  })
  return [...new Set(found)]
}

type Cell = readonly [string, string | number]

/** By the id of their subject. */
const figureCells = (
  facts: readonly KnownFact[],
  variables: readonly Variable[],
): ReadonlyMap<string, readonly Cell[]> => {
  const types = new Map(variables.map(({ code, type }) => [code, type]))
  const cells = new Map<string, Cell[]>()
  for (const { subject, variable, value } of facts) {
    if (!('id' in subject)) continue
    const own = cells.get(subject.id) ?? []
    cells.set(subject.id, own)
    own.push([variable, written(value, types.get(variable))])
  }
  return cells
}

/** As it is read back: whole and short numbers as numbers, others as text, so that nothing is rounded. */
const written = (value: FactValue, type: Variable['type'] | undefined): string | number => {
  if (value.kind === 'unknown') return '?'
  if (value.kind === 'not-applicable') return 'không áp dụng'
  if (type === 'boolean') return value.text === 'true' ? 'có' : 'không'
  const isNumber = type === 'money' || type === 'number' || type === 'integer'
  return isNumber && value.text.replace(/\D/g, '').length <= 15 ? Number(value.text) : value.text
}
