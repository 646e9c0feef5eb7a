import { type Code, enterpriseIdOf, enterpriseKinds, type VsicList } from '../../enterprises/model.ts'
import { enterpriseProblems } from '../../enterprises/rules/enterprises.ts'
import { siteProblems } from '../../enterprises/rules/sites.ts'
import { taxCodeProblem } from '../../enterprises/rules/tax-code.ts'
import { isWithin } from '../../exact/day.ts'
import type { EnterpriseParts, SeatParts } from '../model.ts'
import { readChoice, readLine, readTaxCode, readYesNo } from './cells.ts'
import {
  choicesOf,
  correctedWords,
  isTwice,
  type Judge,
  type KnownEnterprise,
  nameFrom,
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
