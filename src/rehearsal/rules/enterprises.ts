import { checkDigit } from '../../enterprises/rules/tax-code.ts'
import type { Random } from '../../exact/random.ts'
import type { SampleEnterprise, SampleProduct } from '../model.ts'
import { firstParts, type Sector, secondParts, sectors } from './words.ts'

/** Every pair of name parts is used once, so that no two enterprises bear one name. */
const MOST = firstParts.length * secondParts.length

/** `count` enterprises with two or three products each; at most as many as there are names. */
export const inventEnterprises = (
  random: Random,
  count: number,
  communes: readonly [string, ...string[]],
): readonly SampleEnterprise[] =>
  Array.from({ length: Math.min(count, MOST) }, (_, index) => inventEnterprise(random, index, communes))

const inventEnterprise = (
  random: Random,
  index: number,
  communes: readonly [string, ...string[]],
): SampleEnterprise => {
  const sector = sectors[index % sectors.length] ?? sectors[0]
  const kind = kindOf(random, sector)
  const id = `mh-dn-${String(index + 1).padStart(3, '0')}`
  return {
    id,
    kind,
    taxCode: inventTaxCode(index),
    nameVi: `${FORMS[kind]} ${sector.trade} ${properName(index)}`,
    sector: sector.code,
    vsic2018: sector.vsic2018,
    vsic2025: sector.vsic2025,
    commune: random.pick(communes),
    inCraftVillage: sector.code === 'thu-cong-my-nghe' && random.chance(70),
    products: inventProducts(random, id, sector),
  }
}

const FORMS = { company: 'Công ty cổ phần', 'co-operative': 'Hợp tác xã', household: 'Hộ kinh doanh' }

const kindOf = (random: Random, sector: Sector): SampleEnterprise['kind'] => {
  if (sector.code !== 'thu-cong-my-nghe') return 'company'
  return random.pick(['company', 'co-operative', 'household'])
}

const properName = (index: number): string => {
  const first = firstParts[index % firstParts.length] ?? firstParts[0]
  const second =
    secondParts[(index + Math.floor(index / firstParts.length)) % secondParts.length] ?? secondParts[0]
  return `${first} ${second}`
}

const inventProducts = (random: Random, enterprise: string, sector: Sector): readonly SampleProduct[] => {
  const names = new Set<string>()
  return Array.from({ length: random.between(2, 3) }, (_, index) => {
    const nameVi = firstUnused(sector.products, index + random.between(0, 1) * 2, names)
    names.add(nameVi)
    return {
      id: `${enterprise}-sp-${index + 1}`,
      nameVi,
      isHighTech:
        ['dien-dien-tu', 'cong-nghe-thong-tin', 'co-khi-che-tao'].includes(sector.code) && random.chance(30),
    }
  })
}

/** An enterprise gives no two products one name: lists and workbooks know them by it. */
const firstUnused = (names: Sector['products'], from: number, used: ReadonlySet<string>): string => {
  const inTurn = names.map((_, step) => names[(from + step) % names.length] ?? names[0])
  return inTurn.find(name => !used.has(name)) ?? names[0]
}

/** Codes that begin with 99 belong to no province, so no real enterprise has one; the check digit is right. */
const inventTaxCode = (index: number): string => {
  for (let number = 1 + index * 11; ; number++) {
    const head = `99${String(number).padStart(7, '0')}`
    const digit = checkDigit(head)
    if (digit !== null) return `${head}${digit}`
  }
}
