import {
  type Code,
  enterpriseIdOf,
  enterpriseKinds,
  productIdOf,
  type VsicList,
} from '../../enterprises/model.ts'
import { enterpriseProblems, productProblems } from '../../enterprises/rules/enterprises.ts'
import { siteProblems } from '../../enterprises/rules/sites.ts'
import { taxCodeProblem } from '../../enterprises/rules/tax-code.ts'
import { isWithin } from '../../exact/day.ts'
import type { EnterpriseParts, ProductParts, SeatParts } from '../model.ts'
import { type CellIn, type CellRead, readChoice, readLine, readTaxCode, readYesNo, saidIn } from './cells.ts'
import {
  choicesOf,
  correctedWords,
  enterpriseIn,
  isTwice,
  type Judge,
  type KnownEnterprise,
  nameFrom,
  productKey,
  type Reading,
  rowReader,
} from './judge.ts'
import { taxCodeWords } from './words.ts'

/** A row of the sheet of enterprises: a new one, or what is different of one that is known. */
export const judgeEnterprise: Judge = (draft, reading) => {
  const reader = rowReader(draft)
  const taxCode = reader.need('taxCode', readTaxCode)
  const name = nameFrom(reader, 'name')
  const named = reader.need('kind', cell => readChoice(cell, reading.kinds))
  const kind = enterpriseKinds.find(each => each === named)
  if (taxCode !== null && kind !== undefined) {
    const problem = taxCodeProblem(taxCode, kind)
    const corrected = correctedWords(reading.known, taxCode)
    if (corrected !== null) reader.tell('taxCode', corrected)
    else if (problem !== null) reader.tell('taxCode', taxCodeWords(problem))
    else isTwice(reader, reading, { key: `enterprise ${taxCode}`, code: 'taxCode', row: draft.row })
  }
  const before = taxCode === null ? undefined : reading.known.enterprises.get(taxCode)
  const nameEn = reader.read('nameEn', readLine)
  const industries = industriesIn(reader, reading, before)
  const seat = before === undefined ? seatIn(reader, reading) : null
  if (reader.problems.length > 0 || taxCode === null || name === null || kind === undefined)
    return { problems: reader.problems }
  const parts = { kind, nameVi: name, nameEn: nameEn ?? before?.nameEn ?? null, industries }
  const at = { sheet: draft.sheet, row: draft.row, column: draft.columns.get('name') ?? 0 }
  if (before === undefined) {
    const id = enterpriseIdOf(`new ${taxCode}`)
    reading.enterpriseOf.set(taxCode, id)
    return { changes: [{ does: 'enter enterprise', at, id, taxCode, parts, seat }] }
  }
  reading.enterpriseOf.set(taxCode, before.id)
  const { isWithdrawn: isRestored, id } = before
  const was = partsOf(before)
  return !isRestored && isSame(was, parts)
    ? { changes: [] }
    : { changes: [{ does: 'change enterprise', at, id, isRestored, before: was, after: parts }] }
}

const partsOf = ({ kind, nameVi, nameEn, industries }: KnownEnterprise): EnterpriseParts => ({
  kind,
  nameVi,
  nameEn,
  industries: industries.map(({ list, code, isMain }) => ({ list, code, isMain })),
})

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The main industry of each list as the row says it; what it leaves empty stays as it is known. */
const industriesIn = (
  reader: ReturnType<typeof rowReader>,
  { known }: Reading,
  before: KnownEnterprise | undefined,
): EnterpriseParts['industries'] => {
  const others = before === undefined ? [] : partsOf(before).industries
  const main = (column: string, list: VsicList) => {
    const code = reader.read(column, readLine)
    if (code === null) return []
    const industry = { list, code, isMain: true }
    if (
      enterpriseProblems({ kind: 'company', taxCode: null, industries: [industry] }, known.codes).length > 0
    )
      reader.tell(column, NO_SUCH_INDUSTRY)
    return [industry]
  }
  const stated = [...main('vsic2018', 'vsic-2018'), ...main('vsic2025', 'vsic-2025')]
  const kept = others.filter(
    other => !stated.some(({ list, code }) => list === other.list && (other.isMain || code === other.code)),
  )
  return [...kept, ...stated].toSorted((a, b) => `${a.list} ${a.code}`.localeCompare(`${b.list} ${b.code}`))
}

const NO_SUCH_INDUSTRY = {
  vi: 'Không có mã ngành này trong hệ thống ngành. Hãy ghi mã từ 2 đến 5 chữ số, ví dụ 2740.',
  en: 'There is no such industry code. Write 2 to 5 digits, such as 2740.',
}

const seatIn = (reader: ReturnType<typeof rowReader>, { known }: Reading): SeatParts | null => {
  const communes = communesOffered(known)
  const address = reader.read('address', readLine)
  const commune = reader.read('commune', cell => readChoice(cell, choicesOf(communes, 'communes')))
  const inCraftVillage = reader.read('craftVillage', readYesNo)
  if (address === null) {
    if (commune !== null) reader.tell('address', ADDRESS_MISSING)
    return null
  }
  const { validFrom = null } = communes.find(({ code }) => code === commune) ?? {}
  const seat = { address, commune, inCraftVillage, validFrom }
  const open = { validFrom: null, validTo: null }
  if (siteProblems(open, [{ ...seat, validTo: null }], communes).length > 0)
    reader.tell('commune', COMMUNE_ENDED)
  return seat
}

/** Those of the day, and those that have ended where no other took their name: who writes such a one is told so. */
const communesOffered = ({ codes, today }: Reading['known']): readonly Code[] => {
  const communes = codes.codes.filter(({ list }) => list === 'communes')
  const now = communes.filter(({ validFrom, validTo }) => isWithin(today, validFrom, validTo))
  const names = new Set(now.map(({ nameVi }) => nameVi))
  return [...now, ...communes.filter(each => !now.includes(each) && !names.has(each.nameVi))]
}

const ADDRESS_MISSING = {
  vi: 'Có xã, phường nhưng thiếu địa chỉ trụ sở.',
  en: 'There is a commune, but no head office address.',
}
const COMMUNE_ENDED = {
  vi: 'Xã, phường này không còn (nhiều nơi đã sắp xếp lại từ 01/07/2025). Hãy ghi tên mới, hoặc để trống.',
  en: 'This commune exists no more (many were redrawn on 1 July 2025). Write the new one, or leave it empty.',
}

/** A row of the sheet of products. */
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
  const key = productKey(enterprise, name)
  isTwice(reader, reading, { key: `product ${key}`, code: 'product', row: draft.row })
  const before = reading.knownProduct.get(key)
  const parts = {
    nameVi: before?.nameVi ?? name,
    nameEn: given.nameEn ?? before?.nameEn ?? null,
    sectorGroup: given.sectorGroup ?? before?.sectorGroup ?? null,
    supportingAreas: given.supportingAreas ?? before?.supportingAreas ?? [],
  }
  for (const { problem } of productProblems(parts, reading.known.codes, reading.known.today))
    reader.tell(problem === 'sector-group' ? 'sectorGroup' : 'supportingAreas', NOT_IN_FORCE)
  if (reader.problems.length > 0) return { problems: reader.problems }
  const at = { sheet: draft.sheet, row: draft.row, column: draft.columns.get('product') ?? 0 }
  const id = before?.id ?? productIdOf(`new ${key}`)
  reading.productOf.set(key, id)
  if (before === undefined)
    return {
      changes: [{ does: 'enter product', at, taxCode: saidIn(draft, 'taxCode'), id, enterprise, parts }],
    }
  const was: ProductParts = {
    nameVi: before.nameVi,
    nameEn: before.nameEn,
    sectorGroup: before.sectorGroup,
    supportingAreas: before.supportingAreas,
  }
  return !before.isWithdrawn && isSame(was, parts)
    ? { changes: [] }
    : {
        changes: [
          { does: 'change product', at, id, isRestored: before.isWithdrawn, before: was, after: parts },
        ],
      }
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
